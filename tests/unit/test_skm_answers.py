"""The recap of paper forms: as U1 to U9 too, in a workbook too, and never as a formula."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from models.satisfaction import Element
from reports.skm_answers import LARGEST, Order, UnreadableAnswers, read_answers
from texts import Texts

U = [f"U{number}" for number in range(1, 10)]
NAMES = [element.value for element in Element]


def workbook(folder: Path, rows: Sequence[list[Any]], name: str = "rekap.xlsx") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    path = folder / name
    book.save(path)
    return path


def text(folder: Path, *lines: str) -> Path:
    path = folder / "rekap.csv"
    path.write_text("\n".join(lines), "utf-8")
    return path


def refusal(path: Path) -> UnreadableAnswers:
    with pytest.raises(UnreadableAnswers) as refused:
        read_answers(path)
    return refused.value


@pytest.mark.parametrize(
    ("order", "eighth"), [(Order.MATARAM, "sarana"), (Order.RULE, "pengaduan")]
)
def test_numbers_mean_what_the_order_says(tmp_path: Path, order: Order, eighth: str) -> None:
    (row,) = read_answers(text(tmp_path, ",".join(U), "1,2,3,4,1,2,3,4,1"), order)
    assert row[Element(eighth)] == 4
    assert row[Element.PERSYARATAN] == 1
    assert row[Element.PERILAKU] == 3
    assert sorted(row) == sorted(Element)


def test_the_order_does_not_touch_names(tmp_path: Path) -> None:
    path = text(tmp_path, ",".join(NAMES), "1,1,1,1,1,1,1,4,2")
    assert read_answers(path, Order.RULE) == read_answers(path)


def test_a_workbook_says_the_same_as_a_csv(tmp_path: Path) -> None:
    rows: list[list[Any]] = [[3, 3, None, 4.0, "2", " 1 ", 3, 3, 3], [None] * 9, [4, *[None] * 8]]
    book = workbook(tmp_path, [U, *rows])
    csv = text(tmp_path, ";".join(U), "3;3;;4;2;1;3;3;3", ";;;;;;;;", "4;;;;;;;;")
    assert read_answers(book) == read_answers(csv)
    assert len(read_answers(book)) == 2


def test_a_column_of_numbers_is_passed_over(tmp_path: Path) -> None:
    book = workbook(tmp_path, [["No", *U], [1, *[3] * 9], [2, *[None] * 9]])
    assert read_answers(book) == [dict.fromkeys(Element, 3)]
    assert refusal(workbook(tmp_path, [["No", "No.", *U]])).values == {"column": "no."}


def test_a_column_twice_by_number_and_by_name(tmp_path: Path) -> None:
    assert refusal(text(tmp_path, ",".join([*U, "waktu"]))).values == {"column": "waktu"}


@pytest.mark.parametrize(
    "wrong", [0, 5, 3.5, "=1+1", "=SUM(A2:A9)", "+3", "-1", "@A1", True, "baik"]
)
def test_a_wrong_cell_of_a_workbook_is_named_with_its_place(tmp_path: Path, wrong: object) -> None:
    book = workbook(tmp_path, [U, [3] * 9, [3, 3, wrong, *[3] * 6]])
    refused = refusal(book)
    assert refused.key == "skm-wrong-answer"
    assert refused.values == {"row": 3, "column": "waktu", "value": str(wrong)}


def test_what_hangs_over_at_the_right_is_refused_unless_blank(tmp_path: Path) -> None:
    blank = [*[3] * 9, "", None]
    assert len(read_answers(workbook(tmp_path, [U, blank]))) == 1
    refused = refusal(workbook(tmp_path, [U, [*[3] * 9, "catatan"]]))
    assert refused.values == {"row": 2, "count": 10, "wanted": 9}


def test_a_short_row_of_a_workbook_ends_in_blanks(tmp_path: Path) -> None:
    assert read_answers(workbook(tmp_path, [U, [3, 4]])) == [
        {Element.PERSYARATAN: 3, Element.PROSEDUR: 4}
    ]


def test_an_empty_workbook_lacks_its_columns(tmp_path: Path) -> None:
    assert refusal(workbook(tmp_path, [])).key == "skm-missing-column"


def test_a_bomb_a_broken_and_an_endless_file_are_refused(tmp_path: Path) -> None:
    bomb, broken, endless = (tmp_path / name for name in ("bomb.xlsx", "broken.xlsx", "big.csv"))
    packed = BytesIO()
    with ZipFile(packed, "w", 8) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 80 * 2**20)
    bomb.write_bytes(packed.getvalue())
    broken.write_bytes(b"PK\x03\x04 and then nothing")
    endless.write_bytes(b"3," * LARGEST)
    assert [refusal(path).key for path in (bomb, broken, endless)] == [
        "skm-no-text",
        "skm-no-text",
        "skm-too-large",
    ]
    for language in ("id", "en"):
        words = Texts(language)("skm-too-large", file="x", size=20)
        assert "20 MB" in words
