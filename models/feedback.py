from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.journal import JournalEntry
from models.person import Employee
from models.plan import PlannedResult
from models.received_file import ReceivedFile


class Voice(StrEnum):
    """From where somebody gives feedback (PermenPANRB 6/2022, Pasal 18)."""

    SUPERIOR = "superior"
    PEER = "peer"  # rekan kerja: has the same superior
    SUBORDINATE = "subordinate"  # bawahan


class Feedback(Base):
    """One piece of continuous feedback (umpan balik berkelanjutan, Pasal 17-19).

    About a planned result or one of the seven values, with words, a voice message or both. Never
    changed and never erased while its receiver is in service: the regulation asks for all of it.
    """

    __tablename__ = "feedback"

    id: Mapped[int] = mapped_column(primary_key=True)
    giver_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    receiver_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    semester: Mapped[str] = mapped_column(String(6))
    voice: Mapped[Voice]
    given_at: Mapped[datetime]
    words: Mapped[str | None] = mapped_column(Text)
    value: Mapped[str | None] = mapped_column(String(16))  # one of CORE_VALUES
    result_id: Mapped[int | None] = mapped_column(
        ForeignKey("planned_result.id", ondelete="SET NULL")
    )
    result_words: Mapped[str | None] = mapped_column(String(300))  # as they stood at that time
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("journal_entry.id", ondelete="SET NULL")
    )
    file_id: Mapped[int | None] = mapped_column(ForeignKey("received_file.id"))
    acknowledged_at: Mapped[datetime | None]

    giver: Mapped[Employee] = relationship(lazy="raise", foreign_keys=giver_id)
    receiver: Mapped[Employee] = relationship(lazy="raise", foreign_keys=receiver_id)
    result: Mapped[PlannedResult | None] = relationship(lazy="raise")
    entry: Mapped[JournalEntry | None] = relationship(lazy="raise")
    file: Mapped[ReceivedFile | None] = relationship(lazy="raise")
    replies: Mapped[list["FeedbackReply"]] = relationship(
        lazy="raise", order_by="FeedbackReply.number"
    )


class FeedbackReply(Base):
    """One more sentence of either side."""

    __tablename__ = "feedback_reply"

    feedback_id: Mapped[int] = mapped_column(ForeignKey("feedback.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    words: Mapped[str] = mapped_column(Text)
    said_at: Mapped[datetime]

    author: Mapped[Employee] = relationship(lazy="raise")


class FeedbackRequest(Base):
    """An employee asks somebody for feedback (Pasal 19); done when it was given."""

    __tablename__ = "feedback_request"

    id: Mapped[int] = mapped_column(primary_key=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    asked_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    words: Mapped[str | None] = mapped_column(Text)  # about what, in the asker's words
    value: Mapped[str | None] = mapped_column(String(16))
    result_id: Mapped[int | None] = mapped_column(
        ForeignKey("planned_result.id", ondelete="SET NULL")
    )
    asked_at: Mapped[datetime]
    feedback_id: Mapped[int | None] = mapped_column(ForeignKey("feedback.id"))

    asker: Mapped[Employee] = relationship(lazy="raise", foreign_keys=asker_id)
    asked: Mapped[Employee] = relationship(lazy="raise", foreign_keys=asked_id)
