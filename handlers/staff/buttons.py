from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class Search(CallbackData, prefix="fs"): ...


class OpenPage(CallbackData, prefix="fp"):
    employee_id: Id


class NewCode(CallbackData, prefix="fc"):
    employee_id: Id


class LostPhone(CallbackData, prefix="fl"):
    employee_id: Id


class GiveUnit(CallbackData, prefix="fu"):
    employee_id: Id


class TakeUnits(CallbackData, prefix="ft"):
    employee_id: Id


class AskLeave(CallbackData, prefix="fa"):
    employee_id: Id


class Leave(CallbackData, prefix="fx"):
    employee_id: Id
