from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.calendar import WITA
from models.errors import EntryGone, EntryOnlyFile, JournalClosed, JournalDayWrong, TextBlank
from models.journal import JournalEntry
from models.notice import Topic
from models.person import Person
from models.plan import PlannedResult
from models.received_file import ReceivedFile
from models.semester import Semester
from rosters.dates import date_of
from services.clock import Clock
from services.files import Files, Sent
from services.journal.deadlines import open_semesters
from services.journal.nudges import week_of
from services.journal.plans import Plans
from services.journal.subjects import Subjects
from services.notices import Notices

NEW = "journal"
"""What `Person.awaits` begins with while the next message is a note."""
WORDS, DAY, FILE = "journal-words", "journal-day", "journal-file"
"""The same while it corrects one."""
WHOLE = (joinedload(JournalEntry.result), joinedload(JournalEntry.file))


@dataclass(frozen=True, slots=True)
class Entries:
    """An employee's own notes: written, completed, corrected, shared, really deleted."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person) -> None:
        """The next message is a note, about something that is chosen later."""
        person.as_employee()
        person.awaits = f"{NEW}:"

    async def ask_about(self, person: Person, code: str) -> PlannedResult | str:
        """The same, about a result or a value."""
        employee_id, semester = person.as_employee().id, Semester.of(self.clock()).code
        about = await self._subjects.find(employee_id, semester, code)
        person.awaits = f"{NEW}:{code}"
        return about

    async def plan_of(
        self, person: Person, semester: str | None = None
    ) -> Sequence[PlannedResult]:
        """What a note of that semester, or of this one, may be about."""
        code = semester or Semester.of(self.clock()).code
        return await Plans(self.session, self.clock).of(person.as_employee().id, code)

    async def write(
        self, person: Person, words: str, code: str = "", sent: Sent | None = None
    ) -> JournalEntry:
        """Keep it as of today; a file that is sent after it is its evidence."""
        employee, now = person.as_employee(), self.clock()
        if not words and sent is None:
            raise TextBlank
        entry = JournalEntry(
            employee_id=employee.id,
            semester=Semester.of(now).code,
            happened_on=now.astimezone(WITA).date(),
            written_at=now,
            words=words,
            result=None,
            file=await self._received(sent),
        )
        if code:
            entry.belongs(await self._subjects.find(employee.id, entry.semester, code))
        self.session.add(entry)
        await self.session.flush()
        await self._settle(person)
        person.awaits = f"{FILE}:{entry.id}"
        return entry

    async def find(self, person: Person, entry_id: int) -> JournalEntry:
        """One's own, open or closed, to be read."""
        entry = await self.session.scalar(
            select(JournalEntry).where(JournalEntry.id == entry_id).options(*WHOLE)
        )
        if entry is None:
            raise EntryGone
        entry.must_belong_to(person.as_employee().id)
        return entry

    async def open(self, person: Person, entry_id: int) -> JournalEntry:
        """To be looked at: nothing is being written any more."""
        entry = await self.find(person, entry_id)
        person.awaits = None
        return entry

    async def change(self, person: Person, entry_id: int) -> JournalEntry:
        """One's own, as long as its semester is not closed."""
        entry = await self.find(person, entry_id)
        await self._must_be_open(entry.employee_id, entry.semester)
        return entry

    async def expect(self, person: Person, entry_id: int, topic: str) -> JournalEntry:
        """The next message corrects or completes it."""
        entry = await self.change(person, entry_id)
        person.awaits = f"{topic}:{entry.id}"
        return entry

    async def place(self, person: Person, entry_id: int, code: str) -> JournalEntry:
        entry = await self.change(person, entry_id)
        entry.belongs(await self._subjects.find(entry.employee_id, entry.semester, code))
        await self.session.flush()
        return entry

    async def rewrite(self, person: Person, entry_id: int, words: str) -> JournalEntry:
        entry = await self.change(person, entry_id)
        entry.words, person.awaits = words, None
        return entry

    async def move(
        self, person: Person, entry_id: int, written: str | None = None
    ) -> JournalEntry:
        """To the day that was written, or to yesterday, if notes of that day are still taken."""
        entry = await self.change(person, entry_id)
        today = self.clock().astimezone(WITA).date()
        day = today - timedelta(days=1) if written is None else _day(written)
        entry.move(day, self.clock())
        await self._must_be_open(entry.employee_id, entry.semester)
        await self.session.flush()
        person.awaits = None
        return entry

    async def attach(self, person: Person, entry_id: int, sent: Sent, words: str) -> JournalEntry:
        """A file as evidence; its caption completes a note without words."""
        entry = await self.change(person, entry_id)
        entry.must_take_a_file()
        entry.file = await self._received(sent)
        entry.words = entry.words or words
        await self.session.flush()
        return entry

    async def detach(self, person: Person, entry_id: int) -> JournalEntry:
        """Without its evidence; a note that is a file and nothing else is deleted as a whole."""
        entry = await self.change(person, entry_id)
        if not entry.words:
            raise EntryOnlyFile
        file_id, entry.file = entry.file_id, None
        await self._forget(file_id)
        return entry

    async def share(self, person: Person, entry_id: int, *, shared: bool) -> JournalEntry:
        """With whoever reviews; taken back it can be at any time."""
        entry = await (self.change if shared else self.find)(person, entry_id)
        if shared:
            entry.share(self.clock())
        else:
            entry.unshare()
        return entry

    async def delete(self, person: Person, entry_id: int) -> None:
        """Without a trace, with its file."""
        entry = await self.change(person, entry_id)
        await self.session.delete(entry)
        await self._forget(entry.file_id)
        person.awaits = None

    async def _must_be_open(self, employee_id: int, semester: str) -> None:
        if semester not in await open_semesters(self.session, self.clock(), employee_id):
            raise JournalClosed(semester=semester)

    async def _received(self, sent: Sent | None) -> ReceivedFile | None:
        return await Files(self.session, self.clock).receive(sent) if sent else None

    async def _forget(self, file_id: int | None) -> None:
        await self.session.flush()
        await Files(self.session, self.clock).forget([file_id] if file_id else [])

    async def _settle(self, person: Person) -> None:
        """Whoever writes need not be asked."""
        notices = Notices(self.session, self.clock)
        await notices.settle(Topic.JOURNAL_NUDGE, week_of(self.clock()), person.id)

    @property
    def _subjects(self) -> Subjects:
        return Subjects(self.session)


def _day(written: str) -> date:
    try:
        return date_of(written)
    except ValueError:
        raise JournalDayWrong from None
