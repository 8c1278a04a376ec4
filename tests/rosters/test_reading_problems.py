"""Every reason why a file cannot be taken, at its place."""

from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from rosters.reading import read_roster
from rosters.roster import Place, Problem, Roster
from tests.rosters.workbooks import Rows, as_csv, saved, xlsx
from texts import LANGUAGES, Texts

TODAY = date(2026, 11, 24)
AYU, BAGUS, CITRA = "198609262015051001", "197203041998032002", "199507122021212003"
HEADINGS = ["NIP", "Nama", "Jabatan", "Unit"]
ALL = [*HEADINGS, "NIP Atasan", "TMT Atasan", "Kepala Unit", "NIP Lama", "Berhenti per"]
AYU_ROW = [AYU, "Ayu", "Analis", "Dinas"]
BAGUS_ROW = [BAGUS, "Bagus", "Kepala", "Dinas"]
SERVICE = ["Unit", "Layanan", "Loket"]
UNIT = ["Nama Unit", "Induk"]
ABSENCE = ["NIP", "Cuti/Dinas luar", "Dari", "Sampai"]


def read(content: bytes) -> tuple[Roster, list[Problem]]:
    """Whatever is wrong has words in every language, which use all that is told."""
    roster, problems = read_roster(content, "data", TODAY)
    for language in LANGUAGES:
        for problem in problems:
            assert Texts(language)(f"roster-problem-{problem.code}", **problem.values)
    return roster, problems


def problems_of(*rows: Any) -> list[tuple[str, str]]:
    """Code and place (`B2`) of the problems in the only sheet."""
    return [
        (problem.code, f"{problem.at.column}{problem.at.row}")
        for problem in read(xlsx({"Data": rows}))[1]
    ]


def values_of(*rows: Any) -> dict[str, str | int]:
    (problem,) = read(xlsx({"Data": rows}))[1]
    return {**problem.values}


def test_a_row_that_is_still_an_example_is_refused_alone_and_once() -> None:
    example = [AYU, "Contoh (HAPUS baris ini)", "", "Dinas"]
    assert problems_of(HEADINGS, AYU_ROW, example, example) == [("example", "3"), ("example", "4")]
    assert problems_of(HEADINGS, AYU_ROW, [BAGUS, "Contoh", "Hapus", "Baris ini"]) == []


@pytest.mark.parametrize("number", [1.98609e17, 198609262015051001, 198609262015051000, 7, True])
def test_a_number_that_is_none_is_refused_even_if_it_looks_right(number: float) -> None:
    row = [number, *AYU_ROW[1:]]
    assert problems_of(HEADINGS, row) == [("nip", "A2")]
    assert values_of(HEADINGS, row) == {"reason": "number"}


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("1.98609E+17", "spreadsheet"),
        ("19860926", "shape"),
        ("198613262015051001", "birth"),
        ("202009262015051001", "age"),
        ("198609261990051001", "appointment"),
        ("198609262015151001", "middle"),
        (datetime(2026, 1, 1), "shape"),  # noqa: DTZ001 - a spreadsheet knows no zones
    ],
)
def test_a_wrong_number_tells_its_reason(written: object, reason: str) -> None:
    assert problems_of(ALL[:5], [*AYU_ROW, written]) == [("nip", "E2")]
    assert values_of(ALL[:5], [*AYU_ROW, written]) == {"reason": reason}


@pytest.mark.parametrize(
    ("field", "written", "code"),
    [
        ("Nama", "x" * 121, "long"),
        ("Jabatan", "x" * 161, "long"),
        ("Unit", "x" * 161, "long"),
        ("Nama", None, "blank"),
        ("Unit", " - ", "blank"),
        ("Jabatan", "\u200b", "blank"),
        ("NIP", "", "blank"),
        ("Jabatan", datetime(2026, 2, 1), "text"),  # noqa: DTZ001 - 1-2, as a spreadsheet took it
        ("Nama", True, "text"),
        ("TMT Atasan", "31-02-2026", "date"),
        ("TMT Atasan", 46387, "date"),
        ("Berhenti per", "besok", "date"),
        ("Kepala Unit", "Pjs", "capacity"),
        ("NIP Lama", 5, "nip"),
        ("Nama", "=A1", "formula"),
        ("NIP Atasan", '=TEXT(1,"0")', "formula"),
        ("Unit", "#N/A", "error"),
        ("NIP", "#REF!", "error"),
    ],
)
def test_a_cell_that_cannot_be_taken(field: str, written: object, code: str) -> None:
    row: list[object] = [*AYU_ROW, *[None] * 5]
    row[ALL.index(field)] = written
    place = f"{'ABCDEFGHI'[ALL.index(field)]}2"
    assert problems_of(ALL, row) == [(code, place)]


