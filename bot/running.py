import asyncio
import gc
import logging
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.types import Update
from aiohttp.web import Application, AppRunner, TCPSite
from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.account import introduce, open_bot, recognise
from bot.attending import look_on, tell_on
from bot.clock import FollowedClock
from bot.database import Sessions, open_sessions, opened, prepare_schema
from bot.intake import Intake, Speak
from bot.messenger import TelegramMessenger
from bot.pace import Pace, Urgency
from bot.polling import ALLOWED_UPDATES, poll
from bot.services import services_with
from bot.settings import CannotStart, Settings
from bot.speaker import InOrder, Speaker, insist
from handlers.conversations import all_conversations
from models.period import Schedule
from scheduler.delivery import Delivery
from scheduler.files import FileRound
from scheduler.imports import ImportRound
from scheduler.jobs import Round
from scheduler.paces import PaceRound
from scheduler.releases import ReleaseRound
from services.clock import Clock
from services.figures.promises import Promises
from services.notices import Notices
from web.app import build_app
from web.door import Door
from web.site import add_pages

log = logging.getLogger(__name__)

GRACE = 8  # seconds to say what is committed before the process ends


async def serve(settings: Settings) -> None:
    """Run the bot until SIGTERM or Ctrl-C."""
    set_up_logging(settings.log_level)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with open_parts(settings, FollowedClock(settings.clock_url)) as parts:
        await introduce(parts.bot)
        log.info("@%s is ready", parts.bot_name)
        settle_memory()
        try:
            await parts.until(stop)
        except BaseExceptionGroup as together:  # from whichever task it came
            if refused := together.subgroup(CannotStart):
                raise refused.exceptions[0] from None
            raise


def set_up_logging(level: str) -> None:
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s")
    for talkative in ("aiogram.event", "alembic", "apscheduler"):
        logging.getLogger(talkative).setLevel(logging.WARNING)


async def look_once(settings: Settings, at: datetime) -> Counter[str]:
    """Do what is due at that time, once; Telegram is needed only where somebody is to be told."""
    async with open_unnamed(settings, lambda: at) as parts:
        done = await parts.round().look()
        due = await parts.next_due()
        if due is not None and due <= at:
            named = await parts.named()
            done.update(await named.round().tell())
        return done


@asynccontextmanager
async def open_parts(settings: Settings, clock: Clock) -> AsyncIterator["Parts"]:
    async with open_unnamed(settings, clock) as parts:
        yield await parts.named()


@asynccontextmanager
async def open_unnamed(settings: Settings, clock: Clock) -> AsyncIterator["Parts"]:
    """Without a word to Telegram, so that nobody knows yet by which name we are found there."""
    async with opened(settings.database_url) as engine:
        await prepare_schema(engine)
        async with open_bot(settings) as bot:
            parts = Parts(bot, open_sessions(engine), clock, "", settings)
            await parts.keep_promises()
            yield parts


