from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.evaluation import Evaluation, Review, ReviewDecline, Term
from models.form import Form
from models.office import Assignment
from models.person import Employee
from services.access.rights import Rights
from services.clock import Clock
from services.days import Days
from services.lookback.shares import Shares

_CLOSES_AT = func.coalesce(Evaluation.extended_until, Term.closes_at)
"""With a personal extension, later than the others'."""
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class MissingReview:
    """The own side is in and this reviewer's is not: it is the reviewer who blocks."""

    evaluation_id: int
    employee_id: int
    name: str
    semester: str
    sent_at: datetime
    reviewer_id: int
    reviewer: str


@dataclass(frozen=True, slots=True)
class Pending:
    """Who still has to do something in a term, whatever reminders were written of it."""

    session: AsyncSession
    clock: Clock

    async def evaluations(self, *which: ColumnElement[bool]) -> Sequence[int]:
        """Employees who have not sent their self-evaluation."""
        found = await self.session.scalars(
            select(Evaluation.employee_id)
            .join(Term, Term.semester == Evaluation.semester)
            .join(Employee, Employee.id == Evaluation.employee_id)
            .outerjoin(Form, Form.id == Evaluation.form_id)
            .where(Form.sent_at.is_(None), Employee.works_at(self.clock()), *which)
            .order_by(Evaluation.employee_id)
        )
        return found.all()

    async def reviews(self, *which: ColumnElement[bool]) -> list[MissingReview]:
        """Every review that is missing of a sealed evaluation whose own side is in."""
        rows = await self.session.execute(
            select(
                Evaluation.id,
                Evaluation.employee_id,
                Employee.name,
                Evaluation.semester,
                Form.sent_at,
            )
            .join(Term, Term.semester == Evaluation.semester)
            .join(Employee, Employee.id == Evaluation.employee_id)
            .join(Form, Form.id == Evaluation.form_id)
            .where(Form.sent_at.is_not(None), Evaluation.opened_at.is_(None), *which)
            .order_by(Form.sent_at, Evaluation.id)
        )
        waiting = rows.all()
        reviewers = await self._reviewers({(row.employee_id, row.semester) for row in waiting})
        done = await self._sent_or_declined([row.id for row in waiting])
        missing = [
            (row, reviewer)
            for row in waiting
            for reviewer in reviewers[row.employee_id, row.semester]
            if (row.id, reviewer) not in done
        ]
        names = await self._names({reviewer for _, reviewer in missing})
        return [
            MissingReview(
                row.id, row.employee_id, row.name, row.semester, row.sent_at, who, names[who]
            )
            for row, who in missing
        ]

    async def reviews_by(
        self, reviewer_id: int, *which: ColumnElement[bool]
    ) -> list[MissingReview]:
        """What one reviewer still has to write, the oldest first."""
        theirs = select(Assignment.employee_id).where(Assignment.reviewer_id == reviewer_id)
        found = await self.reviews(Evaluation.employee_id.in_(theirs), *which)
        return [missing for missing in found if missing.reviewer_id == reviewer_id]

    async def above(self, reviewers: Collection[int]) -> dict[int, list[int]]:
        """The superiors of each now; where there is none, the city's administrators."""
        now = self.clock()
        rows = await self.session.execute(
            select(Assignment.employee_id, Assignment.reviewer_id)
            .join(Employee, Employee.id == Assignment.reviewer_id)
            .where(
                Assignment.employee_id.in_(reviewers), Assignment.at(now), Employee.works_at(now)
            )
        )
        found: dict[int, list[int]] = {reviewer: [] for reviewer in reviewers}
        for reviewer, superior in rows:
            found[reviewer].append(superior)
        administrators = await Rights(self.session, self.clock).administrators()
        return {who: superiors or administrators for who, superiors in found.items()}

    async def last_days(self, ahead: int, behind: int) -> set[date]:
        """On which terms and personal extensions end around today, so many days either way."""
        now = self.clock()
        near = now - timedelta(days=behind), now + timedelta(days=ahead)
        found = await self.session.scalars(
            union(
                select(Term.closes_at).where(Term.closes_at.between(*near)),
                select(Evaluation.extended_until).where(Evaluation.extended_until.between(*near)),
            )
        )
        return {(moment - _INSTANT).astimezone(WITA).date() for moment in found}

    async def _reviewers(
        self, whose: Collection[tuple[int, str]]
    ) -> dict[tuple[int, str], list[int]]:
        by_semester = defaultdict(list)
        for employee_id, semester in whose:
            by_semester[semester].append(employee_id)
        found = defaultdict(list)
        for semester, employees in by_semester.items():
            shares = Shares(self.session, self.clock)
            for share in await shares.of_all(employees, semester):
                found[share.employee_id, semester].append(share.reviewer_id)
        return found

    async def _sent_or_declined(self, evaluations: Collection[int]) -> set[tuple[int, int]]:
        sent = (
            select(Review.evaluation_id, Review.reviewer_id)
            .join(Form, Form.id == Review.form_id)
            .where(Review.evaluation_id.in_(evaluations), Form.sent_at.is_not(None))
        )
        declined = select(ReviewDecline.evaluation_id, ReviewDecline.reviewer_id).where(
            ReviewDecline.evaluation_id.in_(evaluations)
        )
        rows = await self.session.execute(union(sent, declined))
        return {(evaluation, reviewer) for evaluation, reviewer in rows}

    async def _names(self, employees: Collection[int]) -> dict[int, str]:
        rows = await self.session.execute(
            select(Employee.id, Employee.name).where(Employee.id.in_(employees))
        )
        return dict(rows.all())


def ends_on(day: date) -> ColumnElement[bool]:
    """The term's last day is that one; a term that ends at 00.00 ends with the day before."""
    days = Days(day, day)
    return (days.since < _CLOSES_AT) & (days.until >= _CLOSES_AT)
