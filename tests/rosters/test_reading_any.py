"""Whatever an office writes is read back, and whatever comes in breaks nothing."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from unicodedata import normalize
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import FileRefused
from models.nip import Nip
from models.office import AbsenceKind, Capacity
from rosters.columns import EMPLOYEES, KINDS
from rosters.reading import read_roster
from rosters.roster import AbsenceRow, EmployeeRow, Place, Roster, ServiceRow, UnitRow
from tests.rosters.workbooks import as_csv, table, tables, xlsx

TODAY = date(2026, 11, 24)
HERE = Place("", 1)
LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P"])


def is_plain(name: str) -> bool:
    """Such as a person would type: a formula, a dash, a column's number mean something else."""
    return not name.startswith(("=", "#")) and any(map(str.isalpha, name)) and "_x" not in name


def as_read(words: list[str]) -> str:
    return normalize("NFC", " ".join(words))


WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=5)
NAMES = WORDS.map(as_read).filter(is_plain) | st.sampled_from(["definitive", "leave"])
SOME_NAMES = st.none() | NAMES
DAYS = st.dates(date(1950, 1, 2), date(2100, 12, 30))
SOME_DAYS = st.none() | DAYS


@st.composite
def numbers(draw: st.DrawFn) -> str:
    born = draw(st.dates(date(1957, 1, 1), date(2008, 1, 1)))
    appointed = draw(st.integers(born.year + 17, 2027))
    middle = draw(st.integers(1, 12) | st.integers(21, 29))
    sex, sequence = draw(st.integers(1, 2)), draw(st.integers(1, 999))
    return f"{born:%Y%m%d}{appointed}{middle:02}{sex}{sequence:03}"


YES_OR_NO = st.none() | st.booleans()
UNITS = st.builds(UnitRow, st.just(HERE), NAMES, SOME_NAMES, SOME_NAMES, SOME_DAYS, YES_OR_NO)
SERVICES = st.builds(ServiceRow, st.just(HERE), NAMES, NAMES, SOME_NAMES)


@st.composite
def employees(draw: st.DrawFn) -> list[EmployeeRow]:
    known = draw(st.lists(numbers(), min_size=3, max_size=8, unique=True))
    capacities = st.none() | st.sampled_from(Capacity)
    return [
        EmployeeRow(
            at=HERE,
            nip=Nip.read(number, TODAY),
            name=draw(NAMES),
            post=draw(NAMES),
            unit=draw(NAMES),
            superior=draw(st.none() | st.sampled_from(known).filter(number.__ne__)),
            since=draw(SOME_DAYS),
            heads=draw(capacities),
            former_nip=known[0] if number == known[1] else None,
            left=draw(SOME_DAYS),
        )
        for number in known[1:]
    ]


@st.composite
def absences(draw: st.DrawFn) -> AbsenceRow:
    since, until = sorted([draw(DAYS), draw(DAYS)])
    return AbsenceRow(HERE, draw(numbers()), draw(st.sampled_from(AbsenceKind)), since, until)


ROSTERS = st.builds(
    Roster,
    st.lists(UNITS, min_size=1, max_size=5, unique_by=lambda unit: unit.name.casefold()),
    st.lists(SERVICES, max_size=5, unique_by=lambda service: service.name.casefold()),
    employees(),
    st.lists(absences(), max_size=5),
)


def placed(rows: list[Any], sheet: str) -> list[Any]:
    """Below one row of headings."""
    return [replace(row, at=Place(sheet, number)) for number, row in enumerate(rows, 2)]


@given(ROSTERS)
def test_a_workbook_is_read_back_as_it_was_written(roster: Roster) -> None:
    read, problems = read_roster(xlsx(tables(roster)), "data.xlsx", TODAY)
    assert problems == []
    for kind in KINDS:
        assert getattr(read, kind.name) == placed(getattr(roster, kind.name), kind.name)


@given(ROSTERS, st.sampled_from(";,\t"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_text_file_is_read_back_as_it_was_written(
    roster: Roster, separator: str, encoding: str
) -> None:
    for kind in KINDS:
        if rows := getattr(roster, kind.name):
            content = as_csv(table(kind, roster), separator, encoding)
            read, problems = read_roster(content, "data.csv", TODAY)
            assert problems == []
            assert getattr(read, kind.name) == placed(rows, "")
            assert read.rows == len(rows)


ROWS = [
    [column.heading for column in EMPLOYEES.columns],
    ["198609262015051001", "Ayu", "Analis", "Dinas", None, date(2026, 1, 2), "ya", None, None],
    [1.98e17, "=A1", None, "Dinas", "x", 7, True, None, "-"],
]
WORKBOOK = xlsx({"A": ROWS, "B": [["Unit", "Layanan"], ["Dinas", "Kartu"]]}, [("A", "D2:D3")])


def survives(content: bytes) -> bool:
    """Whether it was read; it may be refused, and nothing else may happen."""
    try:
        read_roster(content, "data.xlsx", TODAY)
    except FileRefused:
        return False
    return True


def test_it_is_read_before_it_is_damaged() -> None:
    assert survives(WORKBOOK)


@given(st.binary(max_size=500), st.sampled_from([b"", b"PK\x03\x04", b"NIP;Nama;Jabatan;Unit\n"]))
def test_random_bytes(content: bytes, start: bytes) -> None:
    survives(start + content)


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16"]))
def test_random_text_below_headings(text: str, encoding: str) -> None:
    survives(("NIP;Nama;Jabatan;Unit;TMT Atasan\n" + text).encode(encoding, "replace"))


@given(st.integers(0, len(WORKBOOK) - 1))
def test_a_workbook_cut_anywhere(kept: int) -> None:
    assert not survives(WORKBOOK[:kept])


@given(st.lists(st.tuples(st.integers(0, len(WORKBOOK) - 1), st.integers(1, 255)), min_size=1))
def test_a_workbook_with_flipped_bits(flips: list[tuple[int, int]]) -> None:
    damaged = bytearray(WORKBOOK)
    for at, bits in flips:
        damaged[at] ^= bits
    survives(bytes(damaged))


def members() -> dict[str, bytes]:
    with ZipFile(BytesIO(WORKBOOK)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@given(st.data())
@settings(max_examples=200)
def test_a_workbook_whose_inside_was_damaged(data: st.DataObject) -> None:
    """As above with right checksums, so that the damage gets through to the parser."""
    inside = members()
    name = data.draw(st.sampled_from([*inside]))
    at = data.draw(st.integers(0, len(inside[name]) - 1))
    put = data.draw(st.sampled_from([b"", b"9", b"99999", b"<", b'"', b"s", b"Z", b"\xff", b"-"]))
    inside[name] = inside[name][:at] + put + inside[name][at + len(put) :]
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for member, content in inside.items():
            archive.writestr(member, content)
    survives(file.getvalue())
