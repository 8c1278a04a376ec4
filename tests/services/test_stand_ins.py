import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    ActingTaken,
    DatesWrong,
    EmployeeUnknown,
    NothingToActFor,
    ReviewsInCircle,
    ReviewsThemselves,
)
from models.office import Basis, Capacity
from services.lines.lines import Lines
from services.team.teams import Teams
from tests.city import Clock
from tests.factories import a_term, heads
from tests.lineage import DAY, TODAY, Lineage, headships_of, rows_of, who_reviews

LINE, ACTING, VACANCY = Basis.LINE, Basis.ACTING, Basis.VACANCY
PLT, PLH = Capacity.PLT, Capacity.PLH
WEEK = 7 * DAY


@pytest.fixture
def lines(session: AsyncSession, clock: Clock) -> Lines:
    return Lines(session, clock)


async def test_a_plh_reviews_for_a_while_and_then_the_holder_again(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.act_for(line.kabid.id, line.peer.id, TODAY, TODAY + WEEK, PLH)
    moments = [TODAY - DAY, TODAY, TODAY + 6 * DAY, TODAY + WEEK]
    holder, acting = (line.kabid.id, LINE), (line.peer.id, ACTING)
    for member in (line.ayu, line.surya):
        assert await who_reviews(session, member, *moments) == [holder, acting, acting, holder]
    assert await who_reviews(session, line.peer, TODAY) == [(line.kadis.id, LINE)]


async def test_who_acts_for_their_own_superior_is_reviewed_above_meanwhile(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.act_for(line.kabid.id, line.ayu.id, TODAY, TODAY + WEEK, PLH)
    moments = [TODAY - DAY, TODAY, TODAY + WEEK]
    holder = (line.kabid.id, LINE)
    above = (line.kadis.id, VACANCY)
    assert await who_reviews(session, line.ayu, *moments) == [holder, above, holder]
    assert await who_reviews(session, line.surya, *moments) == [
        holder,
        (line.ayu.id, ACTING),
        holder,
    ]


async def test_who_acts_two_levels_up_reviews_their_own_superior_meanwhile(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.act_for(line.kadis.id, line.ayu.id, TODAY, TODAY + WEEK, PLH)
    assert await who_reviews(session, line.ayu, TODAY) == [(line.sekda.id, VACANCY)]
    assert await who_reviews(session, line.kabid, TODAY) == [(line.ayu.id, ACTING)]
    assert await who_reviews(session, line.surya, TODAY) == [(line.kabid.id, LINE)]


async def test_the_superior_may_act_for_those_below(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.act_for(line.kabid.id, line.kadis.id, TODAY, None, PLT)
    assert (
        await who_reviews(session, line.ayu, TODAY, TODAY + 900 * DAY)
        == [(line.kadis.id, ACTING)] * 2
    )
    assert await who_reviews(session, line.kabid, TODAY) == [(line.kadis.id, LINE)]


async def test_where_nobody_is_above_the_holder_a_deputy_stays_with_them(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.give(line.peer.id, line.sekda.id, TODAY, None, LINE)
    await lines.act_for(line.sekda.id, line.kadis.id, TODAY, TODAY + WEEK, PLH)
    assert await who_reviews(session, line.kadis, TODAY) == [(line.sekda.id, LINE)]
    assert await who_reviews(session, line.peer, TODAY) == [(line.kadis.id, ACTING)]


async def test_where_nobody_is_above_the_holder_nobody_further_below_acts(
    line: Lineage, lines: Lines
) -> None:
    with pytest.raises(ReviewsInCircle):
        await lines.act_for(line.sekda.id, line.kabid.id, TODAY, TODAY + WEEK, PLH)


async def test_the_holders_unit_has_an_acting_head_in_the_same_days(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.act_for(line.kadis.id, line.kabid.id, TODAY, TODAY + WEEK, PLH)
    holder, acting = await headships_of(session, line.office)
    assert (holder.employee_id, holder.until) == (line.kadis.id, None)
    assert (acting.employee_id, acting.capacity) == (line.kabid.id, PLH)
    assert (acting.since, acting.until) == (TODAY, TODAY + WEEK)


async def test_what_the_holder_gives_up_sooner_the_acting_one_does_too(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    end = TODAY + 3 * DAY
    await lines.give(line.ayu.id, line.sekda.id, end, None, LINE)
    headship = (await headships_of(session, line.office))[0]
    headship.until = end
    await lines.act_for(line.kabid.id, line.peer.id, TODAY, TODAY + WEEK, PLH)
    await lines.act_for(line.kadis.id, line.sekda.id, TODAY, TODAY + WEEK, PLH)
    assert await who_reviews(session, line.ayu, end - DAY, end) == [
        (line.peer.id, ACTING),
        (line.sekda.id, LINE),
    ]
    assert (await headships_of(session, line.office))[1].until == end


@pytest.mark.parametrize(("since", "until"), [(0, 7), (-3, 1), (6, 9), (-3, 20), (2, None)])
async def test_two_never_act_for_the_same_holder_in_the_same_days(
    line: Lineage, lines: Lines, since: int, until: int | None
) -> None:
    await lines.act_for(line.kadis.id, line.kabid.id, TODAY, TODAY + WEEK, PLH)
    end = None if until is None else TODAY + until * DAY
    with pytest.raises(ActingTaken):
        await lines.act_for(line.kadis.id, line.peer.id, TODAY + since * DAY, end, PLH)


async def test_a_holder_without_a_unit_is_acted_for_once_too(line: Lineage, lines: Lines) -> None:
    await lines.act_for(line.kabid.id, line.peer.id, TODAY, TODAY + WEEK, PLH)
    with pytest.raises(ActingTaken):
        await lines.act_for(line.kabid.id, line.kadis.id, TODAY - DAY, TODAY + DAY, PLH)
    with pytest.raises(NothingToActFor):
        await lines.act_for(line.kabid.id, line.kadis.id, TODAY + DAY, None, PLT)


async def test_one_may_follow_the_other(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.act_for(line.kabid.id, line.peer.id, TODAY, TODAY + WEEK, PLH)
    await lines.act_for(line.kabid.id, line.kadis.id, TODAY + WEEK, TODAY + 2 * WEEK, PLH)
    assert await who_reviews(session, line.ayu, TODAY, TODAY + WEEK, TODAY + 2 * WEEK) == [
        (line.peer.id, ACTING),
        (line.kadis.id, ACTING),
        (line.kabid.id, LINE),
    ]


async def test_an_acting_one_may_have_a_stand_in(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.act_for(line.kadis.id, line.kabid.id, TODAY, TODAY + 2 * WEEK, PLH)
    await lines.act_for(line.kabid.id, line.sekda.id, TODAY + DAY, TODAY + WEEK, PLH)
    assert await who_reviews(session, line.peer, TODAY, TODAY + DAY, TODAY + WEEK) == [
        (line.kabid.id, ACTING),
        (line.sekda.id, ACTING),
        (line.kabid.id, ACTING),
    ]
    heads = await headships_of(session, line.office)
    assert [head.employee_id for head in heads] == [line.kadis.id, line.kabid.id, line.sekda.id]


async def test_a_plt_comes_after_the_holder_has_left(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.leave(line.kabid.id, TODAY)
    await lines.give(line.surya.id, line.peer.id, TODAY, None, LINE)
    await lines.act_for(line.kabid.id, line.peer.id, TODAY + DAY, None, PLT)
    assert await who_reviews(session, line.ayu, TODAY, TODAY + DAY) == [
        (line.kadis.id, VACANCY),
        (line.peer.id, ACTING),
    ]
    assert await who_reviews(session, line.surya, TODAY + DAY) == [(line.peer.id, LINE)]


async def test_a_plt_heads_what_fell_vacant_and_nothing_that_was_filled(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await heads(session, line.kadis, line.city, TODAY)
    await lines.leave(line.kadis.id, TODAY)
    filled = await heads(session, line.sekda, line.city, TODAY)
    await lines.act_for(line.kadis.id, line.peer.id, TODAY + DAY, None, PLT)
    assert [h.employee_id for h in await headships_of(session, line.office)] == [
        line.kadis.id,
        line.peer.id,
    ]
    assert filled in await headships_of(session, line.city)
    assert line.peer.id not in [h.employee_id for h in await headships_of(session, line.city)]


async def test_who_does_nothing_for_others_needs_no_stand_in(line: Lineage, lines: Lines) -> None:
    with pytest.raises(NothingToActFor):
        await lines.act_for(line.ayu.id, line.surya.id, TODAY, TODAY + WEEK, PLH)


async def test_what_cannot_be_is_refused_and_nothing_changes(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    before = [(row.id, row.until) for row in await rows_of(session, line.ayu)]
    with pytest.raises(ReviewsThemselves):
        await lines.act_for(line.kabid.id, line.kabid.id, TODAY, None, PLT)
    with pytest.raises(DatesWrong):
        await lines.act_for(line.kabid.id, line.peer.id, TODAY, TODAY, PLH)
    with pytest.raises(EmployeeUnknown):
        await lines.act_for(999, line.peer.id, TODAY, None, PLT)
    await heads(session, line.ayu, line.city, TODAY)  # she heads, and reviews nobody
    with pytest.raises(DatesWrong):
        await lines.act_for(line.ayu.id, line.peer.id, TODAY, TODAY, PLH)
    line.peer.left_at = clock()
    with pytest.raises(EmployeeUnknown):
        await lines.act_for(line.ayu.id, line.peer.id, TODAY, None, PLT)
    with pytest.raises(EmployeeUnknown):
        await lines.act_for(line.kabid.id, line.peer.id, TODAY, None, PLT)
    assert [(row.id, row.until) for row in await rows_of(session, line.ayu)] == before


async def test_both_reviewers_see_in_their_team_whom_they_review_at_that_time(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    await a_term(session, "2026-2", TODAY - WEEK, TODAY + 30 * DAY)
    since = TODAY - 20 * DAY
    await lines.act_for(line.kabid.id, line.peer.id, since, TODAY, PLH)

    async def team(of: Lineage, who: str) -> set[str]:
        found = await Teams(session, clock).of(getattr(of, who).person)
        return {member.employee.name for member in found.members}

    clock.turn(TODAY - DAY)
    assert await team(line, "peer") >= {"Ayu Pramesti", "Surya Putra"}
    clock.turn(TODAY + DAY)
    assert await team(line, "kabid") == {"Ayu Pramesti", "Surya Putra"}


async def test_a_member_who_came_by_another_basis_is_acted_for_too(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.give(line.peer.id, line.kabid.id, TODAY - DAY, None, Basis.TEAM)
    await lines.act_for(line.kabid.id, line.kadis.id, TODAY, TODAY + WEEK, PLH)
    assert await who_reviews(session, line.peer, TODAY, TODAY + WEEK) == [
        (line.kadis.id, ACTING),
        (line.kabid.id, Basis.TEAM),
    ]
