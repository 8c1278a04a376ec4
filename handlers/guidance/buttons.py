from aiogram.filters.callback_data import CallbackData

from handlers.feedback.buttons import Format
from handlers.form.buttons import Id
from models.mentoring import EndReason, Outcome


class EndMentorship(CallbackData, prefix="mt"):
    """Ahead of time: first the reason is asked for."""

    mentorship_id: Id


class EndBecause(CallbackData, prefix="mte"):
    mentorship_id: Id
    reason: EndReason


class SayOutcome(CallbackData, prefix="mu"):
    mentorship_id: Id
    outcome: Outcome


class GiveGuidance(CallbackData, prefix="mv"):
    mentorship_id: Id


class ReadGuidance(CallbackData, prefix="mx"):
    mentorship_id: Id


class Rematch(CallbackData, prefix="my"):
    """By the city: this pair ends, and the mentee stands in the line where they stood."""

    mentorship_id: Id


class ExportMentorship(CallbackData, prefix="mz"):
    mentorship_id: Id
    form: Format
