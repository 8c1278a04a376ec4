import logging
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from models.notice import Notice
from services.clock import Clock
from services.notices import Notices

log = logging.getLogger(__name__)

CLAIMED_AT_ONCE = 10
"""So many may be told twice if the process dies in the middle, and no more."""


class Outcome(StrEnum):
    SENT = "sent"
    UNREACHABLE = "unreachable"
    LATER = "later"


class Messenger(Protocol):
    async def tell(self, notice: Notice) -> Outcome: ...


@dataclass(frozen=True, slots=True)
class Delivery:
    """Sends what is owed and due.

    Claimed in one transaction and marked in another: none is open while it talks.
    """

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    messenger: Messenger

    async def deliver(self) -> Counter[Outcome]:
        """Send until nothing due is free; what must wait stays claimed for five minutes."""
        done: Counter[Outcome] = Counter()
        while notices := await self._claim():
            for notice in notices:
                outcome = await self._tell(notice)
                await self._mark(notice, outcome)
                done[outcome] += 1
        return done

    async def _claim(self) -> list[Notice]:
        async with self.sessions.begin() as session:
            return await Notices(session, self.clock).claim(CLAIMED_AT_ONCE)

    async def _tell(self, notice: Notice) -> Outcome:
        try:
            return await self.messenger.tell(notice)
        except Exception:
            log.exception("notice %d could not be told", notice.id)
            return Outcome.LATER

    async def _mark(self, notice: Notice, outcome: Outcome) -> None:
        async with self.sessions.begin() as session:
            notices = Notices(session, self.clock)
            if outcome is Outcome.SENT:
                await notices.sent(notice.id)
            elif outcome is Outcome.UNREACHABLE:
                await notices.unreachable(notice.id)
