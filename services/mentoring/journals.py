from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonNotYours, ButtonOutdated
from models.mentoring_session import Attendance, MentoringSession
from models.person import Person
from services.clock import Clock
from services.files import Files, Sent
from services.mentoring.clocks import Clocks
from services.mentoring.sessions import Meeting, Sessions

JOURNAL, MATERIAL, DIFFERENT = "mentoring-journal", "mentoring-file", "mentoring-differs"
"""What `Person.awaits` begins with while the next message is the journal, the material of the
session, or what was different there."""


@dataclass(frozen=True, slots=True)
class Journals:
    """What was done at a session (B.1.7): the mentor writes it, each mentee signs it or not."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person, session_id: int) -> MentoringSession:
        """The next message is the journal, for the first time or anew."""
        session = await self._of_mentor(person, session_id)
        session.must_take_a_journal(self.clock())
        person.awaits = f"{JOURNAL}:{session.id}"
        return session

    async def write(self, person: Person, session_id: int, journal: str) -> Meeting:
        """A file that is sent after it is the material of the session."""
        session = await self._of_mentor(person, session_id)
        session.write(journal, self.clock())
        person.awaits = f"{MATERIAL}:{session.id}"
        await self.session.flush()
        await Clocks(self.session, self.clock).journal_written(session)
        return await self._sessions.see(person, session.id)

    async def ask_file(self, person: Person, session_id: int) -> MentoringSession:
        session = await self._of_mentor(person, session_id)
        session.must_have_begun(self.clock())
        person.awaits = f"{MATERIAL}:{session.id}"
        return session

    async def attach(self, person: Person, session_id: int, sent: Sent) -> Meeting:
        """In the place of what was there before."""
        session = await self._of_mentor(person, session_id)
        session.must_have_begun(self.clock())
        earlier = session.file_id
        session.file = await Files(self.session, self.clock).receive(sent)
        person.awaits = None
        await self.session.flush()
        await Files(self.session, self.clock).forget([earlier] if earlier else [])
        return await self._sessions.see(person, session.id)

    async def confirm(
        self, person: Person, session_id: int, mentorship_id: int, version: int
    ) -> Meeting:
        attendance = await self._of_mentee(person, session_id, mentorship_id)
        attendance.confirm(version, self.clock())
        await self.session.flush()
        clocks = Clocks(self.session, self.clock)
        await clocks.journal_confirmed(attendance.session, attendance.mentorship)
        return await self._sessions.see(person, session_id)

    async def ask_difference(
        self, person: Person, session_id: int, mentorship_id: int, version: int
    ) -> MentoringSession:
        """The next message says what was different."""
        attendance = await self._of_mentee(person, session_id, mentorship_id)
        attendance.must_be_disputable(version)
        person.awaits = f"{DIFFERENT}:{session_id}:{mentorship_id}:{version}"
        return attendance.session

    async def differ(self, person: Person, awaited: str, words: str) -> Meeting:
        session_id, mentorship_id, version = map(int, awaited.split(":"))
        attendance = await self._of_mentee(person, session_id, mentorship_id)
        attendance.object(version, words)
        person.awaits = None
        await self.session.flush()
        clocks = Clocks(self.session, self.clock)
        await clocks.journal_disputed(attendance.session, attendance.mentorship)
        return await self._sessions.see(person, session_id)

    async def material(self, person: Person, session_id: int) -> MentoringSession:
        """For those who belong there."""
        session = (await self._sessions.see(person, session_id)).session
        if session.file is None:
            raise ButtonOutdated
        return session

    async def _of_mentor(self, person: Person, session_id: int) -> MentoringSession:
        meeting = await self._sessions.locked(person, session_id)
        if not meeting.mentors:
            raise ButtonNotYours
        return meeting.session

    async def _of_mentee(self, person: Person, session_id: int, mentorship_id: int) -> Attendance:
        meeting = await self._sessions.locked(person, session_id)
        attendance = meeting.session.of(mentorship_id)
        if attendance.mentorship.mentee_id != person.id:
            raise ButtonNotYours
        return attendance

    @property
    def _sessions(self) -> Sessions:
        return Sessions(self.session, self.clock)
