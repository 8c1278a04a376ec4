from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from handlers.feedback.buttons import (
    Acknowledge,
    ExportFeedback,
    FeedbackRecordOf,
    Format,
    ReadFeedback,
    ReplyToFeedback,
)
from handlers.feedback.subjects import named
from handlers.feedback.ways import home
from handlers.screen import Attachment, Button, Screen, keyboard, pages
from handlers.unit.paging import cut, turning
from models.calendar import WITA
from models.feedback import MOST_REPLIES, Feedback, FeedbackReply
from models.person import Person
from models.received_file import FileKind, FileState, ReceivedFile
from services.feedback.readings import Record
from texts import Html, Texts


def whole(feedback: Feedback, person: Person, texts: Texts) -> Screen:
    """All that was said, then the recordings and pieces of evidence one by one."""
    words = pages(_blocks(feedback, texts), keyboard(*_ways(feedback, person, texts)))
    return _followed(words, list(_files(feedback, texts)))


def answered(feedback: Feedback, reply: FeedbackReply, texts: Texts) -> Screen:
    """The new sentence alone; the rest is one press away."""
    about = named(feedback.value, feedback.result_words, texts)
    title = texts("feedback-answered", name=reply.author.name, about=about)
    text = "\n\n".join(
        [title, *([texts("feedback-quote", words=reply.words)] if reply.words else [])]
    )
    buttons = [
        (texts("feedback-reply"), ReplyToFeedback(feedback_id=feedback.id)),
        (texts("feedback-read"), ReadFeedback(feedback_id=feedback.id)),
    ]
    words = Screen(text, keyboard(buttons), fresh=True)
    return _followed(words, list(_shown(reply.file, reply.author.name, texts)))


def acknowledged(feedback: Feedback, texts: Texts) -> Screen:
    """Below the feedback, which stays to be read."""
    reply: Button = (texts("feedback-reply"), ReplyToFeedback(feedback_id=feedback.id))
    text = texts("feedback-acknowledged", name=feedback.giver.name)
    return Screen(text, keyboard([reply], home(texts)), fresh=True)


def record(found: Record, person: Person, page: int, texts: Texts) -> Screen:
    """A half-year's, one button each; for the employee, or for who reviews them."""
    employee, code = found.employee, found.semester.code
    shown, page = cut(found.feedback, page)
    to = partial(FeedbackRecordOf, employee_id=employee.id)
    turn = turning(found.feedback, page, lambda page: to(semester=code, page=page), texts)
    rows = [[_line(each, texts)] for each in shown]
    text = texts(
        "feedback-record-mine" if person.id == employee.id else "feedback-record-of",
        name=employee.name,
        semester=code,
        count=len(found.feedback),
        unread=sum(each.acknowledged_at is None for each in found.feedback),
    )
    others = [
        (texts("feedback-semester", semester=near.code), to(semester=near.code))
        for near in (found.earlier, found.later)
        if near is not None
    ]
    return Screen(text, keyboard(*rows, turn, others, _exports(found, texts), home(texts)))


def _blocks(feedback: Feedback, texts: Texts) -> Iterator[Html]:
    yield texts(
        "feedback-whole",
        giver=feedback.giver.name,
        voice=feedback.voice,
        receiver=feedback.receiver.name,
        about=named(feedback.value, feedback.result_words, texts),
        at=feedback.given_at,
    )
    if feedback.words:
        yield texts("feedback-quote", words=feedback.words)
    for reply in feedback.replies:
        key = "feedback-reply-line" if reply.words else "feedback-reply-file"
        words = {"words": reply.words} if reply.words else {}
        yield texts(key, name=reply.author.name, at=reply.said_at, **words)
    if feedback.acknowledged_at:
        yield texts("feedback-was-read", at=feedback.acknowledged_at)


def _ways(feedback: Feedback, person: Person, texts: Texts) -> Iterator[list[Button]]:
    if person.id == feedback.receiver_id and feedback.acknowledged_at is None:
        yield [(texts("feedback-acknowledge"), Acknowledge(feedback_id=feedback.id))]
    if feedback.concerns(person.id) and len(feedback.replies) < MOST_REPLIES:
        yield [(texts("feedback-reply"), ReplyToFeedback(feedback_id=feedback.id))]
    yield home(texts)


def _files(feedback: Feedback, texts: Texts) -> Iterator[Screen]:
    yield from _shown(feedback.file, feedback.giver.name, texts)
    for reply in feedback.replies:
        yield from _shown(reply.file, reply.author.name, texts)


def _shown(file: ReceivedFile | None, name: str, texts: Texts) -> Iterator[Screen]:
    """Telegram vouches for its own recordings and photos; documents are looked into first."""
    if file is None:
        return
    gone = texts("feedback-file-gone", kind=file.kind, name=name)
    unseen = file.state is FileState.WAITING and file.kind is FileKind.DOCUMENT
    if file.telegram_file_id is None or file.state is FileState.REFUSED:
        yield Screen(gone)
    elif unseen:
        yield Screen(texts("feedback-file-waits", name=name))
    else:
        caption = texts("feedback-file", kind=file.kind, name=name)
        yield Screen(caption, attached=Attachment(file.kind, file.telegram_file_id, gone))


def _followed(screen: Screen, files: Iterable[Screen]) -> Screen:
    """The files in order behind the last page."""
    if screen.then is not None:
        return replace(screen, then=_followed(screen.then, files))
    following: Screen | None = None
    for file in reversed(list(files)):
        following = replace(file, then=following)
    return replace(screen, then=following)


def _line(feedback: Feedback, texts: Texts) -> Button:
    label = texts(
        "feedback-line",
        state="read" if feedback.acknowledged_at else "new",
        day=feedback.given_at.astimezone(WITA).date(),
        name=feedback.giver.name,
        about=named(feedback.value, feedback.result_words, texts),
    )
    return label, ReadFeedback(feedback_id=feedback.id)


def _exports(found: Record, texts: Texts) -> list[Button]:
    if not found.feedback:
        return []
    to = partial(ExportFeedback, employee_id=found.employee.id, semester=found.semester.code)
    return [(texts(f"feedback-export-{each}"), to(format=each)) for each in Format]
