"""What citizens say in tests, as far as it is sent or released."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base
from models.person import Person
from models.rating import RatingDraft
from models.unit import Service
from services.voice.releases import WAITS_AT_MOST, Releases
from services.voice.surveys import Surveys
from tests.city import Clock
from tests.factories import a_person

SARI, BUDI = 7_345_612_908, 7_345_612_909
Said = int | str | None


async def begun(
    session: AsyncSession, clock: Clock, person: Person, service: Service, **answers: Said
) -> RatingDraft:
    """A draft with a face, and with these answers; `None` skips."""
    draft = await Surveys(session, clock).begin(person, service.links[0].code)
    for key, answer in ({"kepuasan": 4} | answers).items():
        if answer is None:
            draft.form.skip(key, clock())
        elif isinstance(answer, int):
            draft.form.choose(key, answer, clock())
        else:
            draft.form.write(key, answer, clock())
    return draft


async def sent(
    session: AsyncSession, clock: Clock, person: Person, service: Service, **answers: Said
) -> str:
    """The receipt's code."""
    draft = await begun(session, clock, person, service, **answers)
    return await Surveys(session, clock).send(person, draft.form_id)


async def sent_by(
    session: AsyncSession, clock: Clock, service: Service, *accounts: int, **answers: Said
) -> list[str]:
    people = [await a_person(session, account) for account in accounts]
    return [await sent(session, clock, person, service, **answers) for person in people]


async def released(session: AsyncSession, clock: Clock, after: timedelta = WAITS_AT_MOST) -> int:
    clock.now += after
    return await Releases(session, clock).release()


async def count(session: AsyncSession, model: type[Base]) -> int:
    return await session.scalar(select(func.count()).select_from(model)) or 0
