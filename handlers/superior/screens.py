from collections.abc import Sequence

from aiogram.types import InlineKeyboardMarkup

from handlers.screen import Screen, keyboard
from handlers.start.buttons import Menu
from handlers.superior.buttons import (
    AnswerReport,
    DecideReport,
    Name,
    Report,
    SeeReport,
    Wrong,
)
from models.calendar import WITA
from models.person import Employee
from models.timeline import Span
from services.lines.superior_reports import Reported
from texts import Html, Texts


def standing(now: tuple[Employee, Span] | None, texts: Texts) -> Screen:
    """Who reviews now, why and since when."""
    below = keyboard([(texts("superior-wrong"), Wrong())], [(texts("menu-open"), Menu())])
    if now is None:
        return Screen(texts("superior-none"), below)
    reviewer, span = now
    since = span.since.astimezone(WITA).date()
    values = {"name": reviewer.name, "post": reviewer.post, "since": since}
    return Screen(texts("superior-now", basis=span.basis.value, **values), below)


def ask(texts: Texts) -> Screen:
    return Screen(texts("superior-ask"), keyboard([(texts("menu-open"), Menu())]))


def found(people: Sequence[Employee], texts: Texts) -> Screen:
    """Namesakes are told apart by their posts, for which a button has no room."""
    rows = [[(who.name, Name(employee_id=who.id))] for who in people]
    listed = [texts("superior-match", name=who.name, post=who.post) for who in people]
    text = "\n\n".join([texts("superior-found"), *listed])
    return Screen(text, keyboard(*rows, [(texts("menu-open"), Menu())]))


def sure(named: Employee, texts: Texts) -> Screen:
    below = keyboard(
        [(texts("superior-report"), Report(employee_id=named.id))],
        [(texts("superior-again"), Wrong())],
    )
    return Screen(texts("superior-sure", name=named.name, post=named.post), below)


def state(reported: Reported, texts: Texts) -> Screen:
    """What the employee sees of an open report."""
    head = texts("superior-state", named=reported.named.name, at=reported.report.reported_at)
    text = "\n\n".join([head, _replies(reported, texts), texts("superior-meanwhile")])
    return Screen(text, keyboard([(texts("menu-open"), Menu())]))


def asked(reported: Reported, texts: Texts) -> Screen:
    return Screen(_question(reported, texts), _yes_or_no(reported, texts))


def answered(reported: Reported, texts: Texts, *, agrees: bool) -> Screen:
    """The question stays, with the answer below it: they may change their mind."""
    thanks = texts("superior-thanks", agrees="yes" if agrees else "no")
    return Screen(f"{_question(reported, texts)}\n\n{thanks}", _yes_or_no(reported, texts))


def to_decide(reported: Reported, texts: Texts) -> Screen:
    """For the administrator, with the answers as they stand."""
    if reported.report.decided_at is not None:
        return decided(reported, texts)
    report_id = reported.report.id
    text = "\n\n".join(
        [
            texts(
                "superior-reported",
                employee=reported.employee.name,
                at=reported.report.reported_at,
            ),
            _replies(reported, texts),
            texts("superior-decidable", since=reported.report.decidable_from),
        ]
    )
    accept = (texts("superior-accept"), DecideReport(report_id=report_id, accepted=True))
    refuse = (texts("superior-refuse"), DecideReport(report_id=report_id, accepted=False))
    look = (texts("superior-look"), SeeReport(report_id=report_id))
    return Screen(text, keyboard([accept, refuse], [look]))


def decided(reported: Reported, texts: Texts) -> Screen:
    key = "superior-accepted" if reported.report.accepted else "superior-refused"
    return Screen(texts(key, employee=reported.employee.name, named=reported.named.name))


def _question(reported: Reported, texts: Texts) -> Html:
    employee = reported.employee
    names = {"employee": employee.name, "post": employee.post, "named": reported.named.name}
    return texts("superior-asked", **names)


def _yes_or_no(reported: Reported, texts: Texts) -> InlineKeyboardMarkup:
    yes = (texts("superior-right"), AnswerReport(report_id=reported.report.id, agrees=True))
    no = (texts("superior-not-right"), AnswerReport(report_id=reported.report.id, agrees=False))
    return keyboard([yes, no])


def _replies(reported: Reported, texts: Texts) -> str:
    return "\n".join(
        texts(
            "superior-reply",
            name=who.name,
            role="named" if who is reported.named else "current",
            reply=reply.value,
        )
        for who, reply in reported.replies()
    )
