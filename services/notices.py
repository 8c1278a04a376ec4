from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.notice import Notice, Topic
from models.person import Person
from services.clock import Clock
from services.storage import add_if_new

OWED = "owed"
"""Set in a session's `info` when a notice was written: somebody may have to be told at once."""
CLAIM_LASTS = timedelta(minutes=5)
_REACHABLE = (Person.telegram_id.is_not(None), Person.unreachable_since.is_(None))


@dataclass(frozen=True, slots=True)
class Notices:
    """What people are owed to be told: decided once, sent once, late rather than never."""

    session: AsyncSession
    clock: Clock

    async def owe(self, people: Iterable[int], topic: Topic, about: int, due_at: datetime) -> None:
        """Write what is owed in the caller's transaction; deciding it again changes nothing."""
        rows = [
            {"person_id": person, "topic": topic, "about": about, "due_at": due_at, "attempts": 0}
            for person in people
        ]
        await add_if_new(self.session, Notice, rows)
        self.session.info[OWED] = True

    async def settle(self, topic: Topic, about: int, person_id: int | None = None) -> None:
        """What is done is not reminded of: nobody, or that person alone."""
        theirs = () if person_id is None else (Notice.person_id == person_id,)
        await self.session.execute(
            update(Notice)
            .where(Notice.topic == topic, Notice.about == about, Notice.done_at.is_(None), *theirs)
            .values(done_at=self.clock())
        )

    async def claim(self, at_most: int) -> list[Notice]:
        """Take due notices for this sender; a claim that died is free again after five minutes.

        A person without a chat keeps what they are owed until they have one.
        """
        now = self.clock()
        free = or_(Notice.claimed_at.is_(None), Notice.claimed_at < now - CLAIM_LASTS)
        found = await self.session.scalars(
            select(Notice)
            .join(Notice.person)
            .where(Notice.done_at.is_(None), Notice.due_at <= now, free, *_REACHABLE)
            .order_by(Notice.due_at, Notice.id)
            .limit(at_most)
            .options(joinedload(Notice.person).joinedload(Person.employee))
            .with_for_update(skip_locked=True, of=Notice)
        )
        notices = list(found)
        for notice in notices:
            notice.claimed_at = now
            notice.attempts += 1
        return notices

    async def sent(self, notice_id: int) -> None:
        now = self.clock()
        await self.session.execute(
            update(Notice).where(Notice.id == notice_id).values(sent_at=now, done_at=now)
        )

    async def unreachable(self, notice_id: int) -> None:
        """The person has blocked the bot: keep what is owed until they write again."""
        notice = await self.session.get_one(Notice, notice_id, options=[joinedload(Notice.person)])
        notice.claimed_at = None
        notice.person.unreachable_since = self.clock()

    async def next_due(self) -> datetime | None:
        """When the next one that can be told is due; the moment may have passed already."""
        return await self.session.scalar(
            select(Notice.due_at)
            .join(Notice.person)
            .where(Notice.done_at.is_(None), *_REACHABLE)
            .order_by(Notice.due_at)
            .limit(1)
        )
