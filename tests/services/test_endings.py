"""How a pair ends: early, in time, by the city; and what stays of it."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    ButtonNotYours,
    ButtonOutdated,
    EmployeesOnly,
    MentorshipOver,
    NotYourRole,
)
from models.mentoring import EndReason, MentoringWish, Mentorship, Outcome
from models.mentoring_session import Attendance
from models.notice import Notice, Topic
from models.person import Employee, Person
from services.mentoring.endings import Endings
from services.mentoring.pools import Pools
from tests.city import Clock
from tests.factories import Office, a_person, an_employee, an_office
from tests.offices import administers
from tests.pairs import a_pair, a_session, an_offer, at, sign

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
WHY = EndReason.TIME


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    clock.turn(at("2026-11-24", 10))
    return await an_office(session, clock())


@pytest.fixture
async def mentor(session: AsyncSession, office: Office) -> Employee:
    return await an_employee(session, office.unit, "Made", 7_000_000_009)


@pytest.fixture
def made(mentor: Employee) -> Person:
    """Held from before it was read anew together with the pair."""
    return mentor.person


@pytest.fixture
async def dewi(session: AsyncSession, office: Office) -> Person:
    employee = await an_employee(session, office.unit, "Dewi", 7_000_000_008)
    await administers(session, employee)
    return employee.person


@pytest.fixture
async def pair(session: AsyncSession, clock: Clock, office: Office, made: Person) -> Mentorship:
    return await a_pair(session, made.as_employee(), office.ayu.as_employee(), clock)


@pytest.fixture
def endings(session: AsyncSession, clock: Clock) -> Endings:
    return Endings(session, clock)


async def told(session: AsyncSession, about: int) -> list[int]:
    found = await session.scalars(
        select(Notice.person_id).where(
            Notice.topic == Topic.MENTORING_ENDED, Notice.about == about
        )
    )
    return list(found)


async def test_either_ends_it_once_and_the_other_is_told(
    session: AsyncSession,
    office: Office,
    made: Person,
    pair: Mentorship,
    endings: Endings,
    clock: Clock,
) -> None:
    asked = await endings.ask(office.ayu, pair.id)
    assert asked.is_running
    clock.advance(days=1)
    ended = await endings.end(office.ayu, pair.id, WHY)
    assert (ended.ended_at, ended.ended_by_id, ended.end_reason) == (clock(), office.ayu.id, WHY)
    assert ended.outcome == Outcome.NEVER_MET
    with pytest.raises(ButtonOutdated):
        await endings.say_outcome(office.ayu, pair.id, Outcome.REACHED)
    assert await told(session, pair.id) == [pair.mentor_id]
    for who in (office.ayu, made):
        with pytest.raises(MentorshipOver):
            await endings.end(who, pair.id, EndReason.REACHED)
    assert ended.end_reason is WHY


async def test_nobody_else_ends_it_and_nobody_for_a_reason_that_is_not_theirs(
    session: AsyncSession, office: Office, pair: Mentorship, endings: Endings, dewi: Person
) -> None:
    for stranger in (office.ratna, office.surya, dewi):
        with pytest.raises(ButtonNotYours):
            await endings.end(stranger, pair.id, WHY)
        with pytest.raises(ButtonNotYours):
            await endings.ask(stranger, pair.id)
    with pytest.raises(EmployeesOnly):
        await endings.end(await a_person(session, 1), pair.id, WHY)
    for reason in (EndReason.LEFT, EndReason.NOT_MET):
        with pytest.raises(ButtonOutdated):
            await endings.end(office.ayu, pair.id, reason)
    assert pair.is_running


async def test_an_offer_is_not_ended_but_declined(
    session: AsyncSession, clock: Clock, office: Office, mentor: Employee, endings: Endings
) -> None:
    offer = await an_offer(session, mentor, office.ayu.as_employee(), clock())
    with pytest.raises(ButtonNotYours):
        await endings.end(office.ayu, offer.id, WHY)
    assert offer.ended_at is None


async def test_the_mentee_says_what_became_of_it_and_the_last_word_stands(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    made: Person,
    pair: Mentorship,
    endings: Endings,
) -> None:
    meeting = await a_session(session, clock, at("2026-11-25"), pair)
    await sign(session, meeting, at("2026-11-25", 12))
    with pytest.raises(ButtonOutdated):
        await endings.say_outcome(office.ayu, pair.id, Outcome.REACHED)
    clock.advance(days=3)
    ended = await endings.end(made, pair.id, EndReason.REACHED)
    assert ended.outcome is None
    assert await told(session, pair.id) == [pair.mentee_id]
    for who, outcome in (
        (made, Outcome.REACHED),
        (office.surya, Outcome.REACHED),
    ):
        with pytest.raises(ButtonNotYours):
            await endings.say_outcome(who, pair.id, outcome)
    with pytest.raises(ButtonOutdated):
        await endings.say_outcome(office.ayu, pair.id, Outcome.NEVER_MET)
    for outcome in (Outcome.PARTLY, Outcome.REACHED):
        assert (await endings.say_outcome(office.ayu, pair.id, outcome)).outcome == outcome


async def test_sessions_ahead_go_with_it_and_others_keep_theirs(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    mentor: Employee,
    pair: Mentorship,
    endings: Endings,
) -> None:
    suryas = await a_pair(session, mentor, office.surya.as_employee(), clock)
    held = await a_session(session, clock, at("2026-11-25"), pair, suryas)
    shared = await a_session(session, clock, at("2026-12-03"), pair, suryas)
    alone = await a_session(session, clock, at("2026-12-07"), pair)
    clock.turn(at("2026-11-26"))
    await endings.end(office.ayu, pair.id, WHY)
    rows = await session.execute(select(Attendance.session_id, Attendance.mentorship_id))
    expected = {(held.id, pair.id), (held.id, suryas.id), (shared.id, suryas.id)}
    assert {tuple(row) for row in rows} == expected
    for each in (held, shared, alone):
        await session.refresh(each, ["cancelled_at"])
    assert [each.cancelled_at for each in (held, shared, alone)] == [None, None, clock()]


async def test_a_rematch_puts_the_wish_back_where_it_stood_and_not_to_the_same_mentor(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    made: Person,
    pair: Mentorship,
    dewi: Person,
) -> None:
    waited_since, endings = pair.wish.wished_at, Endings(session, clock)
    for who in (office.ayu, made, office.ratna):
        with pytest.raises(NotYourRole):
            await endings.rematch(who, pair.id)
    clock.advance(weeks=6)
    ended = await endings.rematch(dewi, pair.id)
    assert (ended.end_reason, ended.outcome) == (EndReason.NOT_MET, Outcome.NEVER_MET)
    wish = await session.get_one(MentoringWish, pair.wish_id)
    assert (wish.ended_at, wish.wished_at) == (None, waited_since)
    assert sorted(await told(session, pair.id)) == sorted(pair.pair)
    pool = await Pools(session, clock).now()
    assert [seeker.wish_id for seeker in pool.seekers] == [pair.wish_id]
    assert tuple(pair.pair) in pool.barred
    with pytest.raises(MentorshipOver):
        await endings.rematch(dewi, pair.id)


async def test_whoever_has_wished_anew_meanwhile_keeps_that_wish(
    session: AsyncSession, clock: Clock, pair: Mentorship, endings: Endings, dewi: Person
) -> None:
    newer = MentoringWish(
        employee_id=pair.mentee_id, skill=pair.skill, words="Lagi", wished_at=clock()
    )
    session.add(newer)
    await session.flush()
    await endings.rematch(dewi, pair.id)
    waiting = select(MentoringWish.id).where(MentoringWish.ended_at.is_(None))
    assert list(await session.scalars(waiting)) == [newer.id]
