from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.mentoring import Mentorship
from models.person import Person
from services.clock import Clock
from services.mentoring import mentors, wishes
from services.mentoring.mentors import Mentors, Offered
from services.mentoring.offers import Offers
from services.mentoring.wishes import Place, Wishes


@dataclass(frozen=True, slots=True)
class Standing:
    """What mentoring is to one person at this moment, on both sides."""

    offered: Offered
    place: Place | None
    offers: Sequence[Mentorship]
    running: Sequence[Mentorship]


@dataclass(frozen=True, slots=True)
class MentoringDesk:
    """Where somebody begins: what they offer, wish, are asked, and what runs."""

    session: AsyncSession
    clock: Clock

    async def open(self, person: Person) -> Standing:
        """Whoever comes back here has not gone on writing."""
        topic, _, _ = (person.awaits or "").partition(":")
        if topic in (mentors.AWAITED, wishes.AWAITED):
            person.awaits = None
        return Standing(
            offered=await Mentors(self.session, self.clock).own(person),
            place=await Wishes(self.session, self.clock).place(person),
            offers=await Offers(self.session, self.clock).waiting_for(person),
            running=await self._running(person),
        )

    async def _running(self, person: Person) -> Sequence[Mentorship]:
        found = await self.session.scalars(
            select(Mentorship)
            .where(
                Mentorship.runs(),
                or_(Mentorship.mentor_id == person.id, Mentorship.mentee_id == person.id),
            )
            .options(joinedload(Mentorship.mentor), joinedload(Mentorship.mentee))
            .order_by(Mentorship.begun_at, Mentorship.id)
        )
        return found.all()
