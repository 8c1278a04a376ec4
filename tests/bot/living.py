"""The bot as a process of its own against the local Telegram over HTTP: it can be killed."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from multiprocessing.process import BaseProcess
from typing import Any

from aiohttp import ClientSession

from models.calendar import WITA, WorkingCalendar
from sandbox import LocalTelegram
from tests.bot.forked import begin, ended
from tests.city import from_bot, read

PATIENCE = 60.0  # seconds until a test gives up; nothing waits that long when all is well
AGAIN = 3.0  # seconds after which a person presses once more


async def until(true: Callable[[], bool], patience: float = PATIENCE) -> bool:
    async with asyncio.timeout(patience):
        while not true():  # noqa: ASYNC110 - another process does it
            await asyncio.sleep(0.02)
    return True


@dataclass
class LivingBot:
    """Starts the bot, kills it with SIGKILL, starts it again."""

    environment: dict[str, str]
    process: BaseProcess | None = None

    async def start(self) -> None:
        self.process = begin((), {**os.environ, **self.environment})

    async def kill(self) -> None:
        if self.process is not None and self.process.exitcode is None:
            self.process.kill()
            await ended(self.process)

    async def stop(self) -> int:
        """Ask it to end; gives the exit code."""
        if self.process is None:
            raise RuntimeError("not started")
        self.process.terminate()
        return await ended(self.process)


@dataclass(frozen=True)
class Resident:
    """A person who does what people do when nothing happens: the same thing once more."""

    telegram: LocalTelegram
    id: int

    async def start(self, payload: str, reads: str) -> None:
        await self._until_read(lambda: self.telegram.start(self.id, payload), reads)

    async def say(self, text: str, reads: str) -> None:
        await self._until_read(lambda: self.telegram.say(self.id, text), reads)

    async def press(self, label: str, reads: str) -> None:
        await self._until_read(lambda: self._press(label), reads)

    def begin_to_press(self, label: str) -> None:
        """Press, and do not wait for what comes of it."""
        self._press(label)

    async def reads(self, words: str) -> None:
        await until(lambda: self.sees(words))

    def sees(self, words: str) -> bool:
        shown = [message for message in self._messages if from_bot(message)]
        return any(words in read(message) for message in shown[-3:])

    async def _until_read(self, act: Callable[[], object], words: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                act()
                try:
                    await until(lambda: self.sees(words), AGAIN)
                except TimeoutError:
                    continue
                return

    def _press(self, label: str) -> None:
        for message in reversed(self._messages):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            if any(button["text"] == label for row in rows for button in row):
                self.telegram.press(self.id, message["message_id"], label=label)
                return

    @property
    def _messages(self) -> list[dict[str, Any]]:
        return list(self.telegram.chat(self.id).messages)


async def turn_to_a_monday(address: str) -> None:
    """Turn the local Telegram's clock, which the bot follows, to the morning of a digest.

    On whichever day the test runs: on others it depends on that day what is told.
    """
    async with ClientSession() as client:
        async with client.get(f"{address}/sim/clock") as answer:
            now = datetime.fromisoformat((await answer.json())["now"])
        day, calendar = now.astimezone(WITA).date() + timedelta(days=1), WorkingCalendar()
        while day.weekday() or not calendar.is_working(day):
            day += timedelta(days=1)
        morning = datetime.combine(day, time(9, 5), WITA)
        ahead = {"advance": (morning - now).total_seconds()}
        async with client.post(f"{address}/sim/clock", json=ahead) as answer:
            answer.raise_for_status()
