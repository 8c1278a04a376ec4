from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ForeignKey, SmallInteger, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.comparison import Comparison, compare, is_rated
from models.errors import ButtonNotYours, ButtonOutdated, DialogueConfirmed, EnvelopeSealed
from models.form import Form
from models.person import Employee
from models.predicate import Expectation, Overall, Predicate

_KEYS = 2**31
_VERSIONS = 2**15
"""More than a database's key and a version can be, so that two numbers make one."""


class Term(Base):
    """The weeks in which a period is looked back on, by both sides."""

    __tablename__ = "term"

    semester: Mapped[str] = mapped_column(String(6), primary_key=True)  # a period's code
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Evaluation(Base):
    """Sealed envelopes about one employee's period: their own, and one of each reviewer.

    No side reads another before all are in or the term has ended; then they open together.
    """

    __tablename__ = "evaluation"
    __table_args__ = (UniqueConstraint("employee_id", "semester"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    semester: Mapped[str] = mapped_column(ForeignKey("term.semester"))
    opened_at: Mapped[datetime | None]
    extended_until: Mapped[datetime | None]
    extended_by_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    extension_reason: Mapped[str | None] = mapped_column(Text)
    form_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)
    # A change after sending: what was sent stays in the envelope until this one is sent too.
    revision_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)

    employee: Mapped[Employee] = relationship(lazy="raise", foreign_keys=employee_id)
    form: Mapped[Form | None] = relationship(lazy="raise", foreign_keys=form_id)
    revision: Mapped[Form | None] = relationship(lazy="raise", foreign_keys=revision_id)
    reviews: Mapped[list["Review"]] = relationship(
        lazy="raise", order_by="Review.id", back_populates="evaluation"
    )

    def review_by(self, reviewer_id: int) -> "Review | None":
        return next((r for r in self.reviews if r.reviewer_id == reviewer_id), None)

    def reviews_for(self, reader_id: int) -> "list[Review]":
        """The employee reads every reviewer's; a reviewer reads their own and no colleague's."""
        if reader_id == self.employee_id:
            return self.reviews
        return [review for review in self.reviews if review.reviewer_id == reader_id]

    def is_complete(self, reviewers: Collection[int]) -> bool:
        """Whether all are in; where nobody reviews, only the end of the term opens it."""
        sent = {review.reviewer_id for review in self.reviews if review.form.sent_at}
        own = self.form is not None and self.form.sent_at is not None
        return own and bool(reviewers) and sent.issuperset(reviewers)

    @property
    def broken(self) -> list[Form]:
        """What is not as it was when it was sent; nobody may read on without knowing."""
        forms = [self.form, *(review.form for review in self.reviews)]
        return [form for form in forms if form is not None and not form.is_intact]

    def ends_at(self, term: Term) -> datetime:
        """With a personal extension, later than for the others."""
        return max(term.closes_at, self.extended_until or term.closes_at)

    def extend(self, until: datetime, by_id: int, reason: str) -> None:
        self.extended_until, self.extended_by_id, self.extension_reason = until, by_id, reason

    @property
    def extension(self) -> int:
        """For its notice, which is unique by this number: a later end is told as well."""
        until = int(self.extended_until.timestamp()) if self.extended_until else 0
        return self.id * _KEYS + until // 60

    @staticmethod
    def extended(extension: int) -> int:
        """The evaluation that such a notice is about."""
        return extension // _KEYS

    def open(self, now: datetime) -> None:
        if self.opened_at is None:
            self.opened_at = now

    def compare(self, review: "Review | None") -> list[Comparison]:
        if self.opened_at is None:
            raise EnvelopeSealed
        other = review.form if review else None
        planned = _planned(self.form), _planned(other)
        return compare(_ratings(self.form), _ratings(other), *planned)

    def predicate(self, review: "Review | None") -> Predicate | None:
        """One reviewer's; material for the performance dialogue, never e-Kinerja's predicate."""
        if self.opened_at is None:
            raise EnvelopeSealed
        overall = review.overall if review else None
        return overall.predicate if overall else None


