from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Employee


class Audience(StrEnum):
    EMPLOYEES = "employees"
    REVIEWERS = "reviewers"
    UNIT = "unit"  # with those below it


class Announcement(Base):
    """One text to a chosen group, sent as notices; those not yet sent stop when it is stopped."""

    __tablename__ = "announcement"

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    audience: Mapped[Audience]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    words: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]
    approved_at: Mapped[datetime | None]
    stopped_at: Mapped[datetime | None]

    author: Mapped[Employee] = relationship(lazy="raise")
