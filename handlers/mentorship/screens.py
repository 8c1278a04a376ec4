"""The page of a pair: how far it is, what waits for whom, what the reader can do now."""

from collections.abc import Iterator, Sequence

from handlers.feedback.buttons import Format
from handlers.guidance.buttons import EndMentorship, ExportMentorship, GiveGuidance
from handlers.mentoring.buttons import MentoringHome
from handlers.mentorship.buttons import (
    MentoringSessions,
    OpenMentorship,
    OpenSession,
    PlanSession,
    ReadMentoringPlan,
    WriteMentoringPlan,
)
from handlers.screen import Button, Screen, keyboard, pages
from handlers.unit.paging import cut, turning
from models.calendar import WITA
from models.mentoring import Mentorship, PlanState
from models.mentoring_session import Attendance, MentoringSession, Step
from services.mentoring.mentorships import Pair
from texts import Html, Texts

MOST_OPEN = 6
"""Sessions with a button of their own on the pair's page."""
_TO_WRITE = (PlanState.NONE, PlanState.DRAFT, PlanState.RETURNED)


def page(pair: Pair, texts: Texts) -> Screen:
    blocks = [_head(pair, texts), *_plan(pair, texts), _count(pair, texts), *_waits(pair, texts)]
    rows = [*_plan_ways(pair, texts), *_session_ways(pair, texts), *_ways_out(pair, texts)]
    return pages(blocks, keyboard(*rows, [(texts("mentorship-home"), MentoringHome())]))


def sessions(pair: Pair, number: int, texts: Texts) -> Screen:
    """All of them, those that count with a mark."""
    shown, number = cut(pair.sessions, number)
    key = pair.mentorship.id
    turn = turning(
        pair.sessions, number, lambda to: MentoringSessions(mentorship_id=key, page=to), texts
    )
    rows = [[_session(pair, each, texts)] for each in shown]
    text = texts("mentorship-list", count=len(pair.sessions))
    return Screen(text, keyboard(*rows, turn, back(key, texts)))


def back(mentorship_id: int, texts: Texts) -> list[Button]:
    return [(texts("mentorship-open"), OpenMentorship(mentorship_id=mentorship_id))]


def begun(mentorship: Mentorship, reader_id: int, days: int, texts: Texts) -> Screen:
    """Told to both; the mentee, who is to write the plan, can do so at once."""
    mentors = reader_id == mentorship.mentor_id
    text = texts(
        "notice-mentoring-begun",
        side="mentor" if mentors else "mentee",
        name=mentorship.other_of(reader_id).name,
        skill=texts(f"skill-{mentorship.skill}"),
        until=mentorship.ends_on,
        days=days,
    )
    write = [] if mentors else [_write(mentorship, texts)]
    return Screen(text, keyboard(write, back(mentorship.id, texts)))


def _head(pair: Pair, texts: Texts) -> Html:
    found = pair.mentorship
    title = texts(
        "mentorship-title",
        skill=texts(f"skill-{found.skill}"),
        mentor=found.mentor.name,
        mentorpost=found.mentor.post,
        mentorunit=found.mentor.unit.name,
        mentee=found.mentee.name,
        menteepost=found.mentee.post,
        menteeunit=found.mentee.unit.name,
    )
    until = found.ended_at.astimezone(WITA).date() if found.ended_at else found.ends_on
    since = (found.begun_at or pair.now).astimezone(WITA).date()
    state = "running" if found.is_running else "over"
    time = texts("mentorship-time", state=state, since=since, until=until)
    return Html(f"{title}\n{time}")


def _plan(pair: Pair, texts: Texts) -> Iterator[Html]:
    state = pair.mentorship.plan_state
    yield texts("mentorship-plan", state=state.value)
    if state is PlanState.RETURNED:
        yield texts("mentorship-plan-return", words=pair.mentorship.plan_return or "")


def _count(pair: Pair, texts: Texts) -> Html:
    return texts("mentorship-sessions", held=pair.held, planned=pair.planned)