@pytest.mark.parametrize("heading", ["Enam hari kerja", "6 Hari Kerja", "Buka Sabtu"])
@pytest.mark.parametrize("written", ["mungkin", "6", 6, True, "ya, sejak Januari"])
def test_the_days_of_a_unit_are_ya_or_tidak(heading: str, written: object) -> None:
    headings, row = ["Nama Unit", heading], ["Puskesmas", written]
    assert problems_of(headings, row) == [("yes-or-no", "B2")]
    assert [problems_of(headings, ["Puskesmas", word]) for word in ("Tidak.", "YA", "-", "")] == [
        [],
        [],
        [],
        [],
    ]


def test_the_longest_names_are_taken() -> None:
    assert problems_of(HEADINGS, [AYU, "x" * 120, "y" * 160, "z" * 160]) == []
    assert problems_of(SERVICE, ["z" * 160, "y" * 160, "x" * 80]) == []
    assert problems_of(SERVICE, ["Dinas", "Kartu", "x" * 81]) == [("long", "C2")]


def test_a_blank_cell_and_a_long_one_are_named() -> None:
    assert values_of(HEADINGS, [AYU, None, "Analis", "Dinas"]) == {"heading": "Nama"}
    assert values_of(HEADINGS, [AYU, "x" * 121, "Analis", "Dinas"]) == {
        "longest": 120,
        "length": 121,
    }


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ([AYU, "Sakit", "01-12-2026", "02-12-2026"], [("absence-kind", "B2")]),
        ([AYU, "Cuti", "02-12-2026", "01-12-2026"], [("absence-backwards", "D2")]),
        ([AYU, "Cuti", "02-12-2026", "02-12-2026"], []),
        ([AYU, "Cuti", "02-12-2026", None], [("blank", "D2")]),
    ],
)
def test_absences(row: list[Any], expected: list[tuple[str, str]]) -> None:
    assert problems_of(ABSENCE, row) == expected


def test_nobody_is_their_own_superior() -> None:
    assert problems_of(ALL[:5], [*AYU_ROW, "19860926 201505 1 001"]) == [("own-superior", "E2")]


def test_an_employee_stands_once() -> None:
    rows = [HEADINGS, AYU_ROW, BAGUS_ROW, [AYU, "Ayu P.", "Analis", "Dinas"]]
    assert problems_of(*rows) == [("nip-twice", "A4")]
    assert values_of(*rows) == {"row": 2}


def test_a_former_number_is_nobody_elses() -> None:
    headings = [*HEADINGS, "NIP Lama"]
    rows = [headings, [*AYU_ROW, CITRA], [CITRA, "Citra", "Guru", "Dinas"]]
    assert problems_of(*rows) == [("nip-twice", "A3")]
    rows = [headings, [*AYU_ROW, CITRA], [*BAGUS_ROW, CITRA]]
    assert problems_of(*rows) == [("nip-twice", "E3")]
    assert problems_of(headings, [*AYU_ROW, AYU]) == [("nip-twice", "E2")]


def test_a_number_is_seen_twice_though_the_row_is_wrong_otherwise() -> None:
    rows = [HEADINGS, [AYU, None, "Analis", "Dinas"], AYU_ROW]
    assert problems_of(*rows) == [("blank", "B2"), ("nip-twice", "A3")]


def test_units_and_services_stand_once() -> None:
    assert problems_of(UNIT, ["Dinas", None], ["DINAS", None]) == [("unit-twice", "A3")]
    assert problems_of(SERVICE, ["Dinas", None, 1]) == [("blank", "B2")]
    same = [["Dinas", "Kartu", 1], ["Dinas", "Kartu", 2], ["dinas", "kartu", "1"]]
    assert problems_of(SERVICE, *same) == [("service-twice", "B4")]
    same = [["Dinas", "Kartu", None], ["Dinas", "Akta", None], ["Dinas", "Kartu", "-"]]
    assert problems_of(SERVICE, *same) == [("service-twice", "B4")]


def test_what_stands_in_another_sheet_is_named_with_it() -> None:
    sheets: dict[str, Rows] = {
        "A": [HEADINGS, AYU_ROW],
        "B": [HEADINGS, AYU_ROW],
        "C": [UNIT, ["Dinas", None]],
        "D": [UNIT, ["Dinas", None]],
        "E": [SERVICE[:2], ["Dinas", "Kartu"]],
        "F": [SERVICE[:2], ["Dinas", "Kartu"]],
    }
    assert read(xlsx(sheets))[1] == [
        Problem(Place("B", 2, "A"), "nip-twice-elsewhere", {"sheet": "A", "row": 2}),
        Problem(Place("D", 2, "A"), "unit-twice-elsewhere", {"sheet": "C", "row": 2}),
        Problem(Place("F", 2, "B"), "service-twice-elsewhere", {"sheet": "E", "row": 2}),
    ]


