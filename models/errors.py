from typing import ClassVar


class DomainError(Exception):
    """A refusal that a person can understand: the edge looks its words up by `code`.

    `values` fill the blanks of those words.
    """

    code: ClassVar[str]

    def __init__(self, **values: str | int) -> None:
        super().__init__(self.code, values)
        self.values = values

    def __init_subclass__(cls, code: str) -> None:
        cls.code = code


class CodeUnknown(DomainError, code="code-unknown"): ...


class CommandUnknown(DomainError, code="command-unknown"): ...


class CodeUsed(DomainError, code="code-used"): ...


class CodeExpired(DomainError, code="code-expired"): ...


class AlreadyBound(DomainError, code="already-bound"): ...


class BoundElsewhere(DomainError, code="bound-elsewhere"): ...


class EmployeesOnly(DomainError, code="employees-only"): ...


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


class ReceiptUnknown(DomainError, code="receipt-unknown"): ...


class NobodyToReview(DomainError, code="nobody-to-review"): ...
