"""Up and down on both databases, and no difference between migrations and models."""

from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncEngine

import models.evaluation
import models.notice
import models.rating  # noqa: F401 - all tables are known once these are imported
from bot.database import migrate, migrations
from models.base import Base


async def tables(engine: AsyncEngine) -> set[str]:
    async with engine.connect() as connection:
        names = await connection.run_sync(
            lambda synchronous: inspect(synchronous).get_table_names()
        )
    return set(names) - {"alembic_version"}


async def differences(engine: AsyncEngine) -> list[Any]:
    def compare(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    async with engine.connect() as connection:
        return await connection.run_sync(compare)


async def test_up_down_and_up_again(engine: AsyncEngine) -> None:
    assert await tables(engine) == set(Base.metadata.tables)
    await migrate(engine, "base")
    assert await tables(engine) == set()
    await migrate(engine)
    assert await tables(engine) == set(Base.metadata.tables)


async def test_every_step_goes_down_and_up_by_itself(engine: AsyncEngine) -> None:
    def down_up_down(connection: Connection) -> None:
        config = migrations(connection)
        for _ in ScriptDirectory.from_config(config).walk_revisions():
            command.downgrade(config, "-1")
            command.upgrade(config, "+1")
            command.downgrade(config, "-1")

    async with engine.begin() as connection:
        await connection.run_sync(down_up_down)
    assert await tables(engine) == set()


async def test_models_equal_migrations(engine: AsyncEngine) -> None:
    assert await differences(engine) == []


async def test_they_still_do_after_going_down_and_up(engine: AsyncEngine) -> None:
    await migrate(engine, "base")
    await migrate(engine)
    assert await differences(engine) == []


async def test_a_missing_column_would_be_noticed(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE notice DROP COLUMN attempts")
    ((found, *_),) = await differences(engine)
    assert found == "add_column"


def test_revisions_are_one_line() -> None:
    scripts = ScriptDirectory.from_config(migrations())
    assert len(scripts.get_heads()) == len(scripts.get_bases()) == 1
