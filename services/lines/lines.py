import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.office import Basis, Capacity
from models.person import Employee
from models.timeline import Span
from services.clock import Clock
from services.lines.departures import Departures
from services.lines.stand_ins import StandIns
from services.lines.timelines import Timelines

MOST_FOUND = 8
"""As many as are read at one look on a phone."""
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Lines:
    """Who reviews whom, in time."""

    session: AsyncSession
    clock: Clock

    async def reviewer_of(self, employee_id: int) -> int | None:
        return await self._timelines.superior_of(employee_id, self.clock())

    async def give(
        self,
        employee_id: int,
        reviewer_id: int,
        since: datetime,
        until: datetime | None,
        basis: Basis,
    ) -> None:
        """From then on, or for that while, this one reviews; what was before gives way."""
        await self._timelines.one_at_a_time(employee_id)
        await self._timelines.give(employee_id, Span(reviewer_id, since, until, basis))

    async def act_for(
        self,
        holder_id: int,
        acting_id: int,
        since: datetime,
        until: datetime | None,
        capacity: Capacity,
    ) -> None:
        """Plt or Plh: reviews and heads for that while whatever the holder does at its start."""
        acting = Span(acting_id, since, until, Basis.ACTING)
        await StandIns(self.session, self.clock).appoint(holder_id, acting, capacity)

    async def leave(self, employee_id: int, at: datetime) -> None:
        """Out of the city's service; those reviewed go to the next above who is still there."""
        await Departures(self.session, self.clock).leave(employee_id, at)

    async def search(
        self, words: str, unit_ids: Collection[int] | None = None, near: int | None = None
    ) -> list[Employee]:
        """Who works now and has all these words in the name, or this number.

        Only of those units, if any are named; the people of the unit `near` come first.
        """
        wanted = _named(words)
        if not wanted:
            return []
        within = [] if unit_ids is None else [Employee.unit_id.in_(unit_ids)]
        found = await self.session.scalars(
            select(Employee)
            .where(Employee.works_at(self.clock()), *wanted, *within)
            .order_by(Employee.unit_id != near, Employee.name, Employee.id)
            .limit(MOST_FOUND)
        )
        return list(found)

    @property
    def _timelines(self) -> Timelines:
        return Timelines(self.session, self.clock)


def _named(words: str) -> list[ColumnElement[bool]]:
    """Conditions for a number or for a name; none for a message that is neither.

    PostgreSQL knows no NUL, and nobody has one in their name.
    """
    words = words.replace("\0", "")
    number = re.sub(r"[\s.]", "", words)
    if number.isdecimal():
        return [Employee.nip == number]
    if len(words) > _LONGEST_NAME:
        return []
    parts = filter(None, (word.strip(".,;") for word in words.split()))
    return [Employee.name.icontains(part, autoescape=True) for part in parts]
