from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WorkingCalendar, joint_leave_is_known
from models.calendar_day import CalendarDay, Ramadan
from models.errors import DatesWrong, DayAlreadySo, DayPast, NameWrong, RamadanWrong
from models.hours import Fasting
from models.office import Role
from models.person import Person
from services.access.rights import Rights
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.days import days_of
from services.lookback.ends import Ends, Stranded

LOOKED_AHEAD = timedelta(days=120)
MOST_SHOWN = 20
LONGEST_NAME = 80
SHORTEST_FAST, LONGEST_FAST = 28, 31
"""Days; a month of the moon has 29 or 30, and a decree may count a day otherwise."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Day:
    """One date that is not as its weekday says."""

    day: date
    name: str
    working: bool = False
    own: bool = False
    """Said by the city's administrators, who can take it back."""


@dataclass(frozen=True, slots=True)
class Overview:
    days: Sequence[Day]
    fasting: Fasting | None
    unknown_leave: Sequence[int]
    """Years in sight whose joint leave is not published yet."""
    stranded: Sequence[Stranded]


@dataclass(frozen=True, slots=True)
class CalendarDesk:
    """What the city's administrators say of single days and of Ramadan."""

    session: AsyncSession
    clock: Clock

    async def overview(self, person: Person) -> Overview:
        await self._must_administer(person)
        today = self._calendars.today()
        years = range(today.year, (today + LOOKED_AHEAD).year + 1)
        months = [month for month in await self._calendars.fasting() if month.last >= today]
        return Overview(
            days=await self._days(today),
            fasting=months[0] if months else None,
            unknown_leave=[year for year in years if not joint_leave_is_known(year)],
            stranded=await Ends(self.session, self.clock).stranded(),
        )

    async def ask(self, person: Person, what: str) -> None:
        """The next message says the day and its name, or from when until when."""
        await self._must_administer(person)
        person.awaits = f"calendar:{what}"

    async def add(self, person: Person, written: str, *, working: bool) -> None:
        """One day in a line, and after a space its name: "31-8-2026 HUT Kota Mataram"."""
        await self._must_administer(person)
        day, name = _named_day(written)
        await self._must_change(day, working=working)
        self.session.add(
            CalendarDay(
                day=day, working=working, name=name, set_by_id=person.id, set_at=self.clock()
            )
        )
        await self.session.flush()
        person.awaits = None

    async def remove(self, person: Person, day: date) -> None:
        """Twice is as once; what is past has counted already and stays."""
        await self._must_administer(person)
        found = await self.session.get(CalendarDay, day)
        if found is None:
            return
        if day < self._calendars.today():
            raise DayPast
        await self.session.delete(found)
        await self.session.flush()

    async def move_end(self, person: Person, day: date) -> date | None:
        """What ends on that day off ends on the next working day; twice is as once."""
        await self._must_administer(person)
        return await Ends(self.session, self.clock).move(day)

    async def set_ramadan(self, person: Person, written: str) -> None:
        """In the place of what was reckoned, or of what was set before."""
        await self._must_administer(person)
        days = days_of(written)
        if not SHORTEST_FAST <= (days.last - days.first).days + 1 <= LONGEST_FAST:
            raise RamadanWrong
        wanted = Fasting(days.first, days.last)
        for row in await self.session.scalars(select(Ramadan)):
            if wanted.is_same(Fasting(row.first_day, row.last_day)):
                await self.session.delete(row)
        await self.session.flush()
        fast = Ramadan(first_day=days.first, last_day=days.last)
        fast.set_by_id, fast.set_at = person.id, self.clock()
        self.session.add(fast)
        await self.session.flush()
        person.awaits = None

    async def _days(self, today: date) -> Sequence[Day]:
        rows = await self.session.scalars(select(CalendarDay).where(CalendarDay.day >= today))
        own = {row.day: Day(row.day, row.name, row.working, own=True) for row in rows}
        published = WorkingCalendar()
        ahead = (today + _DAY * number for number in range(LOOKED_AHEAD.days))
        named = ((day, published.holiday_name(day)) for day in ahead)
        found = {day: Day(day, name) for day, name in named if name is not None}
        return [each for _, each in sorted((found | own).items())][:MOST_SHOWN]

    async def _must_change(self, day: date, *, working: bool) -> None:
        """What says the same as the calendar, or the contrary of what was said, is refused."""
        if day < self._calendars.today():
            raise DayPast
        if await self.session.get(CalendarDay, day) is not None:
            raise DayAlreadySo(reason="set")
        five, six = WorkingCalendar(), WorkingCalendar(six_days=True)
        if working and five.is_working(day):
            raise DayAlreadySo(reason="working")
        if not working and not six.is_working(day):
            raise DayAlreadySo(reason="off")

    async def _must_administer(self, person: Person) -> None:
        await Rights(self.session, self.clock).must_hold(person, Role.CITY_ADMIN)

    @property
    def _calendars(self) -> Calendars:
        return Calendars(self.session, self.clock)


def _named_day(written: str) -> tuple[date, str]:
    """The name begins with the first word that is no part of the date."""
    words = written.split()
    for count in (1, 3):
        days = _day_or_none(" ".join(words[:count]))
        if days is not None:
            return days, _name(" ".join(words[count:]))
    raise DatesWrong


def _day_or_none(text: str) -> date | None:
    try:
        days = days_of(text)
    except DatesWrong:
        return None
    return days.first if days.first == days.last else None


def _name(name: str) -> str:
    if not name:
        raise NameWrong(reason="blank", longest=LONGEST_NAME)
    if len(name) > LONGEST_NAME:
        raise NameWrong(reason="long", longest=LONGEST_NAME)
    return name
