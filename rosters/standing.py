"""The city in plain facts, as it stands or as it would stand after an import."""

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from models.office import AbsenceKind, Basis, Capacity, Role


@dataclass(frozen=True, slots=True)
class PersonFacts:
    telegram_id: int | None = None
    language: str = "id"
    wrong_codes: int = 0


@dataclass(frozen=True, slots=True)
class UnitFacts:
    name: str
    since: datetime
    until: datetime | None = None
    parent_id: int | None = None
    successor_id: int | None = None
    six_days: bool = False

    def is_closed(self, now: datetime) -> bool:
        return self.until is not None and self.until <= now


@dataclass(frozen=True, slots=True)
class ServiceFacts:
    unit_id: int
    name: str


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """A new link has no code yet: chance has no place in a plan."""

    service_id: int
    counter: str | None
    issued_at: datetime
    code: str = ""


@dataclass(frozen=True, slots=True)
class EmployeeFacts:
    nip: str
    name: str
    post: str
    unit_id: int
    left_at: datetime | None = None

    def works_at(self, moment: datetime) -> bool:
        return self.left_at is None or self.left_at > moment


@dataclass(frozen=True, slots=True)
class AssignmentFacts:
    employee_id: int
    reviewer_id: int
    since: datetime
    until: datetime | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class HeadshipFacts:
    unit_id: int
    employee_id: int
    capacity: Capacity
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AppointmentFacts:
    employee_id: int
    role: Role
    unit_id: int | None
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AbsenceFacts:
    employee_id: int
    kind: AbsenceKind
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Rows by key, one dictionary a table and named like it; a key below zero has no row yet.

    The tables stand in the order in which rows can be written. Of people only the new ones are
    here: who is behind a chat is no matter of a roster.
    """

    unit: dict[int, UnitFacts] = field(default_factory=dict)
    person: dict[int, PersonFacts] = field(default_factory=dict)
    employee: dict[int, EmployeeFacts] = field(default_factory=dict)
    service: dict[int, ServiceFacts] = field(default_factory=dict)
    link: dict[int, LinkFacts] = field(default_factory=dict)
    assignment: dict[int, AssignmentFacts] = field(default_factory=dict)
    headship: dict[int, HeadshipFacts] = field(default_factory=dict)
    appointment: dict[int, AppointmentFacts] = field(default_factory=dict)
    absence: dict[int, AbsenceFacts] = field(default_factory=dict)

    def copy(self) -> "Standing":
        return Standing(*(dict(getattr(self, table.name)) for table in fields(self)))


FACTS: dict[str, type[Any]] = {
    "unit": UnitFacts,
    "person": PersonFacts,
    "employee": EmployeeFacts,
    "service": ServiceFacts,
    "link": LinkFacts,
    "assignment": AssignmentFacts,
    "headship": HeadshipFacts,
    "appointment": AppointmentFacts,
    "absence": AbsenceFacts,
}
"""What a row of each table consists of; the fields are its columns."""
