from aiogram.filters.callback_data import CallbackData

from handlers.form.buttons import Id
from models.challenge import Need


class OwnChallenges(CallbackData, prefix="vk"): ...


class RaiseChallenge(CallbackData, prefix="vl"):
    need: Need


class OpenChallenges(CallbackData, prefix="vm"): ...


class AnswerChallenge(CallbackData, prefix="vn"):
    challenge_id: Id
