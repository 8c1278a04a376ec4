from collections.abc import Iterator, Sequence

from aiogram.types import InlineKeyboardMarkup

from handlers.screen import Button, Document, Screen, keyboard
from handlers.start.buttons import Menu
from handlers.unit.buttons import (
    AskService,
    AskSlips,
    IssueSlips,
    KeepSaturdays,
    MyUnits,
    OpenService,
    OpenUnit,
)
from handlers.unit.paging import cut, turning
from models.calendar import WITA
from models.unit import Unit
from services.access.handouts import Handout, Waiting
from services.places.units import UnitPage
from texts import Html, Texts


def units(mine: Sequence[Unit], page: int, texts: Texts) -> Screen:
    """Eight at a time; of many, one is found sooner by its name."""
    shown, page = cut(mine, page)
    below = keyboard(
        *_unit_buttons(shown), turning(mine, page, lambda to: MyUnits(page=to), texts)
    )
    return Screen(texts("unit-which", count=len(mine)), below)


def found(some: Sequence[Unit], texts: Texts) -> Screen:
    if not some:
        return Screen(texts("unit-none-found"), keyboard([(texts("unit-all"), MyUnits())]))
    return Screen(texts("unit-found"), keyboard(*_unit_buttons(some)))


def _unit_buttons(some: Sequence[Unit]) -> Iterator[list[Button]]:
    return ([(unit.name, OpenUnit(unit_id=unit.id))] for unit in some)


def unit(shown: UnitPage, page: int, texts: Texts) -> Screen:
    services, page = cut(shown.services, page)
    key, to_menu = shown.unit.id, (texts("menu-open"), Menu())
    below = keyboard(
        *([(service.name, OpenService(service_id=service.id))] for service in services),
        turning(shown.services, page, lambda to: OpenUnit(unit_id=key, page=to), texts),
        *_unit_choices(shown, texts),
        [*([(texts("unit-others"), MyUnits())] if shown.others else []), to_menu],
    )
    return Screen("\n".join(_unit_lines(shown, texts)), below)


def _unit_lines(shown: UnitPage, texts: Texts) -> Iterator[Html]:
    yield texts("unit-name", name=shown.unit.name)
    if shown.parent is not None:
        yield texts("unit-parent", name=shown.parent.name)
    if shown.ended and shown.unit.until is not None:
        yield texts("unit-was-until", at=shown.unit.until.astimezone(WITA).date())
    if shown.successor is not None:
        yield texts("unit-successor", name=shown.successor.name)
    yield from _unit_people(shown, texts)
    yield texts("unit-days", six=int(shown.unit.six_days))
    yield texts("unit-services", count=len(shown.services))


def _unit_people(shown: UnitPage, texts: Texts) -> Iterator[Html]:
    for employee, capacity in shown.heads:
        yield texts("unit-head", name=employee.name, capacity=capacity)
    if not shown.heads:
        yield texts("unit-no-head")
    yield texts("unit-people", count=shown.employees, connected=shown.connected)


def _unit_choices(shown: UnitPage, texts: Texts) -> Iterator[list[Button]]:
    key = shown.unit.id
    if shown.administered and shown.connected < shown.employees:
        yield [(texts("unit-slips"), AskSlips(unit_id=key))]
    if shown.changeable:
        yield [(texts("unit-add-service"), AskService(unit_id=key))]
        other = not shown.unit.six_days
        label = texts("unit-turn-days", six=int(other))
        yield [(label, KeepSaturdays(unit_id=key, open=other))]


def ask_service(unit: Unit, texts: Texts) -> Screen:
    return Screen(texts("unit-service-ask", unit=unit.name), _back(unit, texts))


def ask_slips(waiting: Waiting, texts: Texts) -> Screen:
    key, count = waiting.unit.id, len(waiting.employees)
    below = keyboard(
        [(texts("unit-slips-yes"), IssueSlips(unit_id=key, state=waiting.state))],
        [(texts("unit-back"), OpenUnit(unit_id=key))],
    )
    return Screen(texts("unit-slips-ask", unit=waiting.unit.name, count=count), below)


def slips(handout: Handout, document: Document, texts: Texts) -> Screen:
    caption = texts(
        "unit-slips-made",
        unit=handout.unit.name,
        count=len(handout.codes),
        until=handout.expires_at.astimezone(WITA).date(),
    )
    return Screen(caption, _back(handout.unit, texts), document=document)


def _back(unit: Unit, texts: Texts) -> InlineKeyboardMarkup:
    return keyboard([(texts("unit-back"), OpenUnit(unit_id=unit.id))])
