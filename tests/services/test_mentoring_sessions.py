from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.disclosure import Seen, Viewing
from models.errors import (
    ButtonNotYours,
    ButtonOutdated,
    DomainError,
    EmployeesOnly,
    JournalRewritten,
    MeetingUnsaid,
    SessionAhead,
    SessionOff,
    SessionSigned,
)
from models.mentoring_session import Attendance, MentoringSession, Step
from models.notice import Notice, Topic
from models.person import Person
from models.received_file import FileKind, ReceivedFile
from services.files import Files, Sent
from services.mentoring.journals import Journals
from services.mentoring.mentorships import Mentorships
from services.mentoring.reminders import Reminders
from services.mentoring.sessions import Sessions
from tests.city import Clock
from tests.guiding import THURSDAY, Guided, a_session, guided

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
JOURNAL = "Analisis masalah dibahas; draf pertama pekan depan."
SLIDES = Sent(FileKind.DOCUMENT, "slides", 10_000, "bahan.pdf")
AFTER = THURSDAY + timedelta(hours=3)


@pytest.fixture
async def group(session: AsyncSession, clock: Clock) -> Guided:
    return await guided(session, clock, mentees=2)


@pytest.fixture
async def held(group: Guided, session: AsyncSession, clock: Clock) -> MentoringSession:
    """With both, and its time has come."""
    planned = await a_session(session, clock, group)
    clock.turn(AFTER)
    return planned


@pytest.fixture
def meetings(session: AsyncSession, clock: Clock) -> Sessions:
    return Sessions(session, clock)


@pytest.fixture
def journals(session: AsyncSession, clock: Clock) -> Journals:
    return Journals(session, clock)


async def waiting(session: AsyncSession, *topics: Topic) -> set[tuple[int, Topic]]:
    rows = await session.execute(
        select(Notice.person_id, Notice.topic).where(
            Notice.topic.in_(topics), Notice.done_at.is_(None)
        )
    )
    return {(row.person_id, row.topic) for row in rows}


async def test_a_session_counts_when_both_have_signed_it(
    group: Guided, held: MentoringSession, meetings: Sessions, journals: Journals, clock: Clock
) -> None:
    session, (lina, budi) = journals.session, group.pairs
    mentor, mentee, other = group.mentor, *group.mentees
    with pytest.raises(MeetingUnsaid):
        await journals.ask(mentor, held.id)
    await meetings.say(mentor, held.id, lina.id, met=True)
    assert (mentor.id, Topic.SESSION_MET) in await waiting(session, Topic.SESSION_MET)
    await meetings.say(mentor, held.id, budi.id, met=True)
    assert (mentor.id, Topic.SESSION_MET) not in await waiting(session, Topic.SESSION_MET)
    await journals.ask(mentor, held.id)
    assert mentor.awaits == f"mentoring-journal:{held.id}"
    meeting = await journals.write(mentor, held.id, JOURNAL)
    assert (meeting.session.journal, meeting.session.journal_version) == (JOURNAL, 1)
    assert mentor.awaits == f"mentoring-file:{held.id}"
    readers = {(each.id, Topic.SESSION_JOURNAL) for each in group.mentees}
    assert await waiting(session, Topic.SESSION_JOURNAL) == readers

    with pytest.raises(MeetingUnsaid):  # signing says that they met; each is asked by themselves
        await journals.confirm(mentee, held.id, lina.id, 1)
    seen = await meetings.say(mentee, held.id, lina.id, met=True)
    assert (seen.may_read, seen.steps) == (True, {Step.SIGN})
    await journals.confirm(mentee, held.id, lina.id, 1)
    clock.advance(hours=1)
    twice = await journals.confirm(mentee, held.id, lina.id, 1)
    assert twice.own[0].confirmed_at == AFTER
    assert await waiting(session, Topic.SESSION_JOURNAL) == {(other.id, Topic.SESSION_JOURNAL)}

    pairs = [await Mentorships(session, clock).see(mentor, each.id) for each in group.pairs]
    assert [(pair.held, pair.planned) for pair in pairs] == [(1, 0), (0, 0)]
    for change in (
        meetings.say(mentor, held.id, lina.id, met=False),
        meetings.say(mentee, held.id, lina.id, met=False),
        journals.ask_difference(mentee, held.id, lina.id, 1),
    ):
        with pytest.raises(SessionSigned):
            await change


