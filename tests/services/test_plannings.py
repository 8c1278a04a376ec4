import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.disclosure import Seen, Viewing
from models.errors import (
    AlreadySent,
    ButtonNotYours,
    ButtonOutdated,
    EmployeesOnly,
    FormIncomplete,
    MentorshipOver,
)
from models.form import Form
from models.mentoring import PlanState
from models.notice import Notice, Topic
from models.person import Person
from services.forms import Forms
from services.mentoring.mentorships import Mentorships
from services.mentoring.plannings import Plannings
from tests.city import Clock
from tests.factories import fill
from tests.guiding import Guided, guided, send_plan

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
LACKS = "Ukurannya belum terukur."


@pytest.fixture
async def pair(session: AsyncSession, clock: Clock) -> Guided:
    return await guided(session, clock)


async def owed(session: AsyncSession, *topics: Topic) -> set[tuple[int, Topic]]:
    rows = await session.execute(
        select(Notice.person_id, Notice.topic).where(
            Notice.topic.in_(topics), Notice.done_at.is_(None)
        )
    )
    return {(row.person_id, row.topic) for row in rows}


PLAN = (Topic.MENTORING_PLAN_DUE, Topic.MENTORING_PLAN_WRITTEN)


async def test_the_mentee_writes_it_and_the_mentor_agrees(
    pair: Guided, session: AsyncSession, clock: Clock
) -> None:
    plannings, mentor, mentee = Plannings(session, clock), pair.mentor, pair.mentee
    mentorship, form = await plannings.begin(mentee, pair.pair.id)
    assert mentorship.plan_state is PlanState.DRAFT
    assert [question.key for question in form.questions] == [
        "tujuan", "pokok", "bentuk", "jadwal", "tempat", "ukuran"
    ]  # fmt: skip
    assert mentee.awaits == f"form:{form.id}:tujuan"
    _, again = await plannings.begin(mentee, pair.pair.id)
    assert again is form  # goes on where it was left
    with pytest.raises(FormIncomplete):
        await plannings.send(mentee, form.id)
    for reader in (mentor, mentee):  # a draft is no plan yet
        with pytest.raises(ButtonOutdated):
            await plannings.read(reader, pair.pair.id)

    fill(form, clock())
    sent = await plannings.send(mentee, form.id)
    assert sent.plan_state is PlanState.SENT
    assert form.seal == form.fingerprint()
    assert await owed(session, *PLAN) == {(mentor.id, topic) for topic in PLAN}
    _, found = await plannings.read(mentor, pair.pair.id)
    assert found.answers["ukuran"].text == "Sudah baik."
    (viewing,) = await session.scalars(select(Viewing))
    assert (viewing.viewer_id, viewing.what) == (mentor.id, Seen.MENTORING)

    clock.advance(hours=1)
    confirmed = await plannings.confirm(mentor, pair.pair.id, form.id)
    clock.advance(hours=1)
    twice = await plannings.confirm(mentor, pair.pair.id, form.id)
    assert confirmed.plan_state is PlanState.CONFIRMED
    assert twice.plan_confirmed_at != clock()  # twice is once
    assert await owed(session, *PLAN) == set()
    _, read = await plannings.begin(mentee, pair.pair.id)
    assert read.sent_at is not None
    with pytest.raises(AlreadySent):
        await plannings.send(mentee, form.id)


