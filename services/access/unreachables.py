from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.calendar import WITA, WorkingCalendar
from models.notice import Notice, Topic
from models.office import Role
from models.person import Employee, Person
from models.unit import Unit
from services.access.rights import Rights
from services.clock import Clock
from services.notices import Notices


@dataclass(frozen=True, slots=True)
class Missed:
    """An employee who has blocked the bot, and where they work."""

    name: str
    unit: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Unreachables:
    """Who has blocked the bot: left in peace, and told of to the administrators once a week."""

    session: AsyncSession
    clock: Clock

    async def keep(self, notice_id: int) -> None:
        """What is owed to them waits until they write again."""
        notice = await self.session.get_one(Notice, notice_id, options=[joinedload(Notice.person)])
        notice.claimed_at = None
        await self.lost(notice.person)

    async def lost(self, person: Person) -> None:
        """A citizen who blocks the bot is nobody's business."""
        person.unreachable_since = self.clock()
        works = exists().where(Employee.id == person.id, Employee.works_at(self.clock()))
        if await self.session.scalar(select(works)):
            morning = self._next_week()
            week = int(f"{morning.astimezone(WITA):%G%V}")
            told = await Rights(self.session, self.clock).administrators()
            notices = Notices(self.session, self.clock)
            await notices.owe(told, Topic.PEOPLE_UNREACHABLE, week, morning)

    async def all(self, admin: Person) -> Sequence[Missed]:
        """The latest first."""
        await Rights(self.session, self.clock).must_hold(admin, Role.CITY_ADMIN)
        found = await self.session.execute(
            select(Employee.name, Unit.name, Person.unreachable_since)
            .join(Person, Person.id == Employee.id)
            .join(Unit, Unit.id == Employee.unit_id)
            .where(Person.unreachable_since.is_not(None), Employee.works_at(self.clock()))
            .order_by(Person.unreachable_since.desc(), Employee.id)
        )
        return [Missed(name, unit, since) for name, unit, since in found if since]

    def _next_week(self) -> datetime:
        """09.00 of next week's first working morning."""
        today = self.clock().astimezone(WITA)
        sunday = today + timedelta(days=6 - today.weekday())
        return WorkingCalendar().next_morning(sunday.astimezone(UTC))