def _waits(pair: Pair, texts: Texts) -> Iterator[Html]:
    own = [*_plan_waits(pair, texts, of_mentor=pair.mentors), *_steps(pair, texts, own=True)]
    others = [*_plan_waits(pair, texts, of_mentor=not pair.mentors)]
    others += _steps(pair, texts, own=False)
    if own:
        yield Html("\n".join([texts("mentorship-waits-you"), *own]))
    if others:
        title = texts("mentorship-waits-other", name=pair.other.name)
        yield Html("\n".join([title, *others]))


def _plan_waits(pair: Pair, texts: Texts, *, of_mentor: bool) -> Iterator[Html]:
    state = pair.mentorship.plan_state
    if not pair.mentorship.is_running:
        return
    if of_mentor and state is PlanState.SENT:
        yield texts("mentorship-wait-consent")
    if not of_mentor and state in _TO_WRITE:
        yield texts("mentorship-wait-plan")


def _steps(pair: Pair, texts: Texts, *, own: bool) -> Iterator[Html]:
    """What the other side is to write is not said before both have: it would tell their word."""
    mentors = pair.mentors if own else not pair.mentors
    for attendance in _begun(pair):
        session = attendance.session
        for step in attendance.steps(mentors=mentors):
            if own or step is Step.SAY or attendance.both_said:
                day = f"{session.day:%d-%m}"
                yield texts(f"mentorship-wait-{step}", day=day, topic=session.topic)


def _begun(pair: Pair) -> list[Attendance]:
    return [each for each in pair.attendances if each.session.has_begun(pair.now)]


def _plan_ways(pair: Pair, texts: Texts) -> Iterator[list[Button]]:
    found = pair.mentorship
    if found.is_running and not pair.mentors and found.plan_state in _TO_WRITE:
        yield [_write(found, texts)]
    if found.plan is not None and (found.plan.sent_at or found.plan.earlier_id):
        read = ReadMentoringPlan(mentorship_id=found.id)
        yield [(texts("mentorship-read-plan"), read)]


def _write(mentorship: Mentorship, texts: Texts) -> Button:
    label = texts("mentorship-write-plan", state=mentorship.plan_state.value)
    return label, WriteMentoringPlan(mentorship_id=mentorship.id)


def _session_ways(pair: Pair, texts: Texts) -> Iterator[list[Button]]:
    key = pair.mentorship.id
    if pair.mentorship.is_running:
        yield [(texts("mentorship-plan-session"), PlanSession(mentorship_id=key))]
    for session in _open(pair)[:MOST_OPEN]:
        yield [_session(pair, session, texts)]
    if pair.sessions:
        label = texts("mentorship-all-sessions", count=len(pair.sessions))
        yield [(label, MentoringSessions(mentorship_id=key, page=0))]


def _open(pair: Pair) -> Sequence[MentoringSession]:
    """Still ahead, or waiting for somebody; the soonest first."""
    waiting = {
        each.session_id
        for each in _begun(pair)
        if each.steps(mentors=True) or each.steps(mentors=False)
    }
    found = [each for each in pair.sessions if each.is_ahead(pair.now) or each.id in waiting]
    return found[::-1]


def _session(pair: Pair, session: MentoringSession, texts: Texts) -> Button:
    counts = session.of(pair.mentorship.id).counts
    mark = "off" if session.cancelled_at else "counts" if counts else "none"
    label = texts("mentorship-session", mark=mark, day=f"{session.day:%d-%m}", topic=session.topic)
    return label, OpenSession(session_id=session.id)


def _ways_out(pair: Pair, texts: Texts) -> Iterator[list[Button]]:
    key = pair.mentorship.id
    yield [
        (texts("mentorship-record-pdf"), ExportMentorship(mentorship_id=key, form=Format.PDF)),
        (texts("mentorship-record-xlsx"), ExportMentorship(mentorship_id=key, form=Format.XLSX)),
    ]
    if pair.mentorship.is_running:
        yield [(texts("mentorship-end"), EndMentorship(mentorship_id=key))]
    elif not pair.mentors:
        yield [(texts("mentorship-guidance"), GiveGuidance(mentorship_id=key))]
