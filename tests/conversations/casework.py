"""What citizens and officers do in cases."""

from datetime import datetime

from sqlalchemy import func, select

from models.calendar import WITA
from models.case import CaseEntry, CaseKind
from models.person import Person
from models.unit import Service
from tests.cases import WORDS, opened
from tests.city import City, Someone

KTP, POLI = "Perekaman KTP-el", "Poli Umum"


async def a_case(
    city: City,
    service: str = KTP,
    kind: CaseKind = CaseKind.COMPLAINT,
    words: str = WORDS,
    told: Someone | None = None,
) -> int:
    """As the release of ratings opens it; its code is CODE."""
    account = told.id if told else None
    async with city.sessions.begin() as session:
        offered = (await session.scalars(select(Service).where(Service.name == service))).one()
        chat = await session.scalar(select(Person).where(Person.telegram_id == account))
        notify = chat if told else None
        return (await opened(session, city.clock, offered, kind, words, notify)).id


async def at(city: City, month: int, day: int, hour: int = 9) -> None:
    """Turn the clock to that hour in Mataram and let the bot look at what is due."""
    city.clock.turn(datetime(2026, month, day, hour, tzinfo=WITA))
    await city.look()


def all_read(someone: Someone) -> str:
    return "\n".join(message.get("text", "") for message in someone.messages)


async def answer(officer: Someone, words: str = "Loket kedua dibuka.") -> None:
    await officer.say("/kasus")
    await officer.press("1")
    await officer.press("Jawab")
    await officer.say(words)


async def count(city: City) -> int:
    """Entries of all cases."""
    async with city.sessions() as session:
        return await session.scalar(select(func.count()).select_from(CaseEntry)) or 0
