"""Mentoring: who helps, who asks for it, and the two of them as a pair (Pasal 20-21)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from sqlalchemy import (
    JSON,
    ColumnElement,
    ForeignKey,
    Index,
    SmallInteger,
    Text,
    and_,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.calendar import WITA, WorkingCalendar
from models.challenge import Challenge
from models.errors import ButtonOutdated, MentorshipOver, SkillWanted
from models.form import Form
from models.person import Employee

MOST_SEATS = 5
"""Mentees that a mentor may take on at a time."""
ANSWER_WITHIN = 5
"""Working days in which an offer is answered, or it lapses."""
LASTS = timedelta(weeks=13)


class Skill(StrEnum):
    """What is learnt from a mentor; the words for each stand in the locales."""

    PLANNING = "planning"  # menyusun program kerja
    SERVICE = "service"  # pelayanan publik
    FINANCE = "finance"  # keuangan dan anggaran
    PROCUREMENT = "procurement"  # pengadaan barang/jasa
    LETTERS = "letters"  # naskah dinas dan laporan
    DATA = "data"  # data dan statistik
    DIGITAL = "digital"  # aplikasi dan perkantoran digital
    SPEAKING = "speaking"  # komunikasi dan presentasi
    LEADING = "leading"  # memimpin tim
    FIELD = "field"  # penyuluhan dan kerja lapangan


class Mentor(Base):
    """An employee who offers to help others; until `paused_at` nobody new is matched."""

    __tablename__ = "mentor"

    id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    skills: Mapped[list[str]] = mapped_column(JSON)  # values of Skill
    words: Mapped[str | None] = mapped_column(Text)  # what they can help with, as they say it
    capacity: Mapped[int] = mapped_column(SmallInteger)  # mentees at a time
    listed_at: Mapped[datetime]
    paused_at: Mapped[datetime | None]

    employee: Mapped[Employee] = relationship(lazy="raise")

    @classmethod
    def begun_by(cls, employee_id: int, now: datetime) -> "Mentor":
        """Somebody who still fills in what they offer: paused until they say that it is ready."""
        return cls(id=employee_id, skills=[], capacity=1, listed_at=now, paused_at=now)

    def toggle(self, skill: Skill, now: datetime) -> None:
        """Whoever offers nothing any more is not matched."""
        chosen = set(self.skills) ^ {skill.value}
        self.skills = [each.value for each in Skill if each.value in chosen]
        if not chosen:
            self.pause(now)

    def pause(self, now: datetime) -> None:
        self.paused_at = self.paused_at or now

    def resume(self) -> None:
        if not self.skills:
            raise SkillWanted
        self.paused_at = None


class MentoringWish(Base):
    """Somebody asks for a mentor; one open wish each, and the oldest waits longest."""

    __tablename__ = "mentoring_wish"
    __table_args__ = (
        Index(
            "uq_mentoring_wish_open",
            "employee_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    skill: Mapped[Skill]
    words: Mapped[str] = mapped_column(Text)  # what they want to be able to do
    challenge_id: Mapped[int | None] = mapped_column(ForeignKey(Challenge.id, ondelete="SET NULL"))
    wished_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]  # met by a mentorship that began, or withdrawn

    employee: Mapped[Employee] = relationship(lazy="raise")


class MentoringVeto(Base):
    """These two are not offered to each other again; nobody is told who of them said so."""

    __tablename__ = "mentoring_veto"

    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True, index=True)
    said_at: Mapped[datetime]


class MentoringMatch(Base):
    """Two who would fit, as the administrators see it before they offer it.

    One that was struck out stays, so that it is not found again for the same wish.
    """

    __tablename__ = "mentoring_match"

    wish_id: Mapped[int] = mapped_column(ForeignKey("mentoring_wish.id"), primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True, index=True)
    reasons: Mapped[list[dict[str, str]]] = mapped_column(JSON)  # as in `Mentorship`
    found_at: Mapped[datetime]  # one moment for all that were found together
    struck_at: Mapped[datetime | None]

    wish: Mapped[MentoringWish] = relationship(lazy="raise")
    mentor: Mapped[Employee] = relationship(lazy="raise")


class Outcome(IntEnum):
    """What became of it; a choice of the mentee's, or none because it never came to be."""

    REACHED = 3  # tujuan tercapai
    PARTLY = 2
    NOT_REACHED = 1
    NEVER_MET = 0


class PlanState(StrEnum):
    """How far the plan of a pair has come; the mentee writes it, the mentor confirms."""

    NONE = "none"
    DRAFT = "draft"
    RETURNED = "returned"  # the mentor has said what is missing
    SENT = "sent"
    CONFIRMED = "confirmed"


class EndReason(StrEnum):
    """Why it ended before `ends_on`: of one of the two, or of the city."""

    REACHED = "reached"  # the goal, early
    TIME = "time"
    MOVED = "moved"  # another task or another place
    UNSUITED = "unsuited"  # what is offered is not what is needed
    PERSONAL = "personal"
    NOT_MET = "not-met"  # the city's, after two asks in vain
    LEFT = "left"  # one of them is no longer in the city's service

    @property
    def is_theirs(self) -> bool:
        return self not in (EndReason.NOT_MET, EndReason.LEFT)


