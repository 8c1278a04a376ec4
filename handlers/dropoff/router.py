from handlers.dropoff import screens
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.lookback.dropoffs import DropOffs
from texts import Texts

conversation = Conversation()


@conversation.command("terhenti")
async def show(person: Person, dropoffs: DropOffs, threshold: int, texts: Texts) -> Screen:
    person.awaits = None  # whoever looks has stopped writing
    return screens.halts(await dropoffs.of_newest_term(person), threshold, texts)
