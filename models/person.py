from datetime import datetime

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, SmallInteger, String, and_, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.errors import EmployeesOnly
from models.unit import Unit


class Person(Base):
    """Somebody the bot may talk to: a citizen is a person and nothing else.

    A civil servant is known before the first contact, so the chat may be missing.
    """

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    language: Mapped[str] = mapped_column(String(8), default="id")
    # "<topic>:<rest>" while a text is awaited ("form:12:saran"): place and facts never disagree.
    awaits: Mapped[str | None] = mapped_column(String(64))
    # A text longer than one message arrives in pieces; those dated until then were answered.
    pieces_until: Mapped[datetime | None]
    # "form:12:saran": the answer whose rest may still come, as messages dated until then.
    continues: Mapped[str | None] = mapped_column(String(64))
    continues_until: Mapped[datetime | None]
    nudged: Mapped[bool] = mapped_column(default=True)  # the weekly question about the journal
    reminded_at: Mapped[int | None] = mapped_column(SmallInteger)  # "my hour" in Mataram, 7 to 19
    unreachable_since: Mapped[datetime | None]
    wrong_codes: Mapped[int] = mapped_column(default=0)
    codes_locked_until: Mapped[datetime | None]
    employee: Mapped["Employee | None"] = relationship(
        lazy="raise", back_populates="person", foreign_keys="Employee.id"
    )

    @classmethod
    def is_reachable(cls) -> ColumnElement[bool]:
        """Has a chat, and has not blocked the bot as far as we know."""
        return and_(cls.telegram_id.is_not(None), cls.unreachable_since.is_(None))

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
    left_at: Mapped[datetime | None]  # retired, moved to another government, deceased
    person: Mapped[Person] = relationship(
        lazy="raise", back_populates="employee", foreign_keys="Employee.id"
    )
    unit: Mapped[Unit] = relationship(lazy="raise")

    def has_left(self, moment: datetime) -> bool:
        return self.left_at is not None and self.left_at <= moment

    @classmethod
    def works_at(cls, moment: datetime) -> ColumnElement[bool]:
        """Still in the city's service; whoever has left keeps their history and no duties."""
        return or_(cls.left_at.is_(None), cls.left_at > moment)
