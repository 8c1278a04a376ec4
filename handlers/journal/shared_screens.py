from handlers.feedback.buttons import FeedbackOnEntry, GiveFeedback
from handlers.journal import notes
from handlers.journal.buttons import SharedEntries, SharedEntry
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from handlers.unit.paging import cut, turning
from models.journal import JournalEntry
from models.person import Employee
from services.journal.notebooks import Shared
from texts import Html, Texts


def shared(found: Shared, page: int, texts: Texts) -> Screen:
    """What an employee lets whoever reviews them read, one button a note."""
    employee = found.employee
    shown, page = cut(found.entries, page)
    rows: list[list[Button]] = [
        [(_label(each, texts), SharedEntry(entry_id=each.id))] for each in shown
    ]
    turn = turning(
        found.entries, page, lambda to: SharedEntries(employee_id=employee.id, page=to), texts
    )
    ways: list[Button] = [
        (texts("feedback-give"), GiveFeedback(employee_id=employee.id)),
        (texts("menu-open"), Menu()),
    ]
    title = texts("journal-of", name=employee.name, count=len(found.entries))
    return Screen(title, keyboard(*rows, turn, ways))


def entry(employee: Employee, found: JournalEntry, texts: Texts) -> Screen:
    """One of them, with its evidence below, and the shortest way to an answer."""
    below = keyboard(
        [(texts("feedback-give"), FeedbackOnEntry(entry_id=found.id))],
        [(texts("journal-of-back"), SharedEntries(employee_id=employee.id))],
    )
    text = "\n\n".join([texts("journal-by", name=employee.name), notes.block(found, texts)])
    evidence = notes.evidence(found.file, texts)
    return Screen(text, below, fresh=evidence is not None, then=evidence)


def _label(found: JournalEntry, texts: Texts) -> Html:
    day = f"{found.happened_on:%d-%m}"
    return texts("journal-of-line", day=day, words=notes.excerpt(found, texts))
