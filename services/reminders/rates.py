from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from sqlalchemy import Integer, cast, extract, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.notice import Notice, Topic
from models.office import Role
from models.person import Person
from models.semester import Semester
from models.stage import ASKED_TOPICS, BLOCKING_TOPICS, STAGES
from services.access.rights import Rights
from services.clock import Clock

_ASKING = BLOCKING_TOPICS | ASKED_TOPICS
"""Stages that ask for something, and of which it is kept whether it was done."""
_TENTH = 24 * 60 * 60 / 10
"""Of a day, in seconds."""
_SECONDS = extract("epoch", Notice.settled_at) - extract("epoch", Notice.sent_at)
_TOOK = cast(func.round(_SECONDS / _TENTH), Integer).label("took")
"""Tenths of days until it was done; NULL where it was not."""
_Took = Mapping[int | None, int]


@dataclass(frozen=True, slots=True)
class Rate:
    """How many were reminded in one stage, and how many of them did it."""

    topic: Topic
    sent: int
    done: int
    days: float | None
    """From the reminder until it was done; the middle one of all, and none without one."""

    @property
    def percent(self) -> int:
        return round(100 * self.done / self.sent)


@dataclass(frozen=True, slots=True)
class Rates:
    """Whether reminders help, for the personnel office: in numbers, never by name."""

    session: AsyncSession
    clock: Clock

    async def of_semester(self, person: Person, at_least: int) -> Sequence[Rate]:
        """Of this half-year; a stage of which fewer were told than that is left out."""
        await Rights(self.session, self.clock).must_hold(person, Role.CITY_ADMIN)
        told = await self._told()
        order = [stage.topic for stage in STAGES if stage.topic in told]
        rates = [_rate(topic, told[topic]) for topic in order]
        return [rate for rate in rates if rate.sent >= at_least]

    async def _told(self) -> Mapping[Topic, _Took]:
        """How many took how long: counted there, for a city is told of every stage."""
        rows = await self.session.execute(
            select(Notice.topic, _TOOK, func.count())
            .where(
                Notice.topic.in_(_ASKING),
                Notice.sent_at >= Semester.of(self.clock()).starts_at,
            )
            .group_by(Notice.topic, _TOOK.name)
        )
        told: dict[Topic, dict[int | None, int]] = defaultdict(dict)
        for topic, took, count in rows:
            told[topic][took] = count
        return told


def _rate(topic: Topic, took: _Took) -> Rate:
    counts = {tenths: count for tenths, count in took.items() if tenths is not None}
    done = [*Counter(counts).elements()]
    return Rate(
        topic, sum(took.values()), len(done), round(median(done) / 10, 1) if done else None
    )
