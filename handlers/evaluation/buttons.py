from aiogram.filters.callback_data import CallbackData


class OwnEvaluation(CallbackData, prefix="e"): ...


class OpenEnvelopes(CallbackData, prefix="o"):
    evaluation_id: int
