from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.announcement import Audience
from models.errors import NotYourRole
from models.office import Assignment, Role
from models.person import Employee, Person
from models.unit import Unit
from services.access.rights import Rights
from services.clock import Clock

AWAITED = "announce"
UNIT_AWAITED = "announce-unit"
"""What `Person.awaits` begins with while the announcement, or the name of its unit, is awaited."""
MOST_UNITS = 8


@dataclass(frozen=True, slots=True)
class Target:
    """Whom an announcement is for; a unit means those below it too."""

    audience: Audience
    unit_id: int | None = None

    @classmethod
    def parse(cls, code: str) -> "Target":
        audience, _, unit = code.partition("-")
        return cls(Audience(audience), int(unit) if unit else None)

    @property
    def code(self) -> str:
        return self.audience if self.unit_id is None else f"{self.audience}-{self.unit_id}"


@dataclass(frozen=True, slots=True)
class Reach:
    people: int
    reachable: int

    @property
    def missed(self) -> int:
        return self.people - self.reachable


@dataclass(frozen=True, slots=True)
class Audiences:
    """The groups that an administrator may speak to, and who is in them at this moment."""

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person) -> Sequence[Audience]:
        """City administrators speak to all, unit administrators to their units."""
        roles = await self._rights.of(person)
        if not roles & {Role.CITY_ADMIN, Role.UNIT_ADMIN}:
            raise NotYourRole
        return list(Audience) if Role.CITY_ADMIN in roles else [Audience.UNIT]

    async def ask(self, person: Person, target: Target) -> None:
        """The next message is the announcement."""
        await self.must_reach(person, target)
        person.awaits = f"{AWAITED}:{target.code}"

    async def ask_unit(self, person: Person) -> Sequence[Unit]:
        """A few are shown; of many the next message names one."""
        units = await self._units(person)
        person.awaits = f"{UNIT_AWAITED}:find" if len(units) > MOST_UNITS else None
        return units if len(units) <= MOST_UNITS else []

    async def find_unit(self, person: Person, words: str) -> Sequence[Unit]:
        named = [Unit.name.icontains(part, autoescape=True) for part in words.split()]
        return await self._units(person, *named) if named else []

    async def must_reach(self, person: Person, target: Target) -> None:
        if target.audience is not Audience.UNIT:
            await self._rights.must_hold(person, Role.CITY_ADMIN)
        else:
            await self._rights.must_administer(person, target.unit_id or 0)

    async def reach(self, target: Target) -> Reach:
        counted = await self.session.execute(
            select(func.count(), func.count().filter(Person.is_reachable()))
            .select_from(Employee)
            .join(Person, Person.id == Employee.id)
            .where(*self._in(target))
        )
        people, reachable = counted.one()
        return Reach(people, reachable)

    async def reachable(self, target: Target) -> Sequence[int]:
        found = await self.session.scalars(
            select(Employee.id)
            .join(Person, Person.id == Employee.id)
            .where(*self._in(target), Person.is_reachable())
            .order_by(Employee.id)
        )
        return found.all()

    def _in(self, target: Target) -> tuple[ColumnElement[bool], ...]:
        now = self.clock()
        members: dict[Audience, ColumnElement[bool]] = {
            Audience.EMPLOYEES: true(),
            Audience.REVIEWERS: Employee.id.in_(
                select(Assignment.reviewer_id).where(Assignment.at(now))
            ),
            Audience.UNIT: Employee.unit_id.in_(_below(target.unit_id)),
        }
        return Employee.works_at(now), members[target.audience]

    async def _units(self, person: Person, *named: ColumnElement[bool]) -> Sequence[Unit]:
        """One more than are shown, so that too many are seen to be too many."""
        theirs = await self._rights.administered(person)
        found = await self.session.scalars(
            select(Unit)
            .where(Unit.id.in_(theirs), Unit.at(self.clock()), *named)
            .order_by(Unit.name)
            .limit(MOST_UNITS + 1)
        )
        return found.all()

    @property
    def _rights(self) -> Rights:
        return Rights(self.session, self.clock)


def _below(unit_id: int | None) -> Select[int]:
    """A unit and all below it."""
    below = select(Unit.id).where(Unit.id == unit_id).cte("below", recursive=True)
    below = below.union(select(Unit.id).join(below, Unit.parent_id == below.c.id))
    return select(below.c.id)
