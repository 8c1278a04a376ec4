"""What tests of imports do again and again: bring a roster in, and read all tables back."""

from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base
from models.roster_import import RosterImport
from rosters.difference import Difference
from rosters.roster import Roster
from rosters.standing import FACTS
from services.clock import Clock
from services.roster.desk import Read, RosterDesk
from services.roster.imports import Imports

Tables = dict[str, list[tuple[Any, ...]]]


async def bring_in(session: AsyncSession, clock: Clock, roster: Roster) -> Difference:
    """As from the command line: applied at once, where there is something to apply."""
    desk = RosterDesk(session, clock)
    planned, found = await desk.compare(Read(roster))
    if found.can_be_taken:
        await desk.record("kota.xlsx", planned, found)
        await session.flush()
    return found


async def take_out(session: AsyncSession, clock: Clock) -> RosterImport:
    return await Imports(session, clock).undo_last()


async def all_tables(session: AsyncSession) -> Tables:
    """Every row that an import can touch."""
    tables = [Base.metadata.tables[name] for name in FACTS]
    return {
        table.name: [
            tuple(row) for row in await session.execute(select(table).order_by(table.c.id))
        ]
        for table in tables
    }


def without(roster: Roster, *numbers: int) -> Roster:
    kept = [row for number, row in enumerate(roster.employees) if number not in numbers]
    return replace(roster, employees=kept)
