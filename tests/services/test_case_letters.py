"""The code alone is enough to speak in a case, and nothing else is."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case, CaseState
from models.errors import CaseMoved, ReceiptUnknown, TextBlank
from models.notice import Notice, Topic
from services.cases.cases import Cases
from services.cases.letters import CaseLetters
from tests.cases import CODE, opened
from tests.city import Clock
from tests.factories import Office, a_person

SARI = 8_000_000_000


@pytest.fixture
async def case(session: AsyncSession, clock: Clock, office: Office) -> Case:
    """Told in Sari's chat."""
    sari = await a_person(session, SARI)
    return await opened(session, clock, office.service, notify=sari)


@pytest.fixture
def letters(session: AsyncSession, clock: Clock) -> CaseLetters:
    return CaseLetters(session, clock)


async def now(session: AsyncSession, clock: Clock) -> Case:
    found = await Cases(session, clock).by_receipt(CODE)
    assert found is not None
    return found


async def answer(session: AsyncSession, clock: Clock, office: Office, state: CaseState) -> None:
    (await now(session, clock)).say(state, "Loket dibuka.", clock().date(), office.ratna.id)


async def test_more_is_kept_masked_and_the_office_is_told(
    session: AsyncSession, clock: Clock, case: Case, letters: CaseLetters
) -> None:
    await letters.add(CODE, "Kata Bu Ratna, besok.")
    found = await now(session, clock)
    assert [entry.author_id for entry in found.entries] == [None, None]
    assert found.entries[-1].words == "Kata Bu [nama], besok."
    told = await session.scalars(
        select(Notice.person_id).where(Notice.topic == Topic.CASE_WRITTEN)
    )
    assert list(told) == [case.owner_id]


async def test_it_is_opened_again_with_a_reason_and_a_new_term(
    session: AsyncSession, clock: Clock, case: Case, office: Office, letters: CaseLetters
) -> None:
    first_term = case.due_on
    await answer(session, clock, office, CaseState.ANSWERED)
    clock.advance(days=7)
    with pytest.raises(TextBlank):
        await letters.reopen(CODE, " ")
    await letters.reopen(CODE, "Masih tutup.")
    found = await now(session, clock)
    assert found.state is CaseState.REOPENED
    assert found.due_on > first_term


async def test_once_settled_no_account_stands_in_it(
    session: AsyncSession, clock: Clock, case: Case, office: Office, letters: CaseLetters
) -> None:
    assert case.notify_id is not None
    await answer(session, clock, office, CaseState.ANSWERED)
    await letters.settle(CODE, "")
    found = await now(session, clock)
    assert found.state is CaseState.DONE_SAYS_CITIZEN
    assert found.notify_id is None


async def test_what_is_not_offered_is_refused(case: Case, letters: CaseLetters) -> None:
    assert case.state is CaseState.RECEIVED
    with pytest.raises(CaseMoved):
        await letters.settle(CODE, "")
    with pytest.raises(CaseMoved):
        await letters.reopen(CODE, "Halo.")


@pytest.mark.parametrize("wrong", ["", "KASUS23457", "KASUS2345"])
async def test_another_code_opens_nothing(wrong: str, case: Case, letters: CaseLetters) -> None:
    with pytest.raises(ReceiptUnknown):
        await letters.add(wrong, "Halo.")
    assert len(case.entries) == 1
