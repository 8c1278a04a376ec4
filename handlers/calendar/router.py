from datetime import date

from handlers.calendar import screens
from handlers.calendar.buttons import MoveEnd, OpenCalendar, RemoveDay, Tell
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.errors import ButtonOutdated
from models.person import Person
from models.stage import day_of
from services.calendar.desk import CalendarDesk
from texts import Texts

conversation = Conversation()


@conversation.command("kalender")
@conversation.button(OpenCalendar)
async def show(person: Person, calendar_desk: CalendarDesk, texts: Texts) -> Screen:
    return screens.overview(await calendar_desk.overview(person), texts)


@conversation.button(Tell)
async def ask(pressed: Tell, person: Person, calendar_desk: CalendarDesk, texts: Texts) -> Screen:
    await calendar_desk.ask(person, pressed.what)
    return screens.ask(pressed.what, texts)


@conversation.text("calendar")
async def told(
    text: str, awaited: str, person: Person, calendar_desk: CalendarDesk, texts: Texts
) -> Screen:
    if awaited == "ramadan":
        await calendar_desk.set_ramadan(person, text)
    else:
        await calendar_desk.add(person, text, working=awaited == "working")
    return screens.overview(await calendar_desk.overview(person), texts)


@conversation.button(RemoveDay)
async def remove(
    pressed: RemoveDay, person: Person, calendar_desk: CalendarDesk, texts: Texts
) -> Screen:
    await calendar_desk.remove(person, _day_of(pressed))
    return screens.overview(await calendar_desk.overview(person), texts)


@conversation.button(MoveEnd)
async def move_end(
    pressed: MoveEnd, person: Person, calendar_desk: CalendarDesk, texts: Texts
) -> Screen:
    day = _day_of(pressed)
    following = await calendar_desk.move_end(person, day)
    found = await calendar_desk.overview(person)
    return screens.overview(found, texts, screens.moved(day, following, texts))


def _day_of(pressed: MoveEnd | RemoveDay) -> date:
    try:
        return day_of(pressed.day)
    except ValueError:
        raise ButtonOutdated from None
