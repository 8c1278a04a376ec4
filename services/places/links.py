from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.errors import ButtonOutdated, NameTaken
from models.naming import tidied
from models.person import Person
from models.unit import Link, Service
from rosters.draft import plain
from services.access.rights import Rights
from services.clock import Clock
from services.places.addresses import link_code
from services.places.units import Units

AWAITED = "counter"
"""What `Person.awaits` begins with while the name of a counter is awaited."""
LONGEST_COUNTER = 80


@dataclass(frozen=True, slots=True)
class ServicePage:
    service: Service
    links: Sequence[Link]
    """Those in force: the general one first, then the counters by name."""
    changeable: bool

    @property
    def has_general(self) -> bool:
        return any(link.counter is None for link in self.links)


async def link_in_force(session: AsyncSession, link_id: int, *, lock: bool = False) -> Link:
    """With its service and unit; a button to one that is revoked is outdated."""
    link = await session.get(
        Link,
        link_id,
        options=[joinedload(Link.service).joinedload(Service.unit)],
        populate_existing=True,
        with_for_update={"of": Link, "key_share": True} if lock else None,
    )
    if link is None or link.revoked_at is not None:
        raise ButtonOutdated
    return link


@dataclass(frozen=True, slots=True)
class Links:
    """The ways in to a service: printed, hung up, replaced when one has got about."""

    session: AsyncSession
    clock: Clock

    async def of(self, person: Person, service_id: int) -> ServicePage:
        service = await self._service(service_id)
        await self._units.must_see(person, service.unit_id)
        administered = await self._rights.administered(person)
        return ServicePage(
            service,
            await self._in_force(service_id),
            service.unit_id in administered and not service.unit.has_ended(self.clock()),
        )

    async def to_change(self, admin: Person, link_id: int) -> Link:
        """Locked: of two who press at once the second finds it revoked already."""
        link = await link_in_force(self.session, link_id, lock=True)
        await self._rights.must_administer(admin, link.service.unit_id)
        return link

    async def ask_counter(self, admin: Person, service_id: int) -> Service:
        """The next message is the name of a counter."""
        service = await self._changeable(admin, service_id)
        admin.awaits = f"{AWAITED}:{service_id}"
        return service

    async def issue(self, admin: Person, service_id: int, counter: str | None) -> Link:
        """A way in for one counter, or the general one; there is one of each in force."""
        await self._changeable(admin, service_id)
        name = None if counter is None else tidied(counter, LONGEST_COUNTER)
        there = await self._in_force(service_id)
        if plain(name or "") in {plain(link.counter or "") for link in there}:
            raise NameTaken
        admin.awaits = None
        return await self._new(service_id, name)

    async def replace(self, admin: Person, link_id: int) -> Link:
        """What is printed leads nowhere from now on; a new code hangs at the same counter."""
        link = await self.revoke(admin, link_id)
        if link.service.unit.has_ended(self.clock()):
            raise ButtonOutdated
        return await self._new(link.service_id, link.counter)

    async def revoke(self, admin: Person, link_id: int) -> Link:
        link = await self.to_change(admin, link_id)
        link.revoked_at = self.clock()
        await self.session.flush()
        return link

    async def _new(self, service_id: int, counter: str | None) -> Link:
        now = self.clock()
        link = Link(service_id=service_id, counter=counter, code=link_code(), issued_at=now)
        self.session.add(link)
        await self.session.flush()
        return link

    async def _in_force(self, service_id: int) -> Sequence[Link]:
        found = await self.session.scalars(
            select(Link)
            .where(Link.service_id == service_id, Link.revoked_at.is_(None))
            .order_by(Link.counter.is_not(None), Link.counter, Link.id)
        )
        return found.all()

    async def _changeable(self, admin: Person, service_id: int) -> Service:
        """Locked, so that of two who add the same counter at once the second is refused."""
        service = await self._service(service_id, lock=True)
        await self._rights.must_administer(admin, service.unit_id)
        if service.unit.has_ended(self.clock()):
            raise ButtonOutdated
        return service

    async def _service(self, service_id: int, *, lock: bool = False) -> Service:
        found = await self.session.get(
            Service,
            service_id,
            options=[joinedload(Service.unit)],
            populate_existing=True,
            with_for_update={"of": Service, "key_share": True} if lock else None,
        )
        if found is None:
            raise ButtonOutdated
        return found

    @property
    def _units(self) -> Units:
        return Units(self.session, self.clock)

    @property
    def _rights(self) -> Rights:
        return Rights(self.session, self.clock)
