"""Both accept and it begins; one declines and nobody learns why; a place is never given twice."""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar import WITA
from models.disclosure import Seen, Viewing
from models.errors import ButtonNotYours, EmployeesOnly, NotYourRole, OfferFell, OfferOver
from models.mentoring import Mentor, MentoringVeto, MentoringWish, Mentorship
from models.notice import Topic
from models.office import Assignment, Basis
from models.person import Employee, Person
from services.mentoring.matches import Matches
from services.mentoring.offers import Offers
from services.mentoring.proposals import Proposals
from services.mentoring.wishes import Wishes
from tests.city import Clock
from tests.databases import beside
from tests.factories import a_person, a_unit, an_employee
from tests.matchmaking import School, a_mentor, a_school, a_wish, offer_of, pairs, told

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
T = Topic


@pytest.fixture
async def school(session: AsyncSession, clock: Clock) -> School:
    return await a_school(session, clock())


@pytest.fixture
def offers(session: AsyncSession, clock: Clock) -> Offers:
    return Offers(session, clock)


@pytest.fixture
async def offer(session: AsyncSession, clock: Clock, school: School) -> Mentorship:
    """Made for Ayu, out of the matching."""
    await Matches(session, clock).find(school.dewi)
    key = (school.of_ayu.id, school.made.id)
    (made,) = (await Proposals(session, clock).offer(school.dewi, *key)).made
    return made


@on_sqlite
@pytest.mark.parametrize("first", ["mentor", "mentee"])
async def test_it_begins_once_both_have_accepted(
    session: AsyncSession,
    clock: Clock,
    school: School,
    offers: Offers,
    offer: Mentorship,
    first: str,
) -> None:
    made, ayu = school.made.person, school.ayu.person
    one, other = (made, ayu) if first == "mentor" else (ayu, made)
    assert [await offers.waiting_for(each) for each in (made, ayu)] == [[offer], [offer]]
    for _ in range(2):
        assert not (await offers.accept(one, offer.id)).mentorship.is_running
    assert (offer.accepted_by(one.id), offer.waits_for(other.id)) == (True, True)
    assert await told(session, T.MENTORING_OFFERED) == {other.id}
    assert school.of_ayu.ended_at is None
    clock.advance(days=1)
    found = await offers.accept(other, offer.id)
    assert found.mentorship is offer
    assert (offer.begun_at, offer.ends_on) == (clock(), date(2027, 2, 24))
    assert school.of_ayu.ended_at == clock()
    assert await told(session, T.MENTORING_OFFER_DUE) == set()
    assert await told(session, T.MENTORING_BEGUN) == set(offer.pair)
    begun = clock()
    clock.advance(days=1)
    await offers.accept(one, offer.id)
    assert offer.begun_at == begun
    with pytest.raises(OfferOver):
        await offers.decline(one, offer.id, never=True)
    assert list(await session.scalars(select(MentoringVeto))) == []
    assert await pairs(session, clock, school) == [], "Made has one seat"


@on_sqlite
async def test_who_is_offered_reads_who_the_other_is_and_by_when_to_answer(
    session: AsyncSession, school: School, offers: Offers, offer: Mentorship
) -> None:
    read = await offers.read(school.ayu.person, offer.id)
    assert (read.other.name, read.other.unit.name) == ("Made", "BKPSDM")
    assert (read.mentor_words, read.answer_by) == (None, date(2026, 12, 1))
    read = await offers.read(school.made.person, offer.id)
    assert (read.other.name, read.mentorship.wish.words) == ("Ayu", "Ayu ingin belajar")
    seen = await session.scalars(select(Viewing).where(Viewing.what == Seen.MENTORING))
    between = {(each.viewer_id, each.employee_id) for each in seen}
    assert {(school.ayu.id, school.made.id), (school.made.id, school.ayu.id)} <= between


@on_sqlite
async def test_an_offer_is_nobody_elses(
    session: AsyncSession, clock: Clock, school: School, offers: Offers, offer: Mentorship
) -> None:
    sari = await a_person(session, 1)
    for who, refusal in (
        (school.surya.person, ButtonNotYours),
        (school.dewi, ButtonNotYours),
        (sari, EmployeesOnly),
    ):
        for attempt in attempts(offers, who, offer.id):
            with pytest.raises(refusal):
                await attempt
        assert await offers.asked(who, offer.id) is None
    for attempt in attempts(offers, school.ayu.person, offer.id + 99):
        with pytest.raises(ButtonNotYours):
            await attempt
    school.made.left_at = clock()
    await session.flush()
    for attempt in attempts(offers, school.made.person, offer.id):
        with pytest.raises(NotYourRole):
            await attempt
    assert offer.is_open_offer


