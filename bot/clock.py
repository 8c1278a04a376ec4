import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import ClientError, ClientSession, ClientTimeout

from services.clock import utc_now

log = logging.getLogger(__name__)

POLL = 5  # seconds: so often it is told what is waited for


@dataclass(slots=True)
class FollowedClock:
    """A clock that somebody else turns: the sandbox, so that a semester passes in minutes.

    In production no address is set and this is the machine's clock.
    """

    address: str
    offset: timedelta = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.offset

    async def follow(
        self, turned: Callable[[], None], next_due: Callable[[], Awaitable[datetime | None]]
    ) -> None:
        """Keep up with the clock at that address; tell it what is waited for."""
        version = -1
        async with ClientSession(timeout=ClientTimeout(total=POLL + 10)) as client:
            while self.address:
                try:
                    version = await self._look(client, version, await next_due())
                    turned()
                except (ClientError, TimeoutError) as fault:
                    log.warning("the followed clock does not answer: %s", fault)
                    await asyncio.sleep(1)

    async def _look(self, client: ClientSession, after: int, due: datetime | None) -> int:
        query = {"after": str(after), "timeout": str(POLL if after >= 0 else 0)}
        if due is not None:
            query["next"] = due.isoformat()
        async with client.get(self.address, params=query) as answer:
            answer.raise_for_status()
            told = await answer.json()
        self.offset = timedelta(seconds=told["offset"])
        return int(told["version"])
