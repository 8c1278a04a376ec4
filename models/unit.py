from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.office import Held


class Unit(Held, Base):
    """A city agency or a part of one (perangkat daerah). Agencies are merged: all has dates."""

    __tablename__ = "unit"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(160), unique=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), index=True)
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    six_days: Mapped[bool] = mapped_column(default=False)  # open on Saturdays: a puskesmas

    def has_ended(self, now: datetime) -> bool:
        return self.until is not None and self.until <= now


class Service(Base):
    """What citizens come for."""

    __tablename__ = "service"

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    name: Mapped[str] = mapped_column(String(160))
    unit: Mapped[Unit] = relationship(lazy="raise")
    links: Mapped[list["Link"]] = relationship(lazy="raise", back_populates="service")


class Link(Base):
    """The way in to a service, on a QR: a random code that says nothing and can be replaced.

    The counter it hangs at is for the office; a rating never knows through which link it came.
    """

    __tablename__ = "link"

    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
    code: Mapped[str] = mapped_column(String(32), unique=True)
    counter: Mapped[str | None] = mapped_column(String(80))
    issued_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    service: Mapped[Service] = relationship(lazy="raise", back_populates="links")
