from handlers.evaluation.buttons import OwnEvaluation
from handlers.report.buttons import UnitReport
from handlers.review.buttons import Team
from handlers.screen import Screen, keyboard
from handlers.start.buttons import Speak
from models.person import Person
from texts import LANGUAGES, Html, Texts


def menu(person: Person, texts: Texts, greeting: Html | None = None) -> Screen:
    """What this person can do from here; a citizen needs no buttons, only a link or a QR."""
    employee = person.employee
    if employee is None:
        return Screen(greeting or texts("start-citizen"), fresh=True)
    text = greeting or texts("start-employee", name=employee.name)
    below = keyboard(
        [(texts("menu-evaluation"), OwnEvaluation())],
        [(texts("menu-team"), Team())],
        [(texts("menu-report"), UnitReport())],
    )
    return Screen(text, below, fresh=True)


def bound(person: Person, texts: Texts) -> Screen:
    employee = person.as_employee()
    return menu(person, texts, texts("start-bound", name=employee.name, post=employee.post))


def languages(texts: Texts) -> Screen:
    row = [(texts(f"language-{language}"), Speak(language=language)) for language in LANGUAGES]
    return Screen(texts("language-choose"), keyboard(row), fresh=True)
