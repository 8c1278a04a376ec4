"""Plans as a personnel office writes them, and every reason against a row."""

from datetime import date

import pytest

from models.errors import FileRefused
from models.plan import ResultKind
from rosters.planned import PlannedRow, read_plans
from rosters.roster import Place, Problem
from tests.rosters.generated import a_nip
from tests.rosters.workbooks import Rows, as_csv, xlsx

TODAY = date(2026, 11, 24)
HEADINGS = ("NIP", "Jenis", "Hasil", "Indikator", "Target")
AYU, SURYA = a_nip(1).digits, a_nip(2).digits


def read(rows: Rows, headings: Rows = HEADINGS) -> tuple[list[PlannedRow], list[Problem]]:
    return read_plans(xlsx({"Rencana": [headings, *rows]}), "rencana.xlsx", TODAY)


def test_a_row_is_a_result_and_empty_cells_say_nothing() -> None:
    rows, problems = read(
        [(AYU, "Utama", "Arsip  rapi", "berkas", 100), (SURYA, None, "Arsip rapi", "-", None)]
    )
    assert problems == []
    assert rows == [
        PlannedRow(Place("Rencana", 2), AYU, "Arsip rapi", ResultKind.MAIN, "berkas", "100"),
        PlannedRow(Place("Rencana", 3), SURYA, "Arsip rapi"),
    ]


def test_headings_of_other_offices_and_a_csv() -> None:
    headings = ("NIP Pegawai", "Rencana Hasil Kerja", "IKI", "Jenis Hasil Kerja")
    content = as_csv([headings, (AYU, "Arsip", "berkas", "TAMBAHAN")])
    rows, problems = read_plans(content, "rencana.csv", TODAY)
    assert problems == []
    assert rows == [PlannedRow(Place("", 2), AYU, "Arsip", ResultKind.ADDITIONAL, "berkas")]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (("123", "Utama", "Arsip"), "A", "nip"),
        ((int(AYU), "Utama", "Arsip"), "A", "nip"),
        ((None, "Utama", "Arsip"), "A", "blank"),
        ((AYU, "penting", "Arsip"), "B", "plan-kind"),
        ((AYU, "Utama", None), "C", "blank"),
        ((AYU, "Utama", "a" * 301), "C", "long"),
        ((AYU, "Utama", "Arsip", "b" * 201), "D", "long"),
        ((AYU, "Utama", "Arsip", "b", "c" * 121), "E", "long"),
        ((AYU, "Utama", "=A1"), "C", "formula"),
    ],
)
def test_what_is_wrong_with_a_cell(row: Rows, column: str, code: str) -> None:
    rows, (problem,) = read([(SURYA, "Utama", "Baik"), row])
    assert [each.nip for each in rows] == [SURYA]
    assert (problem.at, problem.code) == (Place("Rencana", 3, column), code)


def test_the_same_result_twice_is_found_across_sheets() -> None:
    sheet = [HEADINGS, (AYU, "Utama", "Arsip"), (SURYA, "Utama", "Arsip")]
    content = xlsx({"A": [*sheet, (AYU, "Tambahan", "ARSIP")], "B": sheet[:2]})
    rows, problems = read_plans(content, "x.xlsx", TODAY)
    assert len(rows) == 2
    assert [(each.at, each.code) for each in problems] == [
        (Place("A", 4, "C"), "plan-twice"),
        (Place("B", 2, "C"), "plan-twice-elsewhere"),
    ]


def test_a_missing_column_is_named_and_a_roster_is_no_plan() -> None:
    _, (problem,) = read([("x", "y")], ("NIP", "Target"))
    assert (problem.code, problem.values) == ("columns-missing", {"columns": "Hasil"})
    with pytest.raises(FileRefused) as refusal:
        read([("x", "y")], ("Nama", "Jabatan"))
    assert refusal.value.values == {"reason": "columns"}
