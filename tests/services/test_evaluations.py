from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import (
    AlreadySent,
    ButtonNotYours,
    EmployeesOnly,
    EnvelopeSealed,
    FormClosed,
    NoTermOpen,
)
from models.evaluation import Evaluation
from models.form import Form
from models.notice import Notice, Topic
from models.person import Person
from models.predicate import Predicate
from services.lookback.evaluations import Evaluations
from services.lookback.openings import Openings
from services.lookback.reviews import Reviews
from tests.city import Clock
from tests.databases import beside
from tests.factories import (
    Office,
    a_person,
    an_office,
    fill,
    look_back,
    review,
)

TOMORROW_MORNING = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)


async def owed(session: AsyncSession) -> set[tuple[int, Topic, datetime]]:
    """But invitations, which `test_terms` looks at."""
    rows = await session.scalars(
        select(Notice).where(Notice.done_at.is_(None), Notice.topic != Topic.EVALUATION_OPENED)
    )
    return {(notice.person_id, notice.topic, notice.due_at) for notice in rows}


async def test_an_employee_has_one_evaluation_a_semester(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluations = Evaluations(session, clock)
    evaluation, form = await evaluations.begin(office.ayu)
    form.choose("loyal", 2, clock())
    again, same = await evaluations.begin(office.ayu)
    other, _ = await evaluations.begin(office.surya)
    assert (again.id, same.id) == (evaluation.id, form.id)
    assert same.answers["loyal"].choice == 2
    assert other.id != evaluation.id


async def test_begun_twice_at_once_it_is_one(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())

    async def begin_too() -> int:
        async with sessions.begin() as session:
            person = await person_of(session, office.ayu.id)
            return (await Evaluations(session, clock).begin(person))[1].id

    async with sessions.begin() as session:
        person = await person_of(session, office.ayu.id)
        _, form = await Evaluations(session, clock).begin(person)
        other = await beside(begin_too())
    assert await other == form.id
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(Evaluation)) == 1
        assert await session.scalar(select(func.count()).select_from(Form)) == 1


@pytest.mark.parametrize("days", [-8, 7, 300])
async def test_outside_a_term_nothing_begins(
    office: Office, session: AsyncSession, clock: Clock, days: int
) -> None:
    clock.advance(days=days)
    with pytest.raises(NoTermOpen):
        await Evaluations(session, clock).begin(office.ayu)


@pytest.mark.parametrize("days", [0, 300])
async def test_citizens_have_no_evaluation_whenever_they_ask(
    office: Office, session: AsyncSession, clock: Clock, days: int
) -> None:
    assert office
    clock.advance(days=days)
    with pytest.raises(EmployeesOnly):
        await Evaluations(session, clock).begin(await a_person(session, 1))


async def test_the_reviewer_is_reminded_on_the_next_working_morning(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ayu)
    assert await owed(session) == {(office.ratna.id, Topic.REVIEW_DUE, TOMORROW_MORNING)}


async def test_without_a_reviewer_it_is_sent_all_the_same(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ratna)
    assert await owed(session) == set()


