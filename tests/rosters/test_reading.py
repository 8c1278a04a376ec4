"""What an office's file says, however it is laid out."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from models.nip import Nip
from models.office import AbsenceKind, Capacity
from rosters.reading import read_roster
from rosters.roster import EmployeeRow, Place, Roster
from tests.rosters.workbooks import Rows, as_csv, saved, xlsx

TODAY = date(2026, 11, 24)
AYU, BAGUS, CITRA = "198609262015051001", "197203041998032002", "199507122021212003"
HEADINGS = ["NIP", "Nama", "Jabatan", "Unit"]
AYU_ROW = [AYU, "Ayu Pramesti, S.Sos.", "Analis", "Dinas Sosial"]
BAGUS_ROW = [BAGUS, "Bagus Wirawan", "Kepala Dinas", "Dinas Sosial"]


def read(rows: Rows) -> Roster:
    """The same rows as a workbook's only sheet, without any problem."""
    roster, problems = read_roster(xlsx({"Data": rows}), "data.xlsx", TODAY)
    assert problems == []
    return roster


def said(roster: Roster) -> list[list[str]]:
    return [[row.nip.digits, row.name, row.post, row.unit] for row in roster.employees]


def test_a_workbook_with_a_sheet_for_each_kind() -> None:
    content = xlsx(
        {
            "Petunjuk": [["Isi lembar-lembar berikut."], ["NIP ditulis sebagai teks."]],
            "Sheet1": [
                ["No", "Nama Unit", "Induk", "Pengganti", "Berlaku sampai", "Enam hari kerja"],
                [1, "Dinas Sosial", None, None, None, None],
                [2, "Seksi Lama", "Dinas Sosial", "Seksi Baru", datetime(2026, 12, 31), "Ya"],  # noqa: DTZ001 - a spreadsheet knows no zones
            ],
            "Sheet2": [["Unit", "Layanan", "Loket"], ["Dinas Sosial", "Kartu", 3]],
            "Sheet3": [
                [*HEADINGS, "NIP Atasan", "TMT Atasan", "Kepala Unit", "NIP Lama", "Berhenti per"],
                [*AYU_ROW, BAGUS, "2 Januari 2026", "Plt", CITRA, "31/12/2026"],
            ],
            "Sheet4": [
                ["NIP", "Cuti/Dinas luar", "Dari", "Sampai"],
                [AYU, "Cuti tahunan", "01-12-2026", "2026-12-05"],
            ],
        }
    )
    roster, problems = read_roster(content, "kepegawaian.xlsx", TODAY)
    assert problems == []
    assert roster.rows == 5
    assert (roster.units[0].name, roster.units[0].at) == ("Dinas Sosial", Place("Sheet1", 2))
    old = roster.units[1]
    assert (old.parent, old.successor, old.until) == (
        "Dinas Sosial",
        "Seksi Baru",
        date(2027, 1, 1),  # the file names the last day, the roster the first without it
    )
    assert [row.six_days for row in roster.units] == [None, True]
    assert [(row.unit, row.name, row.counter) for row in roster.services] == [
        ("Dinas Sosial", "Kartu", "3")
    ]
    assert roster.employees == [
        EmployeeRow(
            at=Place("Sheet3", 2),
            nip=Nip.read(AYU, TODAY),
            name="Ayu Pramesti, S.Sos.",
            post="Analis",
            unit="Dinas Sosial",
            superior=BAGUS,
            since=date(2026, 1, 2),
            heads=Capacity.PLT,
            former_nip=CITRA,
            left=date(2026, 12, 31),
        )
    ]
    absence = roster.absences[0]
    assert (absence.nip, absence.kind) == (AYU, AbsenceKind.LEAVE)
    assert (absence.since, absence.until) == (date(2026, 12, 1), date(2026, 12, 5))


