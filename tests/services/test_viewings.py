from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.disclosure import Seen, Viewing
from models.person import Person
from services.disclosure.viewings import Viewings
from tests import factories
from tests.city import Clock


async def test_a_look_is_noted_once_a_day_and_ones_own_never(
    session: AsyncSession, clock: Clock
) -> None:
    unit = await factories.a_unit(session)
    ratna = await factories.an_employee(session, unit, "Ratna Kusumawardani")
    ayu = await factories.an_employee(session, unit, "Ayu Pramesti")
    reader = await session.get_one(Person, ratna.id)
    viewings = Viewings(session, clock)

    for _ in range(2):
        await viewings.note(reader, ayu.id, Seen.JOURNAL)
        await viewings.note(reader, ratna.id, Seen.JOURNAL)
    clock.advance(days=1)
    await viewings.note(reader, ayu.id, Seen.JOURNAL)

    noted = (await session.scalars(select(Viewing).order_by(Viewing.day))).all()
    assert [(v.employee_id, v.viewer_id, v.what) for v in noted] == [
        (ayu.id, ratna.id, Seen.JOURNAL)
    ] * 2
    assert len({v.day for v in noted}) == 2
