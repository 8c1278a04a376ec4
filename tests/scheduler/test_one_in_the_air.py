"""What stands between two messages, and what becomes of it when something fails or must stop."""

import asyncio
from dataclasses import dataclass, field

import pytest
from sqlalchemy import Connection, event, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database import Sessions
from models.notice import Notice
from scheduler.delivery import AT_ONCE, CLAIMED_AT_ONCE, Outcome
from tests.city import City, Clock
from tests.scheduler.tellers import Listener, Teller, delivery_by, owe, until


@pytest.mark.parametrize("at_once", [1, 3])
async def test_so_many_are_in_the_air_and_one_more_is_composed(
    sessions: Sessions, clock: Clock, at_once: int
) -> None:
    for account in range(1, 7):
        await owe(sessions, clock, 1, account)
    listener = Listener()
    async with asyncio.TaskGroup() as group:
        delivery = delivery_by(sessions, clock, listener, at_once=at_once)
        delivering = group.create_task(delivery.deliver())
        await until(lambda: listener.composed == at_once + 1)
        await asyncio.sleep(0.05)  # time enough for more
        assert (listener.under_way, listener.composed) == (at_once, at_once + 1)
        listener.go_on.set()
    assert delivering.result() == {Outcome.SENT: 6}
    assert listener.most == at_once


async def test_by_default_one_is_in_the_air(city: City) -> None:
    air = city.round.delivery.air
    await air.acquire()
    assert air.locked()


async def test_once_it_is_to_stop_it_finishes_what_is_in_the_air_and_gives_the_rest_back(
    sessions: Sessions, clock: Clock
) -> None:
    for account in range(1, 5):
        await owe(sessions, clock, AT_ONCE // 2, account)
    listener, stop = Listener(), asyncio.Event()
    async with asyncio.TaskGroup() as group:
        delivery = delivery_by(sessions, clock, listener, stop)
        delivering = group.create_task(delivery.deliver())
        await until(lambda: listener.composed == 2)
        stop.set()
        listener.go_on.set()
    assert delivering.result() == {Outcome.SENT: 2, Outcome.LATER: AT_ONCE - 2}
    told = await delivery_by(sessions, clock, listener).deliver()  # at once: nothing is claimed
    assert told == {Outcome.SENT: 2 * AT_ONCE - 2}
    async with sessions() as session:
        assert set(await session.scalars(select(Notice.attempts))) == {1}


@dataclass
class Shy(Teller):
    """A messenger that finds no silence in the chats of one person after the first message."""

    hushed: asyncio.Event = field(default_factory=asyncio.Event)
    loud: int = 0

    async def silence(self, notice: Notice) -> None:
        if notice.person.telegram_id == self.loud and self.told:
            await self.hushed.wait()


async def test_whose_chat_must_be_silent_first_keeps_no_other_waiting(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 3, account=1)
    await owe(sessions, clock, 2, account=2)
    shy = Shy(sessions, loud=1)
    async with asyncio.TaskGroup() as group:
        delivering = group.create_task(delivery_by(sessions, clock, shy).deliver())
        await until(lambda: len(shy.told) == 3)
        assert shy.told == [0, 0, 1]
        shy.hushed.set()
    assert delivering.result() == {Outcome.SENT: 5}
    assert shy.told == [0, 0, 1, 1, 2]


def fail_at(engine: AsyncEngine, *commits: int) -> None:
    """Those commits, counted from now, fail as where somebody else holds the lock for too long."""
    numbers = iter(range(1, 1000))

    def fail(_: Connection) -> None:
        if next(numbers) in commits:
            raise OperationalError("COMMIT", None, Exception("database is locked"))

    event.listen(engine.sync_engine, "commit", fail)


async def test_what_is_told_is_marked_although_the_database_fails_meanwhile(
    engine: AsyncEngine, sessions: Sessions, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.delivery.PAUSE", 0)
    await owe(sessions, clock, 1)
    listener = Listener()
    async with asyncio.TaskGroup() as group:
        delivering = group.create_task(delivery_by(sessions, clock, listener).deliver())
        await until(lambda: listener.under_way == 1)
        await asyncio.sleep(0.1)  # time enough to find that nothing more is due
        fail_at(engine, 1, 2)
        listener.go_on.set()
    assert delivering.result() == {Outcome.SENT: 1}
    clock.advance(days=1)
    assert await delivery_by(sessions, clock, listener).deliver() == {}
    assert listener.composed == 1


async def test_a_database_that_gives_no_more_cuts_nothing_short(
    engine: AsyncEngine, sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, CLAIMED_AT_ONCE + 3)
    listener = Listener()
    fail_at(engine, 2)  # the second claim, while one is in the air
    async with asyncio.TaskGroup() as group:
        delivering = group.create_task(delivery_by(sessions, clock, listener).deliver())
        await until(lambda: listener.composed > 0)
        await asyncio.sleep(0.05)
        listener.go_on.set()
    assert delivering.result() == {Outcome.SENT: CLAIMED_AT_ONCE + 3}
    assert listener.composed == CLAIMED_AT_ONCE + 3
