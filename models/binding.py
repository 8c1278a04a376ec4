from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.errors import (
    AlreadyBound,
    AlreadyDecided,
    CodeExpired,
    CodesLocked,
    CodeUsed,
    HasLeft,
    RequestLapsed,
    SecondPersonWanted,
)
from models.person import Employee, Person

CODES_LAST = timedelta(days=30)
"""A slip lies on a desk for so long at most."""
MOST_WRONG_CODES = 5
LOCK_LASTS = timedelta(hours=1)
REQUESTS_LAST = timedelta(days=3)
"""Nobody agrees to a lost phone that was found long ago."""


def must_not_be_locked(chat: Person, now: datetime) -> None:
    """Ten letters cannot be guessed in five tries an hour."""
    if chat.codes_locked_until is not None and now < chat.codes_locked_until:
        raise CodesLocked(at=chat.codes_locked_until)


def count_wrong_code(chat: Person, now: datetime) -> None:
    chat.wrong_codes += 1
    if chat.wrong_codes >= MOST_WRONG_CODES:
        chat.wrong_codes, chat.codes_locked_until = 0, now + LOCK_LASTS


def must_still_work(employee: Employee, now: datetime) -> None:
    if employee.has_left(now):
        raise HasLeft


class BindingCode(Base):
    """Proof of being that civil servant: handed over on paper, used once, only its hash kept."""

    __tablename__ = "binding_code"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]

    def use(self, chat: Person, now: datetime) -> None:
        if self.used_at is not None:
            raise CodeUsed
        if now >= self.expires_at:
            raise CodeExpired
        if chat.employee is not None:
            raise AlreadyBound(name=chat.employee.name)
        self.used_at = now


class Rebinding(Base):
    """A lost phone: an administrator asks, a second person agrees and hands the new code over.

    Neither can take over an account alone: the first never sees the code, the second cannot ask.
    """

    __tablename__ = "rebinding"

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    asked_by: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    decided_at: Mapped[datetime | None]
    agreed: Mapped[bool | None]

    @property
    def lapses_at(self) -> datetime:
        return self.asked_at + REQUESTS_LAST

    def is_open(self, now: datetime) -> bool:
        return self.decided_at is None and now < self.lapses_at

    def decide(self, second: int, now: datetime, *, agreed: bool) -> None:
        if second in {self.asked_by, self.employee_id}:
            raise SecondPersonWanted
        if self.decided_at is not None:
            raise AlreadyDecided
        if not self.is_open(now):
            raise RequestLapsed
        self.decided_by, self.decided_at, self.agreed = second, now, agreed
