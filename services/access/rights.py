from dataclasses import dataclass

from sqlalchemy import Select, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import NotYourRole
from models.office import Appointment, Assignment, Headship, Role
from models.person import Employee, Person
from models.unit import Unit
from services.clock import Clock

GIVEN = (Role.UNIT_ADMIN, Role.CITY_ADMIN, Role.ORGANISATION)
"""Roles that are appointed; the others follow from who reviews and who heads."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may do at this moment. It follows from facts; nothing is remembered."""

    session: AsyncSession
    clock: Clock

    async def of(self, person: Person) -> frozenset[Role]:
        """All roles; a citizen, and whoever has left the city's service, has none."""
        facts = {
            Role.REVIEWER: select(Assignment.id).where(
                Assignment.reviewer_id == person.id, Assignment.at(self.clock())
            ),
            Role.HEAD: select(Headship.id).where(
                Headship.employee_id == person.id, Headship.at(self.clock())
            ),
        }
        facts |= {role: self._appointed(person.id, role) for role in GIVEN}
        columns = [exists(fact).label(role) for role, fact in facts.items()]
        works = exists().where(Employee.id == person.id, Employee.works_at(self.clock()))
        row = (await self.session.execute(select(works.label("works"), *columns))).one()
        if not row.works:
            return frozenset()
        held = {role for role, holds in zip(facts, row[1:], strict=True) if holds}
        return frozenset({Role.EMPLOYEE, *held})

    async def must_hold(self, person: Person, *roles: Role) -> None:
        """Refuse unless the person holds one of these now."""
        if not (await self.of(person)).intersection(roles):
            raise NotYourRole

    async def must_administer(self, person: Person, unit_id: int) -> None:
        if unit_id not in await self.administered(person):
            raise NotYourRole

    async def administered(self, person: Person) -> set[int]:
        """The units this person administers: a city administrator all, others theirs and below."""
        roles = await self.of(person)
        if Role.CITY_ADMIN in roles:
            return set(await self.session.scalars(select(Unit.id)))
        if Role.UNIT_ADMIN not in roles:
            return set()
        appointed = self._appointed(person.id, Role.UNIT_ADMIN).with_only_columns(
            Appointment.unit_id
        )
        below = select(Unit.id).where(Unit.id.in_(appointed)).cte("below", recursive=True)
        below = below.union(select(Unit.id).join(below, Unit.parent_id == below.c.id))
        return set(await self.session.scalars(select(below.c.id)))

    async def administrators(self) -> list[int]:
        """The city's administrators (BKPSDM)."""
        found = await self.session.scalars(
            select(Appointment.employee_id)
            .join(Employee, Employee.id == Appointment.employee_id)
            .where(
                Appointment.role == Role.CITY_ADMIN,
                Appointment.at(self.clock()),
                Employee.works_at(self.clock()),
            )
            .distinct()
            .order_by(Appointment.employee_id)
        )
        return list(found)

    def _appointed(self, employee_id: int, role: Role) -> Select[int]:
        return select(Appointment.id).where(
            Appointment.employee_id == employee_id,
            Appointment.role == role,
            Appointment.at(self.clock()),
        )
