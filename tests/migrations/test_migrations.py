"""Up and down on both databases, and no difference between migrations and models."""

from datetime import date
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database import migrate, migrations, open_sessions
from models import every_table
from models.rating import Rating
from models.running_tally import RunningTally, tally_of
from models.satisfaction import Element, Tally
from models.unit import Unit


async def tables(engine: AsyncEngine) -> set[str]:
    async with engine.connect() as connection:
        names = await connection.run_sync(
            lambda synchronous: inspect(synchronous).get_table_names()
        )
    return set(names) - {"alembic_version"}


async def differences(engine: AsyncEngine) -> list[Any]:
    def compare(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, every_table()))

    async with engine.connect() as connection:
        return await connection.run_sync(compare)


async def test_up_down_and_up_again(engine: AsyncEngine) -> None:
    assert await tables(engine) == set(every_table().tables)
    await migrate(engine, "base")
    assert await tables(engine) == set()
    await migrate(engine)
    assert await tables(engine) == set(every_table().tables)


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


async def test_what_was_there_before_is_there_after(engine: AsyncEngine) -> None:
    """Services had their code themselves; drafts in the middle of a text go on."""
    await migrate(engine, "0001")
    async with engine.begin() as connection:
        for statement in BEFORE_UNITS_HAD_DATES:
            await connection.exec_driver_sql(statement)
    await migrate(engine)
    async with engine.connect() as connection:
        links = await connection.exec_driver_sql("SELECT service_id, code, counter FROM link")
        assert [tuple(row) for row in links] == [(1, "LOKETKTPEL22", None)]
        awaits = await connection.exec_driver_sql("SELECT awaits FROM person ORDER BY id")
        assert awaits.scalars().all() == ["form:12:saran", None]
        basis = await connection.exec_driver_sql("SELECT basis FROM assignment")
        assert basis.scalars().all() == ["line"]
    async with open_sessions(engine)() as session:
        (unit,) = await session.scalars(select(Unit))
        assert (unit.since.year, unit.until) == (2020, None)
    await migrate(engine, "0001")
    async with engine.connect() as connection:
        codes = await connection.exec_driver_sql("SELECT code FROM service")
        assert codes.scalars().all() == ["LOKETKTPEL22"]
        awaits = await connection.exec_driver_sql("SELECT awaits FROM person ORDER BY id")
        assert awaits.scalars().all() == ["12:saran", None]


BEFORE_UNITS_HAD_DATES = (
    "INSERT INTO unit (id, name) VALUES (1, 'Dinas')",
    "INSERT INTO service (id, unit_id, name, code) VALUES (1, 1, 'KTP', 'LOKETKTPEL22')",
    "INSERT INTO person (id, language, awaits) VALUES (1, 'id', '12:saran'), (2, 'id', NULL)",
    "INSERT INTO employee (id, nip, name, post, unit_id) VALUES (1, '1', 'Ayu', 'Analis', 1)",
    "INSERT INTO employee (id, nip, name, post, unit_id) VALUES (2, '2', 'Ratna', 'Kadis', 1)",
    (
        "INSERT INTO assignment (id, employee_id, reviewer_id, since)"
        " VALUES (1, 1, 2, '2026-01-01 00:00:00+00:00')"
    ),
)


async def test_ratings_of_before_are_counted(engine: AsyncEngine) -> None:
    await migrate(engine, "0002")
    async with engine.begin() as connection:
        for statement in SOME_RATINGS:
            await connection.exec_driver_sql(statement)
    await migrate(engine)
    async with open_sessions(engine)() as session:
        ratings = (await session.scalars(select(Rating))).all()
        assert {(rating.unit_id, rating.assisted) for rating in ratings} == {(1, False)}
        tallies = (await session.scalars(select(RunningTally).order_by(RunningTally.month))).all()
    assert [tally.month for tally in tallies] == [date(2026, 7, 1), date(2026, 11, 1)]
    assert [tally.faces for tally in tallies] == [1, 2]
    by_hand = Tally.of([{Element.WAKTU: 4}, {Element.WAKTU: 3, Element.BIAYA: 4}])
    assert tally_of(tallies[1].counts) == Tally() + by_hand
    assert tally_of(tallies[0].counts) == Tally() + Tally()


SOME_RATINGS = (
    "INSERT INTO unit (id, name, since) VALUES (1, 'Dinas', '2020-01-01 00:00:00')",
    "INSERT INTO service (id, unit_id, name) VALUES (1, 1, 'KTP')",
    (
        "INSERT INTO rating"
        " (id, service_id, semester, week, questionnaire, kepuasan, waktu, biaya)"
        " VALUES (1, 1, '2026-2', '2026-06-29', 'skm-2017', 2, NULL, NULL),"
        " (2, 1, '2026-2', '2026-11-09', 'skm-2017', 4, 4, NULL),"
        " (3, 1, '2026-2', '2026-11-16', 'skm-2017', 3, 3, 4)"
    ),
)
