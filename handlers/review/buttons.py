from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class ReviewOf(CallbackData, prefix="r"):
    employee_id: Id
    semester: str


class BeforeReview(CallbackData, prefix="zb"):
    """What else there is than to rate: to give back, or to decline."""

    employee_id: Id
    semester: str


class GiveBack(CallbackData, prefix="zg"):
    employee_id: Id
    semester: str


class DeclineReview(CallbackData, prefix="zd"):
    employee_id: Id
    semester: str


class ReviewAfterAll(CallbackData, prefix="zu"):
    employee_id: Id
    semester: str


class CompleteEvaluation(CallbackData, prefix="zl"):
    """The employee changes what was returned."""

    evaluation_id: Id
