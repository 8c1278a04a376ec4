from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.disclosure import Seen
from models.errors import ButtonNotYours, EntryGone
from models.journal import JournalEntry
from models.office import Assignment
from models.person import Employee, Person
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.journal.deadlines import open_semesters
from services.journal.entries import WHOLE

_NEWEST_FIRST = (JournalEntry.happened_on.desc(), JournalEntry.id.desc())


@dataclass(frozen=True, slots=True)
class Month:
    """The notes of one month, with a day of the nearest months that have some."""

    first: date
    entries: Sequence[JournalEntry]
    earlier: date | None
    later: date | None


@dataclass(frozen=True, slots=True)
class Shared:
    employee: Employee
    entries: Sequence[JournalEntry]


@dataclass(frozen=True, slots=True)
class Notebooks:
    """Notes as they are read: by their author, and what is shared by whoever reviews."""

    session: AsyncSession
    clock: Clock

    async def month(self, person: Person, day: date | None = None) -> Month:
        """All notes of the month with that day in it, or of this one; nothing is awaited."""
        first = (day or self.clock().astimezone(WITA).date()).replace(day=1)
        own = JournalEntry.employee_id == person.as_employee().id
        after = _following(first)
        entries = await self.session.scalars(
            select(JournalEntry)
            .where(own, JournalEntry.happened_on >= first, JournalEntry.happened_on < after)
            .order_by(*_NEWEST_FIRST)
            .options(*WHOLE)
        )
        earlier = select(func.max(JournalEntry.happened_on)).where(
            own, JournalEntry.happened_on < first
        )
        later = select(func.min(JournalEntry.happened_on)).where(
            own, JournalEntry.happened_on >= after
        )
        person.awaits = None
        return Month(
            first,
            entries.all(),
            await self.session.scalar(earlier),
            await self.session.scalar(later),
        )

    async def shared_with(self, reviewer: Person, employee_id: int) -> Shared:
        """What an employee shares, for whoever reviews them at this moment, the newest first."""
        employee = await self._reviewed_by(reviewer, employee_id)
        codes = await open_semesters(self.session, self.clock(), employee_id)
        found = await self.session.scalars(
            select(JournalEntry)
            .where(
                JournalEntry.employee_id == employee_id,
                JournalEntry.semester.in_(codes),
                JournalEntry.shared_at.is_not(None),
            )
            .order_by(*_NEWEST_FIRST)
            .options(*WHOLE)
        )
        return Shared(employee, found.all())

    async def shared_entry(self, reviewer: Person, entry_id: int) -> tuple[Employee, JournalEntry]:
        """One of these; what is taken back or deleted is not there."""
        key = select(JournalEntry.employee_id).where(JournalEntry.id == entry_id)
        employee_id = await self.session.scalar(key)
        if employee_id is None:
            raise EntryGone
        shared = await self.shared_with(reviewer, employee_id)
        for entry in shared.entries:
            if entry.id == entry_id:
                return shared.employee, entry
        raise EntryGone

    async def _reviewed_by(self, reviewer: Person, employee_id: int) -> Employee:
        """Looked at anew for each press, and noted for the employee to see."""
        employee = await self.session.scalar(
            select(Employee)
            .join(Assignment, Assignment.employee_id == Employee.id)
            .where(
                Employee.id == employee_id,
                Assignment.reviewer_id == reviewer.as_employee().id,
                Assignment.at(self.clock()),
            )
        )
        if employee is None or employee.id == reviewer.id:
            raise ButtonNotYours
        await Viewings(self.session, self.clock).note(reviewer, employee_id, Seen.JOURNAL)
        return employee


def _following(first: date) -> date:
    """The first day of the next month."""
    return (first + timedelta(days=31)).replace(day=1)
