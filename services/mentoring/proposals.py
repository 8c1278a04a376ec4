from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from models.calendar import WITA
from models.errors import MatchGone
from models.matching import Fit, Pair
from models.mentoring import Mentor, MentoringMatch, MentoringWish, Mentorship
from models.office import Role
from models.person import Person
from services.access.rights import Rights
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.mentoring import matches
from services.mentoring.clocks import Clocks
from services.mentoring.offers import WHOLE, Offers
from services.mentoring.pools import Pools


@dataclass(frozen=True, slots=True)
class Proposed:
    """What was offered, and which pairs do not hold any more."""

    made: Sequence[Mentorship]
    fallen: Sequence[MentoringMatch]


@dataclass(frozen=True, slots=True)
class Proposals:
    """The administrators offer pairs to each other; what is not answered in time lapses."""

    session: AsyncSession
    clock: Clock

    async def offer(self, admin: Person, wish_id: int, mentor_id: int) -> Proposed:
        return await self._offer(
            admin, MentoringMatch.wish_id == wish_id, MentoringMatch.mentor_id == mentor_id
        )

    async def offer_all(self, admin: Person, found_at: datetime) -> Proposed:
        """All that were found at that moment: nothing that this administrator has not seen."""
        return await self._offer(admin, MentoringMatch.found_at == found_at)

    async def unanswered(self, admin: Person) -> Sequence[Mentorship]:
        """The oldest first."""
        await self._must_administer(admin)
        found = await self.session.scalars(
            select(Mentorship)
            .where(Mentorship.is_offer())
            .options(*WHOLE)
            .order_by(Mentorship.offered_at, Mentorship.id)
        )
        return found.all()

    async def lapse(self) -> int:
        """Ends the offers whose last day to answer is over; the wishes go on waiting."""
        now = self.clock()
        found = await self.session.scalars(
            select(Mentorship)
            .where(Mentorship.is_offer())
            .with_for_update(of=Mentorship, skip_locked=True)
        )
        calendar = await Calendars(self.session, self.clock).of_city()
        today = now.astimezone(WITA).date()
        late = [each for each in found if each.answer_by(calendar) < today]
        for mentorship in late:
            await Offers(self.session, self.clock).fall(mentorship)
        return len(late)

    async def _offer(self, admin: Person, *which: ColumnElement[bool]) -> Proposed:
        await self._must_administer(admin)
        chosen = MentoringMatch.struck_at.is_(None), *which
        found = await self.session.scalars(
            select(MentoringMatch).where(*chosen).options(*matches.WHOLE)
        )
        pairs = found.all()
        if not pairs:
            raise MatchGone
        held = await self._holding(pairs)
        made = [
            await self._made(admin, pair, held[_key(pair)]) for pair in pairs if _key(pair) in held
        ]
        await self.session.execute(delete(MentoringMatch).where(*chosen))
        return Proposed(made, [pair for pair in pairs if _key(pair) not in held])

    async def _holding(self, pairs: Sequence[MentoringMatch]) -> dict[Pair, Fit]:
        """Those that may still be, as all stands now and cannot change before the commit."""
        await self._lock(Mentor.id, [pair.mentor_id for pair in pairs])
        await self._lock(MentoringWish.id, [pair.wish_id for pair in pairs])
        pool = await Pools(self.session, self.clock).now()
        possible, seats = {(fit.mentor_id, fit.wish_id): fit for fit in pool.fits()}, pool.seats
        held: dict[Pair, Fit] = {}
        for pair in pairs:
            if _key(pair) in possible and seats[pair.mentor_id] > 0:
                seats[pair.mentor_id] -= 1
                held[_key(pair)] = possible[_key(pair)]
        return held

    async def _lock(self, key: InstrumentedAttribute[int], keys: Sequence[int]) -> None:
        """In one order, so that two who offer at once do not wait for each other in a circle."""
        rows = select(key).where(key.in_(keys)).order_by(key).with_for_update(key_share=True)
        await self.session.execute(rows)

    async def _made(self, admin: Person, pair: MentoringMatch, fit: Fit) -> Mentorship:
        mentorship = Mentorship(
            mentor=pair.mentor,
            mentee=pair.wish.employee,
            wish=pair.wish,
            skill=pair.wish.skill,
            reasons=[reason.stored for reason in fit.reasons],
            offered_at=self.clock(),
            offered_by_id=admin.id,
        )
        self.session.add(mentorship)
        await self.session.flush()
        await Clocks(self.session, self.clock).offered(mentorship)
        return mentorship

    async def _must_administer(self, admin: Person) -> None:
        await Rights(self.session, self.clock).must_hold(admin, Role.CITY_ADMIN)


def _key(pair: MentoringMatch) -> Pair:
    return (pair.mentor_id, pair.wish_id)
