from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.calendar import WITA, WorkingCalendar
from models.errors import (
    ButtonNotYours,
    JournalRewritten,
    MeetingUnsaid,
    SessionAhead,
    SessionBegun,
    SessionOff,
    SessionSigned,
)
from models.mentoring import Mentorship
from models.person import Employee
from models.received_file import ReceivedFile

LONGEST_TOPIC, LONGEST_PLACE, LONGEST_REASON = 200, 160, 300
LONGEST_JOURNAL = 2_000
SAID_WITHIN = 2
"""Working days after a session in which neither side knows what the other has said."""


class SessionKind(StrEnum):
    """The forms of mentoring (PermenPANRB 6/2022, Lampiran D)."""

    SHADOWING = "shadowing"  # mengikuti mentor bekerja
    SHARING = "sharing"  # berbagi pekerjaan
    HANDS_ON = "hands-on"  # mengerjakan sendiri, didampingi
    INTRODUCING = "introducing"  # diperkenalkan kepada orang dan jaringan


class Step(StrEnum):
    """What is still to be done about a session that has begun."""

    SAY = "say"  # whether they met
    WRITE = "write"  # the journal
    REWRITE = "rewrite"  # it, after a mentee has said what was different
    SIGN = "sign"  # it, by the mentee


class MentoringSession(Base):
    """One meeting of a mentor with one mentee or several at once."""

    __tablename__ = "mentoring_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    kind: Mapped[SessionKind]
    topic: Mapped[str] = mapped_column(String(LONGEST_TOPIC))
    place: Mapped[str] = mapped_column(String(LONGEST_PLACE))
    begins_at: Mapped[datetime]
    planned_at: Mapped[datetime]
    moved_from: Mapped[datetime | None]  # when it would have begun before it was moved last
    reason: Mapped[str | None] = mapped_column(Text)  # why it was moved or cancelled
    cancelled_at: Mapped[datetime | None]
    journal: Mapped[str | None] = mapped_column(Text)  # the mentor's, after it (B.1.7)
    journal_at: Mapped[datetime | None]
    journal_version: Mapped[int] = mapped_column(SmallInteger, default=0)  # none is signed unread
    file_id: Mapped[int | None] = mapped_column(ForeignKey("received_file.id"))  # material

    mentor: Mapped[Employee] = relationship(lazy="raise")
    file: Mapped[ReceivedFile | None] = relationship(lazy="raise")
    attendances: Mapped[list["Attendance"]] = relationship(
        lazy="raise", order_by="Attendance.mentorship_id", back_populates="session"
    )

    @property
    def day(self) -> date:
        return self.begins_at.astimezone(WITA).date()

    def is_ahead(self, now: datetime) -> bool:
        return self.cancelled_at is None and now < self.begins_at

    def has_begun(self, now: datetime) -> bool:
        return self.cancelled_at is None and self.begins_at <= now

    def must_be_ahead(self, now: datetime) -> None:
        self.must_be_on()
        if self.begins_at <= now:
            raise SessionBegun

    def must_have_begun(self, now: datetime) -> None:
        self.must_be_on()
        if now < self.begins_at:
            raise SessionAhead

    def must_be_on(self) -> None:
        if self.cancelled_at is not None:
            raise SessionOff

    def move(self, begins_at: datetime, place: str, reason: str, now: datetime) -> None:
        self.must_be_ahead(now)
        self.moved_from = self.begins_at
        self.begins_at, self.place, self.reason = begins_at, place, reason

    def cancel(self, reason: str | None, now: datetime) -> None:
        self.must_be_ahead(now)
        self.cancelled_at, self.reason = now, reason

    def of(self, mentorship_id: int) -> "Attendance":
        for attendance in self.attendances:
            if attendance.mentorship_id == mentorship_id:
                return attendance
        raise ButtonNotYours

    @property
    def is_signed(self) -> bool:
        """By all of whom the mentor says that they met, and who do not say otherwise."""
        met = [each for each in self.attendances if each.mentor_met]
        awaited = [each for each in met if each.mentee_met is not False]
        return bool(awaited) and all(each.counts for each in awaited)

    def must_take_a_journal(self, now: datetime) -> None:
        """Until all have signed it: then what they have signed stays."""
        self.must_have_begun(now)
        if not any(each.mentor_met for each in self.attendances):
            raise MeetingUnsaid
        if self.is_signed:
            raise SessionSigned

    def write(self, journal: str, now: datetime) -> None:
        """Written anew it is to be signed anew, also by whoever had agreed."""
        self.must_take_a_journal(now)
        self.journal, self.journal_at = journal, now
        self.journal_version = (self.journal_version or 0) + 1
        for attendance in self.attendances:
            attendance.confirmed_at = attendance.differs = None


