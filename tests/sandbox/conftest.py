from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession

from sandbox import LocalTelegram
from sandbox.clock import TurnedClock
from sandbox.people import User
from sandbox.server import Server
from tests.sandbox.schema import SchemaCheck
from tests.sandbox.wire import Wire


class StillClock:
    """Stands until a test turns it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **step: float) -> None:
        self.now += timedelta(**step)


@pytest.fixture
def still() -> StillClock:
    return StillClock()


@pytest.fixture
def telegram(still: StillClock) -> Iterator[LocalTelegram]:
    """In process, with every request and update held against the published description."""
    telegram = LocalTelegram(still)
    schema = SchemaCheck(telegram)
    yield telegram
    schema.assert_clean()


@pytest.fixture
def ayu(telegram: LocalTelegram) -> User:
    """Somebody who has started the bot."""
    ayu = telegram.join("Ayu", username="ayu_mtr")
    telegram.start(ayu.id)
    return ayu


@pytest.fixture
def turned() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def live(turned: TurnedClock) -> Iterator[LocalTelegram]:
    """For tests over HTTP; takes webhooks by http from this machine."""
    live = LocalTelegram(turned, loopback_webhooks=True)
    schema = SchemaCheck(live)
    live.join("Ayu", id=500_001)
    yield live
    schema.assert_clean()


@pytest.fixture
async def server(live: LocalTelegram, turned: TurnedClock) -> Server:
    return Server(live, turned)


@pytest.fixture
async def address(server: Server) -> AsyncIterator[str]:
    async with server.running(0) as address:
        yield address


@pytest.fixture
async def wire(address: str, live: LocalTelegram) -> AsyncIterator[Wire]:
    async with ClientSession(address) as client:
        yield Wire(client, live.token)
