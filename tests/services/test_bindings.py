import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.binding import CODES_LAST, LOCK_LASTS, MOST_WRONG_CODES, BindingCode
from models.errors import (
    AlreadyBound,
    BoundElsewhere,
    ButtonNotYours,
    CodeExpired,
    CodesLocked,
    CodeUnknown,
    CodeUsed,
    HasLeft,
)
from models.form import Form
from models.notice import Notice, Topic
from models.person import Employee, Person
from models.rating import VoteGuard
from services.access.bindings import Bindings
from services.access.people import People
from services.notices import Notices
from services.secrets import digest_of
from services.voice.left_behind import LeftBehind
from services.voice.surveys import Surveys
from tests.cases import opened
from tests.city import Clock
from tests.databases import beside
from tests.factories import a_code, a_service, a_unit, an_employee, an_office, look_back

SARI, BUDI = 7_345_612_908, 7_345_612_909
CODE = "AYU2345678"


async def meet(session: AsyncSession, clock: Clock, account: int = SARI) -> Person:
    return (await People(session, clock).meet({account: "id"}))[account]


async def an_unbound_employee(session: AsyncSession, clock: Clock) -> Employee:
    """Known to the personnel office, with a slip of paper, but without a chat."""
    employee = await an_employee(session, await a_unit(session), "Ayu Pramesti")
    await a_code(session, employee, CODE, clock() + timedelta(days=90))
    return employee


async def test_a_code_makes_the_chat_that_civil_servant(
    session: AsyncSession, clock: Clock
) -> None:
    employee = await an_unbound_employee(session, clock)
    chat = await meet(session, clock)
    bound = await Bindings(session, clock).bind(chat, " ayu-2345 678 ")
    assert (bound.id, bound.telegram_id, bound.as_employee()) == (employee.id, SARI, employee)
    assert await meet(session, clock) is bound
    accounts = await session.scalars(select(Person.telegram_id))
    assert accounts.all() == [SARI]  # the citizen's row is gone


async def test_what_the_chat_had_begun_goes_along(session: AsyncSession, clock: Clock) -> None:
    employee = await an_unbound_employee(session, clock)
    service = await a_service(session, await a_unit(session, "Puskesmas"))
    chat = await meet(session, clock)
    draft = await Surveys(session, clock).begin(chat, service.links[0].code)
    chat.language, chat.awaits = "en", f"form:{draft.form_id}:saran"
    bound = await Bindings(session, clock).bind(chat, CODE)
    assert (bound.language, bound.awaits) == ("en", f"form:{draft.form_id}:saran")
    form = await session.get_one(Form, draft.form_id, populate_existing=True)
    assert form.person_id == employee.id
    assert await Surveys(session, clock).begin(bound, service.links[0].code) is draft


async def test_an_unknown_code(session: AsyncSession, clock: Clock) -> None:
    with pytest.raises(CodeUnknown):
        await Bindings(session, clock).bind(await meet(session, clock), CODE)


async def test_a_code_is_used_once(session: AsyncSession, clock: Clock) -> None:
    await an_unbound_employee(session, clock)
    bindings = Bindings(session, clock)
    await bindings.bind(await meet(session, clock), CODE)
    with pytest.raises(CodeUsed):
        await bindings.bind(await meet(session, clock, BUDI), CODE)


async def test_an_expired_code(session: AsyncSession, clock: Clock) -> None:
    await an_unbound_employee(session, clock)
    clock.advance(days=90)
    with pytest.raises(CodeExpired):
        await Bindings(session, clock).bind(await meet(session, clock), CODE)


async def test_a_second_code_does_not_move_a_civil_servant_to_another_chat(
    session: AsyncSession, clock: Clock
) -> None:
    employee = await an_unbound_employee(session, clock)
    await a_code(session, employee, "SECOND2345", clock() + timedelta(days=90))
    bindings = Bindings(session, clock)
    await bindings.bind(await meet(session, clock), CODE)
    with pytest.raises(BoundElsewhere):
        await bindings.bind(await meet(session, clock, BUDI), "SECOND2345")


async def test_a_chat_is_one_civil_servant_only(session: AsyncSession, clock: Clock) -> None:
    office = await an_office(session, clock())
    await an_unbound_employee(session, clock)
    with pytest.raises(AlreadyBound):
        await Bindings(session, clock).bind(office.ayu, CODE)
    code = await session.get_one(BindingCode, digest_of(CODE))
    assert code.used_at is None