async def test_what_was_sent_is_found_sent_and_not_sent_again(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    again, form = await Evaluations(session, clock).begin(office.ayu)
    assert (again.id, form.sent_at) == (evaluation.id, clock())
    with pytest.raises(AlreadySent):
        await Evaluations(session, clock).send(office.ayu, form.id)


async def test_nobody_sends_for_another(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    _, form = await Evaluations(session, clock).begin(office.ayu)
    fill(form, clock())
    for stranger in (office.ratna, office.surya):
        with pytest.raises(ButtonNotYours):
            await Evaluations(session, clock).send(stranger, form.id)
    assert form.sent_at is None


async def test_after_the_term_a_draft_is_not_sent(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    _, form = await Evaluations(session, clock).begin(office.ayu)
    fill(form, clock())
    clock.advance(days=7)
    with pytest.raises(FormClosed):
        await Evaluations(session, clock).send(office.ayu, form.id)


async def test_neither_side_reads_the_other_before_both_are_in(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    _, draft = await Reviews(session, clock).begin(office.ratna, office.ayu.id, "2026-2")
    fill(draft, clock())
    for side in (office.ayu, office.ratna):
        with pytest.raises(EnvelopeSealed):
            await Openings(session, clock).read(side, evaluation.id)
    await Reviews(session, clock).send(office.ratna, draft.id)
    for side in (office.ayu, office.ratna):
        both = (await Openings(session, clock).read(side, evaluation.id)).evaluation
        assert both.form is not None
        assert [review.form_id for review in both.reviews] == [draft.id]


async def test_others_never_read_it(office: Office, session: AsyncSession, clock: Clock) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    with pytest.raises(ButtonNotYours):
        await Openings(session, clock).read(office.surya, evaluation.id)
    await review(session, clock, office.ratna, office.ayu)
    with pytest.raises(ButtonNotYours):
        await Openings(session, clock).read(office.surya, evaluation.id)
    with pytest.raises(ButtonNotYours):
        await Openings(session, clock).read(office.ayu, evaluation.id + 99)


async def test_the_later_of_the_two_opens_both_and_the_other_is_told_at_once(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ayu)
    await review(session, clock, office.ratna, office.ayu, hasil=3, perilaku=2)
    assert await owed(session) == {(office.ayu.id, Topic.ENVELOPES_OPEN, clock())}

    await review(session, clock, office.ratna, office.surya)
    evaluation = await look_back(session, clock, office.surya)
    assert (office.ratna.id, Topic.ENVELOPES_OPEN, clock()) in await owed(session)
    assert evaluation.opened_at == clock()


async def test_both_who_send_at_the_same_moment_open_both(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        evaluation, own = await Evaluations(session, clock).begin(office.ayu)
        fill(own, clock())
        _, other = await Reviews(session, clock).begin(office.ratna, office.ayu.id, "2026-2")
        fill(other, clock())

    async def send_review() -> None:
        async with sessions.begin() as session:
            ratna = await person_of(session, office.ratna.id)
            await Reviews(session, clock).send(ratna, other.id)

    async with sessions.begin() as session:
        ayu = await person_of(session, office.ayu.id)
        await Evaluations(session, clock).send(ayu, own.id)
        reviewing = await beside(send_review())
    await reviewing
    async with sessions() as session:
        found = await session.get_one(Evaluation, evaluation.id)
        assert found.opened_at == clock()
        assert (office.ayu.id, Topic.ENVELOPES_OPEN, clock()) in await owed(session)


async def test_the_end_of_the_term_opens_what_is_sealed_and_tells_both(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        alone = await look_back(session, clock, office.ayu)
        _, draft = await Reviews(session, clock).begin(office.ratna, office.ayu.id, "2026-2")
        fill(draft, clock())
        await review(session, clock, office.ratna, office.surya, hasil=3, perilaku=3)
    clock.advance(days=6)
    async with sessions.begin() as session:
        assert await Evaluations(session, clock).end_terms() == 0
    clock.advance(days=1)
    async with sessions.begin() as session:
        assert await Evaluations(session, clock).end_terms() == 2
        assert await owed(session) == {
            (person.id, Topic.ENVELOPES_OPEN, clock())
            for person in (office.ayu, office.ratna, office.surya)
        }
    async with sessions.begin() as session:
        assert await Evaluations(session, clock).end_terms() == 0
        both = (await Openings(session, clock).read(office.ratna, alone.id)).evaluation
        (draft_of_ratna,) = both.reviews
        assert both.predicate(draft_of_ratna) is None  # the review was only a draft
        assert {comparison.reviewer for comparison in both.compare(draft_of_ratna)} == {None}


async def test_the_end_of_the_term_reaches_whoever_has_no_reviewer(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ratna)
    clock.advance(days=7)
    assert await Evaluations(session, clock).end_terms() == 1
    assert await owed(session) == {(office.ratna.id, Topic.ENVELOPES_OPEN, clock())}


async def test_the_predicate_is_read_from_an_open_evaluation(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    await review(session, clock, office.ratna, office.ayu, hasil=3, perilaku=1)
    both = (await Openings(session, clock).read(office.ayu, evaluation.id)).evaluation
    assert both.predicate(both.reviews[0]) == Predicate.POOR


async def test_a_brief_says_whose_it_is(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    brief = await Evaluations(session, clock).brief(evaluation.id)
    assert (brief.employee.name, brief.semester) == ("Ayu", "2026-2")


async def person_of(session: AsyncSession, person_id: int) -> Person:
    """A person in this session, as `People.meet` gives them."""
    found = await session.get_one(Person, person_id)
    await session.refresh(found, ["employee"])
    return found
