from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.office import Appointment, Assignment, Basis, Headship
from models.person import Employee
from models.timeline import next_above
from services.clock import Clock
from services.lines.timelines import Timelines, span_of
from services.lookback.envelopes import Envelopes


@dataclass(frozen=True, slots=True)
class Departures:
    """Who leaves the city's service keeps their history and hands on every duty."""

    session: AsyncSession
    clock: Clock

    async def leave(self, employee_id: int, at: datetime) -> None:
        await self._timelines.one_at_a_time(employee_id)
        employee = await self.session.get_one(Employee, employee_id)
        employee.left_at = at
        above = await self._next_above(employee_id, at)
        theirs = Assignment.reviewer_id == employee_id
        later = or_(Assignment.until.is_(None), Assignment.until > at)
        for row in await self._timelines.rows(theirs, later):
            await self._hand_on(row, above, at)
        for kind in (Assignment, Headship, Appointment):
            await self._end(kind, employee_id, at)

    async def _next_above(self, employee_id: int, at: datetime) -> int | None:
        chain = await self._timelines.chain(employee_id, at)
        gone = await self.session.scalars(
            select(Employee.id).where(
                Employee.id.in_(chain.values()), Employee.left_at.is_not(None)
            )
        )
        return next_above(chain, employee_id, gone.all())

    async def _hand_on(self, row: Assignment, above: int | None, at: datetime) -> None:
        rest = span_of(row).within(at, None)
        if rest is None:
            return
        if above is None or above == row.employee_id:
            await self._timelines.keep(row, span_of(row).outside(rest))
            await self.session.flush()
            await Envelopes(self.session, self.clock).follow(row.employee_id)
            return
        vacant = replace(rest, reviewer_id=above, basis=Basis.VACANCY)
        await self._timelines.give(row.employee_id, vacant)

    async def _end(
        self, kind: type[Assignment | Headship | Appointment], employee_id: int, at: datetime
    ) -> None:
        theirs = kind.employee_id == employee_id
        later = or_(kind.until.is_(None), kind.until > at)
        await self.session.execute(delete(kind).where(theirs, kind.since >= at))
        await self.session.execute(update(kind).where(theirs, later).values(until=at))

    @property
    def _timelines(self) -> Timelines:
        return Timelines(self.session, self.clock)
