from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id
from models.announcement import Audience


class Begin(CallbackData, prefix="ya"): ...


class ChooseAudience(CallbackData, prefix="yb"):
    audience: Audience


class ChooseUnit(CallbackData, prefix="yc"):
    unit_id: Id


class SendIt(CallbackData, prefix="yd"):
    announcement_id: Id


class Discard(CallbackData, prefix="ye"):
    announcement_id: Id


class Look(CallbackData, prefix="yal"):
    announcement_id: Id


class Stop(CallbackData, prefix="yas"):
    announcement_id: Id
