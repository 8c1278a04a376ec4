from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.notice import Notice, Topic
from models.office import Role
from models.person import Person
from models.semester import Semester
from models.stage import BLOCKING_TOPICS, STAGES
from services.access.rights import Rights
from services.clock import Clock

_ASKING = BLOCKING_TOPICS | {Topic.EVALUATION_OPENED, Topic.REVIEW_DUE}
"""Stages that ask for something, and of which it is kept whether it was done."""
_DAY = 24 * 60 * 60


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
        rows = await self.session.execute(
            select(Notice.topic, Notice.sent_at, Notice.settled_at).where(
                Notice.topic.in_(_ASKING),
                Notice.sent_at >= Semester.of(self.clock()).starts_at,
            )
        )
        told: dict[Topic, list[float | None]] = defaultdict(list)
        for topic, *moments in rows:
            told[topic].append(_days(*moments))
        order = [stage.topic for stage in STAGES if stage.topic in told]
        return [_rate(topic, told[topic]) for topic in order if len(told[topic]) >= at_least]


def _rate(topic: Topic, days: Sequence[float | None]) -> Rate:
    took = [each for each in days if each is not None]
    return Rate(topic, len(days), len(took), round(median(took), 1) if took else None)


def _days(sent_at: datetime | None, settled_at: datetime | None) -> float | None:
    if sent_at is None or settled_at is None:
        return None
    return (settled_at - sent_at).total_seconds() / _DAY
