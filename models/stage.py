"""What is told in the course of a process, as data: a further process is further rows."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.calendar import WorkingCalendar
from models.notice import Topic


class Process(StrEnum):
    EVALUATION = "evaluation"  # the employee's own side
    REVIEW = "review"
    OBJECTION = "objection"
    CASE = "case"
    MENTORING = "mentoring"


class Side(StrEnum):
    """Who is told: never one who only waits of what another has to do, but ahead of escalation."""

    BLOCKING = "blocking"
    WAITING = "waiting"
    ABOVE = "above"  # the superior of the one who blocks


@dataclass(frozen=True, slots=True)
class Stage:
    """`first` and `last` are working days after the last day of the term, before it if negative.

    On those days it is worth telling, and it is told on the first that the bot lives to see;
    slept through it is passed over, for a later stage of the process says more. The last stage
    has no `last` day: late rather than never. Without a `first` one whoever causes it owes it at
    that moment.
    """

    process: Process
    topic: Topic
    first: int | None = None
    last: int | None = None
    sides: tuple[Side, ...] = (Side.BLOCKING,)
    announced: Topic | None = None
    """Only of what was announced, under that topic and on an earlier day."""

    def is_on(self, today: date, last_day: date, calendar: WorkingCalendar) -> bool:
        if self.first is None or today < _shifted(calendar, last_day, self.first):
            return False
        if self.last is None:
            return True
        return today <= (last_day if self.last == 0 else _shifted(calendar, last_day, self.last))


_T, _P = Topic, Process
STAGES = (
    Stage(_P.EVALUATION, _T.EVALUATION_OPENED),
    Stage(_P.EVALUATION, _T.EVALUATION_CLOSING, -5, -2),
    Stage(_P.EVALUATION, _T.EVALUATION_LAST_CALL, 0, 0),
    Stage(_P.EVALUATION, _T.EVALUATION_CLOSED, 1),
    Stage(_P.REVIEW, _T.REVIEW_DUE),
    Stage(_P.REVIEW, _T.REVIEW_CLOSING, -5, -4),
    Stage(_P.REVIEW, _T.REVIEW_ESCALATION_ANNOUNCED, -3, -2, tuple(Side)),
    Stage(
        _P.REVIEW,
        _T.REVIEW_ESCALATED,
        -1,
        0,
        (Side.ABOVE,),
        announced=_T.REVIEW_ESCALATION_ANNOUNCED,
    ),
    Stage(_P.REVIEW, _T.REVIEW_LAST_CALL, 0, 0),
    Stage(_P.REVIEW, _T.ENVELOPES_OPEN),
    Stage(_P.OBJECTION, _T.OBJECTION_FILED),
    Stage(_P.OBJECTION, _T.OBJECTION_DUE),
    Stage(_P.OBJECTION, _T.OBJECTION_DECIDED),
    Stage(_P.CASE, _T.CASE_OPENED),
    Stage(_P.CASE, _T.CASE_OVERDUE),
    Stage(_P.CASE, _T.CASE_SETTLED),
    Stage(_P.MENTORING, _T.MENTORING_OFFERED),
    Stage(_P.MENTORING, _T.MENTORING_OFFER_DUE),
    Stage(_P.MENTORING, _T.MENTORING_BEGUN),
    Stage(_P.MENTORING, _T.MENTORING_PLAN_DUE),
    Stage(_P.MENTORING, _T.SESSION_NEAR),
    Stage(_P.MENTORING, _T.SESSION_MET),
    Stage(_P.MENTORING, _T.SESSION_DUE),
    Stage(_P.MENTORING, _T.MENTORING_IDLE),
    Stage(
        _P.MENTORING,
        _T.MENTORING_ESCALATED,
        sides=(Side.ABOVE,),
        announced=_T.MENTORING_IDLE,
    ),
    Stage(_P.MENTORING, _T.MENTORING_ENDING),
    Stage(_P.MENTORING, _T.MENTORING_ENDED),
    Stage(_P.MENTORING, _T.GUIDANCE_GIVEN, sides=(Side.ABOVE,)),
)
ASKED_TOPICS = frozenset(
    {
        _T.EVALUATION_OPENED,
        _T.REVIEW_DUE,
        _T.MENTORING_OFFER_DUE,
        _T.MENTORING_PLAN_DUE,
        _T.SESSION_MET,
        _T.SESSION_DUE,
        _T.MENTORING_IDLE,
    }
)
"""What is owed at the moment that causes it, and of which it is kept whether it was done."""
BLOCKING_TOPICS = frozenset(
    stage.topic
    for stage in STAGES
    if stage.last is not None and stage.last <= 0 and Side.BLOCKING in stage.sides
)
"""What is settled for a person as soon as they have done it."""
AHEAD, BEHIND = 20, 60
"""Calendar days around the last day of a term in which a stage can be on: ahead of it Idul Fitri
included, behind it as long as a bot at rest still begins a term that it has missed.
"""


def escalated_on(last_day: date, calendar: WorkingCalendar) -> date:
    """When a review that is still missing is told to those above."""
    return calendar.before(last_day, 1)


def number_of(day: date) -> int:
    """What a notice about a day stands under: 20261231."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(number: int) -> date:
    return date(number // 10_000, number // 100 % 100, number % 100)


class StageDecided(Base):
    """Who is told in that stage of the terms that end on that day has been decided, once."""

    __tablename__ = "stage_decided"

    topic: Mapped[str] = mapped_column(String(32), primary_key=True)
    last_day: Mapped[date] = mapped_column(primary_key=True)
    decided_at: Mapped[datetime]


def _shifted(calendar: WorkingCalendar, day: date, working_days: int) -> date:
    if working_days > 0:
        return calendar.add(day, working_days)
    return calendar.before(day, -working_days)
