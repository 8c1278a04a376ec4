from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from questionnaires import Purpose

Id = Annotated[int, Field(ge=1, lt=2**31)]
"""A key as the database holds it: a forged number beyond that is no button of ours."""


class Choose(CallbackData, prefix="c"):
    form_id: Id
    question: str
    choice: int


class Skip(CallbackData, prefix="k"):
    form_id: Id
    question: str


class Ask(CallbackData, prefix="q"):
    form_id: Id
    question: str


class Preview(CallbackData, prefix="p"):
    form_id: Id


class SendRating(CallbackData, prefix="sr"):
    form_id: Id


class SendEvaluation(CallbackData, prefix="se"):
    form_id: Id


class SendReview(CallbackData, prefix="sv"):
    form_id: Id


class SendPaper(CallbackData, prefix="xs"):
    form_id: Id


class SendMentoringPlan(CallbackData, prefix="mps"):
    form_id: Id


class SendGuidance(CallbackData, prefix="mw"):
    form_id: Id


Send = SendRating | SendEvaluation | SendReview | SendPaper | SendMentoringPlan | SendGuidance
SENDS: dict[Purpose, type[Send]] = {
    Purpose.RATING: SendRating,
    Purpose.EVALUATION: SendEvaluation,
    Purpose.REVIEW: SendReview,
    Purpose.PAPER: SendPaper,
    Purpose.MENTORING: SendMentoringPlan,
    Purpose.GUIDANCE: SendGuidance,
}

LONGEST_ID = 9  # digits: below 2**31, so the database takes it
_ON_FORMS = {kind.__prefix__ for kind in (Choose, Skip, Ask, Preview, *SENDS.values())}


def form_of(data: str) -> int | None:
    """The form that a button is about, without reading all of the button."""
    prefix, _, rest = data.partition(":")
    number = rest.partition(":")[0]
    ours = prefix in _ON_FORMS and number.isascii() and number.isdigit()
    return int(number) if ours and len(number) <= LONGEST_ID else None
