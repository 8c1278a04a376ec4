"""One session: when and where, whether they met, what was written and who has signed it."""

from collections.abc import Iterator

from handlers.mentorship.buttons import (
    AddMaterial,
    CancelSession,
    ConfirmJournal,
    DisputeJournal,
    MetAll,
    MoveSession,
    OpenSession,
    ReadMaterial,
    SayMet,
    WriteJournal,
)
from handlers.mentorship.draft_screens import moment
from handlers.mentorship.screens import back
from handlers.screen import Attachment, Button, Screen, keyboard, pages
from models.mentoring_session import Attendance, MentoringSession
from models.received_file import FileKind, FileState
from services.mentoring.sessions import Meeting
from texts import Html, Texts

_WORDS = {True: "yes", False: "no", None: "none"}


def page(meeting: Meeting, texts: Texts, note: Html | None = None) -> Screen:
    """With news, or with what was just done, above it: it can be answered at once."""
    blocks = [*([note] if note else []), _title(meeting, texts), *_changes(meeting, texts)]
    if meeting.has_begun:
        blocks += [_attendance(meeting, each, texts) for each in meeting.own]
        blocks += _journal(meeting, texts)
    rows = [*_before(meeting, texts), *_met(meeting, texts), *_signing(meeting, texts)]
    rows += [*_writing(meeting, texts), *_material(meeting, texts)]
    return pages(blocks, keyboard(*rows, back(meeting.own[0].mentorship_id, texts)))


def wanted(text: Html, session: MentoringSession, texts: Texts) -> Screen:
    """The next message is asked for."""
    see = (texts("form-back"), OpenSession(session_id=session.id))
    return Screen(text, keyboard([see]))


def cancelled(session: MentoringSession, texts: Texts) -> Screen:
    below = keyboard(back(session.attendances[0].mentorship_id, texts))
    return Screen(texts("session-is-off"), below)


def material(session: MentoringSession, texts: Texts) -> Screen:
    """Telegram vouches for its own photos; documents are looked into first."""
    file = session.file
    gone = texts("session-file-gone")
    if file is None or file.telegram_file_id is None or file.state is FileState.REFUSED:
        return Screen(gone, fresh=True)
    if file.state is FileState.WAITING and file.kind is FileKind.DOCUMENT:
        return Screen(texts("session-file-waits"), fresh=True)
    shown = Attachment(file.kind, file.telegram_file_id, gone)
    return Screen(texts("session-file", kind=file.kind.value), attached=shown)


def _title(meeting: Meeting, texts: Texts) -> Html:
    session = meeting.session
    return texts(
        "session-title",
        topic=session.topic,
        kind=texts(f"session-kind-{session.kind}"),
        moment=moment(session.begins_at, texts),
        place=session.place,
        mentor=session.mentor.name,
        names=", ".join(each.mentorship.mentee.name for each in session.attendances),
    )


def _changes(meeting: Meeting, texts: Texts) -> Iterator[Html]:
    session = meeting.session
    if session.cancelled_at is not None:
        known = "some" if session.reason else "none"
        yield texts("session-cancelled", reason=known, words=session.reason or "")
    elif session.moved_from is not None:
        earlier = moment(session.moved_from, texts)
        yield texts("session-moved", moment=earlier, reason=session.reason or "")


def _attendance(meeting: Meeting, attendance: Attendance, texts: Texts) -> Html:
    other = _other(meeting, attendance)
    known = attendance.mentorship_id in meeting.open_to_both
    theirs = attendance.mentee_met if meeting.mentors else attendance.mentor_met
    said = texts(
        "session-said",
        name=other,
        other=other,
        own=_WORDS[attendance.said_by(meeting.reader_id)],
        theirs=_WORDS[theirs] if known else "hidden",
    )
    return Html("\n".join([said, *_signed(attendance, texts)]))


def _other(meeting: Meeting, attendance: Attendance) -> str:
    return (attendance.mentorship.mentee if meeting.mentors else meeting.session.mentor).name


def _signed(attendance: Attendance, texts: Texts) -> Iterator[Html]:
    """Only where both say that they met: the journal says so too."""
    name = attendance.mentorship.mentee.name
    if not (attendance.mentor_met and attendance.mentee_met):
        return
    if attendance.confirmed_at is not None:
        yield texts("session-signed", name=name, at=attendance.confirmed_at)
    elif attendance.differs is not None:
        yield texts("session-differs", name=name, words=attendance.differs)
    elif attendance.session.journal is None:
        yield texts("session-uncounted")
    else:
        yield texts("session-unsigned", name=name)


def _journal(meeting: Meeting, texts: Texts) -> Iterator[Html]:
    session = meeting.session
    if session.journal is not None and meeting.may_read:
        yield texts("session-journal", at=session.journal_at, words=session.journal)


def _before(meeting: Meeting, texts: Texts) -> Iterator[list[Button]]:
    if meeting.is_ahead and meeting.may_change:
        key = meeting.session.id
        yield [
            (texts("session-move"), MoveSession(session_id=key)),
            (texts("session-cancel"), CancelSession(session_id=key)),
        ]


def _met(meeting: Meeting, texts: Texts) -> Iterator[list[Button]]:
    open_to_say = [each for each in meeting.own if meeting.has_begun and not each.counts]
    unsaid = [each for each in open_to_say if each.said_by(meeting.reader_id) is None]
    if len(unsaid) > 1:
        yield [(texts("session-met-all"), MetAll(session_id=meeting.session.id))]
    for attendance in open_to_say:
        if attendance in unsaid:
            yield _say(meeting, attendance, texts)
        else:
            yield [_correct(meeting, attendance, texts)]


def _say(meeting: Meeting, attendance: Attendance, texts: Texts) -> list[Button]:
    count = "many" if len(meeting.own) > 1 else "one"
    name = _other(meeting, attendance)
    return [
        (texts("session-met", count=count, name=name), _says(attendance, met=True)),
        (texts("session-not-met", count=count, name=name), _says(attendance, met=False)),
    ]


def _correct(meeting: Meeting, attendance: Attendance, texts: Texts) -> Button:
    other = not attendance.said_by(meeting.reader_id)
    met, name = "yes" if other else "no", _other(meeting, attendance)
    return texts("session-correct", met=met, name=name), _says(attendance, met=other)


def _says(attendance: Attendance, *, met: bool) -> SayMet:
    place = {"session_id": attendance.session_id, "mentorship_id": attendance.mentorship_id}
    return SayMet(**place, met=met)


def _signing(meeting: Meeting, texts: Texts) -> Iterator[list[Button]]:
    if meeting.mentors or not meeting.own[0].may_sign:
        return
    place = {
        "session_id": meeting.session.id,
        "mentorship_id": meeting.own[0].mentorship_id,
        "version": meeting.session.journal_version,
    }
    yield [
        (texts("session-sign"), ConfirmJournal(**place)),
        (texts("session-differ"), DisputeJournal(**place)),
    ]


def _writing(meeting: Meeting, texts: Texts) -> Iterator[list[Button]]:
    if meeting.may_write:
        label = "session-write" if meeting.session.journal is None else "session-rewrite"
        yield [(texts(label), WriteJournal(session_id=meeting.session.id))]


def _material(meeting: Meeting, texts: Texts) -> Iterator[list[Button]]:
    session = meeting.session
    if session.file_id is not None:
        yield [(texts("session-read-file"), ReadMaterial(session_id=session.id))]
    if meeting.mentors and meeting.has_begun:
        yield [(texts("session-add-file"), AddMaterial(session_id=session.id))]
