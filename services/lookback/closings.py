from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.calendar import WITA
from models.errors import NoTermOpen
from models.evaluation import Evaluation, Review, ReviewDecline, Term
from models.form import Form
from models.objection import UNDECIDED, Objection
from models.office import Role
from models.person import Employee, Person
from services.access.rights import Rights
from services.clock import Clock
from services.reminders.pending import Pending


class Missing(StrEnum):
    OBJECTION = "objection"  # a decision
    REVIEW = "review"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True)
class Block:
    """Somebody on whom the semester waits: for what, about whom, and since when."""

    missing: Missing
    who: str
    about: str
    since: date


@dataclass(frozen=True, slots=True)
class Closing:
    semester: str
    closes_at: datetime
    counts: dict[str, int]
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Closings:
    """How far a semester is, and who keeps it from being closed; for the city's administrators."""

    session: AsyncSession
    clock: Clock

    async def of(self, person: Person, semester: str | None = None) -> Closing:
        """The term that began last, unless another is named."""
        await Rights(self.session, self.clock).must_hold(person, Role.CITY_ADMIN)
        which = Term.semester == semester if semester else Term.opens_at <= self.clock()
        newest = select(Term).where(which).order_by(Term.opens_at.desc()).limit(1)
        term = await self.session.scalar(newest)
        if term is None:
            raise NoTermOpen
        return Closing(
            term.semester,
            term.closes_at,
            await self._counts(term.semester),
            [
                *await self._objections(term.semester),
                *await self._reviews(term.semester),
                *await self._evaluations(term),
            ],
        )

    async def _counts(self, semester: str) -> dict[str, int]:
        own, review, of_term = aliased(Form), aliased(Form), Evaluation.semester == semester
        evaluations = select(func.count()).select_from(Evaluation).where(of_term)
        reviews = select(func.count()).select_from(Review).join(Evaluation).where(of_term)
        declines = select(func.count()).select_from(ReviewDecline).join(Evaluation).where(of_term)
        objections = select(func.count()).select_from(Objection).join(Review).join(Evaluation)
        counted = {
            "evaluations": evaluations,
            "sent": evaluations.join(own, own.id == Evaluation.form_id).where(
                own.sent_at.is_not(None)
            ),
            "reviewed": reviews.join(review, review.id == Review.form_id).where(
                review.sent_at.is_not(None)
            ),
            "opened": evaluations.where(Evaluation.opened_at.is_not(None)),
            "declined": declines,
            "objections": objections.where(of_term, Objection.state.in_(UNDECIDED)),
        }
        row = await self.session.execute(
            select(*(count.scalar_subquery().label(key) for key, count in counted.items()))
        )
        return dict(row.mappings().one())

    async def _objections(self, semester: str) -> list[Block]:
        decider, employee = aliased(Employee), aliased(Employee)
        rows = await self.session.execute(
            select(decider.name, employee.name, Objection.filed_at)
            .join(decider, decider.id == Objection.decider_id)
            .join(Review, Review.id == Objection.review_id)
            .join(Evaluation, Evaluation.id == Review.evaluation_id)
            .join(employee, employee.id == Evaluation.employee_id)
            .where(Evaluation.semester == semester, Objection.state.in_(UNDECIDED))
            .order_by(Objection.filed_at, Objection.id)
        )
        return [Block(Missing.OBJECTION, who, about, _day(at)) for who, about, at in rows]

    async def _reviews(self, semester: str) -> list[Block]:
        pending = Pending(self.session, self.clock)
        missing = await pending.reviews(Evaluation.semester == semester)
        names = await self._names({each.reviewer_id for each in missing})
        return [
            Block(Missing.REVIEW, names[each.reviewer_id], each.name, _day(each.sent_at))
            for each in missing
        ]

    async def _evaluations(self, term: Term) -> list[Block]:
        """Once it is opened nobody waits for it any more."""
        pending, of_term = Pending(self.session, self.clock), Evaluation.semester == term.semester
        missing = await pending.evaluations(of_term, Evaluation.opened_at.is_(None))
        names = sorted((await self._names(set(missing))).values())
        since = _day(term.opens_at)
        return [Block(Missing.EVALUATION, name, name, since) for name in names]

    async def _names(self, people: set[int]) -> dict[int, str]:
        rows = await self.session.execute(
            select(Employee.id, Employee.name).where(Employee.id.in_(people))
        )
        return {row.id: row.name for row in rows}


def _day(moment: datetime) -> date:
    return moment.astimezone(WITA).date()
