from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, joinedload, selectinload

from models.challenge import Challenge
from models.disclosure import Seen
from models.errors import ButtonNotYours, NobodyToReview
from models.evaluation import Evaluation, Review, ReviewDecline, Term
from models.form import Form
from models.journal import JournalEntry
from models.office import Assignment
from models.person import Employee, Person
from models.plan import PlannedResult
from models.semester import Semester
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.feedback.feedbacks import Feedbacks
from services.lookback.shares import Share, Shares

FORGOTTEN_AFTER = timedelta(days=60)
"""Without a word of feedback."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody this superior leads now, or whose days of the period are theirs to rate."""

    employee: Employee
    share: Share | None
    """None: too few days so far to be rated."""
    led_since: datetime | None
    """None: led by somebody else now."""
    evaluation: Evaluation | None
    reviewer_id: int
    last_feedback: datetime | None
    challenges: int
    shared: int
    planned: int
    declined: bool
    """This superior has said that they cannot rate these days."""

    @property
    def has_sent(self) -> bool:
        found = self.evaluation
        return found is not None and found.form is not None and found.form.sent_at is not None

    @property
    def is_reviewed(self) -> bool:
        review = self.evaluation.review_by(self.reviewer_id) if self.evaluation else None
        return review is not None and review.form.sent_at is not None

    @property
    def is_open(self) -> bool:
        return self.evaluation is not None and self.evaluation.opened_at is not None

    @property
    def waits(self) -> bool:
        """For the review, and nothing else."""
        mine = self.share is not None and not self.declined
        return mine and self.has_sent and not self.is_reviewed

    def silent_days(self, now: datetime) -> int | None:
        """Since the last feedback, or since there was somebody to give it."""
        if self.led_since is None:
            return None
        return (now - max(self.last_feedback or self.led_since, self.led_since)).days

    def is_forgotten(self, now: datetime) -> bool:
        days = self.silent_days(now)
        return days is not None and days >= FORGOTTEN_AFTER.days


@dataclass(frozen=True, slots=True)
class Team:
    period: str
    now: datetime
    members: Sequence[Member]

    @property
    def waiting(self) -> int:
        return sum(member.waits for member in self.members)

    @property
    def forgotten(self) -> list[Member]:
        return [member for member in self.members if member.is_forgotten(self.now)]


@dataclass(frozen=True, slots=True)
class Profile:
    """One member, with what the plan holds and what the same superior found before."""

    member: Member
    period: str
    now: datetime
    plan: Sequence[tuple[PlannedResult, int]]
    """Each with the number of entries that were shared for it."""
    before: Sequence[Evaluation]
    """Earlier ones that are open and that this superior reviewed, the oldest first."""


