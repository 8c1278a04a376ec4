from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.calendar import WITA, WorkingCalendar
from models.errors import AlreadyDecided, AnswerAwaited, ButtonNotYours

ANSWER_WITHIN = 5
"""Working days after which the administrator may decide without a superior's answer."""


class SuperiorReport(Base):
    """An employee says that their superior is wrong, and names the one who should review.

    Until it is decided nothing changes and nobody is blocked: the one of now goes on reviewing.
    """

    __tablename__ = "superior_report"

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    current_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    named_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    reported_at: Mapped[datetime]
    current_agrees: Mapped[bool | None]
    named_agrees: Mapped[bool | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    decided_at: Mapped[datetime | None]
    accepted: Mapped[bool | None]

    calendar = WorkingCalendar()
    """Not stored: the service that fetches a report lends it the one that the city keeps."""

    def answer(self, who: int, *, agrees: bool) -> None:
        """What one of the two superiors says; they may change their mind until it is decided."""
        if who not in (self.current_id, self.named_id):
            raise ButtonNotYours
        if self.decided_at is not None:
            raise AlreadyDecided
        if who == self.current_id:
            self.current_agrees = agrees
        if who == self.named_id:
            self.named_agrees = agrees

    @property
    def answered(self) -> bool:
        """Whether everybody who is asked has spoken; nobody now means nobody to ask."""
        current = self.current_id is None or self.current_agrees is not None
        return current and self.named_agrees is not None

    def decide(self, administrator: int, now: datetime, *, accepted: bool) -> None:
        if self.decided_at is not None:
            raise AlreadyDecided
        if not self.answered and self.waited(now) < ANSWER_WITHIN:
            raise AnswerAwaited(days=ANSWER_WITHIN - self.waited(now))
        self.decided_by, self.decided_at, self.accepted = administrator, now, accepted

    @property
    def decidable_from(self) -> date:
        """The day from which silence no longer holds the decision up."""
        return self.calendar.add(self.reported_at.astimezone(WITA).date(), ANSWER_WITHIN)

    def waited(self, now: datetime) -> int:
        """Working days since the report."""
        first, last = (moment.astimezone(WITA).date() for moment in (self.reported_at, now))
        return self.calendar.working_days_between(first, last)
