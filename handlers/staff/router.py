from handlers.screen import Screen
from handlers.staff import screens
from handlers.staff.buttons import (
    AskLeave,
    GiveUnit,
    Leave,
    LostPhone,
    NewCode,
    OpenPage,
    Search,
    TakeUnits,
)
from handlers.switchboard import Conversation
from models.person import Person
from services.access.appointments import Appointments
from services.access.rebindings import Rebindings
from services.access.staff import AWAITED, Staff
from texts import Texts

conversation = Conversation()


@conversation.command("pegawai")
@conversation.button(Search)
async def ask(person: Person, staff: Staff, texts: Texts) -> Screen:
    await staff.ask(person)
    return screens.ask(texts)


@conversation.text(AWAITED)
async def find(text: str, person: Person, staff: Staff, texts: Texts) -> Screen:
    return screens.found(await staff.find(person, text), texts)


@conversation.button(OpenPage)
async def page(pressed: OpenPage, person: Person, staff: Staff, texts: Texts) -> Screen:
    person.awaits = None  # whoever comes back here has stopped writing a name
    return screens.page(await staff.page(person, pressed.employee_id), texts)


@conversation.button(NewCode)
async def new_code(
    pressed: NewCode, person: Person, staff: Staff, texts: Texts, bot_name: str
) -> Screen:
    return screens.slip(await staff.new_code(person, pressed.employee_id), bot_name, texts)


@conversation.button(LostPhone)
async def lost_phone(
    pressed: LostPhone, person: Person, rebindings: Rebindings, texts: Texts
) -> Screen:
    return screens.lost_phone(await rebindings.ask(person, pressed.employee_id), texts)


@conversation.button(GiveUnit)
async def give_unit(
    pressed: GiveUnit, person: Person, appointments: Appointments, staff: Staff, texts: Texts
) -> Screen:
    await appointments.give_unit(person, pressed.employee_id)
    return screens.page(await staff.page(person, pressed.employee_id), texts)


@conversation.button(TakeUnits)
async def take_units(
    pressed: TakeUnits, person: Person, appointments: Appointments, staff: Staff, texts: Texts
) -> Screen:
    await appointments.take_units(person, pressed.employee_id)
    return screens.page(await staff.page(person, pressed.employee_id), texts)


@conversation.button(AskLeave)
async def ask_leave(pressed: AskLeave, person: Person, staff: Staff, texts: Texts) -> Screen:
    return screens.ask_leave(await staff.one(person, pressed.employee_id), texts)


@conversation.button(Leave)
async def leave(pressed: Leave, person: Person, staff: Staff, texts: Texts) -> Screen:
    return screens.left(await staff.leave(person, pressed.employee_id), texts)
