from aiogram.filters.callback_data import CallbackData


class UnitReport(CallbackData, prefix="u"): ...
