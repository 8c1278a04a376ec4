import pytest
from sqlalchemy import event, select
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from models.errors import (
    AlreadySent,
    ButtonNotYours,
    EnvelopesOpened,
    NothingToReturn,
    ReturnedBefore,
)
from models.evaluation import Evaluation, ReviewReturn
from models.form import Answer
from models.notice import Notice, Topic
from services.forms import Forms
from services.lookback.evaluations import Evaluations
from services.lookback.openings import Openings
from services.lookback.returns import Returns
from services.lookback.reviews import Reviews
from services.lookback.revisions import Revisions
from services.team.teams import Teams
from tests.city import Clock
from tests.factories import Office, fill, look_back, review

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SEMESTER, WHY = "2026-2", "Bukti untuk Loyal belum diisi."


async def owed(session: AsyncSession, topic: Topic) -> set[int]:
    rows = await session.scalars(
        select(Notice.person_id).where(Notice.topic == topic, Notice.done_at.is_(None))
    )
    return set(rows)


async def test_a_reviewer_sees_how_complete_it_is_and_not_what_it_says(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    returns = Returns(session, clock)
    before = await returns.outlook(office.ratna, office.ayu.id, SEMESTER)
    assert (before.own, before.may_return) == (None, False)
    with pytest.raises(NothingToReturn):
        await returns.ask(office.ratna, office.ayu.id, SEMESTER)

    evaluation, form = await Evaluations(session, clock).begin(office.ayu)
    fill(form, clock(), loyal=0)
    form.skip("bukti-loyal", clock())
    count = len(form.answers)
    await Evaluations(session, clock).send(office.ayu, form.id)
    found = await returns.outlook(office.ratna, office.ayu.id, SEMESTER)
    assert found.own is not None
    assert (found.own.answered, found.own.skipped) == (count - 2, 2)
    assert found.own.sent_at == clock()
    assert found.may_return
    assert found.mandate.evaluation.id == evaluation.id


async def test_it_goes_back_once_and_what_was_sent_counts_until_it_comes_again(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    returns, evaluations = Returns(session, clock), Evaluations(session, clock)
    evaluation = await look_back(session, clock, office.ayu)
    first = evaluation.form_id
    await returns.give_back(office.ratna, office.ayu.id, SEMESTER, WHY)
    assert await owed(session, Topic.EVALUATION_RETURNED) == {office.ayu.id}
    with pytest.raises(ReturnedBefore):
        await returns.give_back(office.ratna, office.ayu.id, SEMESTER, "Sekali lagi.")

    _, form = await Revisions(session, clock).begin(office.ayu, evaluation.id)
    form.choose("loyal", 1, clock())
    assert (await evaluations.begin(office.ayu))[1].id == form.id  # resumed, not begun again
    assert evaluation.form_id == first
    await evaluations.send(office.ayu, form.id)
    assert (evaluation.form_id, evaluation.revision_id) == (form.id, None)
    assert await owed(session, Topic.EVALUATION_RETURNED) == set()
    assert await owed(session, Topic.EVALUATION_COMPLETED) == {office.ratna.id}
    returned = (await session.scalars(select(ReviewReturn))).one()
    assert (returned.reason, returned.completed_at) == (WHY, clock())
    outlook = await returns.outlook(office.ratna, office.ayu.id, SEMESTER)
    assert (outlook.may_return, outlook.returned) == (False, returned)
    brief = await returns.brief(returned.about)
    assert brief[1].employee.name == "Ayu"


async def test_a_review_may_come_in_before_it_does(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    """The sent version counts; the half-changed one is dropped."""
    evaluation = await look_back(session, clock, office.ayu)
    await Returns(session, clock).give_back(office.ratna, office.ayu.id, SEMESTER, WHY)
    await Revisions(session, clock).begin(office.ayu, evaluation.id)
    sent = evaluation.form_id
    await review(session, clock, office.ratna, office.ayu)
    assert evaluation.opened_at == clock()
    assert evaluation.form_id == sent
    with pytest.raises(EnvelopesOpened):
        await Revisions(session, clock).begin(office.ayu, evaluation.id)
    with pytest.raises(EnvelopesOpened):
        await Returns(session, clock).outlook(office.ratna, office.ayu.id, SEMESTER)


async def test_only_before_the_own_review_and_only_by_whoever_rates(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    returns = Returns(session, clock)
    await look_back(session, clock, office.surya)
    for who in (office.ayu, office.surya):
        with pytest.raises(ButtonNotYours):
            await returns.outlook(who, office.surya.id, SEMESTER)
        with pytest.raises(ButtonNotYours):
            await returns.give_back(who, office.surya.id, SEMESTER, WHY)
    await review(session, clock, office.ratna, office.ayu)
    outlook = await returns.outlook(office.ratna, office.ayu.id, SEMESTER)
    assert (outlook.mandate.is_fulfilled, outlook.may_return) == (True, False)
    with pytest.raises(AlreadySent):
        await returns.give_back(office.ratna, office.ayu.id, SEMESTER, WHY)


async def test_no_sealed_answer_leaves_the_database_for_a_reviewer(
    office: Office, session: AsyncSession, engine: AsyncEngine, clock: Clock
) -> None:
    """Watched at the connection: statements about the sealed form only ever count."""
    evaluation = await look_back(session, clock, office.ayu)
    own = evaluation.form_id
    await session.flush()
    session.expunge_all()
    ratna = await session.merge(office.ratna, load=True)
    ratna.employee = await session.merge(office.ratna.as_employee())
    asked: list[tuple[str, tuple[object, ...]]] = []

    def watch(_: Connection, __: object, statement: str, values: object, *___: object) -> None:
        if "FROM answer" in statement:
            asked.append((statement, tuple(values) if isinstance(values, tuple) else ()))

    event.listen(engine.sync_engine, "before_cursor_execute", watch)
    returns, reviewing = Returns(session, clock), Reviews(session, clock)
    await returns.outlook(ratna, office.ayu.id, SEMESTER)
    await Teams(session, clock).of(ratna)
    _, form = await reviewing.begin(ratna, office.ayu.id, SEMESTER)
    await returns.give_back(ratna, office.ayu.id, SEMESTER, WHY)
    with pytest.raises(Exception, match="envelope-sealed"):
        await Openings(session, clock).load(evaluation.id)
    fill(await Forms(session, clock).own(ratna, form.id), clock())
    await reviewing.send(ratna, form.id)
    event.remove(engine.sync_engine, "before_cursor_execute", watch)

    about_it = [statement for statement, values in asked if own in values]
    assert about_it  # the counting
    assert not [one for one in about_it if "answer.text AS" in one or "answer.choice AS" in one]
    held = [each.form_id for each in session.identity_map.values() if isinstance(each, Answer)]
    assert set(held) == {form.id}
    assert (await session.get_one(Evaluation, evaluation.id)).opened_at == clock()
