from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, String, Text, and_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.comparison import CORE_VALUES
from models.errors import ButtonNotYours, ButtonOutdated, FeedbackRepliesEnded
from models.person import Employee
from models.received_file import FileKind, ReceivedFile

LONGEST_WORDS = 1_000  # characters
MOST_REPLIES = 20
MOST_REQUESTS = 3
"""So many may wait at once from one asker to one person."""
REQUEST_LAPSES = timedelta(days=30)
"""Whoever does not answer by then will not; the next request shall not be stopped by that one."""
_PLACES = 100  # more than there are replies


class Voice(StrEnum):
    """From where somebody gives feedback (PermenPANRB 6/2022, Pasal 18)."""

    SUPERIOR = "superior"
    PEER = "peer"  # rekan kerja: has the same superior
    SUBORDINATE = "subordinate"  # bawahan


@dataclass(frozen=True, slots=True)
class Subject:
    """What it is about: one of the seven values, or a planned result; `code` fits in a button."""

    value: str | None = None
    result_id: int | None = None

    @classmethod
    def parse(cls, code: str) -> "Subject":
        if code in CORE_VALUES:
            return cls(value=code)
        if code[:1] == "r" and code[1:].isdecimal():
            return cls(result_id=int(code[1:]))
        raise ButtonOutdated

    @property
    def code(self) -> str:
        return self.value or f"r{self.result_id}"


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
    file: Mapped[ReceivedFile | None] = relationship(lazy="raise")
    replies: Mapped[list["FeedbackReply"]] = relationship(
        lazy="raise", order_by="FeedbackReply.number"
    )

    def concerns(self, person_id: int) -> bool:
        return person_id in {self.giver_id, self.receiver_id}

    def partner_of(self, person_id: int) -> int:
        """The other of the two whose talk it is; nobody else has a word in it."""
        if not self.concerns(person_id):
            raise ButtonNotYours
        return self.giver_id if person_id == self.receiver_id else self.receiver_id

    def acknowledge(self, person_id: int, now: datetime) -> None:
        """The first time counts."""
        if person_id != self.receiver_id:
            raise ButtonNotYours
        self.acknowledged_at = self.acknowledged_at or now

    def must_take_replies(self, person_id: int) -> None:
        self.partner_of(person_id)
        if len(self.replies) >= MOST_REPLIES:
            raise FeedbackRepliesEnded(most=MOST_REPLIES)

    def reply(
        self, author: Employee, words: str | None, file: ReceivedFile | None, now: datetime
    ) -> "FeedbackReply":
        self.must_take_replies(author.id)
        said = FeedbackReply(
            feedback_id=self.id,
            number=len(self.replies) + 1,
            author=author,
            author_id=author.id,
            words=words,
            file=file,
            said_at=now,
        )
        self.replies.append(said)
        return said

    @property
    def evidence(self) -> list[ReceivedFile]:
        """What the giver showed along with it; a voice message is the feedback itself."""
        shown = [self.file] + [one.file for one in self.replies if one.author_id == self.giver_id]
        return [
            file
            for file in shown
            if file is not None and not (file is self.file and file.kind is FileKind.VOICE)
        ]

    @property
    def responses(self) -> list["FeedbackReply"]:
        return [reply for reply in self.replies if reply.author_id == self.receiver_id]


class FeedbackReply(Base):
    """One more sentence, voice message or piece of evidence, of either side."""

    __tablename__ = "feedback_reply"

    feedback_id: Mapped[int] = mapped_column(ForeignKey("feedback.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    words: Mapped[str | None] = mapped_column(Text)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("received_file.id"))
    said_at: Mapped[datetime]

    author: Mapped[Employee] = relationship(lazy="raise")
    file: Mapped[ReceivedFile | None] = relationship(lazy="raise")

    @property
    def about(self) -> int:
        """For its notice, which is unique by this number."""
        return self.feedback_id * _PLACES + self.number

    @staticmethod
    def place(about: int) -> tuple[int, int]:
        """The feedback and the number that such a notice is about."""
        return divmod(about, _PLACES)


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

    @classmethod
    def is_open(cls, now: datetime) -> ColumnElement[bool]:
        return and_(cls.feedback_id.is_(None), cls.asked_at > now - REQUEST_LAPSES)

    @property
    def subject(self) -> Subject | None:
        """Nothing where it was asked in free words alone."""
        if self.value is None and self.result_id is None:
            return None
        return Subject(self.value, self.result_id)
