"""A city of 5,500 civil servants, 39 agencies and 50 kelurahan; every name in it is invented."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from models.nip import Nip
from models.office import Capacity
from rosters.roster import EmployeeRow, Place, Roster, ServiceRow, UnitRow
from tests.rosters.workbooks import tables, xlsx

PEOPLE, AGENCIES, DISTRICTS, KELURAHAN = 5_500, 39, 6, 50
TODAY = date(2026, 11, 24)
FIRST = ("Ayu", "Budi", "Citra", "Dewi", "Eka", "Fajar", "Gita", "Hadi", "Indah", "Joko", "Lalu")
LAST = ("Pramesti", "Santosa", "Wirabakti", "Lestari", "Kusuma", "Hidayat", "Anggraini", "Saputra")


@cache
def a_city(people: int = PEOPLE) -> Roster:
    """Everybody of a unit answers to its head, heads of kelurahan to their district's."""
    units = [*_units()]
    places = [unit.name for unit in units]
    services = [
        ServiceRow(
            Place("services", number + 2), name, "Pelayanan umum", f"Loket {number % 3 + 1}"
        )
        for number, name in enumerate(places)
    ]
    return Roster(units, services, [_employee(number, units) for number in range(people)])


def a_nip(number: int) -> Nip:
    """Valid and the only one of its number, below 10,000; every fifth is a PPPK."""
    born = date(1970, 1, 1) + timedelta(days=number * 7919 % 10_000)
    middle = "21" if number % 5 == 0 else f"{number % 12 + 1:02d}"
    digits = f"{born:%Y%m%d}{born.year + 24}{middle}{number % 2 + 1}{number % 999 + 1:03d}"
    return Nip.read(digits, TODAY)


def with_employees(roster: Roster, changed: dict[int, EmployeeRow]) -> Roster:
    """Some rows told otherwise, by their number in the list."""
    rows = [changed.get(number, row) for number, row in enumerate(roster.employees)]
    return replace(roster, employees=rows)


def workbook(roster: Roster) -> bytes:
    return xlsx(tables(roster))


def _units() -> Iterator[UnitRow]:
    for number in range(AGENCIES):
        kind = "Kecamatan" if number < DISTRICTS else "Dinas"
        yield UnitRow(Place("units", number + 2), f"{kind} Rekaan {number + 1}")
    for number in range(KELURAHAN):
        above = f"Kecamatan Rekaan {number % DISTRICTS + 1}"
        at = Place("units", AGENCIES + number + 2)
        yield UnitRow(at, f"Kelurahan Rekaan {number + 1}", above)


def _employee(number: int, units: list[UnitRow]) -> EmployeeRow:
    """The first of each unit is its head; the very first stands above all heads of agencies."""
    place = number % len(units)
    unit, is_head = units[place], number < len(units)
    return EmployeeRow(
        at=Place("employees", number + 2),
        nip=a_nip(number),
        name=f"{FIRST[number % 11]} {LAST[number // 11 % 8]} {number}",
        post="Kepala" if is_head else "Analis",
        unit=unit.name,
        superior=_superior(number, place, units, is_head=is_head),
        heads=Capacity.DEFINITIVE if is_head else None,
    )


def _superior(number: int, place: int, units: list[UnitRow], *, is_head: bool) -> str | None:
    if number == 0:
        return None
    if not is_head:
        return a_nip(place).digits
    above = units[place].parent
    return a_nip(0 if above is None else [u.name for u in units].index(above)).digits
