from aiogram.filters.callback_data import CallbackData


class Team(CallbackData, prefix="t"): ...


class ReviewOf(CallbackData, prefix="r"):
    employee_id: int
    semester: str
