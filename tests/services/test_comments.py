"""Free text: read by the office once enough have rated, in an order that says nothing."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated, NotYourRole
from models.rating import Rating
from models.semester import Semester
from services.figures.comments import Comments
from tests.city import Clock
from tests.factories import Office, a_service, a_unit
from tests.ratings import rated

NOW = Semester(2026, 2)
EARLIER = date(2026, 11, 16)


@pytest.fixture
def comments(session: AsyncSession, clock: Clock) -> Comments:
    return Comments(session, clock, threshold=8)


@pytest.mark.parametrize(("silent", "read"), [(6, 0), (7, 1)])
async def test_words_are_read_from_eight_ratings_on(
    office: Office, comments: Comments, session: AsyncSession, silent: int, read: int
) -> None:
    """Ratings, not words: one who wrote hides among those who did not."""
    await rated(session, office.service, silent, EARLIER)
    await rated(session, office.service, 1, EARLIER, comment="Antrean panjang.")
    page = await comments.read(office.ratna, office.service.id, NOW)
    assert (page.enough, len(page.words), page.ratings) == (read == 1, read, silent + 1)


async def test_words_of_this_week_wait_until_it_is_over(
    office: Office, comments: Comments, session: AsyncSession, clock: Clock
) -> None:
    await rated(session, office.service, 9, EARLIER)
    await rated(session, office.service, 1, date(2026, 11, 23), comment="Baru.")
    assert (await comments.read(office.ratna, office.service.id, NOW)).words == []
    clock.advance(days=6)  # Monday
    page = await comments.read(office.ratna, office.service.id, NOW)
    assert (page.words, page.ratings) == (["Baru."], 10)


async def test_pages_hold_each_word_once_in_the_order_of_random_keys(
    office: Office, comments: Comments, session: AsyncSession
) -> None:
    for number in range(12):
        await rated(session, office.service, 1, EARLIER, comment=f"Kata {number}")
    pages = [await comments.read(office.ratna, office.service.id, NOW, n) for n in range(4)]
    assert [len(page.words) for page in pages] == [5, 5, 2, 0]
    assert {page.pages for page in pages} == {3}
    keys = await session.scalars(select(Rating.comment).order_by(Rating.id))
    assert [words for page in pages for words in page.words] == keys.all()


async def test_only_words_of_that_service_and_semester(
    office: Office, comments: Comments, session: AsyncSession
) -> None:
    other = await a_service(session, office.unit, "Akta", "AKTA")
    await rated(session, other, 9, EARLIER, comment="Lain")
    await rated(session, office.service, 9, EARLIER, semester="2026-1", comment="Dulu")
    await rated(session, office.service, 8, EARLIER, comment="Kini")
    assert set((await comments.read(office.ratna, office.service.id, NOW)).words) == {"Kini"}


async def test_words_are_for_those_who_read_the_unit(
    office: Office, comments: Comments, session: AsyncSession
) -> None:
    with pytest.raises(NotYourRole):
        await comments.read(office.ayu, office.service.id, NOW)
    clinic = await a_service(session, await a_unit(session, "Puskesmas"), "Poli", "POLI")
    with pytest.raises(NotYourRole):
        await comments.read(office.ratna, clinic.id, NOW)
    with pytest.raises(ButtonOutdated):
        await comments.read(office.ratna, 999, NOW)
