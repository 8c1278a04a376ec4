from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.calendar import WITA
from models.evaluation import Evaluation, Review, ReviewDecline, Term
from models.office import Assignment
from models.period import Period
from models.person import Employee
from models.semester import Semester
from services.clock import Clock
from services.feedback.feedbacks import Feedbacks
from services.lookback.shares import Share, Shares

FORGOTTEN_AFTER = timedelta(days=60)
"""Without a word of feedback."""


class MemberState(StrEnum):
    """How far somebody is with one superior; the most urgent first."""

    WAITING = "waiting"  # has sent, and waits for this superior's review
    WRITING = "writing"  # has not sent; may be reviewed all the same
    NEW = "new"  # too few days so far to be rated
    RESTING = "resting"  # no term is open for them
    REVIEWED = "reviewed"  # the review is in, the envelopes are still sealed
    DECLINED = "declined"  # this superior has said that they cannot rate these days
    OPEN = "open"  # both envelopes are open


URGENCY = list(MemberState)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody this superior leads now, or whose days of the period are theirs to rate."""

    employee: Employee
    reviewer_id: int
    semester: str
    """An earlier one than the others' while theirs is extended."""
    ends_at: datetime | None
    """Until when both sides may send; None while no term is open for them."""
    share: Share | None
    """None: too few days so far to be rated."""
    led_since: datetime | None
    """None: led by somebody else now."""
    evaluation: Evaluation | None
    last_feedback: datetime | None
    declined: bool

    @property
    def state(self) -> MemberState:
        """The first that holds."""
        holds = {
            MemberState.OPEN: self.evaluation is not None and self.evaluation.opened_at,
            MemberState.RESTING: self.ends_at is None,
            MemberState.REVIEWED: self.review is not None and self.review.form.sent_at,
            MemberState.DECLINED: self.declined,
            MemberState.NEW: self.share is None,
            MemberState.WAITING: self.sent_at,
        }
        return next((state for state, so in holds.items() if so), MemberState.WRITING)

    @property
    def review(self) -> Review | None:
        """This superior's, as soon as it was begun."""
        return self.evaluation.review_by(self.reviewer_id) if self.evaluation else None

    @property
    def sent_at(self) -> datetime | None:
        """When the own side came in."""
        form = self.evaluation.form if self.evaluation else None
        return form.sent_at if form else None

    @property
    def semesters(self) -> Sequence[str]:
        """Those in which the plan and the notes of that time stand."""
        return Period.parse(self.semester).semesters

    @property
    def may_be_read(self) -> bool:
        """Side by side: by whoever has an envelope in it, and has not declined to rate."""
        return self.state is MemberState.OPEN and self.review is not None and not self.declined

    def waited_days(self, now: datetime) -> int:
        """By the calendar, since the own side came in."""
        since = self.sent_at or now
        return (now.astimezone(WITA).date() - since.astimezone(WITA).date()).days

    def silent_days(self, now: datetime) -> int | None:
        """Since the last feedback, or since there was somebody to give it."""
        if self.led_since is None:
            return None
        return (now - max(self.last_feedback or self.led_since, self.led_since)).days

    def is_forgotten(self, now: datetime) -> bool:
        days = self.silent_days(now)
        return days is not None and days >= FORGOTTEN_AFTER.days

    def urgency(self, now: datetime) -> tuple[int, datetime, datetime, bool, str]:
        """Of those who wait: whose time ends first, then who has waited longest."""
        state, waits = self.state, self.state is MemberState.WAITING
        ends_at = (self.ends_at if waits else None) or now
        since = (self.sent_at if waits else None) or now
        return URGENCY.index(state), ends_at, since, not self.is_forgotten(now), self.employee.name