class Mentorship(Base):
    """A mentor and a mentee: offered, accepted by both, planned, met, ended.

    An offer takes up a place of the mentor's capacity until it is declined or lapses.
    """

    __tablename__ = "mentorship"

    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    wish_id: Mapped[int] = mapped_column(ForeignKey("mentoring_wish.id"), index=True)
    skill: Mapped[Skill]
    reasons: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    """Why these two, most telling first: `code` of its words, `value` that they leave open."""
    offered_at: Mapped[datetime]
    offered_by_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    mentor_accepted_at: Mapped[datetime | None]
    mentee_accepted_at: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    ends_on: Mapped[date | None]  # planned, from the moment it began
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)
    plan_confirmed_at: Mapped[datetime | None]  # by the mentor: the mentee writes it
    plan_return: Mapped[str | None] = mapped_column(Text)  # the mentor's: why it came back last
    ended_at: Mapped[datetime | None]  # over; also declined or lapsed before it began
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    end_reason: Mapped[EndReason | None]
    outcome: Mapped[int | None] = mapped_column(SmallInteger)
    # Of a pair that does not meet: how often they were asked, the city's turn being the last.
    idle_asks: Mapped[int] = mapped_column(SmallInteger, default=0)
    idle_asked_at: Mapped[datetime | None]
    # The mentee's feedback on the guidance (B.1.8), for the mentor's superior.
    guidance_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"), unique=True)

    mentor: Mapped[Employee] = relationship(lazy="raise", foreign_keys=mentor_id)
    mentee: Mapped[Employee] = relationship(lazy="raise", foreign_keys=mentee_id)
    wish: Mapped[MentoringWish] = relationship(lazy="raise")
    plan: Mapped[Form | None] = relationship(lazy="raise", foreign_keys=plan_id)
    guidance: Mapped[Form | None] = relationship(lazy="raise", foreign_keys=guidance_id)

    @classmethod
    def takes_a_place(cls) -> ColumnElement[bool]:
        """Of the mentor's capacity: offered or running."""
        return cls.ended_at.is_(None)

    @classmethod
    def runs(cls) -> ColumnElement[bool]:
        return and_(cls.begun_at.is_not(None), cls.ended_at.is_(None))

    @classmethod
    def is_offer(cls) -> ColumnElement[bool]:
        """Waits for an answer of one of them or both."""
        return and_(cls.begun_at.is_(None), cls.ended_at.is_(None))

    @property
    def is_open_offer(self) -> bool:
        return self.begun_at is None and self.ended_at is None

    @property
    def is_agreed(self) -> bool:
        return self.mentor_accepted_at is not None and self.mentee_accepted_at is not None

    def waits_for(self, person_id: int) -> bool:
        """For an answer of this one of the two."""
        involved = person_id in self.pair
        return involved and self.is_open_offer and not self.accepted_by(person_id)

    def was_declined_by(self, person_id: int) -> bool:
        return self.begun_at is None and self.ended_by_id == person_id

    def accepted_by(self, person_id: int) -> bool:
        is_mentor = person_id == self.mentor_id
        return (self.mentor_accepted_at if is_mentor else self.mentee_accepted_at) is not None

    def accept(self, person_id: int, now: datetime) -> None:
        """Twice is as once."""
        if person_id == self.mentor_id:
            self.mentor_accepted_at = self.mentor_accepted_at or now
        else:
            self.mentee_accepted_at = self.mentee_accepted_at or now

    def begin(self, now: datetime, calendar: WorkingCalendar) -> None:
        """For a quarter of a year, to a day on which both are at work."""
        self.begun_at = now
        self.ends_on = calendar.on_or_after(now.astimezone(WITA).date() + LASTS)

    def answer_by(self, calendar: WorkingCalendar) -> date:
        return calendar.add(self.offered_at.astimezone(WITA).date(), ANSWER_WITHIN)

    def end(self, by_id: int | None, now: datetime) -> None:
        """By nobody where it lapsed."""
        self.ended_at, self.ended_by_id = now, by_id

    @property
    def is_running(self) -> bool:
        return self.begun_at is not None and self.ended_at is None

    @property
    def pair(self) -> Sequence[int]:
        return (self.mentor_id, self.mentee_id)

    @property
    def plan_state(self) -> PlanState:
        """Of the version that is in hand: what came back is a copy, to be sent anew."""
        if self.plan is None:
            return PlanState.NONE
        if self.plan.sent_at is None:
            return PlanState.RETURNED if self.plan.earlier_id else PlanState.DRAFT
        return PlanState.CONFIRMED if self.plan_confirmed_at else PlanState.SENT

    def must_run(self) -> None:
        if not self.is_running:
            raise MentorshipOver

    def must_be_over(self) -> None:
        """After it ran: an offer that came to nothing has no end to speak of."""
        if self.begun_at is None or self.ended_at is None:
            raise ButtonOutdated

    def say_outcome(self, outcome: Outcome) -> None:
        """That they never met is found, and not said."""
        self.must_be_over()
        if Outcome.NEVER_MET in (self.outcome, outcome):
            raise ButtonOutdated
        self.outcome = outcome

    def close(self, reason: EndReason | None, by_id: int | None, now: datetime) -> None:
        """After it ran; without a reason its time is over."""
        self.must_run()
        self.end_reason = reason
        self.end(by_id, now)

    def must_have_sent(self, form_id: int) -> None:
        """The version that was read, so that none is decided about unread."""
        if self.plan is None or self.plan_id != form_id or self.plan.sent_at is None:
            raise ButtonOutdated

    def confirm_plan(self, form_id: int, now: datetime) -> None:
        """Confirming twice is confirming once."""
        self.must_have_sent(form_id)
        self.plan_confirmed_at = self.plan_confirmed_at or now

    def return_plan(self, form_id: int, words: str, copy: Form) -> None:
        """To be written anew, even once it was confirmed; the copy leads back to what was sent."""
        self.must_have_sent(form_id)
        self.plan, self.plan_return, self.plan_confirmed_at = copy, words, None

    def other_of(self, employee_id: int) -> Employee:
        return self.mentee if employee_id == self.mentor_id else self.mentor
