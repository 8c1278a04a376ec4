from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class Face(CallbackData, prefix="sf"):
    form_id: Id
    choice: int


class NewReceipt(CallbackData, prefix="sn"):
    form_id: Id
