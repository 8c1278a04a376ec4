"""Days that somebody writes in one message: "1-12-2026 s.d. 5-12-2026"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.calendar import WITA
from models.errors import DatesWrong
from rosters.dates import date_of

_DAY = timedelta(days=1)
_LONGEST = 60  # characters; what is longer is not two dates
_UNTIL = re.compile(
    r"""\s*(?:
        \bs\s?[./]?\s?d\b\.? | \b(?:sampai(?:\ dengan)?|hingga|until|to)\b | [–—]
        | \s-\s | (?<=\d)-(?=\d{1,2}\ [a-z]+\ \d{4}$)  # "1-5 Desember 2026" is no date
    )\s*""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Days:
    """Whole days in Mataram, with the first and the last."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise DatesWrong("order")

    @property
    def since(self) -> datetime:
        return datetime.combine(self.first, time(), WITA)

    @property
    def until(self) -> datetime:
        """24.00 of the last day."""
        return datetime.combine(self.last + _DAY, time(), WITA)


def days_of(text: str) -> Days:
    """One date is one day; the first of two may leave out what it shares with the second."""
    parts = _UNTIL.split(" ".join(text.lower().split()))
    if len(text) > _LONGEST or len(parts) not in (1, 2):
        raise DatesWrong
    try:
        last = date_of(parts[-1])
        first = _shared(parts[0], last)
    except ValueError:
        raise DatesWrong from None
    return Days(first, last)


def _shared(text: str, last: date) -> date:
    if text.isdecimal():
        return last.replace(day=int(text))
    try:
        return date_of(text)
    except ValueError:
        return _in_the_year_of(last, text)


def _in_the_year_of(last: date, text: str) -> date:
    """Or of the year before, as is "28 Desember" ahead of "2 Januari 2027"."""
    separator = next((mark for mark in "-/." if mark in text), " ")
    first = date_of(f"{text}{separator}{last.year}")
    return first if first <= last else date_of(f"{text}{separator}{last.year - 1}")
