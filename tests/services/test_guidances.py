"""Feedback on the guidance: from the mentee to the mentor's superior, and to nobody else."""

import pytest
from sqlalchemy import Connection, event, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from models.disclosure import Seen, Viewing
from models.errors import (
    AlreadySent,
    ButtonNotYours,
    ButtonOutdated,
    DomainError,
    EmployeesOnly,
    FormClosed,
    FormIncomplete,
    GuidanceNowhere,
)
from models.form import Answer, Form
from models.mentoring import EndReason, Mentorship
from models.notice import Notice, Topic
from models.office import Assignment
from models.person import Employee, Person
from services.disclosure.holdings import Holdings
from services.forms import Forms
from services.lookback.archives import Archives
from services.mentoring.endings import Endings
from services.mentoring.guidances import GUIDANCE, OPEN_FOR, Guidances
from services.mentoring.keeping import Keeping
from services.mentoring.mentorships import Mentorships
from services.mentoring.records import Records
from tests.city import Clock
from tests.factories import Office, a_person, an_employee, an_office, fill, reviews
from tests.offices import administers
from tests.pairs import a_pair, a_session, at, sign

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    """Surya guides Ayu, and Ratna is above both."""
    clock.turn(at("2026-11-24", 10))
    return await an_office(session, clock())


@pytest.fixture
async def pair(session: AsyncSession, clock: Clock, office: Office) -> Mentorship:
    """They met once, and it is over."""
    mentor, mentee = office.surya.as_employee(), office.ayu.as_employee()
    pair = await a_pair(session, mentor, mentee, clock)
    await sign(session, await a_session(session, clock, at("2026-11-25"), pair), clock())
    clock.advance(days=2)
    await Endings(session, clock).end(office.ayu, pair.id, EndReason.REACHED)
    return pair


@pytest.fixture
def guidances(session: AsyncSession, clock: Clock) -> Guidances:
    return Guidances(session, clock)


async def filled(guidances: Guidances, ayu: Person, pair: Mentorship) -> Form:
    form = await guidances.begin(ayu, pair.id)
    fill(form, guidances.clock(), waktu=2, langkah=0)
    await guidances.session.flush()
    return form


async def told(session: AsyncSession) -> list[int]:
    owed = select(Notice.person_id).where(Notice.topic == Topic.GUIDANCE_GIVEN)
    return list(await session.scalars(owed))


async def test_it_is_nine_statements_on_one_scale(
    guidances: Guidances, office: Office, pair: Mentorship
) -> None:
    form = await guidances.begin(office.ayu, pair.id)
    assert form.questionnaire == GUIDANCE
    assert len(form.questions) == 9
    assert {question.choices for question in form.questions} == {(4, 3, 2, 1, 0)}
    assert not any(question.optional or question.written for question in form.questions)
    assert (await guidances.begin(office.ayu, pair.id)).id == form.id
    with pytest.raises(FormIncomplete):
        await guidances.send(office.ayu, form.id)


async def test_it_goes_to_the_mentors_superior_once(
    session: AsyncSession, clock: Clock, guidances: Guidances, office: Office, pair: Mentorship
) -> None:
    form = await filled(guidances, office.ayu, pair)
    assert await told(session) == []
    with pytest.raises(ButtonNotYours):
        await guidances.read(office.ratna, pair.id)
    sent = await guidances.send(office.ayu, form.id)
    assert (sent.sent_at, office.ayu.awaits) == (clock(), None)
    assert await told(session) == [office.ratna.id]
    with pytest.raises(AlreadySent):
        await guidances.send(office.ayu, form.id)
    found = await guidances.read(office.ratna, pair.id)
    assert found.guidance is not None
    assert [found.guidance.answers[key].choice for key in ("waktu", "langkah")] == [2, 0]
    seen = await session.execute(
        select(Viewing.viewer_id, Viewing.employee_id).where(Viewing.what == Seen.GUIDANCE)
    )
    assert {tuple(row) for row in seen} == {(office.ratna.id, who) for who in pair.pair}


async def test_nobody_else_writes_or_reads_it(
    session: AsyncSession, clock: Clock, guidances: Guidances, office: Office, pair: Mentorship
) -> None:
    form = await filled(guidances, office.ayu, pair)
    dewi = await an_employee(session, office.unit, "Dewi")
    hadi = await an_employee(session, office.unit, "Hadi")
    await administers(session, dewi)
    await reviews(session, hadi, office.ratna.as_employee(), clock())
    for stranger in (office.surya, office.ratna, dewi.person, hadi.person):
        for act in (guidances.begin(stranger, pair.id), guidances.send(stranger, form.id)):
            with pytest.raises(ButtonNotYours):
                await act
    await guidances.send(office.ayu, form.id)
    for stranger in (office.surya, office.ayu, dewi.person, hadi.person):
        with pytest.raises(ButtonNotYours):
            await guidances.read(stranger, pair.id)
        assert await guidances.told(stranger, pair.id) is None
    with pytest.raises(EmployeesOnly):
        await guidances.read(await a_person(session, 1), pair.id)
    assert (await guidances.told(office.ratna, pair.id)) is pair
    office.ratna.as_employee().left_at = clock()
    await session.flush()
    assert await guidances.told(office.ratna, pair.id) is None
    with pytest.raises(ButtonNotYours):
        await guidances.read(office.ratna, pair.id)


