from datetime import datetime

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, String, and_, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.errors import AlreadyBound, CodeExpired, CodeUsed, EmployeesOnly


class Person(Base):
    """Somebody the bot may talk to: a citizen is a person and nothing else.

    A civil servant is known before the first contact, so the chat may be missing.
    """

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    language: Mapped[str] = mapped_column(String(8), default="id")
    # "<form id>:<question>" while a text is awaited: place and facts can never disagree.
    awaits: Mapped[str | None] = mapped_column(String(64))
    # A text longer than one message arrives in pieces; those dated until then were answered.
    pieces_until: Mapped[datetime | None]
    unreachable_since: Mapped[datetime | None]
    employee: Mapped["Employee | None"] = relationship(
        lazy="raise", back_populates="person", foreign_keys="Employee.id"
    )

    def as_employee(self) -> "Employee":
        if self.employee is None:
            raise EmployeesOnly
        return self.employee


class Employee(Base):
    """A civil servant (PNS or PPPK), as the city's personnel office (BKPSDM) knows them."""

    __tablename__ = "employee"

    id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    nip: Mapped[str] = mapped_column(String(18), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    post: Mapped[str] = mapped_column(String(160))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    person: Mapped[Person] = relationship(
        lazy="raise", back_populates="employee", foreign_keys="Employee.id"
    )


class Held:
    """An office or a duty that somebody holds from one moment until another, or until further."""

    since: Mapped[datetime]
    until: Mapped[datetime | None]

    @classmethod
    def at(cls, moment: datetime) -> ColumnElement[bool]:
        return and_(cls.since <= moment, or_(cls.until.is_(None), cls.until > moment))


class Assignment(Held, Base):
    """Who reviews whom: the chain is data, not a formula."""

    __tablename__ = "assignment"

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)


class Headship(Held, Base):
    """Who heads a unit; also an acting head (Plt, Plh)."""

    __tablename__ = "headship"

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)


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
