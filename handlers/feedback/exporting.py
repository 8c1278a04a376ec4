"""The record of a half-year as a file; a paper of the city, so it speaks Indonesian."""

from collections.abc import Iterable

from handlers.feedback.buttons import Format
from handlers.screen import Document, Screen
from models.calendar import WITA
from models.feedback import Feedback, FeedbackReply, Voice
from models.received_file import FileState, ReceivedFile
from reports.feedback_book import feedback_book
from reports.feedback_paper import feedback_paper
from reports.feedback_record import FeedbackRecord, RecordedFeedback
from services.feedback.readings import Record
from texts import LANGUAGES, Texts

_DRAWN = {Format.PDF: feedback_paper, Format.XLSX: feedback_book}


def exported(record: Record, form: Format, texts: Texts) -> Screen:
    paper, draw = feedback_record(record, Texts(LANGUAGES[0])), _DRAWN[form]
    name = f"umpan-balik-{record.employee.nip}-{record.semester.code}.{form}"
    caption = texts("feedback-exported", name=paper.name, semester=paper.semester)
    return Screen(caption, document=Document(name, lambda: draw(paper, Texts(LANGUAGES[0]))))


def feedback_record(record: Record, texts: Texts) -> FeedbackRecord:
    """In plain words, the oldest first."""
    employee, oldest_first = record.employee, record.feedback[::-1]
    return FeedbackRecord(
        name=employee.name,
        nip=employee.nip,
        post=employee.post,
        unit=record.unit.name,
        semester=record.semester.code,
        tables={
            voice: [_recorded(each, texts) for each in oldest_first if each.voice is voice]
            for voice in Voice
        },
    )


def _recorded(feedback: Feedback, texts: Texts) -> RecordedFeedback:
    value = feedback.value
    return RecordedFeedback(
        day=feedback.given_at.astimezone(WITA).date(),
        giver=feedback.giver.name,
        about=texts(f"value-{value}.title").plain if value else feedback.result_words or "",
        words=feedback.words or _files([feedback.file], texts),
        evidence=_files(feedback.evidence, texts),
        response="\n".join(_response(reply, texts) for reply in feedback.responses),
        read=feedback.acknowledged_at is not None,
    )


def _response(reply: FeedbackReply, texts: Texts) -> str:
    day = f"{reply.said_at.astimezone(WITA):%d-%m-%Y}"
    return f"{day}: {reply.words or _files([reply.file], texts)}"


def _files(files: Iterable[ReceivedFile | None], texts: Texts) -> str:
    """Named one by one; what was refused is not there."""
    return "; ".join(
        texts("feedback-paper-file", kind=file.kind, name=file.file_name or "-").plain
        for file in files
        if file is not None and file.state is not FileState.REFUSED
    )
