from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.disclosure import Seen
from models.errors import ButtonNotYours, ButtonOutdated
from models.mentoring import Mentorship
from models.mentoring_session import Attendance, MentoringSession, Step
from models.notice import Topic
from models.person import Person
from models.session_draft import SessionDraft
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.mentoring.clocks import Clocks
from services.mentoring.reminders import Reminders

CANCEL = "mentoring-cancel"
"""What `Person.awaits` begins with while the next message says why a session is cancelled."""
_WHOLE = (
    joinedload(MentoringSession.mentor),
    joinedload(MentoringSession.file),
    selectinload(MentoringSession.attendances)
    .joinedload(Attendance.mentorship)
    .joinedload(Mentorship.mentee),
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session as somebody who belongs there sees it."""

    session: MentoringSession
    reader_id: int
    now: datetime
    open_to_both: frozenset[int]
    """Mentorships of which each side may know what the other has said."""

    @property
    def mentors(self) -> bool:
        return self.reader_id == self.session.mentor_id

    @property
    def own(self) -> Sequence[Attendance]:
        """What the reader is asked about: the mentor of all, a mentee of themselves."""
        return [
            each
            for each in self.session.attendances
            if self.mentors or each.mentorship.mentee_id == self.reader_id
        ]

    @property
    def is_ahead(self) -> bool:
        return self.session.is_ahead(self.now)

    @property
    def has_begun(self) -> bool:
        return self.session.has_begun(self.now)

    @property
    def may_change(self) -> bool:
        """The mentor, or a mentee who would meet them alone."""
        return self.mentors or len(self.session.attendances) == 1

    @property
    def may_read(self) -> bool:
        """The journal: a mentee once both say that they met."""
        return self.mentors or any(each.mentor_met and each.mentee_met for each in self.own)

    @property
    def may_write(self) -> bool:
        met = any(each.mentor_met for each in self.own)
        return self.mentors and self.has_begun and met and not self.session.is_signed

    @property
    def steps(self) -> set[Step]:
        """What the reader is still waited for."""
        own = (each.steps(mentors=self.mentors) for each in self.own)
        return {step for steps in own for step in steps}


@dataclass(frozen=True, slots=True)
class Sessions:
    """Meetings of a mentor with one mentee or several, for those alone who belong there."""

    session: AsyncSession
    clock: Clock

    async def see(self, person: Person, session_id: int) -> Meeting:
        session = await self._find(session_id, self._theirs(person))
        await self._note(person, session)
        return await self._meeting(person, session)

    async def locked(self, person: Person, session_id: int) -> Meeting:
        """As it stands once the lock is held: two may press at the same time."""
        key = MentoringSession.id == session_id
        await self.session.scalar(select(MentoringSession.id).where(key).with_for_update())
        session = await self._find(session_id, self._theirs(person))
        return await self._meeting(person, session)

    async def in_hand(self, person: Person, session_id: int) -> MentoringSession:
        """Theirs to move or to cancel; locked."""
        meeting = await self.locked(person, session_id)
        if not meeting.may_change:
            raise ButtonNotYours
        return meeting.session

    async def add(self, person: Person, session: MentoringSession) -> MentoringSession:
        self.session.add(session)
        await self.session.flush()
        return await self._tell(person, session.id, Topic.SESSION_PLANNED)

    async def move(self, person: Person, draft: SessionDraft) -> MentoringSession:
        if draft.session_id is None or draft.begins_at is None:
            raise ButtonOutdated
        session = await self.in_hand(person, draft.session_id)
        place, reason = draft.place or session.place, draft.reason or ""
        session.move(draft.begins_at, place, reason, self.clock())
        return await self._tell(person, session.id, Topic.SESSION_PLANNED)

    async def ask_reason(self, person: Person, session_id: int) -> MentoringSession:
        """The next message says why it is cancelled."""
        session = await self.in_hand(person, session_id)
        session.must_be_ahead(self.clock())
        person.awaits = f"{CANCEL}:{session.id}"
        return session

    async def cancel(self, person: Person, session_id: int, reason: str) -> MentoringSession:
        session = await self.in_hand(person, session_id)
        session.cancel(reason, self.clock())
        person.awaits = None
        return await self._tell(person, session.id, Topic.SESSION_CANCELLED)

    async def say(
        self, person: Person, session_id: int, mentorship_id: int, *, met: bool
    ) -> Meeting:
        """One's own word about the meeting with that mentee."""
        meeting = await self.locked(person, session_id)
        attendance = meeting.session.of(mentorship_id)
        if attendance not in meeting.own:
            raise ButtonNotYours
        attendance.say(person.id, self.clock(), met=met)
        if attendance.may_sign and meeting.mentors:  # who was forgotten may sign after all
            to_sign = [attendance.mentorship.mentee_id], Topic.SESSION_JOURNAL, session_id
            await Reminders(self.session, self.clock).owe(*to_sign)
        return await self._said(person, meeting.session)

    async def say_all(self, person: Person, session_id: int) -> Meeting:
        """The mentor met all of whom nothing was said yet."""
        meeting = await self.locked(person, session_id)
        if not meeting.mentors:
            raise ButtonNotYours
        meeting.session.must_have_begun(self.clock())
        for attendance in meeting.own:
            if attendance.mentor_met is None:
                attendance.say(person.id, self.clock(), met=True)
        return await self._said(person, meeting.session)

    async def told(self, person: Person, session_id: int) -> Meeting | None:
        """For a notice; nothing where they do not belong there any more."""
        try:
            session = await self._find(session_id, self._theirs(person))
            return await self._meeting(person, session)
        except (ButtonNotYours, ButtonOutdated):
            return None

    async def _said(self, person: Person, session: MentoringSession) -> Meeting:
        clocks = Clocks(self.session, self.clock)
        await self.session.flush()
        meeting = await self._meeting(person, session)
        if all(each.said_by(person.id) is not None for each in meeting.own):
            await clocks.met_said(session, person.id)
        return meeting

    async def _tell(self, person: Person, session_id: int, topic: Topic) -> MentoringSession:
        """All but the one who did it, who may be the mentee."""
        await self.session.flush()
        session = await self._find(session_id)
        clocks = Clocks(self.session, self.clock)
        planned = topic is Topic.SESSION_PLANNED
        await (clocks.session_planned if planned else clocks.session_cancelled)(session)
        if person.id != session.mentor_id:
            reminders = Reminders(self.session, self.clock)
            await reminders.over([topic], [session.id], [person.id])
            await reminders.owe([session.mentor_id], topic, session.id)
        return session

    async def _note(self, person: Person, session: MentoringSession) -> None:
        """The mentor reads about the mentees, and they about the mentor."""
        viewings = Viewings(self.session, self.clock)
        about = {session.mentor_id}
        if person.id == session.mentor_id:
            about = {each.mentorship.mentee_id for each in session.attendances}
        for employee_id in sorted(about):
            await viewings.note(person, employee_id, Seen.MENTORING)

    async def _meeting(self, person: Person, session: MentoringSession) -> Meeting:
        calendar, now = await Calendars(self.session, self.clock).of_city(), self.clock()
        known = (each for each in session.attendances if each.is_open(now, calendar))
        shown = frozenset(each.mentorship_id for each in known)
        meeting = Meeting(session, person.id, now, shown)
        if not meeting.own:  # whoever was to come is not guided any more
            raise ButtonOutdated
        return meeting

    async def _find(self, session_id: int, *conditions: ColumnElement[bool]) -> MentoringSession:
        found = await self.session.scalars(
            select(MentoringSession)
            .where(MentoringSession.id == session_id, *conditions)
            .options(*_WHOLE)
            .execution_options(populate_existing=True)
        )
        session = found.one_or_none()
        if session is None:
            raise ButtonNotYours
        return session

    def _theirs(self, person: Person) -> ColumnElement[bool]:
        who = person.as_employee().id
        invited = MentoringSession.attendances.any(
            Attendance.mentorship.has(Mentorship.mentee_id == who)
        )
        return or_(MentoringSession.mentor_id == who, invited)