@dataclass(frozen=True, slots=True)
class Members:
    """A superior's people, each once, in as many queries whether they are two or two hundred."""

    session: AsyncSession
    clock: Clock

    async def of(self, reviewer_id: int, term: Term | None) -> list[Member]:
        """In the term that is open for everybody, or for one of them by an extension."""
        semester, now = self.semester(term), self.clock()
        evaluations = await self._evaluations(reviewer_id, semester)
        semesters = {who: evaluation.semester for who, evaluation in evaluations.items()}
        shares = await self._shares(reviewer_id, semester, semesters)
        led = await self._led(reviewer_id)
        ids = {*shares, *led}
        spoken = await Feedbacks(self.session, self.clock).last_given(reviewer_id, ids)
        declined = await self._declined(reviewer_id, evaluations.values())
        return [
            Member(
                employee=employee,
                reviewer_id=reviewer_id,
                semester=semesters.get(employee.id, semester),
                ends_at=_ends_at(term, evaluations.get(employee.id), now),
                share=shares.get(employee.id),
                led_since=led.get(employee.id),
                evaluation=evaluations.get(employee.id),
                last_feedback=spoken.get(employee.id),
                declined=employee.id in declined,
            )
            for employee in await self._employees(ids)
        ]

    def semester(self, term: Term | None) -> str:
        """Between terms the one of today."""
        return term.semester if term else Semester.of(self.clock()).code

    async def _evaluations(self, reviewer_id: int, semester: str) -> Mapping[int, Evaluation]:
        """Of everybody whom they ever led; where two are open, the one that ends first counts."""
        theirs = select(Assignment.employee_id).where(Assignment.reviewer_id == reviewer_id)
        sealed = Evaluation.opened_at.is_(None)
        extended = (Evaluation.extended_until > self.clock()) & sealed
        found = await self.session.scalars(
            select(Evaluation)
            .join(Term, Term.semester == Evaluation.semester)
            .where(
                Evaluation.employee_id.in_(theirs), or_(Evaluation.semester == semester, extended)
            )
            .options(
                joinedload(Evaluation.form),
                selectinload(Evaluation.reviews).joinedload(Review.form),
            )
            .order_by(Term.closes_at.desc())
        )
        return {evaluation.employee_id: evaluation for evaluation in found}

    async def _shares(
        self, reviewer_id: int, semester: str, semesters: Mapping[int, str]
    ) -> Mapping[int, Share]:
        """Of each in their semester; there is more than one only while somebody is late."""
        shares, found = Shares(self.session, self.clock), dict[int, Share]()
        for each in {semester, *semesters.values()}:
            held = await shares.held_by(reviewer_id, each)
            found |= {
                who: share for who, share in held.items() if semesters.get(who, semester) == each
            }
        return found

    async def _led(self, reviewer_id: int) -> Mapping[int, datetime]:
        now = self.clock()
        rows = await self.session.execute(
            select(Assignment.employee_id, Assignment.since)
            .join(Employee, Employee.id == Assignment.employee_id)
            .where(
                Assignment.reviewer_id == reviewer_id,
                Assignment.employee_id != reviewer_id,
                Assignment.at(now),
                Employee.works_at(now),
            )
        )
        return dict(rows.all())

    async def _declined(
        self, reviewer_id: int, evaluations: Collection[Evaluation]
    ) -> Collection[int]:
        """Whose days they cannot rate."""
        employees = {evaluation.id: evaluation.employee_id for evaluation in evaluations}
        found = await self.session.scalars(
            select(ReviewDecline.evaluation_id).where(
                ReviewDecline.evaluation_id.in_(employees),
                ReviewDecline.reviewer_id == reviewer_id,
            )
        )
        return {employees[evaluation_id] for evaluation_id in found}

    async def _employees(self, ids: Collection[int]) -> Sequence[Employee]:
        found = await self.session.scalars(
            select(Employee).where(Employee.id.in_(ids)).order_by(Employee.id)
        )
        return found.all()


def _ends_at(term: Term | None, evaluation: Evaluation | None, now: datetime) -> datetime | None:
    """The later one of the term's end and of their extension's, as long as it is to come."""
    ends = [evaluation.extended_until if evaluation else None]
    if term is not None and (evaluation is None or evaluation.semester == term.semester):
        ends.append(term.closes_at)
    return max((end for end in ends if end and end > now), default=None)
