from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class TakeNote(CallbackData, prefix="va"):
    form_id: Id
    question: str
    entry_id: Id


class RewriteNote(CallbackData, prefix="vb"):
    form_id: Id
    question: str
    entry_id: Id


class RefuseNote(CallbackData, prefix="vc"):
    form_id: Id
    question: str
    entry_id: Id


class TakeAll(CallbackData, prefix="vd"):
    form_id: Id
    question: str


class Clear(CallbackData, prefix="ve"):
    form_id: Id
    question: str


class MoreNotes(CallbackData, prefix="vf"):
    form_id: Id
    question: str
    page: int


class GoOn(CallbackData, prefix="vg"):
    form_id: Id