async def test_of_two_chats_with_one_code_the_first_gets_it(
    sessions: Sessions, clock: Clock
) -> None:
    async def bind_too() -> None:
        async with sessions.begin() as session:
            await Bindings(session, clock).bind(await meet(session, clock, BUDI), CODE)

    async with sessions.begin() as session:
        employee = await an_unbound_employee(session, clock)
        await People(session, clock).meet({SARI: "id", BUDI: "id"})
    async with sessions.begin() as session:
        await Bindings(session, clock).bind(await meet(session, clock), CODE)
        other = await beside(bind_too())
    with pytest.raises(CodeUsed):
        await other
    async with sessions() as session:
        assert (await session.get_one(Person, employee.id)).telegram_id == SARI


async def wrong_codes(session: AsyncSession, clock: Clock, chat: Person, count: int) -> None:
    for number in range(count):
        with pytest.raises(CodeUnknown):
            await Bindings(session, clock).bind(chat, f"WRNG23456{number}")


async def test_after_five_wrong_codes_even_the_right_one_waits_an_hour(
    session: AsyncSession, clock: Clock
) -> None:
    await an_unbound_employee(session, clock)
    chat = await meet(session, clock)
    await wrong_codes(session, clock, chat, MOST_WRONG_CODES)
    with pytest.raises(CodesLocked) as locked:
        await Bindings(session, clock).bind(chat, CODE)
    assert locked.value.values == {"at": clock() + LOCK_LASTS}
    clock.advance(minutes=60)
    assert (await Bindings(session, clock).bind(chat, CODE)).telegram_id == SARI


async def test_a_right_code_sets_the_count_back(session: AsyncSession, clock: Clock) -> None:
    employee = await an_unbound_employee(session, clock)
    employee.person.wrong_codes = 4
    chat = await meet(session, clock)
    await wrong_codes(session, clock, chat, MOST_WRONG_CODES - 1)
    bound = await Bindings(session, clock).bind(chat, CODE)
    assert bound.wrong_codes == 0
    await wrong_codes(session, clock, bound, MOST_WRONG_CODES - 1)


async def test_the_wrong_codes_of_one_account_are_not_anothers(
    session: AsyncSession, clock: Clock
) -> None:
    await an_unbound_employee(session, clock)
    await wrong_codes(session, clock, await meet(session, clock), MOST_WRONG_CODES)
    other = await meet(session, clock, BUDI)
    assert (await Bindings(session, clock).bind(other, CODE)).telegram_id == BUDI


async def test_a_code_that_was_used_counts_as_no_guess(
    session: AsyncSession, clock: Clock
) -> None:
    await an_unbound_employee(session, clock)
    await Bindings(session, clock).bind(await meet(session, clock), CODE)
    other = await meet(session, clock, BUDI)
    for _ in range(MOST_WRONG_CODES + 1):
        with pytest.raises(CodeUsed):
            await Bindings(session, clock).bind(other, CODE)


async def test_whoever_has_left_cannot_bind(session: AsyncSession, clock: Clock) -> None:
    employee = await an_unbound_employee(session, clock)
    employee.left_at = clock()
    with pytest.raises(HasLeft):
        await Bindings(session, clock).bind(await meet(session, clock), CODE)


async def test_whoever_leaves_tomorrow_can_bind_today(session: AsyncSession, clock: Clock) -> None:
    employee = await an_unbound_employee(session, clock)
    employee.left_at = clock() + timedelta(days=1)
    bound = await Bindings(session, clock).bind(await meet(session, clock), CODE)
    assert bound.id == employee.id


async def test_whoever_comes_back_under_another_number_binds_anew(
    session: AsyncSession, clock: Clock
) -> None:
    office = await an_office(session, clock())
    evaluation = await look_back(session, clock, office.ayu)
    account = office.ayu.telegram_id or 0
    office.ayu.as_employee().left_at = clock()
    employee = await an_unbound_employee(session, clock)
    chat = await meet(session, clock, account)
    draft = await Surveys(session, clock).begin(chat, office.service.links[0].code)
    bound = await Bindings(session, clock).bind(chat, CODE)
    assert (bound.id, bound.telegram_id) == (employee.id, account)
    former = await session.get_one(Person, evaluation.employee_id, populate_existing=True)
    assert former.telegram_id is None
    assert evaluation.form is not None
    owners = await session.execute(select(Form.id, Form.person_id))
    assert {row.id: row.person_id for row in owners} == {
        evaluation.form.id: former.id,
        draft.form_id: bound.id,
    }


