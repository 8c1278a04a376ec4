from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import AbsenceOverlaps, ButtonNotYours, DatesWrong, EmployeesOnly
from models.notice import Notice, Topic
from models.office import Absence, AbsenceKind
from models.person import Person
from services.days import Days
from services.lines.absences import Absences, days_from
from tests.city import Clock
from tests.databases import beside
from tests.factories import Office, a_person, an_office, look_back

LEAVE, DUTY = AbsenceKind.LEAVE, AbsenceKind.DUTY


@pytest.fixture
def absences(session: AsyncSession, clock: Clock) -> Absences:
    return Absences(session, clock)


async def coming(absences: Absences, person: Person) -> list[tuple[AbsenceKind, int, int]]:
    """Kind, first and last day of the month."""
    found = [(each.kind, days_from(each)) for each in await absences.coming(person)]
    return [(kind, days.first.day, days.last.day) for kind, days in found]


async def test_days_are_kept_whole_and_the_question_is_answered(
    office: Office, absences: Absences
) -> None:
    await absences.ask(office.ayu, DUTY)
    assert office.ayu.awaits == "absence:duty"
    await absences.add(office.ayu, DUTY, "1 s.d. 5 Desember 2026")
    assert office.ayu.awaits is None
    (absence,) = await absences.coming(office.ayu)
    assert absence.since == datetime(2026, 11, 30, 16, tzinfo=UTC)
    assert absence.until == datetime(2026, 12, 5, 16, tzinfo=UTC)
    assert days_from(absence) == Days(date(2026, 12, 1), date(2026, 12, 5))
    assert await coming(absences, office.ratna) == []


async def test_those_that_overlap_or_touch_become_one(office: Office, absences: Absences) -> None:
    for written in ("1-12-2026 s.d. 3-12-2026", "8-12-2026", "4-12-2026 s.d. 7-12-2026"):
        await absences.add(office.ayu, LEAVE, written)
    assert await coming(absences, office.ayu) == [(LEAVE, 1, 8)]
    await absences.add(office.ayu, LEAVE, "2-12-2026")
    assert await coming(absences, office.ayu) == [(LEAVE, 1, 8)]


async def test_those_of_another_kind_may_touch_but_not_overlap(
    office: Office, absences: Absences
) -> None:
    await absences.add(office.ayu, LEAVE, "1-12-2026 s.d. 3-12-2026")
    await absences.add(office.ayu, DUTY, "4-12-2026")
    for written in ("3-12-2026", "28-11-2026 s.d. 1-12-2026", "2-12-2026", "1-11 s.d. 9-12-2026"):
        with pytest.raises(AbsenceOverlaps) as refusal:
            await absences.add(office.ayu, DUTY, written)
        values = {"kind": "leave", "first": "01-12-2026", "last": "03-12-2026"}
        assert refusal.value.values == values
    assert await coming(absences, office.ayu) == [(LEAVE, 1, 3), (DUTY, 4, 4)]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("besok", "shape"),
        ("5-12-2026 s.d. 1-12-2026", "order"),
        ("1-11-2026 s.d. 23-11-2026", "past"),
        ("25-11-2027 s.d. 26-11-2027", "far"),
    ],
)
async def test_days_that_cannot_be_are_refused_and_asked_again(
    office: Office, absences: Absences, written: str, reason: str
) -> None:
    await absences.ask(office.ayu, LEAVE)
    with pytest.raises(DatesWrong) as refusal:
        await absences.add(office.ayu, LEAVE, written)
    assert refusal.value.values == {"reason": reason}
    assert office.ayu.awaits == "absence:leave"


@pytest.mark.parametrize("written", ["20-11 s.d. 24-11-2026", "24-11-2026", "25-11-2027"])
async def test_from_today_until_a_year_ahead_is_taken(
    office: Office, absences: Absences, written: str
) -> None:
    await absences.add(office.ayu, LEAVE, written)
    assert len(await absences.coming(office.ayu)) == 1


