from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id
from models.office import Basis, Capacity
from services.lines.postings import Posting


class AskName(CallbackData, prefix="fg"):
    employee_id: Id
    posting: Posting


class Choose(CallbackData, prefix="fh"):
    employee_id: Id
    other_id: Id
    posting: Posting


class ChooseCapacity(CallbackData, prefix="fi"):
    employee_id: Id
    other_id: Id
    capacity: Capacity


class Move(CallbackData, prefix="fo"):
    employee_id: Id
    other_id: Id
    basis: Basis