class Review(Base):
    """One reviewer's envelope. Where the reviewer changed, each rates their own days."""

    __tablename__ = "review"
    __table_args__ = (UniqueConstraint("evaluation_id", "reviewer_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluation.id"))
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    form_id: Mapped[int] = mapped_column(ForeignKey("form.id"), unique=True)
    shown_at: Mapped[datetime | None]  # to the employee: from here the objection's term runs

    evaluation: Mapped[Evaluation] = relationship(lazy="raise", back_populates="reviews")
    reviewer: Mapped[Employee] = relationship(lazy="raise")
    form: Mapped[Form] = relationship(lazy="raise")

    @property
    def overall(self) -> Overall | None:
        """The two ratings of a review that was sent."""
        return Overall.among(_ratings(self.form))

    def show(self, now: datetime) -> None:
        """The employee reads it; the first time counts, and only what was sent can be shown."""
        if self.form.sent_at is not None and self.shown_at is None:
            self.shown_at = now


class OfReviewer:
    """What one reviewer says of a sealed evaluation before their review is in."""

    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluation.id"), primary_key=True)
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(Text)

    @property
    def about(self) -> int:
        """For its notices, which are unique by this number."""
        return self.evaluation_id * _KEYS + self.reviewer_id

    @staticmethod
    def place(about: int) -> tuple[int, int]:
        """The evaluation and the reviewer that such a notice is about."""
        return divmod(about, _KEYS)


class ReviewDecline(OfReviewer, Base):
    """A reviewer says why they cannot rate these days; nobody waits for them any more."""

    __tablename__ = "review_decline"

    declined_at: Mapped[datetime]


class ReviewReturn(OfReviewer, Base):
    """A reviewer asks for completion of a sealed self-evaluation, without having read it."""

    __tablename__ = "review_return"

    returned_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]


class Dialogue(Base):
    """The talk about the opened envelopes (dialog kinerja): one writes, the other confirms.

    Whoever does not agree writes it anew, and then it is for the first to confirm.
    """

    __tablename__ = "dialogue"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), primary_key=True)
    version: Mapped[int] = mapped_column(SmallInteger)  # from 1: nobody confirms what they missed
    held_on: Mapped[date]
    outcome: Mapped[str] = mapped_column(Text)
    written_by_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    written_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]

    review: Mapped[Review] = relationship(lazy="raise")
    written_by: Mapped[Employee] = relationship(lazy="raise")

    @property
    def about(self) -> int:
        """For its notice, which is unique by this number."""
        return self.review_id * _VERSIONS + self.version

    @staticmethod
    def place(about: int) -> tuple[int, int]:
        """The review and the version that such a notice is about."""
        return divmod(about, _VERSIONS)

    def write(self, author: Employee, held_on: date, outcome: str, now: datetime) -> None:
        if self.confirmed_at is not None:
            raise DialogueConfirmed
        self.version += 1
        self.held_on, self.outcome = held_on, outcome
        self.written_by, self.written_by_id, self.written_at = author, author.id, now

    def confirm(self, person_id: int, version: int, now: datetime) -> None:
        """By the side that did not write it; confirming twice is confirming once."""
        if version != self.version:
            raise ButtonOutdated
        if person_id == self.written_by_id:
            raise ButtonNotYours
        self.confirmed_at = self.confirmed_at or now


def _ratings(form: Form | None) -> dict[str, Expectation]:
    """What was sent, without what had no occasion: a draft is not yet said."""
    if form is None or form.sent_at is None:
        return {}
    rated = ((key, answer.choice) for key, answer in form.answers.items() if is_rated(key))
    return {key: Expectation(choice) for key, choice in rated if choice}


def _planned(form: Form | None) -> dict[str, str]:
    """The results that the form is about; the plan may have changed between the two sides."""
    return (form.subjects or {}) if form is not None else {}