@pytest.mark.parametrize(
    "headings",
    [
        ["NIP/NI PPPK", "Nama Lengkap", "Nama Jabatan", "Unit Kerja"],
        ["nip", "NAMA PEGAWAI", "jabatan", "opd"],
        ["*NIP", "Nama\nLengkap *", "Jabatan (saat ini)", "Perangkat\nDaerah"],
        ["NIP / NI PPPK (18 digit)", " Nama ", "Jabatan:", "Nama Perangkat Daerah"],
    ],
)
def test_headings_are_known_however_they_are_written(headings: list[object]) -> None:
    assert said(read([headings, AYU_ROW])) == [AYU_ROW]


@pytest.mark.parametrize(
    "heading", ["NIP Atasan Langsung", "NIP Pejabat Penilai", "Nip\nPenilai*", "Atasan: NIP"]
)
def test_the_superior_has_many_headings(heading: str) -> None:
    assert read([[*HEADINGS, heading], [*AYU_ROW, BAGUS]]).employees[0].superior == BAGUS


def test_the_columns_may_stand_in_any_order_among_others() -> None:
    rows = [
        [None, "No", "Unit", "Golongan", "Nama", "Nama Atasan", "Jabatan", "NIP"],
        [None, 1, "Dinas Sosial", "III/a", "Ayu Pramesti, S.Sos.", "Bagus", "Analis", AYU],
    ]
    assert said(read(rows)) == [AYU_ROW]


def test_titles_blank_rows_and_repeated_headings_are_passed_over() -> None:
    rows = [
        ["DAFTAR PEGAWAI"],
        ["Unit Kerja", ": Dinas Sosial"],
        [],
        HEADINGS,
        ["(1)", "(2)", "(3)", "(4)"],
        AYU_ROW,
        [None, " ", "-", ""],
        [],
        HEADINGS,
        ["(1)", "(2)", "(3)", "(4)"],
        BAGUS_ROW,
        *[[] for _ in range(40)],
    ]
    roster = read(rows)
    assert said(roster) == [AYU_ROW, BAGUS_ROW]
    assert [row.at.row for row in roster.employees] == [6, 11]


def test_a_group_above_the_headings_is_part_of_them() -> None:
    rows = [
        ["No", "NIP", "Nama", "Jabatan", "Unit", "Atasan", None],
        [None, None, None, None, None, "NIP", "TMT"],
        [1, 2, 3, 4, 5, 6, 7],
        [1, *AYU_ROW, BAGUS, "02-01-2026"],
    ]
    merged = [("Data", cells) for cells in ("B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:G1")]
    roster, problems = read_roster(xlsx({"Data": rows}, merged), "data.xlsx", TODAY)
    assert problems == []
    (ayu,) = roster.employees
    assert (ayu.superior, ayu.since) == (BAGUS, date(2026, 1, 2))
    assert ayu.at == Place("Data", 4)


def test_a_group_that_says_nothing_is_no_heading() -> None:
    rows = [["Data Pegawai", None, "Penempatan", None], HEADINGS, AYU_ROW]
    merged = [("Data", "A1:B1"), ("Data", "C1:D1")]
    roster, problems = read_roster(xlsx({"Data": rows}, merged), "data.xlsx", TODAY)
    assert (said(roster), problems) == ([AYU_ROW], [])


@pytest.mark.parametrize("number", [AYU, "19860926 201505 1 001", "'19860926.201505-1.001"])
def test_numbers_are_taken_with_the_marks_that_people_put_in(number: str) -> None:
    assert read([HEADINGS, [number, *AYU_ROW[1:]]]).employees[0].nip.digits == AYU


def test_blanks_and_invisible_marks_inside_names_go() -> None:
    rows = [
        HEADINGS,
        ["\u2068" + AYU + "\u2069", " Ayu\u00a0 \nPramesti,\u200b S.Sos.", *AYU_ROW[2:]],
    ]
    assert said(read(rows)) == [AYU_ROW]


