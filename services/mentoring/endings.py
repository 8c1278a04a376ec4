from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.errors import ButtonNotYours, ButtonOutdated
from models.mentoring import EndReason, MentoringWish, Mentorship, Outcome
from models.mentoring_session import Attendance, MentoringSession
from models.office import Role
from models.person import Person
from services.access.rights import Rights
from services.clock import Clock
from services.mentoring.clocks import Clocks
from services.mentoring.mentorships import Mentorships


@dataclass(frozen=True, slots=True)
class Endings:
    """How a pair comes to its end, whoever or whatever brings it, and what came of it."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person, mentorship_id: int) -> Mentorship:
        """Before it ends early: it must still run, and be one's own."""
        mentorship = await self._own(person, mentorship_id)
        mentorship.must_run()
        return mentorship

    async def end(self, person: Person, mentorship_id: int, reason: EndReason) -> Mentorship:
        """Early, by either of them."""
        if not reason.is_theirs:
            raise ButtonOutdated
        mentorship = await self.ask(person, mentorship_id)
        await self.close(mentorship, reason, person.id)
        return mentorship

    async def rematch(self, person: Person, mentorship_id: int) -> Mentorship:
        """By the city, of a pair that never met: the mentee waits where they had waited before."""
        await Rights(self.session, self.clock).must_hold(person, Role.CITY_ADMIN)
        mentorship = await self._locked(Mentorship.id == mentorship_id)
        mentorship.must_run()
        await self.close(mentorship, EndReason.NOT_MET, person.id)
        await self.wish_again(mentorship)
        return mentorship

    async def say_outcome(
        self, person: Person, mentorship_id: int, outcome: Outcome
    ) -> Mentorship:
        """By the mentee, once it is over; said again, the last word stands."""
        mentorship = await self._own(person, mentorship_id)
        if person.id != mentorship.mentee_id:
            raise ButtonNotYours
        mentorship.say_outcome(outcome)
        return mentorship

    async def brief(self, mentorship_id: int) -> Mentorship:
        """Who the two are, for a notice to one of them or to the city."""
        return await self.session.get_one(
            Mentorship,
            mentorship_id,
            options=[joinedload(Mentorship.mentor), joinedload(Mentorship.mentee)],
        )

    async def close(
        self, mentorship: Mentorship, reason: EndReason | None, by_id: int | None = None
    ) -> None:
        mentorship.close(reason, by_id, self.clock())
        if not await self.has_met(mentorship):
            mentorship.outcome = Outcome.NEVER_MET
        await self.session.flush()
        await Clocks(self.session, self.clock).ended(mentorship)
        await self._leave_sessions(mentorship)

    async def wish_again(self, mentorship: Mentorship) -> None:
        """In the old place of the line; whoever has wished anew meanwhile keeps that wish."""
        own = MentoringWish.employee_id == mentorship.mentee_id
        waits = select(MentoringWish.id).where(own, MentoringWish.ended_at.is_(None)).limit(1)
        if await self.session.scalar(waits) is None:
            wish = await self.session.get_one(MentoringWish, mentorship.wish_id)
            wish.ended_at = None

    async def has_met(self, mentorship: Mentorship) -> bool:
        """At a session that counts."""
        met = exists().where(
            Attendance.mentorship_id == mentorship.id, Attendance.confirmed_at.is_not(None)
        )
        return bool(await self.session.scalar(select(met)))

    async def _own(self, person: Person, mentorship_id: int) -> Mentorship:
        me = person.as_employee().id
        own = or_(Mentorship.mentor_id == me, Mentorship.mentee_id == me)
        return await self._locked(Mentorship.id == mentorship_id, own)

    async def _locked(self, *which: ColumnElement[bool]) -> Mentorship:
        """Of two who end it at once, the second finds it over."""
        return await Mentorships(self.session, self.clock).locked(*which)

    async def _leave_sessions(self, mentorship: Mentorship) -> None:
        """Those still ahead: nobody waits for the mentee, and where they were alone it is off."""
        ahead: ColumnElement[bool] = MentoringSession.begins_at > self.clock()
        theirs = Attendance.mentorship_id == mentorship.id
        sessions = select(Attendance.session_id).join(Attendance.session).where(theirs, ahead)
        left = (await self.session.scalars(sessions)).all()
        await self.session.execute(
            delete(Attendance).where(theirs, Attendance.session_id.in_(left))
        )
        attended = exists().where(Attendance.session_id == MentoringSession.id)
        await self.session.execute(
            update(MentoringSession)
            .where(
                MentoringSession.id.in_(left), ~attended, MentoringSession.cancelled_at.is_(None)
            )
            .values(cancelled_at=self.clock())
        )
