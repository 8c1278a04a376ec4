from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class FillSheet(CallbackData, prefix="xp"):
    service_id: Id
