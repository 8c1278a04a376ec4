"""The record of a mentorship as a file; a paper of the city, so it speaks Indonesian."""

from collections.abc import Iterator
from datetime import date, datetime

from handlers.feedback.buttons import Format
from handlers.form.screens import answered
from handlers.screen import Document, Screen
from models.calendar import WITA
from models.form import Form
from models.mentoring_session import Attendance
from models.person import Employee
from models.received_file import FileState
from reports.mentoring_book import mentoring_book
from reports.mentoring_paper import mentoring_paper
from reports.mentoring_record import MentoringRecord, Party, RecordedSession
from services.mentoring.records import Record
from texts import LANGUAGES, Html, Texts

_DRAWN = {Format.PDF: mentoring_paper, Format.XLSX: mentoring_book}


def exported(record: Record, form: Format, texts: Texts) -> Screen:
    city = Texts(LANGUAGES[0])
    paper, draw = mentoring_record(record, city), _DRAWN[form]
    pair = record.mentorship
    name = f"mentoring-{pair.mentor.nip}-{pair.mentee.nip}.{form}"
    caption = texts("mentoring-exported", mentor=pair.mentor.name, mentee=pair.mentee.name)
    return Screen(caption, document=Document(name, lambda: draw(paper, city)))


def mentoring_record(record: Record, texts: Texts) -> MentoringRecord:
    """In plain words."""
    pair = record.mentorship
    return MentoringRecord(
        mentor=_party(pair.mentor),
        mentee=_party(pair.mentee),
        skill=texts(f"skill-{pair.skill}").plain,
        since=_day(pair.begun_at),
        until=_day(pair.ended_at or pair.ends_on),
        outcome=_outcome(pair.outcome, texts),
        plan=[] if record.plan is None else list(_plan(record.plan, texts)),
        counted=[_session(each, texts) for each in record.counted],
        uncounted=[_session(each, texts) for each in record.uncounted],
    )


def _party(employee: Employee) -> Party:
    return Party(employee.name, employee.nip, employee.post, employee.unit.name)


def _outcome(outcome: int | None, texts: Texts) -> str:
    if outcome is None:
        return texts("mentoring-no-outcome").plain
    return texts("guidance-outcome", outcome=outcome).plain


def _plan(form: Form, texts: Texts) -> Iterator[tuple[str, str]]:
    for question in form.questions:
        if answer := form.answers.get(question.key):
            words = answered(question, answer, texts)
            yield texts(f"{question.words}.title").plain, _plain(words)


def _session(attendance: Attendance, texts: Texts) -> RecordedSession:
    session = attendance.session
    return RecordedSession(
        when=f"{session.begins_at.astimezone(WITA):%d-%m-%Y %H.%M}, {session.place}",
        kind=texts(f"session-kind-{session.kind}").plain,
        topic=session.topic,
        journal=session.journal or "",
        material=_material(attendance, texts),
        mentor_signed=_moment(session.journal_at),
        mentee_signed=_moment(attendance.confirmed_at),
        missing="" if attendance.counts else _missing(attendance, texts),
    )


def _missing(attendance: Attendance, texts: Texts) -> str:
    """The first thing that stands in the way."""
    if False in (attendance.mentor_met, attendance.mentee_met):
        return texts("mentoring-missing-denied").plain
    if attendance.session.journal is None:
        return texts("mentoring-missing-journal").plain
    return texts(f"mentoring-missing-{'differs' if attendance.differs else 'mentee'}").plain


def _material(attendance: Attendance, texts: Texts) -> str:
    file = attendance.session.file
    if file is None or file.state is FileState.REFUSED:
        return ""
    return texts("feedback-paper-file", kind=file.kind, name=file.file_name or "-").plain


def _plain(words: Html | str) -> str:
    return words.plain if isinstance(words, Html) else words


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment.astimezone(WITA):%d-%m-%Y %H.%M} WITA"


def _day(day: datetime | date | None) -> str:
    """Of a moment, by Mataram's clock."""
    if isinstance(day, datetime):
        day = day.astimezone(WITA)
    return "" if day is None else f"{day:%d-%m-%Y}"
