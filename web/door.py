from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

Services = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Door:
    """What the pages lead to: the same services as the bot's, by the same names."""

    sessions: async_sessionmaker[AsyncSession]
    services: Callable[[AsyncSession], Services]
    bot_name: str
    trust_proxy: bool = False

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Services]:
        """One transaction; committed where the block ends, and gone where it is refused."""
        async with self.sessions.begin() as session:
            yield self.services(session)
