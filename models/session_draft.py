from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, RandomKey
from models.errors import ButtonOutdated
from models.mentoring_session import LONGEST_PLACE, LONGEST_REASON, LONGEST_TOPIC, SessionKind


class Part(StrEnum):
    """What is asked of whoever plans a session, in this order."""

    KIND = "kind"
    WHEN = "when"
    TOPIC = "topic"
    PLACE = "place"
    REASON = "reason"  # of a session that is moved


LONGEST: Mapping[Part, int] = {
    Part.WHEN: 60,
    Part.TOPIC: LONGEST_TOPIC,
    Part.PLACE: LONGEST_PLACE,
    Part.REASON: LONGEST_REASON,
}
"""Characters."""
_WRITTEN = {False: (Part.TOPIC, Part.PLACE), True: (Part.PLACE, Part.REASON)}


class SessionDraft(Base):
    """A session that somebody is about to plan or to move: one each, until it is planned."""

    __tablename__ = "mentoring_session_draft"

    # Drawn at random: a button of a draft that is gone must not be one of the next.
    id: Mapped[int] = mapped_column(RandomKey, primary_key=True, autoincrement=False)
    author_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), unique=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    mentorships: Mapped[list[int]] = mapped_column(JSON)  # ids of those who are to come
    session_id: Mapped[int | None] = mapped_column(ForeignKey("mentoring_session.id"))  # moved
    kind: Mapped[SessionKind | None]
    begins_at: Mapped[datetime | None]
    topic: Mapped[str | None] = mapped_column(String(LONGEST_TOPIC))
    place: Mapped[str | None] = mapped_column(String(LONGEST_PLACE))
    reason: Mapped[str | None] = mapped_column(Text)

    @property
    def next_part(self) -> Part | None:
        """The first that is missing: computed, never remembered."""
        held = {
            Part.KIND: self.kind,
            Part.WHEN: self.begins_at,
            Part.TOPIC: self.topic,
            Part.PLACE: self.place,
            Part.REASON: self.reason or not self.is_move,
        }
        return next((part for part, value in held.items() if not value), None)

    @property
    def is_move(self) -> bool:
        return self.session_id is not None

    def must_be_new(self) -> None:
        """Who comes and for what does not change when a session is moved."""
        if self.is_move:
            raise ButtonOutdated

    def write(self, part: Part, words: str) -> None:
        """A part that is kept as it was written."""
        if part not in _WRITTEN[self.is_move]:
            raise ButtonOutdated
        setattr(self, part, words)

    def toggle(self, mentorship_id: int) -> None:
        chosen = set(self.mentorships) ^ {mentorship_id}
        self.mentorships = sorted(chosen)
