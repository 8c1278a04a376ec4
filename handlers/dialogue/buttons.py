from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id


class WriteDialogue(CallbackData, prefix="zw"):
    review_id: Id


class HeldToday(CallbackData, prefix="zt"):
    review_id: Id


class ConfirmDialogue(CallbackData, prefix="zk"):
    """Says which version was read, so that none is confirmed unread."""

    review_id: Id
    version: Annotated[int, Field(ge=1, lt=2**15)]
