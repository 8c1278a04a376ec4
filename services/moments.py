"""A day and a time that somebody writes in one message: "Kamis 3 Desember 09.00"."""

import re
from datetime import UTC, date, datetime, time, timedelta

from models.calendar import WITA
from models.errors import MomentWrong, WeekdayWrong
from rosters.dates import date_of

_LONGEST = 60  # characters; what is longer is no moment
_DAY = timedelta(days=1)
_WRITTEN = re.compile(
    r"""(?P<day>.+?)\ (?:
        (?:(?:pukul|pkl|jam|at)\ )?(?P<hour>\d{1,2})[.:](?P<minute>\d{2})
        | (?:pukul|pkl|jam|at)\ (?P<full>\d{1,2})
    )(?:\ wita)?""",
    re.VERBOSE | re.ASCII,
)
_IN_FIGURES = re.compile(r"\d{1,2}(?P<mark>[-/.])\d{1,2}", re.ASCII)
_RELATIVE = {
    "hari ini": 0,
    "today": 0,
    "besok": 1,
    "tomorrow": 1,
    "lusa": 2,
}
_WEEKDAYS = (
    ("senin", "monday"),
    ("selasa", "tuesday"),
    ("rabu", "wednesday"),
    ("kamis", "thursday"),
    ("jumat", "jum'at", "friday"),
    ("sabtu", "saturday"),
    ("minggu", "ahad", "sunday"),
)
_NUMBERS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}


def moment_of(text: str, now: datetime) -> datetime:
    """By Mataram's clock, told in UTC; whatever leaves a doubt is refused.

    A date without a year is the nearest one, so that of a few days ago is not next year's. A
    weekday alone is the next such day. A weekday that does not belong to its date is refused.
    """
    found = _WRITTEN.fullmatch(" ".join(text.lower().replace(",", " ").split()))
    if found is None or len(text) > _LONGEST:
        raise MomentWrong
    try:
        clock = time(int(found["full"] or found["hour"]), int(found["minute"] or 0))
        day = _day(found["day"], now.astimezone(WITA).date())
    except (ValueError, OverflowError):
        raise MomentWrong from None
    return datetime.combine(day, clock, WITA).astimezone(UTC)


def _day(words: str, today: date) -> date:
    if words in _RELATIVE:
        return today + _DAY * _RELATIVE[words]
    first, _, rest = words.partition(" ")
    weekday = _NUMBERS.get(first)
    if weekday is None:
        return _dated(words, today)
    if not rest:
        return today + _DAY * ((weekday - today.weekday()) % 7 or 7)
    day = _dated(rest, today)
    if day.weekday() != weekday:
        raise WeekdayWrong(day=f"{day:%d-%m-%Y}", weekday=day.weekday())
    return day


def _dated(words: str, today: date) -> date:
    try:
        return date_of(words)
    except ValueError:
        found = _IN_FIGURES.fullmatch(words)
        mark = found["mark"] if found else " "
    near = (_of_year(f"{words}{mark}", today.year + add) for add in (-1, 0, 1))
    return min(filter(None, near), key=lambda day: abs(day - today))


def _of_year(words: str, year: int) -> date | None:
    """Nothing where that year has no such day, which is the 29th of February."""
    try:
        return date_of(f"{words}{year}")
    except ValueError:
        return None
