"""A last day that became a day off: told at once, moved by one press, never by itself."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar_day import CalendarDay
from models.evaluation import Evaluation, Term
from models.form import Form
from models.notice import Notice, Topic
from models.period import end_of
from services.lookback.ends import Ends, Stranded
from services.lookback.evaluations import Evaluations
from services.lookback.reviews import Reviews
from tests.city import Clock
from tests.factories import Office, an_office, look_back, review

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
LAST = date(2026, 12, 1)
NEXT = date(2026, 12, 2)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    """A term that ends on 1 December."""
    office = await an_office(session, clock())
    (await session.get_one(Term, "2026-2")).closes_at = end_of(LAST)
    return office


@pytest.fixture
def ends(session: AsyncSession, clock: Clock) -> Ends:
    return Ends(session, clock)


async def off(session: AsyncSession, office: Office, *days: date) -> None:
    for day in days:
        told = {"working": False, "name": "Pilkada", "set_at": datetime.now(UTC)}
        session.add(CalendarDay(day=day, set_by_id=office.ratna.id, **told))
    await session.flush()


async def extended(session: AsyncSession, clock: Clock, office: Office, until: date) -> Evaluation:
    """Surya's, by their superior."""
    evaluation = await Evaluations(session, clock).of(office.surya.id, "2026-2")
    evaluation.extend(end_of(until), office.ratna.id, "sakit")
    await session.flush()
    return evaluation


async def test_a_day_at_work_strands_nothing(
    office: Office, ends: Ends, session: AsyncSession, clock: Clock
) -> None:
    await extended(session, clock, office, date(2026, 12, 8))
    await off(session, office, NEXT)
    assert await ends.stranded() == []
    assert await ends.move(LAST) is None


async def test_what_ends_on_a_day_off_is_known_with_the_next_day_it_may_end_on(
    office: Office, ends: Ends, session: AsyncSession, clock: Clock
) -> None:
    await extended(session, clock, office, date(2026, 12, 23))
    await off(session, office, date(2026, 12, 23), LAST, NEXT)
    assert await ends.stranded() == [
        Stranded(LAST, date(2026, 12, 3), ["2026-2"], 0),
        # Neither joint leave nor the days until New Year's are any.
        Stranded(date(2026, 12, 23), date(2027, 1, 4), [], 1),
    ]
    assert (await session.get_one(Term, "2026-2")).closes_at == end_of(LAST)
    clock.turn(end_of(LAST))
    await Evaluations(session, clock).end_terms()
    assert [each.day for each in await ends.stranded()] == [date(2026, 12, 23)]
    assert await ends.move(LAST) is None


async def test_moved_once_with_every_form_that_is_not_sent(
    office: Office, ends: Ends, session: AsyncSession, clock: Clock
) -> None:
    await look_back(session, clock, office.surya)
    _, own = await Evaluations(session, clock).begin(office.ayu)
    _, rating = await Reviews(session, clock).begin(office.ratna, office.surya.id, "2026-2")
    await off(session, office, LAST)
    assert [await ends.move(LAST), await ends.move(LAST)] == [NEXT, None]
    rows = await session.execute(select(Form.id, Form.closes_at, Form.sent_at.is_not(None)))
    ends_at = {key: (closes_at, sent) for key, closes_at, sent in rows}
    assert ends_at.pop(own.id) == ends_at.pop(rating.id) == (end_of(NEXT), False)
    assert set(ends_at.values()) == {(end_of(LAST), True)}
    assert (await session.get_one(Term, "2026-2")).closes_at == end_of(NEXT)
    clock.turn(end_of(NEXT) - timedelta(minutes=1))
    assert await Evaluations(session, clock).end_terms() == 0
    await look_back(session, clock, office.ayu)
    await review(session, clock, office.ratna, office.ayu)
    clock.turn(end_of(NEXT))
    assert await Evaluations(session, clock).end_terms() == 1  # Surya's; Ayu's opened before


async def test_an_extension_in_between_goes_on_as_long_and_its_owner_is_told(
    office: Office, ends: Ends, session: AsyncSession, clock: Clock
) -> None:
    """The term ends on Wednesday and Surya on Thursday; then both and Friday are off."""
    evaluation = await extended(session, clock, office, NEXT)
    _, own = await Evaluations(session, clock).begin(office.surya)
    await off(session, office, LAST, NEXT, date(2026, 12, 3))
    assert await ends.move(LAST) == date(2026, 12, 4)
    await session.refresh(own)
    assert evaluation.extended_until == own.closes_at == end_of(date(2026, 12, 4))
    told = await session.scalars(
        select(Notice.about).where(
            Notice.topic == Topic.EVALUATION_EXTENDED, Notice.person_id == office.surya.id
        )
    )
    assert list(told) == [evaluation.extension]
    assert await ends.stranded() == []


async def test_an_extension_moves_alone_after_the_term(
    office: Office, ends: Ends, session: AsyncSession, clock: Clock
) -> None:
    day = date(2026, 12, 10)
    evaluation = await extended(session, clock, office, day)
    clock.turn(end_of(LAST))
    await Evaluations(session, clock).end_terms()
    await off(session, office, day)
    assert await ends.move(day) == date(2026, 12, 11)
    assert evaluation.extended_until == end_of(date(2026, 12, 11))
    assert (await session.get_one(Term, "2026-2")).closes_at == end_of(LAST)
