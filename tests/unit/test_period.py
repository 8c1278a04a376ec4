"""Which months are looked back on, and in which weeks the forms are open."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar import WITA, WorkingCalendar
from models.period import Period, Schedule, UnknownPeriod, deadline
from models.semester import Semester

LENGTHS = st.sampled_from([3, 6, 12])
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "code", "first", "last", "semesters"),
    [
        (date(2026, 11, 24), 6, "2026-2", date(2026, 7, 1), date(2026, 12, 31), ["2026-2"]),
        (date(2026, 6, 30), 6, "2026-1", date(2026, 1, 1), date(2026, 6, 30), ["2026-1"]),
        (date(2026, 11, 24), 3, "2026T4", date(2026, 10, 1), date(2026, 12, 31), ["2026-2"]),
        (date(2026, 4, 1), 3, "2026T2", date(2026, 4, 1), date(2026, 6, 30), ["2026-1"]),
        (
            date(2024, 2, 29),
            12,
            "2024",
            date(2024, 1, 1),
            date(2024, 12, 31),
            ["2024-1", "2024-2"],
        ),
    ],
)
def test_a_day_lies_in_one_period(
    day: date, months: int, code: str, first: date, last: date, semesters: list[str]
) -> None:
    period = Period.of(day, months)
    assert (period.code, period.first_day, period.last_day) == (code, first, last)
    assert period.semesters == semesters
    assert [month.month for month in period.first_of_months] == [
        *range(first.month, last.month + 1)
    ]


@given(DAYS, LENGTHS)
def test_periods_follow_upon_each_other_and_are_read_again(day: date, months: int) -> None:
    period = Period.of(day, months)
    assert Period.parse(period.code) == period
    assert len(period.code) <= 6  # the column
    assert period.first_day <= day <= period.last_day
    assert period.next.first_day == period.last_day + timedelta(days=1)
    assert period.next.previous == period == period.previous.next
    assert period.ends_at == period.next.starts_at


@given(DAYS)
def test_half_a_year_is_a_semester(day: date) -> None:
    period = Period.of(day, 6)
    semester = Semester.of(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    assert period.code == semester.code
    assert (period.starts_at, period.ends_at) == (semester.starts_at, semester.ends_at)


@pytest.mark.parametrize("code", ["", "26-2", "2026-3", "2026T5", "2026T0", "2026-", "2026-22"])
def test_other_codes_are_refused(code: str) -> None:
    with pytest.raises(UnknownPeriod):
        Period.parse(code)


def test_the_weeks_of_the_second_half_of_2026() -> None:
    """From 15 December, ten working days before the 31st; twenty later it is the 18th."""
    opens, closes = Schedule().weeks_of(Period.parse("2026-2"), WorkingCalendar())
    assert opens.astimezone(WITA) == datetime(2026, 12, 15, tzinfo=WITA)
    assert closes.astimezone(WITA) == datetime(2027, 1, 19, tzinfo=WITA)


@settings(max_examples=60)
@given(DAYS, LENGTHS, st.integers(0, 30), st.integers(5, 60))
def test_no_term_opens_or_ends_on_a_day_off_or_at_the_turn_of_the_year(
    day: date, months: int, before: int, lasts: int
) -> None:
    calendar, period = WorkingCalendar(), Period.of(day, months)
    opens, closes = Schedule(months, before, lasts).weeks_of(period, calendar)
    first = opens.astimezone(WITA).date()
    last = (closes - timedelta(seconds=1)).astimezone(WITA).date()
    assert calendar.is_working(first)
    assert calendar.is_working(last)
    assert first <= period.last_day
    assert calendar.working_days_between(first, last) >= lasts
    assert (1, 2) <= (last.month, last.day) < (12, 24)


def test_a_day_that_the_city_made_a_day_off_is_no_last_day() -> None:
    monday = date(2026, 11, 23)
    assert deadline(monday, WorkingCalendar()) == monday
    assert deadline(monday, WorkingCalendar({monday: False})) == date(2026, 11, 24)
    assert deadline(date(2026, 12, 24), WorkingCalendar({date(2026, 12, 24): True})) > date(
        2027, 1, 1
    )
