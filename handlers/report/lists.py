"""Units and services to choose from, by name; nothing here is ranked."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData

from handlers.report.buttons import ListServices, ListUnits, OpenService, OpenUnit
from handlers.screen import Button, Screen, keyboard
from models.semester import Semester
from models.unit import Service, Unit
from texts import Texts

A_PAGE = 8
Listed = TypeVar("Listed")


def units(found: Sequence[Unit], semester: Semester, page: int, texts: Texts) -> Screen:
    rows = [
        [(unit.name, OpenUnit(unit_id=unit.id, semester=semester.code))]
        for unit in _on(page, found)
    ]
    turn = _turning(page, len(found), lambda to: ListUnits(page=to), texts)
    text = texts("report-choose-unit", semester=semester.code)
    return Screen(text, keyboard(*rows, turn))


def services(
    unit: Unit, found: Sequence[Service], semester: Semester, page: int, texts: Texts
) -> Screen:
    code = semester.code
    rows = [
        [(each.name, OpenService(unit_id=unit.id, service_id=each.id, semester=code))]
        for each in _on(page, found)
    ]
    to = partial(ListServices, unit_id=unit.id, semester=code)
    turn = _turning(page, len(found), lambda page: to(page=page), texts)
    back = (texts("report-to-unit"), OpenUnit(unit_id=unit.id, semester=code))
    key = "report-choose-service" if found else "report-no-service"
    text = texts(key, unit=unit.name, semester=code)
    return Screen(text, keyboard(*rows, turn, [back]))


def _on(page: int, found: Sequence[Listed]) -> Sequence[Listed]:
    return found[page * A_PAGE : (page + 1) * A_PAGE]


def _turning(
    page: int, count: int, to: Callable[[int], CallbackData], texts: Texts
) -> list[Button]:
    turn: list[Button] = []
    if page > 0:
        turn.append((texts("report-earlier-page"), to(page - 1)))
    if (page + 1) * A_PAGE < count:
        turn.append((texts("report-later-page"), to(page + 1)))
    return turn
