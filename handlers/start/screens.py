from handlers.screen import Screen, keyboard
from handlers.start.buttons import Speak
from handlers.start.menu import Roles, buttons_for, commands_for, help_for
from models.person import Person
from texts import LANGUAGES, Html, Texts


def menu(person: Person, roles: Roles, texts: Texts, greeting: Html | None = None) -> Screen:
    """What this person can do from here; a citizen needs no buttons, only a link or a QR."""
    employee, commands = person.employee, commands_for(roles, texts)
    if employee is None:
        text = greeting or texts("start-citizen")
        return Screen(text, fresh=True, commands=commands)
    text = greeting or texts("start-employee", name=employee.name)
    return Screen(text, keyboard(*buttons_for(roles, texts)), fresh=True, commands=commands)


def bound(person: Person, roles: Roles, texts: Texts) -> Screen:
    employee = person.as_employee()
    greeting = texts("start-bound", name=employee.name, post=employee.post)
    return menu(person, roles, texts, greeting)


def languages(texts: Texts) -> Screen:
    row = [(texts(f"language-{language}"), Speak(language=language)) for language in LANGUAGES]
    return Screen(texts("language-choose"), keyboard(row), fresh=True)


def help_(roles: Roles, texts: Texts) -> Screen:
    foot = texts("help-foot-employee" if roles else "help-foot-citizen")
    return Screen(f"{texts('help-title')}\n\n{help_for(roles, texts)}\n\n{foot}")
