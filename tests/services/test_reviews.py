from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import (
    AlreadySent,
    ButtonNotYours,
    FormClosed,
    NobodyToReview,
    NoTermOpen,
)
from models.form import Form
from models.notice import Notice, Topic
from models.office import Assignment, Basis
from models.person import Person
from models.predicate import Predicate
from models.semester import Semester
from services.lookback.evaluations import Evaluations
from services.lookback.openings import Openings
from services.lookback.reviews import Reviews
from services.lookback.shares import FEWEST_DAYS, Shares
from services.team.teams import Teams
from tests.city import Clock
from tests.factories import (
    Office,
    a_term,
    an_office,
    fill,
    look_back,
    review,
    reviews,
)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await an_office(session, clock())


async def begin(
    session: AsyncSession, clock: Clock, person: Person, employee: Person, semester: str = "2026-2"
) -> int:
    _, form = await Reviews(session, clock).begin(person, employee.id, semester)
    return form.id


async def end_assignments(session: AsyncSession, at: datetime) -> None:
    for assignment in await session.scalars(select(Assignment)):
        assignment.until = at
    await session.flush()


async def test_a_review_is_begun_once_and_gone_on_with(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    form_id = await begin(session, clock, office.ratna, office.ayu)
    assert await begin(session, clock, office.ratna, office.ayu) == form_id
    assert await begin(session, clock, office.ratna, office.surya) != form_id


async def test_it_is_about_that_person_and_closes_with_the_term(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluation, form = await Reviews(session, clock).begin(office.ratna, office.ayu.id, "2026-2")
    term = await Evaluations(session, clock).open_term()
    assert (form.about, form.closes_at) == ("Ayu", term.closes_at)
    assert [review.reviewer_id for review in evaluation.reviews] == [office.ratna.id]


async def test_only_those_assigned_are_reviewed(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    for person, employee in (
        (office.surya, office.ayu),  # a colleague
        (office.ayu, office.ratna),  # the wrong way round
        (office.ratna, office.ratna),  # oneself
    ):
        with pytest.raises(ButtonNotYours):
            await begin(session, clock, person, employee)


async def test_nobody_reviews_oneself_even_when_the_data_says_so(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    ratna = office.ratna.as_employee()
    await reviews(session, ratna, ratna, clock())
    with pytest.raises(ButtonNotYours):
        await begin(session, clock, office.ratna, office.ratna)
    team = await Teams(session, clock).of(office.ratna)
    assert [member.employee.name for member in team.members] == ["Ayu", "Surya"]


async def test_an_assignment_that_ended_before_the_semester_gives_no_access(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    await end_assignments(session, Semester.of(clock()).starts_at)
    with pytest.raises(ButtonNotYours):
        await begin(session, clock, office.ratna, office.ayu)
    with pytest.raises(NobodyToReview):
        await Teams(session, clock).of(office.ratna)


async def test_a_review_goes_on_after_a_transfer_about_ones_own_days(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    """Each rates only their own days, and the envelopes open when both are in."""
    surya, ayu = office.surya.as_employee(), office.ayu.as_employee()
    transfer = datetime(2026, 10, 1, tzinfo=WITA)
    await end_assignments(session, transfer)
    session.add(
        Assignment(employee_id=ayu.id, reviewer_id=surya.id, since=transfer, basis=Basis.LINE)
    )
    await session.flush()
    abouts = [
        (await Reviews(session, clock).begin(reviewer, ayu.id, "2026-2"))[1].about
        for reviewer in (office.ratna, office.surya)
    ]
    assert abouts == ["Ayu · 16-08-2026–30-09-2026", "Ayu · 01-10-2026–31-12-2026"]
    teams = [await Teams(session, clock).of(who) for who in (office.ratna, office.surya)]
    shares = [member.share for team in teams for member in team.members if member.employee is ayu]
    assert [share.days for share in shares if share] == [46, 92]

    await look_back(session, clock, office.ayu)
    evaluation = await review(session, clock, office.ratna, office.ayu, hasil=3, perilaku=3)
    assert evaluation.opened_at is None
    await review(session, clock, office.surya, office.ayu, hasil=1, perilaku=2)
    both = (await Openings(session, clock).read(office.ayu, evaluation.id)).evaluation
    predicates = {r.reviewer.name: both.predicate(r) for r in both.reviews_for(ayu.id)}
    assert predicates == {"Ratna": Predicate.VERY_GOOD, "Surya": Predicate.NEEDS_IMPROVEMENT}
    assert [r.reviewer.name for r in both.reviews_for(surya.id)] == ["Surya"]


async def test_whoever_reviewed_for_less_than_two_weeks_is_not_asked(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    ayu = office.ayu.as_employee()
    for days, asked in ((FEWEST_DAYS - 1, False), (FEWEST_DAYS, True)):
        since = datetime(2026, 9, 1, tzinfo=WITA)
        short = Assignment(
            employee_id=ayu.id,
            reviewer_id=office.surya.id,
            since=since,
            until=since + timedelta(days=days),
            basis=Basis.ACTING,
        )
        session.add(short)
        await session.flush()
        held = await Shares(session, clock).held_by(office.surya.id, "2026-2")
        assert (ayu.id in held) == asked
        await session.delete(short)


async def test_whoever_has_left_is_not_waited_for(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    office.ratna.as_employee().left_at = clock()
    await session.flush()
    assert await Shares(session, clock).of(office.ayu.id, "2026-2") == []


async def test_a_reviewer_who_was_never_the_right_one_cannot_send_any_more(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    form_id = await begin(session, clock, office.ratna, office.ayu)
    fill(await session.get_one(Form, form_id), clock())
    for assignment in await session.scalars(select(Assignment)):
        assignment.reviewer_id = office.surya.id
    await session.flush()
    with pytest.raises(ButtonNotYours):
        await Reviews(session, clock).send(office.ratna, form_id)


async def test_an_assignment_to_come_gives_no_access_yet(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    later = await reviews(
        session, office.surya.as_employee(), office.ayu.as_employee(), clock() + timedelta(101)
    )
    with pytest.raises(ButtonNotYours):
        await begin(session, clock, office.surya, office.ayu)
    later.since = clock()
    await session.flush()
    assert await begin(session, clock, office.surya, office.ayu)


async def test_a_review_that_another_has_begun_stays_theirs(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    form_id = await begin(session, clock, office.ratna, office.ayu)
    await reviews(session, office.surya.as_employee(), office.ayu.as_employee(), clock())
    assert await begin(session, clock, office.surya, office.ayu) != form_id
    with pytest.raises(ButtonNotYours):
        await Reviews(session, clock).send(office.surya, form_id)


async def test_outside_a_term_no_review_begins(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    clock.advance(days=7)
    with pytest.raises(NoTermOpen):
        await begin(session, clock, office.ratna, office.ayu)


@pytest.mark.parametrize("semester", ["2026-1", "2027-1", "9999-9", "", "semester lalu"])
async def test_a_button_of_another_semester_begins_nothing(
    office: Office, session: AsyncSession, clock: Clock, semester: str
) -> None:
    long_ago = clock() - timedelta(days=180)
    await a_term(session, "2026-1", long_ago, long_ago + timedelta(days=30))
    with pytest.raises(FormClosed):
        await begin(session, clock, office.ratna, office.ayu, semester)


async def test_a_review_is_sent_once_and_settles_the_reminder(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ayu)
    evaluation = await review(session, clock, office.ratna, office.ayu)
    reminder = await session.scalar(
        select(Notice)
        .where(Notice.topic == Topic.REVIEW_DUE)
        .execution_options(populate_existing=True)
    )
    assert reminder is not None
    assert (reminder.done_at, reminder.sent_at) == (clock(), None)
    with pytest.raises(AlreadySent):
        await Reviews(session, clock).send(office.ratna, evaluation.reviews[0].form_id)


async def test_a_review_may_be_sent_before_the_self_evaluation(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluation = await review(session, clock, office.ratna, office.ayu)
    assert evaluation.opened_at is None
    owed = (await session.scalars(select(Notice))).all()
    assert [(notice.person_id, notice.topic) for notice in owed] == [
        (office.ayu.id, Topic.EVALUATION_OPENED)  # nobody had invited Ayu yet
    ]


async def test_a_begun_review_says_nothing_to_the_employee(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    _, form = await Reviews(session, clock).begin(office.ratna, office.ayu.id, "2026-2")
    fill(form, clock())
    evaluation, own = await Evaluations(session, clock).begin(office.ayu)
    assert own.id != form.id
    assert not evaluation.is_complete([office.ratna.id])
