"""Taps a second through the whole dispatcher, one committed answer each.

Reference: a bare aiogram handler that does nothing, fed from the same dictionaries in the same
run. Ours takes each update from its dictionary through the intake: dispatcher, switchboard,
person, form and answer in the database, the next question's screen, COMMIT with a full fsync,
and Telegram's methods built and handed to a session that goes nowhere.
"""

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Update

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.account import PROPERTIES
from bot.database import migrate_at, open_engine, open_sessions
from bot.pace import Pace
from bot.running import Parts, settle_memory
from bot.settings import Settings
from bot.speaker import InOrder, Speaker
from models.evaluation import Evaluation, Term
from models.person import Employee, Person
from models.unit import Unit
from questionnaires import load
from services.clock import utc_now
from services.forms import Forms
from services.lookback.evaluations import SELF_EVALUATION

PEOPLE, ROUNDS, AT_ONCE = 200, 5, 50
TOKEN = "42:benchmark"  # noqa: S105 - nobody listens


class Nowhere(BaseSession):
    """Takes every call and answers at once."""

    async def close(self) -> None: ...

    async def make_request(
        self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None
    ) -> Any:
        return True

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes]:
        yield b""


def tap(update_id: int, account: int, data: str) -> dict[str, Any]:
    user = {"id": account, "is_bot": False, "first_name": "Sari", "language_code": "id"}
    chat = {"id": account, "type": "private", "first_name": "Sari"}
    buttons = [[{"text": f"Jawaban {n}", "callback_data": f"c:1:loyal:{n}"}] for n in range(4)]
    message = {
        "message_id": update_id,
        "date": 1,
        "chat": chat,
        "from": {"id": 42, "is_bot": True, "first_name": "Suara Kinerja"},
        "text": "Bagaimana Bapak/Ibu menunjukkan nilai ini pada semester ini?",
        "reply_markup": {"inline_keyboard": buttons},
    }
    query = {"id": str(update_id), "from": user, "chat_instance": "1", "data": data}
    return {"update_id": update_id, "callback_query": query | {"message": message}}


async def fill(address: str) -> list[tuple[int, int]]:
    """People with an open self-evaluation each: their accounts and forms."""
    await migrate_at(address)
    engine, now = open_engine(address), utc_now()
    async with open_sessions(engine).begin() as session:
        unit = Unit(name="Dinas Contoh", since=utc_now())
        session.add_all(
            [unit, Term(semester="2026-2", opens_at=now, closes_at=now + timedelta(days=30))]
        )
        people = [Person(telegram_id=1000 + n) for n in range(PEOPLE)]
        session.add_all(people)
        await session.flush()
        for person in people:
            nip = f"{person.id:018d}"
            session.add(
                Employee(id=person.id, nip=nip, name="Ayu", post="Analis", unit_id=unit.id)
            )
        await session.flush()
        forms = Forms(session, utc_now)
        opened = []
        for person in people:
            form = await forms.begin(person, SELF_EVALUATION, "2026-2", None)
            session.add(Evaluation(employee_id=person.id, semester="2026-2", form_id=form.id))
            opened.append((person.telegram_id or 0, form.id))
    await engine.dispose()
    return opened


def taps(opened: list[tuple[int, int]], first: int) -> list[dict[str, Any]]:
    """One round: everybody answers the seven values, question by question."""
    questions = [q.key for q in load(SELF_EVALUATION) if q.prompt]
    return [
        tap(first + n, account, f"c:{form}:{question}:{(first + n) % 4}")
        for n, (question, (account, form)) in enumerate(
            (question, person) for question in questions for person in opened
        )
    ]


async def per_second(
    take: Callable[[dict[str, Any]], Awaitable[object]], updates: list[dict[str, Any]]
) -> float:
    """A closed loop of fifty takers, each waiting for its update to be done."""
    left = iter(updates)

    async def taker() -> None:
        for update in left:
            await take(update)

    begun = time.perf_counter()
    await asyncio.gather(*(taker() for _ in range(AT_ONCE)))
    return len(updates) / (time.perf_counter() - begun)


def open_bot() -> Bot:
    return Bot(TOKEN, Nowhere(), PROPERTIES)


def bare() -> Callable[[dict[str, Any]], Awaitable[object]]:
    dispatcher, bot = Dispatcher(), open_bot()

    @dispatcher.callback_query()
    async def nothing(_: CallbackQuery) -> None: ...

    return lambda raw: dispatcher.feed_raw_update(bot, raw)


async def measure(address: str) -> tuple[float, float]:
    opened = await fill(address)
    settle_memory()  # as the bot does at its start; the reference gains by it too
    reference, bot, engine = bare(), open_bot(), open_engine(address)
    parts = Parts(bot, open_sessions(engine), utc_now, "bench_bot", Settings.model_construct())
    ours, theirs = [], []
    async with asyncio.TaskGroup() as group:
        speak = InOrder(Speaker(bot, Pace(second=0)), group)
        intake = parts.intake(speak, lambda: None)
        running = group.create_task(intake.run())

        async def take(raw: dict[str, Any]) -> None:
            await intake.submit(Update.model_validate(raw, context={"bot": bot}))

        for number in range(ROUNDS + 1):  # the first one only warms up
            updates = taps(opened, 1 + number * 10_000)
            theirs.append(await per_second(reference, updates))
            ours.append(await per_second(take, updates))
            await speak.drain()
        running.cancel()
    await engine.dispose()
    return statistics.median(ours[1:]), statistics.median(theirs[1:])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, reference = asyncio.run(measure(f"sqlite+aiosqlite:///{folder}/bench.db"))
    print(
        json.dumps(
            {
                "name": "tap_durable",
                "ours": round(ours),
                "reference": round(reference),
                "ratio": round(ours / reference, 3),
                "unit": "updates/s",
            }
        )
    )


if __name__ == "__main__":
    main()
