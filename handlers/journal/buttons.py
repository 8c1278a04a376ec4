from datetime import date
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id
from handlers.report.buttons import Page

About = Annotated[str, Field(pattern=r"^(r[1-9][0-9]{0,8}|[a-z]{4,12})$")]
"""What a note is about: a planned result such as r12, or one of the seven values."""
MonthCode = Annotated[str, Field(pattern=r"^(2[0-9]{3}-(0[1-9]|1[0-2]))?$")]
"""Such as 2026-11; empty stands for this one."""


class WriteEntry(CallbackData, prefix="jn"): ...


class WriteAbout(CallbackData, prefix="jb"):
    about: About


class JournalMonth(CallbackData, prefix="jm"):
    month: MonthCode = ""
    page: Page = 0

    @property
    def day(self) -> date | None:
        """One in that month."""
        return date.fromisoformat(f"{self.month}-01") if self.month else None


class OpenEntry(CallbackData, prefix="jo"):
    entry_id: Id


class ChoosePlace(CallbackData, prefix="jp"):
    entry_id: Id


class PlaceEntry(CallbackData, prefix="js"):
    entry_id: Id
    about: About


class CorrectEntry(CallbackData, prefix="jq"):
    entry_id: Id


class WriteWords(CallbackData, prefix="je"):
    entry_id: Id


class WriteDay(CallbackData, prefix="jd"):
    entry_id: Id


class WasYesterday(CallbackData, prefix="jy"):
    entry_id: Id


class AddFile(CallbackData, prefix="jf"):
    entry_id: Id


class RemoveFile(CallbackData, prefix="jx"):
    entry_id: Id


class ShareEntry(CallbackData, prefix="jh"):
    entry_id: Id
    shared: bool


class DeleteEntry(CallbackData, prefix="jk"):
    entry_id: Id
    sure: bool = False


class WishNudges(CallbackData, prefix="jg"):
    nudged: bool


class SharedEntries(CallbackData, prefix="jr"):
    """What an employee shares, for whoever reviews them; for any screen with that person."""

    employee_id: Id
    page: Page = 0


class SharedEntry(CallbackData, prefix="jt"):
    entry_id: Id
