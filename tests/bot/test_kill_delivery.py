"""SIGKILL and SIGTERM in the middle of a thousand words: nothing is lost, one doubled at most."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.database import Sessions
from models.announcement import Announcement, Audience
from models.notice import Notice, Topic
from models.person import Employee, Person
from sandbox import LocalTelegram
from sandbox.clock import TurnedClock
from tests.bot.living import LivingBot, until
from tests.city import read

WORDS = "Apel pagi pukul 07.30."
CROWD = 60

pytestmark = pytest.mark.process


async def announce(telegram: LocalTelegram, sessions: Sessions, now: datetime) -> list[int]:
    """A crowd that is owed the same words; gives their chats."""
    chats = [telegram.join(f"Pegawai {number}").id for number in range(CROWD)]
    for chat in chats:
        telegram.start(chat)
    telegram.updates.waiting.clear()  # the bot knows them already
    async with sessions.begin() as session:
        people = [Person(telegram_id=chat) for chat in chats]
        session.add_all(people)
        author = await session.scalar(select(Employee.id).limit(1))
        announcement = Announcement(
            author_id=author,
            audience=Audience.EMPLOYEES,
            words=WORDS,
            written_at=now,
            approved_at=now,
            recipients=CROWD,
            spared=0,
        )
        session.add(announcement)
        await session.flush()
        topic, about = Topic.ANNOUNCEMENT, announcement.id
        session.add_all(
            Notice(person_id=person.id, topic=topic, about=about, due_at=now, attempts=0)
            for person in people
        )
    return chats


def heard(telegram: LocalTelegram, chat: int) -> int:
    return sum(WORDS in read(message) for message in telegram.chat(chat).messages)


def told(telegram: LocalTelegram, chats: list[int]) -> int:
    return sum(heard(telegram, chat) for chat in chats)


async def owed(sessions: Sessions) -> int:
    async with sessions() as session:
        left = (Notice.topic == Topic.ANNOUNCEMENT, Notice.done_at.is_(None))
        return await session.scalar(select(func.count()).where(*left)) or 0


async def all_told(sessions: Sessions) -> None:
    async with asyncio.timeout(60):
        while await owed(sessions):  # noqa: ASYNC110 - another process does it
            await asyncio.sleep(0.1)


async def test_killed_again_and_again_it_loses_nothing_and_doubles_the_one_in_the_air(
    telegram: LocalTelegram, bot: LivingBot, sessions: Sessions, turned: TurnedClock
) -> None:
    turned.next_local("10:00", "Asia/Makassar")  # nobody is disturbed by night
    chats = await announce(telegram, sessions, turned())
    unmarked: list[int] = []
    for enough in (8, 22, 38):
        await bot.start()
        await until(lambda: told(telegram, chats) >= enough)  # noqa: B023
        await bot.kill()
        await asyncio.sleep(0.2)  # what the dead had said is heard
        marked = CROWD - await owed(sessions)
        unmarked.append(told(telegram, chats) - sum(unmarked) - marked)
        turned.advance(timedelta(minutes=6))  # what the dead had claimed is free again
    await bot.start()
    await all_told(sessions)
    assert min(heard(telegram, chat) for chat in chats) == 1
    assert max(unmarked) <= 1
    assert told(telegram, chats) == CROWD + sum(unmarked)


async def test_asked_to_stop_it_tells_what_it_has_begun_and_nothing_twice(
    telegram: LocalTelegram, bot: LivingBot, sessions: Sessions, turned: TurnedClock
) -> None:
    turned.next_local("10:00", "Asia/Makassar")  # nobody is disturbed by night
    chats = await announce(telegram, sessions, turned())
    await bot.start()
    await until(lambda: told(telegram, chats) >= 10)
    async with asyncio.timeout(10):
        assert await bot.stop() == 0
    heard_by_then = told(telegram, chats)
    assert 10 <= heard_by_then < CROWD
    assert await owed(sessions) == CROWD - heard_by_then
    await bot.start()  # with no claim left behind, it goes on at once
    await all_told(sessions)
    assert [heard(telegram, chat) for chat in chats] == [1] * CROWD
