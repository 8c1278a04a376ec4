from handlers.extension import screens
from handlers.extension.buttons import ExtendFor
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.lookback.extensions import AWAITED, FIND, Extensions
from texts import Texts

conversation = Conversation()


@conversation.command("perpanjang")
async def begin(person: Person, extensions: Extensions, texts: Texts) -> Screen:
    await extensions.ask(person)
    return screens.whom(texts)


@conversation.button(ExtendFor)
async def choose(
    pressed: ExtendFor, person: Person, extensions: Extensions, texts: Texts
) -> Screen:
    evaluation, closes_at = await extensions.choose(person, pressed.employee_id)
    return screens.until_when(evaluation, closes_at, texts)


@conversation.text(AWAITED)
async def write(
    text: str, awaited: str, person: Person, extensions: Extensions, texts: Texts
) -> Screen:
    if awaited == FIND:
        return screens.found(await extensions.find(person, text), texts)
    evaluation, until = await extensions.grant(person, int(awaited), text)
    return screens.granted(evaluation, until, texts)
