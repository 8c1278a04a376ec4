"""The city's calendar: what is published, what the administrators say of it, and whose hours."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.calendar_day import CalendarDay, Ramadan
from models.errors import (
    DatesWrong,
    DayAlreadySo,
    DayPast,
    NameWrong,
    NotAWorkingDay,
    NotYourRole,
    RamadanWrong,
)
from models.hours import Fasting
from models.office import AbsenceKind, Appointment, Role
from models.person import Person
from models.timing import When
from services.calendar.calendars import Calendars
from services.calendar.desk import CalendarDesk
from services.calendar.windows import Windows
from services.lines.absences import Absences
from tests.city import Clock
from tests.factories import LONG_AGO, Office, a_person, an_office


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    """Ratna keeps the city's calendar."""
    office = await an_office(session, clock())
    role = Appointment(employee_id=office.ratna.id, role=Role.CITY_ADMIN, since=LONG_AGO)
    session.add(role)
    await session.flush()
    return office


@pytest.fixture
def desk(session: AsyncSession, clock: Clock) -> CalendarDesk:
    return CalendarDesk(session, clock)


@pytest.fixture
def calendars(session: AsyncSession, clock: Clock) -> Calendars:
    return Calendars(session, clock)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WITA)


async def test_days_that_the_administrator_sets_hold_everywhere(
    office: Office, desk: CalendarDesk, calendars: Calendars, session: AsyncSession
) -> None:
    await desk.ask(office.ratna, "off")
    assert office.ratna.awaits == "calendar:off"
    await desk.add(office.ratna, "25-11-2026 Pilkada Kota Mataram", working=False)
    await desk.add(office.ratna, "28 November 2026 Pengganti", working=True)
    assert office.ratna.awaits is None
    calendar = await calendars.of_city()
    assert not calendar.is_working(date(2026, 11, 25))
    assert calendar.is_working(date(2026, 11, 28))
    assert await calendars.next_morning() == local("2026-11-26 09:00")
    morning = await Absences(session, desk.clock).next_morning(office.ayu.id)
    assert morning == local("2026-11-26 09:00")
    row = await session.get_one(CalendarDay, date(2026, 11, 25))
    assert (row.name, row.set_by_id, row.set_at) == (
        "Pilkada Kota Mataram",
        office.ratna.id,
        desk.clock(),
    )
    for _ in range(2):
        await desk.remove(office.ratna, date(2026, 11, 25))
    assert (await calendars.of_city()).is_working(date(2026, 11, 25))


async def test_the_overview_names_what_is_published_and_what_was_set(
    office: Office, desk: CalendarDesk
) -> None:
    await desk.add(office.ratna, "24-12-2026 Pelayanan akhir tahun", working=True)
    found = await desk.overview(office.ratna)
    days = {each.day: (each.name, each.working, each.own) for each in found.days}
    assert days[date(2026, 12, 24)] == ("Pelayanan akhir tahun", True, True)
    assert days[date(2026, 12, 25)] == ("Hari Raya Natal", False, False)
    assert [each.day for each in found.days] == sorted(days)
    assert found.fasting == Fasting(date(2027, 2, 8), date(2027, 3, 9), estimated=True)
    assert found.unknown_leave == []


async def test_where_the_published_holidays_end_it_says_so(
    office: Office, desk: CalendarDesk, clock: Clock
) -> None:
    clock.turn(datetime(2100, 6, 1, 2, tzinfo=UTC))
    assert (await desk.overview(office.ratna)).unknown_leave == [2100]
    clock.turn(datetime(2027, 11, 1, 2, tzinfo=UTC))
    assert (await desk.overview(office.ratna)).unknown_leave == [2028]


@pytest.mark.parametrize(
    ("written", "working", "refusal", "values"),
    [
        ("25-12-2026 Natal", False, DayAlreadySo, {"reason": "off"}),
        ("29-11-2026 Minggu", False, DayAlreadySo, {"reason": "off"}),
        ("25-11-2026 Rabu", True, DayAlreadySo, {"reason": "working"}),
        ("23-11-2026 Kemarin", False, DayPast, {}),
        ("1-12-2026 sudah ada", True, DayAlreadySo, {"reason": "set"}),
        ("1-12-2026 sudah ada", False, DayAlreadySo, {"reason": "set"}),
        ("2-12-2026", False, NameWrong, {"reason": "blank", "longest": 80}),
        ("2-12-2026 " + "a" * 81, False, NameWrong, {"reason": "long", "longest": 80}),
        ("besok libur", False, DatesWrong, {"reason": "shape"}),
        ("", False, DatesWrong, {"reason": "shape"}),
        ("32-12-2026 Salah", False, DatesWrong, {"reason": "shape"}),
    ],
)
async def test_what_contradicts_or_cannot_be_read_is_refused(
    office: Office,
    desk: CalendarDesk,
    written: str,
    working: bool,  # noqa: FBT001 - a column of the table above
    refusal: type[Exception],
    values: dict[str, str],
) -> None:
    await desk.add(office.ratna, "1-12-2026 Libur daerah", working=False)
    with pytest.raises(refusal) as raised:
        await desk.add(office.ratna, written, working=working)
    assert getattr(raised.value, "values", None) == values


async def test_a_saturday_may_be_off_because_some_offices_are_open(
    office: Office, desk: CalendarDesk, calendars: Calendars
) -> None:
    office.unit.six_days = True
    await desk.add(office.ratna, "28-11-2026 Libur daerah", working=False)
    hours = await calendars.hours_of([office.ayu.id])
    assert not hours[office.ayu.id].calendar.is_working(date(2026, 11, 28))
    assert hours[office.ayu.id].calendar.is_working(date(2026, 12, 5))


