"""Feedback between the people of the small city."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.feedback import Feedback, Subject
from models.person import Employee, Person
from models.plan import PlannedResult, ResultKind
from services.clock import Clock
from services.feedback.feedbacks import Feedbacks
from services.feedback.occasions import Occasion
from tests.city import City, Someone, from_bot, read

LOYAL = Subject("loyal")


async def a_result(
    session: AsyncSession, employee_id: int, words: str, number: int = 1, semester: str = "2026-2"
) -> PlannedResult:
    result = PlannedResult(
        employee_id=employee_id,
        semester=semester,
        number=number,
        kind=ResultKind.MAIN,
        words=words,
    )
    session.add(result)
    await session.flush()
    return result


async def give(
    session: AsyncSession,
    clock: Clock,
    giver: Person,
    receiver: Person,
    words: str = "Pertahankan.",
    subject: Subject = LOYAL,
) -> Feedback:
    return await Feedbacks(session, clock).give(giver, Occasion(receiver.id, subject), words)


async def employee_named(city: City, name: str) -> Employee:
    async with city.sessions() as session:
        return (await session.scalars(select(Employee).where(Employee.name == name))).one()


async def send(
    someone: Someone,
    kind: str,
    content: bytes,
    caption: str | None = None,
    filename: str = "file",
) -> str:
    """A photo, voice message or document out of the app."""
    telegram = someone.city.telegram
    return await someone._take(
        telegram.upload(someone.id, kind, content, caption=caption, filename=filename)
    )


async def say_to_ayu(ratna: Someone, words: str, about: str = "Kompeten") -> str:
    await ratna.say("/umpan")
    await ratna.press(next(label for label in ratna.buttons if label.startswith("Ayu")))
    await ratna.press(about)
    return await ratna.say(words)


def heard(someone: Someone) -> str:
    """All that the bot shows in this chat: other things may be told in the same round."""
    return "\n".join(read(message) for message in someone.messages if from_bot(message))
