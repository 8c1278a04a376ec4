from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Evaluation
from models.notice import Topic
from models.objection import UNDECIDED, Objection, Party
from models.person import Employee, Person
from models.predicate import Overall
from services.clock import Clock
from services.lookback.openings import Openings
from services.notices import Notices
from services.objections.clocks import Clocks
from services.objections.deciders import Deciders
from services.objections.objections import Objected, Objections

HEAR, REASON = "objection-word", "objection-reason"
"""What `Person.awaits` begins with while the next message is the reviewer's, or the decider's."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Both sides are heard, then the superior of the one who rated decides, for good."""

    session: AsyncSession
    clock: Clock

    async def ask_reviewer(self, person: Person, objection_id: int) -> Objected:
        """The next message is the reviewer's word."""
        objection = await self._objections.brief(objection_id)
        objection.must_be_open_to(person.as_employee().id, Party.REVIEWER)
        person.awaits = f"{HEAR}:{objection.id}"
        return await self._objections.see(person, objection.id)

    async def hear(self, person: Person, objection_id: int, words: str) -> Objected:
        objection = await self._objections.locked(objection_id)
        objection.hear(person.as_employee().id, words, self.clock())
        person.awaits = None
        calendar = await self._objections.calendar()
        await Clocks(self.session, self.clock).settle(objection, person.id, calendar)
        notices, told = Notices(self.session, self.clock), [objection.decider_id]
        await notices.owe(told, Topic.OBJECTION_HEARD, objection.id, self.clock())
        await self.session.flush()
        return await self._objections.see(person, objection.id)

    async def open(self, person: Person, objection_id: int) -> Objected:
        """For the decider, once both were heard and until it is decided."""
        objection = await self._objections.brief(objection_id)
        calendar = await self._objections.calendar()
        objection.must_be_decidable(person.as_employee().id, self.clock(), calendar)
        return await self._objections.see(person, objection.id)

    async def ask_reasons(self, person: Person, objection_id: int) -> Objected:
        """The next message is the decider's reasons."""
        found = await self.open(person, objection_id)
        person.awaits = f"{REASON}:{objection_id}"
        return found

    async def reason(self, person: Person, objection_id: int, words: str) -> Objected:
        objection = await self._objections.locked(objection_id)
        calendar = await self._objections.calendar()
        objection.reason(person.as_employee().id, words, self.clock(), calendar)
        person.awaits = None
        await self.session.flush()
        return await self._objections.see(person, objection.id)

    async def weigh(self, person: Person, objection_id: int, verdict: Overall | None) -> Objected:
        """What would be decided, before it is."""
        found = await self.open(person, objection_id)
        found.objection.must_be_ready(verdict)
        return found

    async def decide(self, person: Person, objection_id: int, verdict: Overall | None) -> Objected:
        objection = await self._objections.locked(objection_id)
        calendar = await self._objections.calendar()
        objection.decide(person.as_employee().id, verdict, self.clock(), calendar)
        await self._objections.close(objection)
        await self.session.flush()
        return await self._objections.see(person, objection.id)

    async def envelopes(self, person: Person, objection_id: int) -> tuple[Objection, Evaluation]:
        """What the decider needs to read, as the reviewer reads it, until it is decided."""
        objection = await self._objections.brief(objection_id)
        objection.must_be_open_to(person.as_employee().id, Party.DECIDER)
        await self._objections.see(person, objection.id)
        openings = Openings(self.session, self.clock)
        return objection, await openings.load(objection.review.evaluation_id)

    async def hand_on(self) -> int:
        """Objections whose decider has left go to the next above; where there is none they stay.

        The administrators see them in the list of what blocks the semester.
        """
        now = self.clock()
        orphaned = await self.session.scalars(
            select(Objection.id)
            .join(Employee, Employee.id == Objection.decider_id)
            .where(Objection.state.in_(UNDECIDED), Employee.left_at <= now)
            .order_by(Objection.id)
            .with_for_update(of=Objection)
        )
        return sum([await self._hand_on(key) for key in orphaned.all()])

    async def _hand_on(self, objection_id: int) -> bool:
        objection = await self._objections.brief(objection_id)
        employee_id = objection.people[Party.EMPLOYEE]
        successor = await Deciders(self.session, self.clock).of(objection.review, employee_id)
        if successor is None:
            return False
        objection.decider_id = successor
        notices, now = Notices(self.session, self.clock), self.clock()
        await notices.owe([successor], Topic.OBJECTION_FILED, objection.id, now)
        calendar = await self._objections.calendar()
        await Clocks(self.session, self.clock).remind_decider(objection, calendar)
        return True

    @property
    def _objections(self) -> Objections:
        return Objections(self.session, self.clock)
