"""What the city owes everybody whose data it holds (UU 27/2022): who saw it, and correction."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Employee


class Seen(StrEnum):
    JOURNAL = "journal"  # shared entries
    EVALUATION = "evaluation"  # opened envelopes
    FEEDBACK = "feedback"
    PROFILE = "profile"  # post, unit, superiors
    OBJECTION = "objection"
    CHALLENGE = "challenge"
    GUIDANCE = "guidance"  # what a mentee said of it, to a mentor and to that mentee
    MENTORING = "mentoring"  # the plan, the sessions, what was said of them


class Viewing(Base):
    """Who saw what about an employee; once a day is enough to know."""

    __tablename__ = "viewing"
    __table_args__ = (Index(None, "employee_id", "day"),)

    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    viewer_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    what: Mapped[Seen] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)  # by Mataram's clock


class CorrectionRequest(Base):
    """An employee says what is wrong about them; an administrator answers."""

    __tablename__ = "correction_request"

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    words: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime]
    answer: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))

    employee: Mapped[Employee] = relationship(lazy="raise", foreign_keys=employee_id)
