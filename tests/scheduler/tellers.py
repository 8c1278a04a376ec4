"""Messengers that send nothing, and what they are given to tell."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from bot.database import Sessions
from models.notice import Notice, TakenUpdate, Topic
from scheduler.delivery import Delivery, Messenger, Outcome, Send
from services.notices import Notices
from tests.city import Clock
from tests.factories import a_person


@dataclass
class Teller:
    """A messenger of whom each notice is asked once; it breaks at those about a number."""

    sessions: Sessions
    breaks_at: int = -1
    told: list[int] = field(default_factory=list)

    async def silence(self, _: Notice) -> None:
        """Everybody may be told at any time."""

    async def compose(self, notice: Notice) -> Send:
        return partial(self._send, notice)

    async def _send(self, notice: Notice) -> Outcome:
        if notice.about == self.breaks_at:
            raise RuntimeError("a fault of ours")
        async with self.sessions.begin() as session:  # nobody else's transaction is open
            session.add(TakenUpdate(update_id=notice.id, taken_at=notice.due_at))
        self.told.append(notice.about)
        return Outcome.SENT


@dataclass
class Listener:
    """A messenger that waits while it sends; it knows how many are composed and under way."""

    go_on: asyncio.Event = field(default_factory=asyncio.Event)
    composed: int = 0
    under_way: int = 0
    most: int = 0
    outcome: Outcome = Outcome.SENT

    async def silence(self, _: Notice) -> None:
        """Everybody may be told at any time."""

    async def compose(self, _: Notice) -> Send:
        self.composed += 1
        return self._send

    async def _send(self) -> Outcome:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        await self.go_on.wait()
        self.under_way -= 1
        return self.outcome


async def owe(sessions: Sessions, clock: Clock, count: int, account: int = 1) -> None:
    async with sessions.begin() as session:
        person = await a_person(session, account)
        for about in range(count):
            notices = Notices(session, clock)
            await notices.owe([person.id], Topic.CHAT_RELEASED, about, clock())


def delivery_by(
    sessions: Sessions,
    clock: Clock,
    messenger: Messenger,
    stop: asyncio.Event | None = None,
    at_once: int = 1,
) -> Delivery:
    stop, air = stop or asyncio.Event(), asyncio.Semaphore(at_once)
    return Delivery(sessions, clock, messenger, stop, per_week=3, air=air)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - the database is another thread
            await asyncio.sleep(0.01)
