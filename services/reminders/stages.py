from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.notice import Notice, Topic
from models.person import Person
from models.stage import (
    AHEAD,
    BEHIND,
    BLOCKING_TOPICS,
    STAGES,
    Process,
    Stage,
    StageDecided,
    day_of,
    number_of,
)
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.notices import Notices
from services.reminders.concerns import Concerns
from services.reminders.pending import Pending, ends_on
from services.storage import add_if_new


@dataclass(frozen=True, slots=True)
class Stages:
    """Tells whoever blocks a term how near its end is, stage by stage, each of them once."""

    session: AsyncSession
    clock: Clock

    async def decide(self) -> int:
        """Owe every stage that is on and not decided yet; says how many notices that makes.

        Of two who decide at once, only the one goes on who wrote that it is decided.
        """
        owed = 0
        for stage, last_day in await self._undecided():
            mark = {"topic": stage.topic.value, "last_day": last_day, "decided_at": self.clock()}
            if await add_if_new(self.session, StageDecided, [mark]):
                owed += await self._owe(stage, last_day)
        return owed

    async def settle(self, person: Person) -> None:
        """After they have done something: they are not reminded of what is no longer missing."""
        found = await self.session.execute(
            select(Notice.topic, Notice.about).where(
                Notice.person_id == person.id,
                Notice.topic.in_(BLOCKING_TOPICS),
                Notice.settled_at.is_(None),
            )
        )
        for topic, about in found.all():
            if not await self._blocks(person, topic, day_of(about)):
                await Notices(self.session, self.clock).settle(topic, about, person.id)

    async def _undecided(self) -> list[tuple[Stage, date]]:
        """Nothing but a look at the terms on nearly every day of the year."""
        last_days = await self._pending.last_days(AHEAD, BEHIND)
        if not last_days:
            return []
        calendars = Calendars(self.session, self.clock)
        today, calendar = calendars.today(), await calendars.of_city()
        found = await self.session.execute(
            select(StageDecided.topic, StageDecided.last_day).where(
                StageDecided.last_day.in_(last_days)
            )
        )
        decided = {(topic, day) for topic, day in found}
        return [
            (stage, day)
            for day in sorted(last_days)
            for stage in STAGES
            if (stage.topic.value, day) not in decided and stage.is_on(today, day, calendar)
        ]

    async def _owe(self, stage: Stage, last_day: date) -> int:
        people = sorted(set(await self._told(stage, last_day)))
        notices = Notices(self.session, self.clock)
        await notices.owe(people, stage.topic, number_of(last_day), self.clock())
        return len(people)

    async def _told(self, stage: Stage, last_day: date) -> Iterable[int]:
        if stage.process is Process.EVALUATION:
            return await self._pending.evaluations(ends_on(last_day))
        concerns = Concerns(self.session, self.clock)
        if stage.announced is None:
            missing = await self._pending.reviews(ends_on(last_day))
        else:
            missing = await concerns.escalated(last_day)
        return await concerns.people(missing, stage.sides)

    async def _blocks(self, person: Person, topic: Topic, last_day: date) -> bool:
        concerns = Concerns(self.session, self.clock)
        if topic in (Topic.EVALUATION_CLOSING, Topic.EVALUATION_LAST_CALL):
            return await concerns.owes_evaluation(person, last_day)
        return bool(await concerns.missing_by(person, last_day))

    @property
    def _pending(self) -> Pending:
        return Pending(self.session, self.clock)
