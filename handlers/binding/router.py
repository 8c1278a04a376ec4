from handlers.binding import screens
from handlers.binding.buttons import Decide, Release
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.access.bindings import Bindings
from services.access.rebindings import Rebindings
from services.clock import Clock
from texts import Texts

conversation = Conversation()


@conversation.command("lepas")
async def ask(person: Person, texts: Texts) -> Screen:
    return screens.ask(person.as_employee(), texts)


@conversation.button(Release)
async def release(pressed: Release, person: Person, bindings: Bindings, texts: Texts) -> Screen:
    await bindings.release_own(person, pressed.employee_id)
    return screens.released(texts)


@conversation.notice(Topic.REBINDING_ASKED)
async def tell_asked(
    about: int, rebindings: Rebindings, clock: Clock, texts: Texts
) -> Screen | None:
    request = await rebindings.brief(about)
    return screens.asked(request, texts) if request.rebinding.is_open(clock()) else None


@conversation.button(Decide)
async def decide(
    pressed: Decide, person: Person, rebindings: Rebindings, texts: Texts, bot_name: str
) -> Screen:
    request, code = await rebindings.decide(person, pressed.rebinding_id, agreed=pressed.agreed)
    if code is None:
        return screens.refused(request, texts)
    return screens.agreed(request, code, bot_name, texts)


@conversation.notice(Topic.REBINDING_DECIDED)
async def tell_decided(about: int, rebindings: Rebindings, texts: Texts) -> Screen:
    return screens.decided(await rebindings.brief(about), texts)


@conversation.notice(Topic.CHAT_RELEASED)
async def tell_released(about: int, rebindings: Rebindings, texts: Texts) -> Screen:
    return screens.taken_away(await rebindings.brief(about), texts)
