from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class Release(CallbackData, prefix="dr"):
    employee_id: Id


class Decide(CallbackData, prefix="dd"):
    rebinding_id: Id
    agreed: bool
