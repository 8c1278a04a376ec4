from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardMarkup

from handlers.calendar.buttons import OpenCalendar
from handlers.reminder.buttons import ChooseHour, ForgetHour, SnoozeIt, SnoozeToHour
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from models.notice import Topic
from models.person import Person
from models.timing import SNOOZABLE
from services.reminders.rates import Rate
from services.reminders.snoozes import HOURS, Snooze
from texts import Html, Texts

_IN_A_ROW = 5


def snoozable(screen: Screen, topic: Topic, about: int, texts: Texts) -> Screen:
    """A reminder with buttons below it that let it come again; what is no reminder has none."""
    if topic not in SNOOZABLE:
        return screen
    row = [
        (texts(f"reminder-snooze-{how}"), SnoozeIt(topic=topic, about=about, how=how))
        for how in Snooze
    ]
    above = screen.keyboard.inline_keyboard if screen.keyboard is not None else []
    below = keyboard(row).inline_keyboard
    return replace(screen, keyboard=InlineKeyboardMarkup(inline_keyboard=[*above, *below]))


def snoozed(at: datetime, texts: Texts) -> Screen:
    return Screen(texts("reminder-snoozed", at=at), keyboard([_menu(texts)]))


def which_hour(topic: Topic, about: int, texts: Texts) -> Screen:
    def says(hour: int) -> CallbackData:
        return SnoozeToHour(topic=topic, about=about, hour=hour)

    return Screen(texts("reminder-which-hour"), keyboard(*_hours(says, texts), [_menu(texts)]))


def own_hour(person: Person, texts: Texts) -> Screen:
    """When reminders come, and what else may be chosen."""
    return Screen(_title(person, texts), keyboard(*_choices(person, texts), [_menu(texts)]))


def with_rates(person: Person, rates: Sequence[Rate], texts: Texts) -> Screen:
    """For those who keep the calendar: also whether the reminders of this half-year helped."""
    lines = [_rate(rate, texts) for rate in rates] or [texts("reminder-no-rates")]
    blocks = [_title(person, texts), texts("reminder-rates"), "\n".join(lines)]
    below = [(texts("calendar-open"), OpenCalendar()), _menu(texts)]
    return Screen("\n\n".join(blocks), keyboard(*_choices(person, texts), below))


def _title(person: Person, texts: Texts) -> Html:
    if person.reminded_at is None:
        return texts("reminder-office-hours")
    return texts("reminder-own-hour", hour=_clock(person.reminded_at))


def _choices(person: Person, texts: Texts) -> list[list[Button]]:
    rows = _hours(lambda hour: ChooseHour(hour=hour), texts)
    if person.reminded_at is not None:
        rows.append([(texts("reminder-forget-hour"), ForgetHour())])
    return rows


def _hours(says: Callable[[int], CallbackData], texts: Texts) -> list[list[Button]]:
    buttons = [(texts("reminder-hour", hour=_clock(hour)), says(hour)) for hour in HOURS]
    return [
        list(buttons[first : first + _IN_A_ROW]) for first in range(0, len(buttons), _IN_A_ROW)
    ]


def _clock(hour: int) -> str:
    return f"{hour:02d}"


def _rate(rate: Rate, texts: Texts) -> Html:
    stage = texts(f"rate-{rate.topic}")
    values = {"stage": stage, "sent": rate.sent, "done": rate.done, "percent": rate.percent}
    if rate.days is None:
        return texts("reminder-rate-undone", stage=stage, sent=rate.sent)
    return texts("reminder-rate", **values, days=rate.days)


def _menu(texts: Texts) -> Button:
    return texts("menu-open"), Menu()
