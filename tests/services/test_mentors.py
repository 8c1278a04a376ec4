"""What somebody offers as a mentor, and how they wish for one and wait."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from models.challenge import Challenge, Need
from models.errors import (
    ButtonNotYours,
    EmployeesOnly,
    NotYourRole,
    OfferWaits,
    SkillWanted,
    WishWaits,
)
from models.mentoring import Mentor, MentoringWish, Skill
from services.lookback.challenges import Challenges
from services.mentoring.desk import MentoringDesk
from services.mentoring.mentors import Mentors
from services.mentoring.offers import Offers
from services.mentoring.wishes import Wishes
from tests.city import Clock
from tests.factories import a_person
from tests.matchmaking import School, a_mentor, a_school, a_wish
from tests.pairs import an_offer

PLANNING, DATA, FIELD = Skill.PLANNING, Skill.DATA, Skill.FIELD
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def school(session: AsyncSession, clock: Clock) -> School:
    return await a_school(session, clock())


@pytest.fixture
def mentors(session: AsyncSession, clock: Clock) -> Mentors:
    return Mentors(session, clock)


@pytest.fixture
def wishes(session: AsyncSession, clock: Clock) -> Wishes:
    return Wishes(session, clock)


async def test_who_only_looks_is_not_kept_and_who_chooses_is_paused_until_ready(
    session: AsyncSession, clock: Clock, school: School, mentors: Mentors
) -> None:
    kabid = school.kabid.person
    seen = await mentors.own(kabid)
    assert (seen.mentor.skills, seen.mentor.capacity, seen.taken) == ([], 1, 0)
    assert await session.get(Mentor, kabid.id) is None
    with pytest.raises(SkillWanted):
        await mentors.resume(kabid)
    await mentors.toggle(kabid, FIELD)
    await mentors.toggle(kabid, PLANNING)
    assert (await mentors.set_capacity(kabid, 3)).mentor.paused_at == clock()
    await mentors.ask_words(kabid)
    assert kabid.awaits == "mentor:words"
    await mentors.describe(kabid, "Dua puluh tahun menyusun program.")
    assert kabid.awaits is None
    mentor = (await mentors.resume(kabid)).mentor
    assert mentor is await session.get(Mentor, kabid.id)
    assert (mentor.skills, mentor.capacity) == (["planning", "field"], 3)
    assert (mentor.words, mentor.paused_at) == ("Dua puluh tahun menyusun program.", None)


async def test_a_pause_keeps_its_beginning_and_no_skill_is_a_pause(
    clock: Clock, school: School, mentors: Mentors
) -> None:
    made, before = school.made.person, clock()
    await mentors.pause(made)
    clock.advance(days=1)
    assert (await mentors.pause(made)).mentor.paused_at == before
    assert (await mentors.resume(made)).mentor.paused_at is None
    await mentors.toggle(made, DATA)
    assert (await mentors.toggle(made, DATA)).mentor.paused_at is None
    assert (await mentors.toggle(made, PLANNING)).mentor.paused_at == clock()


async def test_places_that_are_offered_or_running_are_taken(
    session: AsyncSession, clock: Clock, school: School, mentors: Mentors
) -> None:
    offer = await an_offer(session, school.made, school.kabid, clock())
    assert (await mentors.own(school.made.person)).taken == 1
    offer.end(None, clock())
    assert (await mentors.own(school.made.person)).taken == 0


async def test_only_who_works_for_the_city_takes_part(
    session: AsyncSession, clock: Clock, school: School, mentors: Mentors, wishes: Wishes
) -> None:
    sari, kadis = await a_person(session, 1), school.kadis
    for refused in (
        mentors.own(sari),
        mentors.toggle(sari, DATA),
        wishes.place(sari),
        wishes.ask(sari, DATA),
        wishes.read(sari, school.of_ayu.id),
        wishes.wish_for(sari, DATA, 1),
    ):
        with pytest.raises(EmployeesOnly):
            await refused
    kadis.left_at = clock()
    await session.flush()
    for refused in (
        mentors.toggle(kadis.person, DATA),
        mentors.ask_words(kadis.person),
        wishes.wish(kadis.person, DATA, "Belajar."),
    ):
        with pytest.raises(NotYourRole):
            await refused


async def test_the_line_says_who_comes_when_and_how_many_seats_are_free(
    session: AsyncSession, clock: Clock, school: School, mentors: Mentors, wishes: Wishes
) -> None:
    await mentors.toggle(school.made.person, DATA)
    await mentors.set_capacity(school.made.person, 4)
    await a_mentor(session, school.kabid, clock(), [FIELD])
    await a_wish(session, school.made, clock(), DATA)
    places = [await wishes.place(each.person) for each in (school.ayu, school.surya)]
    assert [(p.number, p.waiting, p.free) for p in places if p] == [(1, 2, 4), (2, 2, 4)]
    assert await wishes.place(school.kadis.person) is None
    lines = {line.skill: line for line in await wishes.choose(school.kadis.person)}
    assert list(lines) == list(Skill)
    found = {skill: (lines[skill].waiting, lines[skill].free) for skill in (PLANNING, DATA, FIELD)}
    assert found == {PLANNING: (2, 4), DATA: (1, 4), FIELD: (0, 1)}
    await mentors.pause(school.made.person)
    school.ayu.left_at = clock()
    second = await wishes.place(school.surya.person)
    assert second is not None
    assert (second.number, second.waiting, second.free) == (1, 1, 0)


async def test_a_wish_is_one_at_a_time_and_ends_when_it_is_taken_back(
    session: AsyncSession, clock: Clock, school: School, wishes: Wishes
) -> None:
    kadis, ayu = school.kadis.person, school.ayu.person
    assert await wishes.ask(kadis, DATA) == []
    assert kadis.awaits == "wish:data"
    place = await wishes.wish(kadis, DATA, "Membaca grafik.")
    assert kadis.awaits is None
    wish = place.wish
    assert (wish.words, wish.skill, wish.wished_at) == ("Membaca grafik.", DATA, clock())
    assert (place.number, place.waiting, place.free) == (1, 1, 0)
    for again in (
        wishes.choose(kadis),
        wishes.ask(kadis, FIELD),
        wishes.wish(kadis, FIELD, "Lagi."),
    ):
        with pytest.raises(WishWaits):
            await again
    for stranger, key in ((ayu, wish.id), (kadis, wish.id + 99)):
        with pytest.raises(ButtonNotYours):
            await wishes.withdraw(stranger, key)
    await wishes.withdraw(kadis, wish.id)
    ended = clock()
    clock.advance(days=1)
    await wishes.withdraw(kadis, wish.id)
    assert wish.ended_at == ended
    assert await wishes.place(kadis) is None
    await wishes.wish(kadis, FIELD, "Yang lain.")
    session.add(MentoringWish(employee_id=kadis.id, skill=DATA, words="x", wished_at=clock()))
    with pytest.raises(IntegrityError):
        await session.flush()


async def test_the_words_of_an_own_challenge_that_asks_for_guidance(
    session: AsyncSession, school: School, wishes: Wishes
) -> None:
    kabid, challenges = school.kabid.person, Challenges(wishes.session, wishes.clock)
    for need in (Need.GUIDANCE, Need.RESOURCES):
        await challenges.raise_one(kabid, f"Butuh {need.name}.", need)
    guidance, resources = await session.scalars(select(Challenge).order_by(Challenge.id))
    assert await wishes.ask(kabid, DATA) == [guidance]
    for key, who in (
        (resources.id, kabid),
        (guidance.id, school.kadis.person),
        (guidance.id + 9, kabid),
    ):
        with pytest.raises(ButtonNotYours):
            await wishes.wish_for(who, DATA, key)
    wish = (await wishes.wish_for(kabid, DATA, guidance.id)).wish
    assert (wish.words, wish.challenge_id) == ("Butuh GUIDANCE.", guidance.id)


async def test_whoever_is_offered_a_mentor_answers_before_taking_the_wish_back(
    session: AsyncSession, clock: Clock, school: School, wishes: Wishes
) -> None:
    offer = await an_offer(session, school.made, school.kabid, clock())
    with pytest.raises(OfferWaits):
        await wishes.withdraw(school.kabid.person, offer.wish_id)
    await Offers(session, clock).decline(school.kabid.person, offer.id, never=False)
    await wishes.withdraw(school.kabid.person, offer.wish_id)
    assert offer.wish.ended_at == clock()


async def test_the_desk_shows_both_sides_and_stops_what_was_being_written(
    session: AsyncSession, clock: Clock, school: School, wishes: Wishes
) -> None:
    desk, made = MentoringDesk(session, clock), school.made.person
    offer = await an_offer(session, school.made, school.kabid, clock())
    await wishes.wish(made, DATA, "Membaca grafik.")
    made.awaits = "wish:data"
    found = await desk.open(made)
    assert made.awaits is None
    assert (found.offered.taken, found.offers, found.running) == (1, [offer], [])
    assert found.place is not None
    made.awaits = "form:1:saran"
    for person in (made, school.kabid.person):
        await Offers(session, clock).accept(person, offer.id)
    found = await desk.open(made)
    assert made.awaits == "form:1:saran"
    assert (found.offers, found.running) == ([], [offer])
    other = await desk.open(school.kabid.person)
    assert (other.place, other.running, other.offered.mentor.skills) == (None, [offer], [])
    assert (await desk.open(school.ayu.person)).running == []
    clock.advance(days=1)
    offer.end(made.id, clock() - timedelta(hours=1))
    assert (await desk.open(made)).running == []
