"""Numbers of civil servants: NIP of a PNS and NI PPPK, both of 18 digits and text for ever.

Basis: Perka BKN 22/2007 and 43/2007 for PNS. There is no check digit, and the number is printed on
public letters: knowing it proves nothing.
"""

import re
from dataclasses import dataclass
from datetime import date

from models.errors import NipWrong

_SHAPE = re.compile(r"(\d{8})(\d{4})(\d{2})([12])(\d{3})", re.ASCII)
_SPREADSHEET = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+", re.ASCII)
_MONTHS, _AGREEMENTS = range(1, 13), range(21, 30)
_YOUNGEST, _OLDEST = 17, 70


@dataclass(frozen=True, slots=True)
class Nip:
    """Digits 1-8 birth, 9-12 year appointed, 13-14 month (PNS) or agreement (PPPK: 21, 22 …)."""

    digits: str

    @classmethod
    def read(cls, text: str, today: date) -> "Nip":
        """Take spaces, dots and dashes as people write them; refuse with the reason."""
        if _SPREADSHEET.fullmatch(text.strip()):
            raise NipWrong(reason="spreadsheet")
        digits = re.sub(r"[\s.\-'’]", "", text)
        found = _SHAPE.fullmatch(digits)
        if found is None or found[5] == "000":
            raise NipWrong(reason="shape")
        _must_fit(_birth(found[1]), int(found[2]), today)
        if int(found[3]) not in (*_MONTHS, *_AGREEMENTS):  # a month alone would refuse every PPPK
            raise NipWrong(reason="middle")
        return cls(digits)

    def __str__(self) -> str:
        """Grouped 8-6-1-3, as on letters."""
        return f"{self.digits[:8]} {self.digits[8:14]} {self.digits[14]} {self.digits[15:]}"

    @property
    def masked(self) -> str:
        return masked(self.digits)


def masked(digits: str) -> str:
    """The number tells birth and sex: where it need not be read, only its ends are shown."""
    return f"{digits[:4]}…{digits[-3:]}"


def appointed_in(digits: str) -> int:
    """The year; of a PPPK that of the agreement."""
    return int(digits[8:12])


def _birth(digits: str) -> date:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        raise NipWrong(reason="birth") from None


def _must_fit(born: date, appointed: int, today: date) -> None:
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    age = today.year - born.year - (not had_birthday)
    if not _YOUNGEST <= age <= _OLDEST:
        raise NipWrong(reason="age")
    if not born.year + _YOUNGEST <= appointed <= today.year + 1:
        raise NipWrong(reason="appointment")
