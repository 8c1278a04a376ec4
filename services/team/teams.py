from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.challenge import Challenge
from models.disclosure import Seen
from models.errors import ButtonNotYours, NobodyToReview
from models.evaluation import Evaluation, Review, Term
from models.form import Form
from models.journal import JournalEntry
from models.person import Person
from models.plan import PlannedResult
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.team.members import Member, Members, MemberState


@dataclass(frozen=True, slots=True)
class Team:
    semester: str
    ends_at: datetime | None
    """Of the term that is open for everybody; None between terms."""
    now: datetime
    members: Sequence[Member]

    @property
    def states(self) -> Mapping[MemberState, int]:
        """How many are in each, the most urgent first."""
        return Counter(member.state for member in self.members)

    @property
    def waiting(self) -> Sequence[Member]:
        return [member for member in self.members if member.state is MemberState.WAITING]

    @property
    def forgotten(self) -> Sequence[Member]:
        return [member for member in self.members if member.is_forgotten(self.now)]


@dataclass(frozen=True, slots=True)
class Profile:
    """One member, with what the plan holds and what the same superior found before."""

    member: Member
    now: datetime
    challenges: int
    """Unanswered ones."""
    shared: int
    plan: Sequence[tuple[PlannedResult, int]]
    """Each with the number of entries that were shared for it."""
    before: Sequence[Evaluation]
    """Earlier ones that are open and that this superior reviewed, the oldest first."""


@dataclass(frozen=True, slots=True)
class Teams:
    session: AsyncSession
    clock: Clock

    async def of(self, person: Person) -> Team:
        """Everybody once, whoever is most urgent first."""
        team = await self._team(person)
        if not team.members:
            raise NobodyToReview
        return team

    async def waiting(self, person: Person) -> Sequence[Member]:
        """Whose review is still to be written, the most urgent first."""
        return (await self._team(person)).waiting

    async def profile(self, person: Person, employee_id: int) -> Profile:
        team = await self._team(person)
        found = (each for each in team.members if each.employee.id == employee_id)
        if (member := next(found, None)) is None:
            raise ButtonNotYours
        await Viewings(self.session, self.clock).note(person, employee_id, Seen.PROFILE)
        return Profile(
            member,
            team.now,
            await self._challenges(employee_id),
            await self._shared(member),
            await self._plan(member),
            await self._before(member),
        )

    async def _team(self, person: Person) -> Team:
        now, term = self.clock(), await self._term()
        members = Members(self.session, self.clock)
        found = await members.of(person.as_employee().id, term)
        found.sort(key=lambda member: member.urgency(now))
        return Team(members.semester(term), term.closes_at if term else None, now, found)

    async def _term(self) -> Term | None:
        """The one that is open for everybody."""
        now = self.clock()
        open_now = (Term.opens_at <= now, Term.closes_at > now)
        term: Term | None = await self.session.scalar(
            select(Term).where(*open_now).order_by(Term.closes_at).limit(1)
        )
        return term

    async def _challenges(self, employee_id: int) -> int:
        """Unanswered ones; out of a self-evaluation only once it is open."""
        return await self._count(
            Challenge.employee_id == employee_id,
            Challenge.answered_at.is_(None),
            Challenge.is_told(),
        )

    async def _shared(self, member: Member) -> int:
        return await self._count(
            JournalEntry.employee_id == member.employee.id,
            JournalEntry.semester.in_(member.semesters),
            JournalEntry.shared_at.is_not(None),
        )

    async def _count(self, *which: ColumnElement[bool]) -> int:
        return await self.session.scalar(select(func.count()).where(*which)) or 0

    async def _plan(self, member: Member) -> Sequence[tuple[PlannedResult, int]]:
        shared = (JournalEntry.result_id == PlannedResult.id, JournalEntry.shared_at.is_not(None))
        count = select(func.count()).where(*shared).correlate(PlannedResult).scalar_subquery()
        rows = await self.session.execute(
            select(PlannedResult, count)
            .where(
                PlannedResult.employee_id == member.employee.id,
                PlannedResult.semester.in_(member.semesters),
            )
            .order_by(PlannedResult.semester, PlannedResult.number)
        )
        return [(result, entries) for result, entries in rows]

    async def _before(self, member: Member) -> Sequence[Evaluation]:
        sent = Review.form.has(Form.sent_at.is_not(None))
        found = await self.session.scalars(
            select(Evaluation)
            .where(
                Evaluation.employee_id == member.employee.id,
                Evaluation.semester != member.semester,
                Evaluation.opened_at.is_not(None),
                Evaluation.reviews.any(and_(Review.reviewer_id == member.reviewer_id, sent)),
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
