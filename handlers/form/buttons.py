from aiogram.filters.callback_data import CallbackData

from questionnaires import Purpose


class Choose(CallbackData, prefix="c"):
    form_id: int
    question: str
    choice: int


class Skip(CallbackData, prefix="k"):
    form_id: int
    question: str


class Ask(CallbackData, prefix="q"):
    form_id: int
    question: str


class Preview(CallbackData, prefix="p"):
    form_id: int


class SendRating(CallbackData, prefix="sr"):
    form_id: int


class SendEvaluation(CallbackData, prefix="se"):
    form_id: int


class SendReview(CallbackData, prefix="sv"):
    form_id: int


SENDS: dict[Purpose, type[SendRating | SendEvaluation | SendReview]] = {
    Purpose.RATING: SendRating,
    Purpose.EVALUATION: SendEvaluation,
    Purpose.REVIEW: SendReview,
}
