from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.calendar import WITA, WorkingCalendar
from models.disclosure import Seen
from models.errors import ButtonNotYours, NobodyDecides, ObjectedBefore
from models.evaluation import Evaluation, Review
from models.form import Form
from models.notice import Topic
from models.objection import (
    DECIDE_WITHIN,
    Objection,
    ObjectionState,
    Party,
    Statement,
    must_be_in_time,
)
from models.person import Person
from services.access.rights import Rights
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.notices import Notices
from services.objections.clocks import Clocks
from services.objections.deciders import Deciders

OBJECT = "objection"
"""What `Person.awaits` begins with while the next message says what is objected to."""
_REVIEW = (
    joinedload(Review.evaluation).joinedload(Evaluation.employee),
    joinedload(Review.reviewer),
    joinedload(Review.form).selectinload(Form.answers),
)
_WHOLE = (
    joinedload(Objection.review).options(*_REVIEW),
    joinedload(Objection.decider),
    selectinload(Objection.statements),
)


@dataclass(frozen=True, slots=True)
class Objected:
    """An objection as one of the three it concerns sees it, with its clocks."""

    objection: Objection
    party: Party
    decidable_from: date


@dataclass(frozen=True, slots=True)
class Objections:
    """An employee objects to the review that was shown to them."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person, review_id: int) -> Review:
        """The next message says what is objected to; not where nobody could decide it."""
        review = await self._shown(person, review_id)
        await self._decider(review)
        person.awaits = f"{OBJECT}:{review.id}"
        return review

    async def file(self, person: Person, review_id: int, words: str) -> Objected:
        """The reviewer is asked for their word and the decider told; all clocks run from now."""
        review = await self._shown(person, review_id)
        now, calendar = self.clock(), await self.calendar()
        objection = Objection(
            review=review,
            decider_id=await self._decider(review),
            state=ObjectionState.FILED,
            filed_at=now,
            decide_by=calendar.add(now.astimezone(WITA).date(), DECIDE_WITHIN),
            statements=[Statement(number=1, author_id=person.id, words=words, said_at=now)],
        )
        self.session.add(objection)
        person.awaits = None
        await self.session.flush()
        told = [review.reviewer_id, objection.decider_id]
        notices = Notices(self.session, self.clock)
        await notices.owe(told, Topic.OBJECTION_FILED, objection.id, now)
        await Clocks(self.session, self.clock).start(objection, calendar)
        return await self.see(person, objection.id)

    async def see(self, person: Person, objection_id: int) -> Objected:
        """For the three whom it concerns; that the others looked is kept for the employee."""
        objection = await self.brief(objection_id)
        party = objection.party_of(person.as_employee().id)
        employee_id = objection.people[Party.EMPLOYEE]
        await Viewings(self.session, self.clock).note(person, employee_id, Seen.OBJECTION)
        return Objected(objection, party, objection.decidable_from(await self.calendar()))

    async def withdraw(self, person: Person, objection_id: int) -> Objected:
        objection = await self.locked(objection_id)
        objection.withdraw(person.as_employee().id, self.clock())
        await self.close(objection)
        return await self.see(person, objection.id)

    async def close(self, objection: Objection) -> None:
        """Whatever was asked of anybody is over, and all but the one who ended it are told."""
        people, calendar = objection.people, await self.calendar()
        notices = Notices(self.session, self.clock)
        for party in (Party.REVIEWER, Party.DECIDER):
            await Clocks(self.session, self.clock).settle(objection, people[party], calendar)
        await notices.settle(Topic.OBJECTION_FILED, objection.id)
        withdrawn = objection.state is ObjectionState.WITHDRAWN
        ended = people[Party.EMPLOYEE if withdrawn else Party.DECIDER]
        told = sorted({*people.values()} - {ended})
        await notices.owe(told, Topic.OBJECTION_DECIDED, objection.id, self.clock())

    async def brief(self, objection_id: int) -> Objection:
        """As it stands in the database, whatever was read before."""
        found = await self.session.scalars(
            select(Objection)
            .where(Objection.id == objection_id)
            .options(*_WHOLE)
            .execution_options(populate_existing=True)
        )
        objection = found.one_or_none()
        if objection is None:
            raise ButtonNotYours
        return objection

    async def objected(self, review_id: int) -> Review:
        """What somebody wished to object to, and nobody can decide it."""
        return await self.session.get_one(Review, review_id, options=_REVIEW)

    async def locked(self, objection_id: int) -> Objection:
        """Or one would withdraw what another is just deciding."""
        key = select(Objection.id).where(Objection.id == objection_id).with_for_update()
        await self.session.scalar(key)
        return await self.brief(objection_id)

    async def calendar(self) -> WorkingCalendar:
        return await Calendars(self.session, self.clock).of_city()

    async def _shown(self, person: Person, review_id: int) -> Review:
        """Their own, opened, shown in time and not objected to before; locked."""
        review = await self.session.scalar(
            select(Review)
            .join(Evaluation, Evaluation.id == Review.evaluation_id)
            .where(
                Review.id == review_id,
                Evaluation.employee_id == person.as_employee().id,
                Evaluation.opened_at.is_not(None),
            )
            .options(*_REVIEW)
            .with_for_update(of=Review)
        )
        if review is None:
            raise ButtonNotYours
        taken = select(Objection.id).where(Objection.review_id == review.id)
        if await self.session.scalar(taken) is not None:
            raise ObjectedBefore
        must_be_in_time(review, self.clock(), await self.calendar())
        return review

    async def _decider(self, review: Review) -> int:
        deciders = Deciders(self.session, self.clock)
        decider = await deciders.of(review, review.evaluation.employee_id)
        if decider is None:
            administrators = await Rights(self.session, self.clock).administrators()
            notices = Notices(self.session, self.clock)
            now = self.clock()
            await notices.owe(administrators, Topic.OBJECTION_ORPHANED, review.id, now)
            raise NobodyDecides
        return decider
