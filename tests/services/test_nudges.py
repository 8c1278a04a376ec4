from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar_day import CalendarDay
from models.errors import EmployeesOnly
from models.notice import Notice, Topic
from models.person import Employee, Person
from services.journal.entries import Entries
from services.journal.nudges import Nudges, week_of
from tests.city import Clock
from tests.databases import beside
from tests.factories import Office, a_person, a_unit, an_employee

FRIDAY = datetime(2026, 11, 27, 1, tzinfo=UTC)  # 09.00 in Mataram
MINUTE = timedelta(minutes=1)
CITY = 5_500


@pytest.fixture
def nudges(session: AsyncSession, clock: Clock) -> Nudges:
    return Nudges(session, clock)


async def owed(session: AsyncSession) -> list[tuple[int, int]]:
    found = await session.execute(
        select(Notice.person_id, Notice.about)
        .where(Notice.topic == Topic.JOURNAL_NUDGE)
        .order_by(Notice.person_id)
    )
    return [(person, about) for person, about in found]


@pytest.mark.parametrize(
    ("moment", "count"),
    [
        (FRIDAY - MINUTE, 0),
        (FRIDAY, 3),
        (FRIDAY + timedelta(hours=14, minutes=59), 3),  # 23.59
        (FRIDAY + timedelta(hours=15), 0),  # Saturday
        (FRIDAY - timedelta(days=1), 0),
        (datetime(2026, 12, 25, 2, tzinfo=UTC), 0),  # Christmas
    ],
)
@pytest.mark.usefixtures("office")
async def test_friday_from_nine(
    nudges: Nudges, clock: Clock, moment: datetime, count: int
) -> None:
    clock.turn(moment)
    assert await nudges.decide() == count
    assert await nudges.decide() == 0


async def test_a_friday_that_the_city_has_off_asks_nobody(
    office: Office, nudges: Nudges, session: AsyncSession, clock: Clock
) -> None:
    said = {"name": "Libur daerah", "set_by_id": office.ratna.id, "set_at": FRIDAY}
    session.add(CalendarDay(day=FRIDAY.date(), working=False, **said))
    clock.turn(FRIDAY)
    assert await nudges.decide() == 0


async def test_only_the_silent_bound_and_willing_are_asked(
    office: Office, nudges: Nudges, session: AsyncSession, clock: Clock
) -> None:
    entries = Entries(session, clock)
    clock.turn(FRIDAY - timedelta(days=5))  # Sunday: of the week before
    await entries.write(office.ayu, "Minggu lalu")
    clock.turn(FRIDAY - timedelta(days=4, hours=9))  # Monday, 00.00
    await entries.write(office.surya, "Senin")
    await nudges.wish(office.ratna, nudged=False)
    unbound = await an_employee(session, office.unit, "Belum terikat")
    left = await an_employee(session, office.unit, "Pensiun", telegram_id=7)
    blocked = await an_employee(session, office.unit, "Memblokir", telegram_id=8)
    left.left_at, blocked.person.unreachable_since = clock(), clock()
    await a_person(session, 9)
    clock.turn(FRIDAY)
    assert await nudges.decide() == 1
    assert await owed(session) == [(office.ayu.id, 202648)]
    assert not await nudges.concerns(office.surya, 202648)
    assert not await nudges.concerns(office.ratna, 202648)
    assert await nudges.concerns(unbound.person, 202648)
    assert await nudges.concerns(office.ayu, 202648)
    await entries.write(office.ayu, "Baru saja")
    assert not await nudges.concerns(office.ayu, 202648)
    (notice,) = await session.scalars(select(Notice))
    assert (notice.done_at, notice.settled_at) == (FRIDAY, FRIDAY)


async def test_a_week_that_is_over_is_not_asked_about(
    office: Office, nudges: Nudges, clock: Clock
) -> None:
    clock.turn(FRIDAY)
    assert await nudges.concerns(office.ayu, week_of(clock()))
    clock.turn(datetime(2026, 11, 29, 15, 59, tzinfo=UTC))  # Sunday, 23.59
    assert await nudges.concerns(office.ayu, 202648)
    clock.advance(minutes=1)
    assert not await nudges.concerns(office.ayu, 202648)
    assert week_of(datetime(2027, 1, 1, 1, tzinfo=UTC)) == 202653


async def test_citizens_have_no_journal_to_be_asked_about(
    nudges: Nudges, session: AsyncSession
) -> None:
    citizen = await a_person(session, 1)
    with pytest.raises(EmployeesOnly):
        await nudges.wish(citizen, nudged=True)
    assert not await nudges.concerns(citizen, 202648)


async def test_a_whole_city_is_asked_once_by_two_rounds_at_once(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        unit = await a_unit(session)
        everybody = range(1, CITY + 1)
        await session.execute(
            insert(Person), [{"id": n, "telegram_id": n, "language": "id"} for n in everybody]
        )
        employees = [
            {"id": n, "nip": f"{n:018}", "name": "A", "post": "B", "unit_id": unit.id}
            for n in everybody
        ]
        await session.execute(insert(Employee), employees)
        await session.execute(update(Person).where(Person.id <= 500).values(nudged=False))
    clock.turn(FRIDAY)

    async def decide_too() -> int:
        async with sessions.begin() as session:
            return await Nudges(session, clock).decide()

    async with sessions.begin() as session:
        assert await Nudges(session, clock).decide() == CITY - 500
        other = await beside(decide_too())
    assert await other == 0
    async with sessions() as session:
        assert len(await owed(session)) == CITY - 500
