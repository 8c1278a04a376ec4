from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field


class SeeClosing(CallbackData, prefix="zp"):
    semester: str
    page: Annotated[int, Field(ge=0, lt=10_000)]
