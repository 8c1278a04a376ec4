from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id
from models.office import Basis, Capacity


class AskActing(CallbackData, prefix="fg"):
    employee_id: Id


class ChooseActing(CallbackData, prefix="fh"):
    employee_id: Id
    other_id: Id


class ChooseCapacity(CallbackData, prefix="fi"):
    employee_id: Id
    other_id: Id
    capacity: Capacity


class AskReviewer(CallbackData, prefix="fm"):
    employee_id: Id


class ChooseReviewer(CallbackData, prefix="fn"):
    employee_id: Id
    other_id: Id


class Move(CallbackData, prefix="fo"):
    employee_id: Id
    other_id: Id
    basis: Basis
