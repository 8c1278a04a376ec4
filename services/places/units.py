from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import case, func, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated, NameTaken, NotYourRole
from models.naming import tidied
from models.office import Capacity, Headship
from models.person import Employee, Person
from models.unit import Link, Service, Unit
from rosters.draft import plain
from services.access.rights import Rights
from services.clock import Clock
from services.places.addresses import link_code

AWAITED = "unit"
SERVICE_AWAITED = "service"
"""What `Person.awaits` begins with while a unit's, or a new service's, name is awaited."""
MOST_FOUND = 8
LONGEST_NAME = 160
_IN_ORDER = {capacity: place for place, capacity in enumerate(Capacity)}


@dataclass(frozen=True, slots=True)
class UnitPage:
    """A unit as whoever administers or heads it sees it."""

    unit: Unit
    parent: Unit | None
    successor: Unit | None
    heads: Sequence[tuple[Employee, Capacity]]
    employees: int
    connected: int
    services: Sequence[Service]
    ended: bool
    administered: bool
    """Whether the one who looks may change it; its head may only look and print."""
    others: bool
    """Whether the one who looks has more units than this."""

    @property
    def changeable(self) -> bool:
        return self.administered and not self.ended


@dataclass(frozen=True, slots=True)
class Units:
    """The city's units, for those who administer or head them."""

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person) -> Sequence[Unit]:
        """All that are theirs, ended ones last; of several the next message may name one."""
        found = await self.session.scalars(
            select(Unit)
            .where(Unit.id.in_(await self._seen(person)))
            .order_by(not_(Unit.at(self.clock())), Unit.name)
        )
        units = found.all()
        if not units:
            raise NotYourRole
        person.awaits = f"{AWAITED}:find" if len(units) > 1 else None
        return units

    async def find(self, person: Person, words: str) -> Sequence[Unit]:
        """At most eight of theirs with all these words; without a match it goes on asking."""
        parts = words.split() if len(words) <= LONGEST_NAME else []
        if not parts:
            return []
        named = [Unit.name.icontains(part, autoescape=True) for part in parts]
        found = await self.session.scalars(
            select(Unit)
            .where(Unit.id.in_(await self._seen(person)), *named)
            .order_by(not_(Unit.at(self.clock())), Unit.name)
            .limit(MOST_FOUND)
        )
        units = found.all()
        person.awaits = None if units else person.awaits
        return units

    async def page(self, person: Person, unit_id: int) -> UnitPage:
        unit, seen = await self.must_see(person, unit_id), await self._seen(person)
        employees, connected = await self._counts(unit_id)
        return UnitPage(
            unit=unit,
            parent=await self._other(unit.parent_id),
            successor=await self._other(unit.successor_id),
            heads=await self._heads(unit_id),
            employees=employees,
            connected=connected,
            services=await self._services(unit_id),
            ended=unit.has_ended(self.clock()),
            administered=unit_id in await self._rights.administered(person),
            others=len(seen) > 1,
        )

    async def must_see(self, person: Person, unit_id: int) -> Unit:
        if unit_id not in await self._seen(person):
            raise NotYourRole
        return await self.session.get_one(Unit, unit_id)

    async def keep_saturdays(self, admin: Person, unit_id: int, *, saturdays: bool) -> None:
        """Reminders of its people follow the hours of a six-day or a five-day office."""
        unit = await self._changeable(admin, unit_id)
        unit.six_days = saturdays

    async def ask_service(self, admin: Person, unit_id: int) -> Unit:
        """The next message is the name of a new service."""
        unit = await self._changeable(admin, unit_id)
        admin.awaits = f"{SERVICE_AWAITED}:{unit_id}"
        return unit

    async def add_service(self, admin: Person, unit_id: int, name: str) -> Service:
        """A new service has a general link from the beginning."""
        await self._changeable(admin, unit_id)
        name = tidied(name, LONGEST_NAME)
        if plain(name) in {plain(service.name) for service in await self._services(unit_id)}:
            raise NameTaken
        link = Link(code=link_code(), issued_at=self.clock())
        service = Service(unit_id=unit_id, name=name, links=[link])
        self.session.add(service)
        await self.session.flush()  # buttons carry its id
        admin.awaits = None
        return service

    async def _seen(self, person: Person) -> set[int]:
        headed = await self.session.scalars(
            select(Headship.unit_id)
            .join(Employee, Employee.id == Headship.employee_id)
            .where(
                Employee.id == person.id,
                Employee.works_at(self.clock()),
                Headship.at(self.clock()),
            )
        )
        return {*headed, *await self._rights.administered(person)}

    async def _changeable(self, admin: Person, unit_id: int) -> Unit:
        """Locked, so that of two who add the same name at once the second is refused."""
        await self._rights.must_administer(admin, unit_id)
        unit = await self.session.get_one(Unit, unit_id, with_for_update={"key_share": True})
        if unit.has_ended(self.clock()):
            raise ButtonOutdated
        return unit

    async def _other(self, unit_id: int | None) -> Unit | None:
        return None if unit_id is None else await self.session.get_one(Unit, unit_id)

    async def _heads(self, unit_id: int) -> Sequence[tuple[Employee, Capacity]]:
        found = await self.session.execute(
            select(Employee, Headship.capacity)
            .join(Headship, Headship.employee_id == Employee.id)
            .where(Headship.unit_id == unit_id, Headship.at(self.clock()))
            .order_by(case(_IN_ORDER, value=Headship.capacity), Employee.name)
        )
        return [(employee, capacity) for employee, capacity in found]

    async def _counts(self, unit_id: int) -> tuple[int, int]:
        """How many work there, and how many of these have a chat."""
        found = await self.session.execute(
            select(func.count(), func.count(Person.telegram_id))
            .select_from(Employee)
            .join(Person, Person.id == Employee.id)
            .where(Employee.unit_id == unit_id, Employee.works_at(self.clock()))
        )
        employees, connected = found.one()
        return employees, connected

    async def _services(self, unit_id: int) -> Sequence[Service]:
        found = await self.session.scalars(
            select(Service).where(Service.unit_id == unit_id).order_by(Service.name, Service.id)
        )
        return found.all()

    @property
    def _rights(self) -> Rights:
        return Rights(self.session, self.clock)
