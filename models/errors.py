from datetime import datetime
from typing import ClassVar


class DomainError(Exception):
    """A refusal that a person can understand: the edge looks its words up by `code`.

    `values` fill the blanks of those words. A refusal that is `recorded` keeps what was written
    until it was raised, as a wrong try is counted; any other leaves nothing behind.
    """

    code: ClassVar[str]
    recorded: ClassVar[bool]

    def __init__(self, **values: str | int | datetime) -> None:
        super().__init__(self.code, values)
        self.values = values

    def __init_subclass__(cls, code: str, *, recorded: bool = False) -> None:
        cls.code, cls.recorded = code, recorded


class CodeUnknown(DomainError, code="code-unknown", recorded=True): ...


class CodesLocked(DomainError, code="codes-locked"): ...


class CommandUnknown(DomainError, code="command-unknown"): ...


class CodeUsed(DomainError, code="code-used"): ...


class CodeExpired(DomainError, code="code-expired"): ...


class AlreadyBound(DomainError, code="already-bound"): ...


class BoundElsewhere(DomainError, code="bound-elsewhere"): ...


class EmployeesOnly(DomainError, code="employees-only"): ...


class NotYourRole(DomainError, code="not-your-role"): ...


class NotAboutYourself(DomainError, code="not-about-yourself"): ...


class EmployeeUnknown(DomainError, code="employee-unknown"): ...


class AlreadyDecided(DomainError, code="already-decided"): ...


class SecondPersonWanted(DomainError, code="second-person-wanted"): ...


class RequestLapsed(DomainError, code="request-lapsed"): ...


class HasLeft(DomainError, code="has-left"): ...


class UnitUnknown(DomainError, code="unit-unknown"): ...


class UnitEnded(DomainError, code="unit-ended"): ...


class LinkRevoked(DomainError, code="link-revoked"): ...


class NameTaken(DomainError, code="name-taken"): ...


class NameWrong(DomainError, code="name-wrong"):
    """`reason` is "blank" or "long"."""


class AllConnected(DomainError, code="all-connected"): ...


class NobodyToAgree(DomainError, code="nobody-to-agree"): ...


class AnswerAwaited(DomainError, code="answer-awaited"): ...


class ReviewsThemselves(DomainError, code="reviews-themselves"): ...


class ReviewsInCircle(DomainError, code="reviews-in-circle"): ...


class DatesWrong(DomainError, code="dates-wrong"):
    """`reason` is "shape", "order", "past" or "far"."""

    def __init__(self, reason: str = "shape") -> None:
        super().__init__(reason=reason)


class AbsenceOverlaps(DomainError, code="absence-overlaps"): ...


class OwnReport(DomainError, code="own-report"): ...


class AlreadyReviews(DomainError, code="already-reviews"): ...


class ActingTaken(DomainError, code="acting-taken"): ...


class NothingToActFor(DomainError, code="nothing-to-act-for"): ...


class FileRefused(DomainError, code="roster-refused"): ...


class ImportNotWaiting(DomainError, code="import-not-waiting"): ...


class UndoRefused(DomainError, code="undo-refused"): ...


class NothingToUndo(DomainError, code="nothing-to-undo"): ...


class HeadsOnly(DomainError, code="heads-only"): ...


class NipWrong(DomainError, code="nip-wrong"): ...


class NoTermOpen(DomainError, code="no-term-open"): ...


class AlreadySent(DomainError, code="already-sent"): ...


class FormClosed(DomainError, code="form-closed"): ...


class FormIncomplete(DomainError, code="form-incomplete"): ...


class ButtonNotYours(DomainError, code="button-not-yours"): ...


class ButtonOutdated(DomainError, code="button-outdated"): ...


class AnswerNotOffered(DomainError, code="answer-not-offered"): ...


class TextBlank(DomainError, code="text-blank"): ...


class TextWanted(DomainError, code="text-wanted"): ...


class EnvelopeSealed(DomainError, code="envelope-sealed"): ...


class AlreadyRated(DomainError, code="already-rated"): ...


class RatingWaits(DomainError, code="rating-waits"): ...


class ReceiptUnknown(DomainError, code="receipt-unknown"): ...


class NobodyToReview(DomainError, code="nobody-to-review"): ...


class CaseMoved(DomainError, code="case-moved-on", recorded=True): ...


class LaporNumberWrong(DomainError, code="lapor-number-wrong"): ...


class ServiceUnknown(DomainError, code="service-unknown"): ...


class SemesterWrong(DomainError, code="semester-wrong"): ...


class EnteredBefore(DomainError, code="entered-before"): ...


class NothingToEnter(DomainError, code="nothing-to-enter"): ...


class UsersWrong(DomainError, code="users-wrong"):
    """`reason` is "shape", or "few" where fewer than the `count` who have answered."""

    def __init__(self, reason: str = "shape", count: int = 0) -> None:
        super().__init__(reason=reason, count=count)


class FileTooLarge(DomainError, code="file-too-large"): ...


class VoiceTooLong(DomainError, code="voice-too-long"): ...
