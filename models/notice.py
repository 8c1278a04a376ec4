from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.person import Person


class Topic(StrEnum):
    REVIEW_DUE = "review-due"
    ENVELOPES_OPEN = "envelopes-open"
    SUPERIOR_ASKED = "superior-asked"  # to the two superiors: is the report right?
    SUPERIOR_REPORTED = "superior-reported"  # to the administrators
    SUPERIOR_DECIDED = "superior-decided"  # to the employee and both superiors
    REBINDING_ASKED = "rebinding-asked"
    REBINDING_DECIDED = "rebinding-decided"
    CHAT_RELEASED = "chat-released"
    ROLES_CHANGED = "roles-changed"
    IMPORT_COMPARED = "import-compared"
    IMPORT_DONE = "import-done"
    CASE_OPENED = "case-opened"  # to the owner
    CASE_MOVED = "case-moved"  # to the citizen who chose to be told
    CASE_WRITTEN = "case-written"  # to the owner: the citizen wrote again
    CASE_OVERDUE = "case-overdue"  # to the head of the unit
    CASE_SETTLED = "case-settled"  # to the citizen: is it done?
    PRAISE = "praise"  # to the officer


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
    # The key of what the topic is about: an evaluation, a report, an import, a case.
    about: Mapped[int] = mapped_column(BigInteger)
    due_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]  # sent, or no longer needed
    sent_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]  # what it asked for was done
    person: Mapped[Person] = relationship(lazy="raise")


class TakenUpdate(Base):
    """An update that has had its effect: the same id again does nothing."""

    __tablename__ = "taken_update"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    taken_at: Mapped[datetime] = mapped_column(index=True)
