"""Deciding and writing 6,000 reminders, against one bulk insert of as many rows.

Ours is what the scheduler does on the morning on which a term is about to end: it looks who has
not sent, when each of them may be disturbed, and writes what they are owed, each once. The
reference inserts the same rows at once, with nothing to decide. Both end with a full fsync.
"""

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.database import Sessions, migrate_at, open_engine, open_sessions
from bot.running import settle_memory
from models.evaluation import Evaluation, Term
from models.notice import Notice
from models.person import Employee, Person
from models.stage import StageDecided
from models.unit import Unit
from services.reminders.stages import Stages

PEOPLE, ROUNDS = 6000, 7
NOW = datetime(2026, 12, 28, 1, 0, tzinfo=UTC)  # a Monday, 9.00 in Mataram
SEMESTER = "2026-2"


def clock() -> datetime:
    return NOW


async def fill(sessions: Sessions) -> None:
    """Everybody has an evaluation that ends on Thursday, and nobody has sent it."""
    ids = range(1, PEOPLE + 1)
    employee = {"name": "Ayu", "post": "Analis", "unit_id": 1}
    async with sessions.begin() as session:
        unit = Unit(id=1, name="Dinas Contoh", since=NOW)
        closes_at = datetime(2026, 12, 31, 15, 59, tzinfo=UTC)
        opens_at = NOW - timedelta(days=30)
        session.add_all([unit, Term(semester=SEMESTER, opens_at=opens_at, closes_at=closes_at)])
        await session.flush()
        await session.execute(insert(Person), [{"id": n, "telegram_id": 1000 + n} for n in ids])
        rows = [employee | {"id": n, "nip": f"{n:018d}"} for n in ids]
        await session.execute(insert(Employee), rows)
        evaluations = [{"employee_id": n, "semester": SEMESTER} for n in ids]
        await session.execute(insert(Evaluation), evaluations)


async def decide(sessions: Sessions) -> float:
    begun = time.perf_counter()
    async with sessions.begin() as session:
        owed = await Stages(session, clock).decide()
    assert owed == PEOPLE
    return time.perf_counter() - begun


async def written(sessions: Sessions) -> Sequence[dict[str, Any]]:
    table = Notice.__table__
    async with sessions() as session:
        rows = (await session.execute(select(table).order_by(table.c.id))).mappings()
        return [{key: value for key, value in row.items() if key != "id"} for row in rows]


async def insert_at_once(sessions: Sessions, rows: Sequence[dict[str, Any]]) -> float:
    begun = time.perf_counter()
    async with sessions.begin() as session:
        await session.execute(insert(Notice), rows)
    return time.perf_counter() - begun


async def empty(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await session.execute(delete(Notice))
        await session.execute(delete(StageDecided))


async def measure(address: str) -> tuple[float, float]:
    await migrate_at(address)
    engine = open_engine(address)
    sessions = open_sessions(engine)
    await fill(sessions)
    settle_memory()  # or chance says which of the two the collector interrupts
    ours, theirs = [], []
    for _ in range(ROUNDS + 1):  # the first one only warms up
        ours.append(await decide(sessions))
        rows = await written(sessions)
        await empty(sessions)
        theirs.append(await insert_at_once(sessions, rows))
        await empty(sessions)
    await engine.dispose()
    return statistics.median(ours[1:]), statistics.median(theirs[1:])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, reference = asyncio.run(measure(f"sqlite+aiosqlite:///{folder}/bench.db"))
    print(
        json.dumps(
            {
                "name": "notices_build",
                "ours": round(1000 * ours, 1),
                "reference": round(1000 * reference, 1),
                "ratio": round(ours / reference, 2),
                "unit": f"ms for {PEOPLE}",
            }
        )
    )


if __name__ == "__main__":
    main()
