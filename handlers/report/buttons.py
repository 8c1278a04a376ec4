from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id

Page = Annotated[int, Field(ge=0, lt=1000)]
Code = Annotated[str, Field(pattern=r"^2[0-9]{3}-[12]$")]
"""A semester, such as 2026-2."""


class UnitReport(CallbackData, prefix="u"): ...


class ListUnits(CallbackData, prefix="ul"):
    page: Page


class OpenUnit(CallbackData, prefix="uu"):
    unit_id: Id
    semester: Code


class ListServices(CallbackData, prefix="us"):
    unit_id: Id
    semester: Code
    page: Page


class OpenService(CallbackData, prefix="uo"):
    unit_id: Id
    service_id: Id
    semester: Code


class AskUsers(CallbackData, prefix="ui"):
    service_id: Id
    semester: Code


class ReadComments(CallbackData, prefix="uw"):
    service_id: Id
    semester: Code
    page: Page
