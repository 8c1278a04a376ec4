from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import ButtonOutdated
from models.office import Basis, Capacity
from models.person import Employee, Person
from services.access.staff import Staff
from services.clock import Clock
from services.days import Days, days_of
from services.lines.lines import Lines

NAME, DAYS = "posting", "acting-days"
"""What `Person.awaits` begins with while a name, or the days of acting, are awaited."""


class Posting(StrEnum):
    """What the one whose name is awaited is to do for the other."""

    ACTING = "acting"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Acting:
    """Somebody is to act for another; the days are still to be told."""

    holder: Employee
    acting: Employee
    capacity: Capacity

    @property
    def awaited(self) -> str:
        return f"{DAYS}:{self.holder.id}:{self.acting.id}:{self.capacity}"


@dataclass(frozen=True, slots=True)
class Postings:
    """An administrator says who acts for whom, and who reviews whom.

    The one who acts or reviews may work anywhere in the city; the other must be theirs to look
    after, which every step asks anew.
    """

    session: AsyncSession
    clock: Clock

    async def ask_name(self, admin: Person, employee_id: int, posting: Posting) -> Employee:
        """The next message is the name or the number of the one who acts, or who reviews."""
        employee = await self._staff.one(admin, employee_id)
        admin.awaits = f"{NAME}:{posting}:{employee_id}"
        return employee

    async def find(
        self, admin: Person, employee_id: int, words: str
    ) -> tuple[Employee, list[Employee]]:
        """Everybody but the one it is about, own unit first; without a match it goes on asking."""
        employee = await self._staff.one(admin, employee_id)
        found = await self._lines.search(words, near=employee.unit_id)
        others = [each for each in found if each.id != employee_id]
        if others:
            admin.awaits = None
        return employee, others

    async def pair(
        self, admin: Person, employee_id: int, other_id: int
    ) -> tuple[Employee, Employee]:
        """The one it is about, and the one who is to act or to review."""
        employee = await self._staff.one(admin, employee_id)
        other = await self.session.get(Employee, other_id)
        if other is None:
            raise ButtonOutdated
        return employee, other

    async def ask_days(
        self, admin: Person, holder_id: int, acting_id: int, capacity: Capacity
    ) -> Acting:
        holder, other = await self.pair(admin, holder_id, acting_id)
        acting = Acting(holder, other, capacity)
        admin.awaits = acting.awaited
        return acting

    async def act(self, admin: Person, awaited: str, text: str) -> tuple[Acting, Days]:
        """Take the days that were asked for; days that cannot be read are asked for again."""
        holder_id, acting_id, capacity = awaited.split(":")
        holder, other = await self.pair(admin, int(holder_id), int(acting_id))
        acting, days = Acting(holder, other, Capacity(capacity)), days_of(text)
        await self._lines.act_for(holder.id, other.id, days.since, days.until, acting.capacity)
        admin.awaits = None
        return acting, days

    async def move(
        self, admin: Person, employee_id: int, reviewer_id: int, basis: Basis
    ) -> tuple[Employee, Employee]:
        """From the first minute of today this one reviews."""
        await self._staff.another(admin, employee_id)
        employee, reviewer = await self.pair(admin, employee_id, reviewer_id)
        today = datetime.combine(self.clock().astimezone(WITA), time(), WITA)
        await self._lines.give(employee.id, reviewer.id, today, None, basis)
        return employee, reviewer

    @property
    def _staff(self) -> Staff:
        return Staff(self.session, self.clock)

    @property
    def _lines(self) -> Lines:
        return Lines(self.session, self.clock)