def attempts(offers: Offers, person: Person, key: int) -> list[Awaitable[object]]:
    return [
        offers.read(person, key),
        offers.accept(person, key),
        offers.decline(person, key, never=True),
    ]


@on_sqlite
@pytest.mark.parametrize("never", [False, True])
async def test_a_decline_frees_the_seat_and_tells_no_more_than_that_it_will_not_be(
    session: AsyncSession,
    clock: Clock,
    school: School,
    offers: Offers,
    offer: Mentorship,
    *,
    never: bool,
) -> None:
    made, ayu = school.made.person, school.ayu.person
    await offers.accept(made, offer.id)
    for _ in range(2):
        await offers.decline(ayu, offer.id, never=never)
    assert (offer.ended_at, offer.ended_by_id, offer.begun_at) == (clock(), ayu.id, None)
    vetoes = list(await session.scalars(select(MentoringVeto)))
    assert [(veto.employee_id, veto.other_id) for veto in vetoes] == [(ayu.id, made.id)] * never
    assert await told(session, T.MENTORING_DECLINED) == {made.id, school.dewi.id}
    assert await told(session, T.MENTORING_OFFERED) == set()
    with pytest.raises(OfferOver):
        await offers.accept(made, offer.id)
    with pytest.raises(OfferOver):
        await offers.decline(made, offer.id, never=True)
    assert await offers.asked(made, offer.id) is None
    assert await offers.waiting_for(made) == []
    place = await Wishes(session, clock).place(ayu)
    assert place is not None
    assert (place.number, place.free) == (1, 1), "the wish keeps its place"
    clock.advance(minutes=1)
    assert await pairs(session, clock, school) == [("Made", "Surya")], "another first"
    await Wishes(session, clock).withdraw(school.surya.person, school.of_surya.id)
    clock.advance(minutes=1)
    assert await pairs(session, clock, school) == ([] if never else [("Made", "Ayu")])


@on_sqlite
async def test_whoever_had_accepted_may_still_decline_until_it_begins(
    session: AsyncSession, school: School, offers: Offers, offer: Mentorship
) -> None:
    await offers.accept(school.ayu.person, offer.id)
    await offers.decline(school.ayu.person, offer.id, never=False)
    assert offer.ended_by_id == school.ayu.id
    assert await told(session, T.MENTORING_DECLINED) == {school.dewi.id}
    await offers.decline(school.ayu.person, offer.id, never=True)
    (veto,) = await session.scalars(select(MentoringVeto))
    assert veto.other_id == school.made.id, "an afterthought"


@on_sqlite
@pytest.mark.parametrize("who", ["ayu", "made"])
async def test_nobody_is_guided_by_who_has_come_to_rate_them_since_the_offer(
    session: AsyncSession,
    clock: Clock,
    school: School,
    offers: Offers,
    offer: Mentorship,
    who: str,
) -> None:
    last = getattr(school, who).person
    first = next(each for each in (school.ayu, school.made) if each.id != last.id)
    await offers.accept(first.person, offer.id)
    clock.advance(hours=1)
    row = Assignment(employee_id=school.kabid.id, reviewer_id=school.made.id, basis=Basis.LINE)
    row.since = clock()
    session.add(row)  # Made now leads whoever leads Ayu
    await session.flush()
    with pytest.raises(OfferFell) as refusal:
        await offers.accept(last, offer.id)
    assert refusal.value.values == {"reason": "rates"}
    assert refusal.value.recorded
    assert (offer.begun_at, offer.ended_at, offer.ended_by_id) == (None, clock(), None)
    assert await told(session, T.MENTORING_DECLINED) == {first.id, school.dewi.id}
    assert school.of_ayu.ended_at is None


@on_sqlite
async def test_what_has_come_between_makes_an_offer_fall(
    session: AsyncSession, clock: Clock, school: School, offers: Offers, offer: Mentorship
) -> None:
    mentor = await session.get_one(Mentor, school.made.id)
    wish = await a_wish(session, school.kabid, clock())
    second = offer_of(school.made, wish, clock())
    session.add(second)
    await session.flush()
    mentor.capacity = 1
    for who in (school.made, school.ayu):
        await offers.accept(who.person, offer.id)
    with pytest.raises(OfferFell) as refusal:
        await offers.accept(school.kabid.person, second.id)
    assert refusal.value.values == {"reason": "full"}
    third = offer_of(school.made, school.of_surya, clock())
    session.add(third)
    mentor.capacity = 2
    school.made.left_at = clock()
    await session.flush()
    with pytest.raises(OfferFell) as refusal:
        await offers.accept(school.surya.person, third.id)
    assert refusal.value.values == {"reason": "left"}
    assert third.ended_at == clock()


