"""Row changes written in bulk, kept as JSON, and taken back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base, Moment
from rosters.rows import Columns, RowChange
from rosters.standing import FACTS
from services.storage import reserve_keys

MOST_KEYS = 10_000
"""In one statement; both databases take three times as many."""


async def write(session: AsyncSession, changes: Iterable[RowChange]) -> list[RowChange]:
    """Gives back what was written, with the keys that it has got."""
    return await _Writing(session).all([*changes])


def chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[at : at + MOST_KEYS] for at in range(0, len(keys), MOST_KEYS))


def as_json(change: RowChange) -> dict[str, Any]:
    return {
        "table": change.table,
        "key": change.key,
        "was": _plain(change.was),
        "now": _plain(change.now),
    }


def from_json(kept: Mapping[str, Any]) -> RowChange:
    table = Base.metadata.tables[kept["table"]]
    return RowChange(
        kept["table"], kept["key"], _typed(table, kept["was"]), _typed(table, kept["now"])
    )


@cache
def referred(table: Table) -> Mapping[str, str]:
    """Its columns that refer to rows, and of which table."""
    return {key.parent.name: key.column.table.name for key in table.foreign_keys}


@dataclass(frozen=True, slots=True)
class _Writing:
    session: AsyncSession
    keys: dict[tuple[str, int], int] = field(default_factory=dict)
    """What keys below zero become."""

    async def all(self, changes: Sequence[RowChange]) -> list[RowChange]:
        for table in FACTS:
            await self._reserve(table, [one.key for one in changes if one.table == table])
        real = [self._real(one) for one in changes]
        for table in FACTS:
            new = [one for one in real if one.table == table and one.was is None]
            await self._insert(Base.metadata.tables[table], new)
        await self._update([one for one in real if one.was and one.now])
        await self._delete([one for one in real if one.now is None])
        return real

    async def _reserve(self, name: str, keys: Iterable[int]) -> None:
        """Keys before the rows: so those can be written in bulk, whichever refers to which."""
        new = [key for key in keys if key < 0]
        same = referred(Base.metadata.tables[name]).get("id")
        if same is not None:  # an employee has the key of the person
            self.keys.update({(name, key): self.keys[same, key] for key in new})
        elif new:
            table = Base.metadata.tables[name]
            reserved = await reserve_keys(self.session, table, len(new))
            self.keys.update(zip(((name, key) for key in new), reserved, strict=True))

    def _real(self, change: RowChange) -> RowChange:
        key = self.keys.get((change.table, change.key), change.key)
        if change.now is None:
            return change
        columns = dict(change.now)
        for column, to in referred(Base.metadata.tables[change.table]).items():
            if column in columns:
                columns[column] = self.keys.get((to, columns[column]), columns[column])
        return RowChange(change.table, key, change.was, columns)

    async def _insert(self, table: Table, new: Sequence[RowChange]) -> None:
        """Rows that refer to their own table do so only once all of them are there."""
        own = [column for column, to in referred(table).items() if to == table.name]
        rows = [{**(one.now or {}), "id": one.key, **dict.fromkeys(own)} for one in new]
        if rows:
            await (await self.session.connection()).execute(insert(table), rows)
        if own:
            whole = [{column: (one.now or {})[column] for column in own} for one in new]
            await self._update(
                replace(one, now=columns) for one, columns in zip(new, whole, strict=True)
            )

    async def _update(self, changes: Iterable[RowChange]) -> None:
        alike: dict[tuple[str, ...], list[RowChange]] = {}
        for one in changes:
            alike.setdefault((one.table, *(one.now or {})), []).append(one)
        for (name, *columns), same in alike.items():
            table = Base.metadata.tables[name]
            change = update(table).where(table.c.id == bindparam("row_key"))
            rows = [{"row_key": one.key, **(one.now or {})} for one in same]
            values: dict[str, Any] = {column: bindparam(column) for column in columns}
            await (await self.session.connection()).execute(change.values(values), rows)

    async def _delete(self, changes: Iterable[RowChange]) -> None:
        gone: dict[str, list[int]] = {}
        for one in changes:
            gone.setdefault(one.table, []).append(one.key)
        for name in reversed(FACTS):
            table = Base.metadata.tables[name]
            for keys in chunks(gone.get(name, [])):
                await self.session.execute(delete(table).where(table.c.id.in_(keys)))


def _plain(columns: Columns | None) -> Columns | None:
    return columns and {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in columns.items()
    }


def _typed(table: Table, columns: Columns | None) -> Columns | None:
    return columns and {
        name: datetime.fromisoformat(value)
        if value is not None and isinstance(table.c[name].type, Moment)
        else value
        for name, value in columns.items()
    }
