from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.calendar import WITA
from models.errors import ButtonNotYours, OwnReport
from models.notice import Notice, Topic
from models.office import Assignment, Basis, Role
from models.person import Employee, Person
from models.semester import Semester
from models.superior import SuperiorReport
from services.access.rights import Rights
from services.calendar.calendars import city_calendar
from services.clock import Clock
from services.days import Days
from services.lines.lines import Lines
from services.notices import Notices


class Reply(StrEnum):
    AGREES = "agrees"
    DENIES = "denies"
    WAITING = "waiting"
    UNCONNECTED = "unconnected"  # has no chat yet, so the question waits


@dataclass(frozen=True, slots=True)
class Reported:
    """A report with the people in it."""

    report: SuperiorReport
    employee: Employee
    current: Employee | None
    named: Employee

    def replies(self) -> list[tuple[Employee, Reply]]:
        """What each of the asked says: the one of now first."""
        said = [(self.current, self.report.current_agrees), (self.named, self.report.named_agrees)]
        return [(who, _reply(who, agrees)) for who, agrees in said if who is not None]


@dataclass(frozen=True, slots=True)
class SuperiorReports:
    """What becomes of a report: both superiors answer, a city administrator decides."""

    session: AsyncSession
    clock: Clock

    async def brief(self, report_id: int) -> Reported:
        return await reported_of(
            self.session, await self.session.get_one(SuperiorReport, report_id)
        )

    async def seen(self, person: Person, report_id: int) -> Reported:
        """How it stands at this moment, for an administrator."""
        await Rights(self.session, self.clock).must_hold(person, Role.CITY_ADMIN)
        return await reported_of(self.session, await self._locked(report_id))

    async def answer(self, person: Person, report_id: int, *, agrees: bool) -> Reported:
        report = await self._locked(report_id)
        before = report.answered
        report.answer(person.id, agrees=agrees)
        if report.answered and not before:
            await self._tell_again(report)
        return await reported_of(self.session, report)

    async def decide(self, person: Person, report_id: int, *, accepted: bool) -> Reported:
        """Refused while somebody's answer may still come, and where it would close a circle."""
        rights = Rights(self.session, self.clock)
        await rights.must_hold(person, Role.CITY_ADMIN)
        report = await self._locked(report_id)
        if person.id == report.employee_id:
            raise OwnReport
        report.decide(person.id, self.clock(), accepted=accepted)
        if accepted:
            since = await self._wrong_since(report)
            lines = Lines(self.session, self.clock)
            await lines.give(report.employee_id, report.named_id, since, None, Basis.LINE)
        await self._tell_all(report)
        return await reported_of(self.session, report)

    async def _wrong_since(self, report: SuperiorReport) -> datetime:
        """Put right for all the days of this semester that the wrong one had, else from today.

        Or they would be asked to rate days in which they were never the superior.
        """
        now = self.clock()
        today = now.astimezone(WITA).date()
        wrong = await self.session.scalar(
            select(func.min(Assignment.since)).where(
                Assignment.employee_id == report.employee_id,
                Assignment.reviewer_id == report.current_id,
                Assignment.at(now),
            )
        )
        return (
            Days(today, today).since if wrong is None else max(wrong, Semester.of(now).starts_at)
        )

    async def _locked(self, report_id: int) -> SuperiorReport:
        report = await self.session.get(SuperiorReport, report_id, with_for_update=True)
        if report is None:
            raise ButtonNotYours
        report.calendar = await city_calendar(self.session)
        return report

    async def _tell_again(self, report: SuperiorReport) -> None:
        """Now that all have answered, the administrators are told once more: they can decide."""
        await self.session.execute(
            update(Notice)
            .where(Notice.topic == Topic.SUPERIOR_REPORTED, Notice.about == report.id)
            .values(done_at=None, sent_at=None, claimed_at=None, due_at=self.clock())
        )
        administrators = await Rights(self.session, self.clock).administrators()
        notices = Notices(self.session, self.clock)
        await notices.owe(administrators, Topic.SUPERIOR_REPORTED, report.id, self.clock())

    async def _tell_all(self, report: SuperiorReport) -> None:
        notices = Notices(self.session, self.clock)
        for topic in (Topic.SUPERIOR_ASKED, Topic.SUPERIOR_REPORTED):
            await notices.settle(topic, report.id)
        everybody = {report.employee_id, report.current_id, report.named_id} - {None}
        people = [who for who in everybody if who is not None]
        await notices.owe(people, Topic.SUPERIOR_DECIDED, report.id, self.clock())


async def reported_of(session: AsyncSession, report: SuperiorReport) -> Reported:
    report.calendar = await city_calendar(session)
    found = await session.scalars(
        select(Employee)
        .where(Employee.id.in_([report.employee_id, report.current_id, report.named_id]))
        .options(joinedload(Employee.person))
    )
    people = {employee.id: employee for employee in found}
    current = None if report.current_id is None else people[report.current_id]
    return Reported(report, people[report.employee_id], current, people[report.named_id])


def _reply(who: Employee, agrees: bool | None) -> Reply:  # noqa: FBT001 - as the row holds it
    if agrees is not None:
        return Reply.AGREES if agrees else Reply.DENIES
    return Reply.UNCONNECTED if who.person.telegram_id is None else Reply.WAITING
