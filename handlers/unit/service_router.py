from handlers.screen import Screen
from handlers.switchboard import Conversation
from handlers.unit import service_screens as screens
from handlers.unit.buttons import (
    AskCounter,
    AskReplace,
    AskRevoke,
    ChangeLink,
    IssueGeneral,
    OpenService,
    PrintPoster,
    Replace,
    Revoke,
)
from handlers.unit.printing import poster_of
from models.person import Person
from services.places.links import AWAITED, Links
from services.places.posters import Posters
from texts import Html, Texts

conversation = Conversation()


async def show(
    person: Person, service_id: int, links: Links, texts: Texts, greeting: Html
) -> Screen:
    """The service after something was done to it."""
    return screens.service(await links.of(person, service_id), 0, texts, greeting)


@conversation.button(OpenService)
async def open_service(pressed: OpenService, person: Person, links: Links, texts: Texts) -> Screen:
    person.awaits = None  # whoever comes back here has stopped writing a name
    return screens.service(await links.of(person, pressed.service_id), pressed.page, texts)


@conversation.button(AskCounter)
async def ask_counter(pressed: AskCounter, person: Person, links: Links, texts: Texts) -> Screen:
    return screens.ask_counter(await links.ask_counter(person, pressed.service_id), texts)


@conversation.text(AWAITED)
async def add_counter(
    text: str, awaited: str, person: Person, links: Links, texts: Texts
) -> Screen:
    link = await links.issue(person, int(awaited), text)
    return await show(person, link.service_id, links, texts, texts("link-issued"))


@conversation.button(IssueGeneral)
async def issue_general(
    pressed: IssueGeneral, person: Person, links: Links, texts: Texts
) -> Screen:
    link = await links.issue(person, pressed.service_id, counter=None)
    return await show(person, link.service_id, links, texts, texts("link-issued"))


@conversation.button(PrintPoster)
async def print_poster(
    pressed: PrintPoster,
    person: Person,
    posters: Posters,
    texts: Texts,
    bot_name: str,
    public_url: str,
) -> Screen:
    link = await posters.one(person, pressed.link_id)
    return screens.poster(link, poster_of(link, bot_name, public_url), texts)


@conversation.button(ChangeLink)
async def change(pressed: ChangeLink, person: Person, links: Links, texts: Texts) -> Screen:
    return screens.change(await links.to_change(person, pressed.link_id), texts)


@conversation.button(AskReplace)
async def ask_replace(pressed: AskReplace, person: Person, links: Links, texts: Texts) -> Screen:
    return screens.ask_replace(await links.to_change(person, pressed.link_id), texts)


@conversation.button(Replace)
async def replace(pressed: Replace, person: Person, links: Links, texts: Texts) -> Screen:
    link = await links.replace(person, pressed.link_id)
    return await show(person, link.service_id, links, texts, texts("link-replaced"))


@conversation.button(AskRevoke)
async def ask_revoke(pressed: AskRevoke, person: Person, links: Links, texts: Texts) -> Screen:
    return screens.ask_revoke(await links.to_change(person, pressed.link_id), texts)


@conversation.button(Revoke)
async def revoke(pressed: Revoke, person: Person, links: Links, texts: Texts) -> Screen:
    link = await links.revoke(person, pressed.link_id)
    return await show(person, link.service_id, links, texts, texts("link-revoked-now"))
