from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class OwnEvaluation(CallbackData, prefix="e"): ...


class OpenEnvelopes(CallbackData, prefix="o"):
    evaluation_id: Id
