from handlers.screen import Screen
from handlers.start import screens
from handlers.start.buttons import Menu, Speak
from handlers.survey import screens as survey
from handlers.switchboard import Conversation
from models.errors import CodeUnknown
from models.person import Person
from services.people import People
from services.surveys import Surveys
from texts import Texts

conversation = Conversation()


@conversation.command("start")
async def start(
    argument: str, person: Person, surveys: Surveys, people: People, texts: Texts
) -> Screen:
    """A link's code leads to a service or binds the chat; without one there is the menu."""
    if not argument:
        return menu(person, texts)
    try:
        draft = await surveys.begin(person, argument)
    except CodeUnknown:
        return screens.bound(await people.bind(person, argument), texts)
    return survey.welcome(draft, texts)


@conversation.command("menu")
async def open_menu(person: Person, texts: Texts) -> Screen:
    return menu(person, texts)


@conversation.button(Menu)
async def back_to_menu(person: Person, texts: Texts) -> Screen:
    return menu(person, texts)


@conversation.command("bahasa")
async def choose_language(texts: Texts) -> Screen:
    return screens.languages(texts)


@conversation.button(Speak)
async def speak(pressed: Speak, person: Person) -> Screen:
    texts = Texts(pressed.language)
    person.language = texts.language
    return screens.menu(person, texts, texts("language-chosen"))


@conversation.command("bantuan")
async def help_(person: Person, texts: Texts) -> Screen:
    kind = "citizen" if person.employee is None else "employee"
    return Screen(texts(f"help-{kind}"))


@conversation.command("privasi")
async def privacy(texts: Texts, threshold: int) -> Screen:
    return Screen(texts("privacy", threshold=threshold))


def menu(person: Person, texts: Texts) -> Screen:
    """Whoever goes to the menu has stopped writing: a later message is no answer."""
    person.awaits = None
    return screens.menu(person, texts)
