"""The office's side: who may work on a case, what they may say, whom they may give it to."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case, CaseKind, CaseState
from models.errors import ButtonNotYours, CaseMoved, NotYourRole, TextBlank
from models.notice import Notice, Topic
from models.office import Role
from services.cases.desk import PAGE, CaseDesk
from tests.cases import TUESDAY, WORDS, appoint, opened, people_told
from tests.city import Clock
from tests.factories import Office, a_person, a_unit, an_employee, heads

S = CaseState


@pytest.fixture
async def case(session: AsyncSession, clock: Clock, office: Office) -> Case:
    return await opened(session, clock, office.service)


@pytest.fixture
def desk(session: AsyncSession, clock: Clock) -> CaseDesk:
    return CaseDesk(session, clock)


async def test_the_head_reaches_it_and_a_colleague_does_not(
    office: Office, case: Case, desk: CaseDesk
) -> None:
    assert (await desk.one(office.ratna, case.id)).id == case.id
    with pytest.raises(ButtonNotYours):
        await desk.one(office.ayu, case.id)
    assert (await desk.page(office.ayu)).cases == []


async def test_a_citizen_has_no_desk(session: AsyncSession, case: Case, desk: CaseDesk) -> None:
    citizen = await a_person(session, 8_000_000_000)
    with pytest.raises(NotYourRole):
        await desk.page(citizen)
    with pytest.raises(NotYourRole):
        await desk.one(citizen, case.id)


async def test_administrators_reach_it_while_they_are_appointed(
    session: AsyncSession, office: Office, case: Case, desk: CaseDesk
) -> None:
    await appoint(session, office.surya.id, Role.UNIT_ADMIN, office.unit)
    await appoint(session, office.ayu.id, Role.CITY_ADMIN)
    for who in (office.surya, office.ayu):
        assert (await desk.page(who)).cases == [case]
    office.surya.as_employee().left_at = desk.clock()
    await session.flush()
    with pytest.raises(NotYourRole):
        await desk.one(office.surya, case.id)


async def test_the_head_above_reaches_it_and_one_beside_does_not(
    session: AsyncSession, clock: Clock, office: Office, case: Case, desk: CaseDesk
) -> None:
    above, beside = await a_unit(session, "Sekretariat"), await a_unit(session, "Puskesmas")
    office.unit.parent_id = above.id
    heads_of = {}
    for unit in (above, beside):
        employee = await an_employee(session, unit, f"Kepala {unit.name}")
        await heads(session, employee, unit, clock())
        heads_of[unit.id] = employee.person
    assert (await desk.page(heads_of[above.id])).cases == [case]
    with pytest.raises(ButtonNotYours):
        await desk.one(heads_of[beside.id], case.id)


async def test_a_key_that_is_no_case(office: Office, case: Case, desk: CaseDesk) -> None:
    with pytest.raises(ButtonNotYours):
        await desk.one(office.ratna, case.id + 1)


async def test_the_list_begins_with_what_is_owed_and_due_first(
    session: AsyncSession, clock: Clock, office: Office, case: Case, desk: CaseDesk
) -> None:
    opinion = await opened(session, clock, office.service, CaseKind.OPINION)
    clock.advance(days=-7)
    older = await opened(session, clock, office.service, CaseKind.OPINION)
    clock.advance(days=7)
    await desk.move(office.ratna, case.id, S.ANSWERED, "Sudah.")
    page = await desk.page(office.ratna)
    assert [each.id for each in page.cases] == [older.id, opinion.id, case.id]
    assert (page.today, page.more) == (TUESDAY, False)
    case.close_in_silence(TUESDAY)
    await session.flush()
    assert case not in (await desk.page(office.ratna)).cases


async def test_a_long_list_is_paged(
    session: AsyncSession, clock: Clock, office: Office, desk: CaseDesk
) -> None:
    for _ in range(PAGE + 1):
        await opened(session, clock, office.service)
    first, second = [await desk.page(office.ratna, number) for number in range(2)]
    assert (len(first.cases), first.more) == (PAGE, True)
    assert (len(second.cases), second.more) == (1, False)
    assert len({each.id for page in (first, second) for each in page.cases}) == PAGE + 1


async def test_every_move_names_its_author_and_ends_the_writing(
    office: Office, case: Case, desk: CaseDesk
) -> None:
    await desk.move(office.ratna, case.id, S.WORKING)
    await desk.ask(office.ratna, case.id, S.ANSWERED)
    awaited = (office.ratna.awaits or "").partition(":")[2]
    moved = await desk.take(office.ratna, awaited, "Loket kedua dibuka.")
    assert [(e.state, e.author_id, e.words) for e in moved.entries] == [
        (S.RECEIVED, None, WORDS),
        (S.WORKING, office.ratna.id, ""),
        (S.ANSWERED, office.ratna.id, "Loket kedua dibuka."),
    ]
    assert office.ratna.awaits is None


async def test_what_is_awaited_fits(office: Office, case: Case, desk: CaseDesk) -> None:
    await desk.move(office.ratna, case.id, S.WORKING)
    for state in (S.ANSWERED, S.IMPOSSIBLE, S.DONE_SAYS_OFFICE):
        await desk.ask(office.ratna, case.id, state)
        assert len((office.ratna.awaits or "").replace(str(case.id), "9" * 19)) <= 64


async def test_what_does_not_follow_is_refused(office: Office, case: Case, desk: CaseDesk) -> None:
    with pytest.raises(CaseMoved):
        await desk.ask(office.ratna, case.id, S.DONE_SAYS_CITIZEN)
    with pytest.raises(CaseMoved):
        await desk.move(office.ratna, case.id, S.REOPENED, "x")
    with pytest.raises(TextBlank):
        await desk.move(office.ratna, case.id, S.IMPOSSIBLE, " ")
    assert office.ratna.awaits is None


async def test_the_chat_that_chose_it_is_told_of_every_move(
    session: AsyncSession, clock: Clock, office: Office, desk: CaseDesk
) -> None:
    sari = await a_person(session, 8_000_000_000)
    case = await opened(session, clock, office.service, notify=sari)
    for state in (S.WORKING, S.ANSWERED, S.DONE_SAYS_OFFICE):
        await desk.move(office.ratna, case.id, state, "Kabar.")
        (notice,) = await session.scalars(select(Notice).where(Notice.topic == Topic.CASE_MOVED))
        await session.refresh(notice)
        assert (notice.person_id, notice.done_at) == (sari.id, None)
        notice.done_at = notice.sent_at = clock()
        await session.flush()


async def test_by_code_alone_nobody_is_told(
    session: AsyncSession, office: Office, case: Case, desk: CaseDesk
) -> None:
    await desk.move(office.ratna, case.id, S.ANSWERED, "Kabar.")
    assert await people_told(session, Topic.CASE_MOVED) == []


async def test_a_notice_tells_only_whoever_may_still_act(
    office: Office, case: Case, desk: CaseDesk
) -> None:
    assert await desk.told(office.ratna, case.id) is case
    assert await desk.told(office.ayu, case.id) is None
    await desk.move(office.ratna, case.id, S.ANSWERED, "Kabar.")
    assert await desk.told(office.ratna, case.id) is None


async def test_a_notice_to_somebody_who_left_the_service_tells_nothing(
    session: AsyncSession, office: Office, case: Case, desk: CaseDesk
) -> None:
    office.ratna.as_employee().left_at = desk.clock()
    await session.flush()
    assert await desk.told(office.ratna, case.id) is None


async def test_the_tracking_number_is_kept_for_complaints_alone(
    session: AsyncSession, clock: Clock, office: Office, case: Case, desk: CaseDesk
) -> None:
    await desk.ask_lapor(office.ratna, case.id)
    awaited = (office.ratna.awaits or "").partition(":")[2]
    assert (await desk.take(office.ratna, awaited, "#8123456")).lapor_number == "8123456"
    assert office.ratna.awaits is None
    opinion = await opened(session, clock, office.service, CaseKind.OPINION)
    with pytest.raises(CaseMoved):
        await desk.ask_lapor(office.ratna, opinion.id)
