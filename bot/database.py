from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from asyncpg import PostgresError
from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from bot import one_hop
from bot.settings import CannotStart

Sessions = async_sessionmaker[AsyncSession]

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def open_engine(address: str) -> AsyncEngine:
    """Parameters are hidden from logs: they are people's answers."""
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        return create_async_engine(url, hide_parameters=True)
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        url, hide_parameters=True, connect_args={"async_creator_fn": one_hop.connect}
    )
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


@asynccontextmanager
async def opened(address: str) -> AsyncIterator[AsyncEngine]:
    """An engine whose database answers; refuses to start where it does not."""
    try:
        engine = open_engine(address)
        async with engine.connect():
            pass
    except (OSError, SQLAlchemyError, PostgresError):
        raise CannotStart("cli-no-database") from None
    try:
        yield engine
    finally:
        await engine.dispose()


def open_sessions(engine: AsyncEngine) -> Sessions:
    return async_sessionmaker(engine, expire_on_commit=False)


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # SQLAlchemy begins transactions, not the driver
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")  # what was acknowledged survives a power cut
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA secure_delete=ON")  # what is erased leaves the file too
    cursor.execute("PRAGMA busy_timeout=10000")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A deferred BEGIN that reads and then writes fails with "database is locked".
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def is_passing(fault: DBAPIError) -> bool:
    """Whether the same statements may succeed a moment later: locked, out of reach, deadlock.

    SQLSTATE classes: 08 connection, 40 rollback, 53 resources, 57 operator intervention.
    """
    state = str(getattr(fault.orig, "sqlstate", None) or "")
    return (
        isinstance(fault, OperationalError)
        or fault.connection_invalidated
        or state[:2] in {"08", "40", "53", "57"}
    )


def migrations(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


async def migrate(engine: AsyncEngine, revision: str = "head") -> None:
    """Bring the tables to the newest version, or down to an earlier one (`base`: none)."""

    def move(connection: Connection) -> None:
        config = migrations(connection)
        move_to = command.upgrade if revision == "head" else command.downgrade
        move_to(config, revision)

    async with (
        engine.connect() as connection,
        _foreign_keys_off(connection),
        connection.begin(),
    ):
        await connection.run_sync(move)
        await connection.run_sync(_no_row_is_orphaned)


@asynccontextmanager
async def _foreign_keys_off(connection: AsyncConnection) -> AsyncIterator[None]:
    """SQLite alters a table by making it anew, and would take its rows' children for orphans.

    It hears this outside a transaction only.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = (await connection.get_raw_connection()).driver_connection
    await driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        await driver.execute("PRAGMA foreign_keys=ON")


def _no_row_is_orphaned(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if orphans:
            raise RuntimeError(f"the migration leaves orphans: {orphans[:5]}")


async def migrate_at(address: str) -> None:
    async with opened(address) as engine:
        await migrate(engine)


async def prepare_schema(engine: AsyncEngine) -> None:
    """Set up an empty database; refuse one of another version, which has something to lose."""

    def look(connection: Connection) -> None:
        now, heads = _versions(connection)
        if not now:
            command.upgrade(migrations(connection), "head")
        elif now != heads:
            raise CannotStart("cli-schema-outdated")

    async with engine.begin() as connection:
        await connection.run_sync(look)


def _versions(connection: Connection) -> tuple[set[str], set[str]]:
    now = set(MigrationContext.configure(connection).get_current_heads())
    return now, set(ScriptDirectory.from_config(migrations()).get_heads())
