from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class CalendarDay(Base):
    """What the administrator says of one date; wins over the published holidays."""

    __tablename__ = "calendar_day"

    day: Mapped[date] = mapped_column(primary_key=True)
    working: Mapped[bool]
    name: Mapped[str] = mapped_column(String(80))
    set_by_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    set_at: Mapped[datetime]


class Ramadan(Base):
    """From when until when offices keep the hours of the fasting month, as the city decrees."""

    __tablename__ = "ramadan"

    first_day: Mapped[date] = mapped_column(primary_key=True)
    last_day: Mapped[date]
    set_by_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    set_at: Mapped[datetime]
