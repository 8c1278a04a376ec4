from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id
from models.case import CaseState
from services.cases.replies import Telling

BigId = Annotated[int, Field(ge=1, lt=2**63)]
"""A key that was drawn at random."""
Number = Annotated[int, Field(ge=0, lt=1000)]


class Tell(CallbackData, prefix="ht"):
    case_id: BigId
    proof: str
    telling: Telling


class Settle(CallbackData, prefix="hd"):
    case_id: BigId
    proof: str


class Quiet(CallbackData, prefix="hq"):
    case_id: BigId
    proof: str


class Look(CallbackData, prefix="hv"):
    case_id: BigId
    proof: str


class Desk(CallbackData, prefix="hk"):
    number: Number = 0


class OpenCase(CallbackData, prefix="ho"):
    case_id: BigId


class Work(CallbackData, prefix="hw"):
    case_id: BigId


class Reply(CallbackData, prefix="ha"):
    case_id: BigId
    state: CaseState


class Template(CallbackData, prefix="hm"):
    case_id: BigId
    state: CaseState
    number: Number


class SendTemplate(CallbackData, prefix="hs"):
    case_id: BigId
    state: CaseState
    number: Number


class Errand(StrEnum):
    CASE = "case"
    PRAISE = "praise"


class Pick(CallbackData, prefix="hp"):
    case_id: BigId
    errand: Errand
    number: Number = 0


class HandOver(CallbackData, prefix="hh"):
    case_id: BigId
    employee_id: Id


class PassOn(CallbackData, prefix="hu"):
    case_id: BigId
    employee_id: Id


class Lapor(CallbackData, prefix="hl"):
    case_id: BigId


class ShowFile(CallbackData, prefix="xf"):
    case_id: BigId
