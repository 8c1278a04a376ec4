"""Stages of a term: to the person who blocks, once, and never after it was done."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar import WITA
from models.evaluation import ReviewDecline, Term
from models.notice import Notice, Topic
from models.office import Appointment, Role
from models.person import Person
from models.stage import Side, StageDecided, day_of, number_of
from services.lookback.evaluations import Evaluations
from services.reminders.concerns import Concerns
from services.reminders.pending import Pending, ends_on
from services.reminders.stages import Stages
from tests.city import Clock
from tests.databases import beside
from tests.factories import (
    LONG_AGO,
    Office,
    an_employee,
    an_office,
    look_back,
    review,
    reviews,
)

LAST = date(2026, 12, 23)  # a Wednesday
CLOSES = datetime(2026, 12, 24, tzinfo=WITA)
T = Topic


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await open_office(session, clock)


async def open_office(session: AsyncSession, clock: Clock) -> Office:
    """Its term ends with 23 December, and all three are in it; Made is above Ratna."""
    office = await an_office(session, clock())
    term = await session.get_one(Term, "2026-2")
    term.closes_at = CLOSES
    made = await an_employee(session, office.unit, "Made", 7_000_000_009)
    await reviews(session, made, office.ratna.as_employee(), clock())
    for person in (office.ratna, office.ayu, office.surya):
        await Evaluations(session, clock).of(person.id, "2026-2")
    return office


@pytest.fixture
def stages(session: AsyncSession, clock: Clock) -> Stages:
    return Stages(session, clock)


def turn(clock: Clock, month: int, day: int, hour: int = 9) -> None:
    clock.turn(datetime(2026, month, day, hour, tzinfo=WITA))


async def owed(session: AsyncSession, *topics: Topic) -> list[tuple[Topic, int]]:
    """Topic and person, of what is not done."""
    rows = await session.execute(
        select(Notice.topic, Notice.person_id)
        .where(Notice.topic.in_(topics), Notice.done_at.is_(None))
        .order_by(Notice.topic, Notice.person_id)
    )
    return [(row.topic, row.person_id) for row in rows]


@pytest.mark.usefixtures("office")
async def test_on_an_ordinary_day_nothing_is_decided(
    stages: Stages, session: AsyncSession
) -> None:
    assert await stages.decide() == 0
    assert list(await session.scalars(select(StageDecided))) == []


async def test_who_has_not_sent_is_told_when_it_is_closing_on_the_last_day_and_after(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ayu)
    everybody = [office.ratna.id, office.surya.id]
    for month, day, topic in (
        (12, 16, T.EVALUATION_CLOSING),
        (12, 23, T.EVALUATION_LAST_CALL),
        (12, 28, T.EVALUATION_CLOSED),
    ):
        turn(clock, month, day, 0)
        await stages.decide()
        assert await owed(session, topic) == [(topic, person) for person in everybody]
        notice = await session.scalar(select(Notice).where(Notice.topic == topic))
        assert notice is not None
        assert notice.due_at == datetime(2026, month, day, 9, tzinfo=WITA)
        assert day_of(notice.about) == LAST
        assert await stages.decide() == 0


@pytest.mark.usefixtures("office")
async def test_a_clock_that_goes_back_and_a_month_ahead_tells_nothing_twice(
    stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    turn(clock, 12, 23)
    owed_then = await stages.decide()
    clock.advance(hours=-1)
    assert await stages.decide() == 0
    clock.advance(days=31)
    assert await stages.decide() == 3  # that it is over, once
    assert await stages.decide() == 0
    turn(clock, 12, 23, 10)
    assert await stages.decide() == 0
    assert len(await owed(session, T.EVALUATION_LAST_CALL)) == owed_then == 3


@pytest.mark.usefixtures("office")
async def test_what_was_slept_through_is_passed_over(
    stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    """Nobody reads that a week is left on the last day."""
    turn(clock, 12, 23)
    await stages.decide()
    assert await owed(session, T.EVALUATION_CLOSING) == []
    assert len(await owed(session, T.EVALUATION_LAST_CALL)) == 3


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("days", [5, 13, 59])
async def test_that_it_is_over_is_told_however_late(
    stages: Stages, session: AsyncSession, clock: Clock, days: int
) -> None:
    turn(clock, 12, 23)
    clock.advance(days=days)
    assert await stages.decide() == 3
    assert len(await owed(session, T.EVALUATION_CLOSED)) == 3


async def test_who_has_left_the_service_is_left_in_peace(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    office.surya.as_employee().left_at = clock()
    turn(clock, 12, 23)
    await stages.decide()
    told = [person for _, person in await owed(session, T.EVALUATION_LAST_CALL)]
    assert told == [office.ratna.id, office.ayu.id]


async def test_an_extension_moves_all_stages_of_that_person_and_of_nobody_else(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    turn(clock, 12, 16)
    await stages.decide()
    evaluation = await Evaluations(session, clock).of(office.ayu.id, "2026-2")
    evaluation.extended_until = datetime(2027, 1, 9, tzinfo=WITA)  # with Friday, the 8th
    concerns = Concerns(session, clock)
    assert not await concerns.owes_evaluation(office.ayu, LAST)  # and is not told of that day
    assert await concerns.owes_evaluation(office.ayu, date(2027, 1, 8))
    turn(clock, 12, 23)
    await stages.decide()
    assert (T.EVALUATION_LAST_CALL, office.ayu.id) not in await owed(
        session, T.EVALUATION_LAST_CALL
    )
    clock.turn(datetime(2026, 12, 30, 9, tzinfo=WITA))
    await stages.decide()
    about = number_of(date(2027, 1, 8))
    found = await session.scalars(select(Notice).where(Notice.about == about))
    assert [(each.topic, each.person_id) for each in found] == [
        (T.EVALUATION_CLOSING, office.ayu.id)
    ]


async def test_whoever_blocks_a_review_is_told_and_who_waits_is_not(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ayu)
    turn(clock, 12, 16)
    await stages.decide()
    assert await owed(session, T.REVIEW_CLOSING) == [(T.REVIEW_CLOSING, office.ratna.id)]
    (missing,) = await Concerns(session, clock).missing_by(office.ratna, LAST)
    assert (missing.name, missing.reviewer) == ("Ayu", "Ratna")  # Surya has not sent
    assert await Concerns(session, clock).missing_by(office.ayu, LAST) == []
    await review(session, clock, office.ratna, office.ayu)
    turn(clock, 12, 23)
    await stages.decide()
    assert await owed(session, T.REVIEW_CLOSING, T.REVIEW_LAST_CALL) == []


async def test_escalation_is_announced_to_all_three_and_follows_two_days_later(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ayu)
    made = await person_named(session, "Made")
    turn(clock, 12, 18)
    await stages.decide()
    topic = T.REVIEW_ESCALATION_ANNOUNCED
    assert [who for _, who in await owed(session, topic)] == [
        office.ratna.id,
        office.ayu.id,
        made.id,
    ]
    concerns = Concerns(session, clock)
    sides = {}
    for person in (office.ratna, office.ayu, made, office.surya):
        found = await concerns.announced(person, LAST)
        sides[person.id] = found[0] if found else None
    assert list(sides.values()) == [Side.BLOCKING, Side.WAITING, Side.ABOVE, None]
    turn(clock, 12, 21)
    await look_back(session, clock, office.surya)  # after the announcement
    turn(clock, 12, 22)
    await stages.decide()
    assert await owed(session, T.REVIEW_ESCALATED) == [(T.REVIEW_ESCALATED, made.id)]
    assert [each.name for each in await concerns.above(made, LAST)] == ["Ayu"]
    await review(session, clock, office.ratna, office.ayu)
    assert await concerns.above(made, LAST) == []
    assert await concerns.above(office.ratna, LAST) == []


async def test_nothing_is_escalated_that_was_not_announced_on_an_earlier_day(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.ayu)
    turn(clock, 12, 22)  # the bot was down on the days of the announcement
    await stages.decide()
    assert await owed(session, T.REVIEW_ESCALATED, T.REVIEW_ESCALATION_ANNOUNCED) == []
    assert await Concerns(session, clock).escalated(LAST) == []


async def test_where_nobody_is_above_the_citys_administrators_are(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    """Made reviews Ratna, and nobody reviews Made."""
    await look_back(session, clock, office.ratna)
    session.add(Appointment(employee_id=office.surya.id, role=Role.CITY_ADMIN, since=LONG_AGO))
    await session.flush()
    turn(clock, 12, 18)
    await stages.decide()
    told = {who for _, who in await owed(session, T.REVIEW_ESCALATION_ANNOUNCED)}
    made = await person_named(session, "Made")
    assert told == {made.id, office.ratna.id, office.surya.id}
    found = await Concerns(session, clock).announced(office.surya, LAST)
    assert found is not None
    assert found[0] is Side.ABOVE


async def test_a_reviewer_who_declined_blocks_nobody(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    pending = Pending(session, clock)
    assert len(await pending.reviews(ends_on(LAST))) == 1
    session.add(
        ReviewDecline(
            evaluation_id=evaluation.id,
            reviewer_id=office.ratna.id,
            reason="Baru dua minggu.",
            declined_at=clock(),
        )
    )
    await session.flush()
    assert await pending.reviews(ends_on(LAST)) == []


async def test_what_was_done_is_settled_whether_it_was_told_or_not(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    turn(clock, 12, 16)
    await look_back(session, clock, office.ayu)
    await stages.decide()
    told = await session.scalar(
        select(Notice).where(
            Notice.person_id == office.surya.id, Notice.topic == T.EVALUATION_CLOSING
        )
    )
    assert told is not None
    told.sent_at = told.done_at = clock()
    clock.advance(days=1)
    await look_back(session, clock, office.surya)
    await session.refresh(told)
    assert told.settled_at == clock()
    assert told.done_at == clock() - timedelta(days=1)
    assert [who for _, who in await owed(session, T.EVALUATION_CLOSING)] == [office.ratna.id]
    await review(session, clock, office.ratna, office.ayu)
    assert len(await owed(session, T.REVIEW_CLOSING)) == 1  # Surya still waits
    await review(session, clock, office.ratna, office.surya)
    assert await owed(session, T.REVIEW_CLOSING) == []


async def test_a_term_that_was_moved_is_decided_anew_for_its_new_day(
    office: Office, stages: Stages, session: AsyncSession, clock: Clock
) -> None:
    turn(clock, 12, 16)
    await stages.decide()
    term = await session.get_one(Term, "2026-2")
    term.closes_at = datetime(2027, 1, 5, tzinfo=WITA)
    turn(clock, 12, 28)
    await stages.decide()
    found = await session.scalars(
        select(Notice.about).where(Notice.topic == T.EVALUATION_CLOSING).distinct()
    )
    assert set(found) == {20261223, 20270104}
    assert not await Concerns(session, clock).owes_evaluation(office.ayu, LAST)


async def test_two_who_decide_at_once_owe_it_once(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        await open_office(session, clock)
    turn(clock, 12, 23)

    async def decide_too() -> int:
        async with sessions.begin() as session:
            return await Stages(session, clock).decide()

    async with sessions.begin() as session:
        owed_here = await Stages(session, clock).decide()
        other = await beside(decide_too())
    assert (owed_here, await other) == (3, 0)
    async with sessions() as session:
        assert len(await owed(session, T.EVALUATION_LAST_CALL)) == 3
        assert len(list(await session.scalars(select(StageDecided)))) == 3


async def person_named(session: AsyncSession, name: str) -> Person:
    found = await session.scalars(select(Person).where(Person.employee.has(name=name)))
    return found.one()
