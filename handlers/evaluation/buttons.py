from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class OwnEvaluation(CallbackData, prefix="e"): ...


class OpenEnvelopes(CallbackData, prefix="o"):
    evaluation_id: Id


class EarlierEvaluations(CallbackData, prefix="vh"): ...


class ReadOwn(CallbackData, prefix="vi"):
    form_id: Id


class CheckSeal(CallbackData, prefix="vj"):
    form_id: Id
