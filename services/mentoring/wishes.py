from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from models.challenge import Challenge, Need
from models.errors import ButtonNotYours, OfferWaits, WishWaits
from models.mentoring import MentoringWish, Mentorship, Skill
from models.office import Role
from models.person import Employee, Person
from services.access.rights import Rights
from services.clock import Clock
from services.mentoring.pools import Pools
from services.mentoring.waiting_lines import Line, WaitingLines

AWAITED = "wish"
"""What `Person.awaits` begins with while the next message says what a mentor is wished for."""
MOST_CHALLENGES = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Of an open wish in the line of its skill; whoever is just being offered keeps theirs."""

    wish: MentoringWish
    number: int
    waiting: int
    free: int
    """Seats of mentors for that skill that nobody has taken."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Somebody asks for a mentor, and waits in a line that they see."""

    session: AsyncSession
    clock: Clock

    async def place(self, person: Person) -> Place | None:
        wish = await self._open_of(person.as_employee().id)
        return None if wish is None else await self._placed(wish)

    async def choose(self, person: Person) -> Sequence[Line]:
        """Refuses a second wish before anything is written for it; says where seats are free."""
        await self._must_be_free(person)
        return await WaitingLines(self.session, self.clock).all()

    async def ask(self, person: Person, skill: Skill) -> Sequence[Challenge]:
        """The next message says what for; or one of their challenges that ask for guidance."""
        await self._must_be_free(person)
        person.awaits = f"{AWAITED}:{skill}"
        found = await self.session.scalars(
            select(Challenge)
            .where(Challenge.employee_id == person.id, Challenge.need == Need.GUIDANCE)
            .order_by(Challenge.raised_at.desc(), Challenge.id.desc())
            .limit(MOST_CHALLENGES)
        )
        return found.all()

    async def wish(self, person: Person, skill: Skill, words: str) -> Place:
        return await self._wish(person, skill, words, None)

    async def wish_for(self, person: Person, skill: Skill, challenge_id: int) -> Place:
        """In the words of a challenge of their own."""
        challenge = await self.session.scalar(
            select(Challenge).where(
                Challenge.id == challenge_id,
                Challenge.employee_id == person.as_employee().id,
                Challenge.need == Need.GUIDANCE,
            )
        )
        if challenge is None:
            raise ButtonNotYours
        return await self._wish(person, skill, challenge.words, challenge.id)

    async def read(self, person: Person, wish_id: int) -> MentoringWish:
        """Locked: an offer for it may be made at this moment."""
        wish = await self.session.scalar(
            select(MentoringWish)
            .where(MentoringWish.id == wish_id)
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        )
        if wish is None or wish.employee_id != person.as_employee().id:
            raise ButtonNotYours
        return wish

    async def withdraw(self, person: Person, wish_id: int) -> None:
        """Twice is as once; while a mentor is offered, the offer is answered first."""
        wish = await self.read(person, wish_id)
        offered = exists().where(Mentorship.wish_id == wish.id, Mentorship.is_offer())
        if await self.session.scalar(select(offered)):
            raise OfferWaits
        wish.ended_at = wish.ended_at or self.clock()

    async def _wish(
        self, person: Person, skill: Skill, words: str, challenge_id: int | None
    ) -> Place:
        await self._must_be_free(person)
        wish = MentoringWish(
            employee_id=person.id,
            skill=skill,
            words=words,
            challenge_id=challenge_id,
            wished_at=self.clock(),
        )
        self.session.add(wish)
        await self.session.flush()
        person.awaits = None
        return await self._placed(wish)

    async def _must_be_free(self, person: Person) -> None:
        employee = person.as_employee()
        await Rights(self.session, self.clock).must_hold(person, Role.EMPLOYEE)
        if await self._open_of(employee.id) is not None:
            raise WishWaits

    async def _open_of(self, employee_id: int) -> MentoringWish | None:
        return await self.session.scalar(
            select(MentoringWish).where(
                MentoringWish.employee_id == employee_id, MentoringWish.ended_at.is_(None)
            )
        )

    async def _placed(self, wish: MentoringWish) -> Place:
        ahead = tuple_(MentoringWish.wished_at, MentoringWish.id) <= (wish.wished_at, wish.id)
        counted = (
            select(func.count(MentoringWish.id).filter(ahead), func.count(MentoringWish.id))
            .join(Employee, Employee.id == MentoringWish.employee_id)
            .where(
                MentoringWish.skill == wish.skill,
                MentoringWish.ended_at.is_(None),
                Employee.works_at(self.clock()),
            )
        )
        number, waiting = (await self.session.execute(counted)).one()
        free = await Pools(self.session, self.clock).free()
        return Place(wish, number, waiting, free[wish.skill])
