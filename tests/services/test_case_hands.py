"""A case, or the thanks in it, is given to somebody at the same unit."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case, CaseKind, CaseState
from models.errors import ButtonNotYours, CaseMoved, EmployeeUnknown
from models.notice import Notice, Topic
from services.cases.desk import PAGE, CaseDesk
from services.cases.hands import CaseHands
from tests.cases import opened, people_told
from tests.city import Clock
from tests.factories import Office, a_service, a_unit, an_employee, heads

S = CaseState


@pytest.fixture
async def case(session: AsyncSession, clock: Clock, office: Office) -> Case:
    return await opened(session, clock, office.service)


@pytest.fixture
def desk(session: AsyncSession, clock: Clock) -> CaseDesk:
    return CaseDesk(session, clock)


@pytest.fixture
def hands(session: AsyncSession, clock: Clock) -> CaseHands:
    return CaseHands(session, clock)


async def test_a_case_follows_its_unit_into_another(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    case: Case,
    desk: CaseDesk,
    hands: CaseHands,
) -> None:
    heir = await a_unit(session, "Dinas Baru")
    head = await an_employee(session, heir, "Kepala Baru")
    await heads(session, head, heir, clock())
    office.unit.successor_id, office.unit.until = heir.id, clock()
    await session.flush()
    assert (await desk.page(head.person)).cases == [case]
    assert (await hands.colleagues(head.person, case.id, 0)).people == [head]
    await hands.hand_over(head.person, case.id, head.id)
    assert case.owner_id == head.id


async def test_units_that_go_into_each_other_end_nobody_in_a_circle(
    session: AsyncSession, clock: Clock, office: Office, case: Case, hands: CaseHands
) -> None:
    other = await a_unit(session, "Dinas Lain")
    office.unit.successor_id, other.successor_id = other.id, office.unit.id
    office.unit.until = other.until = clock()
    await session.flush()
    assert [who.name for who in (await hands.colleagues(office.ratna, case.id, 0)).people] == [
        "Ayu",
        "Ratna",
        "Surya",
    ]


async def test_a_case_is_handed_to_a_colleague_with_its_term(
    session: AsyncSession, office: Office, case: Case, desk: CaseDesk, hands: CaseHands
) -> None:
    due = case.due_on
    _, owner = await hands.hand_over(office.ratna, case.id, office.ayu.id)
    assert (case.owner_id, owner.id, case.due_on) == (office.ayu.id, office.ayu.id, due)
    assert (await desk.page(office.ayu)).cases == [case]
    assert await people_told(session, Topic.CASE_OPENED) == [office.ratna.id, office.ayu.id]


async def test_a_case_is_handed_to_nobody_elsewhere(
    session: AsyncSession, clock: Clock, office: Office, case: Case, hands: CaseHands
) -> None:
    stranger = await an_employee(session, await a_unit(session, "Puskesmas"), "Dewi")
    office.surya.as_employee().left_at = clock()
    await session.flush()
    for who in (stranger.id, office.surya.id, 999_999):
        with pytest.raises(EmployeeUnknown):
            await hands.hand_over(office.ratna, case.id, who)
    with pytest.raises(ButtonNotYours):
        await hands.hand_over(stranger.person, case.id, stranger.id)
    assert case.owner_id == office.ratna.id


async def test_colleagues_are_those_who_work_at_the_unit(
    session: AsyncSession, clock: Clock, office: Office, case: Case, hands: CaseHands
) -> None:
    await an_employee(session, await a_unit(session, "Puskesmas"), "Dewi")
    for number in range(PAGE):
        await an_employee(session, office.unit, f"Pegawai {number}")
    office.surya.as_employee().left_at = clock()
    await session.flush()
    first, second = [await hands.colleagues(office.ratna, case.id, page) for page in range(2)]
    assert [who.name for who in first.people] == ["Ayu", *(f"Pegawai {n}" for n in range(7))]
    assert [who.name for who in second.people] == ["Pegawai 7", "Ratna"]
    assert (first.more, second.more) == (True, False)


@pytest.fixture
async def praise(session: AsyncSession, clock: Clock, office: Office) -> Case:
    return await opened(session, clock, office.service, CaseKind.PRAISE, "Bu Ayu ramah.")


async def test_thanks_reach_the_officer_at_once_and_answer_the_citizen(
    session: AsyncSession, office: Office, praise: Case, hands: CaseHands
) -> None:
    case, officer = await hands.pass_on(office.ratna, praise.id, office.ayu.id, "Disampaikan.")
    (notice,) = await session.scalars(select(Notice).where(Notice.topic == Topic.PRAISE))
    assert (notice.person_id, notice.about) == (office.ayu.id, praise.id)
    assert notice.due_at == hands.clock()
    assert officer.id == office.ayu.id
    assert (case.state, case.entries[-1].words) == (S.ANSWERED, "Disampaikan.")
    told = await hands.praise(praise.id)
    assert told is not None
    assert told.own_words == "Bu Ayu ramah."


async def test_thanks_may_be_for_two_but_for_each_once(
    session: AsyncSession, office: Office, praise: Case, hands: CaseHands
) -> None:
    for who in (office.ayu, office.ayu, office.surya):
        case, _ = await hands.pass_on(office.ratna, praise.id, who.id, "Disampaikan.")
    assert await people_told(session, Topic.PRAISE) == [office.ayu.id, office.surya.id]
    assert len(case.entries) == 2


async def test_a_complaint_is_never_passed_on_as_thanks(
    session: AsyncSession, office: Office, case: Case, hands: CaseHands
) -> None:
    with pytest.raises(CaseMoved):
        await hands.pass_on(office.ratna, case.id, office.ayu.id, "Disampaikan.")
    assert await people_told(session, Topic.PRAISE) == []


async def test_thanks_are_passed_on_within_the_unit_by_those_who_may(
    session: AsyncSession, office: Office, praise: Case, hands: CaseHands
) -> None:
    clinic = await a_unit(session, "Puskesmas")
    stranger = await an_employee(session, clinic, "Dewi")
    await a_service(session, clinic, "Poli", "POLIUMUM3344")
    with pytest.raises(EmployeeUnknown):
        await hands.pass_on(office.ratna, praise.id, stranger.id, "Disampaikan.")
    with pytest.raises(ButtonNotYours):
        await hands.pass_on(office.ayu, praise.id, office.ayu.id, "Disampaikan.")
    assert await people_told(session, Topic.PRAISE) == []


async def test_no_one_is_told_of_praise_that_is_gone(hands: CaseHands) -> None:
    assert await hands.praise(1) is None
