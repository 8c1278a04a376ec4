"""What people often do, and what is stored of it."""

from typing import Any

from sqlalchemy import select

from models.base import Base
from models.form import Answer
from tests.city import LOKET, City, Someone

MEETS = "Sesuai ekspektasi"
MORE = "Ceritakan lebih lanjut (±1 menit)"


async def stored(city: City, model: type[Base]) -> list[Any]:
    async with city.sessions() as session:
        return list(await session.scalars(select(model)))


async def answers(city: City) -> dict[str, int | str | None]:
    return {a.question: a.text or a.choice for a in await stored(city, Answer)}


async def rate(someone: Someone, *labels: str) -> str:
    await someone.start(LOKET)
    for label in labels:
        await someone.press(label)
    return someone.reads


async def evaluate(someone: Someone) -> str:
    """As far as the achievements, with nothing said of the values."""
    await someone.press("Evaluasi diri periode ini")
    for _ in range(7):
        await someone.press(MEETS)
        await someone.press("Lewati")
    return someone.reads


async def send_evaluation(someone: Someone, achieved: str = "Antrean turun.") -> str:
    await evaluate(someone)
    await someone.say(achieved)
    await someone.press("Periksa & kirim")
    return await someone.press("Kirim")


def file_of(someone: Someone) -> tuple[str, bytes]:
    """The newest file in the chat: its name, and what is in it."""
    shown = next(one["document"] for one in reversed(someone.messages) if "document" in one)
    return shown["file_name"], someone.city.telegram.files.find(shown["file_id"]).content
