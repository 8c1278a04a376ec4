from datetime import UTC, date, datetime
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from reports.held_sheet import Cell, Sheet, workbook
from reports.kinerja_paper import Block, kinerja_paper
from tests.unit.printing import pages, words

FORMULAS = ("=1+1", "+62 812", "-5", "@SUM(A1)", "\t=cmd|' /C calc'!A0", '=HYPERLINK("http://x")')


def read(content: bytes) -> dict[str, list[list[object]]]:
    book = load_workbook(BytesIO(content))
    return {
        page.title: [[cell.value for cell in row] for row in page.iter_rows()] for page in book
    }


def types(content: bytes) -> set[str]:
    book = load_workbook(BytesIO(content))
    return {cell.data_type for page in book for row in page.iter_rows() for cell in row}


def test_what_people_wrote_is_no_formula() -> None:
    made = workbook([Sheet("Catatan", ["isi"], [[each] for each in FORMULAS])])
    assert [row[0] for row in read(made)["1 Catatan"][1:]] == list(FORMULAS)
    assert types(made) == {"s"}


def test_numbers_days_and_moments_stay_what_they_are() -> None:
    row: list[Cell] = [3, date(2026, 11, 2), datetime(2026, 11, 24, 7, 5, tzinfo=UTC), None, True]
    made = workbook([Sheet("Data/[saya]: " + "x" * 40, list("abcde"), [row])])
    ((title, rows),) = read(made).items()
    assert title.startswith("1 Data  saya")
    assert len(title) <= 31
    assert rows[1] == [
        3,
        datetime(2026, 11, 2),  # noqa: DTZ001 - a workbook knows no zones
        datetime(2026, 11, 24, 15, 5),  # noqa: DTZ001
        None,
        True,
    ]


@settings(max_examples=25)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=5))
def test_no_text_whatever_breaks_it(texts: list[str]) -> None:
    made = workbook([Sheet("x", texts, [texts])])
    assert len(read(made)["1 x"]) <= 2


LONG = "Antrean di loket turun menjadi 15 menit. " * 97


def test_the_paper_gives_back_what_was_written_when_it_is_copied() -> None:
    text = f"{LONG}\nBaris kedua & <ketiga>\n\nSelesai."
    blocks = [
        Block("Mengurangi antrean", ["Indikator: menit", "Target: 15"], text),
        Block("Loyal"),
    ]
    made = kinerja_paper("Evaluasi diri semester 2026-2", ["Ayu Pramesti · NIP 1986"], blocks)
    copied = " ".join(" ".join(map(words, pages(made))).split())
    assert " ".join(text.split()) in copied
    assert "Indikator: menit Target: 15" in copied
    assert made == kinerja_paper(
        "Evaluasi diri semester 2026-2", ["Ayu Pramesti · NIP 1986"], blocks
    )


def test_letters_without_a_shape_are_left_out_and_nothing_breaks() -> None:
    made = kinerja_paper("🎉 Judul", ["\u202eABC"], [Block("नमस्ते", [], "a\0b 😀 <b>tebal</b> &")])
    assert "<b>tebal</b> &" in words(pages(made)[0])
