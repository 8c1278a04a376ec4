from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.person import Employee, Person
from services.access.people import People
from tests.city import Clock
from tests.databases import beside
from tests.factories import an_office

SARI, BUDI = 7_345_612_908, 7_345_612_909


async def meet(session: AsyncSession, clock: Clock, account: int = SARI) -> Person:
    return (await People(session, clock).meet({account: "id"}))[account]


async def test_a_new_account_is_a_citizen_in_their_language(
    session: AsyncSession, clock: Clock
) -> None:
    met = await People(session, clock).meet({SARI: "en", BUDI: "id"})
    assert {account: person.language for account, person in met.items()} == {
        SARI: "en",
        BUDI: "id",
    }
    assert all(person.employee is None for person in met.values())


async def test_whoever_is_known_stays_the_same_person(session: AsyncSession, clock: Clock) -> None:
    office = await an_office(session, clock())
    account = office.ayu.telegram_id or 0
    met = await People(session, clock).meet({account: "en", SARI: "id"})
    assert met[account] is office.ayu
    assert met[account].language == "id"
    assert met[account].as_employee().name == "Ayu"


async def test_whoever_has_left_the_citys_service_is_a_citizen(
    session: AsyncSession, clock: Clock
) -> None:
    office = await an_office(session, clock())
    account = office.ayu.telegram_id or 0
    office.ayu.as_employee().left_at = clock() + timedelta(days=1)
    await session.flush()
    assert (await meet(session, clock, account)).as_employee().name == "Ayu"
    clock.advance(days=1)
    session.expire_all()
    left = await meet(session, clock, account)
    assert (left.id, left.employee) == (office.ayu.id, None)
    await session.flush()
    assert await session.get(Employee, office.ayu.id) is not None  # their history stays


async def test_two_first_messages_at_once_make_one_person(
    sessions: Sessions, clock: Clock
) -> None:
    async def meet_too() -> int:
        async with sessions.begin() as session:
            return (await meet(session, clock)).id

    async with sessions.begin() as session:
        person = await meet(session, clock)
        other = await beside(meet_too())
    assert await other == person.id


async def test_nobody_else_changes_a_person_until_the_commit(
    sessions: Sessions, clock: Clock
) -> None:
    async def read_language() -> str:
        async with sessions.begin() as session:
            return (await meet(session, clock)).language

    async with sessions.begin() as session:
        await meet(session, clock)
    async with sessions.begin() as session:
        person = await meet(session, clock)
        other = await beside(read_language())
        person.language = "en"
    assert await other == "en"


async def test_whoever_writes_can_be_reached_again(session: AsyncSession, clock: Clock) -> None:
    person = await meet(session, clock)
    person.unreachable_since = clock()
    await session.flush()
    assert (await meet(session, clock)).unreachable_since is None