def test_missing_columns_are_named_and_nothing_below_them_is_read() -> None:
    rows = [["Daftar"], ["NIP", "Nama", "Golongan"], [7, None, None]]
    assert read(xlsx({"Data": rows}))[1] == [
        Problem(Place("Data", 2), "columns-missing", {"columns": "Jabatan, Unit"})
    ]


def test_two_columns_of_the_same_meaning() -> None:
    rows = [["NIP", "Nama", "Nama Lengkap", "Jabatan", "OPD", "Unit Kerja"]]
    rows += [[AYU, "Ayu", "Ayu P.", "Analis", "Dinas", "Seksi"]]
    assert read(xlsx({"Data": rows}))[1] == [
        Problem(Place("Data", 1, "C"), "column-twice", {"first": "B", "heading": "Nama"}),
        Problem(Place("Data", 1, "F"), "column-twice", {"first": "E", "heading": "Unit"}),
    ]


def test_merged_cells_in_the_data_are_one_problem_each() -> None:
    rows = [HEADINGS, AYU_ROW, [BAGUS, "Bagus", None, None], [CITRA, "Citra", "Guru", None]]
    merged = [("Data", "D2:D4"), ("Data", "C2:C3"), ("Data", "F2:G9"), ("Data", "A8:B9")]
    _, problems = read(xlsx({"Data": rows}, merged))
    assert [(each.code, each.at.column, each.at.row) for each in problems] == [
        ("merged", "C", 2),
        ("merged", "D", 2),
    ]


def test_merged_titles_are_none_of_our_business() -> None:
    rows = [["DAFTAR PEGAWAI"], HEADINGS, AYU_ROW]
    roster, problems = read(xlsx({"Data": rows}, [("Data", "A1:D1")]))
    assert (roster.rows, problems) == (1, [])


def test_formulas_and_errors_in_columns_that_are_not_read_do_no_harm() -> None:
    rows = [["No", *HEADINGS, "Usia"], ["=ROW()", *AYU_ROW, "#N/A"]]
    assert problems_of(*rows) == []


def test_an_array_formula_is_a_formula() -> None:
    book = Workbook()
    sheet = book["Sheet"]
    for row in (HEADINGS, AYU_ROW):
        sheet.append(row)
    sheet["B2"] = ArrayFormula("B2:B2", "=A1")
    _, problems = read(saved(book))
    assert [(each.code, each.at) for each in problems] == [("formula", Place("Sheet", 2, "B"))]


@pytest.mark.parametrize(
    ("written", "code"), [('="' + AYU + '"', "formula"), ("#N/A", "error"), ("1,98E+17", "nip")]
)
def test_a_text_file_is_no_way_around(written: str, code: str) -> None:
    _, problems = read(as_csv([HEADINGS, [written, *AYU_ROW[1:]]]))
    assert [(each.code, each.at) for each in problems] == [(code, Place("", 2, "A"))]


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    rows = [ALL, [7, None, "Analis", "Dinas", AYU, "x", "y"], [], AYU_ROW, [*AYU_ROW, AYU, "x"]]
    sheets: dict[str, Rows] = {"Z": rows, "A": [UNIT, [None, "Dinas"]]}
    roster, problems = read(xlsx(sheets))
    assert [(each.at.sheet, f"{each.at.column}{each.at.row}", each.code) for each in problems] == [
        ("Z", "A2", "nip"),
        ("Z", "B2", "blank"),
        ("Z", "F2", "date"),
        ("Z", "G2", "capacity"),
        ("Z", "A5", "nip-twice"),
        ("Z", "E5", "own-superior"),
        ("Z", "F5", "date"),
        ("A", "A2", "blank"),
    ]
    assert [row.at.row for row in roster.employees] == [4]


def test_the_order_is_that_of_the_columns_beyond_z() -> None:
    filler = [None] * 25
    headings = ["Jabatan", *filler, "NIP", "Nama", "Unit"]
    assert problems_of(headings, [None, *filler, AYU, None, "Dinas"]) == [
        ("blank", "A2"),
        ("blank", "AB2"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_against_a_number_has_words_of_its_own(language: str) -> None:
    reasons = ["number", "spreadsheet", "shape", "birth", "age", "appointment", "middle"]
    said = {str(Texts(language)("roster-problem-nip", reason=reason)) for reason in reasons}
    assert len(said) == len(reasons)
