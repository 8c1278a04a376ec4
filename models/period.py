"""What a self-evaluation looks back on, and in which weeks: the city's choice."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from models.calendar import WITA, WorkingCalendar
from models.semester import Semester

_CODE = re.compile(r"(2[0-9]{3})(?:-([12])|T([1-4]))?")
_YEAR = 12
_DAY = timedelta(days=1)


class UnknownPeriod(ValueError):
    """Not of the form 2026-2, 2026T3 or 2026."""


@dataclass(frozen=True, slots=True)
class Period:
    """A part of a year, by Mataram's clock: of 3, 6 or 12 `months`, the first is number 1."""

    year: int
    number: int
    months: int

    @classmethod
    def of(cls, day: date, months: int) -> "Period":
        return cls(day.year, (day.month - 1) // months + 1, months)

    @classmethod
    @lru_cache(maxsize=1_000)  # a form's period is asked for at every question
    def parse(cls, code: str) -> "Period":
        found = _CODE.fullmatch(code)
        if found is None:
            raise UnknownPeriod(code)
        year, half, quarter = found.groups()
        if half:
            return cls(int(year), int(half), 6)
        return cls(int(year), int(quarter), 3) if quarter else cls(int(year), 1, _YEAR)

    @property
    def code(self) -> str:
        sign = {3: f"T{self.number}", 6: f"-{self.number}", 12: ""}
        return f"{self.year}{sign[self.months]}"

    @property
    def first_day(self) -> date:
        return date(self.year, (self.number - 1) * self.months + 1, 1)

    @property
    def last_day(self) -> date:
        return self.next.first_day - _DAY

    @property
    def starts_at(self) -> datetime:
        return begin_of(self.first_day)

    @property
    def ends_at(self) -> datetime:
        """24.00 in Mataram, which is the first moment of the next."""
        return self.next.starts_at

    @property
    def next(self) -> "Period":
        if self.number * self.months == _YEAR:
            return Period(self.year + 1, 1, self.months)
        return Period(self.year, self.number + 1, self.months)

    @property
    def previous(self) -> "Period":
        return Period.of(self.first_day - _DAY, self.months)

    @property
    def first_of_months(self) -> list[date]:
        """The first day of each of its months."""
        first = self.first_day.month
        return [date(self.year, month, 1) for month in range(first, first + self.months)]

    @property
    def semesters(self) -> list[str]:
        """The codes of those that it touches: plans are made for semesters."""
        ends = (self.starts_at, self.ends_at - _DAY)
        return sorted({Semester.of(moment).code for moment in ends})


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a period is looked back on: begun some working days before its end, for so many."""

    months: int = 6
    opens_before_end: int = 10
    lasts: int = 20

    def weeks_of(self, period: Period, calendar: WorkingCalendar) -> tuple[datetime, datetime]:
        """From when until when its forms are open."""
        opens = calendar.before(period.last_day, self.opens_before_end)
        return begin_of(opens), end_of(deadline(calendar.add(opens, self.lasts), calendar))


def deadline(day: date, calendar: WorkingCalendar) -> date:
    """That day, or the first after it on which people are at work and not away for Christmas."""
    while not calendar.is_working(day) or _is_turn_of_the_year(day):
        day += _DAY
    return day


def _is_turn_of_the_year(day: date) -> bool:
    return (day.month, day.day) >= (12, 24) or (day.month, day.day) == (1, 1)


def begin_of(day: date) -> datetime:
    return datetime.combine(day, time(), WITA).astimezone(UTC)


def end_of(day: date) -> datetime:
    """24.00 in Mataram."""
    return begin_of(day + _DAY)


def last_day(closes_at: datetime) -> date:
    """Of a term; what closes at 00.00 ended with the day before."""
    return (closes_at - timedelta(microseconds=1)).astimezone(WITA).date()
