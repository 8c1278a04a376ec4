import asyncio
import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from models.received_file import ReceivedFile
from scheduler.imports import Fetch
from services.cases.files import CaseFiles
from services.clock import Clock
from services.files import MOST_ATTEMPTS, UNFETCHED, Files
from services.looking import Kept, Refused, look_into, take_over
from services.storage import empty_journal

log = logging.getLogger(__name__)

SWEPT_EVERY = timedelta(hours=1)
AT_ONCE = 20
"""Files a round: those behind them wait a minute."""


@dataclass(slots=True)
class FileRound:
    """Fetches what was sent and looks into it, one after the other, no transaction open meanwhile.

    A file that cannot be fetched is tried again after one, two, four … minutes and in the end
    refused.
    """

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    fetch: Fetch
    _swept_at: datetime | None = field(default=None, init=False)

    async def go(self) -> int:
        async with self.sessions.begin() as session:
            claimed = await Files(session, self.clock).claim(AT_ONCE)
        for file in claimed:
            await self._take(file)
        await self._sweep()
        return len(claimed)

    async def _take(self, file: ReceivedFile) -> None:
        content = await self._fetched(file)
        if content is None and file.attempts < MOST_ATTEMPTS:
            return
        seen = UNFETCHED if content is None else await self._seen(file, content)
        async with self.sessions.begin() as session:
            files = Files(session, self.clock)
            if isinstance(seen, Kept):
                await files.keep(file.id, seen)
            else:
                await files.refuse(file.id, seen)

    async def _seen(self, file: ReceivedFile, content: bytes) -> Kept | Refused:
        async with self.sessions() as session:
            citizens = await Files(session, self.clock).is_citizens(file.id)
        if citizens:
            return await asyncio.to_thread(take_over, file.kind, content)
        named = (file.file_name, file.media_type)
        return await asyncio.to_thread(look_into, file.kind, content, *named)

    async def _fetched(self, file: ReceivedFile) -> bytes | None:
        try:
            return await self.fetch(file.telegram_file_id or "")
        except Exception:
            log.exception("a file could not be fetched, attempt %d", file.attempts)
            return None

    async def _sweep(self) -> None:
        """Once an hour: it looks at everything."""
        now = self.clock()
        if self._swept_at is not None and now - self._swept_at < SWEPT_EVERY:
            return
        async with self.sessions.begin() as session:
            await CaseFiles(session, self.clock).forget()
            await Files(session, self.clock).sweep()
        await empty_journal(session)
        self._swept_at = now
