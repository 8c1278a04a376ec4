"""Updates are acknowledged after their commit, by polling and by webhook alike."""

import asyncio
import socket
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Update
from aiohttp import ClientSession
from sqlalchemy import func, select

from bot.database import Sessions
from bot.intake import Intake
from bot.polling import poll
from models.form import Answer
from models.notice import TakenUpdate
from sandbox import LocalTelegram
from sandbox.clock import TurnedClock
from sandbox.server import Server
from tests.bot.living import LivingBot, Resident, until
from tests.city import LOKET, City

SECRET = "a-secret_of-ours"  # noqa: S105 - a test's


@pytest.fixture
async def polled(city: City) -> AsyncIterator[City]:
    """The city's bot in this process, its local Telegram over HTTP, and somebody's first word."""
    city.telegram.start(city.someone("Sari").id, LOKET)
    async with Server(city.telegram, TurnedClock()).running(0) as address:
        bot = Bot(city.bot.token, AiohttpSession(api=TelegramAPIServer.from_base(address)))
        async with bot, working(poll(bot, city.intake)):
            yield city


@asynccontextmanager
async def working(*works: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    loop = asyncio.get_running_loop()
    tasks = [loop.create_task(work) for work in works]
    yield
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


async def test_polling_asks_for_more_only_after_the_commit(polled: City) -> None:
    await until(lambda: polled.telegram.updates.polled_at is not None)
    assert waiting(polled) == 1  # taken by nobody, so not acknowledged either
    async with working(polled.intake.run()):
        await until(lambda: waiting(polled) == 0)
    async with polled.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(TakenUpdate)) == 1


async def test_a_database_out_of_reach_makes_people_wait_and_loses_nothing(
    polled: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [OSError("gone"), OSError("gone")]
    take = Intake.take

    async def take_or_refuse(self: Intake, updates: Sequence[Update]) -> None:
        if refusals:
            raise refusals.pop()
        await take(self, updates)

    monkeypatch.setattr("bot.intake.FIRST_PAUSE", 0.01)
    monkeypatch.setattr(Intake, "take", take_or_refuse)
    async with working(polled.intake.run()):
        await until(lambda: waiting(polled) == 0)
    assert not refusals
    assert len(polled.said) == 1


def waiting(city: City) -> int:
    return len(city.telegram.updates.pending())


@pytest.mark.process
async def test_webhook(telegram: LocalTelegram, bot: LivingBot, sessions: Sessions) -> None:
    port = free_port()
    here = f"http://127.0.0.1:{port}"
    bot.environment |= {
        "WEBHOOK_URL": f"{here}/telegram",
        "WEBHOOK_SECRET": SECRET,
        "WEB_PORT": str(port),
    }
    await bot.start()
    sari = Resident(telegram, telegram.join("Sari").id)
    await sari.start(LOKET, reads="Bagaimana pelayanan")

    # Killed with an update under way, it gets that update again and takes it once.
    sari.begin_to_press("😊 Puas")
    await bot.kill()
    await bot.start()
    await sari.press("😊 Puas", reads="Jawaban Saudara")
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(Answer)) == 1

    async with ClientSession() as client:
        update = {"update_id": 7, "message": {}}
        answer = await client.post(f"{here}/telegram", json=update)
        assert answer.status == 403  # without the secret
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        answer = await client.post(f"{here}/telegram", data=b"{", headers=headers)
        assert answer.status == 400
        answer = await client.post(f"{here}/telegram", json=update, headers=headers)
        assert answer.status == 200  # nobody understands it, and asking again would not help
        health = await (await client.get(f"{here}/health")).json()
        assert health == {"ok": True, "oldest_owed_notice_seconds": 0}
        async with asyncio.timeout(10):
            assert await bot.stop() == 0


@pytest.mark.process
async def test_it_stops_within_ten_seconds(bot: LivingBot, telegram: LocalTelegram) -> None:
    await bot.start()
    await until(lambda: telegram.updates.polled_at is not None)
    async with asyncio.timeout(10):
        assert await bot.stop() == 0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
