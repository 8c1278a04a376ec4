from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id

PageNumber = Annotated[int, Field(ge=0, lt=2**15)]


class MyUnits(CallbackData, prefix="gu"):
    page: PageNumber = 0


class OpenUnit(CallbackData, prefix="go"):
    unit_id: Id
    page: PageNumber = 0


class AskService(CallbackData, prefix="ga"):
    unit_id: Id


class KeepSaturdays(CallbackData, prefix="gd"):
    """Open on Saturdays from now on, or not: says what is wanted, so that twice is as once."""

    unit_id: Id
    open: bool


class AskSlips(CallbackData, prefix="gq"):
    unit_id: Id


class IssueSlips(CallbackData, prefix="gi"):
    unit_id: Id
    state: str
    """Of the codes when it was asked, so that a second press does not undo the first."""


class OpenService(CallbackData, prefix="gs"):
    service_id: Id
    page: PageNumber = 0


class AskCounter(CallbackData, prefix="gc"):
    service_id: Id


class IssueGeneral(CallbackData, prefix="gg"):
    service_id: Id


class PrintPoster(CallbackData, prefix="gp"):
    link_id: Id


class ChangeLink(CallbackData, prefix="gl"):
    link_id: Id


class AskReplace(CallbackData, prefix="gr"):
    link_id: Id


class Replace(CallbackData, prefix="gx"):
    link_id: Id


class AskRevoke(CallbackData, prefix="gv"):
    link_id: Id


class Revoke(CallbackData, prefix="gw"):
    link_id: Id
