import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from models.roster_import import RosterImport
from services.clock import Clock
from services.roster.desk import RosterDesk, read_file

log = logging.getLogger(__name__)

Fetch = Callable[[str], Awaitable[bytes]]
"""Telegram's file behind a `file_id`; any exception means: not now."""


@dataclass(frozen=True, slots=True)
class ImportRound:
    """Fetches and reads what was sent, and applies what was approved, one file after the other.

    No transaction is open while it fetches and reads; a file that was cut off is begun again.
    """

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    fetch: Fetch

    async def go(self) -> int:
        async with self.sessions() as session:
            waiting = await RosterDesk(session, self.clock).waiting()
        for import_id in waiting:
            await self._take(import_id)
        return len(waiting)

    async def _take(self, import_id: int) -> None:
        async with self.sessions() as session:
            waiting = await session.get_one(RosterImport, import_id)
        content = waiting.content or await self._fetched(waiting)
        if content is None:
            async with self.sessions.begin() as session:
                await RosterDesk(session, self.clock).unfetched(import_id)
            return
        read = await read_file(content, waiting.file_name, self.clock)
        async with self.sessions.begin() as session:
            await RosterDesk(session, self.clock).read(import_id, content, read)

    async def _fetched(self, waiting: RosterImport) -> bytes | None:
        try:
            return await self.fetch(waiting.file_id or "")
        except Exception:
            log.exception("the file of import %d could not be fetched", waiting.id)
            return None
