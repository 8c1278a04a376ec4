"""What a citizen may say in their own case, and what becomes of it."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case, CaseKind, CaseState
from models.errors import CaseMoved, LaporNumberWrong
from models.notice import Notice, Topic
from models.person import Person
from services.cases.cases import Cases
from services.cases.replies import CaseReplies, Telling, tellings
from tests.cases import TUESDAY, opened, owed
from tests.city import Clock
from tests.factories import Office

S = CaseState


@pytest.fixture
def cases(session: AsyncSession, clock: Clock) -> Cases:
    return Cases(session, clock)


@pytest.fixture
def replies(session: AsyncSession, clock: Clock) -> CaseReplies:
    return CaseReplies(session, clock)


async def answered(cases: Cases, case: Case, officer: Person) -> Case:
    whole = await cases.locked(Case.id == case.id)
    assert whole is not None
    whole.say(S.ANSWERED, "Loket kedua dibuka besok.", cases.today(), officer.id)
    return whole


async def test_more_words_reach_the_owner_masked(
    session: AsyncSession, clock: Clock, office: Office, sari: Person, replies: CaseReplies
) -> None:
    case = await opened(session, clock, office.service)
    await replies.ask(sari, case.id, case.proof_for(sari.id), Telling.MORE)
    awaited = (sari.awaits or "").partition(":")[2]
    taken = await replies.take(sari, awaited, "  Kata Surya besok, hubungi a@b.co ")
    assert sari.awaits is None
    assert taken.entries[-1].words == "Kata [nama] besok, hubungi [surel]"
    assert (taken.state, taken.entries[-1].author_id) == (S.RECEIVED, None)
    assert (office.ratna.id, Topic.CASE_WRITTEN, case.id) in await owed(session)


async def test_what_is_awaited_fits_and_says_the_day(
    session: AsyncSession, clock: Clock, office: Office, sari: Person, replies: CaseReplies
) -> None:
    case = await opened(session, clock, office.service)
    for telling in (Telling.MORE, Telling.LAPOR):
        await replies.ask(sari, case.id, case.proof_for(sari.id), telling)
        assert len((sari.awaits or "").replace(str(case.id), "9" * 19)) <= 64
        assert (sari.awaits or "").endswith(":20261124")


async def test_opening_again_wants_a_reason_and_tells_the_owner_again(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    sari: Person,
    cases: Cases,
    replies: CaseReplies,
) -> None:
    case = await opened(session, clock, office.service)
    for notice in await session.scalars(select(Notice)):
        notice.done_at = clock()
    proof = case.proof_for(sari.id)
    for number, reason in enumerate(("Masih antre.", "Tetap antre."), start=1):
        await answered(cases, case, office.ratna)
        await replies.ask(sari, case.id, proof, Telling.REOPEN)
        awaited = (sari.awaits or "").partition(":")[2]
        taken = await replies.take(sari, awaited, reason)
        assert (taken.state, taken.entries[-1].words) == (S.REOPENED, reason)
        assert await owed(session) == [(office.ratna.id, Topic.CASE_WRITTEN, case.id)]
        (written,) = await session.scalars(
            select(Notice).where(Notice.topic == Topic.CASE_WRITTEN)
        )
        written.done_at = written.sent_at = clock()
        assert len(taken.entries) == 1 + 2 * number


@pytest.mark.parametrize("telling", [*Telling])
async def test_nobody_writes_in_vain(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    sari: Person,
    replies: CaseReplies,
    telling: Telling,
) -> None:
    case = await opened(session, clock, office.service, CaseKind.OPINION)
    proof = case.proof_for(sari.id)
    if telling in tellings(case):
        await replies.ask(sari, case.id, proof, telling)
        assert telling is Telling.MORE
    else:
        with pytest.raises(CaseMoved):
            await replies.ask(sari, case.id, proof, telling)
        assert sari.awaits is None


async def test_a_case_that_moved_while_somebody_wrote_asks_no_more(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    sari: Person,
    cases: Cases,
    replies: CaseReplies,
) -> None:
    case = await opened(session, clock, office.service)
    await replies.ask(sari, case.id, case.proof_for(sari.id), Telling.MORE)
    awaited = (sari.awaits or "").partition(":")[2]
    await answered(cases, case, office.ratna)
    with pytest.raises(CaseMoved):
        await replies.take(sari, awaited, "Masih antre.")
    assert CaseMoved.recorded
    assert sari.awaits is None


async def test_the_tracking_number_of_the_national_channel_is_kept(
    session: AsyncSession, clock: Clock, office: Office, sari: Person, replies: CaseReplies
) -> None:
    case = await opened(session, clock, office.service)
    await replies.ask(sari, case.id, case.proof_for(sari.id), Telling.LAPOR)
    awaited = (sari.awaits or "").partition(":")[2]
    with pytest.raises(LaporNumberWrong):
        await replies.take(sari, awaited, "belum ada")
    taken = await replies.take(sari, awaited, "#8123456")
    assert (taken.lapor_number, len(taken.entries)) == ("8123456", 1)


async def test_the_citizens_word_settles_it(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    sari: Person,
    cases: Cases,
    replies: CaseReplies,
) -> None:
    case = await opened(session, clock, office.service, notify=sari)
    proof = case.proof_for(sari.id)
    with pytest.raises(CaseMoved):
        await replies.settle(sari, case.id, proof)
    await answered(cases, case, office.ratna)
    settled = await replies.settle(sari, case.id, proof)
    assert (settled.state, settled.closed_on) == (S.DONE_SAYS_CITIZEN, TUESDAY)
    assert settled.notify_id is None


async def test_being_quiet_leaves_the_case_open_by_its_code(
    session: AsyncSession, clock: Clock, office: Office, sari: Person, replies: CaseReplies
) -> None:
    case = await opened(session, clock, office.service, notify=sari)
    await replies.ask(sari, case.id, case.proof_for(sari.id), Telling.MORE)
    quiet = await replies.be_quiet(sari, case.id, case.proof_for(sari.id))
    assert (quiet.notify_id, quiet.closed_on, quiet.state) == (None, None, S.RECEIVED)
    await session.refresh(sari)
    assert sari.awaits is None
