import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from models.period import Schedule
from scheduler.delivery import Delivery
from scheduler.files import FileRound
from scheduler.imports import ImportRound
from scheduler.paces import PaceRound
from scheduler.releases import ReleaseRound
from services.cases.terms import CaseTerms
from services.clock import Clock
from services.figures.promises import Promises
from services.journal.nudges import Nudges
from services.lookback.envelopes import Envelopes
from services.lookback.evaluations import Evaluations
from services.lookback.terms import Terms
from services.mentoring.keeping import Keeping
from services.mentoring.proposals import Proposals
from services.objections.verdicts import Verdicts
from services.reminders.digests import Digests
from services.reminders.stages import Stages
from services.updates import Updates
from services.voice.votes import Votes

LOOKED_BACK = timedelta(days=2)
"""After a start: how long before it changes that come into force by their date are looked for."""


@dataclass(slots=True)
class Round:
    """One look at everything that can be due. Doing it twice, or from two places, does no harm."""

    sessions: async_sessionmaker[AsyncSession]
    clock: Clock
    delivery: Delivery
    files: FileRound
    imports: ImportRound
    releases: ReleaseRound
    paces: PaceRound
    least: Mapping[str, int]
    """The thresholds in force, for `Promises`: a semester may begin while the process runs."""
    schedule: Schedule
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)
    _one_voice: asyncio.Lock = field(default_factory=asyncio.Lock)
    _looked: datetime | None = None

    async def go(self) -> Counter[str]:
        """What was done, by the key of its words."""
        done = await self.look()
        done.update(await self.tell())
        return done

    async def look(self) -> Counter[str]:
        """All but telling, which may take minutes and must not keep the rest waiting."""
        async with self._one_at_a_time:
            done = await self._catch_up()
            done["files-seen"] = await self.files.go()
            done.update(await self.releases.go())
            done.update(await self._look_at_cases())
            done.update(await self._look_at_terms())
            done.update(await self._look_at_mentoring())
            done["imports-read"] = await self.imports.go()
            done["forms-timed"] = await self.paces.go()
            return done

    async def tell(self) -> Counter[str]:
        async with self._one_voice:
            told = await self.delivery.deliver()
            return Counter({f"told-{outcome}": count for outcome, count in told.items()})

    async def _catch_up(self) -> Counter[str]:
        now = self.clock()
        looked = self._looked or now - LOOKED_BACK
        async with self.sessions.begin() as session:
            await Updates(session, self.clock).forget_old()
            await Promises(session, self.clock).keep(**self.least)
            await Envelopes(session, self.clock).follow_the_calendar(looked)
            done = Counter(
                {
                    "envelopes-opened": await Evaluations(session, self.clock).end_terms(),
                    "vote-keys-destroyed": await Votes(session, self.clock).destroy_keys(),
                    "objections-handed-on": await Verdicts(session, self.clock).hand_on(),
                }
            )
        self._looked = now  # once it is committed
        return done

    async def _look_at_terms(self) -> Counter[str]:
        """Before anybody is told: whoever has a digest reads of the single things there."""
        async with self.sessions.begin() as session:
            return Counter(
                {
                    "evaluations-opened": await Terms(session, self.clock).keep(self.schedule),
                    "stages-owed": await Stages(session, self.clock).decide(),
                    "digests-owed": await Digests(session, self.clock).decide(),
                    "nudges-owed": await Nudges(session, self.clock).decide(),
                }
            )

    async def _look_at_mentoring(self) -> Counter[str]:
        async with self.sessions.begin() as session:
            keeping = Keeping(session, self.clock)
            return Counter(
                {
                    "offers-lapsed": await Proposals(session, self.clock).lapse(),
                    "mentorships-ended": await keeping.end(),
                    "pairs-asked": await keeping.ask(),
                }
            )

    async def _look_at_cases(self) -> Counter[str]:
        async with self.sessions.begin() as session:
            terms = CaseTerms(session, self.clock)
            await terms.forget_unwritten()
            return Counter(
                {
                    "cases-handed-on": await terms.hand_on(),
                    "cases-escalated": await terms.escalate(),
                    "cases-asked": await terms.ask(),
                    "cases-closed": await terms.close(),
                }
            )


def every_minute(look: Callable[[], Awaitable[object]]) -> AsyncIOScheduler:
    """APScheduler only ticks. A tick that comes late is still a tick, and many are one."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        look, "interval", minutes=1, coalesce=True, max_instances=1, misfire_grace_time=None
    )
    return scheduler
