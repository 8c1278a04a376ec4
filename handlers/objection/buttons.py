from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id
from models.predicate import Expectation, Overall

UPHELD = 0
Rating = Annotated[int, Field(ge=UPHELD, le=Expectation.ABOVE)]


class Object(CallbackData, prefix="zo"):
    review_id: Id


class SeeObjection(CallbackData, prefix="zs"):
    objection_id: Id


class WithdrawObjection(CallbackData, prefix="zx"):
    """Asked once more before it is `sure`: nothing can be objected to twice."""

    objection_id: Id
    sure: bool


class Speak(CallbackData, prefix="zh"):
    """The reviewer's word."""

    objection_id: Id


class GiveReasons(CallbackData, prefix="zr"):
    objection_id: Id


class ReadObjected(CallbackData, prefix="ze"):
    objection_id: Id


class RateAnew(CallbackData, prefix="zn"):
    """The result first, then the behaviour; `result` 0 is not chosen yet."""

    objection_id: Id
    result: Rating


class Weigh(CallbackData, prefix="zv"):
    """What would be decided; both ratings 0 leave the review as it is."""

    objection_id: Id
    result: Rating
    behaviour: Rating


class Decide(CallbackData, prefix="zf"):
    objection_id: Id
    result: Rating
    behaviour: Rating


def verdict_of(pressed: Weigh | Decide) -> Overall | None:
    if not pressed.result or not pressed.behaviour:
        return None
    return Overall(Expectation(pressed.result), Expectation(pressed.behaviour))
