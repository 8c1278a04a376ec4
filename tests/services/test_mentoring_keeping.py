"""What falls due in a pair without anybody asking, also after nobody looked for a week."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.mentoring import EndReason, MentoringWish, Mentorship
from models.notice import Notice, Topic
from models.person import Employee
from services.mentoring.keeping import Keeping
from tests.city import Clock
from tests.factories import Office, an_employee, an_office
from tests.offices import administers
from tests.pairs import a_pair, a_session, an_offer, at, sign

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
T = Topic
DAY = timedelta(days=1)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    clock.turn(at("2026-09-01", 10))  # a Tuesday
    return await an_office(session, clock())


@pytest.fixture
async def mentor(session: AsyncSession, office: Office) -> Employee:
    return await an_employee(session, office.unit, "Made", 7_000_000_009)


@pytest.fixture
async def dewi(session: AsyncSession, office: Office) -> Employee:
    employee = await an_employee(session, office.unit, "Dewi", 7_000_000_008)
    await administers(session, employee)
    return employee


@pytest.fixture
async def pair(
    session: AsyncSession, clock: Clock, office: Office, mentor: Employee
) -> Mentorship:
    return await a_pair(session, mentor, office.ayu.as_employee(), clock)


@pytest.fixture
def keeping(session: AsyncSession, clock: Clock) -> Keeping:
    return Keeping(session, clock)


async def tell(session: AsyncSession, clock: Clock, but: Sequence[int] = ()) -> list[str]:
    """As the delivery would, at once: what is due and is about not meeting."""
    topics = (T.MENTORING_IDLE, T.MENTORING_ESCALATED)
    found = await session.scalars(
        select(Notice)
        .where(
            Notice.topic.in_(topics),
            Notice.done_at.is_(None),
            Notice.due_at <= clock(),
            Notice.person_id.not_in(but),
        )
        .order_by(Notice.person_id)
    )
    notices = list(found)
    for notice in notices:
        notice.done_at = notice.sent_at = clock()
    await session.flush()
    return [f"{notice.topic} {notice.person_id}" for notice in notices]


async def live(
    session: AsyncSession, clock: Clock, keeping: Keeping, until: str, step: timedelta = DAY
) -> list[tuple[str, str]]:
    """Each day at ten, look and tell: the day and what was told."""
    said = []
    while clock() + step <= at(until, 10):
        clock.turn(clock() + step)
        await keeping.ask()
        said += [(f"{clock():%m-%d}", each) for each in await tell(session, clock)]
    return said


async def test_a_pair_that_never_meets_is_asked_twice_and_then_the_city_is_told_once(
    session: AsyncSession, clock: Clock, keeping: Keeping, pair: Mentorship, dewi: Employee
) -> None:
    both = [f"{T.MENTORING_IDLE} {who}" for who in sorted(pair.pair)]
    said = await live(session, clock, keeping, "2026-11-20")
    assert said == [
        ("09-22", both[0]),
        ("09-22", both[1]),
        ("09-29", both[0]),
        ("09-29", both[1]),
        ("10-13", f"{T.MENTORING_ESCALATED} {dewi.id}"),
    ]
    assert await keeping.idle_since(pair) == at("2026-09-01", 10)


async def test_after_a_week_without_anybody_looking_nothing_is_skipped_or_doubled(
    session: AsyncSession, clock: Clock, keeping: Keeping, pair: Mentorship, dewi: Employee
) -> None:
    said = await live(session, clock, keeping, "2026-11-24", timedelta(weeks=2))
    days = [day for day, _ in said]
    assert days == ["09-29", "09-29", "10-13", "10-13", "10-27"]
    assert said[-1][1] == f"{T.MENTORING_ESCALATED} {dewi.id}"
    assert pair.idle_asks == 3


async def test_a_session_that_neither_denies_puts_it_off_and_begins_anew(
    session: AsyncSession, clock: Clock, keeping: Keeping, pair: Mentorship
) -> None:
    clock.turn(at("2026-09-22", 10))
    assert await keeping.ask() == 1
    await tell(session, clock)
    meeting = await a_session(session, clock, at("2026-09-30"), pair)
    assert await keeping.idle_since(pair) is None
    assert await live(session, clock, keeping, "2026-10-20") == []
    assert [day for day, _ in await live(session, clock, keeping, "2026-10-22")] == ["10-21"] * 2
    assert pair.idle_asks == 1
    meeting.attendances[0].mentee_met = False
    await session.flush()
    assert await keeping.idle_since(pair) == at("2026-09-01", 10)


async def test_planning_and_calling_off_does_not_stop_the_asking(
    session: AsyncSession, clock: Clock, keeping: Keeping, pair: Mentorship, dewi: Employee
) -> None:
    clock.turn(at("2026-09-22", 10))
    await keeping.ask()
    await tell(session, clock)
    meeting = await a_session(session, clock, at("2026-10-07"), pair)
    meeting.cancel("Berhalangan", clock())
    await session.flush()
    said = await live(session, clock, keeping, "2026-10-14")
    assert [day for day, _ in said] == ["09-29", "09-29", "10-13"]
    assert said[-1][1].endswith(f" {dewi.id}")


async def test_who_is_not_told_yet_is_waited_for_but_not_for_ever(
    session: AsyncSession, clock: Clock, keeping: Keeping, pair: Mentorship, dewi: Employee
) -> None:
    """A leave: the reminder stays with the mentee until then."""
    clock.turn(at("2026-09-22", 10))
    await keeping.ask()
    await tell(session, clock, but=[pair.mentee_id])
    clock.turn(at("2026-10-06", 10))
    assert await keeping.ask() == 0
    assert await tell(session, clock) == [f"{T.MENTORING_IDLE} {pair.mentee_id}"]
    assert [day for day, _ in await live(session, clock, keeping, "2026-10-13")] == ["10-13"] * 2
    await tell(session, clock)
    pair.idle_asks, pair.idle_asked_at = 2, clock()
    for notice in await session.scalars(select(Notice).where(Notice.topic == T.MENTORING_IDLE)):
        notice.done_at = notice.sent_at = None
    await session.flush()
    clock.advance(days=29)
    assert await keeping.ask() == 0
    clock.advance(days=2)
    assert await keeping.ask() == 1
    assert f"{T.MENTORING_ESCALATED} {dewi.id}" in await tell(session, clock)


async def test_it_ends_the_day_after_its_last_and_only_once(
    session: AsyncSession, clock: Clock, keeping: Keeping, pair: Mentorship
) -> None:
    assert pair.ends_on is not None
    meeting = await a_session(session, clock, clock() + DAY, pair)
    await sign(session, meeting, clock() + DAY)
    clock.turn(at(f"{pair.ends_on}", 23))
    assert await keeping.end() == 0
    clock.advance(hours=2)
    assert await keeping.end() == 1
    assert await keeping.end() == 0
    assert (pair.ended_at, pair.ended_by_id, pair.end_reason) == (clock(), None, None)
    assert pair.outcome is None
    wish = await session.get_one(MentoringWish, pair.wish_id)
    assert wish.ended_at is not None
    assert await told(session, T.MENTORING_ENDED) == sorted(pair.pair)


async def told(session: AsyncSession, topic: Topic) -> list[int]:
    owed = select(Notice.person_id).where(Notice.topic == topic).order_by(Notice.person_id)
    return list(await session.scalars(owed))


@pytest.mark.parametrize("gone", ["mentor", "mentee"])
async def test_who_has_left_the_service_ends_it_and_a_mentee_waits_again(
    gone: str, session: AsyncSession, clock: Clock, keeping: Keeping, pair: Mentorship
) -> None:
    clock.advance(days=3)
    leaver = pair.mentor if gone == "mentor" else pair.mentee
    leaver.left_at = clock() + DAY
    await session.flush()
    assert await keeping.end() == 0
    clock.advance(days=2)
    assert await keeping.end() == 1
    assert (pair.end_reason, pair.ended_by_id) == (EndReason.LEFT, leaver.id)
    assert await told(session, T.MENTORING_ENDED) == [pair.other_of(leaver.id).id]
    wish = await session.get_one(MentoringWish, pair.wish_id)
    assert (wish.ended_at is None) == (gone == "mentor")


async def test_an_offer_to_who_has_left_falls_and_who_had_accepted_is_told(
    session: AsyncSession, clock: Clock, keeping: Keeping, office: Office, mentor: Employee
) -> None:
    offer = await an_offer(session, mentor, office.ayu.as_employee(), clock())
    offer.mentee_accepted_at = clock()
    mentor.left_at = clock()
    await session.flush()
    assert await keeping.end() == 1
    assert (offer.ended_at, offer.end_reason) == (clock(), None)
    assert await told(session, T.MENTORING_DECLINED) == [office.ayu.id]
    assert await told(session, T.MENTORING_ENDED) == []
