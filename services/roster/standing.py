"""The city as it stands, read as plain facts for a roster to be compared with."""

from dataclasses import fields
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base
from rosters.standing import FACTS, Standing

_READ = [table for table in FACTS if table != "person"]


async def held_standing(session: AsyncSession) -> Standing:
    """Nobody else changes what stands there until the commit."""
    return Standing(**{table: await _rows(session, table) for table in _READ})


async def _rows(session: AsyncSession, name: str) -> dict[int, Any]:
    table, facts = Base.metadata.tables[name], FACTS[name]
    columns = [table.c[field.name] for field in fields(facts)]
    query = select(table.c.id, *columns).order_by(table.c.id).with_for_update(key_share=True)
    return {key: facts(*values) for key, *values in await session.execute(query)}
