"""Where the two databases differ, said once."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

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
    table = model.metadata.tables[model.__tablename__]
    insert = _dialect(session).insert(table).on_conflict_do_nothing()
    key = next(iter(table.primary_key.columns))
    return set((await session.scalars(insert.returning(key), rows)).all())


async def add_up(session: AsyncSession, model: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows of numbers; where a row's key is there already, add them to its numbers."""
    if not rows:
        return
    table = model.metadata.tables[model.__tablename__]
    insert = _dialect(session).insert(table)
    keys = list(table.primary_key.columns)
    sums = {
        each.name: each + insert.excluded[each.name] for each in table.columns if each not in keys
    }
    await session.execute(insert.on_conflict_do_update(index_elements=keys, set_=sums), rows)


async def empty_journal(session: AsyncSession) -> None:
    """SQLite's -wal file holds what was erased until it is written over: cut it off at once.

    While another process reads, it stays; the next round tries again.
    """
    engine = session.bind
    if not isinstance(engine, AsyncEngine) or engine.dialect.name != "sqlite":
        return
    async with engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        checkpoint = await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        await checkpoint.close()


def _dialect(session: AsyncSession) -> Any:
    return postgresql if session.get_bind().dialect.name == "postgresql" else sqlite


async def reserve_keys(session: AsyncSession, table: Table, count: int) -> Sequence[int]:
    """Keys of rows that are still to be written; nobody else gets them."""
    if session.get_bind().dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(table.name, "id")
        numbers = func.generate_series(1, count).table_valued("number")
        query = select(func.nextval(sequence)).select_from(numbers)
        return (await session.scalars(query)).all()
    last = await session.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0
    return range(last + 1, last + 1 + count)
