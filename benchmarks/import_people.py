"""Employees a second from a workbook into an empty city: read, compared, planned and applied.

Reference: the bare least that can be done with the same file in the same run, openpyxl's values
row by row and one bulk insert of as many persons and employees. Ours also reads numbers and days,
looks for circles, writes assignments and headships, and keeps what undoes it.
"""

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.database import migrate_at, open_sessions, opened
from models.base import Base
from models.person import Person
from models.unit import Unit
from services.clock import utc_now
from services.roster.desk import RosterDesk, read_file
from tests.rosters.generated import a_city, workbook

PEOPLE, ROUNDS = 6_000, 5
Take = Callable[[AsyncSession, bytes], Awaitable[None]]


async def ours(session: AsyncSession, content: bytes) -> None:
    desk = RosterDesk(session, utc_now)
    planned, found = await desk.compare(await read_file(content, "kota.xlsx", utc_now))
    assert found.can_be_taken
    await desk.record("kota.xlsx", planned, found)


async def bare(session: AsyncSession, content: bytes) -> None:
    book = load_workbook(BytesIO(content), read_only=True)
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    unit = await session.scalar(
        insert(Unit).returning(Unit.id), [{"name": "Dinas", "since": utc_now()}]
    )
    people = [{"language": "id", "wrong_codes": 0} for _ in range(PEOPLE)]
    keys = await session.scalars(insert(Person).returning(Person.id), people)
    employees = [
        {"id": key, "nip": f"{key:018d}", "name": str(row[1]), "post": "Analis", "unit_id": unit}
        for key, row in zip(keys, rows, strict=False)
    ]
    await (await session.connection()).execute(insert(Base.metadata.tables["employee"]), employees)


async def seconds(take: Take, content: bytes) -> float:
    """Into a new, migrated database, and committed."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite+aiosqlite:///{folder}/city.db"
        await migrate_at(address)
        async with opened(address) as engine:
            begun = time.perf_counter()
            async with open_sessions(engine).begin() as session:
                await take(session, content)
            return time.perf_counter() - begun


async def measure() -> tuple[float, float]:
    content = workbook(a_city(PEOPLE))
    mine, theirs = [], []
    for _ in range(ROUNDS + 1):  # the first one only warms up
        theirs.append(await seconds(bare, content))
        mine.append(await seconds(ours, content))
    return PEOPLE / statistics.median(mine[1:]), PEOPLE / statistics.median(theirs[1:])


def main() -> None:
    mine, reference = asyncio.run(measure())
    print(
        json.dumps(
            {
                "name": "import_people",
                "ours": round(mine),
                "reference": round(reference),
                "ratio": round(mine / reference, 3),
                "unit": "employees/s",
            }
        )
    )


if __name__ == "__main__":
    main()