async def test_sent_back_it_is_written_anew_and_the_earlier_one_stays(
    pair: Guided, session: AsyncSession, clock: Clock
) -> None:
    plannings, mentor, mentee = Plannings(session, clock), pair.mentor, pair.mentee
    first = await send_plan(session, clock, pair)
    await plannings.ask_return(mentor, pair.pair.id, first.id)
    assert mentor.awaits == f"mentoring-return:{pair.pair.id}:{first.id}"
    returned = await plannings.give_back(mentor, f"{pair.pair.id}:{first.id}", LACKS)
    assert (returned.plan_state, returned.plan_return) == (PlanState.RETURNED, LACKS)
    assert mentor.awaits is None
    assert await owed(session, *PLAN) == {(mentee.id, Topic.MENTORING_PLAN_DUE)}
    _, seen = await plannings.read(mentor, pair.pair.id)
    assert seen.id == first.id  # what is being written is nobody else's

    _, copy = await plannings.begin(mentee, pair.pair.id)
    assert copy.earlier_id == first.id
    assert mentee.awaits is None  # all of it is looked over first
    copy.write("ukuran", "Disetujui tanpa revisi.", clock())
    with pytest.raises(ButtonOutdated):  # nobody agrees to what they have not read
        await plannings.confirm(mentor, pair.pair.id, first.id)
    await plannings.send(mentee, copy.id)
    assert await owed(session, *PLAN) == {(mentor.id, topic) for topic in PLAN}
    with pytest.raises(ButtonOutdated):
        await plannings.confirm(mentor, pair.pair.id, first.id)
    confirmed = await plannings.confirm(mentor, pair.pair.id, copy.id)
    assert confirmed.plan_state is PlanState.CONFIRMED

    # Even then it may come back, and every version stays as it was sent.
    await plannings.give_back(mentor, f"{pair.pair.id}:{copy.id}", "Jadwalnya berubah.")
    found = await Forms(session, clock).fetch([first.id, copy.id])
    assert {form.answers["ukuran"].text for form in found} == {
        "Sudah baik.", "Disetujui tanpa revisi."
    }  # fmt: skip
    assert all(form.is_intact and form.sent_at for form in found)
    again = await Mentorships(session, clock).theirs(mentor, pair.pair.id)
    assert (again.plan_state, again.plan_confirmed_at) == (PlanState.RETURNED, None)


async def test_each_does_what_is_theirs_and_strangers_nothing(
    pair: Guided, session: AsyncSession, clock: Clock, sari: Person
) -> None:
    plannings, key = Plannings(session, clock), pair.pair.id
    for who in (pair.mentor, pair.stranger):
        with pytest.raises(ButtonNotYours):
            await plannings.begin(who, key)
    form = await send_plan(session, clock, pair)
    for who in (pair.mentee, pair.stranger):
        with pytest.raises(ButtonNotYours):
            await plannings.confirm(who, key, form.id)
        with pytest.raises(ButtonNotYours):
            await plannings.ask_return(who, key, form.id)
        with pytest.raises(ButtonNotYours):
            await plannings.give_back(who, f"{key}:{form.id}", LACKS)
    for who in (pair.mentor, pair.stranger):
        with pytest.raises(ButtonNotYours):
            await plannings.send(who, form.id)
    with pytest.raises(ButtonNotYours):
        await plannings.read(pair.stranger, key)
    with pytest.raises(EmployeesOnly):
        await plannings.begin(sari, key)
    assert (await session.scalars(select(Form.id))).all() == [form.id]


async def test_when_it_is_over_the_plan_stays_to_be_read(
    pair: Guided, session: AsyncSession, clock: Clock
) -> None:
    plannings, key = Plannings(session, clock), pair.pair.id
    form = await send_plan(session, clock, pair)
    pair.pair.ended_at = clock()
    await session.flush()
    with pytest.raises(MentorshipOver):
        await plannings.begin(pair.mentee, key)
    with pytest.raises(MentorshipOver):
        await plannings.confirm(pair.mentor, key, form.id)
    for reader in (pair.mentor, pair.mentee):
        assert (await plannings.read(reader, key))[1].id == form.id


async def test_a_pair_that_has_not_begun_has_no_page(
    pair: Guided, session: AsyncSession, clock: Clock
) -> None:
    pair.pair.begun_at = None
    await session.flush()
    for who in (pair.mentor, pair.mentee):
        with pytest.raises(ButtonNotYours):
            await Mentorships(session, clock).see(who, pair.pair.id)
    with pytest.raises(MentorshipOver):
        pair.pair.must_run()