@dataclass(frozen=True, slots=True)
class Parts:
    """What every way of running has in common."""

    bot: Bot
    sessions: Sessions
    clock: Clock
    bot_name: str
    settings: Settings
    pace: Pace = field(default_factory=Pace)

    async def keep_promises(self) -> None:
        """Refuse a threshold below what this semester's people answered under."""
        async with self.sessions.begin() as session:
            promises = Promises(session, self.clock)
            promised = await promises.keep(**self._least)
        if promised is not None:
            values = {"figures": promised.figures, "words": promised.words}
            raise CannotStart("cli-threshold-lowered", **values)

    async def named(self) -> "Parts":
        return replace(self, bot_name=await recognise(self.bot))

    def round(self, stop: asyncio.Event | None = None) -> Round:
        speaker = Speaker(self.bot, self.pace, Urgency.BULK)
        messenger = TelegramMessenger(
            speaker, self.sessions, all_conversations(), self.services, self.clock
        )
        delivery = Delivery(
            self.sessions,
            self.clock,
            messenger,
            stop or asyncio.Event(),
            self.settings.reminders_per_week,
            asyncio.Semaphore(self.settings.told_at_once),
        )
        files = FileRound(self.sessions, self.clock, self._fetch)
        imports = ImportRound(self.sessions, self.clock, self._fetch)
        releases = ReleaseRound(self.sessions, self.clock, self.settings.release_at_least)
        return Round(
            self.sessions,
            self.clock,
            delivery,
            files,
            imports,
            releases,
            PaceRound(self.sessions, self.clock),
            self._least,
            self._schedule,
        )

    @property
    def _least(self) -> dict[str, int]:
        return {"figures": self.settings.threshold, "words": self.settings.text_threshold}

    @property
    def _schedule(self) -> Schedule:
        settings = self.settings
        months, opens = settings.evaluation_months, settings.evaluation_opens_before_end
        return Schedule(months, opens, settings.evaluation_lasts)

    def intake(self, speak: Speak, owed: Callable[[], None]) -> Intake:
        return Intake(
            switchboard=all_conversations(),
            sessions=self.sessions,
            services=self.services,
            clock=self.clock,
            speak=speak,
            owed=owed,
        )

    def services(self, session: AsyncSession) -> dict[str, Any]:
        return services_with(self.clock, self.bot_name, self.settings)(session)

    async def _fetch(self, file_id: str) -> bytes:
        content = await self.bot.download(file_id)
        if content is None:
            raise ValueError(file_id)
        return content.read()

    async def next_due(self) -> datetime | None:
        async with self.sessions() as session:
            return await Notices(session, self.clock).next_due()

    async def until(self, stop: asyncio.Event) -> None:
        """Take updates, deliver notices and follow the clock until `stop` is set."""
        try:
            async with asyncio.TaskGroup() as group:
                await self._run(group, stop)
        except* Unsaid:
            log.warning("stopped before all was said; what is owed is told after the next start")

    async def _run(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        wake, due = asyncio.Event(), asyncio.Event()
        speak, round_ = InOrder(Speaker(self.bot, self.pace), group), self.round(stop)
        intake = self.intake(speak, wake.set)
        loops = [intake.run(), self._receive(intake), look_on(wake, round_, due)]
        if isinstance(self.clock, FollowedClock):
            loops.append(self.clock.follow(wake.set, self.next_due))
        running = [group.create_task(loop) for loop in loops]
        telling = group.create_task(tell_on(due, round_, stop))
        await stop.wait()
        for task in running:
            task.cancel()
        due.set()
        await _finish(telling, speak)

    async def _receive(self, intake: Intake) -> None:
        settings = self.settings
        async with self._website(intake):
            if settings.webhook_url:
                await insist(
                    lambda: self.bot.set_webhook(
                        settings.webhook_url,
                        secret_token=settings.webhook_secret,
                        allowed_updates=ALLOWED_UPDATES,
                    )
                )
                await asyncio.Event().wait()
            await insist(self.bot.delete_webhook)
            await poll(self.bot, partial(self.take, intake))

    @asynccontextmanager
    async def _website(self, intake: Intake) -> AsyncIterator[None]:
        settings = self.settings
        if not settings.web_port:
            yield
            return

        runner = AppRunner(self._app(intake), access_log=None, shutdown_timeout=GRACE / 4)
        await runner.setup()
        try:
            await TCPSite(runner, settings.web_host, settings.web_port).start()
        except OSError:
            raise CannotStart("cli-port-taken") from None
        try:
            yield
        finally:
            await runner.cleanup()

    def _app(self, intake: Intake) -> Application:
        settings = self.settings
        app = build_app(partial(self.take, intake), settings.webhook_secret, self._health)
        add_pages(app, Door(self.sessions, self.services, self.bot_name, settings.trust_proxy))
        return app

    async def take(self, intake: Intake, raw: dict[str, Any]) -> None:
        try:
            update = Update.model_validate(raw, context={"bot": self.bot})
        except ValidationError:  # asking for it again would not make it any clearer
            log.exception("an update that nobody understands is passed over")
        else:
            await intake.submit(update)

    async def _health(self) -> dict[str, Any]:
        due = await self.next_due()
        late = max(0.0, (self.clock() - due).total_seconds()) if due else 0.0
        return {"ok": True, "oldest_owed_notice_seconds": round(late)}


class Unsaid(Exception):
    """The time to finish is over."""


async def _finish(telling: asyncio.Task[None], speak: InOrder) -> None:
    """What is in the air is told and marked, what is committed is said."""
    try:
        async with asyncio.timeout(GRACE):
            await asyncio.gather(telling, speak.drain())
    except TimeoutError:
        raise Unsaid from None


def settle_memory() -> None:
    """Keep the collector from walking through what was imported.

    aiogram alone leaves a few hundred thousand objects that live as long as the process; looking
    at them again and again cost a third of the throughput (docs/performance.md).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
