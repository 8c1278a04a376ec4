from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.binding import CODES_LAST
from models.errors import ButtonOutdated, NotAboutYourself, NotYourRole
from models.office import Absence, Assignment, Basis, Role
from models.person import Employee, Person
from models.unit import Unit
from services.access.bindings import Bindings
from services.access.rights import Rights
from services.clock import Clock
from services.lines.lines import Lines

AWAITED = "staff"
"""What `Person.awaits` begins with while a name or a number is awaited."""


@dataclass(frozen=True, slots=True)
class Page:
    """What an administrator sees of one employee; never the account's number."""

    employee: Employee
    connected: bool
    unit: Unit
    reviewer: tuple[Employee, Basis] | None
    absences: Sequence[Absence]
    roles: frozenset[Role]
    by_city: bool
    """Whether the one who looks is a city administrator, who may do more."""


@dataclass(frozen=True, slots=True)
class Issued:
    employee: Employee
    unit: Unit
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Staff:
    """An administrator looks after the people of the city, or of a unit and those below it."""

    session: AsyncSession
    clock: Clock

    async def ask(self, admin: Person) -> None:
        """The next message is a name or a number."""
        await self._units(admin)
        admin.awaits = f"{AWAITED}:find"

    async def find(self, admin: Person, words: str) -> list[Employee]:
        """At most eight, of those whom this administrator looks after; else it goes on asking."""
        found = await self._lines.search(words, await self._units(admin))
        if found:
            admin.awaits = None
        return found

    async def one(self, admin: Person, employee_id: int) -> Employee:
        """An employee of this administrator's; refuses whoever is not, at this moment.

        A city administrator is looked after by their like alone: with a code for one of them the
        administrator of a unit would hold the city.
        """
        employee = await self.session.get(Employee, employee_id)
        if employee is None:
            raise ButtonOutdated
        await self._rights.must_administer(admin, employee.unit_id)
        if employee_id in await self._rights.administrators():
            await self._rights.must_hold(admin, Role.CITY_ADMIN)
        return employee

    async def another(self, admin: Person, employee_id: int) -> Employee:
        """Of this nobody decides for themselves."""
        if admin.id == employee_id:
            raise NotAboutYourself
        return await self.one(admin, employee_id)

    async def page(self, admin: Person, employee_id: int) -> Page:
        employee = await self.one(admin, employee_id)
        person = await self.session.get_one(Person, employee.id)
        return Page(
            employee=employee,
            connected=person.telegram_id is not None,
            unit=await self.session.get_one(Unit, employee.unit_id),
            reviewer=await self._reviewer(employee),
            absences=await self._absences(employee),
            roles=await self._rights.of(person),
            by_city=Role.CITY_ADMIN in await self._rights.of(admin),
        )

    async def new_code(self, admin: Person, employee_id: int) -> Issued:
        employee = await self.one(admin, employee_id)
        issued = await Bindings(self.session, self.clock).issue([employee])
        if not issued:
            raise ButtonOutdated  # connected meanwhile, or no longer in service
        unit = await self.session.get_one(Unit, employee.unit_id)
        return Issued(employee, unit, issued[0][1], self.clock() + CODES_LAST)

    async def leave(self, admin: Person, employee_id: int) -> Employee:
        """They leave the city's service now; those they reviewed go to the next above."""
        employee = await self.another(admin, employee_id)
        await self._lines.leave(employee.id, self.clock())
        return employee

    async def _units(self, admin: Person) -> set[int]:
        units = await self._rights.administered(admin)
        if not units:
            raise NotYourRole
        return units

    async def _reviewer(self, employee: Employee) -> tuple[Employee, Basis] | None:
        found = await self.session.execute(
            select(Employee, Assignment.basis)
            .join(Assignment, Assignment.reviewer_id == Employee.id)
            .where(Assignment.employee_id == employee.id, Assignment.at(self.clock()))
        )
        row = found.first()
        return None if row is None else (row[0], row[1])

    async def _absences(self, employee: Employee) -> Sequence[Absence]:
        found = await self.session.scalars(
            select(Absence)
            .where(Absence.employee_id == employee.id, Absence.at(self.clock()))
            .order_by(Absence.until)
        )
        return found.all()

    @property
    def _lines(self) -> Lines:
        return Lines(self.session, self.clock)

    @property
    def _rights(self) -> Rights:
        return Rights(self.session, self.clock)