class Attendance(Base):
    """Whether one mentee and the mentor met there; each is asked by themselves."""

    __tablename__ = "mentoring_attendance"

    session_id: Mapped[int] = mapped_column(ForeignKey("mentoring_session.id"), primary_key=True)
    mentorship_id: Mapped[int] = mapped_column(
        ForeignKey("mentorship.id"), primary_key=True, index=True
    )
    mentor_met: Mapped[bool | None]  # as the mentor says
    mentee_met: Mapped[bool | None]
    confirmed_at: Mapped[datetime | None]  # by the mentee: the journal says what happened
    differs: Mapped[str | None] = mapped_column(Text)  # or what was otherwise, as they say

    session: Mapped[MentoringSession] = relationship(
        lazy="raise_on_sql", back_populates="attendances"
    )
    mentorship: Mapped[Mentorship] = relationship(lazy="raise")

    @property
    def counts(self) -> bool:
        """Signed by both: the mentor by the journal, the mentee by confirming it."""
        return self.confirmed_at is not None

    def said_by(self, employee_id: int) -> bool | None:
        return self.mentor_met if self._is_mentor(employee_id) else self.mentee_met

    def say(self, employee_id: int, now: datetime, *, met: bool) -> None:
        """One's own word, which may be corrected until both have signed."""
        self.session.must_have_begun(now)
        if self.counts:
            raise SessionSigned
        if self._is_mentor(employee_id):
            self.mentor_met = met
        else:
            self.mentee_met = met
        self.differs = self.differs if met else None

    def is_open(self, now: datetime, calendar: WorkingCalendar) -> bool:
        """Whether each may know what the other has said: once both have, or when it is late."""
        last = calendar.add(self.session.day, SAID_WITHIN)
        return self.both_said or now.astimezone(WITA).date() > last

    def steps(self, *, mentors: bool) -> list[Step]:
        """What is left for one of the two sides."""
        said = self.mentor_met if mentors else self.mentee_met
        steps = [Step.SAY] if said is None else []
        if mentors:
            return [*steps, *self._mentors_steps()]
        return [*steps, Step.SIGN] if self.may_sign and self.differs is None else steps

    def _mentors_steps(self) -> list[Step]:
        if self.counts or not self.mentor_met or self.mentee_met is False:
            return []
        if self.session.journal is None:
            return [Step.WRITE]
        return [Step.REWRITE] if self.differs else []

    @property
    def both_said(self) -> bool:
        return self.mentor_met is not None and self.mentee_met is not None

    @property
    def may_sign(self) -> bool:
        """Both say that they met, there is a journal, and it is not signed yet."""
        met = self.mentor_met and self.mentee_met
        return bool(met) and self.session.journal is not None and not self.counts

    def confirm(self, version: int, now: datetime) -> None:
        """Confirming twice is confirming once."""
        self._must_be_read(version)
        if not self.counts:
            self._must_be_signable()
            self.confirmed_at, self.differs = now, None

    def object(self, version: int, words: str) -> None:
        """Says what was different; the mentor may write the journal anew."""
        self.must_be_disputable(version)
        self.differs = words

    def must_be_disputable(self, version: int) -> None:
        self._must_be_read(version)
        if self.counts:
            raise SessionSigned
        self._must_be_signable()

    def _must_be_read(self, version: int) -> None:
        if self.session.journal_version != version:
            raise JournalRewritten

    def _must_be_signable(self) -> None:
        self.session.must_be_on()
        if not self.may_sign:
            raise MeetingUnsaid

    def _is_mentor(self, employee_id: int) -> bool:
        return employee_id == self.session.mentor_id
