from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from services.updates import REMEMBERED_FOR, Updates
from tests.city import Clock
from tests.databases import beside

LARGE = 2**40  # update ids are 64 bits wide


async def test_the_same_update_is_new_once(session: AsyncSession, clock: Clock) -> None:
    updates = Updates(session, clock)
    assert await updates.take({7, LARGE}) == {7, LARGE}
    assert await updates.take({7, 8, LARGE}) == {8}
    assert await updates.take(set()) == set()


async def test_what_was_taken_and_undone_is_new_again(sessions: Sessions, clock: Clock) -> None:
    async with sessions() as session:
        assert await Updates(session, clock).take({7}) == {7}
        await session.rollback()
    async with sessions() as session:
        assert await Updates(session, clock).take({7}) == {7}


async def test_of_two_transactions_at_once_one_gets_it(sessions: Sessions, clock: Clock) -> None:
    async def take_too() -> set[int]:
        async with sessions.begin() as session:
            return await Updates(session, clock).take({7, 8})

    async with sessions.begin() as session:
        taken = await Updates(session, clock).take({6, 7})
        other = await beside(take_too())
    assert taken == {6, 7}
    assert await other == {8}


async def test_of_two_at_once_the_second_gets_what_the_first_gives_back(
    sessions: Sessions, clock: Clock
) -> None:
    async def take_too() -> set[int]:
        async with sessions.begin() as session:
            return await Updates(session, clock).take({7})

    async with sessions() as session:
        await Updates(session, clock).take({7})
        other = await beside(take_too())
        await session.rollback()
    assert await other == {7}


async def test_old_ones_are_forgotten_when_telegram_repeats_them_no_more(
    session: AsyncSession, clock: Clock
) -> None:
    updates = Updates(session, clock)
    await updates.take({7})
    clock.now += REMEMBERED_FOR
    await updates.forget_old()
    assert await updates.take({7}) == set()
    clock.advance(seconds=1)
    await updates.forget_old()
    assert await updates.take({7}) == {7}
