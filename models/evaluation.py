from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
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
    form_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)

    employee: Mapped[Employee] = relationship(lazy="raise")
    form: Mapped[Form | None] = relationship(lazy="raise")
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

    reviewer: Mapped[Employee] = relationship(lazy="raise")
    form: Mapped[Form] = relationship(lazy="raise")


def _ratings(form: Form | None) -> dict[str, Expectation]:
    """What was sent, without what had no occasion: a draft is not yet said."""
    if form is None or form.sent_at is None:
        return {}
    return {key: Expectation(a.choice) for key, a in form.answers.items() if a.choice}