async def test_it_stays_with_whoever_was_above_when_it_was_sent(
    session: AsyncSession, clock: Clock, guidances: Guidances, office: Office, pair: Mentorship
) -> None:
    form = await filled(guidances, office.ayu, pair)
    clock.advance(hours=1)
    await guidances.send(office.ayu, form.id)
    clock.advance(days=1)
    hadi = await an_employee(session, office.unit, "Hadi")
    await handed_over(session, office.surya, hadi, clock)
    assert (await guidances.read(office.ratna, pair.id)).guidance is not None
    with pytest.raises(ButtonNotYours):
        await guidances.read(hadi.person, pair.id)


async def test_whoever_comes_above_before_it_is_sent_reads_it(
    session: AsyncSession, clock: Clock, guidances: Guidances, office: Office, pair: Mentorship
) -> None:
    form = await filled(guidances, office.ayu, pair)
    hadi = await an_employee(session, office.unit, "Hadi")
    await handed_over(session, office.surya, hadi, clock)
    clock.advance(days=1)
    await guidances.send(office.ayu, form.id)
    assert await told(session) == [hadi.id]
    assert (await guidances.read(hadi.person, pair.id)).guidance is not None
    with pytest.raises(ButtonNotYours):
        await guidances.read(office.ratna, pair.id)


async def handed_over(session: AsyncSession, whose: Person, to: Employee, clock: Clock) -> None:
    old = await session.scalars(select(Assignment).where(Assignment.employee_id == whose.id))
    old.one().until = clock()
    await session.flush()
    new = await reviews(session, to, whose.as_employee(), clock())
    new.since = clock()
    await session.flush()


async def test_it_is_refused_where_nobody_could_read_it(
    session: AsyncSession, clock: Clock, guidances: Guidances, office: Office, pair: Mentorship
) -> None:
    """Also where it is the mentee who leads the mentor by now."""
    await handed_over(session, office.surya, office.ayu.as_employee(), clock)
    with pytest.raises(GuidanceNowhere):
        await guidances.begin(office.ayu, pair.id)
    assert pair.guidance_id is None


async def test_it_is_asked_after_the_end_and_for_a_month(
    session: AsyncSession, clock: Clock, guidances: Guidances, office: Office, pair: Mentorship
) -> None:
    hadi = (await an_employee(session, office.unit, "Hadi")).person
    running = await a_pair(session, office.surya.as_employee(), hadi.as_employee(), clock)
    with pytest.raises(ButtonOutdated):
        await guidances.begin(hadi, running.id)
    form = await filled(guidances, office.ayu, pair)
    clock.advance(days=OPEN_FOR.days)
    with pytest.raises(FormClosed):
        await guidances.send(office.ayu, form.id)
    with pytest.raises(FormClosed):
        await guidances.begin(office.ayu, pair.id)
    await Endings(session, clock).end(hadi, running.id, EndReason.TIME)
    clock.advance(days=OPEN_FOR.days + 1)
    with pytest.raises(FormClosed):
        await guidances.begin(hadi, running.id)


async def test_no_answer_of_it_leaves_the_database_for_the_mentor(
    session: AsyncSession,
    engine: AsyncEngine,
    clock: Clock,
    guidances: Guidances,
    office: Office,
    pair: Mentorship,
) -> None:
    """Watched at the connection, while the mentor presses all there is."""
    form = await filled(guidances, office.ayu, pair)
    await guidances.send(office.ayu, form.id)
    form_id, pair_id, surya_id = form.id, pair.id, office.surya.id
    await session.flush()
    session.expunge_all()
    surya = await session.get_one(Person, surya_id)
    surya.employee = await session.get_one(Employee, surya_id)
    asked: list[tuple[object, ...]] = []

    def watch(_: Connection, __: object, statement: str, values: object, *___: object) -> None:
        if "answer" in statement:
            asked.append(tuple(values) if isinstance(values, tuple) else ())

    event.listen(engine.sync_engine, "before_cursor_execute", watch)
    for act in (
        guidances.read(surya, pair_id),
        guidances.begin(surya, pair_id),
        guidances.send(surya, form_id),
    ):
        with pytest.raises(DomainError):
            await act
    assert await guidances.told(surya, pair_id) is None
    await Mentorships(session, clock).see(surya, pair_id)
    await Records(session, clock).of(surya, pair_id)
    await Keeping(session, clock).end()
    held = await Holdings(session, clock).everything(surya)
    event.remove(engine.sync_engine, "before_cursor_execute", watch)

    assert asked  # the disclosure, of answers that are the reader's own
    assert not [row for key in ("answers", "reviews") for row in held.get(key, ())]
    assert GUIDANCE not in str(held)
    assert form_id not in [value for values in asked for value in values]
    assert not [each for each in session.identity_map.values() if isinstance(each, Answer)]
    for refused in (
        Forms(session, clock).look_over(surya, form_id),
        Archives(session, clock).form(surya, form_id),
    ):
        with pytest.raises(ButtonNotYours):
            await refused


async def test_the_mentee_finds_it_among_their_own_data(
    session: AsyncSession, clock: Clock, guidances: Guidances, office: Office, pair: Mentorship
) -> None:
    form = await filled(guidances, office.ayu, pair)
    await guidances.send(office.ayu, form.id)
    held = await Holdings(session, clock).everything(office.ayu)
    assert len([row for row in held["answers"] if GUIDANCE in row]) == 9