@on_sqlite
async def test_an_offer_lapses_when_its_fifth_working_day_is_over(
    session: AsyncSession, clock: Clock, school: School, offers: Offers, offer: Mentorship
) -> None:
    proposals = Proposals(session, clock)
    await offers.accept(school.ayu.person, offer.id)
    clock.turn(datetime(2026, 12, 1, 23, 59, tzinfo=WITA))  # offered on a Tuesday
    assert await proposals.lapse() == 0
    clock.advance(minutes=2)
    assert await proposals.lapse() == 1
    assert (offer.ended_at, offer.ended_by_id) == (clock(), None)
    assert await told(session, T.MENTORING_DECLINED) == {school.ayu.id, school.dewi.id}
    assert await told(session, T.MENTORING_OFFER_DUE) == set()
    assert await proposals.lapse() == 0
    assert school.of_ayu.ended_at is None
    with pytest.raises(OfferOver):
        await offers.accept(school.made.person, offer.id)


@on_sqlite
async def test_what_has_begun_does_not_lapse(
    session: AsyncSession, clock: Clock, school: School, offers: Offers, offer: Mentorship
) -> None:
    for who in (school.made, school.ayu):
        await offers.accept(who.person, offer.id)
    clock.advance(days=30)
    assert await Proposals(session, clock).lapse() == 0
    assert offer.is_running


@on_postgresql
async def test_of_a_hundred_who_accept_at_once_as_many_begin_as_there_are_seats(
    sessions: Sessions, clock: Clock
) -> None:
    capacities = [1, 2, 3, 4, 5]
    async with sessions.begin() as session:
        unit = await a_unit(session)
        mentors = [await a_listed(session, f"M{seats}", clock, seats) for seats in capacities]
        wishes = [
            await a_wish(session, await an_employee(session, unit, f"W{n}"), clock())
            for n in range(100)
        ]
        offered = [offer_of(mentors[n % 5], wish, clock()) for n, wish in enumerate(wishes)]
        for each in offered:
            each.mentor_accepted_at = clock()
        session.add_all(offered)
        mentees = [wish.employee.person for wish in wishes]
        await session.flush()
        keys = [each.id for each in offered]

    async def accept(person: Person, key: int) -> str:
        async with sessions.begin() as session:
            try:
                await Offers(session, clock).accept(person, key)
            except OfferFell as refusal:
                return str(refusal.values["reason"])
        return "begun"

    found = await asyncio.gather(*map(accept, mentees, keys))
    assert Counter(found) == {"begun": sum(capacities), "full": 100 - sum(capacities)}
    async with sessions() as session:
        running = await session.scalars(select(Mentorship.mentor_id).where(Mentorship.runs()))
        seats = {mentor.id: seats for mentor, seats in zip(mentors, capacities, strict=True)}
        assert Counter(running) == seats
        ended = select(func.count(MentoringWish.id)).where(MentoringWish.ended_at.is_not(None))
        assert await session.scalar(ended) == sum(capacities)


async def a_listed(session: AsyncSession, name: str, clock: Clock, seats: int) -> Employee:
    mentor = await an_employee(session, await a_unit(session, f"Unit {name}"), name)
    await a_mentor(session, mentor, clock(), capacity=seats)
    return mentor


@on_postgresql
async def test_two_administrators_who_offer_at_once_do_not_give_a_seat_or_a_wish_twice(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        school = await a_school(session, clock())
        await Matches(session, clock).find(school.dewi)

    async def offer_too() -> tuple[int, int]:
        async with sessions.begin() as session:
            proposed = await Proposals(session, clock).offer_all(school.dewi, clock())
            return len(proposed.made), len(proposed.fallen)

    async with sessions.begin() as session:
        first = await Proposals(session, clock).offer_all(school.dewi, clock())
        other = await beside(offer_too())
    assert len(first.made) == 1
    assert await other == (0, 1)


@on_postgresql
async def test_a_wish_that_is_being_taken_back_is_not_offered(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        school = await a_school(session, clock())
        await Matches(session, clock).find(school.dewi)

    async def offer_it() -> int:
        async with sessions.begin() as session:
            return len((await Proposals(session, clock).offer_all(school.dewi, clock())).made)

    async with sessions.begin() as session:
        await Wishes(session, clock).withdraw(school.ayu.person, school.of_ayu.id)
        other = await beside(offer_it())
    assert await other == 0
    async with sessions() as session:
        assert list(await session.scalars(select(Mentorship))) == []
