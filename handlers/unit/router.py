from handlers.screen import Screen
from handlers.switchboard import Conversation
from handlers.unit import screens
from handlers.unit.buttons import (
    AskService,
    AskSlips,
    IssueSlips,
    KeepSaturdays,
    MyUnits,
    OpenUnit,
)
from handlers.unit.printing import slips_of
from handlers.unit.service_router import conversation as service_conversation
from handlers.unit.service_router import show as show_service
from models.person import Person
from services.access.handouts import Handouts
from services.places.links import Links
from services.places.units import AWAITED, SERVICE_AWAITED, Units
from texts import Texts

conversation = Conversation()
conversation.include(service_conversation)


@conversation.command("unit")
async def begin(person: Person, units: Units, texts: Texts) -> Screen:
    return await _mine(person, units, 0, texts)


@conversation.button(MyUnits)
async def turn(pressed: MyUnits, person: Person, units: Units, texts: Texts) -> Screen:
    return await _mine(person, units, pressed.page, texts)


async def _mine(person: Person, units: Units, page: int, texts: Texts) -> Screen:
    """Whoever has but one unit sees it at once."""
    mine = await units.begin(person)
    if len(mine) > 1:
        return screens.units(mine, page, texts)
    return screens.unit(await units.page(person, mine[0].id), page, texts)


@conversation.text(AWAITED)
async def find(text: str, person: Person, units: Units, texts: Texts) -> Screen:
    return screens.found(await units.find(person, text), texts)


@conversation.button(OpenUnit)
async def open_unit(pressed: OpenUnit, person: Person, units: Units, texts: Texts) -> Screen:
    person.awaits = None  # whoever comes back here has stopped writing a name
    return screens.unit(await units.page(person, pressed.unit_id), pressed.page, texts)


@conversation.button(KeepSaturdays)
async def keep_saturdays(
    pressed: KeepSaturdays, person: Person, units: Units, texts: Texts
) -> Screen:
    await units.keep_saturdays(person, pressed.unit_id, saturdays=pressed.open)
    return screens.unit(await units.page(person, pressed.unit_id), 0, texts)


@conversation.button(AskService)
async def ask_service(pressed: AskService, person: Person, units: Units, texts: Texts) -> Screen:
    return screens.ask_service(await units.ask_service(person, pressed.unit_id), texts)


@conversation.text(SERVICE_AWAITED)
async def add_service(
    text: str, awaited: str, person: Person, units: Units, links: Links, texts: Texts
) -> Screen:
    service = await units.add_service(person, int(awaited), text)
    return await show_service(person, service.id, links, texts, texts("service-added"))


@conversation.button(AskSlips)
async def ask_slips(pressed: AskSlips, person: Person, handouts: Handouts, texts: Texts) -> Screen:
    return screens.ask_slips(await handouts.waiting(person, pressed.unit_id), texts)


@conversation.button(IssueSlips)
async def issue_slips(
    pressed: IssueSlips, person: Person, handouts: Handouts, texts: Texts, bot_name: str
) -> Screen:
    handout = await handouts.issue(person, pressed.unit_id, pressed.state)
    return screens.slips(handout, slips_of(handout, bot_name), texts)
