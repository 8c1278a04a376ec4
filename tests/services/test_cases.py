"""Cases are opened masked and owned, and the citizen's side opens by what they know alone."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.case import CaseEntry, CaseKind, CaseState
from models.errors import ButtonNotYours
from models.notice import Notice, Topic
from models.office import Role
from models.person import Person
from services.cases.cases import Cases
from services.secrets import digest_of
from tests.cases import CODE, TUESDAY, WORDS, appoint, opened, owed
from tests.city import Clock
from tests.factories import Office, a_unit, an_employee, heads

S = CaseState


@pytest.fixture
def cases(session: AsyncSession, clock: Clock) -> Cases:
    return Cases(session, clock)


async def test_a_case_begins_with_the_words_masked_and_a_term(
    session: AsyncSession, clock: Clock, office: Office, cases: Cases
) -> None:
    words = "Bu Ayu lambat, telepon saya 0812-3456-7890."
    case = await opened(session, clock, office.service, words=words)
    assert case.own_words == "Bu [nama] lambat, telepon saya [telepon]."
    assert (case.state, case.opened_on) == (S.RECEIVED, TUESDAY)
    assert case.due_on == TUESDAY.replace(month=12, day=1)
    assert case.unit_id == office.unit.id
    assert await cases.by_receipt(f"{CODE[:5]} {CODE[5:].lower()}") is case
    assert await cases.by_receipt("KASUS99999") is None


async def test_thanks_keep_the_name_that_they_are_for(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    words = "Bu Ayu ramah. Salam, 0812-3456-7890"
    case = await opened(session, clock, office.service, CaseKind.PRAISE, words)
    assert case.own_words == "Bu Ayu ramah. Salam, [telepon]"


async def test_keys_are_random(session: AsyncSession, clock: Clock, office: Office) -> None:
    keys = [(await opened(session, clock, office.service)).id for _ in range(20)]
    assert keys != sorted(keys)
    assert max(keys) > 2**48


async def test_the_units_administrator_owns_it_before_its_head(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    of_head = await opened(session, clock, office.service)
    await appoint(session, office.surya.id, Role.UNIT_ADMIN, office.unit)
    of_administrator = await opened(session, clock, office.service)
    assert (of_head.owner_id, of_administrator.owner_id) == (office.ratna.id, office.surya.id)
    assert await owed(session) == [
        (office.ratna.id, Topic.CASE_OPENED, of_head.id),
        (office.surya.id, Topic.CASE_OPENED, of_administrator.id),
    ]


async def test_a_unit_without_either_is_owned_from_above(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    clinic = await a_unit(session, "Puskesmas")
    clinic.parent_id = office.unit.id
    office.service.unit_id = clinic.id
    assert (await opened(session, clock, office.service)).owner_id == office.ratna.id


async def test_whoever_left_the_service_owns_nothing(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    office.ratna.as_employee().left_at = clock()
    await session.flush()
    await appoint(session, office.surya.id, Role.CITY_ADMIN)
    case = await opened(session, clock, office.service)
    assert case.owner_id is None
    assert await owed(session) == [(office.surya.id, Topic.CASE_OPENED, case.id)]


async def test_an_acting_head_stands_in_the_heads_place(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    headship = await heads(session, office.ayu.as_employee(), office.unit, clock())
    headship.since = clock()
    await session.flush()
    assert (await opened(session, clock, office.service)).owner_id == office.ayu.id


async def test_the_owner_is_told_on_the_next_morning_at_work(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    await opened(session, clock, office.service)
    (due,) = await session.scalars(select(Notice.due_at))
    assert due.isoformat() == "2026-11-25T01:00:00+00:00"  # 09.00 in Mataram


async def test_what_was_opened_is_found_by_whoever_looks_later(
    session: AsyncSession, sessions: Sessions, clock: Clock, office: Office
) -> None:
    await opened(session, clock, office.service)
    await session.commit()
    async with sessions() as other:
        (entry,) = await other.scalars(select(CaseEntry))
    assert (entry.number, entry.author_id, entry.words) == (1, None, WORDS)
    assert entry.said_on == TUESDAY


async def test_a_button_opens_a_case_for_whoever_knew_its_code_alone(
    session: AsyncSession, clock: Clock, office: Office, sari: Person, cases: Cases
) -> None:
    case, other = [await opened(session, clock, office.service) for _ in range(2)]
    proof = case.proof_for(sari.id)
    assert (await cases.proven(sari, case.id, proof)).id == case.id
    for who, which, forged in (
        (office.ayu, case.id, proof),
        (sari, other.id, proof),
        (sari, case.id + 1, proof),
        (sari, case.id, digest_of(CODE)[:10]),
    ):
        with pytest.raises(ButtonNotYours):
            await cases.proven(who, which, forged)


async def test_only_the_chat_that_chose_it_is_told(
    session: AsyncSession, clock: Clock, office: Office, sari: Person, cases: Cases
) -> None:
    by_code = await opened(session, clock, office.service)
    told = await opened(session, clock, office.service, notify=sari)
    assert await cases.told(sari, told.id) is told
    assert await cases.told(sari, by_code.id) is None
    assert await cases.told(office.ayu, told.id) is None


async def test_the_staff_of_the_unit_above_and_of_those_below_are_masked_too(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    above, below = await a_unit(session, "Sekretariat"), await a_unit(session, "Loket")
    office.unit.parent_id, below.parent_id = above.id, office.unit.id
    await an_employee(session, above, "Dewi Lestari")
    await an_employee(session, below, "Made Sukarta")
    words = "Bu Dewi, Pak Made dan Bu Ayu"
    case = await opened(session, clock, office.service, words=words)
    assert case.own_words == "Bu [nama], Pak [nama] dan Bu [nama]"


async def test_a_unit_that_went_into_another_is_answered_for_by_that(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    old = await a_unit(session, "Dinas Lama")
    old.until, old.successor_id = clock(), office.unit.id
    office.service.unit_id = old.id
    case = await opened(session, clock, office.service, words="Bu Ayu lambat.")
    assert (case.owner_id, case.unit_id) == (office.ratna.id, old.id)
    assert case.own_words == "Bu [nama] lambat."


async def test_words_at_another_unit_are_masked_by_its_own_names(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    clinic = await a_unit(session, "Puskesmas")
    await an_employee(session, clinic, "Dewi Lestari")
    case = await opened(session, clock, office.service, words="Bu Dewi dan Bu Ayu")
    assert case.own_words == "Bu Dewi dan Bu [nama]"
