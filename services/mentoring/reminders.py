from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.notice import Notice, Topic
from services.clock import Clock
from services.notices import Notices

_MORNING = time(8, 0)


@dataclass(frozen=True, slots=True)
class Reminders:
    """What a pair is told of more than once: a plan sent back, a session moved, a second ask."""

    session: AsyncSession
    clock: Clock

    async def owe(
        self, people: Collection[int], topic: Topic, about: int, due_at: datetime | None = None
    ) -> None:
        """Now or then, as if it had never been told."""
        told = Notice.person_id.in_(people), Notice.topic == topic, Notice.about == about
        await self.session.execute(delete(Notice).where(*told))
        now = self.clock()
        await Notices(self.session, self.clock).owe(people, topic, about, max(due_at or now, now))

    async def done(self, topics: Iterable[Topic], about: int, person_id: int) -> None:
        """That person has done what they were reminded of."""
        for topic in topics:
            await Notices(self.session, self.clock).settle(topic, about, person_id)

    async def over(
        self,
        topics: Collection[Topic],
        abouts: Collection[int],
        people: Collection[int] | None = None,
    ) -> None:
        """Nobody, or none of them, is reminded any more, though nobody has done it."""
        which = [Notice.topic.in_(topics), Notice.about.in_(abouts), Notice.done_at.is_(None)]
        if people is not None:
            which.append(Notice.person_id.in_(people))
        now = self.clock()
        await self.session.execute(
            update(Notice).where(*which).values(done_at=now, settled_at=now)
        )


def morning(day: date) -> datetime:
    return datetime.combine(day, _MORNING, WITA).astimezone(UTC)
