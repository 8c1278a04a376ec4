"""The self-evaluation opens by itself, for everybody, and invites each of them once."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar import WITA
from models.evaluation import Evaluation, Term
from models.notice import Notice, Topic
from models.office import Absence, AbsenceKind
from models.period import Schedule
from models.person import Employee, Person
from services.lookback.evaluations import Evaluations
from services.lookback.terms import Terms
from tests.city import Clock
from tests.factories import a_term, a_unit, an_employee

OPENS = datetime(2026, 12, 14, 16, 0, tzinfo=UTC)  # 15 December 2026, 00.00 in Mataram
CLOSES = datetime(2027, 1, 18, 16, 0, tzinfo=UTC)
MORNING = datetime(2026, 12, 15, 1, 0, tzinfo=UTC)
EVERYBODY = 5_500
only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def keep(sessions: Sessions, clock: Clock, schedule: Schedule | None = None) -> int:
    async with sessions.begin() as session:
        return await Terms(session, clock).keep(schedule or Schedule())


async def invitations(sessions: Sessions) -> dict[int, datetime]:
    """When each is told; fails where an invitation is not about one's own evaluation."""
    async with sessions() as session:
        rows = await session.execute(
            select(Notice.person_id, Notice.due_at, Evaluation.employee_id)
            .join(Evaluation, Evaluation.id == Notice.about)
            .where(Notice.topic == Topic.EVALUATION_OPENED)
        )
        found = rows.all()
    assert all(row.person_id == row.employee_id for row in found)
    assert len({row.person_id for row in found}) == len(found)
    return {row.person_id: row.due_at for row in found}


async def staff(sessions: Sessions, count: int) -> list[int]:
    async with sessions.begin() as session:
        first = (await session.scalar(select(func.max(Person.id))) or 0) + 1
        unit = await a_unit(session, f"Dinas {first}")
        ids = list(range(first, first + count))
        people = [{"id": each, "language": "id", "telegram_id": each} for each in ids]
        await session.execute(insert(Person), people)
        employees = [
            {"id": each, "nip": f"{each:018d}", "name": "A", "post": "B", "unit_id": unit.id}
            for each in ids
        ]
        await session.execute(insert(Employee), employees)
    return ids


@only_sqlite
async def test_the_term_is_set_two_months_ahead_and_kept_as_it_is(
    sessions: Sessions, clock: Clock
) -> None:
    clock.turn(datetime(2026, 10, 31, 15, 59, tzinfo=UTC))
    await keep(sessions, clock)
    async with sessions() as session:
        assert await Terms(session, clock).coming() is None
    clock.advance(days=2)
    for schedule in (Schedule(), Schedule(lasts=7)):
        assert await keep(sessions, clock, schedule) == 0
    async with sessions() as session:
        (term,) = (await session.scalars(select(Term))).all()
        assert (term.semester, term.opens_at, term.closes_at) == ("2026-2", OPENS, CLOSES)
        assert await Terms(session, clock).coming() is term


@only_sqlite
@pytest.mark.parametrize(("months", "code"), [(3, "2026T4"), (6, "2026-2"), (12, "2026")])
async def test_the_city_chooses_how_long_a_period_is(
    sessions: Sessions, clock: Clock, months: int, code: str
) -> None:
    (ayu,) = await staff(sessions, 1)
    clock.turn(OPENS)
    assert await keep(sessions, clock, Schedule(months=months)) == 1
    async with sessions.begin() as session:
        person = await session.get_one(Person, ayu)
        await session.refresh(person, ["employee"])
        evaluation, form = await Evaluations(session, clock).begin(person)
        assert (evaluation.semester, form.about, form.closes_at) == (code, code, CLOSES)