async def test_one_can_be_removed_while_it_has_not_ended(
    office: Office, absences: Absences, session: AsyncSession, clock: Clock
) -> None:
    await absences.add(office.ayu, LEAVE, "24-11-2026")
    (absence,) = await absences.coming(office.ayu)
    with pytest.raises(ButtonNotYours):
        await absences.remove(office.ratna, absence.id)
    clock.advance(days=1)
    assert await absences.coming(office.ayu) == []
    await absences.remove(office.ayu, absence.id)
    assert len(list(await session.scalars(select(Absence)))) == 1
    clock.advance(days=-1)
    for _ in range(2):
        await absences.remove(office.ayu, absence.id)
        assert list(await session.scalars(select(Absence))) == []


async def test_a_long_list_shows_the_next_eight(office: Office, absences: Absences) -> None:
    for day in range(1, 28, 2):
        await absences.add(office.ayu, LEAVE, f"{day}-12-2026")
    assert [first for _, first, _ in await coming(absences, office.ayu)] == [*range(1, 17, 2)]


async def test_citizens_have_no_leave(session: AsyncSession, absences: Absences) -> None:
    citizen = await a_person(session, 1)
    with pytest.raises(EmployeesOnly):
        await absences.coming(citizen)
    with pytest.raises(EmployeesOnly):
        await absences.ask(citizen, LEAVE)


async def test_two_messages_at_once_overlap_no_more_than_one_after_the_other(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())

    async def add_too() -> None:
        async with sessions.begin() as session:
            await Absences(session, clock).add(office.ayu, LEAVE, "2-12-2026 s.d. 4-12-2026")

    async with sessions.begin() as session:
        await Absences(session, clock).add(office.ayu, LEAVE, "1-12-2026 s.d. 3-12-2026")
        other = await beside(add_too())
    await other
    async with sessions() as session:
        assert await coming(Absences(session, clock), office.ayu) == [(LEAVE, 1, 4)]


def nine(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("away", "back"),
    [
        (["25-11-2026"], nine(11, 26)),  # Wednesday; back on Thursday
        (["25-11-2026 s.d. 27-11-2026"], nine(11, 30)),  # back on Monday
        (["24-11-2026 s.d. 25-11-2026"], nine(11, 26)),
        (["25-11-2026 s.d. 28-11-2026", "30-11-2026"], nine(12, 1)),  # with a Sunday between
        (["24-12-2026"], None),
        (["24-11-2026"], None),
        ([], None),
    ],
)
async def test_reminders_pause_until_the_first_morning_back_at_work(
    office: Office, absences: Absences, away: list[str], back: datetime | None
) -> None:
    for written in away:
        await absences.add(office.ratna, LEAVE, written)
    morning = nine(11, 25)
    pauses = {} if back is None else {office.ratna.id: back}
    assert await absences.away_until([office.ratna.id, office.ayu.id], morning) == pauses
    assert await absences.next_morning(office.ratna.id) == (back or morning)


async def test_leave_followed_by_duty_is_one_pause(office: Office, absences: Absences) -> None:
    await absences.add(office.ratna, LEAVE, "25-11-2026 s.d. 26-11-2026")
    await absences.add(office.ratna, DUTY, "27-11-2026")
    assert await absences.next_morning(office.ratna.id) == nine(11, 30)


async def test_nothing_is_asked_of_nobody(absences: Absences) -> None:
    assert await absences.away_until([], nine(11, 25)) == {}


async def test_a_reviewer_on_leave_is_reminded_on_the_first_morning_back(
    office: Office, absences: Absences, session: AsyncSession, clock: Clock
) -> None:
    await absences.add(office.ratna, LEAVE, "24-11-2026 s.d. 27-11-2026")
    await look_back(session, clock, office.ayu)
    (notice,) = await session.scalars(select(Notice).where(Notice.topic == Topic.REVIEW_DUE))
    assert (notice.person_id, notice.due_at) == (office.ratna.id, nine(11, 30))
