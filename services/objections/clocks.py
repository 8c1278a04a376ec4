from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA, WorkingCalendar
from models.notice import Topic
from models.objection import HEAR_WITHIN, Objection
from models.stage import number_of
from services.clock import Clock
from services.notices import Notices

AHEAD = 2
"""Working days before the last one on which whoever decides is reminded."""
_MORNING = time(8, 0)
_DAYS = 10**8
"""More than a day as a number, so that an objection's key and a day make one number."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Reminds whoever blocks an objection; all is owed at once, and settled when it is done."""

    session: AsyncSession
    clock: Clock

    async def start(self, objection: Objection, calendar: WorkingCalendar) -> None:
        """The reviewer is reminded on their last day, the decider ahead of theirs and on it."""
        filed = objection.filed_at.astimezone(WITA).date()
        heard_by = calendar.add(filed, HEAR_WITHIN)
        await self._owe(objection, objection.review.reviewer_id, heard_by)
        await self.remind_decider(objection, calendar)

    async def remind_decider(self, objection: Objection, calendar: WorkingCalendar) -> None:
        for day in self._days(objection, calendar):
            await self._owe(objection, objection.decider_id, day)

    async def settle(
        self, objection: Objection, person_id: int, calendar: WorkingCalendar
    ) -> None:
        """One side has done its part."""
        filed = objection.filed_at.astimezone(WITA).date()
        for day in (calendar.add(filed, HEAR_WITHIN), *self._days(objection, calendar)):
            await Notices(self.session, self.clock).settle(
                Topic.OBJECTION_DUE, about(objection, day), person_id
            )

    def _days(self, objection: Objection, calendar: WorkingCalendar) -> Iterator[date]:
        yield calendar.before(objection.decide_by, AHEAD)
        yield objection.decide_by

    async def _owe(self, objection: Objection, person_id: int, day: date) -> None:
        morning = datetime.combine(day, _MORNING, WITA).astimezone(UTC)
        notices = Notices(self.session, self.clock)
        due = max(morning, self.clock())
        await notices.owe([person_id], Topic.OBJECTION_DUE, about(objection, day), due)


def about(objection: Objection, day: date) -> int:
    return objection.id * _DAYS + number_of(day)


def objection_of(about: int) -> int:
    return about // _DAYS
