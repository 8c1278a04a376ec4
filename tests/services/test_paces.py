"""How long a question takes: a median over many, and afterwards nobody's times are kept."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.form import Answer, Form
from models.pace import LEAST_FORMS, KnownPaces, QuestionPace
from questionnaires import load
from scheduler.paces import PaceRound
from services.forms import Forms
from services.paces import Paces, base_of
from tests.city import Clock
from tests.factories import a_person, a_term

LAST = "tantangan"


async def filled(
    session: AsyncSession, clock: Clock, seconds: float, questionnaire: str = "evaluation-1"
) -> Form:
    """A form in which every question took so long, the last one ten times as long."""
    person = await a_person(session)
    form = await Forms(session, clock).begin(person, questionnaire, "2026-2", None)
    form.closes_at = clock() + timedelta(days=20)
    for question in form.questions:
        clock.advance(seconds=seconds * (10 if question.key == LAST else 1))
        if question.written:
            form.write(question.key, "Antrean turun.", clock())
        else:
            form.choose(question.key, 3, clock())
    form.send(clock())
    return form


async def times(session: AsyncSession) -> int:
    kept = select(func.count()).where(Answer.answered_at.is_not(None))
    return await session.scalar(kept) or 0


async def paces(session: AsyncSession) -> dict[str, tuple[int, int]]:
    known: Sequence[QuestionPace] = (await session.scalars(select(QuestionPace))).all()
    return {pace.question: (pace.seconds, pace.forms) for pace in known}


async def test_the_median_of_many_is_kept_and_their_times_are_not(
    session: AsyncSession, clock: Clock
) -> None:
    for number in range(LEAST_FORMS - 1):
        await filled(session, clock, 5 + number)
    await session.flush()
    measuring = Paces(session, clock)
    assert await measuring.measure() == 0
    assert await paces(session) == {}
    assert await times(session) == 9 * (LEAST_FORMS - 1)

    await filled(session, clock, 90)  # one who reads for long moves nothing much
    await session.flush()
    assert await measuring.measure() == LEAST_FORMS
    found = await paces(session)
    assert found.keys() == {question.key for question in load("evaluation-1")}
    assert found["loyal"] == (14, LEAST_FORMS)  # halfway between the tenth and the eleventh
    assert found[LAST] == (140, LEAST_FORMS)  # 15 minutes were an interruption, and left out
    assert await times(session) == 0
    assert await measuring.measure() == 0


async def test_a_newer_measurement_takes_the_place_of_the_older(
    session: AsyncSession, clock: Clock
) -> None:
    for seconds in (10, 30):
        for _ in range(LEAST_FORMS):
            await filled(session, clock, seconds)
        await session.flush()
        assert await Paces(session, clock).measure() == LEAST_FORMS
        session.expire_all()
        assert (await paces(session))["loyal"] == (seconds, LEAST_FORMS)


async def test_few_forms_and_drafts_are_forgotten_after_a_month(
    session: AsyncSession, clock: Clock
) -> None:
    sent, draft = await filled(session, clock, 9), await filled(session, clock, 9)
    draft.sent_at = None
    await session.flush()
    clock.advance(days=29)
    assert await Paces(session, clock).measure() == 0
    assert await times(session) == 18
    clock.advance(days=2)
    await Paces(session, clock).measure()
    kept = select(Answer.form_id).where(Answer.answered_at.is_not(None)).distinct()
    assert (await session.scalars(kept)).all() == [draft.id]  # its time ended ten days ago
    clock.advance(days=20)
    await Paces(session, clock).measure()
    assert await times(session) == 0
    assert await paces(session) == {}
    assert sent.sent_at is not None


async def test_of_a_citizen_no_times_are_kept(session: AsyncSession, clock: Clock) -> None:
    person = await a_person(session, 1)
    form = await Forms(session, clock).begin(person, "rating-2", "Loket", None)
    await Forms(session, clock).choose(person, form.id, "kepuasan", 4)
    await Forms(session, clock).skip(person, form.id, "waktu")
    assert form.minutes_left == 0
    assert await times(session) == 0


async def test_an_answer_that_is_changed_keeps_its_first_time(
    session: AsyncSession, clock: Clock
) -> None:
    person, begun = await a_person(session, 1), clock()
    form = await Forms(session, clock).begin(person, "evaluation-1", "2026-2", None)
    await Forms(session, clock).choose(person, form.id, "loyal", 3)
    clock.advance(minutes=5)
    await Forms(session, clock).choose(person, form.id, "loyal", 2)
    answered = await session.execute(select(Answer.choice, Answer.answered_at))
    assert answered.one() == (2, begun)


async def test_the_round_measures_once_a_day_and_learns_what_others_measured(
    sessions: Sessions, clock: Clock
) -> None:
    round_ = PaceRound(sessions, clock)
    assert await round_.go() == 0
    async with sessions.begin() as session:
        await a_term(session, "2026-2", clock(), clock())
        form = await filled(session, clock, 1)
        for _ in range(LEAST_FORMS):
            form = await filled(session, clock, 1)
        for key in list(form.answers):
            del form.answers[key]
        form.sent_at = None
        assert form.minutes_left == 5  # as the file has it: 7 choices and 2 texts
    assert await round_.go() == 0  # not yet a day
    clock.advance(days=1)
    assert await round_.go() == LEAST_FORMS
    try:
        assert form.minutes_left == 1
        assert await round_.go() == 0
        async with sessions.begin() as session:
            pace = await session.get_one(QuestionPace, ("evaluation-1", LAST))
            pace.seconds = 600
        clock.advance(minutes=59)
        await round_.go()
        assert form.minutes_left == 1
        clock.advance(minutes=1)
        await round_.go()
        assert form.minutes_left == 11
    finally:
        async with sessions.begin() as session:
            for pace in await session.scalars(select(QuestionPace)):
                await session.delete(pace)
        clock.advance(hours=1)
        await round_.go()
    assert form.minutes_left == 5


@pytest.mark.parametrize(
    ("key", "base"), [("rhk-12", "rhk"), ("bukti-7", "bukti"), ("bukti-loyal", "bukti-loyal")]
)
def test_what_was_asked_for_each_is_measured_together(key: str, base: str) -> None:
    assert base_of("evaluation-2", key) == base
    subjects = (("12", "A"), ("7", "B"))
    if base not in {question.key for question in load("evaluation-2") if question.offers}:
        assert load("evaluation-2").about_each(subjects)[key].base == base


def test_until_it_was_measured_the_file_says_how_long_it_takes() -> None:
    known, loyal = KnownPaces(), load("evaluation-1")["loyal"]
    assert known.seconds("evaluation-1", loyal) == loyal.seconds == 15
    assert known.seconds("evaluation-1", load("evaluation-1")[LAST]) == 90
    known.learn([QuestionPace(questionnaire="review-1", question="loyal", seconds=4)])
    assert known.seconds("evaluation-1", loyal) == 15
    known.learn([QuestionPace(questionnaire="evaluation-1", question="loyal", seconds=4)])
    assert known.seconds("evaluation-1", loyal) == 4
