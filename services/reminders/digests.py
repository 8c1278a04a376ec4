from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WorkingCalendar
from models.notice import Notice, Topic
from models.office import Assignment
from models.person import Employee, Person
from models.stage import StageDecided, number_of
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.notices import Notices
from services.reminders.duties import Duties, Item
from services.storage import add_if_new

MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Digest:
    items: Sequence[Item]
    today: date
    calendar: WorkingCalendar

    @property
    def shown(self) -> Sequence[Item]:
        return self.items[:MOST_SHOWN]

    @property
    def further(self) -> int:
        return max(0, len(self.items) - MOST_SHOWN)


@dataclass(frozen=True, slots=True)
class Digests:
    """On the first working morning of a week, one message to each superior with all that waits."""

    session: AsyncSession
    clock: Clock

    async def decide(self) -> int:
        """Owe this week's, once; whoever has nothing to do is told nothing when it comes to it.

        A Monday slept through is made up for on the next working day of the same week.
        """
        calendars = Calendars(self.session, self.clock)
        today = calendars.today()
        monday = today - timedelta(days=today.weekday())
        mark = {"topic": Topic.DIGEST.value, "last_day": monday, "decided_at": self.clock()}
        decided = await self.session.get(StageDecided, (Topic.DIGEST.value, monday))
        if decided is not None or not (await calendars.of_city()).is_working(today):
            return 0
        if not await add_if_new(self.session, StageDecided, [mark]):
            return 0
        await self._drop_before(monday)
        superiors = await self._superiors()
        notices = Notices(self.session, self.clock)
        await notices.owe(superiors, Topic.DIGEST, number_of(monday), self.clock())
        return len(superiors)

    async def of(self, person: Person) -> Digest:
        """All that waits for this person, the oldest first."""
        calendars = Calendars(self.session, self.clock)
        items = await Duties(self.session, self.clock).of(person.id)
        return Digest(items, calendars.today(), await calendars.of_city())

    async def _drop_before(self, monday: date) -> None:
        """What an earlier week's still had to tell, this one says."""
        await self.session.execute(
            update(Notice)
            .where(
                Notice.topic == Topic.DIGEST,
                Notice.about < number_of(monday),
                Notice.done_at.is_(None),
            )
            .values(done_at=self.clock())
        )

    async def _superiors(self) -> Sequence[int]:
        now = self.clock()
        found = await self.session.scalars(
            select(Assignment.reviewer_id)
            .join(Employee, Employee.id == Assignment.reviewer_id)
            .where(Assignment.at(now), Employee.works_at(now))
            .distinct()
            .order_by(Assignment.reviewer_id)
        )
        return found.all()
