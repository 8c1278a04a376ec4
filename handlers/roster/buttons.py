from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id


class OpenImport(CallbackData, prefix="im"): ...


class SampleFile(CallbackData, prefix="is"): ...


class ApplyImport(CallbackData, prefix="ia"):
    import_id: Id


class DropImport(CallbackData, prefix="ix"):
    import_id: Id


class AskUndo(CallbackData, prefix="iu"):
    import_id: Id


class UndoImport(CallbackData, prefix="iy"):
    import_id: Id