@pytest.mark.parametrize(
    ("written", "capacity"),
    [
        ("ya", Capacity.DEFINITIVE),
        ("YA", Capacity.DEFINITIVE),
        ("Plt.", Capacity.PLT),
        ("plh", Capacity.PLH),
        ("tidak", None),
        ("-", None),
        (None, None),
    ],
)
def test_who_heads_the_unit(written: str | None, capacity: Capacity | None) -> None:
    assert read([[*HEADINGS, "Kepala Unit"], [*AYU_ROW, written]]).employees[0].heads == capacity


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Cuti", AbsenceKind.LEAVE),
        ("CUTI BESAR", AbsenceKind.LEAVE),
        ("Dinas luar", AbsenceKind.DUTY),
        ("DL", AbsenceKind.DUTY),
    ],
)
def test_leave_and_duty_travel(written: str, kind: AbsenceKind) -> None:
    rows = [["NIP", "Jenis", "Mulai", "Selesai"], [AYU, written, "01-12-2026", "01-12-2026"]]
    assert read(rows).absences[0].kind == kind


def test_a_text_that_begins_like_a_formula_is_none() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    sheet.append([AYU, "Ayu", "x", "Dinas Sosial"])
    cell = sheet.cell(2, 3, "=Analis")
    cell.data_type = "s"
    roster, problems = read_roster(saved(book), "data.xlsx", TODAY)
    assert problems == []
    assert roster.employees[0].post == "=Analis"


def test_hidden_sheets_and_what_openpyxl_warns_of_do_no_harm() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADINGS, AYU_ROW):
        sheet.append(row)
    sheet.add_data_validation(DataValidation("list", formula1='"ya,Plt,Plh"'))
    hidden = book.create_sheet("Pilihan")
    hidden.sheet_state = "hidden"
    for row in (HEADINGS, BAGUS_ROW):
        hidden.append(row)
    roster, problems = read_roster(saved(book), "data.xlsx", TODAY)
    assert (said(roster), problems) == ([AYU_ROW], [])


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_files_of_every_sort(separator: str, encoding: str) -> None:
    rows = [["Daftar: a, b; c, d"], HEADINGS, [AYU, "Désirée, S.Sos.", "Analis; ahli", "Dinas"]]
    roster, problems = read_roster(as_csv(rows, separator, encoding), "data.csv", TODAY)
    assert (said(roster), problems) == ([rows[2]], [])
    assert roster.employees[0].at == Place("", 3)


def test_a_text_file_of_old_windows() -> None:
    rows = [HEADINGS, [AYU, "Désirée", "Analis – ahli", "Dinas"]]
    roster, _ = read_roster(as_csv(rows, ";", "cp1252"), "data.csv", TODAY)
    assert said(roster) == [rows[1]]


@pytest.mark.parametrize("headings", [["NIP", "Dari", "Sampai", "Jenis", "Nama", "Unit"]])
def test_the_columns_decide_the_kind_and_not_the_name_of_the_sheet(headings: list[str]) -> None:
    row = [AYU, "01-12-2026", "02-12-2026", "Dinas luar", "Ayu", "Dinas Sosial"]
    content = xlsx({"Pegawai": [headings, row]})
    roster, problems = read_roster(content, "data.xlsx", TODAY)
    assert problems == []
    assert (len(roster.absences), roster.rows) == (1, 1)


@pytest.mark.parametrize("as_file", [as_csv, lambda rows: xlsx({"Data": rows})])
def test_progress_is_told_and_ends_with_all(as_file: Callable[[Rows], bytes]) -> None:
    rows = [["Unit", "Layanan"], *(["Dinas", f"Layanan {number}"] for number in range(1000))]
    told: list[tuple[int, int]] = []
    read_roster(as_file(rows), "data", TODAY, lambda done, total: told.append((done, total)))
    assert told == [(250, 1001), (500, 1001), (750, 1001), (1000, 1001), (1001, 1001)]
