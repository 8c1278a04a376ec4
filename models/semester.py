import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from models.calendar import WITA

_CODE = re.compile(r"(2[0-9]{3})-([12])")


class UnknownSemester(ValueError):
    """Not of the form 2026-1 or 2026-2."""


@dataclass(frozen=True, order=True, slots=True)
class Semester:
    """January to June is half 1, July to December half 2, by Mataram's clock."""

    year: int
    half: int

    @classmethod
    def of(cls, moment: datetime) -> "Semester":
        day = moment.astimezone(WITA).date()
        return cls(day.year, 1 if day.month < 7 else 2)  # noqa: PLR2004 - July

    @classmethod
    def parse(cls, code: str) -> "Semester":
        found = _CODE.fullmatch(code)
        if found is None:
            raise UnknownSemester(code)
        return cls(int(found[1]), int(found[2]))

    @property
    def code(self) -> str:
        return f"{self.year}-{self.half}"

    @property
    def first_day(self) -> date:
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def last_day(self) -> date:
        return self.next.first_day - timedelta(days=1)

    @property
    def starts_at(self) -> datetime:
        return datetime.combine(self.first_day, time(), WITA).astimezone(UTC)

    @property
    def ends_at(self) -> datetime:
        """24.00 in Mataram, which is the first moment of the next semester."""
        return self.next.starts_at

    @property
    def next(self) -> "Semester":
        return Semester(self.year, 2) if self.half == 1 else Semester(self.year + 1, 1)

    @property
    def previous(self) -> "Semester":
        return Semester(self.year, 1) if self.half == 2 else Semester(self.year - 1, 2)  # noqa: PLR2004