async def codes_of(session: AsyncSession, employee: Employee) -> list[BindingCode]:
    wanted = select(BindingCode).where(BindingCode.employee_id == employee.id)
    return list(await session.scalars(wanted))


async def test_a_code_is_issued_and_only_its_digest_is_kept(
    session: AsyncSession, clock: Clock
) -> None:
    employee = await an_employee(session, await a_unit(session), "Ayu")
    [(who, code)] = await Bindings(session, clock).issue([employee])
    [kept] = await codes_of(session, employee)
    assert who is employee
    assert (kept.digest, kept.expires_at) == (digest_of(code), clock() + CODES_LAST)
    assert kept.used_at is None
    bound = await Bindings(session, clock).bind(await meet(session, clock), code)
    assert bound.id == employee.id


async def test_a_new_code_ends_the_one_on_the_lost_slip(
    session: AsyncSession, clock: Clock
) -> None:
    employee = await an_unbound_employee(session, clock)
    [(_, code)] = await Bindings(session, clock).issue([employee])
    with pytest.raises(CodeUnknown):
        await Bindings(session, clock).bind(await meet(session, clock), CODE)
    bound = await Bindings(session, clock).bind(await meet(session, clock), code)
    assert bound.id == employee.id


async def test_a_used_code_stays_known_as_used(session: AsyncSession, clock: Clock) -> None:
    employee = await an_unbound_employee(session, clock)
    bound = await Bindings(session, clock).bind(await meet(session, clock), CODE)
    await Bindings(session, clock).release(bound.id)
    await Bindings(session, clock).issue([employee])
    with pytest.raises(CodeUsed):
        await Bindings(session, clock).bind(await meet(session, clock, BUDI), CODE)


async def test_codes_are_for_those_who_work_and_have_no_chat(
    session: AsyncSession, clock: Clock
) -> None:
    unit = await a_unit(session)
    ayu = await an_employee(session, unit, "Ayu")
    connected = await an_employee(session, unit, "Surya", telegram_id=BUDI)
    gone = await an_employee(session, unit, "Gede")
    gone.left_at = clock()
    kept = await a_code(session, connected, "KEPT234567", clock() + timedelta(days=1))
    issued = await Bindings(session, clock).issue([connected, ayu, gone])
    assert [employee for employee, _ in issued] == [ayu]
    assert await codes_of(session, connected) == [kept]
    assert await codes_of(session, gone) == []


async def test_nobody_needs_no_codes(session: AsyncSession, clock: Clock) -> None:
    assert await Bindings(session, clock).issue([]) == []


async def test_a_whole_city_is_issued_at_once(session: AsyncSession, clock: Clock) -> None:
    unit = await a_unit(session)
    everybody = [await an_employee(session, unit, f"Pegawai {number}") for number in range(50)]
    issued = await Bindings(session, clock).issue(everybody)
    assert [employee for employee, _ in issued] == everybody
    assert len({code for _, code in issued}) == 50
    assert await session.scalar(select(func.count(BindingCode.digest))) == 50


