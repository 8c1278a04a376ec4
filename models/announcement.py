from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Employee
from models.unit import Unit

LONGEST = 3500
"""Characters: with its heading it fits one message of Telegram's."""
KEPT_AS_DRAFT = timedelta(days=1)


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
    recipients: Mapped[int] = mapped_column(default=0)  # owed when it was approved
    spared: Mapped[int] = mapped_column(default=0)  # of these, not yet told when it was stopped

    author: Mapped[Employee] = relationship(lazy="raise")
    unit: Mapped[Unit | None] = relationship(lazy="raise")

    def is_draft(self, now: datetime) -> bool:
        """Still to be approved; one of yesterday was forgotten, and may no longer be true."""
        return self.approved_at is None and now - self.written_at <= KEPT_AS_DRAFT