async def test_a_whole_city_is_invited_each_once(sessions: Sessions, clock: Clock) -> None:
    """From two places at once, again in the next minute, and after a downtime of days."""
    everybody = await staff(sessions, EVERYBODY)
    clock.turn(OPENS - timedelta(minutes=1))
    assert await keep(sessions, clock) == 0
    assert await invitations(sessions) == {}
    clock.turn(OPENS)
    invited = await asyncio.gather(keep(sessions, clock), keep(sessions, clock))
    assert sum(invited) == EVERYBODY
    clock.advance(days=3)
    assert await keep(sessions, clock) == 0
    found = await invitations(sessions)
    assert sorted(found) == everybody
    assert set(found.values()) == {MORNING}


@only_sqlite
async def test_a_missed_opening_is_made_up_for_until_the_term_is_over(
    sessions: Sessions, clock: Clock
) -> None:
    everybody = await staff(sessions, 3)
    clock.turn(datetime(2027, 1, 9, 3, 0, tzinfo=UTC))  # a Saturday in the next half-year
    assert await keep(sessions, clock) == 3
    assert await invitations(sessions) == dict.fromkeys(
        everybody, datetime(2027, 1, 11, 1, 0, tzinfo=UTC)
    )


@only_sqlite
async def test_what_is_over_is_not_opened_any_more(sessions: Sessions, clock: Clock) -> None:
    await staff(sessions, 3)
    clock.turn(CLOSES)
    assert await keep(sessions, clock) == 0
    async with sessions() as session:
        assert (await session.scalars(select(Term))).all() == []


@only_sqlite
async def test_whoever_joins_meanwhile_gets_theirs_then_and_whoever_left_none(
    sessions: Sessions, clock: Clock
) -> None:
    first, second, third = await staff(sessions, 3)
    clock.turn(OPENS)
    async with sessions.begin() as session:
        gone = update(Employee).where(Employee.id == third).values(left_at=OPENS)
        await session.execute(gone)
    assert await keep(sessions, clock) == 2
    clock.turn(datetime(2026, 12, 16, 2, 0, tzinfo=UTC))
    (newcomer,) = await staff(sessions, 1)
    assert await keep(sessions, clock) == 1
    assert await invitations(sessions) == {
        first: MORNING,
        second: MORNING,
        newcomer: clock(),  # in office hours
    }


@only_sqlite
async def test_whoever_is_away_is_invited_on_the_first_morning_back(
    sessions: Sessions, clock: Clock
) -> None:
    away, other = await staff(sessions, 2)
    async with sessions.begin() as session:
        leave = Absence(employee_id=away, kind=AbsenceKind.LEAVE, since=OPENS)
        leave.until = datetime(2026, 12, 19, tzinfo=WITA)  # a Saturday
        session.add(leave)
    clock.turn(OPENS)
    await keep(sessions, clock)
    assert await invitations(sessions) == {
        away: datetime(2026, 12, 21, 1, 0, tzinfo=UTC),
        other: MORNING,
    }


@only_sqlite
async def test_whoever_begins_before_they_are_told_is_not_told(
    session: AsyncSession, clock: Clock
) -> None:
    await a_term(session, "2026-2", clock(), clock() + timedelta(days=7))
    ayu = await an_employee(session, await a_unit(session), "Ayu", telegram_id=1)
    await Evaluations(session, clock).begin(ayu.person)
    assert await Terms(session, clock).keep(Schedule()) == 0
    (notice,) = (await session.scalars(select(Notice))).all()
    assert notice.done_at == notice.settled_at == clock()


@only_sqlite
async def test_a_term_that_passed_without_a_word_opens_nothing_to_tell(
    sessions: Sessions, clock: Clock
) -> None:
    everybody = await staff(sessions, 40)
    clock.turn(OPENS)
    await keep(sessions, clock)
    clock.turn(CLOSES)
    async with sessions.begin() as session:
        assert await Evaluations(session, clock).end_terms() == 0
    async with sessions() as session:
        topics = Counter((await session.scalars(select(Notice.topic))).all())
        opened = (await session.scalars(select(Evaluation.opened_at))).all()
    assert topics == {Topic.EVALUATION_OPENED: len(everybody)}
    assert set(opened) == {CLOSES}
