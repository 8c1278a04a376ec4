from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class MyData(CallbackData, prefix="yo"): ...


class Held(CallbackData, prefix="yh"):
    section: str
    page: int


class Figures(CallbackData, prefix="yf"): ...


class AsWorkbook(CallbackData, prefix="yx"): ...


class AsPaper(CallbackData, prefix="yp"): ...


class AskCorrection(CallbackData, prefix="yk"): ...


class SeeCorrection(CallbackData, prefix="ys"):
    request_id: Id


class AnswerCorrection(CallbackData, prefix="yj"):
    request_id: Id
