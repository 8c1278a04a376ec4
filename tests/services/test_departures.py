import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import EmployeeUnknown
from models.office import Appointment, Basis, Capacity, Role
from services.access.rights import Rights
from services.lines.lines import Lines
from tests.city import Clock
from tests.lineage import (
    DAY,
    TODAY,
    Lineage,
    headships_of,
    rows_of,
    timeline_of,
    who_reviews,
)

LINE, VACANCY = Basis.LINE, Basis.VACANCY


@pytest.fixture
def lines(session: AsyncSession, clock: Clock) -> Lines:
    return Lines(session, clock)


async def test_those_reviewed_go_to_the_next_above(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.leave(line.kabid.id, TODAY)
    for member in (line.ayu, line.surya):
        assert await who_reviews(session, member, TODAY - DAY, TODAY) == [
            (line.kabid.id, LINE),
            (line.kadis.id, VACANCY),
        ]


async def test_whoever_has_left_already_is_passed_over(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    line.kadis.left_at = TODAY - DAY
    await session.flush()
    await lines.leave(line.kabid.id, TODAY)
    assert await lines.reviewer_of(line.ayu.id) == line.sekda.id


async def test_where_nobody_is_above_nobody_reviews(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.leave(line.sekda.id, TODAY)
    assert await who_reviews(session, line.kadis, TODAY - DAY, TODAY) == [
        (line.sekda.id, LINE),
        None,
    ]


async def test_what_is_planned_for_later_is_handed_on_too(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    later = TODAY + 10 * DAY
    await lines.give(line.ayu.id, line.peer.id, later, None, LINE)
    await lines.leave(line.peer.id, TODAY)
    assert await who_reviews(session, line.ayu, TODAY, later) == [
        (line.kabid.id, LINE),
        (line.kadis.id, VACANCY),
    ]


async def test_posts_roles_and_the_own_line_end_and_the_past_stays(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    past, future = TODAY - 30 * DAY, TODAY + 30 * DAY
    for since, until in ((past, None), (past, TODAY - DAY), (future, None)):
        session.add(
            Appointment(employee_id=line.kadis.id, role=Role.CITY_ADMIN, since=since, until=until)
        )
    await session.flush()
    await lines.leave(line.kadis.id, TODAY)
    ends = await session.scalars(select(Appointment.until).order_by(Appointment.until))
    assert list(ends) == [TODAY - DAY, TODAY]
    assert [headship.until for headship in await headships_of(session, line.office)] == [TODAY]
    assert [span.until for span in await timeline_of(session, line.kadis)] == [TODAY]
    assert await Rights(session, clock).of(line.kadis.person) == frozenset()
    assert line.kadis.left_at == TODAY


async def test_who_leaves_later_reviews_until_then(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    end = TODAY + 20 * DAY
    await lines.leave(line.kabid.id, end)
    assert await lines.reviewer_of(line.ayu.id) == line.kabid.id
    assert await who_reviews(session, line.ayu, end) == [(line.kadis.id, VACANCY)]


async def test_the_holder_may_leave_while_somebody_acts(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    end = TODAY + 7 * DAY
    await lines.act_for(line.kabid.id, line.peer.id, TODAY, end, Capacity.PLH)
    await lines.leave(line.kabid.id, TODAY + DAY)
    assert await who_reviews(session, line.ayu, TODAY + DAY, end) == [
        (line.peer.id, Basis.ACTING),
        (line.kadis.id, VACANCY),
    ]


async def test_said_twice_it_is_as_once(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.leave(line.kabid.id, TODAY)
    before = [(row.id, row.reviewer_id, row.until) for row in await rows_of(session, line.ayu)]
    await lines.leave(line.kabid.id, TODAY)
    after = [(row.id, row.reviewer_id, row.until) for row in await rows_of(session, line.ayu)]
    assert after == before


async def test_somebody_unknown_cannot_leave(line: Lineage, lines: Lines) -> None:
    assert line
    with pytest.raises(EmployeeUnknown):
        await lines.leave(999, TODAY)
