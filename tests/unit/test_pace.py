"""However uneven the line: no second with more than thirty, replies first, floods obeyed."""

import asyncio
import random
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pace import FEWEST, GIVEN_BACK_AFTER, LISTENED_FOR, Pace, Urgency
from tests.unit.turned_loop import in_no_time

BULK, REPLY = Urgency.BULK, Urgency.REPLY


@dataclass
class Line:
    """A server behind a slow line: it notes when each message reaches it."""

    pace: Pace
    there: float = 0.0
    back: float = 0.0
    seed: int = 7
    reached: list[float] = field(default_factory=list)
    in_the_air: int = 0
    most_in_the_air: int = 0

    def __post_init__(self) -> None:
        self.uneven = random.Random(self.seed)  # noqa: S311 - the same line each time

    async def send(self, chat: int, urgency: Urgency = BULK) -> float:
        """Gives back how long the message had to wait for its turn."""
        asked = now()
        async with self.pace.turn(chat, urgency):
            waited = now() - asked
            self.in_the_air += 1
            self.most_in_the_air = max(self.most_in_the_air, self.in_the_air)
            await asyncio.sleep(self.there * self.uneven.uniform(0.2, 1))
            self.reached.append(now())
            await asyncio.sleep(self.back * self.uneven.uniform(0.2, 1))
            self.in_the_air -= 1
        return waited

    async def send_all(self, count: int, urgency: Urgency = BULK) -> None:
        async with asyncio.TaskGroup() as group:
            for chat in range(count):
                group.create_task(self.send(chat, urgency))

    @property
    def busiest_second(self) -> int:
        self.reached.sort()
        starts = enumerate(self.reached)
        return max(bisect_right(self.reached, at + 0.999_999) - n for n, at in starts)

    @property
    def per_second(self) -> float:
        return (len(self.reached) - 1) / (max(self.reached) - min(self.reached))


def now() -> float:
    return asyncio.get_running_loop().time()


@settings(max_examples=40)
@given(there=st.floats(0, 3), back=st.floats(0, 3), seed=st.integers(0, 1000))
def test_no_second_holds_more_than_thirty(there: float, back: float, seed: int) -> None:
    line = Line(Pace(), there, back, seed)
    in_no_time(line.send_all(150))
    assert len(line.reached) == 150
    assert line.busiest_second <= 30


def test_on_a_quick_line_it_is_as_fast_as_may_be_and_one_is_in_the_air() -> None:
    line = Line(Pace(), there=0.002, back=0.002)
    in_no_time(line.send_all(3000))
    assert line.busiest_second == 30
    assert line.per_second > 0.99 * 30
    assert line.most_in_the_air == 1


def test_on_a_slow_line_few_are_in_the_air() -> None:
    line = Line(Pace(), there=0.04, back=0.04)
    in_no_time(line.send_all(900))
    assert line.per_second > 0.93 * 30
    assert line.most_in_the_air <= 3


def test_one_chat_gets_one_a_second_and_holds_up_nobody() -> None:
    line = Line(Pace())

    async def send() -> list[float]:
        async with asyncio.TaskGroup() as group:
            same = [group.create_task(line.send(1)) for _ in range(4)]
            others = [group.create_task(line.send(chat)) for chat in range(2, 12)]
        assert max(other.result() for other in others) < 1
        return [task.result() for task in same]

    for earlier, later in pairwise(in_no_time(send())):
        assert later - earlier == pytest.approx(1, abs=0.2)


def test_bulk_may_wait_for_a_chat_without_holding_up_others() -> None:
    pace = Pace()
    line = Line(pace)

    async def wait() -> list[float]:
        await pace.quiet(1)
        begun = now()
        for _ in range(3):
            await line.send(1, REPLY)
        await pace.quiet(1)
        return [begun, now(), await line.send(1)]

    assert in_no_time(wait()) == pytest.approx([0, 3, 0])


def test_replies_come_in_short_bursts() -> None:
    line = Line(Pace())

    async def send() -> list[float]:
        return [await line.send(1, REPLY) for _ in range(6)]

    assert in_no_time(send()) == pytest.approx([0, 0, 0, 1, 1, 1])


