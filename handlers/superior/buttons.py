from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class Wrong(CallbackData, prefix="a1"): ...


class Name(CallbackData, prefix="a2"):
    employee_id: Id


class Report(CallbackData, prefix="a3"):
    employee_id: Id


class AnswerReport(CallbackData, prefix="a4"):
    report_id: Id
    agrees: bool


class DecideReport(CallbackData, prefix="a5"):
    report_id: Id
    accepted: bool


class SeeReport(CallbackData, prefix="a6"):
    report_id: Id
