from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager

from models.person import Person
from models.unit import Link, Service, Unit
from services.clock import Clock
from services.places.links import link_in_force
from services.places.units import Units


@dataclass(frozen=True, slots=True)
class Posters:
    """What is to hang at the counters; never what has been revoked."""

    session: AsyncSession
    clock: Clock

    async def one(self, person: Person, link_id: int) -> Link:
        """For whoever administers or heads the unit."""
        link = await link_in_force(self.session, link_id)
        await Units(self.session, self.clock).must_see(person, link.service.unit_id)
        return link

    async def all(self, unit: Unit | None = None) -> Sequence[Link]:
        """Of the whole city, or of that unit; asks for no right."""
        within = () if unit is None else (Unit.id == unit.id,)
        found = await self.session.scalars(
            select(Link)
            .join(Link.service)
            .join(Service.unit)
            .where(Link.revoked_at.is_(None), Unit.at(self.clock()), *within)
            .options(contains_eager(Link.service).contains_eager(Service.unit))
            .order_by(Unit.name, Service.name, Link.id)
        )
        return found.all()
