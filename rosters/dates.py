"""Dates as a personnel office writes them, the day first."""

import re
from datetime import date, datetime

_DAY_FIRST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[t ]00:00(?::00)?)?", re.ASCII)
_IN_WORDS = re.compile(r"(\d{1,2})[- ]([a-z]+)\.?[- ](\d{4})", re.ASCII)
_MONTHS = (
    ("januari", "january"),
    ("februari", "pebruari", "february"),
    ("maret", "march"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("agustus", "august", "agt", "ags"),
    ("september",),
    ("oktober", "october"),
    ("november", "nopember"),
    ("desember", "december"),
)
_YEARS = range(1950, 2101)  # a year beyond is a slip of the finger
_SHORTEST = 3


def date_of(value: object) -> date:
    """A ValueError for anything that is not clearly a day."""
    if isinstance(value, datetime):
        value = value.date()
    found = value if isinstance(value, date) else _written(str(value).strip().lower())
    if found.year not in _YEARS:
        raise ValueError(value)
    return found


def _written(text: str) -> date:
    if found := _DAY_FIRST.fullmatch(text):
        return date(int(found[4]), int(found[3]), int(found[1]))
    if found := _YEAR_FIRST.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _IN_WORDS.fullmatch(text):
        return date(int(found[3]), _month(found[2]), int(found[1]))
    raise ValueError(text)


def _month(word: str) -> int:
    for number, names in enumerate(_MONTHS, 1):
        if len(word) >= _SHORTEST and any(name.startswith(word) for name in names):
            return number
    raise ValueError(word)
