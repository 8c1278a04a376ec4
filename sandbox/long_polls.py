"""The waiting part of getUpdates: one poller at a time, woken by the first update."""

import asyncio

from sandbox.arguments import Json
from sandbox.core import LocalTelegram
from sandbox.polling import POLL_TERMINATED, WEBHOOK_TERMINATED
from sandbox.refusals import conflict
from sandbox.updates import Poll

GATHERING = 0.001  # seconds to wait for more updates of the same moment
BETWEEN_CONFLICTS = 3.0  # seconds
WAKING = {"update", "released", "fault", "webhook"}


class LongPolls:
    def __init__(self, telegram: LocalTelegram) -> None:
        self.telegram = telegram
        self.waiting: asyncio.Future[str] | None = None
        self.next_conflict = 0.0
        telegram.watchers.append(self._watch)

    def _watch(self, event: Json) -> None:
        if event["type"] == "webhook" and self.telegram.webhook.url:
            self.end(WEBHOOK_TERMINATED)
        elif event["type"] in WAKING:
            self.end("")

    def end(self, reason: str) -> None:
        """End the present wait; without a reason the poll only looks again."""
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_result(reason)

    async def wait(self, poll: Poll) -> list[Json]:
        self.end(POLL_TERMINATED)
        try:
            async with asyncio.timeout(poll.timeout):
                return await self._until_there_are_some(poll)
        except TimeoutError:
            return []

    async def _until_there_are_some(self, poll: Poll) -> list[Json]:
        updates: list[Json] = []
        while not updates:
            mine = self.waiting = asyncio.get_running_loop().create_future()
            try:
                reason = await mine
            finally:
                self.waiting = None if self.waiting is mine else self.waiting
            if reason:
                await self._space_conflicts()
                raise conflict(reason)
            await asyncio.sleep(GATHERING)
            self.telegram.faults.strike("getUpdates", self.telegram.clock())
            updates = self.telegram.updates.fetch(poll)
        return updates

    async def _space_conflicts(self) -> None:
        now = asyncio.get_running_loop().time()
        if now < self.next_conflict:
            await asyncio.sleep(BETWEEN_CONFLICTS)
        else:
            self.next_conflict = now + BETWEEN_CONFLICTS
