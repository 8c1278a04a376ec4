from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar import WITA
from models.calendar_day import CalendarDay
from models.disclosure import Seen, Viewing
from models.errors import (
    AlreadyDecided,
    ButtonNotYours,
    DomainError,
    NobodyDecides,
    NotYetHeard,
    ObjectedBefore,
    ObjectionLate,
    ReviewNotShown,
)
from models.notice import Notice, Topic
from models.objection import Objection, ObjectionState, Party
from models.office import Assignment
from models.predicate import Expectation, Overall, Predicate
from services.lines.lines import Lines
from services.lookback.openings import Openings
from services.objections.clocks import objection_of
from services.objections.objections import Objections
from services.objections.verdicts import Verdicts
from tests.city import Clock
from tests.databases import beside
from tests.factories import an_employee, an_office, look_back, review, reviews
from tests.offices import administers
from tests.opened import Opened, an_opened_review

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
WHY, WORD, REASONS = "Hasil saya sesuai target.", "Target triwulan III lewat.", "Menimbang."
BETTER = Overall(Expectation.MEETS, Expectation.MEETS)


@pytest.fixture
async def opened(session: AsyncSession, clock: Clock) -> Opened:
    return await an_opened_review(session, clock, hasil=1, perilaku=2)


async def file(opened: Opened, session: AsyncSession, clock: Clock) -> Objection:
    objections = Objections(session, clock)
    return (await objections.file(opened.office.ayu, opened.review_id, WHY)).objection


async def hear(opened: Opened, objection: Objection, session: AsyncSession, clock: Clock) -> None:
    await Verdicts(session, clock).hear(opened.office.ratna, objection.id, WORD)


async def owed(session: AsyncSession, topic: Topic) -> set[int]:
    rows = await session.scalars(
        select(Notice.person_id).where(Notice.topic == topic, Notice.done_at.is_(None))
    )
    return set(rows)


async def reminders(session: AsyncSession) -> set[tuple[int, date]]:
    rows = await session.execute(
        select(Notice.person_id, Notice.due_at).where(
            Notice.topic == Topic.OBJECTION_DUE, Notice.done_at.is_(None)
        )
    )
    return {(person, due.astimezone(WITA).date()) for person, due in rows}