async def test_what_was_different_is_written_anew_and_signed_anew(
    group: Guided, held: MentoringSession, meetings: Sessions, journals: Journals
) -> None:
    session, (lina, budi) = journals.session, group.pairs
    mentor, mentee, other = group.mentor, *group.mentees
    await meetings.say_all(mentor, held.id)
    await journals.write(mentor, held.id, JOURNAL)
    for who, pair in ((mentee, lina), (other, budi)):
        await meetings.say(who, held.id, pair.id, met=True)
    await journals.confirm(other, held.id, budi.id, 1)
    await journals.ask_difference(mentee, held.id, lina.id, 1)
    assert mentee.awaits == f"mentoring-differs:{held.id}:{lina.id}:1"
    meeting = await journals.differ(mentee, f"{held.id}:{lina.id}:1", "Anggaran belum dibahas.")
    assert meeting.own[0].differs == "Anggaran belum dibahas."
    assert mentee.awaits is None
    assert await waiting(session, Topic.SESSION_JOURNAL) == {(mentor.id, Topic.SESSION_JOURNAL)}
    assert (await meetings.see(mentor, held.id)).steps == {Step.REWRITE}

    anew = await journals.write(mentor, held.id, "Tanpa anggaran.")
    assert anew.session.journal_version == 2
    assert [(each.counts, each.differs) for each in anew.own] == [(False, None)] * 2
    for who, pair in ((mentee, lina), (other, budi)):
        for act in (journals.confirm, journals.ask_difference):
            with pytest.raises(JournalRewritten):  # nobody signs what they have not read
                await act(who, held.id, pair.id, 1)
        await journals.confirm(who, held.id, pair.id, 2)
    with pytest.raises(SessionSigned):
        await journals.ask(mentor, held.id)
    with pytest.raises(SessionSigned):
        await journals.write(mentor, held.id, "Lain.")


async def test_neither_knows_the_others_word_before_both_have_spoken(
    group: Guided, held: MentoringSession, meetings: Sessions, clock: Clock
) -> None:
    lina = group.pair
    await meetings.say(group.mentor, held.id, lina.id, met=False)
    for who in (group.mentor, group.mentee):
        assert (await meetings.see(who, held.id)).open_to_both == set()
    both = await meetings.say(group.mentee, held.id, lina.id, met=True)
    assert both.open_to_both == {lina.id}
    assert not both.may_read
    clock.advance(days=4)  # Monday; until then Budi and the mentor have said nothing
    assert (await meetings.see(group.mentor, held.id)).open_to_both == {lina.id}
    clock.advance(days=1)
    later = await meetings.see(group.mentor, held.id)
    assert later.open_to_both == {each.id for each in group.pairs}


async def test_who_did_not_meet_signs_nothing(
    group: Guided, held: MentoringSession, meetings: Sessions, journals: Journals
) -> None:
    lina, budi = group.pairs
    mentor, mentee, other = group.mentor, *group.mentees
    await meetings.say(mentor, held.id, lina.id, met=True)
    await meetings.say(mentor, held.id, budi.id, met=False)
    await meetings.say(mentee, held.id, lina.id, met=True)
    await meetings.say(other, held.id, budi.id, met=True)
    await journals.write(mentor, held.id, JOURNAL)
    for act in (journals.confirm, journals.ask_difference):
        with pytest.raises(MeetingUnsaid):
            await act(other, held.id, budi.id, 1)
    await journals.confirm(mentee, held.id, lina.id, 1)
    with pytest.raises(SessionSigned):  # by all who were there
        await journals.write(mentor, held.id, "Lain.")
    await Reminders(meetings.session, meetings.clock).over(
        [Topic.SESSION_JOURNAL], [held.id], [other.id]
    )
    await meetings.say(mentor, held.id, budi.id, met=True)  # was a slip of the finger
    told = await waiting(meetings.session, Topic.SESSION_JOURNAL)
    assert told == {(other.id, Topic.SESSION_JOURNAL)}
    await journals.confirm(other, held.id, budi.id, 1)


async def test_nothing_is_said_of_a_session_ahead_or_cancelled(
    group: Guided, meetings: Sessions, journals: Journals, clock: Clock
) -> None:
    session, mentor = journals.session, group.mentor
    planned = await a_session(session, clock, group)
    for act in (
        meetings.say(group.mentee, planned.id, group.pair.id, met=True),
        meetings.say_all(mentor, planned.id),
        journals.ask(mentor, planned.id),
        journals.attach(mentor, planned.id, SLIDES),
    ):
        with pytest.raises(SessionAhead):
            await act
    await meetings.ask_reason(mentor, planned.id)
    assert mentor.awaits == f"mentoring-cancel:{planned.id}"
    cancelled = await meetings.cancel(mentor, planned.id, "Sakit.")
    assert (cancelled.cancelled_at, cancelled.reason) == (clock(), "Sakit.")
    mentees = {(each.id, Topic.SESSION_CANCELLED) for each in group.mentees}
    topics = (Topic.SESSION_CANCELLED, Topic.SESSION_MET, Topic.SESSION_NEAR, Topic.SESSION_DUE)
    assert await waiting(session, *topics) == mentees
    clock.turn(AFTER)
    for act in (
        meetings.say(group.mentee, planned.id, group.pair.id, met=True),
        meetings.say_all(mentor, planned.id),
        meetings.cancel(mentor, planned.id, "Lagi."),
        journals.ask(mentor, planned.id),
        journals.write(mentor, planned.id, JOURNAL),
    ):
        with pytest.raises(SessionOff):
            await act


