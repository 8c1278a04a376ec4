from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Person


class Topic(StrEnum):
    REVIEW_DUE = "review-due"
    ENVELOPES_OPEN = "envelopes-open"


class Notice(Base):
    """Something a person is owed to be told, written in the transaction that causes it.

    Unique by (person, topic, about), so deciding it twice owes it once. It is sent when
    `due_at` has come and not before, late rather than never.
    """

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("person_id", "topic", "about"),
        Index(
            "ix_notice_owed",
            "due_at",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    topic: Mapped[Topic]
    about: Mapped[int]  # the evaluation's id, for both topics so far
    due_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]  # sent, or no longer needed
    sent_at: Mapped[datetime | None]
    person: Mapped[Person] = relationship(lazy="raise")


class TakenUpdate(Base):
    """An update that has had its effect: the same id again does nothing."""

    __tablename__ = "taken_update"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    taken_at: Mapped[datetime] = mapped_column(index=True)
