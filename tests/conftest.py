from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.database import Sessions, open_sessions
from tests.city import City, Clock
from tests.databases import LedEngine, PostgresTemplate, SqliteTemplate, postgres_server
from tests.sandbox.schema import SchemaCheck

# A busy machine is no fault of the code.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> SqliteTemplate:
    return SqliteTemplate(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_template() -> Iterator[PostgresTemplate]:
    with postgres_server() as server:
        template = PostgresTemplate(server)
        yield template
        template.drop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An address of a new, migrated database; every test that asks for one runs on both kinds."""
    name = "sqlite_template" if request.param == "sqlite" else "postgres_template"
    template: SqliteTemplate | PostgresTemplate = request.getfixturevalue(name)
    with template.new(tmp_path) as address:
        yield address


@pytest.fixture(scope="session")
def led_engines() -> dict[str, LedEngine]:
    return {}


@pytest.fixture
async def engine(
    database_url: str, led_engines: dict[str, LedEngine]
) -> AsyncIterator[AsyncEngine]:
    kind = make_url(database_url).get_backend_name()
    if kind not in led_engines:
        led_engines[kind] = LedEngine(database_url)
    async with led_engines[kind].at(database_url) as engine:
        yield engine


@pytest.fixture
def sessions(engine: AsyncEngine) -> Sessions:
    return open_sessions(engine)


@pytest.fixture
async def session(sessions: Sessions) -> AsyncIterator[AsyncSession]:
    """One transaction that is never committed; look through another one at what was."""
    async with sessions() as session:
        yield session


@pytest.fixture
def clock() -> Clock:
    """Tuesday, 24 November 2026, 10.00 in Mataram."""
    return Clock(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))


@pytest.fixture
async def city(sessions: Sessions, clock: Clock) -> AsyncIterator[City]:
    """Every request of the bot and every update to it is held against the published schema."""
    city = City(sessions, clock)
    schema = SchemaCheck(city.telegram)
    await city.found(term_opens=clock() - timedelta(days=7), term_closes=clock() + timedelta(30))
    yield city
    schema.assert_clean()