@on_sqlite
async def test_filed_heard_and_changed_with_the_clocks_of_each(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    ratna, ayu, hadi = opened.office.ratna, opened.office.ayu, opened.hadi
    objection = await file(opened, session, clock)
    assert (objection.decider_id, objection.decide_by) == (hadi.id, date(2026, 12, 3))
    assert await owed(session, Topic.OBJECTION_FILED) == {ratna.id, hadi.id}
    assert await reminders(session) == {
        (ratna.id, date(2026, 11, 27)),
        (hadi.id, date(2026, 12, 1)),
        (hadi.id, date(2026, 12, 3)),
    }
    with pytest.raises(NotYetHeard):
        await Verdicts(session, clock).ask_reasons(hadi, objection.id)

    await hear(opened, objection, session, clock)
    assert await owed(session, Topic.OBJECTION_HEARD) == {hadi.id}
    assert {who for who, _ in await reminders(session)} == {hadi.id}

    verdicts = Verdicts(session, clock)
    await verdicts.reason(hadi, objection.id, REASONS)
    seen = await Objections(session, clock).see(ayu, objection.id)
    assert [party for party, _ in seen.objection.said_to(ayu.id)] == [
        Party.EMPLOYEE,
        Party.REVIEWER,
    ]
    weighed = await verdicts.weigh(hadi, objection.id, BETTER)
    assert weighed.objection.is_undecided
    decided = (await verdicts.decide(hadi, objection.id, BETTER)).objection
    assert (decided.state, decided.decided_at) == (ObjectionState.CHANGED, clock())
    assert await owed(session, Topic.OBJECTION_DECIDED) == {ratna.id, ayu.id}
    assert await reminders(session) == set()
    for who in (ratna, ayu):
        found = await Openings(session, clock).read(who, opened.evaluation.id)
        verdict = found.objections[opened.review_id].verdict
        assert verdict is not None
        assert verdict.predicate is Predicate.GOOD
        (original,) = found.evaluation.reviews
        assert found.evaluation.predicate(original) is Predicate.NEEDS_IMPROVEMENT
    with pytest.raises(AlreadyDecided):
        await verdicts.decide(hadi, objection.id, None)


@on_sqlite
async def test_who_looked_at_it_is_kept_for_the_employee(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    objection = await file(opened, session, clock)
    await hear(opened, objection, session, clock)
    _, evaluation = await Verdicts(session, clock).envelopes(opened.hadi, objection.id)
    assert evaluation.compare(evaluation.reviews[0])
    await Openings(session, clock).read(opened.office.ratna, opened.evaluation.id)
    rows = (await session.scalars(select(Viewing))).all()
    assert {(row.viewer_id, row.what) for row in rows} == {
        (opened.office.ratna.id, Seen.OBJECTION),
        (opened.office.ratna.id, Seen.EVALUATION),
        (opened.hadi.id, Seen.OBJECTION),
    }
    assert {row.employee_id for row in rows} == {opened.office.ayu.id}


@on_sqlite
async def test_a_reviewer_who_says_nothing_does_not_block_it(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    objection = await file(opened, session, clock)
    clock.turn(datetime(2026, 11, 30, 10, tzinfo=WITA))  # Monday: three working days are over
    verdicts = Verdicts(session, clock)
    await verdicts.reason(opened.hadi, objection.id, REASONS)
    found = await verdicts.decide(opened.hadi, objection.id, None)
    assert found.objection.state is ObjectionState.UPHELD


@on_sqlite
async def test_days_of_the_citys_own_calendar_count_too(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    day = CalendarDay(
        day=date(2026, 11, 26),
        working=False,
        name="Hari jadi",
        set_by_id=opened.hadi.id,
        set_at=clock(),
    )
    session.add(day)
    found = await Openings(session, clock).read(opened.office.ayu, opened.evaluation.id)
    assert found.objectable_until == {opened.review_id: date(2026, 12, 15)}
    assert (await file(opened, session, clock)).decide_by == date(2026, 12, 4)


@on_sqlite
async def test_from_the_fifteenth_day_it_is_too_late(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    openings, ayu = Openings(session, clock), opened.office.ayu
    clock.turn(datetime(2026, 12, 14, 23, 59, tzinfo=WITA))  # the fourteenth
    assert (await openings.read(ayu, opened.evaluation.id)).objectable_until
    await Objections(session, clock).ask(ayu, opened.review_id)
    clock.advance(minutes=1)
    assert not (await openings.read(ayu, opened.evaluation.id)).objectable_until
    with pytest.raises(ObjectionLate):
        await file(opened, session, clock)


@on_sqlite
async def test_nothing_runs_before_the_employee_has_read_it(
    session: AsyncSession, clock: Clock
) -> None:
    opened = await an_opened_review(session, clock, shown=False)
    await Openings(session, clock).read(opened.office.ratna, opened.evaluation.id)
    with pytest.raises(ReviewNotShown):
        await file(opened, session, clock)
    clock.advance(days=100)
    await Openings(session, clock).read(opened.office.ayu, opened.evaluation.id)
    await file(opened, session, clock)


@on_sqlite
async def test_an_objection_is_made_once_also_after_a_withdrawal(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    objection = await file(opened, session, clock)
    with pytest.raises(ObjectedBefore):
        await file(opened, session, clock)
    for who in (opened.office.ratna, opened.hadi):
        with pytest.raises(ButtonNotYours):
            await Objections(session, clock).withdraw(who, objection.id)
    found = await Objections(session, clock).withdraw(opened.office.ayu, objection.id)
    assert found.objection.state is ObjectionState.WITHDRAWN
    others = {opened.office.ratna.id, opened.hadi.id}
    assert await owed(session, Topic.OBJECTION_DECIDED) == others
    assert await owed(session, Topic.OBJECTION_FILED) == set()
    assert await reminders(session) == set()
    with pytest.raises(ObjectedBefore):
        await file(opened, session, clock)
    with pytest.raises(AlreadyDecided):
        await hear(opened, objection, session, clock)


@on_sqlite
async def test_the_decider_is_the_next_above_who_is_there_and_on_neither_side(
    session: AsyncSession, clock: Clock
) -> None:
    """Ratna's superior has left; the one above is Ayu; above her stands Putu."""
    opened = await an_opened_review(session, clock)
    ratna, ayu = opened.office.ratna.as_employee(), opened.office.ayu.as_employee()
    hadi = opened.hadi.as_employee()
    for assignment in await session.scalars(select(Assignment)):
        await session.delete(assignment)
    await session.flush()
    putu = await an_employee(session, opened.office.unit, "Putu")
    for above, below in ((hadi, ratna), (ayu, hadi), (putu, ayu)):
        await reviews(session, above, below, clock())
    hadi.left_at = clock()
    await session.flush()
    assert (await file(opened, session, clock)).decider_id == putu.id


@on_sqlite
async def test_where_the_line_ends_the_administrators_are_told(
    session: AsyncSession, clock: Clock
) -> None:
    office = await an_office(session, clock())
    dewi = await an_employee(session, office.unit, "Dewi")
    await administers(session, dewi)
    await look_back(session, clock, office.ayu)
    evaluation = await review(session, clock, office.ratna, office.ayu)
    await Openings(session, clock).read(office.ayu, evaluation.id)
    review_id = evaluation.reviews[0].id
    with pytest.raises(NobodyDecides) as refusal:
        await Objections(session, clock).ask(office.ayu, review_id)
    assert refusal.value.recorded
    assert office.ayu.awaits is None
    assert await owed(session, Topic.OBJECTION_ORPHANED) == {dewi.id}
    orphan = await Objections(session, clock).objected(review_id)
    assert (orphan.reviewer.name, orphan.evaluation.employee.name) == ("Ratna", "Ayu")
    assert await session.scalar(select(Objection)) is None


@on_sqlite
async def test_of_a_decider_who_leaves_it_goes_to_the_next_above(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    objection = await file(opened, session, clock)
    putu = await an_employee(session, opened.office.unit, "Putu")
    successor, verdicts = putu.person, Verdicts(session, clock)
    assert await verdicts.hand_on() == 0
    opened.hadi.as_employee().left_at = clock()
    await session.flush()
    assert await verdicts.hand_on() == 0  # nobody is above: it stays, and is seen in the list
    await reviews(session, putu, opened.hadi.as_employee(), clock())
    assert await verdicts.hand_on() == 1
    assert await verdicts.hand_on() == 0
    assert (await Objections(session, clock).brief(objection.id)).decider_id == putu.id
    assert putu.id in await owed(session, Topic.OBJECTION_FILED)
    await hear(opened, objection, session, clock)
    with pytest.raises(ButtonNotYours):
        await verdicts.ask_reasons(opened.hadi, objection.id)
    await verdicts.reason(successor, objection.id, REASONS)
    with pytest.raises(ButtonNotYours):
        await verdicts.decide(opened.hadi, objection.id, None)
    await verdicts.decide(successor, objection.id, None)


@on_sqlite
async def test_a_change_of_the_line_moves_no_objection_that_was_filed(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    objection = await file(opened, session, clock)
    putu = await an_employee(session, opened.office.unit, "Putu")
    rows = await session.scalars(
        select(Assignment).where(Assignment.employee_id == opened.office.ratna.id)
    )
    rows.one().reviewer_id = putu.id
    await session.flush()
    assert await Lines(session, clock).reviewer_of(opened.office.ratna.id) == putu.id
    assert await Verdicts(session, clock).hand_on() == 0
    with pytest.raises(ButtonNotYours):
        await Objections(session, clock).see(putu.person, objection.id)


@on_sqlite
async def test_reminders_name_the_objection_and_the_day(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    objection = await file(opened, session, clock)
    abouts = await session.scalars(select(Notice.about).where(Notice.topic == Topic.OBJECTION_DUE))
    found = set(abouts)
    assert len(found) == 3
    assert {objection_of(about) for about in found} == {objection.id}


async def test_a_decision_and_a_withdrawal_at_once_are_one_of_them(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        opened = await an_opened_review(session, clock)
        objection = await file(opened, session, clock)
        await hear(opened, objection, session, clock)
        await Verdicts(session, clock).reason(opened.hadi, objection.id, REASONS)

    async def withdraw() -> str | None:
        try:
            async with sessions.begin() as session:
                ayu = opened.office.ayu
                await Objections(session, clock).withdraw(ayu, objection.id)
        except DomainError as refusal:
            return refusal.code
        return None

    async with sessions.begin() as session:
        await Verdicts(session, clock).decide(opened.hadi, objection.id, None)
        other = await beside(withdraw())
    assert await other == "already-decided"
    async with sessions() as session:
        stored = await session.get_one(Objection, objection.id)
        assert stored.state is ObjectionState.UPHELD
