from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import AlreadyReviews, EmployeeUnknown
from models.notice import Topic
from models.office import Assignment, Role
from models.person import Employee, Person
from models.superior import SuperiorReport
from models.timeline import Span, must_not_be_themselves
from services.access.rights import Rights
from services.clock import Clock
from services.lines.lines import Lines
from services.lines.superior_reports import Reported, reported_of
from services.lines.timelines import span_of
from services.notices import Notices


@dataclass(frozen=True, slots=True)
class Superiors:
    """Who reviews me, and how I say that it is somebody else."""

    session: AsyncSession
    clock: Clock

    async def now(self, person: Person) -> tuple[Employee, Span] | None:
        """Who reviews this person at present, since when and on which basis."""
        found = await self.session.execute(
            select(Employee, Assignment)
            .join(Assignment, Assignment.reviewer_id == Employee.id)
            .where(Assignment.employee_id == person.as_employee().id, Assignment.at(self.clock()))
            .order_by(Assignment.since.desc())
            .limit(1)
        )
        row = found.one_or_none()
        return None if row is None else (row[0], span_of(row[1]))

    async def ask(self, person: Person) -> Reported | None:
        """The next message names the right one; unless a report is open: then that."""
        employee = person.as_employee()
        reported = await self._open(employee.id)
        person.awaits = None if reported else f"superior:{employee.id}"
        return reported

    async def find(self, person: Person, words: str) -> list[Employee]:
        employee = person.as_employee()
        found = await Lines(self.session, self.clock).search(words, near=employee.unit_id)
        if not found:
            raise EmployeeUnknown
        return found

    async def candidate(self, person: Person, named_id: int) -> Employee:
        """Somebody who could be named: at work, another person, and not the one of now."""
        must_not_be_themselves(person.as_employee().id, named_id)
        named = await self.session.scalar(
            select(Employee).where(Employee.id == named_id, Employee.works_at(self.clock()))
        )
        if named is None:
            raise EmployeeUnknown
        if named_id == await Lines(self.session, self.clock).reviewer_of(person.id):
            raise AlreadyReviews(name=named.name)
        return named

    async def report(self, person: Person, named_id: int) -> Reported:
        """Both superiors are asked and the administrators told; one report at a time is open."""
        employee = person.as_employee()
        await self._rights.must_hold(person, Role.EMPLOYEE)  # who has left reports nothing
        person.awaits = None
        if reported := await self._open(employee.id):
            return reported
        named = await self.candidate(person, named_id)
        report = SuperiorReport(
            employee_id=person.id,
            current_id=await Lines(self.session, self.clock).reviewer_of(person.id),
            named_id=named.id,
            reported_at=self.clock(),
        )
        self.session.add(report)
        await self.session.flush()
        await self._tell(report)
        return await reported_of(self.session, report)

    async def _open(self, employee_id: int) -> Reported | None:
        report = await self.session.scalar(
            select(SuperiorReport).where(
                SuperiorReport.employee_id == employee_id, SuperiorReport.decided_at.is_(None)
            )
        )
        return None if report is None else await reported_of(self.session, report)

    async def _tell(self, report: SuperiorReport) -> None:
        notices, now = Notices(self.session, self.clock), self.clock()
        asked = [who for who in (report.current_id, report.named_id) if who is not None]
        await notices.owe(asked, Topic.SUPERIOR_ASKED, report.id, now)
        administrators = await self._rights.administrators()
        await notices.owe(administrators, Topic.SUPERIOR_REPORTED, report.id, now)

    @property
    def _rights(self) -> Rights:
        return Rights(self.session, self.clock)
