from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id
from models.plan import Field, ResultKind


class OwnPlan(CallbackData, prefix="ji"): ...


class AddResult(CallbackData, prefix="ja"): ...


class CopyPlan(CallbackData, prefix="jc"): ...


class OpenResult(CallbackData, prefix="jl"):
    result_id: Id


class SetKind(CallbackData, prefix="jw"):
    result_id: Id
    kind: ResultKind
    adding: bool = False


class WriteField(CallbackData, prefix="ju"):
    result_id: Id
    field: Field


class LeaveEmpty(CallbackData, prefix="jv"):
    result_id: Id
    field: Field
    adding: bool


class DeleteResult(CallbackData, prefix="jz"):
    result_id: Id
    sure: bool = False
