"""The time of a unit's report at a million ratings over that at ten thousand.

300 units with one service each, 24 months. Both databases are filled raw and counted once by the
recount; a report is what a head sees, from rights to trend, on a database file.
"""

import asyncio
import json
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.database import migrate_at, open_engine, open_sessions
from models.office import Capacity, Headship
from models.person import Employee, Person
from models.rating import Rating
from models.satisfaction import Element
from models.semester import Semester
from models.unit import Service, Unit
from services.clock import utc_now
from services.figures.reports import Reports
from services.figures.tallies import Tallies

FEW, MANY, UNITS, ROUNDS = 10_000, 1_000_000, 300, 200
AT_ONCE = 50_000
FIRST_WEEK, WEEKS = date(2024, 7, 1), 104
STRIDE = 9  # weeks, so that few answers come from every month, too
NOW = datetime(2026, 6, 24, 2, 0, tzinfo=UTC)
SEMESTER = Semester(2026, 1)
NAMES = [element.value for element in Element]
WHEN = [
    (week, Semester.of(datetime.combine(week, time(12), UTC)).code)
    for week in (FIRST_WEEK + timedelta(weeks=n) for n in range(WEEKS))
]


def rows(count: int) -> Iterator[list[dict[str, Any]]]:
    dice = random.Random(count)  # noqa: S311 - nothing secret is drawn
    for start in range(0, count, AT_ONCE):
        yield [row(dice, start + n) for n in range(min(AT_ONCE, count - start))]


def row(dice: random.Random, number: int) -> dict[str, Any]:
    week, semester = WHEN[number // UNITS * STRIDE % WEEKS]
    scores = dict(zip(NAMES, dice.choices((2, 3, 4), k=len(NAMES)), strict=True))
    unit = number % UNITS + 1
    return {
        "id": number * 7 + 1,
        "service_id": unit,
        "unit_id": unit,
        "semester": semester,
        "week": week,
        "questionnaire": "skm-2017",
        "assisted": False,
        "kepuasan": 3,
        **scores,
    }


async def fill(engine: AsyncEngine, count: int) -> Person:
    async with open_sessions(engine).begin() as session:
        head = await found(session)
        for some in rows(count):
            await session.execute(insert(Rating.__table__), some)  # type: ignore[arg-type]
    async with open_sessions(engine).begin() as session:
        await Tallies(session).recount()
    return head


async def found(session: AsyncSession) -> Person:
    """The units with their services, and somebody who heads the first one."""
    since = NOW - timedelta(days=1000)
    session.add_all(Unit(id=n, name=f"Unit {n}", since=since) for n in range(1, UNITS + 1))
    await session.flush()
    session.add_all(Service(id=n, unit_id=n, name="Loket") for n in range(1, UNITS + 1))
    head = Person(telegram_id=1)
    session.add(head)
    await session.flush()
    session.add(
        Employee(id=head.id, nip="1" * 18, name="Ratna", post="Kepala", unit_id=1, person=head)
    )
    await session.flush()
    session.add(
        Headship(unit_id=1, employee_id=head.id, since=since, capacity=Capacity.DEFINITIVE)
    )
    return head


async def report(engine: AsyncEngine, head: Person) -> float:
    begun = perf_counter()
    async with open_sessions(engine).begin() as session:
        shown = await Reports(session, lambda: NOW, threshold=5).of_unit(head, 1, SEMESTER)
    assert shown.enough
    return perf_counter() - begun


async def measure(folder: str) -> tuple[float, float]:
    filled = []
    for count in (FEW, MANY):
        address = f"sqlite+aiosqlite:///{folder}/{count}.db"
        await migrate_at(address)
        engine = open_engine(address)
        filled.append((engine, await fill(engine, count)))
    taken: list[list[float]] = [[], []]
    for _ in range(ROUNDS):  # by turns, so that both meet the machine in the same mood
        for times, (engine, head) in zip(taken, filled, strict=True):
            times.append(await report(engine, head))
    for engine, _ in filled:
        await engine.dispose()
    few, many = (statistics.median(times[10:]) for times in taken)
    return few, many


def main() -> None:
    begun = utc_now()
    with tempfile.TemporaryDirectory() as folder:
        few, many = asyncio.run(measure(folder))
    print(
        json.dumps(
            {
                "name": "skm_report_growth",
                "ours": round(many * 1000, 3),
                "reference": round(few * 1000, 3),
                "ratio": round(many / few, 3),
                "unit": "ms/report",
                "took": round((utc_now() - begun).total_seconds()),
            }
        )
    )


if __name__ == "__main__":
    main()