async def test_of_two_who_issue_at_once_one_code_is_left(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        employee = await an_unbound_employee(session, clock)

    async def issue_too() -> str:
        async with sessions.begin() as session:
            [(_, code)] = await Bindings(session, clock).issue([employee])
            return code

    async with sessions.begin() as session:
        await Bindings(session, clock).issue([employee])
        other = await beside(issue_too())
    code = await other
    async with sessions() as session:
        [kept] = await codes_of(session, employee)
        assert kept.digest == digest_of(code)


async def test_of_two_codes_of_one_employee_only_one_binds(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        employee = await an_unbound_employee(session, clock)
        await a_code(session, employee, "SECOND2345", clock() + timedelta(days=90))
        await People(session, clock).meet({SARI: "id", BUDI: "id"})

    async def bind_too() -> None:
        async with sessions.begin() as session:
            await Bindings(session, clock).bind(await meet(session, clock, BUDI), "SECOND2345")

    async with sessions.begin() as session:
        await Bindings(session, clock).bind(await meet(session, clock), CODE)
        other = await beside(bind_too())
    with pytest.raises(BoundElsewhere):
        await asyncio.wait_for(other, 5)


async def test_a_released_chat_is_a_citizens_with_the_same_language(
    session: AsyncSession, clock: Clock
) -> None:
    office = await an_office(session, clock())
    account, office.ayu.language, office.ayu.awaits = office.ayu.telegram_id, "en", "form:1:saran"
    citizen = await Bindings(session, clock).release(office.ayu.id)
    assert citizen is not None
    assert (citizen.telegram_id, citizen.language, citizen.awaits) == (account, "en", None)
    assert citizen.employee is None
    assert office.ayu.telegram_id is None
    assert not office.ayu.awaits
    assert office.ayu.language == "en"
    assert await meet(session, clock, account or 0) is citizen


async def test_evaluations_stay_and_begun_ratings_go_along(
    session: AsyncSession, clock: Clock
) -> None:
    office = await an_office(session, clock())
    evaluation = await look_back(session, clock, office.ayu)
    draft = await Surveys(session, clock).begin(office.ayu, office.service.links[0].code)
    citizen = await Bindings(session, clock).release(office.ayu.id)
    assert citizen is not None
    forms = select(Form.id).where(Form.person_id == citizen.id)
    assert (await session.scalars(forms)).all() == [draft.form_id]
    assert evaluation.form_id is not None
    own = await session.get_one(Form, evaluation.form_id, populate_existing=True)
    assert own.person_id == office.ayu.id


async def test_ratings_left_behind_by_released_chats_are_handed_in(
    session: AsyncSession, clock: Clock
) -> None:
    """Each is counted as its account's, which only the citizen's row knows any more."""
    office = await an_office(session, clock())
    for person in (office.ayu, office.surya):
        surveys = Surveys(session, clock)
        draft = await surveys.begin(person, office.service.links[0].code)
        draft.form.choose("kepuasan", 4, clock())
        await session.flush()
        await Bindings(session, clock).release(person.id)
    session.expire_all()
    clock.advance(hours=25)
    assert await LeftBehind(session, clock).hand_in() == 2
    assert await session.scalar(select(func.count(VoteGuard.digest))) == 2


async def test_nobody_is_released_where_there_is_no_chat(
    session: AsyncSession, clock: Clock
) -> None:
    employee = await an_unbound_employee(session, clock)
    assert await Bindings(session, clock).release(employee.id) is None
    assert await session.scalar(select(func.count(Person.id))) == 1


async def test_a_chat_that_had_blocked_the_bot_still_has(
    session: AsyncSession, clock: Clock
) -> None:
    office = await an_office(session, clock())
    office.ayu.unreachable_since = clock()
    citizen = await Bindings(session, clock).release(office.ayu.id)
    assert citizen is not None
    assert citizen.unreachable_since == clock()
    assert office.ayu.unreachable_since is None


async def test_only_the_owner_releases_with_their_button(
    session: AsyncSession, clock: Clock
) -> None:
    office = await an_office(session, clock())
    with pytest.raises(ButtonNotYours):
        await Bindings(session, clock).release_own(office.surya, office.ayu.id)
    assert office.ayu.telegram_id is not None
    assert office.surya.telegram_id is not None


async def test_what_a_released_account_is_owed_does_not_stop_it_from_binding_again(
    session: AsyncSession, clock: Clock
) -> None:
    employee = await an_unbound_employee(session, clock)
    bound = await Bindings(session, clock).bind(await meet(session, clock), CODE)
    citizen = await Bindings(session, clock).release(bound.id)
    assert citizen is not None
    await Notices(session, clock).owe([citizen.id], Topic.CHAT_RELEASED, 1, clock())
    [(_, code)] = await Bindings(session, clock).issue([employee])
    assert (await Bindings(session, clock).bind(citizen, code)).telegram_id == SARI
    assert await session.scalar(select(func.count(Notice.id))) == 0


async def test_a_case_is_told_in_the_chat_whoever_it_belongs_to(
    session: AsyncSession, clock: Clock
) -> None:
    """A citizen asked to be told, becomes a civil servant, and a citizen again."""
    employee = await an_unbound_employee(session, clock)
    sari = await meet(session, clock)
    service = await a_service(session, await a_unit(session, "Puskesmas"))
    case = await opened(session, clock, service, notify=sari)
    await Notices(session, clock).owe([sari.id], Topic.CASE_MOVED, case.id, clock())
    bound = await Bindings(session, clock).bind(sari, CODE)
    await session.refresh(case)
    owed = select(Notice.person_id).where(Notice.topic == Topic.CASE_MOVED)
    assert case.notify_id == await session.scalar(owed) == employee.id
    citizen = await Bindings(session, clock).release(bound.id)
    assert citizen is not None
    await session.refresh(case)
    assert case.notify_id == await session.scalar(owed) == citizen.id
