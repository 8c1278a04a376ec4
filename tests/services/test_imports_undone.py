"""Whatever was applied and is taken back leaves the same tables; nothing newer is lost by it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions, open_sessions, opened
from models.errors import ImportNotWaiting, NothingToUndo, UndoRefused
from models.office import Absence
from models.person import Employee, Person
from models.roster_import import ImportState, RosterImport
from models.unit import Link, Service, Unit
from rosters.roster import Roster
from services.roster.imports import Imports
from tests import factories
from tests.city import Clock
from tests.databases import SqliteTemplate
from tests.rosters.importing import all_tables, bring_in, take_out
from tests.rosters.some_rosters import EVERYBODY, rosters
from tests.rosters.standing_after import NOW, employee, roster, service, unit

Change = Callable[[AsyncSession], Awaitable[object]]


@given(again=rosters)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_applied_and_taken_back_is_as_before(
    sqlite_template: SqliteTemplate, tmp_path: Path, again: Roster
) -> None:
    with sqlite_template.new(tmp_path) as address:
        applied = asyncio.run(_there_and_back(address, again))
    assume(applied)


async def _there_and_back(address: str, again: Roster) -> bool:
    clock = Clock(NOW)
    async with opened(address) as engine:
        async with open_sessions(engine).begin() as session:
            await bring_in(session, clock, EVERYBODY)
            before = await all_tables(session)
        clock.advance(hours=1)
        async with open_sessions(engine).begin() as session:
            applied = (await bring_in(session, clock, again)).can_be_taken
            assert (await all_tables(session) != before) is applied
        if applied:
            async with open_sessions(engine).begin() as session:
                await take_out(session, clock)
                assert await all_tables(session) == before
    return applied


@pytest.fixture
async def imported(sessions: Sessions, clock: Clock) -> Sessions:
    """Pegawai 1 heads a new unit and reviews Pegawai 2, who answered to Pegawai 3 before."""
    async with sessions.begin() as session:
        await bring_in(session, clock, roster(unit("Dinas A"), employee(2, above=3), employee(3)))
    clock.advance(days=1)
    rows = [
        unit("Dinas B"),
        service("KTP", "Dinas B"),
        employee(1, "Dinas B"),
        employee(2, above=1),
    ]
    async with sessions.begin() as session:
        assert (await bring_in(session, clock, roster(*rows))).can_be_taken
    return sessions


async def _new(session: AsyncSession) -> Employee:
    return (await session.scalars(select(Employee).where(Employee.name == "Pegawai 1"))).one()


async def _bind(session: AsyncSession) -> None:
    new = await _new(session)
    await session.execute(update(Person).where(Person.id == new.id).values(telegram_id=7))


async def _print_a_code(session: AsyncSession) -> None:
    await factories.a_code(session, await _new(session), "SLIP234567", NOW)


async def _rename(session: AsyncSession) -> None:
    await session.execute(
        update(Employee).where(Employee.name == "Pegawai 1").values(post="Penata")
    )


async def _rate(session: AsyncSession) -> None:
    service = (await session.scalars(select(Service))).one()
    await factories.some_ratings(session, service, "2026-2", 1)


async def _move_somebody_in(session: AsyncSession) -> None:
    new = (await session.scalars(select(Unit).where(Unit.name == "Dinas B"))).one()
    move = update(Employee).where(Employee.name == "Pegawai 3").values(unit_id=new.id)
    await session.execute(move)


async def _report_away(session: AsyncSession) -> None:
    new = await _new(session)
    until = NOW + timedelta(days=3)
    session.add(Absence(employee_id=new.id, kind="leave", since=NOW, until=until))


async def _lose(session: AsyncSession) -> None:
    await session.execute(delete(Link))


@pytest.mark.parametrize(
    ("since", "reason"),
    [
        (_bind, "bound"),
        (_print_a_code, "codes"),
        (_rename, "changed"),
        (_rate, "rated"),
        (_move_somebody_in, "used"),
        (_report_away, "used"),
        (_lose, "changed"),
    ],
)
async def test_what_happened_since_keeps_an_import_from_being_taken_back(
    imported: Sessions, clock: Clock, since: Change, reason: str
) -> None:
    async with imported.begin() as session:
        await since(session)
        await session.flush()
        before = await all_tables(session)
        with pytest.raises(UndoRefused) as refused:
            await take_out(session, clock)
        assert refused.value.values == {"reason": reason}
        assert await all_tables(session) == before


async def test_only_the_newest_can_be_taken_back_and_then_the_one_before(
    imported: Sessions, clock: Clock
) -> None:
    async with imported.begin() as session:
        first, second = await session.scalars(select(RosterImport).order_by(RosterImport.id))
        imports = Imports(session, clock)
        with pytest.raises(UndoRefused, match="later"):
            await imports._take_back(first)
        assert await imports.undo_last() is second
        with pytest.raises(ImportNotWaiting):
            await imports._take_back(second)
        assert await imports.undo_last() is first
        assert {first.state, second.state} == {ImportState.UNDONE}
        with pytest.raises(NothingToUndo):
            await imports.undo_last()
        assert not any((await all_tables(session)).values())
