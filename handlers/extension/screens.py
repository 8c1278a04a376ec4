from collections.abc import Sequence
from datetime import datetime

from handlers.extension.buttons import ExtendFor
from handlers.screen import Screen, keyboard
from handlers.start.buttons import Menu
from models.evaluation import Evaluation
from models.period import last_day
from models.person import Employee
from texts import Texts


def whom(texts: Texts) -> Screen:
    return Screen(texts("extension-whom"), keyboard([(texts("menu-open"), Menu())]))


def found(employees: Sequence[Employee], texts: Texts) -> Screen:
    rows = [
        [
            (
                texts("extension-found", name=each.name, post=each.post),
                ExtendFor(employee_id=each.id),
            )
        ]
        for each in employees
    ]
    key = "extension-choose" if employees else "extension-nobody"
    return Screen(texts(key), keyboard(*rows, [(texts("menu-open"), Menu())]))


def until_when(evaluation: Evaluation, closes_at: datetime, texts: Texts) -> Screen:
    text = texts(
        "extension-until",
        name=evaluation.employee.name,
        semester=evaluation.semester,
        closes=last_day(closes_at),
    )
    return Screen(text, keyboard([(texts("menu-open"), Menu())]))


def granted(evaluation: Evaluation, until: datetime, texts: Texts) -> Screen:
    text = texts(
        "extension-granted",
        name=evaluation.employee.name,
        until=last_day(until),
        reason=evaluation.extension_reason or "",
    )
    return Screen(text, keyboard([(texts("menu-open"), Menu())]))
