import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.person import Person
from tests.city import Clock
from tests.factories import Office, a_person, an_office
from tests.lineage import Lineage, a_lineage


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await an_office(session, clock())


@pytest.fixture
async def line(session: AsyncSession, clock: Clock) -> Lineage:
    return await a_lineage(session, clock())


@pytest.fixture
async def sari(session: AsyncSession) -> Person:
    """A citizen."""
    return await a_person(session, 8_000_000_000)
