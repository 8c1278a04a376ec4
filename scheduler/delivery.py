import asyncio
import logging
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from models.notice import CLAIM_LASTS, Notice
from services.access.unreachables import Unreachables
from services.clock import Clock
from services.notices import Notices
from services.reminders.outgoing import Outgoing

log = logging.getLogger(__name__)

IN_THE_AIR = 5
"""So many can be told twice if the process dies, and no more: sent, but not yet marked.

They keep thirty a second at a round trip of 150 ms; nearer to Telegram one or two are out at once.
"""
AT_ONCE = 30
"""So many are claimed: as many as Telegram takes in a second."""
CLAIMED_AT_ONCE = 15
LONGEST = CLAIM_LASTS.total_seconds() * 0.8
"""Seconds in which one is told or left for later: before its claim ends and another has it."""


class Outcome(StrEnum):
    SENT = "sent"
    MOOT = "moot"  # no longer worth telling
    UNREACHABLE = "unreachable"
    LATER = "later"


class Messenger(Protocol):
    async def tell(self, notice: Notice) -> Outcome: ...


@dataclass(frozen=True, slots=True)
class Delivery:
    """Sends what is owed and due, several at once; the messenger keeps the pace.

    Claimed in one transaction and each marked in another as soon as it is told: none is open
    while it talks.
    """

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    messenger: Messenger
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    """Once it is set nothing more is claimed, and what is claimed is finished."""
    per_week: int = 5
    """Messages to one person, after which reminders wait for the next week."""
    _air: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(IN_THE_AIR))

    async def deliver(self) -> Counter[Outcome]:
        """Send until nothing due is free; what must wait stays claimed for five minutes."""
        done: Counter[Outcome] = Counter()
        under_way: set[asyncio.Task[None]] = set()
        async with asyncio.TaskGroup() as group:
            while (notices := await self._claim()) or under_way:
                under_way |= {group.create_task(self._settle(each, done)) for each in notices}
                under_way = await _until_there_is_room(under_way, claimed=len(notices))
        return done

    async def _claim(self) -> list[Notice]:
        if self.stop.is_set():
            return []
        async with self.sessions.begin() as session:
            outgoing = Outgoing(session, self.clock, self.per_week)
            return await outgoing.take(CLAIMED_AT_ONCE)

    async def _settle(self, notice: Notice, done: Counter[Outcome]) -> None:
        try:
            async with asyncio.timeout(LONGEST), self._air:
                outcome = await self.messenger.tell(notice)
                await self._mark(notice, outcome)
        except Exception:  # one that breaks holds up no other; it is free again later
            log.exception("notice %d could not be told", notice.id)
            outcome = Outcome.LATER
        done[outcome] += 1

    async def _mark(self, notice: Notice, outcome: Outcome) -> None:
        async with self.sessions.begin() as session:
            notices = Notices(session, self.clock)
            if outcome is Outcome.SENT:
                await notices.sent(notice.id)
            elif outcome is Outcome.MOOT:
                await notices.moot(notice.id)
            elif outcome is Outcome.UNREACHABLE:
                await Unreachables(session, self.clock).keep(notice.id)


async def _until_there_is_room(
    under_way: set[asyncio.Task[None]], claimed: int
) -> set[asyncio.Task[None]]:
    """Wait until another batch may be claimed; where nothing was free, until one is done."""
    most = AT_ONCE - CLAIMED_AT_ONCE if claimed else len(under_way) - 1
    while len(under_way) > max(most, 0):
        _, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
    return under_way
