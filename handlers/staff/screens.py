from collections.abc import Iterator, Sequence
from functools import partial

from aiogram.types import InlineKeyboardMarkup

from handlers.posting.buttons import AskName
from handlers.screen import Button, Document, Screen, keyboard
from handlers.staff.buttons import (
    AskLeave,
    GiveUnit,
    Leave,
    LostPhone,
    NewCode,
    OpenPage,
    Search,
    TakeUnits,
)
from handlers.start.buttons import Menu
from handlers.unit.printing import slip_of
from models.calendar import WITA
from models.nip import masked
from models.office import Role
from models.person import Employee
from reports.slips import SlipSheet, slips
from services.access.rebindings import Request
from services.access.staff import Issued, Page
from services.lines.postings import Posting
from texts import Html, Texts


def ask(texts: Texts) -> Screen:
    return Screen(texts("staff-ask"), keyboard([(texts("menu-open"), Menu())]), fresh=True)


def found(employees: Sequence[Employee], texts: Texts) -> Screen:
    if not employees:
        return Screen(texts("staff-nobody"), fresh=True)
    rows = [[(each.name, OpenPage(employee_id=each.id))] for each in employees]
    return Screen(matches(employees, texts), keyboard(*rows), fresh=True)


def matches(employees: Sequence[Employee], texts: Texts) -> str:
    """Namesakes are told apart by their post, which a button has no room for."""
    listed = [
        texts("staff-match", name=each.name, post=each.post, nip=masked(each.nip))
        for each in employees
    ]
    return "\n\n".join([texts("staff-found"), *listed])


def page(shown: Page, texts: Texts) -> Screen:
    return Screen("\n".join(_lines(shown, texts)), keyboard(*_choices(shown, texts)))


def _lines(shown: Page, texts: Texts) -> Iterator[Html]:
    who = shown.employee
    unit = shown.unit.name
    yield texts("staff-head", name=who.name, post=who.post, unit=unit, nip=masked(who.nip))
    yield texts("staff-connected" if shown.connected else "staff-unconnected")
    if shown.reviewer is None:
        yield texts("staff-reviewer-none")
    else:
        reviewer, basis = shown.reviewer
        yield texts("staff-reviewer", name=reviewer.name, basis=basis)
    for absence in shown.absences:
        yield texts("staff-absent", kind=absence.kind, until=absence.until)
    for role in sorted(shown.roles - {Role.EMPLOYEE}):
        yield texts("staff-role", role=texts(f"role-{role}"))


def _choices(shown: Page, texts: Texts) -> Iterator[list[Button]]:
    who = shown.employee.id
    if shown.connected:
        yield [(texts("staff-lost-phone"), LostPhone(employee_id=who))]
    else:
        yield [(texts("staff-new-code"), NewCode(employee_id=who))]
    yield [(texts("staff-acting"), AskName(employee_id=who, posting=Posting.ACTING))]
    yield [(texts("staff-move"), AskName(employee_id=who, posting=Posting.REVIEWER))]
    if shown.by_city:
        yield [_unit_admin(shown, texts)]
    yield [(texts("staff-leave"), AskLeave(employee_id=who))]
    yield [(texts("staff-search"), Search())]


def _unit_admin(shown: Page, texts: Texts) -> Button:
    if Role.UNIT_ADMIN in shown.roles:
        return texts("staff-take-units"), TakeUnits(employee_id=shown.employee.id)
    return texts("staff-give-unit"), GiveUnit(employee_id=shown.employee.id)


def slip(issued: Issued, bot_name: str, texts: Texts) -> Screen:
    who = issued.employee
    expires = issued.expires_at.astimezone(WITA).date()
    sheet = SlipSheet(issued.unit.name, expires, [slip_of(who, issued.code, bot_name)])
    caption = texts("staff-slip", name=who.name, until=expires)
    document = Document(f"slip-{who.id}.pdf", partial(slips, sheet, texts))
    return Screen(caption, _back(who, texts), document=document)


def lost_phone(request: Request, texts: Texts) -> Screen:
    who, until = request.employee, request.rebinding.lapses_at
    text = texts("staff-lost-phone-asked", name=who.name, asker=request.asker.name, until=until)
    return Screen(text, _back(who, texts))


def ask_leave(employee: Employee, texts: Texts) -> Screen:
    below = keyboard(
        [(texts("staff-leave-yes"), Leave(employee_id=employee.id))],
        [(texts("staff-back"), OpenPage(employee_id=employee.id))],
    )
    return Screen(texts("staff-leave-ask", name=employee.name), below)


def left(employee: Employee, texts: Texts) -> Screen:
    """The post is vacant now, and nobody can be found by name who has left: hence the button."""
    below = keyboard(
        [(texts("staff-acting"), AskName(employee_id=employee.id, posting=Posting.ACTING))],
        [(texts("staff-search"), Search())],
    )
    return Screen(texts("staff-left", name=employee.name), below)


def _back(employee: Employee, texts: Texts) -> InlineKeyboardMarkup:
    return keyboard([(texts("staff-back"), OpenPage(employee_id=employee.id))])
