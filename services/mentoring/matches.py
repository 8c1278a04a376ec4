import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.disclosure import Seen
from models.errors import MatchGone
from models.mentoring import MentoringMatch, MentoringWish, Mentorship
from models.office import Role
from models.person import Employee, Person
from services.access.rights import Rights
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.mentoring.pools import Pools
from services.mentoring.waiting_lines import Line, WaitingLines
from services.storage import add_if_new

WHOLE = (
    joinedload(MentoringMatch.mentor).joinedload(Employee.unit),
    joinedload(MentoringMatch.wish).joinedload(MentoringWish.employee).joinedload(Employee.unit),
)


@dataclass(frozen=True, slots=True)
class Found:
    """The pairs that were last found, in the order of the line, and what they came out of."""

    matches: Sequence[MentoringMatch]
    lines: Sequence[Line]
    unanswered: int
    """Offers that wait for one of the two or both."""

    @property
    def found_at(self) -> datetime | None:
        return self.matches[0].found_at if self.matches else None

    @property
    def standing(self) -> Sequence[MentoringMatch]:
        return [match for match in self.matches if match.struck_at is None]


@dataclass(frozen=True, slots=True)
class Matches:
    """Who would fit whom, for the administrators: found once, looked through, then offered."""

    session: AsyncSession
    clock: Clock

    async def find(self, admin: Person) -> Found:
        """The best of all that wait now, in the place of what was found before."""
        await self._must_administer(admin)
        pool = await Pools(self.session, self.clock).now()
        found = await asyncio.to_thread(pool.best)
        ended = select(MentoringWish.id).where(MentoringWish.ended_at.is_not(None))
        stale = or_(MentoringMatch.struck_at.is_(None), MentoringMatch.wish_id.in_(ended))
        await self.session.execute(delete(MentoringMatch).where(stale))
        rows = [
            {
                "wish_id": fit.wish_id,
                "mentor_id": fit.mentor_id,
                "reasons": [reason.stored for reason in fit.reasons],
                "found_at": self.clock().replace(microsecond=0),  # travels in a button
            }
            for fit in found
        ]
        await add_if_new(self.session, MentoringMatch, rows)
        return await self._found()

    async def standing(self, admin: Person) -> Found:
        """As it was last found."""
        await self._must_administer(admin)
        return await self._found()

    async def look(self, admin: Person, matches: Iterable[MentoringMatch]) -> None:
        """These are shown: both sides may ask who read of them."""
        viewings = Viewings(self.session, self.clock)
        for match in matches:
            for employee_id in (match.mentor_id, match.wish.employee_id):
                await viewings.note(admin, employee_id, Seen.MENTORING)

    async def read(self, admin: Person, wish_id: int, mentor_id: int) -> MentoringMatch:
        await self._must_administer(admin)
        match = await self.session.get(MentoringMatch, (wish_id, mentor_id), options=WHOLE)
        if match is None:
            raise MatchGone
        await self.look(admin, [match])
        return match

    async def strike(self, admin: Person, wish_id: int, mentor_id: int) -> MentoringMatch:
        """Out, or in again; whoever is out is not found for that wish any more."""
        match = await self.read(admin, wish_id, mentor_id)
        match.struck_at = None if match.struck_at else self.clock()
        return match

    async def _found(self) -> Found:
        latest = select(func.max(MentoringMatch.found_at)).scalar_subquery()
        found = await self.session.scalars(
            select(MentoringMatch)
            .join(MentoringMatch.wish)
            .where(MentoringMatch.found_at == latest)
            .options(*WHOLE)
            .order_by(MentoringWish.wished_at, MentoringWish.id, MentoringMatch.mentor_id)
        )
        offers = select(func.count(Mentorship.id)).where(Mentorship.is_offer())
        return Found(
            matches=found.all(),
            lines=await WaitingLines(self.session, self.clock).all(),
            unanswered=await self.session.scalar(offers) or 0,
        )

    async def _must_administer(self, admin: Person) -> None:
        await Rights(self.session, self.clock).must_hold(admin, Role.CITY_ADMIN)
