from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id
from models.office import AbsenceKind


class AddAbsence(CallbackData, prefix="b1"):
    kind: AbsenceKind


class RemoveAbsence(CallbackData, prefix="b2"):
    absence_id: Id
