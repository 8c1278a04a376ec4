"""Small rosters of every kind of row, for rules that must hold whatever a file says."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from models.office import AbsenceKind, Capacity
from rosters.roster import AbsenceRow, EmployeeRow, Roster, ServiceRow, UnitRow
from tests.rosters.standing_after import absence, employee, service, unit

UNITS = ("Dinas A", "Dinas B", "Bidang", "Kelurahan")
PEOPLE = range(8)
days = st.dates(date(2026, 8, 1), date(2027, 2, 1))


@st.composite
def units(draw: st.DrawFn) -> list[UnitRow]:
    """All of them, so that most rosters can be taken; now and then one ends."""
    days = st.none() | st.booleans()
    rows = [unit(name, number, six_days=draw(days)) for number, name in enumerate(UNITS, start=2)]
    if draw(st.booleans()):
        ended = draw(st.integers(0, 3))
        successor = UNITS[(ended + 1) % 4]
        until = draw(st.dates(date(2026, 8, 1), date(2026, 11, 24)))
        rows[ended] = replace(rows[ended], successor=successor, until=until)
    if draw(st.booleans()):
        rows[2] = replace(rows[2], parent="Dinas A")
    return rows


@st.composite
def employees(draw: st.DrawFn) -> list[EmployeeRow]:
    numbers = draw(st.lists(st.sampled_from(PEOPLE), unique=True))
    headed = st.sampled_from([None, None, None, *Capacity])
    return [
        employee(
            number,
            draw(st.sampled_from(UNITS)),
            above=draw(st.none() | st.sampled_from([n for n in PEOPLE if n != number])),
            post=draw(st.sampled_from(["Analis", "Kepala"])),
            since=draw(st.none() | days),
            heads=draw(headed),
            left=draw(st.none() | st.none() | days),
        )
        for number in numbers
    ]


@st.composite
def absences(draw: st.DrawFn) -> list[AbsenceRow]:
    found = []
    for number in draw(st.lists(st.sampled_from(PEOPLE), max_size=3)):
        since = draw(days)
        until = since + timedelta(days=draw(st.integers(0, 20)))
        found.append(absence(number, draw(st.sampled_from(AbsenceKind)), since, until))
    return found


counters = st.none() | st.sampled_from(["Loket 1", "Loket 2"])
services: st.SearchStrategy[list[ServiceRow]] = st.lists(
    st.builds(service, st.sampled_from(["KTP", "Akta"]), st.sampled_from(UNITS), counters),
    max_size=4,
)
rosters = st.builds(Roster, units(), services, employees(), absences())

EVERYBODY = Roster(
    units=[unit(name) for name in UNITS],
    employees=[employee(n, UNITS[n % 4], above=n - 1 if n else None) for n in PEOPLE],
)
"""One line of superiors through all units: most rosters say something else."""
