from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from models.hours import EARLIEST_HOUR, LATEST_HOUR
from models.notice import Topic
from services.reminders.snoozes import Snooze

About = Annotated[int, Field(ge=0, lt=2**63)]
"""What the reminder is about, a key drawn at random too."""
Hour = Annotated[int, Field(ge=EARLIEST_HOUR, le=LATEST_HOUR)]


class OpenReminders(CallbackData, prefix="kd"): ...


class SnoozeIt(CallbackData, prefix="ke"):
    topic: Topic
    about: About
    how: Snooze


class SnoozeToHour(CallbackData, prefix="kf"):
    """The first hour of one's own, chosen below the reminder that is to come again in it."""

    topic: Topic
    about: About
    hour: Hour


class ChooseHour(CallbackData, prefix="kg"):
    hour: Hour


class ForgetHour(CallbackData, prefix="ki"): ...
