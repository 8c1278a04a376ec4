"""Processes that die and a Telegram in a bad mood, for simulations; all of it by luck."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from itertools import cycle
from random import Random

from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from sqlalchemy import Connection, event, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.account import PROPERTIES
from bot.database import open_engine, open_sessions
from bot.pace import Pace
from bot.running import Parts
from bot.settings import Settings
from models.notice import Notice, Topic
from sandbox import LocalTelegram
from sandbox.session import CoreSession
from scheduler.delivery import Messenger, Outcome, Send
from scheduler.jobs import Round
from tests.city import City

log = logging.getLogger(__name__)
MOODS = {"calm": 95, "500": 2, "cut": 2, "429": 1}


class Killed(BaseException):
    """What ends a process on the spot: nothing that it does from here on has any effect."""


class Gap(StrEnum):
    """Where a process can die."""

    DECIDING = "before the commit that decides a stage"
    TOLD = "told and not marked"
    CLAIMED = "claimed and not told"
    WRITING = "before any commit"


@dataclass
class Life:
    """It ends in such a gap, after so many of them were survived."""

    gap: Gap
    left: int
    over: bool = False
    told: list[int] = field(default_factory=list)

    def reach(self, gap: Gap) -> None:
        """Once it is over no commit and no call to Telegram goes through."""
        if self.gap is gap and not self.over:
            self.over, self.left = self.left == 0, self.left - 1
        if self.over:
            raise Killed

    def watch(self, engine: AsyncEngine) -> None:
        event.listen(engine.sync_engine, "before_cursor_execute", self._notice)
        event.listen(engine.sync_engine, "commit", self._before_commit)

    def _notice(self, connection: Connection, _: object, statement: str, *_more: object) -> None:
        if statement.startswith("INSERT INTO stage_decided"):
            connection.info["decides"] = True

    def _before_commit(self, connection: Connection) -> None:
        self.reach(Gap.WRITING)
        if connection.info.pop("decides", False):
            self.reach(Gap.DECIDING)


@dataclass
class Weather:
    luck: Random
    floods: int
    """So many 429 are left: each silences a process for a second, and that is waited for."""
    struck: Counter[str] = field(default_factory=Counter)
    passed: bool = False

    @contextmanager
    def over(self, telegram: LocalTelegram) -> Iterator[None]:
        """One call to it."""
        faults, now = telegram.faults, telegram.clock()
        mood = self._mood()
        self.struck[mood] += 1
        match mood:
            case "500":
                faults.fail(now, seconds=1)
            case "cut":
                faults.cut(now, seconds=1)
            case "429":
                faults.flood(calls=1, retry_after=1)
        try:
            yield
        finally:
            faults.failing_until = faults.cut_until = None

    @property
    def troubles(self) -> int:
        return self.struck.total() - self.struck["calm"]

    def _mood(self) -> str:
        if self.passed:
            return "calm"
        [mood] = self.luck.choices(list(MOODS), list(MOODS.values()))
        if mood != "429":
            return mood
        if not self.floods:
            return "calm"
        self.floods -= 1
        return mood


class StormySession(CoreSession):
    def __init__(self, telegram: LocalTelegram, life: Life, weather: Weather) -> None:
        super().__init__(telegram)
        self.life = life
        self.weather = weather

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        self.life.reach(Gap.CLAIMED)
        with self.weather.over(self.telegram):
            return await super().make_request(bot, method, timeout)


@dataclass(frozen=True)
class Heard:
    """What a person was told, and when."""

    id: int
    person_id: int
    topic: Topic
    about: int
    at: datetime


@dataclass(frozen=True)
class Witness:
    """Hears each message in the moment in which it has come, whatever is written of it."""

    messenger: Messenger
    clock: Callable[[], datetime]
    life: Life
    heard: list[Heard]

    async def silence(self, notice: Notice) -> None:
        await self.messenger.silence(notice)

    async def compose(self, notice: Notice) -> Send:
        return partial(self._send, notice, await self.messenger.compose(notice))

    async def _send(self, notice: Notice, send: Send) -> Outcome:
        outcome = await send()
        if outcome is Outcome.SENT:
            about = notice.person_id, notice.topic, notice.about
            self.heard.append(Heard(notice.id, *about, self.clock()))
            self.life.told.append(notice.id)
            self.life.reach(Gap.TOLD)
        return outcome


@dataclass
class Process:
    """The bot's rounds; started anew whenever they died."""

    city: City
    address: str
    weather: Weather
    longest: int
    """So many gaps does a life survive at most."""
    luck: Random
    gaps: Iterator[Gap] = field(default_factory=lambda: cycle(Gap))
    heard: list[Heard] = field(default_factory=list)
    deaths: list[tuple[Gap, int]] = field(default_factory=list)
    """With how many messages that were told and not marked."""
    life: Life = field(init=False)
    engine: AsyncEngine | None = None
    rounds: Round = field(init=False)

    async def go(self) -> bool:
        """Whether it came through; to have waited too long for the database is no death."""
        if self.engine is None:
            self._start(open_engine(self.address))
        done = False
        try:
            await self.rounds.go()
            done = True
        except* Killed:
            await self.end()
        except* OperationalError:
            log.exception("the next round does what is still due")
        return done

    async def end(self) -> None:
        if self.engine is not None:
            await self.engine.dispose()
            self.engine = None
        if self.life.over:
            self.deaths.append((self.life.gap, await self._unmarked()))

    def _start(self, engine: AsyncEngine) -> None:
        gap = next(self.gaps)
        left = 0 if gap is Gap.DECIDING else self.luck.randrange(self.longest)
        self.engine, self.life = engine, Life(gap, left)
        self.life.watch(engine)
        city = self.city
        session = StormySession(city.telegram, self.life, self.weather)
        bot, settings = Bot(city.telegram.token, session, PROPERTIES), Settings.model_construct()
        pace = Pace(second=0)
        parts = Parts(bot, open_sessions(engine), city.clock, "bot", settings, pace)
        self.rounds = parts.round()
        delivery = self.rounds.delivery
        witness = Witness(delivery.messenger, city.clock, self.life, self.heard)
        self.rounds.delivery = replace(delivery, messenger=witness)

    async def _unmarked(self) -> int:
        async with self.city.sessions() as session:
            unmarked = (Notice.id.in_(self.life.told), Notice.sent_at.is_(None))
            return await session.scalar(select(func.count()).where(*unmarked)) or 0
