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
    """Two sealed envelopes about one employee's semester: their own and their reviewer's.

    Neither side reads the other before both are in or the term has ended; then they open together.
    """

    __tablename__ = "evaluation"
    __table_args__ = (UniqueConstraint("employee_id", "semester"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    semester: Mapped[str] = mapped_column(ForeignKey("term.semester"))
    opened_at: Mapped[datetime | None]
    form_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)
    reviewer_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"), index=True)
    review_form_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)

    employee: Mapped[Employee] = relationship(lazy="raise", foreign_keys=[employee_id])
    reviewer: Mapped[Employee | None] = relationship(lazy="raise", foreign_keys=[reviewer_id])
    form: Mapped[Form | None] = relationship(lazy="raise", foreign_keys=[form_id])
    review: Mapped[Form | None] = relationship(lazy="raise", foreign_keys=[review_form_id])

    @property
    def both_sent(self) -> bool:
        return all(form is not None and form.sent_at for form in (self.form, self.review))

    def open(self, now: datetime) -> None:
        if self.opened_at is None:
            self.opened_at = now

    def compare(self) -> list[Comparison]:
        if self.opened_at is None:
            raise EnvelopeSealed
        return compare(_ratings(self.form), _ratings(self.review))

    @property
    def predicate(self) -> Predicate | None:
        """Material for the performance dialogue: it never replaces e-Kinerja's predicate."""
        if self.opened_at is None:
            raise EnvelopeSealed
        ratings = _ratings(self.review)
        if "hasil" not in ratings or "perilaku" not in ratings:
            return None
        return predicate_of(result=ratings["hasil"], behaviour=ratings["perilaku"])


def _ratings(form: Form | None) -> dict[str, Expectation]:
    """What was sent, without what had no occasion: a draft is not yet said."""
    if form is None or form.sent_at is None:
        return {}
    return {key: Expectation(a.choice) for key, a in form.answers.items() if a.choice}
