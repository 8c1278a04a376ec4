"""Who may be matched with whom, as the city stands; found, looked through, struck out, offered."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.disclosure import Seen, Viewing
from models.errors import MatchGone, NotYourRole
from models.evaluation import Evaluation, Term
from models.matching import Pool
from models.mentoring import MentoringMatch, MentoringVeto, Skill
from models.notice import Topic
from models.office import Absence, AbsenceKind, Assignment, Basis
from models.person import Employee
from services.lookback.reviews import Reviews
from services.mentoring.matches import Found, Matches
from services.mentoring.mentors import Mentors
from services.mentoring.pools import Pools
from services.mentoring.proposals import Proposals
from services.mentoring.wishes import Wishes
from tests.city import Clock
from tests.factories import a_term, all_invited, an_employee, reviews
from tests.matchmaking import (
    School,
    a_mentor,
    a_school,
    a_wish,
    offer_of,
    pairs,
    pairs_of,
    told,
)

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
WEEKS = timedelta(weeks=4)


@pytest.fixture
async def school(session: AsyncSession, clock: Clock) -> School:
    return await a_school(session, clock())


@pytest.fixture
def matches(session: AsyncSession, clock: Clock) -> Matches:
    return Matches(session, clock)


@pytest.fixture
def proposals(session: AsyncSession, clock: Clock) -> Proposals:
    return Proposals(session, clock)


async def pool(session: AsyncSession, clock: Clock) -> Pool:
    return await Pools(session, clock).now()


async def may_be(session: AsyncSession, clock: Clock, mentor: Employee) -> set[str]:
    """Whom this one could guide: the names of those who wait."""
    found = await pool(session, clock)
    names = {seeker.wish_id: seeker.who.id for seeker in found.seekers}
    mentees = {names[fit.wish_id] for fit in found.fits() if fit.mentor_id == mentor.id}
    rows = await session.scalars(select(Employee.name).where(Employee.id.in_(mentees)))
    return set(rows)


async def test_nobody_is_guided_by_whoever_stands_above_them_or_below(
    session: AsyncSession, clock: Clock, school: School
) -> None:
    await a_wish(session, school.kabid, clock())
    for employee in (school.kadis, school.kabid, school.ayu):
        await a_mentor(session, employee, clock())
    assert await may_be(session, clock, school.made) == {"Ayu", "Surya", "Kabid"}
    assert await may_be(session, clock, school.kadis) == set(), "two steps above is above"
    assert await may_be(session, clock, school.kabid) == set()
    assert await may_be(session, clock, school.ayu) == {"Surya"}, "a colleague, and no superior"
    budi = await an_employee(session, school.unit, "Budi")
    await reviews(session, school.ayu, budi, clock())
    await a_wish(session, budi, clock())
    assert await may_be(session, clock, school.ayu) == {"Surya"}


async def test_nor_by_whoever_rates_them_in_an_evaluation_that_is_not_open(
    session: AsyncSession, clock: Clock, school: School
) -> None:
    """Made led Surya for the first half of the term, and Ayu before it began."""
    now = clock()
    term = await a_term(session, "2026-2", now - timedelta(days=7), now + timedelta(days=30))
    await all_invited(session, "2026-2")
    for employee, since, until in (
        (school.surya, datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 8, 1, tzinfo=UTC)),
        (school.ayu, datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)),
    ):
        row = Assignment(employee_id=employee.id, reviewer_id=school.made.id, basis=Basis.TEAM)
        row.since, row.until = since, until
        session.add(row)
    await session.flush()
    assert await may_be(session, clock, school.made) == {"Ayu"}
    of_surya = await evaluation_of(session, school.surya)
    begun, _ = await Reviews(session, clock).begin(school.made.person, school.surya.id, "2026-2")
    assert begun is of_surya
    clock.turn(term.closes_at + timedelta(days=60))
    term.ended_at = clock()
    await session.flush()
    assert await may_be(session, clock, school.made) == {"Ayu"}, "begun, and still sealed"
    of_surya.opened_at = clock()
    await session.flush()
    assert await may_be(session, clock, school.made) == {"Ayu", "Surya"}
    assert await session.get(Term, "2026-2") is term


async def evaluation_of(session: AsyncSession, employee: Employee) -> Evaluation:
    found = select(Evaluation).where(Evaluation.employee_id == employee.id)
    return (await session.scalars(found)).one()


def away(since: datetime, until: datetime | None, who: Employee) -> Absence:
    return Absence(employee_id=who.id, kind=AbsenceKind.LEAVE, since=since, until=until)


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        (lambda s, now: [away(now, now + WEEKS, s.made)], set()),
        (lambda s, now: [away(now - WEEKS, None, s.made)], set()),
        (
            lambda s, now: [
                away(now - WEEKS, now + WEEKS / 2, s.made),
                away(now + WEEKS / 2, now + WEEKS * 2, s.made),
            ],
            set(),
        ),
        (lambda s, now: [away(now, now + WEEKS, s.ayu)], {"Surya"}),
        (lambda s, now: [away(now, now + WEEKS - timedelta(hours=1), s.made)], {"Ayu", "Surya"}),
        (lambda s, now: [away(now + timedelta(1), now + WEEKS * 9, s.made)], {"Ayu", "Surya"}),
        (
            lambda s, now: [
                away(now, now + WEEKS / 4, s.made),
                away(now + WEEKS / 2, now + WEEKS * 2, s.made),
            ],
            {"Ayu", "Surya"},
        ),
        (
            lambda s, now: [MentoringVeto(employee_id=s.made.id, other_id=s.ayu.id, said_at=now)],
            {"Surya"},
        ),
        (
            lambda s, now: [MentoringVeto(employee_id=s.ayu.id, other_id=s.made.id, said_at=now)],
            {"Surya"},
        ),
    ],
)
async def test_who_is_away_for_four_weeks_or_refused_is_not_matched(
    session: AsyncSession,
    clock: Clock,
    school: School,
    rows: Callable[[School, datetime], list[Absence | MentoringVeto]],
    left: set[str],
) -> None:
    session.add_all(rows(school, clock()))
    await session.flush()
    assert await may_be(session, clock, school.made) == left


async def test_who_has_left_or_paused_or_offers_another_skill_is_not_matched(
    session: AsyncSession, clock: Clock, school: School
) -> None:
    kabid = await a_mentor(session, school.kadis, clock(), [Skill.DATA], capacity=2)
    data = await a_wish(session, school.made, clock(), Skill.DATA)
    assert await may_be(session, clock, school.kadis) == set()
    data.ended_at = clock()
    await a_wish(session, school.dewi.as_employee(), clock(), Skill.DATA)
    assert await may_be(session, clock, school.kadis) == {"Dewi"}
    kabid.paused_at = clock()
    await session.flush()
    assert await may_be(session, clock, school.kadis) == set()
    school.ayu.left_at = clock()
    await session.flush()
    assert await may_be(session, clock, school.made) == {"Surya"}
    school.made.left_at = clock()
    await session.flush()
    assert await may_be(session, clock, school.made) == set()


async def test_what_is_known_of_the_two_becomes_reasons(
    session: AsyncSession, clock: Clock, school: School
) -> None:
    school.made.nip = f"197001011995011{school.made.id:03d}"
    school.made.unit_id = school.unit.id
    await session.flush()
    (guide,) = (await pool(session, clock)).guides
    assert (guide.who.appointed, guide.who.unit, guide.seats) == (1995, "Dinas Pendidikan", 1)
    best = (await pool(session, clock)).best()
    assert [fit.wish_id for fit in best] == [school.of_ayu.id]
    assert [reason.stored for reason in best[0].reasons] == [
        {"code": "longer-service", "value": "20"},
        {"code": "same-unit", "value": "Dinas Pendidikan"},
        {"code": "same-post", "value": "Analis"},
    ]


async def test_the_best_are_found_and_kept_until_they_are_found_anew(
    session: AsyncSession, clock: Clock, school: School, matches: Matches
) -> None:
    found = await matches.find(school.dewi)
    assert pairs_of(found) == [("Made", "Ayu")], "one seat, and Ayu waits longer"
    assert (found.unanswered, found.found_at) == (0, clock())
    assert [(line.waiting, line.free) for line in found.lines if line.waiting] == [(2, 1)]
    await Wishes(session, clock).withdraw(school.ayu.person, school.of_ayu.id)
    assert pairs_of(await matches.standing(school.dewi)) == [("Made", "Ayu")]
    clock.advance(minutes=1)
    assert await pairs(session, clock, school) == [("Made", "Surya")]
    for question in (matches.find, matches.standing):
        with pytest.raises(NotYourRole):
            await question(school.kadis.person)


async def test_what_is_struck_out_is_not_found_again_unless_it_is_put_back(
    session: AsyncSession, clock: Clock, school: School, matches: Matches
) -> None:
    await matches.find(school.dewi)
    key = (school.of_ayu.id, school.made.id)
    struck = await matches.strike(school.dewi, *key)
    assert struck.struck_at == clock()
    standing = await matches.standing(school.dewi)
    assert (pairs_of(standing), standing.standing) == ([("Made", "Ayu")], [])
    await matches.strike(school.dewi, *key)
    assert len((await matches.standing(school.dewi)).standing) == 1
    await matches.strike(school.dewi, *key)
    clock.advance(minutes=1)
    assert await pairs(session, clock, school) == [("Made", "Surya")]
    school.of_ayu.ended_at = clock()
    await pairs(session, clock, school)
    rows = await session.scalars(select(MentoringMatch.wish_id))
    assert rows.all() == [school.of_surya.id], "of a wish that is over nothing is kept"
    with pytest.raises(MatchGone):
        await matches.strike(school.dewi, *key)
    with pytest.raises(NotYourRole):
        await matches.read(school.ayu.person, school.of_surya.id, school.made.id)


async def test_who_was_looked_at_may_know_by_whom(
    session: AsyncSession, school: School, matches: Matches
) -> None:
    await matches.find(school.dewi)
    await matches.read(school.dewi, school.of_ayu.id, school.made.id)
    seen = await session.scalars(select(Viewing).where(Viewing.what == Seen.MENTORING))
    assert {(each.viewer_id, each.employee_id) for each in seen} == {
        (school.dewi.id, school.ayu.id),
        (school.dewi.id, school.made.id),
    }


async def test_an_offer_takes_the_seat_and_the_wish_out_of_the_next_matching(
    session: AsyncSession, clock: Clock, school: School, matches: Matches, proposals: Proposals
) -> None:
    found = await matches.find(school.dewi)
    proposed = await proposals.offer_all(school.dewi, moment_of(found))
    (made,) = proposed.made
    assert (list(proposed.fallen), made.pair) == ([], (school.made.id, school.ayu.id))
    assert (made.offered_at, made.offered_by_id) == (clock(), school.dewi.id)
    assert (made.skill, made.wish_id) == (Skill.PLANNING, school.of_ayu.id)
    assert made.reasons == [
        {"code": "same-post", "value": "Analis"},
        {"code": "first-mentee", "value": ""},
    ]
    assert await told(session, Topic.MENTORING_OFFERED) == set(made.pair)
    assert await told(session, Topic.MENTORING_OFFER_DUE) == set(made.pair)
    assert await proposals.unanswered(school.dewi) == [made]
    clock.advance(minutes=1)
    again = await matches.find(school.dewi)
    assert (pairs_of(again), again.unanswered, again.found_at) == ([], 1, None)
    with pytest.raises(MatchGone):
        await proposals.offer_all(school.dewi, moment_of(found))
    for refused in (
        proposals.offer(school.kadis.person, 1, 1),
        proposals.offer_all(school.kadis.person, clock()),
        proposals.unanswered(school.kadis.person),
    ):
        with pytest.raises(NotYourRole):
            await refused


def moment_of(found: Found) -> datetime:
    assert found.found_at is not None
    return found.found_at


async def test_what_no_longer_holds_is_left_out_and_said(
    session: AsyncSession, clock: Clock, school: School, matches: Matches, proposals: Proposals
) -> None:
    await Mentors(session, clock).set_capacity(school.made.person, 2)
    found = await matches.find(school.dewi)
    assert pairs_of(found) == [("Made", "Ayu"), ("Made", "Surya")]
    await Mentors(session, clock).set_capacity(school.made.person, 1)
    proposed = await proposals.offer_all(school.dewi, moment_of(found))
    assert [mentorship.mentee_id for mentorship in proposed.made] == [school.ayu.id]
    assert [match.wish.employee.name for match in proposed.fallen] == ["Surya"]
    assert list(await session.scalars(select(MentoringMatch))) == []


async def test_one_alone_is_offered_and_nothing_that_was_struck_out(
    session: AsyncSession, clock: Clock, school: School, matches: Matches, proposals: Proposals
) -> None:
    await Mentors(session, clock).set_capacity(school.made.person, 2)
    found = await matches.find(school.dewi)
    await matches.strike(school.dewi, school.of_ayu.id, school.made.id)
    with pytest.raises(MatchGone):
        await proposals.offer(school.dewi, school.of_ayu.id, school.made.id)
    one = await proposals.offer(school.dewi, school.of_surya.id, school.made.id)
    assert [mentorship.mentee_id for mentorship in one.made] == [school.surya.id]
    assert pairs_of(await matches.standing(school.dewi)) == [("Made", "Ayu")]
    with pytest.raises(MatchGone):
        await proposals.offer_all(school.dewi, moment_of(found))


@pytest.mark.parametrize("what", ["veto", "withdrawn", "paused", "full", "rates", "offered"])
async def test_each_way_to_hold_no_longer(
    what: str,
    session: AsyncSession,
    clock: Clock,
    school: School,
    proposals: Proposals,
) -> None:
    found = await Matches(session, clock).find(school.dewi)
    await change(what, session, clock, school)
    proposed = await proposals.offer(school.dewi, school.of_ayu.id, school.made.id)
    assert (list(proposed.made), list(proposed.fallen)) == ([], list(found.matches))
    with pytest.raises(MatchGone):
        await proposals.offer(school.dewi, school.of_ayu.id, school.made.id)


async def change(what: str, session: AsyncSession, clock: Clock, school: School) -> None:
    if what == "veto":
        veto = {"employee_id": school.ayu.id, "other_id": school.made.id}
        session.add(MentoringVeto(**veto, said_at=clock()))
    elif what == "withdrawn":
        await Wishes(session, clock).withdraw(school.ayu.person, school.of_ayu.id)
    elif what == "rates":
        now = clock()
        row = {"employee_id": school.ayu.id, "reviewer_id": school.made.id, "basis": Basis.TEAM}
        session.add(Assignment(**row, since=now, until=None))
    elif what == "paused":
        await Mentors(session, clock).pause(school.made.person)
    else:
        wish = school.of_ayu if what == "offered" else school.of_surya
        mentor = school.kadis if what == "offered" else school.made
        session.add(offer_of(mentor, wish, clock()))
    await session.flush()
