from enum import IntEnum

from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id
from handlers.report.buttons import Page


class Only(IntEnum):
    """Whom of the team a list is narrowed to."""

    ALL = 0
    FORGOTTEN = 1
    WAITING = 2


class MyTeam(CallbackData, prefix="nt"):
    page: Page = 0
    only: Only = Only.ALL


class WaitingForMe(CallbackData, prefix="t"):
    """No screen shows it any more; it stands in the menus of older chats."""


class OneOf(CallbackData, prefix="nm"):
    employee_id: Id


class MyMirror(CallbackData, prefix="nc"): ...
