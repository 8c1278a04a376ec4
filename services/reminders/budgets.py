from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.notice import Notice, Topic
from models.timing import REMINDERS, When, turns, when_told
from services.calendar.windows import Windows
from services.clock import Clock

_COUNTED = [topic for topic in Topic if when_told(topic) is not When.ANY_TIME]
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Budgets:
    """So many messages a week for one person: once they are used up, reminders wait.

    What others have done is told all the same, and counts.
    """

    session: AsyncSession
    clock: Clock
    per_week: int

    async def keep(self, notices: Sequence[Notice]) -> set[int]:
        """The keys of those whose turn it is. The others are put off, or stand in the digest."""
        people = {each.person_id for each in notices if each.topic in REMINDERS}
        going = {each.id for each in notices}
        if not people:
            return going
        used = await self._used(people)
        for person_id, due in (await self._due(people)).items():
            found = turns(due, self.per_week - used.get(person_id, 0))
            await self._fold(found.folded)
            await self._withhold(person_id, found.withheld)
            going -= found.folded | found.withheld
        return going

    async def _used(self, people: Collection[int]) -> dict[int, int]:
        rows = await self.session.execute(
            select(Notice.person_id, func.count())
            .where(
                Notice.person_id.in_(people),
                Notice.topic.in_(_COUNTED),
                Notice.sent_at >= self._monday(),
            )
            .group_by(Notice.person_id)
        )
        return dict(rows.all())

    async def _due(self, people: Collection[int]) -> dict[int, dict[int, Topic]]:
        """All reminders of theirs that are due, whoever has claimed them."""
        rows = await self.session.execute(
            select(Notice.person_id, Notice.id, Notice.topic).where(
                Notice.person_id.in_(people),
                Notice.topic.in_(REMINDERS),
                Notice.done_at.is_(None),
                Notice.due_at <= self.clock(),
            )
        )
        found: dict[int, dict[int, Topic]] = defaultdict(dict)
        for person_id, notice_id, topic in rows:
            found[person_id][notice_id] = topic
        return found

    async def _fold(self, ids: Collection[int]) -> None:
        """The digest of the same morning says it too."""
        if ids:
            folded = update(Notice).where(Notice.id.in_(ids)).values(done_at=self.clock())
            await self.session.execute(folded)

    async def _withhold(self, person_id: int, ids: Collection[int]) -> None:
        if not ids:
            return
        windows = Windows(self.session, self.clock)
        openings = await windows.next([person_id], When.OFFICE_HOURS, self._monday() + _WEEK)
        later = {"due_at": openings[person_id], "claimed_at": None}
        await self.session.execute(update(Notice).where(Notice.id.in_(ids)).values(later))

    def _monday(self) -> datetime:
        """0.00 of this week's, in Mataram."""
        today = self.clock().astimezone(WITA).date()
        monday = today - timedelta(days=today.weekday())
        return datetime.combine(monday, time(), WITA)
