from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calendar import WITA, WorkingCalendar, eids, joint_leave_is_known

FIVE, SIX = WorkingCalendar(), WorkingCalendar(six_days=True)
calendars = st.sampled_from([FIVE, SIX])
days = st.dates(date(2025, 1, 1), date(2027, 10, 31))
ONE_DAY = timedelta(days=1)


def _moments_of(day: date) -> st.SearchStrategy[datetime]:
    return st.times().map(lambda time: datetime.combine(day, time, UTC))


@pytest.mark.parametrize(
    ("first", "last", "five", "six"),
    [
        (date(2026, 1, 1), date(2026, 6, 30), 112, 137),
        (date(2026, 7, 1), date(2026, 12, 31), 128, 154),
        (date(2027, 1, 1), date(2027, 6, 30), 112, 136),
        (date(2027, 7, 1), date(2027, 12, 31), 130, 155),
    ],
)
def test_working_days_of_the_decreed_semesters(
    first: date, last: date, five: int, six: int
) -> None:
    assert FIVE.working_days_between(first - ONE_DAY, last) == five
    assert SIX.working_days_between(first - ONE_DAY, last) == six


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 3, 16), 3, date(2026, 3, 26)),
        (date(2026, 3, 16), 5, date(2026, 3, 30)),
        (date(2026, 3, 16), 10, date(2026, 4, 7)),
        (date(2026, 12, 22), 3, date(2026, 12, 29)),
        (date(2026, 12, 22), 5, date(2026, 12, 31)),
        (date(2026, 12, 22), 10, date(2027, 1, 11)),
    ],
)
def test_terms_in_working_days_pass_over_idul_fitri_and_the_new_year(
    start: date, count: int, end: date
) -> None:
    assert FIVE.add(start, count) == end


@pytest.mark.parametrize(
    ("day", "five", "six"),
    [
        (date(2026, 11, 24), True, True),  # a Tuesday
        (date(2026, 11, 28), False, True),  # a Saturday
        (date(2026, 11, 29), False, False),  # a Sunday
        (date(2026, 8, 17), False, False),  # Independence Day
        (date(2026, 12, 24), False, False),  # joint leave, no public holiday
        (date(2026, 8, 31), True, True),  # the city's anniversary is no day off
        (date(2027, 3, 10), False, False),  # Idul Fitri, an estimate yet
    ],
)
def test_which_days_are_worked(day: date, *, five: bool, six: bool) -> None:
    assert FIVE.is_working(day) is five
    assert SIX.is_working(day) is six


def test_the_local_table_wins_both_ways() -> None:
    late_holiday, worked_sunday, worked_leave = (
        date(2026, 8, 18),
        date(2026, 11, 29),
        date(2026, 12, 24),
    )
    local = WorkingCalendar({late_holiday: False, worked_sunday: True, worked_leave: True})
    assert not local.is_working(late_holiday)
    assert local.is_working(worked_sunday)
    assert local.is_working(worked_leave)
    assert local.add(date(2026, 8, 14), 1) == date(2026, 8, 19)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 12, 24), "Cuti Bersama Hari Raya Natal"),
        (date(2026, 8, 17), "Hari Kemerdekaan Republik Indonesia"),
        (date(2026, 11, 24), None),
    ],
)
def test_holidays_are_called_in_indonesian(day: date, name: str | None) -> None:
    assert FIVE.holiday_name(day) == name


def test_an_unconfirmed_date_says_that_it_is_an_estimate() -> None:
    assert FIVE.holiday_name(date(2027, 3, 10)) == "Hari Raya Idul Fitri (perkiraan)"


def test_only_nyepi_itself_is_silent() -> None:
    """The day before is joint leave for Nyepi, and not silent."""
    found = [day for day in _days_of(2026) + _days_of(2027) if FIVE.is_silent(day)]
    assert found == [date(2026, 3, 19), date(2027, 3, 8)]


def test_nyepi_stays_silent_even_where_it_is_worked() -> None:
    nyepi = date(2026, 3, 19)
    assert WorkingCalendar({nyepi: True}).is_silent(nyepi)