def test_chats_that_are_silent_are_forgotten() -> None:
    pace = Pace(permits=FEWEST + 1)
    line = Line(pace)

    async def send() -> None:
        await line.send_all(2000)
        await line.send(3000)

    in_no_time(send())
    assert len(pace._chats) == 1


def test_a_reply_overtakes_all_that_wait_and_the_next_finds_a_permit_free() -> None:
    line = Line(Pace())

    async def talk() -> list[float]:
        async with asyncio.TaskGroup() as group:
            bulk = group.create_task(line.send_all(600))
            await asyncio.sleep(5.5)
            waits = []
            for number in range(40):
                waits.append(await line.send(10_000 + number, REPLY))
                await asyncio.sleep(0.2)
            assert not bulk.done()
        return waits

    waits = in_no_time(talk())
    assert waits[0] <= 1 / 30
    assert max(waits[1:]) <= 1 / 30
    assert sorted(waits)[-3] == 0
    assert line.busiest_second <= 30


def test_replies_never_starve_bulk() -> None:
    line = Line(Pace())

    async def crowd() -> None:
        async with asyncio.TaskGroup() as group:
            bulk = group.create_task(line.send_all(60))
            for number in range(200):
                group.create_task(line.send(10_000 + number, REPLY))
                await asyncio.sleep(0.055)
            assert bulk.done()

    in_no_time(crowd())


def test_a_flood_silences_everybody_and_costs_a_permit_for_minutes() -> None:
    pace = Pace()
    line = Line(pace)

    async def flood() -> None:
        pace.flooded(7)
        async with asyncio.TaskGroup() as group:
            sent = [group.create_task(line.send(1)), group.create_task(line.send(2))]
        assert sent[0].result() == pytest.approx(7)
        line.reached.clear()
        await line.send_all(290)
        assert line.busiest_second == 29
        await asyncio.sleep(GIVEN_BACK_AFTER)
        line.reached.clear()
        await line.send_all(300)
        assert line.busiest_second == 30

    in_no_time(flood())


def test_however_many_floods_some_permits_are_left() -> None:
    pace = Pace()

    async def flood() -> int:
        for _ in range(100):
            pace.flooded(1)
        assert await Line(pace).send(0, REPLY) == pytest.approx(1)
        await asyncio.sleep(LISTENED_FOR + 1)
        line = Line(pace)
        await line.send_all(100)
        return line.busiest_second

    assert in_no_time(flood()) == FEWEST


def test_while_telegram_does_not_answer_bulk_asks_ever_more_seldom() -> None:
    pace, line = Pace(), Line(Pace())
    line.pace = pace

    async def outage() -> list[float]:
        waits: list[float] = []
        for _ in range(9):
            pace.failed()
            assert await line.send(0, REPLY) < 1.1  # people are answered as soon as it goes
            waits.append(await line.send(len(waits) + 1))
        pace.answered()
        pace.failed()
        waits.append(await line.send(99))
        return waits

    waits = in_no_time(outage())
    assert waits == pytest.approx([1, 2, 4, 8, 16, 32, 60, 60, 60, 1], abs=1.1)


def test_who_gives_up_waiting_costs_no_permit() -> None:
    pace = Pace(permits=FEWEST)
    line = Line(pace, there=1)

    async def give_up() -> None:
        async with asyncio.TaskGroup() as group:
            waiting = deque(group.create_task(line.send(chat)) for chat in range(40))
            await asyncio.sleep(0.5)
            for task in list(waiting)[5:35]:
                task.cancel()
        line.there = 0
        line.reached.clear()
        await line.send_all(100)

    in_no_time(give_up())
    assert line.busiest_second == FEWEST
    assert len(line.reached) == 100


def test_with_seconds_that_last_no_time_nothing_waits() -> None:
    line = Line(Pace(second=0))

    async def send() -> float:
        await asyncio.gather(*(line.send(1) for _ in range(500)))
        return now()

    assert in_no_time(send()) == pytest.approx(0, abs=0.001)
