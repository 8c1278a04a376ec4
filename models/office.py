"""What people hold for a while: a superior, a unit, a role, a leave. All of it has dates."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, and_, or_
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Held:
    """Something that holds from one moment until another, or until further notice."""

    since: Mapped[datetime]
    until: Mapped[datetime | None]

    @classmethod
    def at(cls, moment: datetime) -> ColumnElement[bool]:
        return and_(cls.since <= moment, or_(cls.until.is_(None), cls.until > moment))


class Basis(StrEnum):
    """Why somebody reviews: the chain is data, not a formula (PermenPANRB 6/2022)."""

    LINE = "line"  # the direct superior
    TEAM = "team"  # a team leader outside the line, by delegation
    ACTING = "acting"  # Plt or Plh of the superior
    VACANCY = "vacancy"  # nobody holds the superior's post, so the next above reviews


class Assignment(Held, Base):
    """Who reviews whom, in which days. One employee's assignments never overlap (`timeline`)."""

    __tablename__ = "assignment"

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    basis: Mapped[Basis]


class Capacity(StrEnum):
    DEFINITIVE = "definitive"
    PLT = "plt"  # acting while the post is vacant
    PLH = "plh"  # acting while its holder is away


class Headship(Held, Base):
    """Who heads a unit; also an acting head. One unit has one head at a time of each capacity."""

    __tablename__ = "headship"

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    capacity: Mapped[Capacity]


class Role(StrEnum):
    """What a person may do, from facts alone.

    The first three follow from being in the city's service, from assignments and from headships;
    the others are given (`Appointment`).
    """

    EMPLOYEE = "employee"
    REVIEWER = "reviewer"
    HEAD = "head"
    UNIT_ADMIN = "unit-admin"
    CITY_ADMIN = "city-admin"  # BKPSDM
    ORGANISATION = "organisation"  # Bagian Organisasi: the city's satisfaction reports


class Appointment(Held, Base):
    """A role that somebody was given; of one unit (with those below it), or of the whole city."""

    __tablename__ = "appointment"

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    role: Mapped[Role]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))


class AbsenceKind(StrEnum):
    LEAVE = "leave"  # cuti
    DUTY = "duty"  # dinas luar


class Absence(Held, Base):
    """Leave or duty travel: reminders wait until it is over."""

    __tablename__ = "absence"

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    kind: Mapped[AbsenceKind]
