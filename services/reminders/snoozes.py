from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import ReminderOver
from models.hours import EARLIEST_HOUR, LATEST_HOUR
from models.notice import Notice, Topic
from models.person import Person
from models.timing import SNOOZABLE, When
from services.calendar.windows import Windows
from services.clock import Clock

HOURS = range(EARLIEST_HOUR, LATEST_HOUR + 1)


class Snooze(StrEnum):
    AN_HOUR = "hour"
    TOMORROW = "day"
    MY_HOUR = "mine"


@dataclass(frozen=True, slots=True)
class Snoozes:
    """A reminder that comes once more when it suits, and the hour that suits."""

    session: AsyncSession
    clock: Clock

    async def snooze(self, person: Person, topic: Topic, about: int, how: Snooze) -> datetime:
        """When it comes again: the moment wished for, or the next at which it may disturb."""
        notice = await self._own(person, topic, about)
        windows = Windows(self.session, self.clock)
        find = windows.next if how is Snooze.MY_HOUR else windows.open
        openings = await find([person.id], When.OFFICE_HOURS, self._wished(person, how))
        notice.due_at = openings[person.id]
        notice.done_at = notice.sent_at = notice.claimed_at = None
        return notice.due_at

    async def set_hour(self, person: Person, hour: int | None) -> None:
        """Reminders come in that hour of a working day, or in the office's hours as before."""
        person.as_employee()
        person.reminded_at = hour
        await self.session.flush()

    def _wished(self, person: Person, how: Snooze) -> datetime:
        """Tomorrow begins at midnight, and so does the hour of one's own once it has begun."""
        now = self.clock()
        if how is Snooze.AN_HOUR:
            return now + timedelta(hours=1)
        local = now.astimezone(WITA)
        if how is Snooze.MY_HOUR and local.hour < (person.reminded_at or 0):
            return now
        tomorrow = local.date() + timedelta(days=1)
        return datetime.combine(tomorrow, time(), WITA).astimezone(UTC)

    async def _own(self, person: Person, topic: Topic, about: int) -> Notice:
        """One that this person was told of; what is settled or no reminder cannot come again."""
        notice = await self.session.scalar(
            select(Notice)
            .where(Notice.person_id == person.id, Notice.topic == topic, Notice.about == about)
            .with_for_update()
        )
        if notice is None or topic not in SNOOZABLE or notice.settled_at is not None:
            raise ReminderOver
        return notice
