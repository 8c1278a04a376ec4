from random import Random

import pytest
from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import DatesWrong, EmployeeUnknown, ReviewsInCircle, ReviewsThemselves
from models.office import Assignment, Basis
from models.person import Employee
from models.timeline import Span, given
from services.lines.lines import Lines
from tests.city import Clock
from tests.databases import beside
from tests.factories import a_unit, an_employee
from tests.lineage import DAY, TODAY, Lineage, a_lineage, rows_of, timeline_of, who_reviews

LINE, ACTING = Basis.LINE, Basis.ACTING


@pytest.fixture
def lines(session: AsyncSession, clock: Clock) -> Lines:
    return Lines(session, clock)


async def test_the_new_one_reviews_from_then_on(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    (before,) = await rows_of(session, line.ayu)
    await lines.give(line.ayu.id, line.peer.id, TODAY, None, LINE)
    first, second = await rows_of(session, line.ayu)
    assert (first.id, first.until) == (before.id, TODAY)
    assert (second.reviewer_id, second.since, second.until) == (line.peer.id, TODAY, None)
    assert await lines.reviewer_of(line.ayu.id) == line.peer.id


async def test_after_a_while_the_former_one_goes_on(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.give(line.ayu.id, line.peer.id, TODAY, TODAY + 5 * DAY, Basis.TEAM)
    moments = [TODAY - DAY, TODAY, TODAY + 4 * DAY, TODAY + 5 * DAY]
    kabid, peer = (line.kabid.id, LINE), (line.peer.id, Basis.TEAM)
    assert await who_reviews(session, line.ayu, *moments) == [kabid, peer, peer, kabid]


async def test_what_is_covered_altogether_is_gone(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.give(line.ayu.id, line.peer.id, TODAY - 200 * DAY, None, LINE)
    (only,) = await rows_of(session, line.ayu)
    assert only.reviewer_id == line.peer.id


async def test_given_twice_nothing_is_written_twice(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await lines.give(line.ayu.id, line.peer.id, TODAY, None, LINE)
    before = [(row.id, row.since, row.until) for row in await rows_of(session, line.ayu)]
    await lines.give(line.ayu.id, line.peer.id, TODAY, None, LINE)
    await lines.give(line.ayu.id, line.peer.id, TODAY + DAY, None, LINE)
    assert [(r.id, r.since, r.until) for r in await rows_of(session, line.ayu)] == before


@pytest.mark.parametrize("seed", range(5))
async def test_the_rows_are_the_timeline_that_was_given(
    line: Lineage, lines: Lines, session: AsyncSession, seed: int
) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    timeline = await timeline_of(session, line.ayu)
    for _ in range(8):
        reviewer = random.choice([line.sekda, line.kadis, line.kabid, line.peer])
        since = TODAY + random.randrange(-120, 30) * DAY
        until = random.choice([None, since + random.randrange(1, 60) * DAY])
        new = Span(reviewer.id, since, until, random.choice(list(Basis)))
        await lines.give(line.ayu.id, reviewer.id, since, until, new.basis)
        timeline = given(timeline, new)
        assert await timeline_of(session, line.ayu) == timeline


async def test_nobody_is_given_themselves(line: Lineage, lines: Lines) -> None:
    with pytest.raises(ReviewsThemselves):
        await lines.give(line.ayu.id, line.ayu.id, TODAY, None, LINE)


@pytest.mark.parametrize("below", ["kabid", "ayu"])
async def test_no_circle_is_closed_near_or_far(
    line: Lineage, lines: Lines, session: AsyncSession, below: str
) -> None:
    reviewer: Employee = getattr(line, below)
    with pytest.raises(ReviewsInCircle):
        await lines.give(line.kadis.id, reviewer.id, TODAY, None, LINE)
    with pytest.raises(ReviewsInCircle):
        await lines.give(line.sekda.id, reviewer.id, TODAY, None, LINE)
    assert await rows_of(session, line.sekda) == []


async def test_no_circle_is_closed_on_a_later_day_either(line: Lineage, lines: Lines) -> None:
    later = TODAY + 30 * DAY
    await lines.give(line.peer.id, line.sekda.id, TODAY, later, LINE)
    await lines.give(line.peer.id, line.surya.id, later, None, LINE)
    with pytest.raises(ReviewsInCircle):
        await lines.give(line.surya.id, line.peer.id, TODAY, None, LINE)
    await lines.give(line.surya.id, line.peer.id, TODAY, later, LINE)


async def test_an_old_circle_of_others_does_not_catch_it(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    """Data from elsewhere may hold one; whoever is outside of it still gets a reviewer."""
    session.add_all(
        Assignment(employee_id=a, reviewer_id=b, since=TODAY - DAY, basis=LINE)
        for a, b in ((line.sekda.id, line.kadis.id),)
    )
    await session.flush()
    await lines.give(line.ayu.id, line.kadis.id, TODAY, None, LINE)
    assert await lines.reviewer_of(line.ayu.id) == line.kadis.id


async def test_two_changes_at_once_close_no_circle(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        line = await a_lineage(session, clock())

    async def the_other_way() -> None:
        async with sessions.begin() as session:
            await Lines(session, clock).give(line.surya.id, line.ayu.id, TODAY, None, LINE)

    async with sessions.begin() as session:
        await Lines(session, clock).give(line.ayu.id, line.surya.id, TODAY, None, LINE)
        other = await beside(the_other_way())
    with pytest.raises(ReviewsInCircle):
        await other


async def test_whoever_has_left_reviews_nobody_afterwards(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    line.peer.left_at = TODAY + 10 * DAY
    await session.flush()
    for until in (None, TODAY + 11 * DAY):
        with pytest.raises(EmployeeUnknown):
            await lines.give(line.ayu.id, line.peer.id, TODAY, until, LINE)
    await lines.give(line.ayu.id, line.peer.id, TODAY, TODAY + 10 * DAY, LINE)
    assert await lines.reviewer_of(line.ayu.id) == line.peer.id


@pytest.mark.parametrize("days", [0, -1])
async def test_a_while_has_an_end_after_its_beginning(
    line: Lineage, lines: Lines, days: int
) -> None:
    with pytest.raises(DatesWrong):
        await lines.give(line.ayu.id, line.peer.id, TODAY, TODAY + days * DAY, LINE)


@pytest.mark.parametrize("unknown", ["employee", "reviewer"])
async def test_unknown_people_are_refused(line: Lineage, lines: Lines, unknown: str) -> None:
    who, by = (999, line.ayu.id) if unknown == "employee" else (line.ayu.id, 999)
    with pytest.raises(EmployeeUnknown):
        await lines.give(who, by, TODAY, None, LINE)


async def test_nobody_reviews_where_no_row_covers_the_moment(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await session.execute(delete(Assignment).where(Assignment.employee_id == line.ayu.id))
    assert await lines.reviewer_of(line.ayu.id) is None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("ayu", ["Ayu Pramesti"]),
        ("PRAMESTI ayu", ["Ayu Pramesti"]),
        ("Ayu, Pramesti.", ["Ayu Pramesti"]),
        ("ay\0u", ["Ayu Pramesti"]),
        ("kabid", ["Kabid Nengah", "Kabid Wayan"]),
        ("ayu ratna", []),
        ("", []),
        (" ., ", []),
        ("%", []),
        ("_", []),
        ("a" * 121, []),
        ("1234", []),
    ],
)
async def test_people_are_found_by_all_words_of_their_name(
    line: Lineage, lines: Lines, words: str, names: list[str]
) -> None:
    assert line
    assert [found.name for found in await lines.search(words)] == names


async def test_what_means_anything_to_the_database_is_a_letter_in_a_name(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    await an_employee(session, line.office, "Seratus% Persen_")
    assert [who.name for who in await lines.search("100%")] == []
    assert [who.name for who in await lines.search("s%")] == ["Seratus% Persen_"]
    assert [who.name for who in await lines.search("n_")] == ["Seratus% Persen_"]


async def test_a_number_may_be_written_with_spaces_and_dots(line: Lineage, lines: Lines) -> None:
    nip = line.ayu.nip
    for written in (nip, f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}", f" {nip[:8]}.{nip[8:]}"):
        assert await lines.search(written) == [line.ayu]
    assert await lines.search(nip[:-1]) == []


async def test_only_those_who_work_now_are_found(
    line: Lineage, lines: Lines, session: AsyncSession, clock: Clock
) -> None:
    line.ayu.left_at = clock()
    line.surya.left_at = clock() + DAY
    await session.flush()
    assert await lines.search("ayu") == []
    assert await lines.search("surya") == [line.surya]


async def test_the_own_unit_comes_first_and_eight_are_enough(
    line: Lineage, lines: Lines, session: AsyncSession
) -> None:
    elsewhere = await a_unit(session, "Puskesmas")
    for number in range(9):
        await an_employee(session, elsewhere, f"Ayu Biasa {number}")
    nearby = [who.name for who in await lines.search("ayu", near=line.office.id)]
    assert nearby == ["Ayu Pramesti", *(f"Ayu Biasa {number}" for number in range(7))]
    assert "Ayu Pramesti" not in [who.name for who in await lines.search("ayu")]


async def test_a_search_may_be_kept_to_some_units(line: Lineage, lines: Lines) -> None:
    assert await lines.search("kabid", unit_ids=[line.city.id]) == []
    assert len(await lines.search("kabid", unit_ids={line.office.id, line.city.id})) == 2
    assert await lines.search("kabid", unit_ids=[]) == []
