from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.journal import JournalEntry
from models.notice import Topic
from models.period import begin_of
from models.person import Employee, Person
from models.stage import StageDecided
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.notices import Notices
from services.storage import add_if_new

FRIDAY, HOUR = 4, 9
"""By Mataram's clock: while the week is still remembered."""
_WEEKS = 100  # more than a year has


@dataclass(frozen=True, slots=True)
class Nudges:
    """Once a week one question to whoever has noted nothing down, unless they wish for none."""

    session: AsyncSession
    clock: Clock

    async def decide(self) -> int:
        """Owe this week's, once; a Friday without work, or one missed, is not made up for."""
        now = self.clock().astimezone(WITA)
        today = now.date()
        if now.weekday() != FRIDAY or now.hour < HOUR or await self._is_decided(today):
            return 0
        mark = {"topic": Topic.JOURNAL_NUDGE.value, "last_day": today, "decided_at": now}
        if not await add_if_new(self.session, StageDecided, [mark]):
            return 0
        if not (await Calendars(self.session, self.clock).of_city()).is_working(today):
            return 0
        silent = await self._silent()
        notices = Notices(self.session, self.clock)
        await notices.owe(silent, Topic.JOURNAL_NUDGE, week_of(now), now)
        return len(silent)

    async def concerns(self, person: Person, week: int) -> bool:
        """Asked once more in the moment it is told: the week may be over, or a note written."""
        if week != week_of(self.clock()):
            return False
        return await self.session.scalar(self._wanting().where(Person.id == person.id)) is not None

    async def wish(self, person: Person, *, nudged: bool) -> None:
        """Whether the question comes at all."""
        person.as_employee()
        person.nudged = nudged

    async def _silent(self) -> list[int]:
        return list(await self.session.scalars(self._wanting().where(Person.is_reachable())))

    def _wanting(self) -> Select[int]:
        """In the city's service, not tired of it, and silent since Monday."""
        now = self.clock()
        today = now.astimezone(WITA).date()
        monday = begin_of(today - timedelta(days=today.weekday()))
        wrote = exists().where(
            JournalEntry.employee_id == Person.id, JournalEntry.written_at >= monday
        )
        return (
            select(Person.id)
            .join(Employee, Employee.id == Person.id)
            .where(Employee.works_at(now), Person.nudged, ~wrote)
        )

    async def _is_decided(self, today: date) -> bool:
        return await self.session.get(StageDecided, (Topic.JOURNAL_NUDGE.value, today)) is not None


def week_of(moment: datetime) -> int:
    """The ISO week by Mataram's clock, as 202648."""
    year, week, _ = moment.astimezone(WITA).isocalendar()
    return year * _WEEKS + week
