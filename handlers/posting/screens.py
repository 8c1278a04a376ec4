from collections.abc import Sequence

from handlers.posting.buttons import Choose, ChooseCapacity, Move
from handlers.screen import Button, Screen, keyboard
from handlers.staff.buttons import OpenPage
from handlers.staff.screens import matches
from models.office import Basis, Capacity
from models.person import Employee
from services.days import Days
from services.lines.postings import Acting, Posting
from texts import Texts


def ask_name(employee: Employee, posting: Posting, texts: Texts) -> Screen:
    back = keyboard([_back(employee, texts)])
    return Screen(texts(f"posting-ask-{posting}", name=employee.name), back, fresh=True)


def found(
    employee: Employee, others: Sequence[Employee], posting: Posting, texts: Texts
) -> Screen:
    """Without a match the question still stands, so another name may be written at once."""
    back = [_back(employee, texts)]
    if not others:
        return Screen(texts("staff-nobody"), keyboard(back), fresh=True)
    rows = [
        [(each.name, Choose(employee_id=employee.id, other_id=each.id, posting=posting))]
        for each in others
    ]
    return Screen(matches(others, texts), keyboard(*rows, back), fresh=True)


def choose_capacity(holder: Employee, acting: Employee, texts: Texts) -> Screen:
    rows: list[list[Button]] = [
        [
            (
                texts(f"posting-{capacity}"),
                ChooseCapacity(employee_id=holder.id, other_id=acting.id, capacity=capacity),
            )
        ]
        for capacity in (Capacity.PLT, Capacity.PLH)
    ]
    text = texts("posting-capacity", holder=holder.name, acting=acting.name)
    return Screen(text, keyboard(*rows, [_back(holder, texts)]))


def ask_days(acting: Acting, texts: Texts) -> Screen:
    text = texts(
        "posting-ask-days",
        holder=acting.holder.name,
        acting=acting.acting.name,
        capacity=acting.capacity,
    )
    return Screen(text, keyboard([_back(acting.holder, texts)]))


def acts(acting: Acting, days: Days, texts: Texts) -> Screen:
    text = texts(
        "posting-acts",
        holder=acting.holder.name,
        acting=acting.acting.name,
        capacity=acting.capacity,
        first=days.first,
        last=days.last,
    )
    return Screen(text, keyboard([_back(acting.holder, texts)]), fresh=True)


def choose_basis(employee: Employee, reviewer: Employee, texts: Texts) -> Screen:
    rows: list[list[Button]] = [
        [
            (
                texts(f"posting-{basis}"),
                Move(employee_id=employee.id, other_id=reviewer.id, basis=basis),
            )
        ]
        for basis in (Basis.LINE, Basis.TEAM)
    ]
    text = texts("posting-basis", name=employee.name, reviewer=reviewer.name)
    return Screen(text, keyboard(*rows, [_back(employee, texts)]))


def moved(employee: Employee, reviewer: Employee, texts: Texts) -> Screen:
    text = texts("posting-moved", name=employee.name, reviewer=reviewer.name)
    return Screen(text, keyboard([_back(employee, texts)]))


def _back(employee: Employee, texts: Texts) -> Button:
    return texts("staff-back"), OpenPage(employee_id=employee.id)
