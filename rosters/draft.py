from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from itertools import count
from typing import TypeVar

from models.calendar import WITA
from models.nip import masked
from models.semester import Semester
from rosters.roster import Place, Problem
from rosters.standing import EmployeeFacts, Standing, UnitFacts

Facts = TypeVar("Facts")

LONGEST_CHAIN = 7
NOWHERE = 0
"""The unit of somebody whose unit is refused: others may still name them as their superior."""


def midnight(day: date) -> datetime:
    """00.00 of that day in Mataram."""
    return datetime.combine(day, time(), WITA).astimezone(UTC)


def plain(name: str) -> str:
    """Two spellings of a name are one unit: capitals and spaces do not matter."""
    return " ".join(name.split()).casefold()


@dataclass(slots=True)
class Draft:
    """The city on its way from what stands to what a roster says, and what stands in the way."""

    before: Standing
    now: datetime
    city: Standing = field(init=False)
    problems: list[Problem] = field(default_factory=list)
    named: dict[int, Place] = field(default_factory=dict)
    """Employees who are in the file, and where."""
    units: dict[str, int] = field(init=False)
    numbers: dict[str, int] = field(init=False)
    """Employees by each number that they have, or had until this file."""
    _keys: Iterator[int] = field(default_factory=lambda: count(-1, -1))

    def __post_init__(self) -> None:
        self.city = self.before.copy()
        self.units = {plain(unit.name): key for key, unit in self.city.unit.items()}
        self.numbers = {one.nip: key for key, one in self.city.employee.items()}

    @property
    def beginning(self) -> datetime:
        """Since when what is new to the city counts: it is looked back on by semesters."""
        return Semester.of(self.now).starts_at

    def refuse(self, at: Place, code: str, **values: str | int) -> None:
        self.problems.append(Problem(at, code, values))

    def add(self, table: dict[int, Facts], facts: Facts) -> int:
        key = next(self._keys)
        table[key] = facts
        return key

    def unit_named(self, name: str, at: Place) -> int | None:
        """Its key; none where there is no such unit, and then that is a problem of the file."""
        found = self.units.get(plain(name))
        if found is None:
            self._refuse_unknown(name, at)
        return found

    def open_unit_named(self, name: str, at: Place) -> int | None:
        found = self.unit_named(name, at)
        if found is not None and self.city.unit[found].is_closed(self.now):
            self.refuse(at, "unit-closed", unit=self.city.unit[found].name)
            return None
        return found

    def employee_numbered(self, nip: str, at: Place, code: str) -> int | None:
        found = self.numbers.get(nip)
        if found is None:
            self.refuse(at, code, nip=masked(nip))
        return found

    def _refuse_unknown(self, name: str, at: Place) -> None:
        near = get_close_matches(plain(name), self.units, n=1)
        if near:
            meant = self.city.unit[self.units[near[0]]].name
            self.refuse(at, "unit-misspelt", unit=name, meant=meant)
        else:
            self.refuse(at, "unit-unknown", unit=name)

    def unit(self, key: int) -> UnitFacts:
        return self.city.unit[key]

    def employee(self, key: int) -> EmployeeFacts:
        return self.city.employee[key]


def chained(names: list[str]) -> str:
    """A circle that a phone can show: its beginning and where it closes."""
    shown = names if len(names) <= LONGEST_CHAIN else [*names[: LONGEST_CHAIN - 2], "…", names[-1]]
    return " → ".join(shown)
