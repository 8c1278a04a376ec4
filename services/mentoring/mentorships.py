from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.disclosure import Seen
from models.errors import ButtonNotYours
from models.mentoring import Mentorship
from models.mentoring_session import Attendance, MentoringSession
from models.person import Employee, Person
from services.clock import Clock
from services.disclosure.viewings import Viewings

_BOTH = (
    joinedload(Mentorship.mentor).joinedload(Employee.unit),
    joinedload(Mentorship.mentee).joinedload(Employee.unit),
    joinedload(Mentorship.plan),  # without its answers: a draft is its author's alone
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A mentorship as one of the two sees it, with its sessions, the newest first."""

    mentorship: Mentorship
    reader_id: int
    sessions: Sequence[MentoringSession]
    now: datetime

    @property
    def mentors(self) -> bool:
        """Whether it is the mentor who looks."""
        return self.reader_id == self.mentorship.mentor_id

    @property
    def other(self) -> Employee:
        return self.mentorship.other_of(self.reader_id)

    @property
    def held(self) -> int:
        """Sessions that both have signed: no others count."""
        return sum(each.counts for each in self.attendances)

    @property
    def planned(self) -> int:
        return sum(each.is_ahead(self.now) for each in self.sessions)

    @property
    def attendances(self) -> Sequence[Attendance]:
        """Of these two, at each of the sessions."""
        return [each.of(self.mentorship.id) for each in self.sessions]


@dataclass(frozen=True, slots=True)
class Mentorships:
    """A pair that has begun, for the two of them alone; also once it is over."""

    session: AsyncSession
    clock: Clock

    async def see(self, person: Person, mentorship_id: int) -> Pair:
        mentorship = await self.theirs(person, mentorship_id)
        other = mentorship.other_of(person.id)
        await Viewings(self.session, self.clock).note(person, other.id, Seen.MENTORING)
        sessions = await self._sessions(mentorship.id)
        return Pair(mentorship, person.id, sessions, self.clock())

    async def theirs(self, person: Person, mentorship_id: int) -> Mentorship:
        who = person.as_employee().id
        between = or_(Mentorship.mentor_id == who, Mentorship.mentee_id == who)
        return await self._find(Mentorship.id == mentorship_id, between)

    async def locked(self, *conditions: ColumnElement[bool]) -> Mentorship:
        """As it stands once the lock is held."""
        key = select(Mentorship.id).where(*conditions).with_for_update()
        mentorship_id = await self.session.scalar(key)
        if mentorship_id is None:
            raise ButtonNotYours
        return await self._find(Mentorship.id == mentorship_id, afresh=True)

    async def told(self, mentorship_id: int) -> Mentorship | None:
        """For a notice; nothing where it is over."""
        mentorship = await self._find(Mentorship.id == mentorship_id)
        return mentorship if mentorship.is_running else None

    async def _find(self, *conditions: ColumnElement[bool], afresh: bool = False) -> Mentorship:
        found = await self.session.scalars(
            select(Mentorship)
            .where(Mentorship.begun_at.is_not(None), *conditions)
            .options(*_BOTH)
            .execution_options(populate_existing=afresh)
        )
        mentorship = found.one_or_none()
        if mentorship is None:
            raise ButtonNotYours
        return mentorship

    async def _sessions(self, mentorship_id: int) -> Sequence[MentoringSession]:
        found = await self.session.scalars(
            select(MentoringSession)
            .join(MentoringSession.attendances)
            .where(Attendance.mentorship_id == mentorship_id)
            .options(selectinload(MentoringSession.attendances))
            .order_by(MentoringSession.begins_at.desc(), MentoringSession.id.desc())
        )
        return found.all()
