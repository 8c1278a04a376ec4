from handlers.screen import Screen
from handlers.switchboard import Conversation
from handlers.unreachable import screens
from handlers.unreachable.buttons import Unreachable
from models.errors import NotYourRole
from models.notice import Topic
from models.person import Person
from services.access.unreachables import Unreachables
from texts import Texts

conversation = Conversation()


@conversation.command("terputus")
async def show(person: Person, unreachables: Unreachables, texts: Texts) -> Screen:
    return screens.unreachable(await unreachables.all(person), 0, texts)


@conversation.button(Unreachable)
async def turn(
    pressed: Unreachable, person: Person, unreachables: Unreachables, texts: Texts
) -> Screen:
    return screens.unreachable(await unreachables.all(person), pressed.page, texts)


@conversation.notice(Topic.PEOPLE_UNREACHABLE)
async def tell(person: Person, unreachables: Unreachables, texts: Texts) -> Screen | None:
    """Nothing where all have written again meanwhile, or the week was another administrator's."""
    try:
        missed = await unreachables.all(person)
    except NotYourRole:
        return None
    return screens.unreachable(missed, 0, texts) if missed else None
