from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.binding import CODES_LAST, BindingCode
from models.errors import AllConnected, ButtonOutdated
from models.office import Role
from models.person import Employee, Person
from models.unit import Unit
from services.access.bindings import Bindings
from services.access.rights import Rights
from services.clock import Clock


@dataclass(frozen=True, slots=True)
class Waiting:
    """Who works in a unit and has no chat yet."""

    unit: Unit
    employees: Sequence[Employee]
    state: str
    """Changes whenever one of their unused codes does: a second press issues nothing."""


@dataclass(frozen=True, slots=True)
class Handout:
    """The only moment in which the codes can be read."""

    unit: Unit
    codes: Sequence[tuple[Employee, str]]
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Handouts:
    """Slips with one-time codes for everybody of a unit who has no chat yet."""

    session: AsyncSession
    clock: Clock

    async def waiting(self, admin: Person, unit_id: int) -> Waiting:
        await Rights(self.session, self.clock).must_administer(admin, unit_id)
        unit = await self.session.get_one(Unit, unit_id, with_for_update={"key_share": True})
        employees = await self._without_chat(unit_id)
        if not await self._is_of_the_city(admin):
            # As in `Staff.one`: a code for one of them would be a key to the city.
            keys = await Rights(self.session, self.clock).administrators()
            employees = [employee for employee in employees if employee.id not in keys]
        if not employees:
            raise AllConnected
        return Waiting(unit, employees, await self._state(employees))

    async def issue(self, admin: Person, unit_id: int, state: str) -> Handout:
        """What was printed after this was confirmed would stop working: then it is refused."""
        waiting = await self.waiting(admin, unit_id)
        if waiting.state != state:
            raise ButtonOutdated
        return await self._handout(waiting.unit, waiting.employees)

    async def issue_all(self, unit: Unit) -> Handout:
        """From the command line, where nobody's right is asked."""
        employees = await self._without_chat(unit.id)
        if not employees:
            raise AllConnected
        return await self._handout(unit, employees)

    async def _is_of_the_city(self, admin: Person) -> bool:
        return Role.CITY_ADMIN in await Rights(self.session, self.clock).of(admin)

    async def _handout(self, unit: Unit, employees: Sequence[Employee]) -> Handout:
        codes = await Bindings(self.session, self.clock).issue(employees)
        return Handout(unit, codes, self.clock() + CODES_LAST)

    async def _without_chat(self, unit_id: int) -> Sequence[Employee]:
        found = await self.session.scalars(
            select(Employee)
            .join(Person, Person.id == Employee.id)
            .where(
                Employee.unit_id == unit_id,
                Employee.works_at(self.clock()),
                Person.telegram_id.is_(None),
            )
            .order_by(Employee.name, Employee.id)
        )
        return found.all()

    async def _state(self, employees: Sequence[Employee]) -> str:
        unused = await self.session.scalars(
            select(BindingCode.digest)
            .where(
                BindingCode.employee_id.in_([employee.id for employee in employees]),
                BindingCode.used_at.is_(None),
            )
            .order_by(BindingCode.digest)
        )
        return sha256("".join(unused).encode()).hexdigest()[:12]
