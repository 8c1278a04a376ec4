from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import EmployeeUnknown, UnitUnknown
from models.notice import Notice, Topic
from models.office import Appointment, Role
from models.person import Employee, Person
from models.unit import Unit
from services.access.rights import Rights
from services.access.staff import Staff
from services.clock import Clock
from services.notices import Notices


@dataclass(frozen=True, slots=True)
class Appointments:
    """Roles given and taken back, with their dates; doing either twice changes nothing."""

    session: AsyncSession
    clock: Clock

    async def appoint(self, employee: Employee, role: Role, unit_id: int | None = None) -> bool:
        """Whether anything changed."""
        if await self._now(employee, role, unit_id):
            return False
        appointment = Appointment(
            employee_id=employee.id, role=role, unit_id=unit_id, since=self.clock()
        )
        self.session.add(appointment)
        await self.session.flush()
        await self._tell(appointment)
        return True

    async def dismiss(self, employee: Employee, role: Role, unit_id: int | None = None) -> bool:
        """Whether anything changed; without a unit, of every unit."""
        held = await self._now(employee, role, unit_id)
        for appointment in held:
            appointment.until = self.clock()
            await self._tell(appointment)
        return bool(held)

    async def give_unit(self, admin: Person, employee_id: int) -> None:
        """A city administrator makes somebody administrator of the unit where they work."""
        employee = await self._of_the_city(admin, employee_id)
        await self.appoint(employee, Role.UNIT_ADMIN, employee.unit_id)

    async def take_units(self, admin: Person, employee_id: int) -> None:
        """All units: after a transfer the former one must not stay behind."""
        await self.dismiss(await self._of_the_city(admin, employee_id), Role.UNIT_ADMIN)

    async def by_nip(self, digits: str) -> Employee:
        found = await self.session.scalar(
            select(Employee).where(Employee.nip == digits, Employee.works_at(self.clock()))
        )
        if found is None:
            raise EmployeeUnknown
        return found

    async def unit_named(self, name: str) -> Unit:
        found = await self.session.scalar(
            select(Unit).where(Unit.name == name, Unit.at(self.clock()))
        )
        if found is None:
            raise UnitUnknown(name=name)
        return found

    async def held_now(self) -> Sequence[tuple[Appointment, Employee, str | None]]:
        """Who holds what, by role and name, with the name of the unit."""
        found = await self.session.execute(
            select(Appointment, Employee, Unit.name)
            .join(Employee, Employee.id == Appointment.employee_id)
            .outerjoin(Unit, Unit.id == Appointment.unit_id)
            .where(Appointment.at(self.clock()))
            .order_by(Appointment.role, Employee.name, Appointment.id)
        )
        return [(row[0], row[1], row[2]) for row in found]

    async def _of_the_city(self, admin: Person, employee_id: int) -> Employee:
        await Rights(self.session, self.clock).must_hold(admin, Role.CITY_ADMIN)
        return await Staff(self.session, self.clock).one(admin, employee_id)

    async def _now(
        self, employee: Employee, role: Role, unit_id: int | None
    ) -> Sequence[Appointment]:
        """Behind a lock on the employee, so that of two who appoint at once only one writes."""
        await self.session.get_one(Employee, employee.id, with_for_update={"key_share": True})
        wanted = select(Appointment).where(
            Appointment.employee_id == employee.id,
            Appointment.role == role,
            Appointment.at(self.clock()),
        )
        if unit_id is not None:
            wanted = wanted.where(Appointment.unit_id == unit_id)
        return list(await self.session.scalars(wanted))

    async def _tell(self, appointment: Appointment) -> None:
        """One appointment is told of twice: when it is given and when it is taken back."""
        await self.session.execute(
            delete(Notice).where(
                Notice.topic == Topic.ROLES_CHANGED, Notice.about == appointment.id
            )
        )
        await Notices(self.session, self.clock).owe(
            [appointment.employee_id], Topic.ROLES_CHANGED, appointment.id, self.clock()
        )
