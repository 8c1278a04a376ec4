"""SQLite statements in one trip to the driver's thread instead of four.

SQLAlchemy makes a cursor, executes, fetches and closes, and aiosqlite sends each of these to its
thread; the trips cost more than the statements. Only what touches the file goes there now.
"""

import sqlite3
from collections.abc import Iterable
from typing import Any

import aiosqlite


class OneHopCursor(aiosqlite.Cursor):
    rows: list[Any]

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> "OneHopCursor":
        self.rows = await self._execute(self._run, sql, parameters or ())  # type: ignore[no-untyped-call]
        return self

    def _run(self, sql: str, parameters: Any) -> list[Any]:
        return self._cursor.execute(sql, parameters).fetchall()

    async def fetchall(self) -> Iterable[sqlite3.Row]:
        return self.rows

    async def close(self) -> None:
        self._cursor.close()


class OneHopConnection(aiosqlite.Connection):
    """Its owner uses it one statement at a time and enters each cursor, as SQLAlchemy does."""

    def cursor(self) -> OneHopCursor:  # type: ignore[override]
        return OneHopCursor(self, self._conn.cursor())


def connect(database: str, **options: Any) -> OneHopConnection:
    """For SQLAlchemy's `async_creator_fn`; cursors are made and closed on the loop's thread."""
    options = options | {"check_same_thread": False}
    connection = OneHopConnection(lambda: sqlite3.connect(database, **options), iter_chunk_size=64)
    connection._thread.daemon = True  # noqa: SLF001 - a process that dies need not close
    return connection
