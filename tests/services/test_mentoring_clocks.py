"""Who of a pair is reminded of what, and until when: whoever blocks, and nobody after it."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA, WorkingCalendar
from models.mentoring import Mentorship
from models.mentoring_session import MentoringSession
from models.notice import Notice, Topic
from models.timing import REMINDERS
from services.mentoring.clocks import Clocks
from tests.city import Clock
from tests.factories import Office, an_employee, an_office
from tests.offices import administers
from tests.pairs import a_pair, a_session, an_offer, at

T = Topic
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    clock.turn(at("2026-11-24", 10))  # a Tuesday
    return await an_office(session, clock())


@pytest.fixture
def clocks(session: AsyncSession, clock: Clock) -> Clocks:
    return Clocks(session, clock)


async def offered(session: AsyncSession, clock: Clock, office: Office) -> Mentorship:
    ratna, ayu = office.ratna.as_employee(), office.ayu.as_employee()
    return await an_offer(session, ratna, ayu, clock())


async def pairs_of(session: AsyncSession, clock: Clock, office: Office) -> list[Mentorship]:
    """Ratna guides both."""
    mentor = office.ratna.as_employee()
    mentees = (office.ayu.as_employee(), office.surya.as_employee())
    return [await a_pair(session, mentor, mentee, clock) for mentee in mentees]


async def owed(session: AsyncSession, about: int, *topics: Topic) -> dict[tuple[int, Topic], str]:
    """Person and topic of what is not done, with its day in Mataram."""
    rows = await session.scalars(
        select(Notice)
        .where(Notice.about == about, Notice.topic.in_(topics or Topic), Notice.done_at.is_(None))
        .execution_options(populate_existing=True)
    )
    return {
        (each.person_id, each.topic): f"{each.due_at.astimezone(WITA):%m-%d %H}" for each in rows
    }


async def test_an_offer_is_told_to_both_and_reminded_on_the_third_working_day(
    session: AsyncSession, clock: Clock, office: Office, clocks: Clocks
) -> None:
    offer = await offered(session, clock, office)
    await clocks.offered(offer)
    due = {T.MENTORING_OFFERED: "11-24 10", T.MENTORING_OFFER_DUE: "11-27 08"}
    assert await owed(session, offer.id) == {
        (who, topic): day for who in offer.pair for topic, day in due.items()
    }
    await clocks.answered(offer, offer.mentor_id)
    assert set(await owed(session, offer.id)) == {(offer.mentee_id, topic) for topic in due}


@pytest.mark.parametrize("mentor_accepted", [True, False])
async def test_a_decline_reminds_nobody_more_and_tells_the_city_and_who_had_accepted(
    session: AsyncSession,
    clock: Clock,
    office: Office,
    clocks: Clocks,
    *,
    mentor_accepted: bool,
) -> None:
    dewi = await an_employee(session, office.unit, "Dewi", 7_000_000_009)
    await administers(session, dewi)
    offer = await offered(session, clock, office)
    await clocks.offered(offer)
    offer.mentor_accepted_at = clock() if mentor_accepted else None
    await clocks.declined(offer, offer.mentee_id)
    told = {who for who, topic in await owed(session, offer.id)}
    assert told == {dewi.id} | ({offer.mentor_id} if mentor_accepted else set())
    assert {topic for _, topic in await owed(session, offer.id)} == {T.MENTORING_DECLINED}


async def test_a_plan_is_asked_of_whoever_blocks_it_however_often_it_goes_to_and_fro(
    session: AsyncSession, clock: Clock, office: Office, clocks: Clocks
) -> None:
    pair = (await pairs_of(session, clock, office))[0]
    mentor, mentee = pair.pair
    topics = T.MENTORING_PLAN_DUE, T.MENTORING_PLAN_WRITTEN
    assert await owed(session, pair.id, *topics) == {(mentee, T.MENTORING_PLAN_DUE): "12-01 09"}
    for month_day, confirm_by in (("2026-11-25", "11-30 09"), ("2026-12-02", "12-07 09")):
        clock.turn(at(month_day))
        await clocks.plan_written(pair)
        written = (mentor, T.MENTORING_PLAN_WRITTEN), (mentor, T.MENTORING_PLAN_DUE)
        found = await owed(session, pair.id, *topics)
        assert found == {written[0]: f"{month_day[5:]} 09", written[1]: confirm_by}
        await clocks.plan_returned(pair)
        again = {(mentee, T.MENTORING_PLAN_DUE): f"{month_day[5:]} 09"}
        assert await owed(session, pair.id, *topics) == again
    await clocks.plan_written(pair)
    await clocks.plan_confirmed(pair)
    assert await owed(session, pair.id, *topics) == {}


async def test_the_end_is_near_five_working_days_before_it(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    pair = (await pairs_of(session, clock, office))[0]
    assert pair.ends_on is not None
    day = WorkingCalendar().before(pair.ends_on, 5)
    found = await owed(session, pair.id, T.MENTORING_ENDING)
    assert found == {(who, T.MENTORING_ENDING): f"{day:%m-%d} 09" for who in pair.pair}


async def test_a_session_is_told_to_the_mentees_and_reminded_to_all(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    ayus, suryas = await pairs_of(session, clock, office)
    meeting = await a_session(session, clock, at("2026-12-03", 9), ayus, suryas)
    mentees, everybody = {ayus.mentee_id, suryas.mentee_id}, {ayus.mentor_id}
    everybody |= mentees
    told = await owed(session, meeting.id, T.SESSION_PLANNED)
    assert told == {(who, T.SESSION_PLANNED): "11-24 10" for who in mentees}
    due = {T.SESSION_NEAR: "12-02 09", T.SESSION_MET: "12-03 11", T.SESSION_DUE: "12-07 09"}
    assert await owed(session, meeting.id, *due) == {
        (who, topic): day for who in everybody for topic, day in due.items()
    }


async def test_one_that_is_close_is_not_said_to_be_near(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    pair = (await pairs_of(session, clock, office))[0]
    meeting = await a_session(session, clock, at("2026-11-25", 9), pair)
    assert await owed(session, meeting.id, T.SESSION_NEAR) == {}
    assert await owed(session, meeting.id, T.SESSION_MET)


async def test_one_that_moves_is_told_anew_and_nobody_who_is_no_longer_expected(
    session: AsyncSession, clock: Clock, office: Office, clocks: Clocks
) -> None:
    ayus, suryas = await pairs_of(session, clock, office)
    meeting = await a_session(session, clock, at("2026-12-03", 9), ayus, suryas)
    await all_told(session, meeting)
    meeting.begins_at = at("2026-12-08", 9)
    left_out = meeting.of(suryas.id)
    meeting.attendances.remove(left_out)
    await session.delete(left_out)
    await session.flush()
    await clocks.session_planned(meeting)
    found = await owed(session, meeting.id)
    assert {who for who, _ in found} == {ayus.mentor_id, ayus.mentee_id}
    assert found[ayus.mentee_id, T.SESSION_PLANNED] == "11-24 10"
    assert found[ayus.mentor_id, T.SESSION_NEAR] == "12-07 09"
    await clocks.session_cancelled(meeting)
    cancelled = {(ayus.mentee_id, T.SESSION_CANCELLED)}
    assert set(await owed(session, meeting.id)) == cancelled


async def all_told(session: AsyncSession, meeting: MentoringSession) -> None:
    for notice in await session.scalars(select(Notice).where(Notice.about == meeting.id)):
        notice.done_at = notice.sent_at = notice.due_at
    await session.flush()


async def test_after_it_each_is_reminded_until_they_have_said_and_signed(
    session: AsyncSession, clock: Clock, office: Office, clocks: Clocks
) -> None:
    ayus, suryas = await pairs_of(session, clock, office)
    meeting = await a_session(session, clock, at("2026-12-03", 9), ayus, suryas)
    mentor, ayu, surya = ayus.mentor_id, ayus.mentee_id, suryas.mentee_id
    clock.turn(at("2026-12-03", 13))
    topics = T.SESSION_MET, T.SESSION_DUE, T.SESSION_JOURNAL
    await clocks.met_said(meeting, mentor)
    await clocks.met_said(meeting, surya)
    assert (mentor, T.SESSION_MET) not in await owed(session, meeting.id, *topics)
    meeting.of(suryas.id).mentee_met = False

    await clocks.journal_written(meeting)
    found = await owed(session, meeting.id, *topics)
    assert mentor not in {who for who, _ in found}
    assert found[ayu, T.SESSION_JOURNAL] == "12-03 13"
    assert found[ayu, T.SESSION_DUE] == "12-07 09"
    assert (surya, T.SESSION_JOURNAL) not in found

    await clocks.journal_disputed(meeting, ayus)
    found = await owed(session, meeting.id, T.SESSION_JOURNAL)
    assert found == {(mentor, T.SESSION_JOURNAL): "12-03 13"}
    await clocks.journal_written(meeting)
    await clocks.journal_confirmed(meeting, ayus)
    assert {who for who, _ in await owed(session, meeting.id, *topics)} == {surya}


async def test_the_end_settles_all_of_the_pair_and_leaves_the_mentor_what_others_need(
    session: AsyncSession, clock: Clock, office: Office, clocks: Clocks
) -> None:
    ayus, suryas = await pairs_of(session, clock, office)
    shared = await a_session(session, clock, at("2026-12-03", 9), ayus, suryas)
    alone = await a_session(session, clock, at("2026-12-07", 9), ayus)
    clock.advance(hours=1)
    ayus.close(None, ayus.mentor_id, clock())
    await session.flush()
    await clocks.ended(ayus)
    assert set(await owed(session, ayus.id)) >= {(ayus.mentee_id, T.MENTORING_ENDED)}
    of_pair = [topic for topic in REMINDERS if topic.startswith("mentoring")]
    assert await owed(session, ayus.id, *of_pair) == {}
    of_session = [topic for topic in Topic if topic.startswith("session")]
    assert await owed(session, alone.id, *of_session) == {}
    left = {who for who, _ in await owed(session, shared.id, *of_session)}
    assert left == {suryas.mentor_id, suryas.mentee_id}


async def test_a_session_planned_answers_whether_they_meet(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    pair = (await pairs_of(session, clock, office))[0]
    told = Notice(
        person_id=pair.mentor_id,
        topic=T.MENTORING_IDLE,
        about=pair.id,
        due_at=clock(),
        sent_at=clock(),
        done_at=clock(),
    )
    session.add(told)
    clock.advance(days=1)
    await a_session(session, clock, clock() + timedelta(days=1), pair)
    await session.refresh(told)
    assert told.settled_at == clock()
    assert isinstance(told.sent_at, datetime)
