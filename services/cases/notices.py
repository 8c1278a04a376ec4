from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case
from models.notice import Notice, Topic
from models.person import Person
from services.access.rights import Rights
from services.calendar.calendars import city_calendar
from services.clock import Clock
from services.lines.absences import Absences
from services.notices import Notices

AWAITED = "case-tell"
"""What `Person.awaits` begins with while a citizen writes in their case."""
_TO_CITIZEN = (Topic.CASE_MOVED, Topic.CASE_SETTLED)


@dataclass(frozen=True, slots=True)
class CaseNotices:
    """Who is told of a case: the office in its mornings, the citizen if they chose to be."""

    session: AsyncSession
    clock: Clock

    async def tell_citizen(self, case: Case) -> None:
        """What the office has said, at once."""
        if case.notify_id is not None:
            await self._owe([case.notify_id], Topic.CASE_MOVED, case, self.clock())

    async def ask_citizen(self, case: Case) -> None:
        """Whether it is so."""
        if case.notify_id is not None:
            await self._owe([case.notify_id], Topic.CASE_SETTLED, case, await self._this_morning())

    async def tell_office(self, case: Case, topic: Topic) -> None:
        """The owner, on their next morning at work; without one, the city's administrators."""
        if case.owner_id is None:
            people = await Rights(self.session, self.clock).administrators()
            calendar = await city_calendar(self.session)
            await self._owe(people, topic, case, calendar.next_morning(self.clock()))
        else:
            morning = await Absences(self.session, self.clock).next_morning(case.owner_id)
            await self._owe([case.owner_id], topic, case, morning)

    async def tell_above(self, case: Case, people: Sequence[int]) -> None:
        """Of a term that has passed."""
        await self._owe(people, Topic.CASE_OVERDUE, case, await self._this_morning())

    async def forget_chat(self, case: Case) -> None:
        """Nothing is left that joins the case to an account."""
        case.notify_id = None
        about = (Notice.about == case.id, Notice.topic.in_(_TO_CITIZEN))
        await self.session.execute(delete(Notice).where(*about))
        writing = Person.awaits.startswith(f"{AWAITED}:{case.id}:", autoescape=True)
        await self.session.execute(update(Person).where(writing).values(awaits=None))

    async def _owe(
        self, people: Sequence[int], topic: Topic, case: Case, due_at: datetime
    ) -> None:
        """Once more, if they were told of the same before."""
        told = (Notice.topic == topic, Notice.about == case.id, Notice.done_at.is_not(None))
        await self.session.execute(
            update(Notice)
            .where(Notice.person_id.in_(people), *told)
            .values(done_at=None, sent_at=None, claimed_at=None, due_at=due_at)
        )
        await Notices(self.session, self.clock).owe(people, topic, case.id, due_at)

    async def _this_morning(self) -> datetime:
        """Today's 09.00, or that of the next working day: what falls due does so at midnight."""
        calendar = await city_calendar(self.session)
        return calendar.next_morning(self.clock() - timedelta(days=1))