async def test_what_is_past_has_counted_already(
    office: Office, desk: CalendarDesk, clock: Clock, session: AsyncSession
) -> None:
    await desk.add(office.ratna, "25-11-2026 Pilkada", working=False)
    clock.advance(days=2)
    with pytest.raises(DayPast):
        await desk.remove(office.ratna, date(2026, 11, 25))
    assert await session.get(CalendarDay, date(2026, 11, 25)) is not None


async def test_ramadan_is_reckoned_until_it_is_set(
    office: Office, desk: CalendarDesk, calendars: Calendars, session: AsyncSession
) -> None:
    reckoned = await calendars.fasting()
    assert Fasting(date(2026, 2, 19), date(2026, 3, 20), estimated=True) in reckoned
    await desk.set_ramadan(office.ratna, "9-2-2027 s.d. 10-3-2027")
    await desk.set_ramadan(office.ratna, "9 Februari s.d. 9 Maret 2027")
    assert [row.last_day for row in await session.scalars(select(Ramadan))] == [date(2027, 3, 9)]
    months = await calendars.fasting()
    assert len(months) == len(reckoned)
    assert Fasting(date(2027, 2, 9), date(2027, 3, 9)) in months
    assert (await desk.overview(office.ratna)).fasting == Fasting(
        date(2027, 2, 9), date(2027, 3, 9)
    )
    for written in ("9-2-2027 s.d. 20-2-2027", "9-2-2027 s.d. 30-3-2027", "9-2-2027"):
        with pytest.raises(RamadanWrong):
            await desk.set_ramadan(office.ratna, written)


async def test_two_ramadans_may_begin_in_one_year(calendars: Calendars, clock: Clock) -> None:
    clock.turn(datetime(2030, 1, 2, tzinfo=UTC))
    assert [month.first.year for month in await calendars.fasting()].count(2030) == 2


async def test_only_the_citys_administrators_keep_it(office: Office, desk: CalendarDesk) -> None:
    for refused in (
        desk.overview(office.ayu),
        desk.ask(office.ayu, "off"),
        desk.add(office.ayu, "25-11-2026 Libur", working=False),
        desk.remove(office.ayu, date(2026, 11, 25)),
        desk.set_ramadan(office.ayu, "9-2-2027 s.d. 9-3-2027"),
    ):
        with pytest.raises(NotYourRole):
            await refused


async def test_a_term_that_would_end_on_a_holiday_is_offered_the_next_working_day(
    office: Office, desk: CalendarDesk, calendars: Calendars
) -> None:
    await desk.add(office.ratna, "28-12-2026 Cuti daerah", working=False)
    await calendars.must_be_working(date(2026, 12, 23))
    for day in (date(2026, 12, 24), date(2026, 12, 26), date(2026, 12, 28)):
        with pytest.raises(NotAWorkingDay) as refusal:
            await calendars.must_be_working(day)
        assert refusal.value.values == {"day": f"{day:%d-%m-%Y}", "following": "29-12-2026"}


async def windows(
    session: AsyncSession, clock: Clock, people: list[Person], when: When, moment: str
) -> list[datetime]:
    found = await Windows(session, clock).next([each.id for each in people], when, local(moment))
    return [found[each.id] for each in people]


async def test_each_is_told_in_their_own_hours(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    citizen = await a_person(session, 1)
    office.surya.reminded_at = 17
    await Absences(session, clock).add(office.ayu, AbsenceKind.LEAVE, "25-11 s.d. 27-11-2026")
    everybody = [office.ratna, office.ayu, office.surya, citizen]
    evening = "2026-11-24 21:00"
    assert await windows(session, clock, everybody, When.OFFICE_HOURS, evening) == [
        local("2026-11-25 09:00"),
        local("2026-11-30 09:00"),  # back from leave
        local("2026-11-25 17:00"),  # the hour of their own
        local("2026-11-25 07:00"),
    ]
    by_day = await windows(session, clock, everybody, When.DAYTIME, evening)
    assert by_day == [local("2026-11-25 07:00")] * 4
    at_once = await windows(session, clock, everybody, When.ANY_TIME, evening)
    assert at_once == [local(evening)] * 4
    late = await Windows(session, clock).open(
        [office.surya.id], When.OFFICE_HOURS, local("2026-11-25 10:00")
    )
    assert late == {office.surya.id: local("2026-11-25 10:00")}


async def test_a_puskesmas_is_reminded_on_saturdays_and_back_from_leave_on_one(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    office.unit.six_days = True
    await Absences(session, clock).add(office.ayu, AbsenceKind.DUTY, "26-11 s.d. 27-11-2026")
    people = [office.ratna, office.ayu]
    saturday = local("2026-11-28 09:00")
    friday = await windows(session, clock, people, When.OFFICE_HOURS, "2026-11-27 12:00")
    assert friday == [saturday, saturday]
    back = await Absences(session, clock).away_until([office.ayu.id], local("2026-11-27 09:00"))
    assert back == {office.ayu.id: saturday}


async def test_leave_that_begins_where_the_night_ends_is_seen(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    """Due on Friday afternoon, told on Monday: and on Monday they are away."""
    await Absences(session, clock).add(office.ayu, AbsenceKind.LEAVE, "30-11-2026")
    found = await windows(session, clock, [office.ayu], When.OFFICE_HOURS, "2026-11-27 16:00")
    assert found == [local("2026-12-01 09:00")]


async def test_nobody_has_no_hours(session: AsyncSession, clock: Clock) -> None:
    assert await windows(session, clock, [], When.OFFICE_HOURS, "2026-11-24 10:00") == []
