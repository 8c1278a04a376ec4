from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import AlreadyBound, BoundElsewhere, CodeExpired, CodeUnknown, CodeUsed
from models.form import Form
from models.person import BindingCode, Employee, Person
from services.people import People
from services.secrets import digest_of
from services.surveys import Surveys
from tests.city import Clock
from tests.databases import beside
from tests.factories import a_code, a_service, a_unit, an_employee, an_office

SARI, BUDI = 7_345_612_908, 7_345_612_909
CODE = "AYU2345678"


async def meet(session: AsyncSession, clock: Clock, account: int = SARI) -> Person:
    return (await People(session, clock).meet({account: "id"}))[account]


async def an_unbound_employee(session: AsyncSession, clock: Clock) -> Employee:
    """Known to the personnel office, with a slip of paper, but without a chat."""
    employee = await an_employee(session, await a_unit(session), "Ayu Pramesti")
    await a_code(session, employee, CODE, clock() + timedelta(days=90))
    return employee


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


async def test_a_code_makes_the_chat_that_civil_servant(
    session: AsyncSession, clock: Clock
) -> None:
    employee = await an_unbound_employee(session, clock)
    chat = await meet(session, clock)
    bound = await People(session, clock).bind(chat, " ayu-2345 678 ")
    assert (bound.id, bound.telegram_id, bound.as_employee()) == (employee.id, SARI, employee)
    assert await meet(session, clock) is bound
    accounts = await session.scalars(select(Person.telegram_id))
    assert accounts.all() == [SARI]  # the citizen's row is gone


async def test_what_the_chat_had_begun_goes_along(session: AsyncSession, clock: Clock) -> None:
    employee = await an_unbound_employee(session, clock)
    service = await a_service(session, await a_unit(session, "Puskesmas"))
    chat = await meet(session, clock)
    draft = await Surveys(session, clock).begin(chat, service.code)
    chat.language, chat.awaits = "en", f"{draft.form_id}:saran"
    bound = await People(session, clock).bind(chat, CODE)
    assert (bound.language, bound.awaits) == ("en", f"{draft.form_id}:saran")
    form = await session.get_one(Form, draft.form_id, populate_existing=True)
    assert form.person_id == employee.id
    assert await Surveys(session, clock).begin(bound, service.code) is draft


async def test_an_unknown_code(session: AsyncSession, clock: Clock) -> None:
    with pytest.raises(CodeUnknown):
        await People(session, clock).bind(await meet(session, clock), CODE)


async def test_a_code_is_used_once(session: AsyncSession, clock: Clock) -> None:
    await an_unbound_employee(session, clock)
    people = People(session, clock)
    await people.bind(await meet(session, clock), CODE)
    with pytest.raises(CodeUsed):
        await people.bind(await meet(session, clock, BUDI), CODE)


async def test_an_expired_code(session: AsyncSession, clock: Clock) -> None:
    await an_unbound_employee(session, clock)
    clock.advance(days=90)
    with pytest.raises(CodeExpired):
        await People(session, clock).bind(await meet(session, clock), CODE)


async def test_a_second_code_does_not_move_a_civil_servant_to_another_chat(
    session: AsyncSession, clock: Clock
) -> None:
    employee = await an_unbound_employee(session, clock)
    await a_code(session, employee, "SECOND2345", clock() + timedelta(days=90))
    people = People(session, clock)
    await people.bind(await meet(session, clock), CODE)
    with pytest.raises(BoundElsewhere):
        await people.bind(await meet(session, clock, BUDI), "SECOND2345")


async def test_a_chat_is_one_civil_servant_only(session: AsyncSession, clock: Clock) -> None:
    office = await an_office(session, clock())
    await an_unbound_employee(session, clock)
    with pytest.raises(AlreadyBound):
        await People(session, clock).bind(office.ayu, CODE)
    code = await session.get_one(BindingCode, digest_of(CODE))
    assert code.used_at is None


async def test_of_two_chats_with_one_code_the_first_gets_it(
    sessions: Sessions, clock: Clock
) -> None:
    async def bind_too() -> None:
        async with sessions.begin() as session:
            await People(session, clock).bind(await meet(session, clock, BUDI), CODE)

    async with sessions.begin() as session:
        employee = await an_unbound_employee(session, clock)
        await People(session, clock).meet({SARI: "id", BUDI: "id"})
    async with sessions.begin() as session:
        await People(session, clock).bind(await meet(session, clock), CODE)
        other = await beside(bind_too())
    with pytest.raises(CodeUsed):
        await other
    async with sessions() as session:
        assert (await session.get_one(Person, employee.id)).telegram_id == SARI
