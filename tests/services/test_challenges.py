"""What stands in people's way: told to whoever reviews them, and answered by nobody else."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.challenge import Challenge, Need
from models.disclosure import Seen, Viewing
from models.errors import ButtonNotYours, ButtonOutdated, ChallengeAnswered, EmployeesOnly
from models.notice import Notice, Topic
from models.office import Assignment, Basis
from models.person import Person
from services.lookback.challenges import Challenges
from services.lookback.evaluations import Evaluations
from services.lookback.revisions import Revisions
from tests.city import Clock
from tests.factories import Office, a_person, an_employee, fill, review

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def challenges(session: AsyncSession, clock: Clock) -> Challenges:
    return Challenges(session, clock)


async def told(session: AsyncSession, topic: Topic) -> list[tuple[int, datetime]]:
    rows = await session.scalars(
        select(Notice).where(Notice.topic == topic, Notice.done_at.is_(None))
    )
    return [(notice.person_id, notice.due_at) for notice in rows]


async def raised(challenges: Challenges, person: Person, words: str = "Printer rusak.") -> int:
    await challenges.raise_one(person, words, Need.RESOURCES)
    (newest, *_) = await challenges.own(person)
    return newest.id


async def test_it_is_told_at_once_in_office_hours_and_else_on_the_next_morning(
    office: Office, session: AsyncSession, clock: Clock, challenges: Challenges
) -> None:
    await challenges.ask(office.ayu, Need.RESOURCES)
    assert office.ayu.awaits == "challenge:new:2"
    assert await challenges.raise_one(office.ayu, "Printer rusak.", Need.RESOURCES) == 1
    assert office.ayu.awaits is None
    assert await told(session, Topic.CHALLENGE_RAISED) == [(office.ratna.id, clock())]
    clock.turn(datetime(2026, 11, 27, 10, 0, tzinfo=UTC))  # Friday, 18.00 in Mataram
    await challenges.raise_one(office.surya, "Kurang orang.", Need.GUIDANCE)
    monday = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)
    assert (office.ratna.id, monday) in await told(session, Topic.CHALLENGE_RAISED)
    found = await challenges.open_for(office.ratna)
    assert [(each.employee.name, each.words, each.need) for each in found] == [
        ("Ayu", "Printer rusak.", Need.RESOURCES),
        ("Surya", "Kurang orang.", Need.GUIDANCE),
    ]
    seen = await session.scalars(select(Viewing).where(Viewing.what == Seen.CHALLENGE))
    assert {(each.viewer_id, each.employee_id) for each in seen} == {
        (office.ratna.id, office.ayu.id),
        (office.ratna.id, office.surya.id),
    }


async def test_without_a_reviewer_it_is_kept_and_nobody_is_told(
    office: Office, session: AsyncSession, challenges: Challenges
) -> None:
    assert await challenges.raise_one(office.ratna, "Tidak ada atasan.", Need.TRAINING) == 0
    assert await told(session, Topic.CHALLENGE_RAISED) == []
    assert [each.words for each in await challenges.own(office.ratna)] == ["Tidak ada atasan."]
    assert await challenges.open_for(office.ratna) == []


async def test_the_reviewer_answers_once_and_the_employee_is_told(
    office: Office, session: AsyncSession, clock: Clock, challenges: Challenges
) -> None:
    key = await raised(challenges, office.ayu)
    await challenges.begin_answer(office.ratna, key)
    assert office.ratna.awaits == f"challenge:answer:{key}"
    await challenges.answer(office.ratna, key, "Pekan depan diganti.")
    assert office.ratna.awaits is None
    (own,) = await challenges.own(office.ayu)
    assert own.answered_by is not None
    assert (own.answer, own.answered_by.name) == ("Pekan depan diganti.", "Ratna")
    assert await told(session, Topic.CHALLENGE_ANSWERED) == [(office.ayu.id, clock())]
    assert await told(session, Topic.CHALLENGE_RAISED) == []
    assert await challenges.open_for(office.ratna) == []
    assert not await challenges.concerns(office.ratna, own)
    with pytest.raises(ChallengeAnswered):
        await challenges.answer(office.ratna, key, "Lain.")
    assert own.answer == "Pekan depan diganti."


async def test_only_the_line_of_this_moment_counts(
    office: Office, session: AsyncSession, clock: Clock, challenges: Challenges
) -> None:
    key = await raised(challenges, office.ayu)
    wayan = await an_employee(session, office.unit, "Wayan")
    (line,) = await session.scalars(
        select(Assignment).where(Assignment.employee_id == office.ayu.id)
    )
    clock.advance(days=1)
    line.until = clock()
    later = Assignment(
        employee_id=office.ayu.id, reviewer_id=wayan.id, since=clock(), basis=Basis.LINE
    )
    session.add(later)
    await session.flush()
    for stranger in (office.ratna, office.surya, office.ayu):
        with pytest.raises(ButtonNotYours):
            await challenges.answer(stranger, key, "Bukan saya.")
    with pytest.raises(EmployeesOnly):
        await challenges.begin_answer(await a_person(session, 1), key)
    with pytest.raises(ButtonOutdated):
        await challenges.begin_answer(wayan.person, key + 9)
    found = await challenges.brief(key)
    assert found is not None
    assert not await challenges.concerns(office.ratna, found)
    assert await challenges.concerns(wayan.person, found)
    await challenges.answer(wayan.person, key, "Sudah dipesan.")


async def test_out_of_a_self_evaluation_it_is_known_once_the_envelopes_are_open(
    office: Office, session: AsyncSession, clock: Clock, challenges: Challenges
) -> None:
    evaluation, form = await Evaluations(session, clock).begin(office.ayu)
    fill(form, clock(), "Listrik padam.", **{"butuh-2": 3})
    form.skip("tantangan-3", clock())
    await Evaluations(session, clock).send(office.ayu, form.id)
    own = await challenges.own(office.ayu)
    assert [(each.words, each.need, each.evaluation_id) for each in reversed(own)] == [
        ("Listrik padam.", Need.EXPECTATION, evaluation.id),
        ("Listrik padam.", Need.GUIDANCE, evaluation.id),
    ]
    assert await challenges.open_for(office.ratna) == []
    with pytest.raises(ButtonNotYours):
        await challenges.begin_answer(office.ratna, own[0].id)
    await review(session, clock, office.ratna, office.ayu)
    assert len(await challenges.open_for(office.ratna)) == 2
    await challenges.answer(office.ratna, own[0].id, "Genset disiapkan.")


async def test_a_changed_self_evaluation_replaces_its_challenges(
    office: Office, session: AsyncSession, clock: Clock, challenges: Challenges
) -> None:
    evaluation, form = await Evaluations(session, clock).begin(office.ayu)
    fill(form, clock(), "Listrik padam.")
    await Evaluations(session, clock).send(office.ayu, form.id)
    aside = await raised(challenges, office.ayu, "Di luar evaluasi.")
    clock.advance(minutes=5)
    _, change = await Revisions(session, clock).begin(office.ayu, evaluation.id)
    for number in (1, 2, 3):
        change.skip(f"tantangan-{number}", clock())
    assert len(await challenges.own(office.ayu)) == 4
    await Evaluations(session, clock).send(office.ayu, change.id)
    assert [each.id for each in await challenges.own(office.ayu)] == [aside]
    assert len((await session.scalars(select(Challenge))).all()) == 1


async def test_of_whoever_has_left_nothing_waits(
    office: Office, session: AsyncSession, clock: Clock, challenges: Challenges
) -> None:
    key = await raised(challenges, office.ayu)
    assert office.ayu.employee is not None
    office.ayu.employee.left_at = clock() - timedelta(days=1)
    await session.flush()
    assert await challenges.open_for(office.ratna) == []
    with pytest.raises(ButtonNotYours):
        await challenges.answer(office.ratna, key, "Masih di sini?")
