from handlers.screen import Screen
from handlers.start import screens
from handlers.start.buttons import Menu, Speak
from handlers.survey import screens as survey
from handlers.switchboard import Conversation
from models.errors import CodeUnknown
from models.notice import Topic
from models.person import Person
from services.access.bindings import Bindings
from services.access.rights import Rights
from services.cases.files import KEPT_AFTER_CLOSING
from services.voice.surveys import Surveys
from texts import Texts

conversation = Conversation()


@conversation.command("start")
async def start(
    argument: str,
    person: Person,
    surveys: Surveys,
    bindings: Bindings,
    rights: Rights,
    texts: Texts,
) -> Screen:
    """A link's code leads to a service or binds the chat; without one there is the menu."""
    if not argument:
        return await menu(person, rights, texts)
    try:
        draft = await surveys.begin(person, argument)
    except CodeUnknown:
        bound = await bindings.bind(person, argument)
        return screens.bound(bound, await rights.of(bound), texts)
    return survey.welcome(draft, texts)


@conversation.command("menu")
@conversation.button(Menu)
async def open_menu(person: Person, rights: Rights, texts: Texts) -> Screen:
    return await menu(person, rights, texts)


@conversation.command("bahasa")
async def choose_language(texts: Texts) -> Screen:
    return screens.languages(texts)


@conversation.button(Speak)
async def speak(pressed: Speak, person: Person, rights: Rights) -> Screen:
    texts = Texts(pressed.language)
    person.language = texts.language
    return screens.menu(person, await rights.of(person), texts, texts("language-chosen"))


@conversation.command("bantuan")
async def help_(person: Person, rights: Rights, texts: Texts) -> Screen:
    return screens.help_(await rights.of(person), texts)


@conversation.command("privasi")
async def privacy(texts: Texts, threshold: int, release_at_least: int) -> Screen:
    facts = {"threshold": threshold, "batch": release_at_least}
    return Screen(texts("privacy", **facts, file_days=KEPT_AFTER_CLOSING.days))


@conversation.notice(Topic.ROLES_CHANGED)
async def tell_roles(person: Person, rights: Rights, texts: Texts) -> Screen:
    roles, greeting = await rights.of(person), texts("notice-roles-changed")
    return screens.menu(person, roles, texts, greeting)


async def menu(person: Person, rights: Rights, texts: Texts) -> Screen:
    """Whoever goes to the menu has stopped writing: a later message is no answer."""
    person.awaits = None
    return screens.menu(person, await rights.of(person), texts)
