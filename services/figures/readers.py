from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import HeadsOnly, NotYourRole
from models.office import Headship, Role
from models.person import Person
from models.semester import Semester
from models.unit import Unit
from services.access.rights import Rights
from services.clock import Clock

WHOLE_CITY = frozenset({Role.ORGANISATION, Role.CITY_ADMIN})


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads the reports of which units, at this moment."""

    session: AsyncSession
    clock: Clock

    async def units(self, person: Person) -> list[Unit]:
        """By name, and never by figure: what may be chance is not ranked.

        Those that were merged stay until the semester of it is over.
        """
        read = await self._read(person)
        semester = Semester.of(self.clock())
        stands = or_(Unit.until.is_(None), Unit.until > semester.starts_at)
        chosen = select(Unit).where(Unit.since <= self.clock(), stands).order_by(Unit.name)
        if read is not None:
            chosen = chosen.where(Unit.id.in_(read))
        units = list(await self.session.scalars(chosen))
        if not units:
            raise HeadsOnly
        return units

    async def must_read(self, person: Person, unit_id: int) -> None:
        read = await self._read(person)
        if read is not None and unit_id not in read:
            raise NotYourRole

    async def must_answer_for(self, person: Person, unit_id: int) -> None:
        """Heads and administrators say what is true of a unit; the others only read."""
        if unit_id not in await self._own(person):
            raise NotYourRole

    async def _read(self, person: Person) -> set[int] | None:
        """Units; None stands for all of the city's."""
        person.as_employee()
        if WHOLE_CITY & await self._rights.of(person):
            return None
        return await self._own(person)

    async def _own(self, person: Person) -> set[int]:
        """Units that the person heads or administers, and those below."""
        administered = await self._rights.administered(person)
        if Role.HEAD not in await self._rights.of(person):
            return administered
        headed = select(Headship.unit_id).where(
            Headship.employee_id == person.id, Headship.at(self.clock())
        )
        below = select(Unit.id).where(Unit.id.in_(headed)).cte("below", recursive=True)
        below = below.union(select(Unit.id).join(below, Unit.parent_id == below.c.id))
        return administered | set(await self.session.scalars(select(below.c.id)))

    @property
    def _rights(self) -> Rights:
        return Rights(self.session, self.clock)
