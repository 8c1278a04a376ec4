from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.evaluation import Review
from models.person import Employee


class ObjectionState(StrEnum):
    FILED = "filed"  # waits for the reviewer's word
    HEARD = "heard"  # both have spoken, waits for the decision
    UPHELD = "upheld"  # the review stands
    CHANGED = "changed"  # the ratings are set anew
    WITHDRAWN = "withdrawn"


FILE_WITHIN = 14
"""Working days from the recorded showing (PermenPANRB 6/2022, Pasal 29)."""
DECIDE_WITHIN = 7
"""Working days from the filing; the decision is final (Pasal 29)."""


class Objection(Base):
    """Keberatan against one review, decided by the reviewer's superior, who hears both.

    It concerns the bot's review: the formal one is made in e-Kinerja.
    """

    __tablename__ = "objection"

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), unique=True)
    decider_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    state: Mapped[ObjectionState]
    filed_at: Mapped[datetime]
    decide_by: Mapped[date]
    decided_at: Mapped[datetime | None]
    # What the decision sets, where it changes the review.
    result: Mapped[int | None] = mapped_column(SmallInteger)
    behaviour: Mapped[int | None] = mapped_column(SmallInteger)

    review: Mapped[Review] = relationship(lazy="raise")
    decider: Mapped[Employee] = relationship(lazy="raise")
    statements: Mapped[list["Statement"]] = relationship(
        lazy="raise", order_by="Statement.number", cascade="all, delete-orphan"
    )


class Statement(Base):
    """What the employee, the reviewer or (last) the decider said."""

    __tablename__ = "objection_statement"

    objection_id: Mapped[int] = mapped_column(ForeignKey("objection.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    words: Mapped[str] = mapped_column(Text)
    said_at: Mapped[datetime]

    author: Mapped[Employee] = relationship(lazy="raise")
