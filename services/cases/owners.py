from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case
from models.office import Appointment, Headship, Role
from models.person import Employee
from models.unit import Unit
from services.access.rights import Rights
from services.clock import Clock


@dataclass(frozen=True, slots=True)
class CaseOwners:
    """Who has to answer for a unit, and who is told when they do not."""

    session: AsyncSession
    clock: Clock

    async def owner_of(self, unit_id: int) -> int | None:
        """The unit's administrator, else its head; else those of the unit above, and so on."""
        for unit in await self._upwards(unit_id):
            if (who := await self._administrator(unit) or await self._head(unit)) is not None:
                return who
        return None

    async def above(self, case: Case) -> Sequence[int]:
        """The head, of the unit or of the next above, who is not the owner; else the city's."""
        for unit in await self._upwards(case.unit_id):
            head = await self._head(unit)
            if head is not None and head != case.owner_id:
                return [head]
        return await Rights(self.session, self.clock).administrators()

    async def staffed_unit(self, unit_id: int) -> int:
        """The unit itself while it lasts, then the one that it went into."""
        passed: set[int] = set()
        unit = await self.session.get_one(Unit, unit_id)
        while (heir := self._heir_of(unit)) is not None and heir not in passed:
            passed.add(heir)
            unit = await self.session.get_one(Unit, heir)
        return unit.id

    async def _upwards(self, unit_id: int | None) -> list[int]:
        path: list[int] = []
        while unit_id is not None and unit_id not in path:
            path.append(unit_id)
            unit = await self.session.get_one(Unit, unit_id)
            unit_id = self._heir_of(unit) or unit.parent_id
        return path

    def _heir_of(self, unit: Unit) -> int | None:
        """The unit that it went into, once it has ended."""
        return unit.successor_id if unit.has_ended(self.clock()) else None

    async def _administrator(self, unit_id: int) -> int | None:
        now = self.clock()
        return await self.session.scalar(
            select(Appointment.employee_id)
            .join(Employee, Employee.id == Appointment.employee_id)
            .where(
                Appointment.unit_id == unit_id,
                Appointment.role == Role.UNIT_ADMIN,
                Appointment.at(now),
                Employee.works_at(now),
            )
            .order_by(Appointment.since, Appointment.id)
            .limit(1)
        )

    async def _head(self, unit_id: int) -> int | None:
        """Whoever came last: somebody who acts for the head stands in their place."""
        now = self.clock()
        return await self.session.scalar(
            select(Headship.employee_id)
            .join(Employee, Employee.id == Headship.employee_id)
            .where(Headship.unit_id == unit_id, Headship.at(now), Employee.works_at(now))
            .order_by(Headship.since.desc(), Headship.id.desc())
            .limit(1)
        )
