import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from scheduler.delivery import Delivery
from services.clock import Clock
from services.evaluations import Evaluations
from services.surveys import Surveys
from services.updates import Updates


@dataclass(frozen=True, slots=True)
class Round:
    """One look at everything that can be due. Doing it twice, or from two places, does no harm."""

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    delivery: Delivery
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def go(self) -> Counter[str]:
        """What was done, by the key of its words."""
        async with self._one_at_a_time:
            done = await self._catch_up()
            done.update({f"told-{k}": n for k, n in (await self.delivery.deliver()).items()})
            return done

    async def _catch_up(self) -> Counter[str]:
        async with self.sessions.begin() as session:
            surveys = Surveys(session, self.clock)
            await Updates(session, self.clock).forget_old()
            return Counter(
                {
                    "envelopes-opened": await Evaluations(session, self.clock).end_terms(),
                    "ratings-handed-in": await surveys.hand_in_left_behind(),
                    "vote-keys-destroyed": await surveys.destroy_vote_keys(),
                }
            )


def every_minute(look: Callable[[], Awaitable[object]]) -> AsyncIOScheduler:
    """APScheduler only ticks. A tick that comes late is still a tick, and many are one."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        look, "interval", minutes=1, coalesce=True, max_instances=1, misfire_grace_time=None
    )
    return scheduler
