from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.disclosure import Seen
from models.errors import ButtonOutdated, FeedbackOutOfReach
from models.feedback import Feedback, FeedbackReply
from models.person import Employee, Person
from models.semester import Semester
from models.unit import Unit
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.lines.lines import Lines

WHOLE = (
    joinedload(Feedback.giver),
    joinedload(Feedback.receiver),
    joinedload(Feedback.file),
    selectinload(Feedback.replies).options(
        joinedload(FeedbackReply.author), joinedload(FeedbackReply.file)
    ),
)


@dataclass(frozen=True, slots=True)
class Record:
    """All feedback that an employee got in one half-year, the newest first."""

    employee: Employee
    unit: Unit
    semester: Semester
    feedback: Sequence[Feedback]
    earlier: Semester | None
    later: Semester | None
    """The nearest half-years in which there is some."""


@dataclass(frozen=True, slots=True)
class Readings:
    """Reading feedback: its receiver and its giver, and whoever reviews the receiver now.

    That superior has to document what was said (PermenPANRB 6/2022, Pasal 17).
    """

    session: AsyncSession
    clock: Clock

    async def one(self, person: Person, feedback_id: int) -> Feedback:
        feedback = await self._whole(feedback_id)
        if feedback.giver_id != person.id:
            await self._must_read(person, feedback.receiver_id)
        return feedback

    async def record(self, person: Person, employee_id: int, semester: str) -> Record:
        await self._must_read(person, employee_id)
        employee = await self.session.get_one(Employee, employee_id)
        found = await self.session.scalars(
            select(Feedback)
            .where(Feedback.receiver_id == employee_id, Feedback.semester == semester)
            .order_by(Feedback.given_at.desc(), Feedback.id.desc())
            .options(*WHOLE)
        )
        earlier, later = await self._around(employee_id, semester)
        unit = await self.session.get_one(Unit, employee.unit_id)
        return Record(employee, unit, Semester.parse(semester), found.all(), earlier, later)

    async def acknowledge(self, person: Person, feedback_id: int) -> Feedback:
        """Read, says the receiver."""
        feedback = await self._whole(feedback_id)
        feedback.acknowledge(person.id, self.clock())
        return feedback

    async def told(self, person: Person, feedback_id: int) -> Feedback | None:
        """For a notice, to one of the two: that one reads of their own."""
        feedback = await self.session.get(Feedback, feedback_id, options=WHOLE)
        return feedback if feedback and feedback.concerns(person.id) else None

    async def told_reply(
        self, person: Person, about: int
    ) -> tuple[Feedback, FeedbackReply] | None:
        feedback_id, number = FeedbackReply.place(about)
        feedback = await self.told(person, feedback_id)
        if feedback is None:
            return None
        return feedback, feedback.replies[number - 1]

    async def unread(self, employee_id: int) -> int:
        return (
            await self.session.scalar(
                select(func.count()).where(
                    Feedback.receiver_id == employee_id, Feedback.acknowledged_at.is_(None)
                )
            )
            or 0
        )

    async def _whole(self, feedback_id: int) -> Feedback:
        feedback = await self.session.get(Feedback, feedback_id, options=WHOLE)
        if feedback is None:
            raise ButtonOutdated
        return feedback

    async def _must_read(self, person: Person, employee_id: int) -> None:
        person.as_employee()
        if person.id != employee_id:
            lines = Lines(self.session, self.clock)
            if await lines.reviewer_of(employee_id) != person.id:
                raise FeedbackOutOfReach
        await Viewings(self.session, self.clock).note(person, employee_id, Seen.FEEDBACK)

    async def _around(
        self, employee_id: int, semester: str
    ) -> tuple[Semester | None, Semester | None]:
        """Codes of half-years sort like their dates."""
        code = Feedback.semester
        nearest = select(
            func.max(code).filter(code < semester), func.min(code).filter(code > semester)
        ).where(Feedback.receiver_id == employee_id)
        earlier, later = (await self.session.execute(nearest)).one()
        return _parsed(earlier), _parsed(later)


def _parsed(code: str | None) -> Semester | None:
    return None if code is None else Semester.parse(code)
