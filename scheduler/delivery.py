import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from weakref import WeakValueDictionary

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from models.notice import CLAIM_LASTS, Notice
from services.access.unreachables import Unreachables
from services.clock import Clock
from services.notices import Notices
from services.reminders.outgoing import Outgoing

log = logging.getLogger(__name__)

AT_ONCE = 30
"""So many are claimed: as many as Telegram takes in a second."""
CLAIMED_AT_ONCE = 15
LONGEST = CLAIM_LASTS.total_seconds() * 0.8
"""Seconds in which one is told or left for later: before its claim ends and another has it."""
PAUSE = 1.0
"""Seconds until the database is asked again."""


class Outcome(StrEnum):
    SENT = "sent"
    MOOT = "moot"  # no longer worth telling
    UNREACHABLE = "unreachable"
    LATER = "later"


Send = Callable[[], Awaitable[Outcome]]


class Messenger(Protocol):
    async def silence(self, notice: Notice) -> None:
        """Wait until the person's chat may get one more message."""

    async def compose(self, notice: Notice) -> Send:
        """All that can be done before it goes; nobody has heard of it yet."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Sends what is owed and due, one after the other; the messenger keeps the pace.

    Claimed in one transaction and each marked in another as soon as it is told: none is open
    while it talks. While one is sent and marked the next is composed, so that nothing but those
    two stands between two messages.
    """

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    messenger: Messenger
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    """Once it is set nothing more is claimed, and what is claimed and not begun is given back."""
    per_week: int = 5
    """Messages to one person, after which reminders wait for the next week."""
    air: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))
    """So many can be told twice if the process dies, and no more: sent, but not yet marked."""
    _next: asyncio.Lock = field(default_factory=asyncio.Lock)
    _chats: WeakValueDictionary[int, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    """By person: what one chat must wait for keeps no other waiting."""

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
        """None while the database does not answer: what is in the air must not be cut short."""
        if self.stop.is_set():
            return []
        try:
            async with self.sessions.begin() as session:
                outgoing = Outgoing(session, self.clock, self.per_week)
                return await outgoing.take(CLAIMED_AT_ONCE)
        except (DBAPIError, OSError):
            log.exception("nothing could be claimed; the next round tries again")
            return []

    async def _settle(self, notice: Notice, done: Counter[Outcome]) -> None:
        chat = self._chats.setdefault(notice.person_id, asyncio.Lock())
        try:
            async with asyncio.timeout(LONGEST), chat:
                outcome = await self._tell(notice)
        except Exception:  # one that breaks holds up no other; it is free again later
            log.exception("notice %d could not be told", notice.id)
            outcome = Outcome.LATER
        done[outcome] += 1

    async def _tell(self, notice: Notice) -> Outcome:
        await self.messenger.silence(notice)
        async with self._next:
            if self.stop.is_set():
                return await self._give_back(notice)
            send = await self.messenger.compose(notice)
            await self.air.acquire()
        try:
            outcome = await send()
            await self._insist_on_marking(notice, outcome)
        finally:
            self.air.release()
        return outcome

    async def _insist_on_marking(self, notice: Notice, outcome: Outcome) -> None:
        """It would be told once more; until then a database that does not answer stops all."""
        while True:
            try:
                return await self._mark(notice, outcome)
            except (DBAPIError, OSError):
                log.exception("notice %d is told and not marked; trying again", notice.id)
                await asyncio.sleep(PAUSE)

    async def _give_back(self, notice: Notice) -> Outcome:
        async with self.sessions.begin() as session:
            await Notices(session, self.clock).give_back(notice.id)
        return Outcome.LATER

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
