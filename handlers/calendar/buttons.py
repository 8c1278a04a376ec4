from typing import Annotated, Literal

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

DayNumber = Annotated[int, Field(ge=20_000_101, le=99_991_231)]
"""20261231."""


class OpenCalendar(CallbackData, prefix="ka"): ...


class Tell(CallbackData, prefix="kb"):
    what: Literal["off", "working", "ramadan"]


class MoveEnd(CallbackData, prefix="kh"):
    """Of what ends on that day off, to the next working day."""

    day: DayNumber


class RemoveDay(CallbackData, prefix="kc"):
    day: DayNumber
