from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id
from models.mentoring_session import SessionKind
from models.session_draft import Part

DraftId = Annotated[int, Field(ge=0, lt=2**63)]
Version = Annotated[int, Field(ge=1, lt=2**15)]
"""Which one was read, so that none is signed unread."""


class OpenMentorship(CallbackData, prefix="mj"):
    mentorship_id: Id


class MentoringSessions(CallbackData, prefix="mk"):
    mentorship_id: Id
    page: Annotated[int, Field(ge=0, lt=1_000)]


class WriteMentoringPlan(CallbackData, prefix="mp"):
    mentorship_id: Id


class ReadMentoringPlan(CallbackData, prefix="mpr"):
    mentorship_id: Id


class ConfirmMentoringPlan(CallbackData, prefix="mpc"):
    mentorship_id: Id
    form_id: Id


class ReturnMentoringPlan(CallbackData, prefix="mpb"):
    mentorship_id: Id
    form_id: Id


class PlanSession(CallbackData, prefix="ml"):
    mentorship_id: Id


class ToggleMentee(CallbackData, prefix="mlt"):
    draft_id: DraftId
    mentorship_id: Id


class ChooseKind(CallbackData, prefix="mlk"):
    draft_id: DraftId
    kind: SessionKind


class ChangePart(CallbackData, prefix="mlc"):
    draft_id: DraftId
    part: Part


class KeepSession(CallbackData, prefix="mls"):
    draft_id: DraftId


class DropDraft(CallbackData, prefix="mlx"):
    draft_id: DraftId


class OpenSession(CallbackData, prefix="mm"):
    session_id: Id


class MoveSession(CallbackData, prefix="mmv"):
    session_id: Id


class CancelSession(CallbackData, prefix="mmx"):
    session_id: Id


class SayMet(CallbackData, prefix="mn"):
    session_id: Id
    mentorship_id: Id
    met: bool


class MetAll(CallbackData, prefix="mna"):
    session_id: Id


class WriteJournal(CallbackData, prefix="mo"):
    session_id: Id


class AddMaterial(CallbackData, prefix="mq"):
    session_id: Id


class ReadMaterial(CallbackData, prefix="mqr"):
    session_id: Id


class ConfirmJournal(CallbackData, prefix="mr"):
    session_id: Id
    mentorship_id: Id
    version: Version


class DisputeJournal(CallbackData, prefix="ms"):
    session_id: Id
    mentorship_id: Id
    version: Version