async def test_a_mentee_cancels_a_meeting_of_two_and_the_mentor_is_told(
    group: Guided, meetings: Sessions, clock: Clock
) -> None:
    session, mentee = meetings.session, group.mentee
    alone = await a_session(session, clock, group, pairs=[group.pair])
    await meetings.cancel(mentee, alone.id, "Dinas luar.")
    told = await waiting(session, Topic.SESSION_CANCELLED)
    assert told == {(group.mentor.id, Topic.SESSION_CANCELLED)}
    together = await a_session(session, clock, group)
    with pytest.raises(ButtonNotYours):
        await meetings.ask_reason(mentee, together.id)
    with pytest.raises(ButtonNotYours):
        await meetings.cancel(mentee, together.id, "Dinas luar.")


async def test_material_is_for_those_of_that_session_alone(
    group: Guided, meetings: Sessions, journals: Journals, clock: Clock
) -> None:
    session = journals.session
    alone = await a_session(session, clock, group, pairs=[group.pair])
    clock.turn(AFTER)
    with pytest.raises(ButtonOutdated):
        await journals.material(group.mentee, alone.id)
    await journals.ask_file(group.mentor, alone.id)
    first = (await journals.attach(group.mentor, alone.id, SLIDES)).session.file_id
    meeting = await journals.attach(group.mentor, alone.id, SLIDES)
    assert group.mentor.awaits is None
    (kept,) = await session.scalars(select(ReceivedFile.id))  # the first one is forgotten
    assert kept == meeting.session.file_id != first
    await Files(session, clock).sweep()
    assert await session.scalar(select(ReceivedFile.id)) == kept
    for who in (group.mentor, group.mentee):
        file = (await journals.material(who, alone.id)).file
        assert file is not None
        assert file.telegram_file_id == "slides"
    for who in (group.mentees[1], group.stranger):
        with pytest.raises(ButtonNotYours):
            await journals.material(who, alone.id)
        with pytest.raises(ButtonNotYours):
            await meetings.see(who, alone.id)
    assert await Files(session, clock)._senders(kept) == {group.mentor.id}


async def test_nobody_acts_for_another(
    group: Guided, held: MentoringSession, meetings: Sessions, journals: Journals, sari: Person
) -> None:
    lina, budi = group.pairs
    await meetings.say_all(group.mentor, held.id)
    await journals.write(group.mentor, held.id, JOURNAL)
    before = [(each.mentor_met, each.mentee_met) for each in held.attendances]
    for who in (group.mentee, group.stranger):
        for act in (
            meetings.say(who, held.id, budi.id, met=True),
            meetings.say_all(who, held.id),
            journals.ask(who, held.id),
            journals.write(who, held.id, "Palsu."),
            journals.ask_file(who, held.id),
            journals.attach(who, held.id, SLIDES),
            journals.confirm(who, held.id, budi.id, 1),
            journals.ask_difference(who, held.id, budi.id, 1),
            journals.differ(who, f"{held.id}:{budi.id}:1", "Palsu."),
        ):
            with pytest.raises(ButtonNotYours):
                await act
    with pytest.raises(ButtonNotYours):  # nor the mentor for a mentee
        await journals.confirm(group.mentor, held.id, lina.id, 1)
    with pytest.raises(EmployeesOnly):
        await meetings.see(sari, held.id)
    found = await session_again(meetings, held.id)
    assert [(each.mentor_met, each.mentee_met) for each in found] == before


async def session_again(meetings: Sessions, session_id: int) -> list[Attendance]:
    found = await meetings.session.scalars(
        select(Attendance)
        .where(Attendance.session_id == session_id)
        .order_by(Attendance.mentorship_id)
        .execution_options(populate_existing=True)
    )
    return list(found)


async def test_who_looked_at_whom_is_kept(
    group: Guided, held: MentoringSession, meetings: Sessions
) -> None:
    await meetings.see(group.mentor, held.id)
    await meetings.see(group.mentee, held.id)
    rows = await meetings.session.scalars(select(Viewing).order_by(Viewing.viewer_id))
    assert [(row.viewer_id, row.employee_id, row.what) for row in rows] == [
        (group.mentor.id, group.mentees[0].id, Seen.MENTORING),
        (group.mentor.id, group.mentees[1].id, Seen.MENTORING),
        (group.mentee.id, group.mentor.id, Seen.MENTORING),
    ]


async def test_a_session_that_nobody_is_left_for_opens_no_more(
    group: Guided, held: MentoringSession, meetings: Sessions
) -> None:
    for attendance in await session_again(meetings, held.id):
        await meetings.session.delete(attendance)
    await meetings.session.flush()
    assert await meetings.told(group.mentor, held.id) is None
    assert await meetings.told(group.mentee, held.id) is None
    with pytest.raises(DomainError):
        await meetings.see(group.mentor, held.id)
