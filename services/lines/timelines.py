from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import DatesWrong, EmployeeUnknown, ReviewsInCircle
from models.office import Assignment
from models.person import Employee
from models.timeline import Span, given, must_not_be_themselves
from models.unit import Unit
from services.clock import Clock
from services.lookback.envelopes import Envelopes


@dataclass(frozen=True, slots=True)
class Timelines:
    """Everybody's reviewers as rows; whatever is written here keeps the rules of `timeline`."""

    session: AsyncSession
    clock: Clock

    async def one_at_a_time(self, employee_id: int) -> None:
        """Two changes side by side could close a circle that neither of them sees."""
        city = select(Unit.id).order_by(Unit.id).limit(1).with_for_update(key_share=True)
        await self.session.execute(city)
        who = select(Employee.id).where(Employee.id == employee_id)
        if await self.session.scalar(who.with_for_update(key_share=True)) is None:
            raise EmployeeUnknown

    async def rows(self, *conditions: ColumnElement[bool]) -> list[Assignment]:
        found = await self.session.scalars(
            select(Assignment).where(*conditions).order_by(Assignment.since, Assignment.id)
        )
        return list(found)

    async def superior_of(self, employee_id: int, at: datetime) -> int | None:
        rows = await self.rows(Assignment.employee_id == employee_id, Assignment.at(at))
        return rows[-1].reviewer_id if rows else None

    async def chain(self, start: int, at: datetime) -> dict[int, int]:
        """Everybody up from there, each with their own superior."""
        superiors: dict[int, int] = {}
        who: int | None = start
        while who is not None and who not in superiors:
            above = await self.superior_of(who, at)
            if above is not None:
                superiors[who] = above
            who = above
        return superiors

    async def give(self, employee_id: int, new: Span) -> None:
        must_not_be_themselves(employee_id, new.reviewer_id)
        await self.must_be_possible(new)
        await self._must_not_lead_back(employee_id, new)
        await self._rewrite(employee_id, new)
        await Envelopes(self.session, self.clock).follow(employee_id)

    async def must_be_possible(self, new: Span) -> None:
        """It has days, and whoever has left by then is given nothing."""
        if new.until is not None and new.until <= new.since:
            raise DatesWrong("order")
        reviewer = await self.session.get(Employee, new.reviewer_id)
        left = None if reviewer is None else reviewer.left_at
        if reviewer is None or (left and (new.until is None or new.until > left)):
            raise EmployeeUnknown

    async def keep(self, row: Assignment, parts: Sequence[Span]) -> None:
        """What is left of a row: it is shortened, torn in two, or gone."""
        if not parts:
            await self.session.delete(row)
            return
        row.since, row.until = parts[0].since, parts[0].until
        self.session.add_all(_row(row.employee_id, part) for part in parts[1:])

    async def _rewrite(self, employee_id: int, new: Span) -> None:
        rows = await self.rows(Assignment.employee_id == employee_id)
        timeline = [span_of(row) for row in rows]
        if given(timeline, new) == timeline:
            return
        for row in rows:
            await self.keep(row, span_of(row).outside(new))
        self.session.add(_row(employee_id, new))
        await self.session.flush()

    async def _must_not_lead_back(self, employee_id: int, new: Span) -> None:
        """In none of these days the employee stands above the new reviewer."""
        seen, reached = set[Span](), {new}
        while reached:
            if any(span.reviewer_id == employee_id for span in reached):
                raise ReviewsInCircle
            seen |= reached
            rows = await self.rows(Assignment.employee_id.in_({s.reviewer_id for s in reached}))
            reached = {above for span in reached for above in _above(span, rows)} - seen


def span_of(row: Assignment) -> Span:
    return Span(row.reviewer_id, row.since, row.until, row.basis)


def _row(employee_id: int, span: Span) -> Assignment:
    return Assignment(
        employee_id=employee_id,
        reviewer_id=span.reviewer_id,
        since=span.since,
        until=span.until,
        basis=span.basis,
    )


def _above(span: Span, rows: Sequence[Assignment]) -> list[Span]:
    """Who reviews the reviewer of that span, in its days."""
    theirs = [span_of(row) for row in rows if row.employee_id == span.reviewer_id]
    parts = (each.within(span.since, span.until) for each in theirs)
    return [part for part in parts if part is not None]
