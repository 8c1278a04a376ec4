from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager, joinedload

from models.mentoring import Mentorship
from models.mentoring_session import Attendance, MentoringSession
from services.clock import Clock


@dataclass(frozen=True, slots=True)
class Unsigned:
    """What in mentoring waits for one person: offers to answer, sessions to speak of and sign."""

    session: AsyncSession
    clock: Clock

    async def offers(self, person_id: int) -> Sequence[Mentorship]:
        found = await self.session.scalars(
            select(Mentorship)
            .where(Mentorship.is_offer(), _of(person_id))
            .options(joinedload(Mentorship.mentor), joinedload(Mentorship.mentee))
            .order_by(Mentorship.offered_at, Mentorship.id)
        )
        return [each for each in found if not each.accepted_by(person_id)]

    async def sessions(self, person_id: int) -> Sequence[MentoringSession]:
        """Of pairs that still run, the oldest first."""
        found = await self.session.scalars(
            select(Attendance)
            .join(Attendance.session)
            .join(Attendance.mentorship)
            .where(
                Mentorship.runs(),
                _of(person_id),
                MentoringSession.cancelled_at.is_(None),
                MentoringSession.begins_at <= self.clock(),
                Attendance.confirmed_at.is_(None),
            )
            .options(contains_eager(Attendance.session), contains_eager(Attendance.mentorship))
            .order_by(MentoringSession.begins_at, MentoringSession.id)
        )
        waiting = (each for each in found if _waits(each, person_id))
        return list(dict.fromkeys(each.session for each in waiting))


def _of(person_id: int) -> ColumnElement[bool]:
    return or_(Mentorship.mentor_id == person_id, Mentorship.mentee_id == person_id)


def _waits(attendance: Attendance, person_id: int) -> bool:
    mentors = attendance.mentorship.mentor_id == person_id
    return bool(attendance.steps(mentors=mentors))
