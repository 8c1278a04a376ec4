from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from models.pace import PACES
from services.clock import Clock
from services.paces import Paces

MEASURED_EVERY = timedelta(days=1)
LEARNED_EVERY = timedelta(hours=1)
"""Another process may have measured."""


@dataclass(slots=True)
class PaceRound:
    """Measures how long questions take, and tells this process what is known of it."""

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    _measured: datetime | None = None
    _learned: datetime | None = None

    async def go(self) -> int:
        now, measured = self.clock(), 0
        if self._is_due(self._measured, MEASURED_EVERY):
            async with self.sessions.begin() as session:
                measured = await Paces(session, self.clock).measure()
            self._measured, self._learned = now, None
        if self._is_due(self._learned, LEARNED_EVERY):
            async with self.sessions() as session:
                PACES.learn(await Paces(session, self.clock).known())
            self._learned = now
        return measured

    def _is_due(self, last: datetime | None, every: timedelta) -> bool:
        """Also when the clock was turned back, as in the demo."""
        return last is None or abs(self.clock() - last) >= every
