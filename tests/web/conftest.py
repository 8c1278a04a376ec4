from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from services.cases.cases import Cases
from services.cases.letters import CaseLetters
from services.voice.surveys import Surveys
from tests.city import Clock
from tests.factories import a_service, a_unit
from tests.web.visiting import Client, Visitor
from web.door import Door
from web.site import add_pages

CODE = "LOKETCONTOH1"


def door_to(sessions: Sessions, clock: Clock) -> Door:
    def services(session: AsyncSession) -> dict[str, object]:
        return {
            "surveys": Surveys(session, clock),
            "cases": Cases(session, clock),
            "case_letters": CaseLetters(session, clock),
        }

    return Door(sessions, services, "suara_bot", trust_proxy=True)


@pytest.fixture
async def door(sessions: Sessions, clock: Clock) -> Door:
    async with sessions.begin() as session:
        await a_service(session, await a_unit(session, "Dinas Dukcapil"), "KTP-el & <KK>", CODE)
    return door_to(sessions, clock)


@pytest.fixture
async def client(door: Door) -> AsyncIterator[Client]:
    app = web.Application()
    add_pages(app, door)
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
def visitor(client: Client) -> Visitor:
    return Visitor(client)
