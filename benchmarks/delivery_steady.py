"""Notices a second to the local Telegram with its rates on, and what people feel of it meanwhile.

Three lines: the share of 30 a second that is kept against a strict window of one second and
against a token bucket, with the refusals (429) that it cost; and how long a person waits for a
reply while the bot tells thousands, over how long without. One bot process, a server of its own.
`--notices` says how many (1,200; 6,000 take 200 s a mode).
"""

import argparse
import asyncio
import json
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from aiogram import Bot
from pydantic import SecretStr
from sqlalchemy import insert

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.account import open_bot
from bot.database import Sessions, migrate_at, open_engine, open_sessions
from bot.polling import poll
from bot.running import Parts, settle_memory
from bot.settings import Settings
from bot.speaker import InOrder, Speaker
from models.announcement import Announcement, Audience
from models.notice import Notice, Topic
from models.person import Employee, Person
from models.unit import Unit
from sandbox.arguments import Json
from sandbox.clock import TurnedClock
from sandbox.core import DEFAULT_TOKEN, LocalTelegram
from sandbox.rates import Rates
from sandbox.server import Server

PER_SECOND = 30
FIRST, CITIZEN = 1_000_001, 900_001
QUESTIONS = 150
BETWEEN_QUESTIONS = 0.2  # seconds
DAYTIME = datetime(2026, 11, 24, 2, 0, tzinfo=UTC) - datetime.now(UTC)
"""So that it is ten in the morning in Mataram, and somebody may be disturbed."""


def clock() -> datetime:
    return datetime.now(UTC) + DAYTIME


@dataclass
class Office:
    """The server's side: counts what comes in, and lets a citizen ask again and again."""

    telegram: LocalTelegram
    refused: int = 0
    at: list[float] = field(default_factory=list)
    replied: asyncio.Event = field(default_factory=asyncio.Event)

    def see(self, event: Json) -> None:
        if event["type"] != "call" or event["method"] != "sendMessage":
            return
        self.at.append(time.perf_counter())
        self.refused += event["status"] == HTTPStatus.TOO_MANY_REQUESTS
        if str(event["params"]["chat_id"]).startswith(str(CITIZEN)[:3]):
            self.replied.set()

    def counted(self) -> dict[str, float]:
        """Since it was asked last."""
        at, refused = self.at, self.refused
        self.at, self.refused = [], 0
        seconds = at[-1] - at[0] if len(at) > 1 else 1.0
        return {"refused": refused, "per_second": (len(at) - 1) / seconds}

    async def ask(self) -> list[float]:
        """Seconds until each reply has come in; one person after the other, as chats differ."""
        waits = []
        for number in range(QUESTIONS):
            begun = time.perf_counter()
            self.replied.clear()
            self.telegram.say(CITIZEN + number % 10, "/bantuan")
            async with asyncio.timeout(30):
                await self.replied.wait()
            waits.append(time.perf_counter() - begun)
            await asyncio.sleep(BETWEEN_QUESTIONS)
        return waits


async def serve(pipe: Connection, people: int, *, strict: bool) -> None:
    telegram = LocalTelegram(TurnedClock())
    for number in [*range(FIRST, FIRST + people), *range(CITIZEN, CITIZEN + 10)]:
        telegram.join("Ayu", id=number)
        telegram.start(number)
    telegram.updates.waiting.clear()
    telegram.rates = Rates(strict=strict)
    office = Office(telegram)
    telegram.watchers.append(office.see)
    async with Server(telegram, TurnedClock()).running(0) as address:
        pipe.send(address)
        while (wish := await asyncio.to_thread(pipe.recv)) != "end":
            pipe.send(await office.ask() if wish == "ask" else office.counted())


def run(pipe: Connection, people: int, modes: dict[str, bool]) -> None:
    asyncio.run(serve(pipe, people, **modes))


