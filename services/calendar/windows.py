from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.hours import OfficeHours, next_daytime
from models.timing import When
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.lines.absences import Absences

Hours = Callable[[OfficeHours, datetime], datetime]


@dataclass(frozen=True, slots=True)
class Windows:
    """From when on somebody may be told: asked where it is decided, and again where it is told."""

    session: AsyncSession
    clock: Clock

    async def next(
        self, people: Collection[int], when: When, moment: datetime
    ) -> dict[int, datetime]:
        """For each that moment, or the first one after it at which they wish to be told.

        A citizen keeps no office hours, so for them a reminder is by day.
        """
        return await self._next(people, when, moment, OfficeHours.wished)

    async def open(
        self, people: Collection[int], when: When, moment: datetime
    ) -> dict[int, datetime]:
        """The same, in any hour in which they may be disturbed: for what comes late anyway."""
        return await self._next(people, when, moment, OfficeHours.next)

    async def _next(
        self, people: Collection[int], when: When, moment: datetime, hours: Hours
    ) -> dict[int, datetime]:
        if when is When.ANY_TIME:
            return dict.fromkeys(people, moment)
        found = dict.fromkeys(people, next_daytime(moment))
        if when is When.OFFICE_HOURS and people:
            found |= await self._at_work(people, moment, hours)
        return found

    async def _at_work(
        self, people: Collection[int], moment: datetime, next_of: Hours
    ) -> dict[int, datetime]:
        hours = await Calendars(self.session, self.clock).hours_of(people)
        kinds = {id(kind): kind for kind in hours.values()}
        openings = {key: next_of(kind, moment) for key, kind in kinds.items()}
        found = {person: openings[id(kind)] for person, kind in hours.items()}
        together: dict[datetime, list[int]] = defaultdict(list)
        for person, opening in found.items():
            together[opening].append(person)
        absences = Absences(self.session, self.clock)
        for opening, waiting in together.items():
            for person, back in (await absences.away_until(waiting, opening)).items():
                found[person] = next_of(hours[person], back)
        return found
