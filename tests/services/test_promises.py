from datetime import UTC, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.promise import Promise
from services.figures.promises import Promises
from tests.city import Clock
from tests.databases import beside


@pytest.fixture
def promises(session: AsyncSession, clock: Clock) -> Promises:
    return Promises(session, clock)


async def test_a_threshold_can_be_raised_and_stays(promises: Promises) -> None:
    assert await promises.keep(figures=5, words=8) is None
    assert await promises.keep(figures=5, words=8) is None
    assert await promises.keep(figures=9, words=8) is None
    assert await promises.keep(figures=9, words=20) is None


@pytest.mark.parametrize(("figures", "words"), [(6, 12), (7, 11), (5, 20), (20, 8)])
async def test_while_the_semester_runs_neither_is_lowered(
    promises: Promises, session: AsyncSession, figures: int, words: int
) -> None:
    await promises.keep(figures=7, words=12)
    promised = await promises.keep(figures=figures, words=words)
    assert promised is not None
    assert (promised.figures, promised.words) == (7, 12)
    kept = await session.get_one(Promise, "2026-2", populate_existing=True)
    assert (kept.figures, kept.words) == (7, 12)


async def test_another_semester_is_another_promise(promises: Promises, clock: Clock) -> None:
    await promises.keep(figures=7, words=12)
    clock.turn(datetime(2026, 12, 31, 16, tzinfo=UTC))  # midnight in Mataram
    assert await promises.keep(figures=5, words=8) is None


async def test_of_two_that_start_at_once_the_lower_is_refused(
    sessions: Sessions, clock: Clock
) -> None:
    async def start_lower() -> Promise | None:
        async with sessions.begin() as session:
            return await Promises(session, clock).keep(figures=5, words=8)

    async with sessions.begin() as session:
        assert await Promises(session, clock).keep(figures=7, words=8) is None
        other = await beside(start_lower())
    assert await other is not None
