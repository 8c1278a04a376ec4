from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.mentoring import Mentor, Mentorship, Skill
from models.office import Role
from models.person import Person
from services.access.rights import Rights
from services.clock import Clock

AWAITED = "mentor"
"""What `Person.awaits` begins with while the next message says what a mentor can help with."""
LONGEST = 500
"""Characters: who is offered a mentor reads it together with all the rest."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What somebody offers, and how many of the places are taken."""

    mentor: Mentor
    taken: int


@dataclass(frozen=True, slots=True)
class Mentors:
    """Who offers to help others: what with, how many at a time, and when not."""

    session: AsyncSession
    clock: Clock

    async def own(self, person: Person) -> Offered:
        """Nothing is stored of whoever only looks."""
        employee = person.as_employee()
        mentor = await self.session.get(Mentor, employee.id)
        return await self._offered(mentor or Mentor.begun_by(employee.id, self.clock()))

    async def toggle(self, person: Person, skill: Skill) -> Offered:
        mentor = await self._changing(person)
        mentor.toggle(skill, self.clock())
        return await self._offered(mentor)

    async def set_capacity(self, person: Person, capacity: int) -> Offered:
        """Those who have a place keep it, however few it becomes."""
        mentor = await self._changing(person)
        mentor.capacity = capacity
        return await self._offered(mentor)

    async def ask_words(self, person: Person) -> None:
        """The next message says what they can help with."""
        await Rights(self.session, self.clock).must_hold(person, Role.EMPLOYEE)
        person.awaits = f"{AWAITED}:words"

    async def describe(self, person: Person, words: str) -> Offered:
        mentor = await self._changing(person)
        mentor.words, person.awaits = words, None
        return await self._offered(mentor)

    async def resume(self, person: Person) -> Offered:
        mentor = await self._changing(person)
        mentor.resume()
        return await self._offered(mentor)

    async def pause(self, person: Person) -> Offered:
        """Nobody new; who is guided already, or offered, goes on."""
        mentor = await self._changing(person)
        mentor.pause(self.clock())
        return await self._offered(mentor)

    async def _changing(self, person: Person) -> Mentor:
        """Locked: an offer that is being made at this moment counts the places."""
        employee = person.as_employee()
        await Rights(self.session, self.clock).must_hold(person, Role.EMPLOYEE)
        mentor = await self.session.scalar(
            select(Mentor)
            .where(Mentor.id == employee.id)
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        if mentor is None:
            mentor = Mentor.begun_by(employee.id, self.clock())
            self.session.add(mentor)
        return mentor

    async def _offered(self, mentor: Mentor) -> Offered:
        taken = select(func.count(Mentorship.id)).where(
            Mentorship.mentor_id == mentor.id, Mentorship.takes_a_place()
        )
        return Offered(mentor, await self.session.scalar(taken) or 0)
