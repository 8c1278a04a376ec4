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


class QuestionGone(ButtonOutdated, code="question-gone"): ...


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


class SheetEmpty(DomainError, code="sheet-empty"): ...


class NothingToEnter(DomainError, code="nothing-to-enter"): ...


class UsersWrong(DomainError, code="users-wrong"):
    """`reason` is "shape", or "few" where fewer than the `count` who have answered."""

    def __init__(self, reason: str = "shape", count: int = 0) -> None:
        super().__init__(reason=reason, count=count)


class FileTooLarge(DomainError, code="file-too-large"): ...


class VoiceTooLong(DomainError, code="voice-too-long"): ...


class OneFileAlone(DomainError, code="one-file-alone", recorded=True): ...


class PhotoOrVoiceWanted(DomainError, code="photo-or-voice-wanted"): ...


class FileNotShown(DomainError, code="file-not-shown"): ...


class FeedbackOutOfReach(DomainError, code="feedback-out-of-reach"): ...


class FeedbackNotTaken(DomainError, code="feedback-not-taken"):
    """The city does not let them: `voice` is "peer" or "subordinate"."""


class FeedbackToYourself(DomainError, code="feedback-to-yourself"): ...


class FeedbackRepliesEnded(DomainError, code="feedback-replies-ended"): ...


class FeedbackWordsWanted(DomainError, code="feedback-words-wanted"): ...


class AlreadyAskedFor(DomainError, code="already-asked-for"): ...


class AskedOften(DomainError, code="asked-often"): ...


class NotAWorkingDay(DomainError, code="not-a-working-day"):
    """`following` is the next day that would do."""


class DayPast(DomainError, code="day-past"): ...


class DayAlreadySo(DomainError, code="day-already-so"):
    """`reason` is "off", "working" or "set"."""


class RamadanWrong(DomainError, code="ramadan-wrong"): ...


class ReminderOver(DomainError, code="reminder-over"): ...


class CorrectionWaits(DomainError, code="correction-waits"): ...


class NothingToPrint(DomainError, code="nothing-to-print"): ...


class WordsTooLong(DomainError, code="words-too-long", recorded=True): ...


class DeclinedByYou(DomainError, code="declined-by-you"): ...


class EnvelopesOpened(DomainError, code="envelopes-opened"): ...


class NothingToReturn(DomainError, code="nothing-to-return"): ...


class ReturnedBefore(DomainError, code="returned-before"): ...


class DialogueConfirmed(DomainError, code="dialogue-confirmed"): ...


class DialogueDayWrong(DomainError, code="dialogue-day-wrong"): ...


class ReviewNotShown(DomainError, code="review-not-shown"): ...


class ObjectionLate(DomainError, code="objection-late"): ...


class ObjectedBefore(DomainError, code="objected-before"): ...


class NobodyDecides(DomainError, code="nobody-decides", recorded=True): ...


class NotYetHeard(DomainError, code="not-yet-heard"): ...


class StatementMissing(DomainError, code="statement-missing"): ...


class VerdictUnchanged(DomainError, code="verdict-unchanged"): ...


class AnswerFull(DomainError, code="answer-full"): ...


class ChallengeAnswered(DomainError, code="challenge-answered"): ...


class ExtensionWrong(DomainError, code="extension-wrong"):
    """`reason` is "shape", "early" or "far"."""

    def __init__(self, reason: str = "shape") -> None:
        super().__init__(reason=reason)


class NothingToExtend(DomainError, code="nothing-to-extend"): ...


class PlanTextWrong(DomainError, code="plan-text-wrong"):
    """`reason` is "blank" or "long"; `line` is 0 where there is only one."""

    def __init__(
        self, reason: str, field: str, line: int = 0, count: int = 0, longest: int = 0
    ) -> None:
        super().__init__(reason=reason, field=field, line=line, count=count, longest=longest)


class PlanFull(DomainError, code="plan-full"): ...


class PlanClosed(DomainError, code="plan-closed"): ...


class JournalClosed(DomainError, code="journal-closed"): ...


class JournalDayWrong(DomainError, code="journal-day-wrong"):
    """`reason` is "shape" or "ahead"."""

    def __init__(self, reason: str = "shape") -> None:
        super().__init__(reason=reason)


class EntryGone(DomainError, code="entry-gone"): ...


class EntryHasFile(DomainError, code="entry-has-file"): ...


class EntryOnlyFile(DomainError, code="entry-only-file"): ...


class MentorshipOver(DomainError, code="mentorship-over"): ...


class MomentWrong(DomainError, code="moment-wrong"):
    """`reason` is "shape", "past" or "night"."""

    def __init__(self, reason: str = "shape") -> None:
        super().__init__(reason=reason)


class WeekdayWrong(DomainError, code="weekday-wrong"):
    """`weekday` counts from 0, which is Monday."""


class AfterMentorship(DomainError, code="after-mentorship"): ...


class NobodyMeets(DomainError, code="nobody-meets"): ...


class SomebodyAway(DomainError, code="somebody-away"): ...


class SessionBegun(DomainError, code="session-begun"): ...


class SessionOff(DomainError, code="session-off"): ...


class SessionAhead(DomainError, code="session-ahead"): ...


class SessionSigned(DomainError, code="session-signed-already"): ...


class MeetingUnsaid(DomainError, code="meeting-unsaid"): ...


class JournalRewritten(DomainError, code="journal-rewritten"): ...


class GuidanceNowhere(DomainError, code="guidance-nowhere"):
    """Nobody is above the mentor to whom it could go."""


class SkillWanted(DomainError, code="skill-wanted"): ...


class WishWaits(DomainError, code="wish-waits"): ...


class OfferWaits(DomainError, code="offer-waits"): ...


class OfferOver(DomainError, code="offer-over"): ...


class OfferFell(DomainError, code="offer-fell", recorded=True):
    """What was offered may no longer be: `reason` is "rates", "full" or "left"."""


class MatchGone(DomainError, code="match-gone"): ...
