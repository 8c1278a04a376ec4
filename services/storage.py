"""Where the two databases differ, said once."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base


async def add_if_new(
    session: AsyncSession, model: type[Base], rows: list[dict[str, Any]]
) -> set[Any]:
    """Insert rows and give back the first key of those that were new.

    A row that breaks a unique key is already there and stays as it is. On PostgreSQL a row that
    another transaction is just inserting is waited for, so of two only one is ever new.
    """
    if not rows:
        return set()
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    table = model.metadata.tables[model.__tablename__]
    insert = dialect.insert(table).on_conflict_do_nothing()
    key = next(iter(table.primary_key.columns))
    return set((await session.scalars(insert.returning(key), rows)).all())
