from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class MyTeam(CallbackData, prefix="nt"):
    page: int = 0
    forgotten: bool = False


class OneOf(CallbackData, prefix="nm"):
    employee_id: Id


class MyMirror(CallbackData, prefix="nc"): ...
