from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id
from handlers.report.buttons import Page
from models.mentoring import MOST_SEATS, Skill

Seconds = Annotated[int, Field(ge=0, lt=2**33)]
"""A moment, as the number that both databases give back."""


class MentoringHome(CallbackData, prefix="ma"): ...


class OwnProfile(CallbackData, prefix="mba"): ...


class ToggleSkill(CallbackData, prefix="mbb"):
    skill: Skill


class SetCapacity(CallbackData, prefix="mbc"):
    capacity: Annotated[int, Field(ge=1, le=MOST_SEATS)]


class Describe(CallbackData, prefix="mbd"): ...


class ResumeGuiding(CallbackData, prefix="mbe"): ...


class PauseGuiding(CallbackData, prefix="mbf"): ...


class ChooseSkill(CallbackData, prefix="mca"): ...


class WishFor(CallbackData, prefix="mcb"):
    skill: Skill


class WishForChallenge(CallbackData, prefix="mcc"):
    skill: Skill
    challenge_id: Id


class WithdrawWish(CallbackData, prefix="mcd"):
    wish_id: Id
    sure: bool = False


class OpenOffer(CallbackData, prefix="mda"):
    mentorship_id: Id


class AcceptOffer(CallbackData, prefix="mdb"):
    mentorship_id: Id


class AskDecline(CallbackData, prefix="mdc"):
    mentorship_id: Id


class DeclineOffer(CallbackData, prefix="mdd"):
    mentorship_id: Id
    never: bool


class FindMatches(CallbackData, prefix="mea"): ...


class MatchesPage(CallbackData, prefix="meb"):
    page: Page = 0


class OpenMatch(CallbackData, prefix="mec"):
    wish_id: Id
    mentor_id: Id


class StrikeMatch(CallbackData, prefix="med"):
    wish_id: Id
    mentor_id: Id


class OfferMatch(CallbackData, prefix="mee"):
    wish_id: Id
    mentor_id: Id


class OfferAll(CallbackData, prefix="mef"):
    found_at: Seconds
    sure: bool = False


class Unanswered(CallbackData, prefix="meg"):
    page: Page = 0
