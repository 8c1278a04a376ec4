from datetime import datetime

from handlers.feedback.buttons import (
    AddEvidence,
    AnswerRequest,
    AskWhom,
    FeedbackHome,
    FeedbackRecordOf,
    GiveAbout,
    GiveFeedback,
    ReadFeedback,
)
from handlers.feedback.subjects import named, subject_rows
from handlers.feedback.ways import home
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from handlers.unit.paging import cut, turning
from models.calendar import WITA
from models.feedback import Feedback, FeedbackReply, Voice
from models.person import Person
from models.semester import Semester
from services.feedback.desk import Desk, Waiting
from services.feedback.occasions import Prompt
from texts import Html, Texts


def desk(found: Desk, person: Person, now: datetime, page: int, texts: Texts) -> Screen:
    """Whom to give some to, with how long they have waited; and the ways to one's own."""
    people, page = cut(found.people, page)
    asked = [
        [(texts("feedback-asked-by", name=each.asker.name), AnswerRequest(request_id=each.id))]
        for each in found.requests
    ]
    rows = [[_person(each, now, texts)] for each in people]
    own = FeedbackRecordOf(employee_id=person.id, semester=Semester.of(now).code)
    ways: list[list[Button]] = [
        turning(found.people, page, lambda to: FeedbackHome(page=to), texts),
        [(texts("feedback-mine", unread=found.unread), own)],
        [(texts("feedback-ask"), AskWhom(page=0))],
        [(texts("menu-open"), Menu())],
    ]
    text = texts("feedback-desk" if found.people else "feedback-desk-empty")
    return Screen(text, keyboard(*asked, *rows, *ways))


def prompt(found: Prompt, now: datetime, texts: Texts) -> Screen:
    """What about, or the words themselves once that is settled."""
    return _ask_words(found, texts) if found.is_settled else _choices(found, now, texts)


def given(feedback: Feedback, texts: Texts) -> Screen:
    about = named(feedback.value, feedback.result_words, texts)
    text = texts("feedback-sent", name=feedback.receiver.name, about=about)
    more = [
        (texts("feedback-add-evidence"), AddEvidence(feedback_id=feedback.id)),
        (texts("feedback-another"), GiveFeedback(employee_id=feedback.receiver_id)),
    ]
    look = [(texts("feedback-read"), ReadFeedback(feedback_id=feedback.id))]
    return Screen(text, keyboard(more, look, home(texts)))


def ask_evidence(texts: Texts) -> Screen:
    return Screen(texts("feedback-evidence-ask"), keyboard(home(texts)), fresh=True)


def ask_reply(feedback: Feedback, person: Person, texts: Texts) -> Screen:
    """Below the feedback, which stays to be read."""
    others = feedback.receiver if person.id == feedback.giver_id else feedback.giver
    text = texts("feedback-reply-ask", name=others.name)
    return Screen(text, keyboard(home(texts)), fresh=True)


def replied(reply: FeedbackReply, texts: Texts) -> Screen:
    key = "feedback-replied" if reply.file is None else "feedback-file-added"
    look = [(texts("feedback-read"), ReadFeedback(feedback_id=reply.feedback_id))]
    return Screen(texts(key), keyboard(look, home(texts)))


def _person(waiting: Waiting, now: datetime, texts: Texts) -> Button:
    employee, voice = waiting.neighbour.employee, waiting.neighbour.voice
    says = GiveFeedback(employee_id=employee.id)
    if voice is not Voice.SUPERIOR:
        return texts(f"feedback-to-{voice}", name=employee.name), says
    if waiting.last is None:
        return texts("feedback-never", name=employee.name), says
    days = (now.astimezone(WITA).date() - waiting.last.astimezone(WITA).date()).days
    return texts("feedback-days", name=employee.name, days=days), says


def _choices(found: Prompt, now: datetime, texts: Texts) -> Screen:
    employee, occasion = found.neighbour.employee, found.occasion

    def about(code: str) -> GiveAbout:
        return GiveAbout(
            employee_id=employee.id,
            subject=code,
            entry_id=occasion.entry_id,
            request_id=occasion.request_id,
        )

    title = texts("feedback-about-what", name=employee.name)
    rows = subject_rows(found.results, about, texts)
    if found.neighbour.voice is Voice.SUPERIOR:
        record = FeedbackRecordOf(employee_id=employee.id, semester=Semester.of(now).code)
        rows.append([(texts("feedback-record"), record)])
    return Screen("\n\n".join([*_why(found, texts), title]), keyboard(*rows, home(texts)))


def _ask_words(found: Prompt, texts: Texts) -> Screen:
    about = named(found.value, found.result.words if found.result else None, texts)
    ask = texts("feedback-words-ask", name=found.neighbour.employee.name, about=about)
    text = "\n\n".join([*_why(found, texts), ask, texts("feedback-with-name")])
    return Screen(text, keyboard(home(texts)))


def _why(found: Prompt, texts: Texts) -> list[Html]:
    """The note or the request that is answered."""
    name = found.neighbour.employee.name
    why = []
    if found.entry is not None:
        why.append(texts("feedback-on-entry", name=name, words=found.entry.words))
    if found.request is not None:
        about = named(found.request.value, found.request.words, texts)
        why.append(texts("feedback-on-request", name=name, about=about))
    return why
