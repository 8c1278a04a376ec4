"""Takes an import back, unless something has come to depend on it since."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Column, Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base
from models.errors import UndoRefused
from rosters.rows import RowChange
from services.roster.rows import chunks, referred, write

_REASONS = {
    "binding_code": "codes",
    "form": "begun",
    "evaluation": "begun",
    "review": "begun",
    "rating": "rated",
}


async def take_back(session: AsyncSession, changes: Sequence[RowChange]) -> list[RowChange]:
    """Everything as it was before these; refuses with the reason where that cannot be."""
    await _must_be_as_left(session, changes)
    await _nothing_may_hang_on(session, changes)
    return await write(session, [change.reversed for change in changes])


async def _must_be_as_left(session: AsyncSession, changes: Iterable[RowChange]) -> None:
    """What was changed again since is somebody else's word by now."""
    by_table: dict[str, dict[int, RowChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, {})[change.key] = change
    for name, expected in by_table.items():
        table = Base.metadata.tables[name]
        found = {}
        for keys in chunks([*expected]):
            query = select(table).where(table.c.id.in_(keys)).with_for_update(key_share=True)
            found.update({row.id: dict(row._mapping) for row in await session.execute(query)})  # noqa: SLF001 - its public name
        for key, change in expected.items():
            _must_be(change, found.get(key))


def _must_be(change: RowChange, row: dict[str, object] | None) -> None:
    if row is not None and change.now is not None:
        differing = {name for name, value in change.now.items() if row[name] != value}
        if not differing:
            return
        raise UndoRefused(reason="bound" if "telegram_id" in differing else "changed")
    if row is not None or change.now is not None:
        raise UndoRefused(reason="changed")


async def _nothing_may_hang_on(session: AsyncSession, changes: Iterable[RowChange]) -> None:
    """Rows of the import itself refer to each other, and that is undone together."""
    own = {(one.table, column, one.key) for one in changes for column in one.now or {}}
    own |= {(one.table, "id", one.key) for one in changes}
    new: dict[str, list[int]] = {}
    for one in changes:
        if one.was is None:
            new.setdefault(one.table, []).append(one.key)
    for table in Base.metadata.sorted_tables:
        for name, to in referred(table).items():
            for keys in chunks(new.get(to, [])):
                await _must_be_free(session, table.c[name], keys, own)


async def _must_be_free(
    session: AsyncSession, column: Column[int], keys: Sequence[int], own: set[tuple[str, str, int]]
) -> None:
    table: Table = column.table
    (key, *_) = table.primary_key.columns
    for found in await session.scalars(select(key).where(column.in_(keys))):
        if (table.name, column.name, found) not in own:
            raise UndoRefused(reason=_REASONS.get(table.name, "used"))
