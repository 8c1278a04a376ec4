from handlers.reminder import screens
from handlers.reminder.buttons import (
    ChooseHour,
    ForgetHour,
    OpenReminders,
    SnoozeIt,
    SnoozeToHour,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.office import Role
from models.person import Person
from services.access.rights import Rights
from services.reminders.rates import Rates
from services.reminders.snoozes import Snooze, Snoozes
from texts import Texts

conversation = Conversation()


@conversation.command("pengingat")
@conversation.button(OpenReminders)
async def show(
    person: Person, rights: Rights, rates: Rates, threshold: int, texts: Texts
) -> Screen:
    person.as_employee()
    if Role.CITY_ADMIN not in await rights.of(person):
        return screens.own_hour(person, texts)
    return screens.with_rates(person, await rates.of_semester(person, threshold), texts)


@conversation.button(ChooseHour)
async def choose(pressed: ChooseHour, person: Person, snoozes: Snoozes, texts: Texts) -> Screen:
    await snoozes.set_hour(person, pressed.hour)
    return screens.own_hour(person, texts)


@conversation.button(ForgetHour)
async def forget(person: Person, snoozes: Snoozes, texts: Texts) -> Screen:
    await snoozes.set_hour(person, None)
    return screens.own_hour(person, texts)


@conversation.button(SnoozeIt)
async def snooze(pressed: SnoozeIt, person: Person, snoozes: Snoozes, texts: Texts) -> Screen:
    if pressed.how is Snooze.MY_HOUR and person.reminded_at is None:
        return screens.which_hour(pressed.topic, pressed.about, texts)
    at = await snoozes.snooze(person, pressed.topic, pressed.about, pressed.how)
    return screens.snoozed(at, texts)


@conversation.button(SnoozeToHour)
async def snooze_to_hour(
    pressed: SnoozeToHour, person: Person, snoozes: Snoozes, texts: Texts
) -> Screen:
    await snoozes.set_hour(person, pressed.hour)
    at = await snoozes.snooze(person, pressed.topic, pressed.about, Snooze.MY_HOUR)
    return screens.snoozed(at, texts)
