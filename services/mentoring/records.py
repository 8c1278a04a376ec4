from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager, selectinload

from models.disclosure import Seen
from models.form import Form
from models.mentoring import Mentorship
from models.mentoring_session import Attendance, MentoringSession
from models.person import Person
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.mentoring.mentorships import Mentorships


@dataclass(frozen=True, slots=True)
class Record:
    """What two people did together, the oldest first: what both have signed, and the rest."""

    mentorship: Mentorship
    plan: Form | None
    """The last version that was sent, with its answers."""
    counted: Sequence[Attendance]
    uncounted: Sequence[Attendance]


@dataclass(frozen=True, slots=True)
class Records:
    """The record of a mentorship (B.1.7), for the two of them."""

    session: AsyncSession
    clock: Clock

    async def of(self, person: Person, mentorship_id: int) -> Record:
        mentorship = await Mentorships(self.session, self.clock).theirs(person, mentorship_id)
        other = mentorship.other_of(person.id)
        await Viewings(self.session, self.clock).note(person, other.id, Seen.MENTORING)
        held = await self._held(mentorship)
        return Record(
            mentorship,
            await self._plan(mentorship),
            [each for each in held if each.counts],
            [each for each in held if not each.counts],
        )

    async def _held(self, mentorship: Mentorship) -> Sequence[Attendance]:
        """Whose time has come: what is only planned is no part of a record."""
        found = await self.session.scalars(
            select(Attendance)
            .join(Attendance.session)
            .where(
                Attendance.mentorship_id == mentorship.id,
                MentoringSession.cancelled_at.is_(None),
                MentoringSession.begins_at <= self.clock(),
            )
            .options(contains_eager(Attendance.session).joinedload(MentoringSession.file))
            .order_by(MentoringSession.begins_at, MentoringSession.id)
        )
        return found.all()

    async def _plan(self, mentorship: Mentorship) -> Form | None:
        """What is being written anew is its author's alone."""
        plan = mentorship.plan
        if plan is None:
            return None
        sent = plan.id if plan.sent_at is not None else plan.earlier_id
        found = await self.session.scalars(
            select(Form).where(Form.id == sent).options(selectinload(Form.answers))
        )
        return found.one_or_none()
