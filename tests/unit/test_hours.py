"""When reminders may come: by the office's hours, its fasting month, and an hour of one's own."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from time import tzset

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar import WITA, WorkingCalendar
from models.hours import Fasting, OfficeHours, next_daytime

FAST = Fasting(date(2026, 2, 19), date(2026, 3, 20))
FIVE = OfficeHours(fasting=[FAST])
SIX = OfficeHours(WorkingCalendar(six_days=True), [FAST])
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)


def at(text: str) -> datetime:
    """A moment by Mataram's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=WITA)


@pytest.mark.parametrize(
    ("moment", "five", "six"),
    [
        ("2026-11-24 08:59", "2026-11-24 09:00", "2026-11-24 09:00"),  # a Tuesday
        ("2026-11-24 09:00", "2026-11-24 09:00", "2026-11-24 09:00"),
        ("2026-11-24 11:29", "2026-11-24 11:29", "2026-11-24 11:29"),
        ("2026-11-24 11:30", "2026-11-24 13:30", "2026-11-25 09:00"),  # six days close at 14.00
        ("2026-11-24 15:30", "2026-11-25 09:00", "2026-11-25 09:00"),
        ("2026-11-28 09:10", "2026-11-30 09:00", "2026-11-28 09:10"),  # a Saturday
        ("2026-11-27 07:00", "2026-11-27 08:30", "2026-11-27 08:30"),  # a Friday
        ("2026-11-27 10:30", "2026-11-30 09:00", "2026-11-28 09:00"),  # before the prayer
        ("2026-11-28 11:30", "2026-11-30 09:00", "2026-11-30 09:00"),  # a Saturday
        ("2026-02-19 08:30", "2026-02-19 09:00", "2026-02-19 09:00"),  # the first day of fasting
        ("2026-02-19 10:30", "2026-02-20 09:00", "2026-02-20 09:00"),  # ends at 11.00
        ("2026-02-21 10:30", "2026-02-23 09:00", "2026-02-21 10:30"),  # its first Saturday
        ("2026-02-21 11:30", "2026-02-23 09:00", "2026-02-23 09:00"),
        ("2026-02-20 10:30", "2026-02-23 09:00", "2026-02-21 09:00"),  # its first Friday
        ("2026-02-24 11:30", "2026-02-25 09:00", "2026-02-25 09:00"),  # no afternoons
        ("2026-03-18 09:00", "2026-03-25 09:00", "2026-03-25 09:00"),  # Nyepi, then Idul Fitri
        ("2026-12-23 16:00", "2026-12-28 09:00", "2026-12-26 09:00"),  # joint leave, Christmas
    ],
)
def test_the_next_moment_at_work(moment: str, five: str, six: str) -> None:
    assert FIVE.next(at(moment)) == at(five)
    assert SIX.next(at(moment)) == at(six)
    assert FIVE.wished(at(moment)) == at(five)


def test_the_first_working_day_of_fasting_is_short_whichever_it_is() -> None:
    fast = [Fasting(date(2026, 2, 21), date(2026, 3, 20))]  # from a Saturday

    def short(calendar: WorkingCalendar) -> list[int]:
        hours, until_11 = OfficeHours(calendar, fast), ((time(9), time(10, 30)),)
        return [day for day in range(21, 28) if hours.on(date(2026, 2, day)) == until_11]

    assert short(FIVE.calendar) == [23, 27]  # with the Friday
    assert short(SIX.calendar) == [21, 27]


def test_ones_own_hour_is_wished_and_the_office_hours_stay_open() -> None:
    own = OfficeHours(own_hour=17)
    assert own.wished(at("2026-11-24 10:00")) == at("2026-11-24 17:00")
    assert own.wished(at("2026-11-24 17:40")) == at("2026-11-24 17:40")
    assert own.wished(at("2026-11-24 18:00")) == at("2026-11-25 17:00")
    assert own.wished(at("2026-11-27 18:00")) == at("2026-11-30 17:00")
    assert own.next(at("2026-11-24 10:00")) == at("2026-11-24 10:00")
    assert own.next(at("2026-11-24 16:00")) == at("2026-11-24 17:00")
    within = OfficeHours(own_hour=10)
    assert within.next(at("2026-11-24 09:15")) == at("2026-11-24 09:15")
    assert within.wished(at("2026-11-24 09:15")) == at("2026-11-24 10:00")


def test_what_the_administrator_says_of_a_day_holds_but_nyepi_stays_silent() -> None:
    nyepi, sunday, monday = date(2026, 3, 19), date(2026, 11, 29), date(2026, 11, 30)
    local = OfficeHours(WorkingCalendar({nyepi: True, sunday: True, monday: False}))
    assert local.on(nyepi) == ()
    assert local.on(monday) == ()
    assert local.next(at("2026-11-28 09:00")) == at("2026-11-29 09:00")


@pytest.mark.parametrize(
    ("moment", "by_day"),
    [
        ("2026-11-24 06:59", "2026-11-24 07:00"),
        ("2026-11-24 07:00", "2026-11-24 07:00"),
        ("2026-11-28 19:59", "2026-11-28 19:59"),  # a Saturday is a day too
        ("2026-11-28 20:00", "2026-11-29 07:00"),
        ("2026-03-18 22:00", "2026-03-20 07:00"),  # over Nyepi
        ("2026-03-19 12:00", "2026-03-20 07:00"),
    ],
)
def test_news_comes_by_day_and_not_on_nyepi(moment: str, by_day: str) -> None:
    assert next_daytime(at(moment)) == at(by_day)


def test_a_month_of_fasting_is_known_by_its_beginning() -> None:
    assert FAST.is_same(Fasting(date(2026, 2, 18), date(2026, 3, 19)))
    assert not FAST.is_same(Fasting(date(2027, 2, 8), date(2027, 3, 9)))
    assert date(2026, 3, 20) in FAST
    assert date(2026, 3, 21) not in FAST


@settings(max_examples=200)
@given(st.sampled_from([FIVE, SIX, OfficeHours(own_hour=18)]), moments)
def test_nobody_is_reminded_outside_the_office(hours: OfficeHours, moment: datetime) -> None:
    found = hours.next(moment)
    local = found.astimezone(WITA)
    assert found >= moment
    assert found - moment <= timedelta(days=12)
    assert hours.calendar.is_working(local.date())
    assert not hours.calendar.is_silent(local.date())
    assert time(8, 30) <= local.time() < time(15, 30) or local.hour == hours.own_hour
    assert hours.next(found) == found
    assert hours.wished(moment) >= found


@settings(max_examples=200)
@given(moments)
def test_nobody_is_woken(moment: datetime) -> None:
    found = next_daytime(moment)
    local = found.astimezone(WITA)
    assert 7 <= local.hour < 20
    assert not WorkingCalendar().is_silent(local.date())
    assert moment <= found <= moment + timedelta(days=2)


@pytest.fixture(params=["UTC", "Asia/Jakarta", "America/New_York"])
def _zone_of_the_server(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    tzset()
    yield
    monkeypatch.undo()
    tzset()


@pytest.mark.usefixtures("_zone_of_the_server")
def test_the_zone_of_the_server_changes_nothing() -> None:
    assert FIVE.next(at("2026-11-24 16:00")) == at("2026-11-25 09:00")
    assert FIVE.next(datetime(2026, 11, 24, 0, 59, tzinfo=UTC)) == at("2026-11-24 09:00")
    assert next_daytime(datetime(2026, 11, 24, 12, 0, tzinfo=UTC)) == at("2026-11-25 07:00")
