from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.nip import Nip
from models.office import AbsenceKind, Capacity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the file: the sheet's name (empty for CSV), the row as a spreadsheet counts it."""

    sheet: str
    row: int
    column: str = ""
    """Letters as in a spreadsheet ("C"); empty where the whole row is meant."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why nothing of this file can be taken; in words by `roster-problem-<code>`."""

    at: Place
    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnitRow:
    at: Place
    name: str
    parent: str | None = None
    successor: str | None = None
    """The unit that takes over from `until` on: its services and their links move there."""
    until: date | None = None
    """The first day on which the unit is no more."""
    six_days: bool | None = None
    """Open on Saturdays; without an answer it stays as it is."""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    at: Place
    unit: str
    name: str
    counter: str | None = None
    """A counter (loket) with a link of its own; without one the link is the service's."""


@dataclass(frozen=True, slots=True)
class EmployeeRow:
    at: Place
    nip: Nip
    name: str
    post: str
    unit: str
    superior: str | None = None
    """The reviewer's number, 18 digits; without one the file says nothing about the reviewer."""
    since: date | None = None
    """From which day that superior reviews (TMT); the plan knows what holds without one."""
    heads: Capacity | None = None
    former_nip: str | None = None
    """A PPPK gets a new number with another agency and stays the same person."""
    left: date | None = None
    """The first day on which they no longer work for the city."""


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    at: Place
    nip: str
    kind: AbsenceKind
    since: date
    until: date
    """The last day of it."""


@dataclass(frozen=True, slots=True)
class Roster:
    """A file speaks of what it names: who is not in it stays as they are."""

    units: list[UnitRow] = field(default_factory=list)
    services: list[ServiceRow] = field(default_factory=list)
    employees: list[EmployeeRow] = field(default_factory=list)
    absences: list[AbsenceRow] = field(default_factory=list)

    @property
    def rows(self) -> int:
        return len(self.units) + len(self.services) + len(self.employees) + len(self.absences)
