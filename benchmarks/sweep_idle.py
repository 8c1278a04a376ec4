"""One tick of the scheduler with nothing due, at 10,000,000 past notices over 10,000.

All of the round counts: what falls due by itself, cases, stages, files, and the look for what is
owed. `--rows` takes another number instead of ten million.
"""

import argparse
import asyncio
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.account import PROPERTIES
from bot.database import migrate_at, open_engine, open_sessions
from bot.running import Parts, settle_memory
from bot.settings import Settings
from models.notice import Topic

FEW, MANY = 10_000, 10_000_000
PEOPLE, TICKS, ROUNDS = 5000, 40, 5
TOKEN = "42:benchmark"  # noqa: S105 - nobody listens
NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)

FILL = """
INSERT INTO notice (person_id, topic, about, due_at, claimed_at, attempts, done_at, sent_at)
WITH RECURSIVE
    people(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM people WHERE id < :people),
    subjects(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM subjects WHERE number < :each)
SELECT id, :topic, number, :past, :past, 1, :past, :past FROM people CROSS JOIN subjects
"""


class Nobody(BaseSession):
    async def close(self) -> None: ...

    async def make_request(
        self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None
    ) -> Any:
        raise AssertionError("nothing is due, so nobody is called")

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes]:
        yield b""


def fill(path: Path, notices: int) -> None:
    """Past ones alone: all told a month ago, in the order of their unique key."""
    asyncio.run(migrate_at(f"sqlite+aiosqlite:///{path}"))
    past = "2026-10-24 02:00:00.000000"
    many = {"people": PEOPLE, "each": notices // PEOPLE, "topic": Topic.CASE_MOVED, "past": past}
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous=OFF")
    connection.executemany(
        "INSERT INTO person (id, telegram_id, language, nudged, wrong_codes)"
        " VALUES (?, ?, 'id', 1, 0)",
        [(n, 1000 + n) for n in range(1, PEOPLE + 1)],
    )
    connection.execute(FILL, many)
    connection.commit()
    connection.close()


class Ticking:
    """One database with its round, kept open so that both are measured turn about."""

    def __init__(self, path: Path) -> None:
        self.engine = open_engine(f"sqlite+aiosqlite:///{path}")
        sessions, settings = open_sessions(self.engine), Settings.model_construct()
        bot = Bot(TOKEN, Nobody(), PROPERTIES)
        self.round = Parts(bot, sessions, lambda: NOW, "bench_bot", settings).round()

    async def tick(self) -> float:
        """Seconds of one, as the median of many."""
        took = []
        for _ in range(TICKS):
            begun = time.perf_counter()
            done = await self.round.go()
            took.append(time.perf_counter() - begun)
            assert not any(done.values())
        return statistics.median(took)


async def measure(few: Path, many: Path) -> tuple[float, float]:
    settle_memory()
    small, large = Ticking(few), Ticking(many)
    await small.tick()
    await large.tick()
    pairs = [(await large.tick(), await small.tick()) for _ in range(ROUNDS)]
    await small.engine.dispose()
    await large.engine.dispose()
    ours, reference = zip(*pairs, strict=True)
    return statistics.median(ours), statistics.median(reference)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=MANY)
    rows = options.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder) / "few.db", Path(folder) / "many.db"
        fill(few, FEW)
        fill(many, rows)
        ours, reference = asyncio.run(measure(few, many))
    print(
        json.dumps(
            {
                "name": "sweep_idle",
                "ours": round(1000 * ours, 2),
                "reference": round(1000 * reference, 2),
                "ratio": round(ours / reference, 2),
                "unit": f"ms a tick, at {rows} and {FEW} past notices",
            }
        )
    )


if __name__ == "__main__":
    main()
