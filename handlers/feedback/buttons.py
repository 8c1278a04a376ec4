from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.form.buttons import Id
from handlers.report.buttons import Code, Page
from models.feedback import Subject
from services.feedback.occasions import Occasion

Link = Annotated[int, Field(ge=0, lt=2**31)]
"""A key, or 0 for none."""
SubjectCode = Annotated[str, Field(pattern=r"^(r[1-9][0-9]{0,8}|[a-z]{4,12})$")]
"""What feedback is about: a planned result such as r12, or one of the seven values."""


class Format(StrEnum):
    PDF = "pdf"
    XLSX = "xlsx"


class FeedbackHome(CallbackData, prefix="wh"):
    page: Page


class GiveFeedback(CallbackData, prefix="wg"):
    """To that person, about something that they choose next; for any screen with a person."""

    employee_id: Id


class FeedbackOnEntry(CallbackData, prefix="we"):
    """An answer to a note that was shared."""

    entry_id: Id


class AnswerRequest(CallbackData, prefix="wq"):
    request_id: Id


class GiveAbout(CallbackData, prefix="ws"):
    employee_id: Id
    subject: SubjectCode
    entry_id: Link = 0
    request_id: Link = 0

    @property
    def occasion(self) -> Occasion:
        subject = Subject.parse(self.subject)
        return Occasion(self.employee_id, subject, self.entry_id, self.request_id)


class AddEvidence(CallbackData, prefix="wv"):
    feedback_id: Id


class ReadFeedback(CallbackData, prefix="wo"):
    feedback_id: Id


class Acknowledge(CallbackData, prefix="wk"):
    feedback_id: Id


class ReplyToFeedback(CallbackData, prefix="wr"):
    feedback_id: Id


class FeedbackRecordOf(CallbackData, prefix="wl"):
    """All that an employee got in a half-year."""

    employee_id: Id
    semester: Code
    page: Page = 0


class ExportFeedback(CallbackData, prefix="wx"):
    employee_id: Id
    semester: Code
    format: Format


class AskWhom(CallbackData, prefix="wa"):
    page: Page


class AskAboutWhat(CallbackData, prefix="wb"):
    employee_id: Id


class AskFor(CallbackData, prefix="wc"):
    employee_id: Id
    subject: SubjectCode
