"""The city after a plan, without a database: new rows get keys of their own."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from models.office import Capacity
from rosters.difference import Difference, of_plan
from rosters.plan import Plan, plan
from rosters.roster import (
    AbsenceRow,
    EmployeeRow,
    Place,
    Roster,
    ServiceRow,
    UnitRow,
)
from rosters.rows import RowChange
from rosters.standing import FACTS, EmployeeFacts, Standing
from tests.rosters.generated import a_nip

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
SEMESTER = datetime(2026, 6, 30, 16, 0, tzinfo=UTC)
"""00.00 of 1 July in Mataram."""
AT = Place("Pegawai", 2)


def unit(name: str, row: int = 2, **told: Any) -> UnitRow:
    return UnitRow(Place("Unit", row), name, **told)


def service(name: str, of: str = "Dinas A", counter: str | None = None) -> ServiceRow:
    return ServiceRow(Place("Layanan", 2), of, name, counter)


def employee(
    number: int, of: str = "Dinas A", above: int | None = None, **told: Any
) -> EmployeeRow:
    """Number 3 is called Pegawai 3 and stands in row 5."""
    row = EmployeeRow(
        Place("Pegawai", number + 2), a_nip(number), f"Pegawai {number}", "Analis", of
    )
    return replace(row, superior=None if above is None else a_nip(above).digits, **told)


def absence(number: int, kind: Any, since: date, until: date) -> AbsenceRow:
    return AbsenceRow(Place("Cuti", 2), a_nip(number).digits, kind, since, until)


def head(
    number: int, of: str = "Dinas A", capacity: Capacity = Capacity.DEFINITIVE
) -> EmployeeRow:
    return employee(number, of, heads=capacity)


def roster(*rows: Any) -> Roster:
    kinds: dict[type, list[Any]] = {
        UnitRow: [],
        ServiceRow: [],
        EmployeeRow: [],
        AbsenceRow: [],
    }
    for row in rows:
        kinds[type(row)].append(row)
    return Roster(*kinds.values())


def told(standing: Standing, *rows: Any, now: datetime = NOW) -> Difference:
    return of_plan(plan(roster(*rows), standing, now))


def problems(standing: Standing, *rows: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(one.code, dict(one.values)) for one in told(standing, *rows).problems]


def standing(*rows: Any, before: Standing | None = None, now: datetime = NOW) -> Standing:
    """The city once these have been taken, into an empty city or into one that stands."""
    start = Standing() if before is None else before
    planned = plan(roster(*rows), start, now)
    assert planned.problems == []
    return after(start, planned)


def after(before: Standing, planned: Plan) -> Standing:
    city = before.copy()
    keys = {key for table in fields(city) for key in getattr(city, table.name)}
    first = max([*keys, 0]) + 1
    for change in planned.rows:
        _apply(city, change, first)
    return city


def _apply(city: Standing, change: RowChange, first: int) -> None:
    table = getattr(city, change.table)
    if change.now is None:
        del table[change.key]
        return
    columns = {
        name: first - value if name.endswith("_id") and value is not None and value < 0 else value
        for name, value in change.now.items()
    }
    if change.was is None:
        table[first - change.key] = FACTS[change.table](**columns)
    else:
        table[change.key] = replace(table[change.key], **columns)


def one(city: Standing, number: int) -> tuple[int, EmployeeFacts]:
    nip = a_nip(number).digits
    return next((key, each) for key, each in city.employee.items() if each.nip == nip)


def reviewers(city: Standing, number: int) -> list[tuple[str, datetime, datetime | None, str]]:
    """By name, in time."""
    key, _ = one(city, number)
    spans = [each for each in city.assignment.values() if each.employee_id == key]
    return [
        (city.employee[span.reviewer_id].name, span.since, span.until, span.basis.value)
        for span in sorted(spans, key=lambda span: span.since)
    ]


def heads(city: Standing, now: datetime = NOW) -> list[tuple[str, str, str]]:
    """Unit, capacity and name of those who head one now."""
    return sorted(
        (city.unit[each.unit_id].name, each.capacity.value, city.employee[each.employee_id].name)
        for each in city.headship.values()
        if each.since <= now and (each.until is None or each.until > now)
    )
