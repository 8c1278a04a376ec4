from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.database import Sessions
from sandbox import LocalTelegram
from sandbox.clock import TurnedClock
from sandbox.server import Server
from tests.bot.living import LivingBot
from tests.city import City, Clock
from tests.sandbox.schema import SchemaCheck


@pytest.fixture
def turned() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def telegram(turned: TurnedClock) -> Iterator[LocalTelegram]:
    telegram = LocalTelegram(turned, loopback_webhooks=True)
    schema = SchemaCheck(telegram)
    yield telegram
    schema.assert_clean()


@pytest.fixture
async def address(telegram: LocalTelegram, turned: TurnedClock) -> AsyncIterator[str]:
    """The local Telegram over HTTP; its clock is the one that the bot follows."""
    async with Server(telegram, turned).running(0) as address:
        yield address


@pytest.fixture
async def populated(sessions: Sessions) -> None:
    """The same small city as in the conversation tests, with its term open today."""
    now = datetime.now(UTC)
    city = City(sessions, Clock(now))
    await city.found(now - timedelta(days=7), now + timedelta(days=60))


@pytest.fixture
async def bot(  # the database is filled before the bot starts
    telegram: LocalTelegram,
    address: str,
    database_url: str,
    populated: None,  # noqa: ARG001
) -> AsyncIterator[LivingBot]:
    bot = LivingBot(
        {
            "BOT_TOKEN": telegram.token,
            "TELEGRAM_API": address,
            "CLOCK_URL": f"{address}/sim/clock",
            "DATABASE_URL": database_url,
            "LOG_LEVEL": "WARNING",
        }
    )
    yield bot
    await bot.kill()
