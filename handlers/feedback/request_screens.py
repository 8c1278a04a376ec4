from collections.abc import Sequence
from functools import partial

from handlers.feedback.buttons import AnswerRequest, AskAboutWhat, AskFor, AskWhom
from handlers.feedback.subjects import named, subject_rows
from handlers.feedback.ways import home
from handlers.screen import Button, Screen, keyboard
from handlers.unit.paging import cut, turning
from models.feedback import FeedbackRequest
from models.person import Employee
from models.plan import PlannedResult
from services.feedback.circles import Neighbour
from texts import Texts


def whom(near: Sequence[Neighbour], page: int, texts: Texts) -> Screen:
    shown, page = cut(near, page)
    rows = [[_person(each, texts)] for each in shown]
    turn = turning(near, page, lambda to: AskWhom(page=to), texts)
    text = texts("feedback-ask-whom" if near else "feedback-ask-nobody")
    return Screen(text, keyboard(*rows, turn, home(texts)))


def about_what(asked: Employee, plan: Sequence[PlannedResult], texts: Texts) -> Screen:
    about = partial(AskFor, employee_id=asked.id)
    rows = subject_rows(plan, lambda code: about(subject=code), texts)
    return Screen(texts("feedback-ask-about", name=asked.name), keyboard(*rows, home(texts)))


def asked(request: FeedbackRequest, texts: Texts) -> Screen:
    return Screen(texts("feedback-was-asked", name=request.asked.name), keyboard(home(texts)))


def told_asked(request: FeedbackRequest, texts: Texts) -> Screen:
    about = named(request.value, request.words, texts)
    text = texts("notice-feedback-asked", name=request.asker.name, about=about)
    return Screen(text, keyboard([(texts("feedback-give"), AnswerRequest(request_id=request.id))]))


def _person(near: Neighbour, texts: Texts) -> Button:
    label = texts("feedback-person", name=near.employee.name, voice=near.voice)
    return label, AskAboutWhat(employee_id=near.employee.id)
