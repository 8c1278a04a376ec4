from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

WITA = ZoneInfo("Asia/Makassar")
_MORNING = time(9, 0)
_SATURDAY, _SUNDAY = 5, 6
_DAY = timedelta(days=1)
_NYEPI = "Hari Suci Nyepi"
_EID = "Hari Raya Idul Fitri"
_JOINT_LEAVE = "Cuti Bersama"


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Working days of Mataram's offices: no public holidays and no joint leave (cuti bersama).

    `overrides` says of a date whether it is a working day, and wins over everything.
    """

    overrides: Mapping[date, bool] = field(default_factory=dict)
    six_days: bool = False

    def is_working(self, day: date) -> bool:
        if day in self.overrides:
            return self.overrides[day]
        weekend = (_SUNDAY,) if self.six_days else (_SATURDAY, _SUNDAY)
        return day.weekday() not in weekend and self.holiday_name(day) is None

    def add(self, day: date, working_days: int) -> date:
        """The date that many working days later; the first one counted is the day after."""
        for _ in range(working_days):
            day = self._next(day)
        return day

    def before(self, day: date, working_days: int) -> date:
        """The working day that many earlier; none earlier: the day itself, or the last before."""
        while working_days or not self.is_working(day):
            working_days -= self.is_working(day)
            day -= _DAY
        return day

    def on_or_after(self, day: date) -> date:
        return day if self.is_working(day) else self._next(day)

    def working_days_between(self, day: date, other: date) -> int:
        """How many there are after one date, up to the other and with it."""
        days = (day + _DAY * number for number in range(1, (other - day).days + 1))
        return sum(map(self.is_working, days))

    def next_morning(self, moment: datetime) -> datetime:
        """09.00 of the next working day after that moment's date in Mataram, in UTC."""
        day = self._next(moment.astimezone(WITA).date())
        return datetime.combine(day, _MORNING, WITA).astimezone(UTC)

    def holiday_name(self, day: date) -> str | None:
        return _holidays(day.year).get(day)

    def is_silent(self, day: date) -> bool:
        """Nyepi itself, not the joint leave around it: nobody is disturbed."""
        return _NYEPI in (self.holiday_name(day) or "").split("; ")

    def _next(self, day: date) -> date:
        day += _DAY
        while not self.is_working(day):
            day += _DAY
        return day


@cache
def _holidays(year: int) -> Mapping[date, str]:
    """Names by date; several on one day stand with `; ` between them.

    Joint leave is known only once it is decreed, in the autumn before the year.
    """
    # Without these two the package leaves joint leave out and may answer in English.
    found = holidays.country_holidays(
        "ID", years=year, categories=("public", "government"), language="id"
    )
    return dict(found)


def eids(year: int) -> list[date]:
    """The first day of Idul Fitri, twice in some years; dates ahead are estimates."""
    return [day for day, name in sorted(_holidays(year).items()) if name.startswith(_EID)]


def joint_leave_is_known(year: int) -> bool:
    """Without it, terms in that year are counted too short."""
    return any(name.startswith(_JOINT_LEAVE) for name in _holidays(year).values())
