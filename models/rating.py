from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Integer, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.form import Form
from models.satisfaction import Element
from models.unit import Service


class RatingDraft(Base):
    """A citizen's rating while it is being filled; gone with its form once it is sent."""

    __tablename__ = "rating_draft"

    form_id: Mapped[int] = mapped_column(
        ForeignKey("form.id", ondelete="CASCADE"), primary_key=True
    )
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"))
    form: Mapped[Form] = relationship(lazy="raise")
    service: Mapped[Service] = relationship(lazy="raise")


class Rating(Base):
    """A citizen's rating as it is kept: no account, no message, no time finer than the week.

    The key is random, so that the order of rows tells nothing.
    """

    __tablename__ = "rating"

    # Plain INTEGER on SQLite would be the same 64 bits; autoincrement would give an order away.
    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
    semester: Mapped[str] = mapped_column(String(6))
    week: Mapped[date]  # its Monday, in Mataram
    questionnaire: Mapped[str] = mapped_column(String(32))
    kepuasan: Mapped[int] = mapped_column(SmallInteger)
    persyaratan: Mapped[int | None] = mapped_column(SmallInteger)
    prosedur: Mapped[int | None] = mapped_column(SmallInteger)
    waktu: Mapped[int | None] = mapped_column(SmallInteger)
    biaya: Mapped[int | None] = mapped_column(SmallInteger)
    produk: Mapped[int | None] = mapped_column(SmallInteger)
    kompetensi: Mapped[int | None] = mapped_column(SmallInteger)
    perilaku: Mapped[int | None] = mapped_column(SmallInteger)
    sarana: Mapped[int | None] = mapped_column(SmallInteger)
    pengaduan: Mapped[int | None] = mapped_column(SmallInteger)
    comment: Mapped[str | None] = mapped_column(Text)
    receipt_digest: Mapped[str | None] = mapped_column(String(64), unique=True)

    @property
    def elements(self) -> Mapping[Element, int]:
        """The IKM's nine, without what is missing."""
        return {e: score for e in Element if (score := getattr(self, e.value)) is not None}


class VoteGuard(Base):
    """One vote a person, service and semester, without knowing who voted.

    The digest is an HMAC over the account; its key is destroyed when the semester closes.
    """

    __tablename__ = "vote_guard"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)


class VoteKey(Base):
    """The secret behind a service's guards in one semester."""

    __tablename__ = "vote_key"

    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), primary_key=True)
    semester: Mapped[str] = mapped_column(String(6), primary_key=True)
    secret: Mapped[str] = mapped_column(String(64))
    destroyed_at: Mapped[datetime | None]
