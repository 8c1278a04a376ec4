from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import AbsenceOverlaps, ButtonNotYours, DatesWrong
from models.office import Absence, AbsenceKind
from models.person import Employee, Person
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.days import Days, days_of

AHEAD = timedelta(days=366)
"""How far ahead an absence may reach: leave is asked for within a year."""
MOST_SHOWN = 8
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Absences:
    """Leave and duty travel: who is away is not reminded."""

    session: AsyncSession
    clock: Clock

    async def coming(self, person: Person) -> list[Absence]:
        """What has not ended, the next first; as many as a phone shows."""
        employee = person.as_employee()
        return (await self._not_over([employee.id], self.clock()))[:MOST_SHOWN]

    async def ask(self, person: Person, kind: AbsenceKind) -> None:
        """The next message says the days."""
        person.as_employee()
        person.awaits = f"absence:{kind}"

    async def add(self, person: Person, kind: AbsenceKind, written: str) -> None:
        """Days that touch or overlap some of the same kind become one with them."""
        employee_id = await self._locked(person.as_employee())
        days = days_of(written)
        self._must_be_within_a_year(days)
        for other in await self._not_over([employee_id], days.since - _INSTANT):
            days = await self._join(days, kind, other)
        self.session.add(
            Absence(employee_id=employee_id, kind=kind, since=days.since, until=days.until)
        )
        person.awaits = None

    async def remove(self, person: Person, absence_id: int) -> None:
        """Gone without a trace; twice is as once. What has ended stays."""
        employee_id = await self._locked(person.as_employee())
        absence = await self.session.get(Absence, absence_id)
        if absence is None:
            return
        if absence.employee_id != employee_id:
            raise ButtonNotYours
        if absence.until is None or absence.until > self.clock():
            await self.session.delete(absence)

    async def away_until(self, person_ids: Collection[int], at: datetime) -> dict[int, datetime]:
        """Until when reminders of that moment pause: 09.00 of the first morning back at work."""
        back: dict[int, datetime] = {}
        absences = await self._not_over(person_ids, at)
        away = {absence.employee_id for absence in absences}
        hours = await self._calendars.hours_of(away) if away else {}
        for absence in absences:
            moment = back.get(absence.employee_id, at)
            if absence.since <= moment and absence.until is not None:
                calendar = hours[absence.employee_id].calendar
                morning = calendar.next_morning(absence.until - _INSTANT)
                back[absence.employee_id] = max(moment, morning)
        return back

    async def next_morning(self, person_id: int) -> datetime:
        """When this one is next at work and may be reminded."""
        hours = await self._calendars.hours_of([person_id])
        morning = hours[person_id].calendar.next_morning(self.clock())
        return (await self.away_until([person_id], morning)).get(person_id, morning)

    @property
    def _calendars(self) -> Calendars:
        return Calendars(self.session, self.clock)

    async def _not_over(self, employee_ids: Collection[int], at: datetime) -> list[Absence]:
        found = await self.session.scalars(
            select(Absence)
            .where(Absence.employee_id.in_(employee_ids), Absence.until > at)
            .order_by(Absence.since, Absence.id)
        )
        return list(found)

    def _must_be_within_a_year(self, days: Days) -> None:
        today = self.clock().astimezone(WITA).date()
        if days.last < today:
            raise DatesWrong("past")
        if days.last > today + AHEAD:
            raise DatesWrong("far")

    async def _join(self, days: Days, kind: AbsenceKind, other: Absence) -> Days:
        theirs = days_from(other)
        if other.kind == kind and theirs.since <= days.until:
            await self.session.delete(other)
            return Days(min(days.first, theirs.first), max(days.last, theirs.last))
        if theirs.first <= days.last and days.first <= theirs.last:
            first, last = f"{theirs.first:%d-%m-%Y}", f"{theirs.last:%d-%m-%Y}"
            raise AbsenceOverlaps(kind=other.kind.value, first=first, last=last)
        return days

    async def _locked(self, employee: Employee) -> int:
        """Two messages at once would overlap unseen."""
        who = select(Employee.id).where(Employee.id == employee.id)
        await self.session.execute(who.with_for_update(key_share=True))
        return employee.id


def days_from(absence: Absence) -> Days:
    """Its dates in Mataram; without an end, the first alone."""
    last = (absence.until or absence.since + _INSTANT) - _INSTANT
    return Days(absence.since.astimezone(WITA).date(), last.astimezone(WITA).date())
