from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA, WorkingCalendar, eids
from models.calendar_day import CalendarDay, Ramadan
from models.errors import NotAWorkingDay
from models.hours import Fasting, OfficeHours
from models.person import Employee, Person
from models.unit import Unit
from services.clock import Clock

FASTED = timedelta(days=30)
"""A Ramadan has 29 or 30 days; what is only reckoned takes the longer."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendars:
    """The published calendar with what the administrators have said of single days."""

    session: AsyncSession
    clock: Clock

    async def of_city(self) -> WorkingCalendar:
        return await city_calendar(self.session)

    async def hours_of(self, people: Collection[int]) -> dict[int, OfficeHours]:
        """Of the employees among them; equal ones are one object."""
        rows = await self.session.execute(
            select(Person.id, Unit.six_days, Person.reminded_at)
            .join(Employee, Employee.id == Person.id)
            .join(Unit, Unit.id == Employee.unit_id)
            .where(Person.id.in_(people))
        )
        overrides, fasting = await _overrides(self.session), await self.fasting()
        kinds: dict[tuple[bool, int | None], OfficeHours] = {}
        found = {}
        for person_id, six_days, own_hour in rows:
            calendar = WorkingCalendar(overrides, six_days)
            hours = OfficeHours(calendar, fasting, own_hour)
            found[person_id] = kinds.setdefault((six_days, own_hour), hours)
        return found

    async def fasting(self) -> Sequence[Fasting]:
        """As the city has set it, else as reckoned, from last year's on."""
        rows = await self.session.scalars(select(Ramadan).order_by(Ramadan.first_day))
        found = [Fasting(row.first_day, row.last_day) for row in rows]
        year = self.today().year
        reckoned = _reckoned(range(year - 1, year + 3))
        found += [each for each in reckoned if not any(each.is_same(other) for other in found)]
        return sorted(found, key=lambda each: each.first)

    async def must_be_working(self, day: date) -> None:
        """Nothing ends on a day on which nobody is there: refused, with the next that would do."""
        calendar = await self.of_city()
        if not calendar.is_working(day):
            following = calendar.on_or_after(day)
            raise NotAWorkingDay(day=f"{day:%d-%m-%Y}", following=f"{following:%d-%m-%Y}")

    async def next_morning(self) -> datetime:
        return (await self.of_city()).next_morning(self.clock())

    def today(self) -> date:
        return self.clock().astimezone(WITA).date()


async def city_calendar(session: AsyncSession) -> WorkingCalendar:
    """Of offices with five days: terms are counted by it, whoever keeps them."""
    return WorkingCalendar(await _overrides(session))


async def _overrides(session: AsyncSession) -> dict[date, bool]:
    rows = await session.execute(select(CalendarDay.day, CalendarDay.working))
    return {row.day: row.working for row in rows}


def _reckoned(years: Collection[int]) -> Sequence[Fasting]:
    found = (day for year in years for day in eids(year))
    return [Fasting(eid - FASTED, eid - _DAY, estimated=True) for eid in found]
