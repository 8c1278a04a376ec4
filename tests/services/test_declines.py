import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    AlreadySent,
    ButtonNotYours,
    ButtonOutdated,
    DeclinedByYou,
    FormClosed,
    NoTermOpen,
)
from models.evaluation import Evaluation, ReviewDecline
from models.notice import Notice, Topic
from models.person import Person
from services.lookback.declines import Declines
from services.lookback.evaluations import Evaluations
from services.lookback.openings import Openings
from services.lookback.reviews import Reviews
from services.team.members import MemberState
from services.team.teams import Teams
from tests.city import Clock
from tests.factories import (
    Office,
    an_employee,
    fill,
    look_back,
    review,
    reviews,
)
from tests.offices import administers

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SEMESTER, WHY = "2026-2", "Hanya dua minggu membawahi."


async def decline(session: AsyncSession, clock: Clock, who: Person, whom: Person) -> Evaluation:
    return await Declines(session, clock).decline(who, whom.id, SEMESTER, WHY)


async def owed(session: AsyncSession, topic: Topic) -> set[int]:
    rows = await session.scalars(
        select(Notice.person_id).where(Notice.topic == topic, Notice.done_at.is_(None))
    )
    return set(rows)


async def test_whoever_declines_is_not_waited_for_and_both_are_told_why(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    dewi = await an_employee(session, office.unit, "Dewi")
    await administers(session, dewi)
    await look_back(session, clock, office.ayu)
    assert await owed(session, Topic.REVIEW_DUE) == {office.ratna.id}

    evaluation = await decline(session, clock, office.ratna, office.ayu)
    assert await owed(session, Topic.REVIEW_DUE) == set()
    assert await owed(session, Topic.REVIEW_DECLINED) == {office.ayu.id, dewi.id}
    (about,) = set(
        await session.scalars(select(Notice.about).where(Notice.topic == Topic.REVIEW_DECLINED))
    )
    told = await Declines(session, clock).brief(about)
    assert told is not None
    assert (told.reviewer.name, told.evaluation.employee.name) == ("Ratna", "Ayu")
    assert told.decline.reason == WHY
    team = await Teams(session, clock).of(office.ratna)
    states = {member.employee.name: member.state for member in team.members}
    assert states == {"Ayu": MemberState.DECLINED, "Surya": MemberState.WRITING}

    # Nobody is left, so only the end of the term opens it.
    assert evaluation.opened_at is None
    clock.advance(days=7)
    assert await Evaluations(session, clock).end_terms() == 1


async def test_the_last_who_is_waited_for_opens_it_by_declining(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    hadi = await an_employee(session, office.unit, "Hadi")
    await reviews(session, hadi, office.ayu.as_employee(), clock())
    await look_back(session, clock, office.ayu)
    evaluation = await review(session, clock, office.ratna, office.ayu)
    assert evaluation.opened_at is None
    await decline(session, clock, hadi.person, office.ayu)
    assert evaluation.opened_at == clock()


async def test_they_rate_after_all_while_it_is_sealed(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ayu)
    await decline(session, clock, office.ratna, office.ayu)
    with pytest.raises(DeclinedByYou):
        await Reviews(session, clock).begin(office.ratna, office.ayu.id, SEMESTER)

    await Declines(session, clock).undo(office.ratna, office.ayu.id, SEMESTER)
    assert await owed(session, Topic.REVIEW_DUE) == {office.ratna.id}
    assert await owed(session, Topic.REVIEW_DECLINED) == set()
    with pytest.raises(ButtonOutdated):
        await Declines(session, clock).undo(office.ratna, office.ayu.id, SEMESTER)
    evaluation = await review(session, clock, office.ratna, office.ayu)
    assert evaluation.opened_at == clock()


async def test_a_review_that_was_begun_is_not_sent_after_declining(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    _, form = await Reviews(session, clock).begin(office.ratna, office.ayu.id, SEMESTER)
    fill(form, clock())
    await decline(session, clock, office.ratna, office.ayu)
    with pytest.raises(DeclinedByYou):
        await Reviews(session, clock).send(office.ratna, form.id)
    await Declines(session, clock).undo(office.ratna, office.ayu.id, SEMESTER)
    await Reviews(session, clock).send(office.ratna, form.id)
    with pytest.raises(AlreadySent):
        await decline(session, clock, office.ratna, office.ayu)


async def test_whoever_has_declined_does_not_read_it_later(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    """Not even with a review that was begun before."""
    await Reviews(session, clock).begin(office.ratna, office.ayu.id, SEMESTER)
    evaluation = await look_back(session, clock, office.ayu)
    await decline(session, clock, office.ratna, office.ayu)
    clock.advance(days=7)
    await Evaluations(session, clock).end_terms()
    assert await owed(session, Topic.ENVELOPES_OPEN) == {office.ayu.id}
    with pytest.raises(ButtonNotYours):
        await Openings(session, clock).read(office.ratna, evaluation.id)
    await Openings(session, clock).read(office.ayu, evaluation.id)


async def test_declined_twice_is_declined_once_with_the_newest_reason(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    await decline(session, clock, office.ratna, office.ayu)
    await Declines(session, clock).decline(office.ratna, office.ayu.id, SEMESTER, "Sakit.")
    rows = (await session.scalars(select(ReviewDecline))).all()
    assert [row.reason for row in rows] == ["Sakit."]
    assert rows[0].place(rows[0].about) == (rows[0].evaluation_id, office.ratna.id)


async def test_only_whoever_has_days_to_rate_can_decline_them(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    for who, whom in (
        (office.surya, office.ayu),
        (office.ayu, office.ratna),
        (office.ratna, office.ratna),
    ):
        with pytest.raises(ButtonNotYours):
            await Declines(session, clock).ask(who, whom.id, SEMESTER)
    with pytest.raises(FormClosed):
        await Declines(session, clock).ask(office.ratna, office.ayu.id, "2026-1")
    clock.advance(days=7)
    with pytest.raises(NoTermOpen):
        await decline(session, clock, office.ratna, office.ayu)
    assert await session.scalar(select(ReviewDecline)) is None
