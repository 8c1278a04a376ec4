from collections.abc import Sequence

from handlers.absence.buttons import AddAbsence, RemoveAbsence
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from models.office import Absence, AbsenceKind
from services.lines.absences import days_from
from texts import Html, Texts


def coming(absences: Sequence[Absence], texts: Texts) -> Screen:
    """What is entered and has not ended, each with a button that removes it."""
    lines = [_line(absence, texts) for absence in absences] or [texts("absence-none")]
    text = "\n\n".join([texts("absence-title"), "\n".join(lines), texts("absence-effect")])
    removals = [[_remove(absence, texts)] for absence in absences]
    additions = [(texts(f"absence-add-{kind}"), AddAbsence(kind=kind)) for kind in AbsenceKind]
    return Screen(text, keyboard(*removals, additions, [(texts("menu-open"), Menu())]))


def ask(kind: AbsenceKind, texts: Texts) -> Screen:
    below = keyboard([(texts("menu-open"), Menu())])
    return Screen(texts("absence-ask", kind=kind.value), below)


def _line(absence: Absence, texts: Texts) -> Html:
    days = days_from(absence)
    length = "one" if days.first == days.last else "more"
    values = {"first": days.first, "last": days.last, "length": length}
    return texts("absence-line", kind=absence.kind.value, **values)


def _remove(absence: Absence, texts: Texts) -> Button:
    label = texts("absence-remove", first=days_from(absence).first)
    return label, RemoveAbsence(absence_id=absence.id)
