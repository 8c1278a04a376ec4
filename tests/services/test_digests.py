"""On Monday morning each superior reads in one message what waits for them."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar import WITA, WorkingCalendar
from models.challenge import Challenge, Need
from models.evaluation import Evaluation, Review, Term
from models.feedback import FeedbackRequest
from models.notice import Notice, Topic
from models.objection import Objection, ObjectionState
from services.reminders.digests import MOST_SHOWN, Digest, Digests
from services.reminders.duties import Duty, Item
from tests.cases import opened
from tests.city import Clock
from tests.databases import beside
from tests.factories import Office, an_office, heads, look_back, review

MONDAY = datetime(2026, 11, 30, 0, 1, tzinfo=WITA)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await an_office(session, clock())


@pytest.fixture
def digests(session: AsyncSession, clock: Clock) -> Digests:
    return Digests(session, clock)


async def owed(session: AsyncSession) -> list[tuple[int, int, datetime]]:
    rows = await session.execute(
        select(Notice.person_id, Notice.about, Notice.due_at)
        .where(Notice.topic == Topic.DIGEST)
        .order_by(Notice.id)
    )
    return [(row.person_id, row.about, row.due_at) for row in rows]


async def test_on_the_first_working_morning_of_the_week_and_once(
    office: Office, digests: Digests, session: AsyncSession, clock: Clock
) -> None:
    clock.turn(MONDAY - timedelta(days=1))
    assert await digests.decide() == 0
    clock.turn(MONDAY)
    assert [await digests.decide(), await digests.decide()] == [1, 0]
    assert await owed(session) == [
        (office.ratna.id, 20261130, datetime(2026, 11, 30, 9, tzinfo=WITA))
    ]
    clock.turn(datetime(2026, 12, 1, 9, tzinfo=WITA))
    assert await digests.decide() == 0


@pytest.mark.usefixtures("office")
async def test_where_monday_is_off_it_comes_on_the_next_working_day(
    digests: Digests, session: AsyncSession, clock: Clock
) -> None:
    for day in (23, 24, 25):  # joint leave of Idul Fitri until Tuesday
        clock.turn(datetime(2026, 3, day, 9, tzinfo=WITA))
        await digests.decide()
    assert [about for _, about, _ in await owed(session)] == []  # reviews begin in August
    for day in (25, 26, 28):
        clock.turn(datetime(2026, 12, day, 9, tzinfo=WITA))
        await digests.decide()
    assert [(about, at.day) for _, about, at in await owed(session)] == [(20261228, 28)]


async def test_a_monday_slept_through_is_made_up_for_once_within_the_week(
    digests: Digests, office: Office, session: AsyncSession, clock: Clock
) -> None:
    for days, hour, found in ((-1, 9, 0), (2, 10, 1), (3, 10, 0), (5, 10, 0), (6, 10, 0)):
        clock.turn(MONDAY + timedelta(days=days, hours=hour))
        assert await digests.decide() == found
    wednesday = datetime(2026, 12, 2, 10, 1, tzinfo=WITA)
    assert await owed(session) == [(office.ratna.id, 20261130, wednesday)]


async def test_a_week_slept_through_is_over_and_so_is_what_it_still_had_to_tell(
    digests: Digests, office: Office, session: AsyncSession, clock: Clock
) -> None:
    clock.turn(MONDAY + timedelta(days=4, hours=15))  # after Friday's hours
    await digests.decide()
    due = datetime(2026, 12, 7, 9, tzinfo=WITA)
    assert await owed(session) == [(office.ratna.id, 20261130, due)]
    clock.turn(MONDAY + timedelta(days=5))  # nobody is told on a Saturday
    assert await digests.decide() == 0
    clock.turn(MONDAY + timedelta(days=8, hours=9))
    assert await digests.decide() == 1
    still = select(Notice.about).where(Notice.done_at.is_(None))
    assert [*await session.scalars(still)] == [20261207]


async def test_all_that_waits_stands_in_it_the_oldest_first(
    office: Office, digests: Digests, session: AsyncSession, clock: Clock
) -> None:
    await heads(session, office.ratna.as_employee(), office.unit, clock())
    case = await opened(session, clock, office.service)
    case.owner_id = office.ratna.id
    clock.advance(hours=24)
    await look_back(session, clock, office.ayu)
    await look_back(session, clock, office.surya)
    evaluation = await review(session, clock, office.ratna, office.surya)
    (surya,) = await session.scalars(select(Review).where(Review.evaluation_id == evaluation.id))
    await session.execute(delete(Challenge))  # those that the forms above were filled with
    clock.advance(hours=24)
    request = FeedbackRequest(asker_id=office.ayu.id, asked_id=office.ratna.id, asked_at=clock())
    challenge = Challenge(
        employee_id=office.ayu.id,
        semester="2026-2",
        words="Printer rusak.",
        need=Need.RESOURCES,
        raised_at=clock() + timedelta(days=1),
    )
    sealed = Challenge(
        employee_id=office.ayu.id,
        semester="2026-2",
        evaluation_id=(await look_at(session, office.ayu.id)),
        words="Masih tertutup.",
        need=Need.GUIDANCE,
        raised_at=clock(),
    )
    objection = Objection(
        review_id=surya.id,
        decider_id=office.ratna.id,
        state=ObjectionState.HEARD,
        filed_at=clock() + timedelta(days=2),
        decide_by=date(2026, 12, 4),
    )
    session.add_all([request, challenge, sealed, objection])
    await session.flush()
    clock.turn(datetime(2026, 12, 7, 9, tzinfo=WITA))
    (await session.get_one(Term, "2026-2")).closes_at = clock() + timedelta(days=1)
    digest = await digests.of(office.ratna)
    assert [(item.duty, item.about, item.name) for item in digest.items] == [
        (Duty.CASE, case.id, office.service.name),
        (Duty.REVIEW, office.ayu.id, "Ayu"),
        (Duty.FEEDBACK, request.id, "Ayu"),
        (Duty.CHALLENGE, challenge.id, "Ayu"),
        (Duty.OBJECTION, objection.id, "Surya"),
    ]
    over = [item.days_over(digest.today, digest.calendar) for item in digest.items]
    assert over == [4, 0, 0, 0, 1]  # the case was due on 1 December
    assert (await digests.of(office.ayu)).items == []
    objection.state, challenge.answered_at = ObjectionState.UPHELD, clock()
    await review(session, clock, office.ratna, office.ayu)
    left = [item.duty for item in (await digests.of(office.ratna)).items]
    assert left == [Duty.CASE, Duty.CHALLENGE, Duty.FEEDBACK]  # the sealed one has opened


async def look_at(session: AsyncSession, employee_id: int) -> int:
    found = await session.scalars(
        select(Evaluation.id).where(Evaluation.employee_id == employee_id)
    )
    return found.one()


def test_eight_are_shown_and_the_others_counted() -> None:
    items = [Item(Duty.CASE, number, "Loket", date(2026, 11, 1)) for number in range(11)]
    digest = Digest(items, date(2026, 11, 30), WorkingCalendar())
    assert (len(digest.shown), digest.further) == (MOST_SHOWN, 3)
    few = Digest(items[:8], date(2026, 11, 30), WorkingCalendar())
    assert (len(few.shown), few.further) == (8, 0)


@pytest.mark.parametrize(
    ("due", "days"),
    [(None, 0), (date(2026, 11, 30), 0), (date(2026, 11, 27), 1), (date(2026, 11, 20), 6)],
)
def test_days_over_are_working_days(due: date | None, days: int) -> None:
    item = Item(Duty.CASE, 1, "Loket", date(2026, 11, 1), due)
    assert item.days_over(date(2026, 11, 30), WorkingCalendar()) == days


async def test_two_who_decide_at_once_owe_it_once(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        await an_office(session, clock())
    clock.turn(MONDAY)

    async def decide_too() -> int:
        async with sessions.begin() as session:
            return await Digests(session, clock).decide()

    async with sessions.begin() as session:
        here = await Digests(session, clock).decide()
        other = await beside(decide_too())
    assert (here, await other) == (1, 0)
    async with sessions() as session:
        assert len(await owed(session)) == 1
