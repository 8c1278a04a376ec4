"""When somebody may be disturbed: office hours for reminders, the day for news."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from models.calendar import WITA, WorkingCalendar

Windows = tuple[tuple[time, time], ...]
"""From when until when, by Mataram's clock; the end no longer belongs to it."""

DAYTIME: Windows = ((time(7), time(20)),)
_MORNING: Windows = ((time(9), time(11, 30)),)
_ALL_DAY: Windows = (*_MORNING, (time(13, 30), time(15, 30)))
_BEFORE_PRAYER: Windows = ((time(8, 30), time(10, 30)),)
_SHORT: Windows = ((time(9), time(10, 30)),)
_FRIDAYS, _SATURDAYS = 4, 5
_DAY, _HALF_A_YEAR = timedelta(days=1), timedelta(days=180)
EARLIEST_HOUR, LATEST_HOUR = 7, 19
"""Between which "my hour" may be."""


@dataclass(frozen=True, slots=True)
class _Week:
    usual: Windows
    friday: Windows
    saturday: Windows = _MORNING


# Within the hours of the city's offices (Perwal 44/2023, and the mayor's circular of each
# Ramadan), without prayers, breaks and the last hour:
#   five days: 07.30 to 16.45 with a break 12.00 to 13.00, Fridays to 11.30;
#   six days: in Ramadan to 14.00, Fridays to 11.00, Saturdays to 13.30. Their ordinary hours are
#   published nowhere; the city's hospital closes at 14.00 then too, and Saturdays are taken to be
#   no longer than in Ramadan: so the mornings, which hold either way;
#   fasting: five days to 15.45, but from noon on nobody is disturbed; its first
#   working day to 11.00.
_FIVE_DAYS = _Week(_ALL_DAY, _BEFORE_PRAYER)
_SIX_DAYS = _Week(_MORNING, _BEFORE_PRAYER)
_FASTING = _Week(_MORNING, _SHORT)
_FIRST_OF_FASTING = _Week(_SHORT, _SHORT, _SHORT)


@dataclass(frozen=True, slots=True)
class Fasting:
    """The days of one Ramadan."""

    first: date
    last: date
    estimated: bool = False
    """Reckoned back from Idul Fitri as published, and not yet set by the city."""

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def is_same(self, other: "Fasting") -> bool:
        """The same month, told otherwise: the next one begins eleven months later."""
        return abs(self.first - other.first) < _HALF_A_YEAR


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The hours of one person's office in which a reminder disturbs no prayer and no break."""

    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    fasting: Sequence[Fasting] = ()
    own_hour: int | None = None

    def on(self, day: date) -> Windows:
        """With the hour that the person has chosen."""
        return (*self._of_the_office(day), *self._own) if self._is_open(day) else ()

    def next(self, moment: datetime) -> datetime:
        """That moment if it lies within them, else the beginning of the next."""
        return _next(moment, self.on)

    def wished(self, moment: datetime) -> datetime:
        """The same for whoever has an hour of their own: only in that hour."""
        if self.own_hour is None:
            return self.next(moment)
        return _next(moment, lambda day: self._own if self._is_open(day) else ())

    def _is_open(self, day: date) -> bool:
        return self.calendar.is_working(day) and not self.calendar.is_silent(day)

    @property
    def _own(self) -> Windows:
        if self.own_hour is None:
            return ()
        return ((time(self.own_hour), time(self.own_hour + 1)),)

    def _of_the_office(self, day: date) -> Windows:
        week = self._week_of(day)
        return {_FRIDAYS: week.friday, _SATURDAYS: week.saturday}.get(day.weekday(), week.usual)

    def _week_of(self, day: date) -> _Week:
        for month in self.fasting:
            if day in month:
                first = self.calendar.on_or_after(month.first)
                return _FIRST_OF_FASTING if day == first else _FASTING
        return _SIX_DAYS if self.calendar.six_days else _FIVE_DAYS


def next_daytime(moment: datetime) -> datetime:
    """That moment if it is neither night nor Nyepi, else 07.00 of the next day that is not."""
    silent = WorkingCalendar().is_silent
    return _next(moment, lambda day: () if silent(day) else DAYTIME)


def _next(moment: datetime, windows: Callable[[date], Windows]) -> datetime:
    day = moment.astimezone(WITA).date()
    while True:
        openings = [
            max(datetime.combine(day, opens, WITA).astimezone(UTC), moment)
            for opens, closes in windows(day)
            if moment < datetime.combine(day, closes, WITA)
        ]
        if openings:
            return min(openings)
        day += _DAY