@dataclass(frozen=True, slots=True)
class Teams:
    session: AsyncSession
    clock: Clock

    async def of(self, person: Person) -> Team:
        """Everybody once: those who wait for the review first, then by name."""
        reviewer, period = person.as_employee(), await self._period()
        members = await self._members(reviewer.id, period)
        if not members:
            raise NobodyToReview
        members.sort(key=lambda member: (not member.waits, member.employee.name))
        return Team(period, self.clock(), members)

    async def profile(self, person: Person, employee_id: int) -> Profile:
        reviewer, period = person.as_employee(), await self._period()
        members = {each.employee.id: each for each in await self._members(reviewer.id, period)}
        if employee_id not in members:
            raise ButtonNotYours
        await Viewings(self.session, self.clock).note(person, employee_id, Seen.PROFILE)
        plan = await self._plan(employee_id, period)
        before = await self._before(reviewer.id, employee_id, period)
        return Profile(members[employee_id], period, self.clock(), plan, before)

    async def _period(self) -> str:
        """Of the term that is open; between terms, the one of today."""
        now = self.clock()
        open_now = (Term.opens_at <= now, Term.closes_at > now)
        term = select(Term.semester).where(*open_now).order_by(Term.closes_at).limit(1)
        return await self.session.scalar(term) or Semester.of(now).code

    async def _members(self, reviewer_id: int, period: str) -> list[Member]:
        shares = await Shares(self.session, self.clock).held_by(reviewer_id, period)
        led = await self._led(reviewer_id)
        ids = {*shares, *led}
        evaluations = await self._evaluations(ids, period)
        spoken = await Feedbacks(self.session, self.clock).last_given(reviewer_id, ids)
        challenges = await self._challenges(ids)
        of_period = (JournalEntry.semester == period, JournalEntry.shared_at.is_not(None))
        shared = await self._counted(JournalEntry.employee_id, ids, *of_period)
        planned = await self._counted(
            PlannedResult.employee_id, ids, PlannedResult.semester == period
        )
        declined = await self._declined(reviewer_id, period)
        return [
            Member(
                employee=employee,
                share=shares.get(employee.id),
                led_since=led.get(employee.id),
                evaluation=evaluations.get(employee.id),
                reviewer_id=reviewer_id,
                last_feedback=spoken.get(employee.id),
                challenges=challenges.get(employee.id, 0),
                shared=shared.get(employee.id, 0),
                planned=planned.get(employee.id, 0),
                declined=employee.id in declined,
            )
            for employee in await self._employees(ids)
        ]

    async def _led(self, reviewer_id: int) -> dict[int, datetime]:
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

    async def _employees(self, ids: Collection[int]) -> Sequence[Employee]:
        found = await self.session.scalars(select(Employee).where(Employee.id.in_(ids)))
        return found.all()

    async def _evaluations(self, ids: Collection[int], period: str) -> dict[int, Evaluation]:
        found = await self.session.scalars(
            select(Evaluation)
            .where(Evaluation.employee_id.in_(ids), Evaluation.semester == period)
            .options(
                joinedload(Evaluation.form),
                selectinload(Evaluation.reviews).joinedload(Review.form),
            )
        )
        return {evaluation.employee_id: evaluation for evaluation in found}

    async def _declined(self, reviewer_id: int, period: str) -> set[int]:
        found = await self.session.scalars(
            select(Evaluation.employee_id)
            .join(ReviewDecline, ReviewDecline.evaluation_id == Evaluation.id)
            .where(ReviewDecline.reviewer_id == reviewer_id, Evaluation.semester == period)
        )
        return set(found)

    async def _challenges(self, ids: Collection[int]) -> Mapping[int, int]:
        """Unanswered ones; out of a self-evaluation only once it is open."""
        unanswered = Challenge.answered_at.is_(None)
        return await self._counted(Challenge.employee_id, ids, unanswered, Challenge.is_told())

    async def _counted(
        self, whose: InstrumentedAttribute[int], ids: Collection[int], *which: ColumnElement[bool]
    ) -> dict[int, int]:
        rows = await self.session.execute(
            select(whose, func.count()).where(whose.in_(ids), *which).group_by(whose)
        )
        return dict(rows.all())

    async def _plan(self, employee_id: int, period: str) -> Sequence[tuple[PlannedResult, int]]:
        shared = (JournalEntry.result_id == PlannedResult.id, JournalEntry.shared_at.is_not(None))
        count = select(func.count()).where(*shared).correlate(PlannedResult).scalar_subquery()
        rows = await self.session.execute(
            select(PlannedResult, count)
            .where(PlannedResult.employee_id == employee_id, PlannedResult.semester == period)
            .order_by(PlannedResult.number)
        )
        return [(result, entries) for result, entries in rows]

    async def _before(
        self, reviewer_id: int, employee_id: int, period: str
    ) -> Sequence[Evaluation]:
        sent = Review.form.has(Form.sent_at.is_not(None))
        found = await self.session.scalars(
            select(Evaluation)
            .where(
                Evaluation.employee_id == employee_id,
                Evaluation.semester != period,
                Evaluation.opened_at.is_not(None),
                Evaluation.reviews.any(and_(Review.reviewer_id == reviewer_id, sent)),
            )
            .options(
                joinedload(Evaluation.form).selectinload(Form.answers),
                selectinload(Evaluation.reviews)
                .joinedload(Review.form)
                .selectinload(Form.answers),
            )
            .order_by(Evaluation.opened_at)
        )
        return found.all()
