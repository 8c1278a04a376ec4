"""Updates are acknowledged after their commit, by polling and by webhook alike."""

import asyncio
import socket
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
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
from bot.running import Parts
from bot.settings import Settings
from models.form import Answer
from models.notice import TakenUpdate, Topic
from models.person import Person
from sandbox import LocalTelegram
from sandbox.clock import TurnedClock
from sandbox.server import Server
from services.notices import Notices
from tests.bot.living import LivingBot, Resident, until
from tests.city import LOKET, City

SECRET = "a-secret_of-ours"  # noqa: S105 - a test's


@pytest.fixture
async def polled(city: City) -> AsyncIterator[City]:
    """The city's bot in this process, its local Telegram over HTTP, and somebody's first word."""
    city.telegram.start(city.someone("Sari").id, LOKET)
    async with Server(city.telegram, TurnedClock()).running(0) as address:
        bot = Bot(city.bot.token, AiohttpSession(api=TelegramAPIServer.from_base(address)))

        async def take(raw: dict[str, Any]) -> None:
            await city.intake.submit(Update.model_validate(raw, context={"bot": bot}))

        async with bot, working(poll(bot, take)):
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


async def test_an_update_that_nobody_understands_is_passed_over(
    city: City, caplog: pytest.LogCaptureFixture
) -> None:
    """Asked for again and again, it would keep all others waiting."""
    telegram = LocalTelegram()  # nobody holds this one against the published schema
    telegram.updates.add("message", {"message_id": "no number", "chat": None})
    telegram.start(telegram.join("Sari").id, LOKET)
    async with Server(telegram, TurnedClock()).running(0) as address:
        bot = Bot(telegram.token, AiohttpSession(api=TelegramAPIServer.from_base(address)))
        settings = Settings.model_construct()
        parts = Parts(bot, city.sessions, city.clock, "suara_bot", settings)
        take = partial(parts.take, city.intake)
        async with bot, working(poll(bot, take), city.intake.run()):
            await until(lambda: not telegram.updates.pending())
    assert "nobody understands" in caplog.text
    assert len(caplog.records) == 1
    assert len(city.said) == 1  # the other one was taken
    assert telegram.calls == []  # and nobody was told of this one


async def test_health_tells_how_long_the_oldest_notice_is_owed(city: City) -> None:
    settings = Settings.model_construct()
    parts = Parts(city.bot, city.sessions, city.clock, "suara_bot", settings)
    assert (await parts._health())["oldest_owed_notice_seconds"] == 0
    async with city.sessions.begin() as session:
        reachable, blocked = Person(telegram_id=1), Person(telegram_id=2)
        blocked.unreachable_since = city.clock()
        session.add_all([reachable, blocked])
        await session.flush()
        notices = Notices(session, city.clock)
        for person, hours in ((reachable, 1), (reachable, 2), (blocked, 0)):
            due = city.clock() + timedelta(hours=hours)
            await notices.owe([person.id], Topic.CHAT_RELEASED, hours, due)
    assert (await parts._health())["oldest_owed_notice_seconds"] == 0  # not due, or not to be told
    city.clock.advance(hours=1, seconds=90)
    assert (await parts._health())["oldest_owed_notice_seconds"] == 90


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
