from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.notice import Notice, Topic
from models.office import Absence, AbsenceKind, Basis
from services.lines.lines import Lines
from services.lookback.shares import FEWEST_DAYS
from tests.city import Clock
from tests.factories import a_term, look_back
from tests.lineage import DAY, TODAY, Lineage, a_lineage

WEEK = 7 * DAY


@pytest.fixture
async def line(session: AsyncSession, clock: Clock) -> Lineage:
    await a_term(session, "2026-2", TODAY - WEEK, TODAY + 30 * DAY)
    return await a_lineage(session, clock())


@pytest.fixture
def lines(session: AsyncSession, clock: Clock) -> Lines:
    return Lines(session, clock)


async def reminded(session: AsyncSession) -> set[int]:
    """Who is still to be reminded of a review."""
    rows = await session.scalars(
        select(Notice)
        .where(Notice.topic == Topic.REVIEW_DUE, Notice.done_at.is_(None))
        .execution_options(populate_existing=True)
    )
    return {notice.person_id for notice in rows}


async def test_who_has_no_days_left_to_rate_is_not_reminded_and_the_new_one_is(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, line.ayu.person)
    assert await reminded(session) == {line.kabid.id}
    await lines.give(line.ayu.id, line.peer.id, TODAY - 150 * DAY, None, Basis.LINE)
    assert await reminded(session) == {line.peer.id}


async def test_both_are_reminded_where_each_has_days_of_their_own(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, line.ayu.person)
    await lines.give(line.ayu.id, line.peer.id, TODAY, None, Basis.LINE)
    assert await reminded(session) == {line.kabid.id, line.peer.id}


async def test_a_few_days_are_no_reason_to_remind(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, line.ayu.person)
    until = TODAY + timedelta(days=FEWEST_DAYS - 1)
    await lines.give(line.ayu.id, line.peer.id, TODAY, until, Basis.ACTING)
    assert await reminded(session) == {line.kabid.id}


async def test_whoever_comes_back_before_it_was_sent_is_reminded_again(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, line.ayu.person)
    for reviewer in (line.peer, line.kabid):
        await lines.give(line.ayu.id, reviewer.id, TODAY - 150 * DAY, None, Basis.LINE)
    assert await reminded(session) == {line.kabid.id}


async def test_what_was_sent_already_is_not_sent_again(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, line.ayu.person)
    due = select(Notice).where(Notice.topic == Topic.REVIEW_DUE)
    notice = (await session.scalars(due)).one()
    notice.sent_at = notice.done_at = clock()
    await session.flush()
    for reviewer in (line.peer, line.kabid):
        await lines.give(line.ayu.id, reviewer.id, TODAY - 150 * DAY, None, Basis.LINE)
    assert await reminded(session) == set()


async def test_a_new_one_who_is_away_is_reminded_when_back(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    session.add(
        Absence(
            employee_id=line.peer.id, kind=AbsenceKind.LEAVE, since=TODAY, until=TODAY + 4 * DAY
        )
    )
    await look_back(session, clock, line.ayu.person)
    await lines.give(line.ayu.id, line.peer.id, TODAY, None, Basis.LINE)
    due = await session.scalar(select(Notice.due_at).where(Notice.person_id == line.peer.id))
    assert due == TODAY + 6 * DAY + timedelta(hours=9)  # Monday


async def test_before_the_own_side_is_in_nobody_is_reminded(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.give(line.ayu.id, line.peer.id, TODAY, None, Basis.LINE)
    assert await reminded(session) == set()


async def test_those_who_leave_are_reminded_of_nothing(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, line.ayu.person)
    await look_back(session, clock, line.kadis.person)
    assert await reminded(session) == {line.kabid.id, line.sekda.id}
    await lines.leave(line.kabid.id, TODAY)
    await lines.leave(line.sekda.id, TODAY)
    assert await reminded(session) == {line.kadis.id}
