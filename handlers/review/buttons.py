from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class Team(CallbackData, prefix="t"): ...


class ReviewOf(CallbackData, prefix="r"):
    employee_id: Id
    semester: str
