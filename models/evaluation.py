from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.comparison import Comparison, compare
from models.errors import EnvelopeSealed
from models.form import Form
from models.person import Employee
from models.predicate import Expectation, Predicate, predicate_of


class Term(Base):
    """The weeks in which a semester is looked back on, by both sides."""

    __tablename__ = "term"

    semester: Mapped[str] = mapped_column(String(6), primary_key=True)  # "2026-2"
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Evaluation(Base):
    """Sealed envelopes about one employee's semester: their own, and one of each reviewer.

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
    form_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)
    # A change after sending: what was sent stays in the envelope until this one is sent too.
    revision_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)

    employee: Mapped[Employee] = relationship(lazy="raise", foreign_keys=employee_id)
    form: Mapped[Form | None] = relationship(lazy="raise", foreign_keys=form_id)
    revision: Mapped[Form | None] = relationship(lazy="raise", foreign_keys=revision_id)
    reviews: Mapped[list["Review"]] = relationship(lazy="raise", order_by="Review.id")

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

    def open(self, now: datetime) -> None:
        if self.opened_at is None:
            self.opened_at = now

    def compare(self, review: "Review | None") -> list[Comparison]:
        if self.opened_at is None:
            raise EnvelopeSealed
        return compare(_ratings(self.form), _ratings(review.form if review else None))

    def predicate(self, review: "Review | None") -> Predicate | None:
        """One reviewer's; material for the performance dialogue, never e-Kinerja's predicate."""
        if self.opened_at is None:
            raise EnvelopeSealed
        ratings = _ratings(review.form if review else None)
        if "hasil" not in ratings or "perilaku" not in ratings:
            return None
        return predicate_of(result=ratings["hasil"], behaviour=ratings["perilaku"])


class Review(Base):
    """One reviewer's envelope. Where the reviewer changed, each rates their own days."""

    __tablename__ = "review"
    __table_args__ = (UniqueConstraint("evaluation_id", "reviewer_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluation.id"))
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    form_id: Mapped[int] = mapped_column(ForeignKey("form.id"), unique=True)
    shown_at: Mapped[datetime | None]  # to the employee: from here the objection's term runs

    reviewer: Mapped[Employee] = relationship(lazy="raise")
    form: Mapped[Form] = relationship(lazy="raise")


class ReviewDecline(Base):
    """A reviewer says why they cannot rate these days; nobody waits for them any more."""

    __tablename__ = "review_decline"

    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluation.id"), primary_key=True)
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(Text)
    declined_at: Mapped[datetime]


class ReviewReturn(Base):
    """A reviewer asks for completion of a sealed self-evaluation, without having read it."""

    __tablename__ = "review_return"

    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluation.id"), primary_key=True)
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(Text)
    returned_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]


class Dialogue(Base):
    """The talk about the opened envelopes (dialog kinerja): one writes, the other confirms."""

    __tablename__ = "dialogue"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), primary_key=True)
    held_on: Mapped[date]
    outcome: Mapped[str] = mapped_column(Text)
    written_by_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    written_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]


def _ratings(form: Form | None) -> dict[str, Expectation]:
    """What was sent, without what had no occasion: a draft is not yet said."""
    if form is None or form.sent_at is None:
        return {}
    return {key: Expectation(a.choice) for key, a in form.answers.items() if a.choice}
