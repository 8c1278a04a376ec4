from handlers.closing import screens
from handlers.closing.buttons import SeeClosing
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.lookback.closings import Closings
from texts import Texts

conversation = Conversation()


@conversation.command("penutupan")
async def show(person: Person, closings: Closings, texts: Texts) -> Screen:
    return screens.closing(await closings.of(person), 0, texts)


@conversation.button(SeeClosing)
async def turn(pressed: SeeClosing, person: Person, closings: Closings, texts: Texts) -> Screen:
    found = await closings.of(person, pressed.semester)
    return screens.closing(found, pressed.page, texts)
