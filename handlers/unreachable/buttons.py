from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field


class Unreachable(CallbackData, prefix="yau"):
    page: Annotated[int, Field(ge=0, lt=10_000)] = 0
