from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class ExtendFor(CallbackData, prefix="vo"):
    employee_id: Id
