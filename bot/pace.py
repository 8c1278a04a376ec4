"""When a message may go, so that Telegram never has to refuse one for its rate."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import IntEnum

FEWEST = 10
"""Permits that floods leave us at least."""
GIVEN_BACK_AFTER = 300
"""Seconds until a permit that a flood cost is there again."""
LONGEST_PAUSE = 60
"""Seconds between two tries while Telegram does not answer."""
LISTENED_FOR = 60
"""Seconds after the last reply in which bulk leaves a permit free for the next one."""
HURRY = 1.1
"""Bulk is spread over nine tenths of a second: the permits keep the rate, this only spreads."""


class Urgency(IntEnum):
    REPLY = 0
    BULK = 1


BURST = {Urgency.REPLY: 3, Urgency.BULK: 1}
"""Messages that one chat may get at once; after them one a second."""


@dataclass(slots=True)
class Pace:
    """Thirty permits for thirty messages a second, each back one second after its answer.

    A message reaches Telegram between its start and its answer, so no second there ever holds
    more than thirty, however slow or uneven the line. Replies go first; bulk is spread evenly, so
    that few messages are in the air when the process dies.
    """

    permits: int = 30
    second: float = 1.0
    """How long a second lasts: with 0 nothing waits."""
    _waiting: dict[Urgency, deque[asyncio.Future[None]]] = field(
        default_factory=lambda: {urgency: deque() for urgency in Urgency}
    )
    _used: dict[Urgency, int] = field(default_factory=lambda: dict.fromkeys(Urgency, 0))
    _lost: int = 0
    _failures: int = 0
    _held_until: dict[Urgency, float] = field(default_factory=lambda: dict.fromkeys(Urgency, 0.0))
    _chats: dict[int, float] = field(default_factory=dict)
    """When a chat has been silent long enough for one more message."""
    _replied: deque[float] = field(default_factory=lambda: deque([float("-inf")], maxlen=30))

    @asynccontextmanager
    async def turn(self, chat: int, urgency: Urgency) -> AsyncIterator[None]:
        """Wait until a message to this chat may go; it goes inside."""
        await self._silence(chat, urgency)
        await self._permit(urgency)
        try:
            yield
        finally:
            asyncio.get_running_loop().call_later(self.second, self._give_back, urgency)

    async def quiet(self, chat: int) -> None:
        """Wait until this chat has been silent long enough for bulk; nothing is reserved."""
        while (left := self._chats.get(chat, 0.0) - _now()) > 0:  # noqa: ASYNC110 - a time
            await asyncio.sleep(left)

    def flooded(self, retry_after: float) -> None:
        """Telegram refused for the rate: nobody speaks until then, and slower for minutes."""
        for urgency in Urgency:
            self._hold(urgency, retry_after)
        if self.permits - self._lost > FEWEST:
            self._lost += 1
            asyncio.get_running_loop().call_later(GIVEN_BACK_AFTER, self._recover)

    def failed(self) -> None:
        """Telegram did not answer: bulk tries again after 1, 2, 4 … seconds."""
        self._hold(Urgency.BULK, min(2**self._failures, LONGEST_PAUSE) * self.second)
        self._failures += 1

    def answered(self) -> None:
        self._failures = 0

    async def _silence(self, chat: int, urgency: Urgency) -> None:
        now = _now()
        silent = max(self._chats.get(chat, now), now)
        self._chats[chat] = silent + self.second
        self._forget(now)
        await asyncio.sleep(silent - (BURST[urgency] - 1) * self.second - now)

    def _forget(self, now: float) -> None:
        if len(self._chats) > 100 * self.permits:
            self._chats = {chat: at for chat, at in self._chats.items() if at > now}

    async def _permit(self, urgency: Urgency) -> None:
        mine = asyncio.get_running_loop().create_future()
        self._waiting[urgency].append(mine)
        self._hand_out()
        try:
            await mine
        except asyncio.CancelledError:
            if not mine.cancelled():
                self._give_back(urgency)
            raise

    def _hand_out(self) -> None:
        """Replies first; called whenever somebody waits anew or something may go again."""
        for urgency in Urgency:
            while self._may_go(urgency):
                self._used[urgency] += 1
                self._waiting[urgency].popleft().set_result(None)
                self._note(urgency)

    def _may_go(self, urgency: Urgency) -> bool:
        waiting = self._waiting[urgency]
        while waiting and waiting[0].done():  # its caller was cancelled
            waiting.popleft()
        held = self._held_until[urgency] > _now()
        return bool(waiting) and not held and self._is_free(urgency)

    def _is_free(self, urgency: Urgency) -> bool:
        permits = self.permits - self._lost
        if sum(self._used.values()) >= permits:
            return False
        return urgency is Urgency.REPLY or self._used[urgency] < permits - self._kept(permits)

    def _kept(self, permits: int) -> int:
        """Of these for replies: one, and as many as there were in two seconds; two thirds at most.

        None where nobody has been replied to for a while.
        """
        now = _now()
        if now - self._replied[-1] > LISTENED_FOR:
            return 0
        recent = sum(now - at < 2 * self.second for at in self._replied)
        return min(1 + recent, permits * 2 // 3)

    def _note(self, urgency: Urgency) -> None:
        if urgency is Urgency.REPLY:
            self._replied.append(_now())
        else:
            self._hold(urgency, self.second / self.permits / HURRY)

    def _hold(self, urgency: Urgency, seconds: float) -> None:
        until = _now() + seconds
        if seconds and until > self._held_until[urgency]:
            self._held_until[urgency] = until
            asyncio.get_running_loop().call_at(until, self._hand_out)

    def _give_back(self, urgency: Urgency) -> None:
        self._used[urgency] -= 1
        self._hand_out()

    def _recover(self) -> None:
        self._lost -= 1
        self._hand_out()


def _now() -> float:
    return asyncio.get_running_loop().time()
