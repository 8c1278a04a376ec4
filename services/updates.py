from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.notice import TakenUpdate
from services.clock import Clock
from services.storage import add_if_new

REMEMBERED_FOR = timedelta(days=2)
"""Telegram delivers an update again for a day at most."""


@dataclass(frozen=True, slots=True)
class Updates:
    """Which updates have had their effect: recorded in the transaction of that effect."""

    session: AsyncSession
    clock: Clock

    async def take(self, update_ids: Collection[int]) -> set[int]:
        """Record these and give back those that are new; nobody else can take them now."""
        now = self.clock()
        rows = [{"update_id": update_id, "taken_at": now} for update_id in sorted(update_ids)]
        return await add_if_new(self.session, TakenUpdate, rows)

    async def forget_old(self) -> None:
        await self.session.execute(
            delete(TakenUpdate).where(TakenUpdate.taken_at < self.clock() - REMEMBERED_FOR)
        )
