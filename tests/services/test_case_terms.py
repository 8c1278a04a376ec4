"""What falls due in cases by itself: those above are told, citizens asked, silence closes."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar import WITA
from models.case import Case, CaseKind, CaseState
from models.errors import CaseMoved
from models.notice import Notice, Topic
from models.office import Role
from models.person import Person
from services.cases.desk import CaseDesk
from services.cases.replies import CaseReplies, Telling
from services.cases.terms import CaseTerms
from tests.cases import appoint, at, opened
from tests.city import Clock
from tests.databases import beside
from tests.factories import Office, a_unit, an_employee, heads

S = CaseState


@pytest.fixture
def terms(session: AsyncSession, clock: Clock) -> CaseTerms:
    return CaseTerms(session, clock)


@pytest.fixture
def desk(session: AsyncSession, clock: Clock) -> CaseDesk:
    return CaseDesk(session, clock)


async def told(session: AsyncSession, topic: Topic) -> list[tuple[int, str]]:
    found = await session.scalars(select(Notice).where(Notice.topic == topic).order_by(Notice.id))
    return [(notice.person_id, f"{notice.due_at.astimezone(WITA):%d.%m %H}") for notice in found]


async def above(session: AsyncSession, clock: Clock, office: Office) -> int:
    """The head of the unit above."""
    unit = await a_unit(session, "Sekretariat Daerah")
    office.unit.parent_id = unit.id
    head = await an_employee(session, unit, "Sekda")
    await heads(session, head, unit, clock())
    return head.id


async def test_before_its_term_nobody_is_told(
    session: AsyncSession, clock: Clock, office: Office, terms: CaseTerms
) -> None:
    await opened(session, clock, office.service)
    clock.turn(at(12, 1, 23))  # the last minute of the last day
    assert await terms.escalate() == 0
    clock.turn(at(12, 2))
    assert await terms.escalate() == 1
    assert await terms.escalate() == 0


async def test_the_head_is_told_in_the_morning_that_an_administrator_was_silent(
    session: AsyncSession, clock: Clock, office: Office, terms: CaseTerms
) -> None:
    await appoint(session, office.surya.id, Role.UNIT_ADMIN, office.unit)
    case = await opened(session, clock, office.service)
    assert case.owner_id == office.surya.id
    clock.turn(at(12, 2))
    await terms.escalate()
    assert await told(session, Topic.CASE_OVERDUE) == [(office.ratna.id, "02.12 09")]
    assert case.escalated_on == at(12, 2).date()


async def test_whoever_is_above_is_told_that_the_head_was_silent(
    session: AsyncSession, clock: Clock, office: Office, terms: CaseTerms
) -> None:
    head = await above(session, clock, office)
    await opened(session, clock, office.service)
    clock.turn(at(12, 5))  # late, and on a Saturday
    await terms.escalate()
    assert await told(session, Topic.CASE_OVERDUE) == [(head, "07.12 09")]


async def test_where_nobody_is_above_the_citys_administrators_are_told(
    session: AsyncSession, clock: Clock, office: Office, terms: CaseTerms
) -> None:
    await appoint(session, office.ayu.id, Role.CITY_ADMIN)
    await opened(session, clock, office.service)
    clock.turn(at(12, 2))
    assert await terms.escalate() == 1
    assert [who for who, _ in await told(session, Topic.CASE_OVERDUE)] == [office.ayu.id]


async def test_what_was_answered_in_time_is_not_escalated(
    session: AsyncSession, clock: Clock, office: Office, terms: CaseTerms, desk: CaseDesk
) -> None:
    answered, working = [await opened(session, clock, office.service) for _ in range(2)]
    await desk.move(office.ratna, answered.id, S.ANSWERED, "Sudah.")
    await desk.move(office.ratna, working.id, S.WORKING)
    clock.turn(at(12, 2))
    assert await terms.escalate() == 1  # to work on it is no answer
    assert (answered.escalated_on, working.escalated_on) == (None, at(12, 2).date())


async def test_a_case_that_was_opened_again_can_be_late_again(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    sari: Person,
    terms: CaseTerms,
    desk: CaseDesk,
) -> None:
    head = await above(session, clock, office)
    case = await opened(session, clock, office.service)
    clock.turn(at(12, 2))
    await terms.escalate()
    for notice in await session.scalars(select(Notice)):
        notice.done_at = notice.sent_at = clock()
    await desk.move(office.ratna, case.id, S.ANSWERED, "Sudah.")
    await reopen(session, clock, sari, case)
    clock.turn(at(12, 10))
    assert await terms.escalate() == 1
    session.expire_all()
    assert await told(session, Topic.CASE_OVERDUE) == [(head, "10.12 09")]


async def reopen(session: AsyncSession, clock: Clock, sari: Person, case: Case) -> None:
    replies = CaseReplies(session, clock)
    await replies.ask(sari, case.id, case.proof_for(sari.id), Telling.REOPEN)
    await replies.take(sari, (sari.awaits or "").partition(":")[2], "Belum beres.")


async def test_the_citizen_is_asked_on_the_third_working_day_in_the_morning(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    sari: Person,
    terms: CaseTerms,
    desk: CaseDesk,
) -> None:
    case = await opened(session, clock, office.service, notify=sari)
    clock.turn(at(11, 26, 15))  # a Thursday
    await desk.move(office.ratna, case.id, S.ANSWERED, "Sudah.")
    clock.turn(at(11, 30, 23))
    assert await terms.ask() == 0
    clock.turn(at(12, 1))
    assert await terms.ask() == 1
    assert await terms.ask() == 0
    assert await told(session, Topic.CASE_SETTLED) == [(sari.id, "01.12 09")]
    assert case.asked_on == at(12, 1).date()


async def test_who_looks_by_code_is_asked_there_alone(
    session: AsyncSession, clock: Clock, office: Office, terms: CaseTerms, desk: CaseDesk
) -> None:
    case = await opened(session, clock, office.service)
    await desk.move(office.ratna, case.id, S.IMPOSSIBLE, "Tidak ada anggaran.")
    clock.turn(at(11, 27))
    assert await terms.ask() == 1
    assert await told(session, Topic.CASE_SETTLED) == []


async def test_nobody_is_asked_about_thanks(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    sari: Person,
    terms: CaseTerms,
    desk: CaseDesk,
) -> None:
    case = await opened(session, clock, office.service, CaseKind.PRAISE, "Ramah.", sari)
    await desk.move(office.ratna, case.id, S.ANSWERED, "Terima kasih.")
    clock.turn(at(12, 9))
    assert await terms.ask() == 0
    assert await terms.close() == 1


@pytest.mark.parametrize(
    ("said", "left"),
    [(S.ANSWERED, S.DONE_SAYS_OFFICE), (S.IMPOSSIBLE, S.IMPOSSIBLE)],
)
async def test_ten_working_days_of_silence_close_it_and_never_as_the_citizens_word(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    terms: CaseTerms,
    desk: CaseDesk,
    *,
    said: S,
    left: S,
) -> None:
    case = await opened(session, clock, office.service)
    await desk.move(office.ratna, case.id, said, "Begini.")
    clock.turn(at(12, 8, 23))  # the tenth working day after 24 November
    assert await terms.close() == 0
    clock.turn(at(12, 9))
    assert await terms.close() == 1
    assert await terms.close() == 0
    assert (case.state, case.closed_on) == (left, at(12, 9).date())
    assert case.entries[-1].by_silence


async def test_what_was_closed_in_silence_can_still_be_opened_again(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    sari: Person,
    terms: CaseTerms,
    desk: CaseDesk,
) -> None:
    case = await opened(session, clock, office.service)
    await desk.move(office.ratna, case.id, S.ANSWERED, "Sudah.")
    clock.turn(at(12, 9))
    await terms.close()
    clock.turn(at(3, 1, year=2027))
    await reopen(session, clock, sari, case)
    assert (case.state, case.closed_on) == (S.REOPENED, None)
    assert await terms.close() == 0


async def test_a_case_of_somebody_who_left_goes_to_whoever_answers_there_now(
    session: AsyncSession, clock: Clock, office: Office, terms: CaseTerms
) -> None:
    await appoint(session, office.surya.id, Role.UNIT_ADMIN, office.unit)
    case = await opened(session, clock, office.service)
    assert await terms.hand_on() == 0
    office.surya.as_employee().left_at = clock()
    await session.flush()
    assert await terms.hand_on() == 1
    assert await terms.hand_on() == 0
    assert case.owner_id == office.ratna.id
    told_now = [who for who, _ in await told(session, Topic.CASE_OPENED)]
    assert told_now == [office.surya.id, office.ratna.id]


async def test_two_who_speak_at_once_are_heard_one_after_the_other(
    session: AsyncSession, sessions: Sessions, clock: Clock, office: Office, desk: CaseDesk
) -> None:
    """SQLite lets nobody else write meanwhile; PostgreSQL waits for the case."""
    case = await opened(session, clock, office.service)
    await session.commit()
    if session.get_bind().dialect.name != "postgresql":
        await desk.move(office.ratna, case.id, S.ANSWERED, "Satu.")
        with pytest.raises(CaseMoved):
            await desk.move(office.ratna, case.id, S.ANSWERED, "Dua.")
        return
    await desk.move(office.ratna, case.id, S.ANSWERED, "Satu.")
    async with sessions() as other:
        second = await beside(CaseDesk(other, clock).move(office.ratna, case.id, S.WORKING))
        assert not second.done()
        await session.commit()
        with pytest.raises(CaseMoved):
            await second
    await session.refresh(case, ["entries"])
    assert [entry.words for entry in case.entries[1:]] == ["Satu."]


async def test_what_another_process_is_working_on_is_left_to_it(
    session: AsyncSession, sessions: Sessions, clock: Clock, office: Office, desk: CaseDesk
) -> None:
    case = await opened(session, clock, office.service)
    await session.commit()
    clock.turn(at(12, 2))
    await desk.one(office.ratna, case.id)
    if session.get_bind().dialect.name == "postgresql":  # SQLite lets only one write at a time
        async with sessions() as other:
            assert await CaseTerms(other, clock).escalate() == 0
    await session.commit()
    async with sessions() as other:
        assert await CaseTerms(other, clock).escalate() == 1
