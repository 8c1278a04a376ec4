from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.notice import Notice, Topic
from models.person import Person
from models.timing import when_told
from services.calendar.windows import Windows
from services.clock import Clock
from services.storage import add_if_new

OWED = "owed"
"""Set in a session's `info` when a notice was written: somebody may have to be told at once."""
_TELLABLE = (
    Notice.done_at.is_(None),
    Notice.topic.in_(Topic),  # of an earlier version's topics nobody knows the words
    Person.is_reachable(),
)


@dataclass(frozen=True, slots=True)
class Notices:
    """What people are owed to be told: decided once, sent once, late rather than never."""

    session: AsyncSession
    clock: Clock

    async def owe(self, people: Iterable[int], topic: Topic, about: int, due_at: datetime) -> None:
        """Write what is owed in the caller's transaction; deciding it again changes nothing.

        It is due at that moment or as soon afterwards as the person may be disturbed with it.
        """
        await self.owe_each(dict.fromkeys(people, about), topic, due_at)

    async def owe_each(self, abouts: Mapping[int, int], topic: Topic, due_at: datetime) -> None:
        """The same to many at once, each about their own, given by person."""
        windows = Windows(self.session, self.clock)
        openings = await windows.next(abouts, when_told(topic), due_at)
        rows = [
            {"person_id": who, "topic": topic, "about": abouts[who], "due_at": at, "attempts": 0}
            for who, at in openings.items()
        ]
        await add_if_new(self.session, Notice, rows)
        self.session.info[OWED] = True

    async def settle(self, topic: Topic, about: int, person_id: int | None = None) -> None:
        """What is done is not reminded of: nobody, or that person alone.

        Of one person it is also kept that the reminder they have read was followed.
        """
        now = self.clock()
        which: ColumnElement[bool] = Notice.done_at.is_(None)
        if person_id is not None:
            which = (Notice.person_id == person_id) & or_(which, Notice.settled_at.is_(None))
        await self.session.execute(
            update(Notice)
            .where(Notice.topic == topic, Notice.about == about, which)
            .values(done_at=func.coalesce(Notice.done_at, now), settled_at=now)
        )

    async def claim(self, at_most: int) -> list[Notice]:
        """Take due notices for this sender; a claim that died is free again after five minutes.

        A person without a chat keeps what they are owed until they have one.
        """
        now = self.clock()
        found = await self.session.scalars(
            select(Notice)
            .join(Notice.person)
            .where(*_TELLABLE, Notice.due_at <= now, Notice.is_free(now))
            .order_by(Notice.topic == Topic.ANNOUNCEMENT, Notice.due_at, Notice.id)
            .limit(at_most)
            .options(joinedload(Notice.person).joinedload(Person.employee))
            .with_for_update(skip_locked=True, of=Notice)
        )
        notices = list(found)
        for notice in notices:
            notice.claimed_at = now
            notice.attempts += 1
        return notices

    async def give_back(self, notice_id: int) -> None:
        """Claimed and not begun: another sender may have it at once."""
        unclaimed = {"claimed_at": None, "attempts": Notice.attempts - 1}
        await self.session.execute(update(Notice).where(Notice.id == notice_id).values(unclaimed))

    async def sent(self, notice_id: int) -> None:
        now = self.clock()
        await self.session.execute(
            update(Notice).where(Notice.id == notice_id).values(sent_at=now, done_at=now)
        )

    async def moot(self, notice_id: int) -> None:
        """There was nothing more to tell."""
        await self.session.execute(
            update(Notice).where(Notice.id == notice_id).values(done_at=self.clock())
        )

    async def next_due(self) -> datetime | None:
        """When the next one that can be told is due; the moment may have passed already."""
        return await self.session.scalar(
            select(Notice.due_at)
            .join(Notice.person)
            .where(*_TELLABLE)
            .order_by(Notice.due_at)
            .limit(1)
        )