@contextmanager
def served(people: int, *, strict: bool) -> Iterator[tuple[str, Callable[[str], Any]]]:
    """The address, and a way to ask for the citizen's waits or for the counts."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=run, args=(theirs, people, {"strict": strict})
    )
    process.start()

    def wish(what: str) -> Any:
        ours.send(what)
        return ours.recv()

    yield str(ours.recv()), wish
    ours.send("end")
    process.join()


async def fill(sessions: Sessions, people: int) -> None:
    async with sessions.begin() as session:
        ids = range(1, people + 1)
        rows = [{"id": n, "telegram_id": FIRST - 1 + n} for n in ids]
        await session.execute(insert(Person), rows)
        session.add(Unit(id=1, name="BKPSDM", since=clock()))
        await session.flush()
        session.add(Employee(id=1, nip="1" * 18, name="Ratna", post="Kepala", unit_id=1))
        await session.flush()


async def owe(sessions: Sessions, people: int) -> None:
    """One more announcement to all of them."""
    async with sessions.begin() as session:
        now = clock()
        announcement = Announcement(
            author_id=1,
            audience=Audience.EMPLOYEES,
            words="Apel pagi pukul 07.30 di halaman Balai Kota.",
            written_at=now,
            approved_at=now,
            recipients=people,
            spared=0,
        )
        session.add(announcement)
        await session.flush()
        row = {"topic": Topic.ANNOUNCEMENT, "about": announcement.id, "due_at": now, "attempts": 0}
        await session.execute(insert(Notice), [row | {"person_id": n + 1} for n in range(people)])


@asynccontextmanager
async def living(address: str, folder: str, people: int) -> AsyncIterator[Parts]:
    """The bot as it runs: it polls, answers, and tells what it is asked to tell."""
    database = f"sqlite+aiosqlite:///{folder}/bench.db"
    await migrate_at(database)
    engine = open_engine(database)
    settings = Settings(bot_token=SecretStr(DEFAULT_TOKEN), telegram_api=address)
    async with open_bot(settings) as bot:
        parts = Parts(bot, open_sessions(engine), clock, "bench_bot", settings)
        await fill(parts.sessions, people)
        settle_memory()
        async with asyncio.TaskGroup() as group:
            running = group.create_task(answer(parts, bot))
            yield parts
            running.cancel()
    await engine.dispose()


async def answer(parts: Parts, bot: Bot) -> None:
    async with asyncio.TaskGroup() as group:
        intake = parts.intake(InOrder(Speaker(bot, parts.pace), group), lambda: None)
        group.create_task(intake.run())
        group.create_task(poll(bot, partial(parts.take, intake)))


async def steady(people: int, *, strict: bool) -> dict[str, float]:
    with served(people, strict=strict) as (address, wish), tempfile.TemporaryDirectory() as folder:
        async with living(address, folder, people) as parts:
            await owe(parts.sessions, people)
            done = await parts.round().tell()
            assert done["told-sent"] == people, done
            return dict(await asyncio.to_thread(wish, "count"))


async def felt() -> tuple[float, float]:
    """The 95th percentile of the waits while thousands are told, and while nobody is."""
    people = round(QUESTIONS * (BETWEEN_QUESTIONS + 0.2) * PER_SECOND)
    with served(people, strict=False) as (address, wish), tempfile.TemporaryDirectory() as folder:
        async with living(address, folder, people) as parts, asyncio.TaskGroup() as group:
            await asyncio.to_thread(wish, "ask")  # warms up
            quiet = await asyncio.to_thread(wish, "ask")
            await owe(parts.sessions, people)
            telling = group.create_task(parts.round().tell())
            await asyncio.sleep(2)
            busy = await asyncio.to_thread(wish, "ask")
            assert not telling.done(), "the notices were all told before the last question"
            telling.cancel()
    return statistics.quantiles(busy, n=20)[-1], statistics.quantiles(quiet, n=20)[-1]


def told(name: str, ours: float, reference: float, unit: str, **more: float) -> None:
    line = {"name": name, "ours": round(ours, 2), "reference": round(reference, 2)}
    print(json.dumps(line | {"ratio": round(ours / reference, 3), "unit": unit} | more))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--notices", type=int, default=1200)
    people = options.parse_args().notices
    for mode, strict in (("strict", True), ("bucket", False)):
        counts = asyncio.run(steady(people, strict=strict))
        speed, refused = counts["per_second"], counts["refused"]
        told(f"delivery_steady_{mode}", speed, PER_SECOND, "notices/s", refused=refused)
    busy, quiet = asyncio.run(felt())
    told("delivery_reply_p95", 1000 * busy, 1000 * quiet, "ms until a reply")


if __name__ == "__main__":
    main()
