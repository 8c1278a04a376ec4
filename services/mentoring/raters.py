from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Evaluation, Review, Term
from models.office import Assignment
from services.clock import Clock
from services.lookback.shares import Shares

Rated = set[tuple[int, int]]
"""Who is rated, and by whom."""


@dataclass(frozen=True, slots=True)
class Raters:
    """Who stands above whom: none of them guides the other, so that nobody fears for a rating."""

    session: AsyncSession
    clock: Clock

    async def bar(self, mentor_id: int, mentee_id: int) -> bool:
        """Whether these two may not be a pair as things stand now."""
        return (mentor_id, mentee_id) in await self.barred([mentor_id], [mentee_id])

    async def barred(
        self, mentors: Collection[int], mentees: Collection[int]
    ) -> set[tuple[int, int]]:
        """Mentor and mentee: no superior near or far, no rater, and nobody whom one rates."""
        above = await self._above(mentees) | await self._rating(mentees)
        below = await self._rating(mentors)
        return {(rater, who) for who, rater in above} | below

    async def _above(self, employee_ids: Collection[int]) -> Rated:
        """Everybody up the line; a circle ends where it began."""
        now = self.clock()
        line = (
            select(Assignment.employee_id.label("who"), Assignment.reviewer_id.label("above"))
            .where(Assignment.at(now), Assignment.employee_id.in_(employee_ids))
            .cte("line", recursive=True)
        )
        line = line.union(
            select(line.c.who, Assignment.reviewer_id)
            .join(line, Assignment.employee_id == line.c.above)
            .where(Assignment.at(now))
        )
        rows = await self.session.execute(select(line.c.who, line.c.above))
        return {(who, above) for who, above in rows}

    async def _rating(self, employee_ids: Collection[int]) -> Rated:
        """Now, or in an evaluation that is not yet open."""
        rows = await self.session.execute(
            select(Assignment.employee_id, Assignment.reviewer_id).where(
                Assignment.at(self.clock()), Assignment.employee_id.in_(employee_ids)
            )
        )
        now = {(who, rater) for who, rater in rows}
        return now | await self._begun(employee_ids) | await self._to_come(employee_ids)

    async def _begun(self, employee_ids: Collection[int]) -> Rated:
        rows = await self.session.execute(
            select(Evaluation.employee_id, Review.reviewer_id)
            .join(Evaluation, Evaluation.id == Review.evaluation_id)
            .where(Evaluation.opened_at.is_(None), Evaluation.employee_id.in_(employee_ids))
        )
        return {(who, rater) for who, rater in rows}

    async def _to_come(self, employee_ids: Collection[int]) -> Rated:
        """Whoever had days to rate in a term that has not ended."""
        rows = await self.session.execute(
            select(Evaluation.semester, Evaluation.employee_id)
            .join(Term, Term.semester == Evaluation.semester)
            .where(
                Evaluation.opened_at.is_(None),
                Term.ended_at.is_(None),
                Evaluation.employee_id.in_(employee_ids),
            )
        )
        sealed: dict[str, list[int]] = defaultdict(list)
        for semester, employee_id in rows:
            sealed[semester].append(employee_id)
        shares = Shares(self.session, self.clock)
        return {
            (share.employee_id, share.reviewer_id)
            for semester, employees in sealed.items()
            for share in await shares.of_all(employees, semester)
        }