@pytest.mark.parametrize(
    ("moment", "morning"),
    [
        ("2026-11-24T10:00+08:00", "2026-11-25T09:00+08:00"),
        ("2026-11-24T08:59+08:00", "2026-11-25T09:00+08:00"),  # never the same day
        ("2026-11-27T16:00+08:00", "2026-11-30T09:00+08:00"),  # over the weekend
        ("2026-12-23T10:00+08:00", "2026-12-28T09:00+08:00"),  # over Natal
        ("2026-11-24T15:59:59+00:00", "2026-11-25T09:00+08:00"),  # 23.59 in Mataram
        ("2026-11-24T16:00+00:00", "2026-11-26T09:00+08:00"),  # already the 25th there
        ("2026-11-24T23:30+00:00", "2026-11-26T09:00+08:00"),
        ("2026-12-31T16:00+00:00", "2027-01-04T09:00+08:00"),  # already the new year there
    ],
)
def test_the_next_morning_by_the_clock_of_mataram(moment: str, morning: str) -> None:
    found = FIVE.next_morning(datetime.fromisoformat(moment))
    assert found == datetime.fromisoformat(morning)
    assert found.tzinfo is UTC


def test_a_local_holiday_moves_the_morning() -> None:
    local = WorkingCalendar({date(2026, 11, 25): False})
    found = local.next_morning(datetime(2026, 11, 24, 2, tzinfo=UTC))
    assert found == datetime(2026, 11, 26, 1, tzinfo=UTC)


@given(calendars, days, st.integers(1, 60))
def test_a_term_ends_on_a_working_day_after_its_start(
    calendar: WorkingCalendar, day: date, count: int
) -> None:
    end = calendar.add(day, count)
    assert end > day
    assert calendar.is_working(end)
    assert calendar.working_days_between(day, end) == count


@given(calendars, days, days, st.integers(1, 60))
def test_who_starts_later_never_ends_earlier(
    calendar: WorkingCalendar, one: date, other: date, count: int
) -> None:
    early, late = sorted((one, other))
    assert calendar.add(early, count) <= calendar.add(late, count)
    assert calendar.add(early, count) < calendar.add(early, count + 1)


@given(calendars, days, days, days)
def test_working_days_add_up(
    calendar: WorkingCalendar, one: date, other: date, third: date
) -> None:
    first, middle, last = sorted((one, other, third))
    whole = calendar.working_days_between(first, last)
    parts = calendar.working_days_between(first, middle) + calendar.working_days_between(
        middle, last
    )
    assert whole == parts
    assert calendar.working_days_between(last, first) == 0 or first == last


@given(calendars, days.flatmap(_moments_of))
def test_the_next_morning_is_nine_on_a_working_day(
    calendar: WorkingCalendar, moment: datetime
) -> None:
    morning = calendar.next_morning(moment).astimezone(WITA)
    assert (morning.hour, morning.minute) == (9, 0)
    assert morning.date() > moment.astimezone(WITA).date()
    assert calendar.is_working(morning.date())
    assert calendar.working_days_between(moment.astimezone(WITA).date(), morning.date()) == 1


def _days_of(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(number) for number in range(365)]


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        (date(2026, 3, 26), 0, date(2026, 3, 26)),
        (date(2026, 3, 24), 0, date(2026, 3, 17)),  # out of Idul Fitri's joint leave
        (date(2026, 3, 26), 2, date(2026, 3, 17)),
        (date(2026, 12, 31), 5, date(2026, 12, 22)),
        (date(2026, 11, 29), 1, date(2026, 11, 26)),  # from a Sunday: Friday is none earlier
    ],
)
def test_working_days_back_from_a_term(day: date, count: int, found: date) -> None:
    assert FIVE.before(day, count) == found


@given(calendars, days, st.integers(0, 20))
def test_back_and_forth_is_the_same_working_day(
    calendar: WorkingCalendar, day: date, count: int
) -> None:
    earlier = calendar.before(day, count)
    assert calendar.is_working(earlier)
    assert calendar.add(earlier, count) == calendar.before(day, 0) <= day


def test_the_working_day_on_or_after() -> None:
    assert FIVE.on_or_after(date(2026, 11, 27)) == date(2026, 11, 27)
    assert FIVE.on_or_after(date(2026, 12, 24)) == date(2026, 12, 28)
    assert SIX.on_or_after(date(2026, 12, 24)) == date(2026, 12, 26)


def test_idul_fitri_comes_twice_in_some_years() -> None:
    assert eids(2026) == [date(2026, 3, 21)]
    assert eids(2027) == [date(2027, 3, 10)]  # an estimate
    assert [day.month for day in eids(2033)] == [1, 12]


def test_joint_leave_is_known_once_it_is_decreed() -> None:
    assert joint_leave_is_known(2026)
    assert joint_leave_is_known(2027)
    assert not joint_leave_is_known(2100)
