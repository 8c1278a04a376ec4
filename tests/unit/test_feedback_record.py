"""The record of a half-year as a workbook and on paper: all of it, and nothing that calculates."""

from datetime import date
from io import BytesIO

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from models.feedback import Voice
from reports.feedback_book import feedback_book
from reports.feedback_paper import feedback_paper
from reports.feedback_record import COLUMNS, COUNTED, FeedbackRecord, RecordedFeedback, summary
from texts import LANGUAGES, Texts

INDONESIAN = Texts("id")
FORMULAS = ("=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0")


def recorded(words: str = "Rapi.", response: str = "", evidence: str = "") -> RecordedFeedback:
    return RecordedFeedback(
        day=date(2026, 11, 24),
        giver="Ratna Kusumawardani",
        about="Kompeten",
        words=words,
        evidence=evidence,
        response=response,
        read=bool(response),
    )


def a_record(
    superior: list[RecordedFeedback] | None = None, peer: list[RecordedFeedback] | None = None
) -> FeedbackRecord:
    return FeedbackRecord(
        name="Ayu Pramesti, S.Sos.",
        nip="199001012015010001",
        post="Analis",
        unit="Dinas Kependudukan",
        semester="2026-2",
        tables={Voice.SUPERIOR: superior or [], Voice.PEER: peer or [], Voice.SUBORDINATE: []},
    )


def opened(record: FeedbackRecord, language: str = "id") -> Workbook:
    return load_workbook(BytesIO(feedback_book(record, Texts(language))))


def read(pdf: bytes) -> list[str]:
    """The words of each page, in one line."""
    document = pdfium.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(words.split()) for words in pages]


def test_each_voice_has_its_sheet_and_the_sums_match() -> None:
    superior = [recorded("Satu", "Baik."), recorded("Dua", evidence="foto"), recorded("Tiga")]
    record = a_record(superior, [recorded("Empat", "Ya.", "foto")])
    book = opened(record)
    assert book.sheetnames == ["Ringkasan", "Dari pimpinan", "Dari rekan kerja", "Dari bawahan"]
    sums = [[cell.value for cell in row] for row in book["Ringkasan"].iter_rows(min_row=7)]
    assert sums == [
        ["Pemberi", "Jumlah", "Dibaca", "Ditanggapi", "Dengan bukti"],
        ["Dari pimpinan", 3, 1, 1, 1],
        ["Dari rekan kerja", 1, 1, 1, 1],
        ["Dari bawahan", 0, 0, 0, 0],
        ["Semua", 4, 2, 2, 2],
    ]
    rows = [[cell.value for cell in row] for row in book["Dari pimpinan"].iter_rows()]
    assert [len(row) for row in rows] == [len(COLUMNS)] * 4
    assert rows[0][3:5] == ["Hasil kerja atau perilaku kerja", "Umpan balik"]
    assert rows[1] == [
        "1", "24-11-2026", "Ratna Kusumawardani", "Kompeten", "Satu", None, "Baik.",
    ]  # fmt: skip
    assert [row[4] for row in rows[1:]] == ["Satu", "Dua", "Tiga"]
    assert book["Dari bawahan"].max_row == 1
    assert book["Dari pimpinan"]["A1"].font.bold


def test_the_heading_says_that_the_titles_are_our_reading() -> None:
    book = opened(a_record())
    heading = [book["Ringkasan"].cell(row, 1).value for row in range(1, 6)]
    assert heading[0] == "Catatan Umpan Balik Berkelanjutan"
    assert heading[1] == "Nama: Ayu Pramesti, S.Sos. · NIP: 199001012015010001"
    assert "mengikuti pembacaan kami" in str(heading[4])
    (page,) = read(feedback_paper(a_record(), INDONESIAN))
    assert "mengikuti pembacaan kami" in page
    assert "e-Kinerja BKN" in page


@pytest.mark.parametrize("words", FORMULAS)
def test_nothing_that_people_wrote_is_a_formula(words: str) -> None:
    sheet = opened(a_record([recorded(words, words, words)]))["Dari pimpinan"]
    for cell in (sheet["E2"], sheet["F2"], sheet["G2"]):
        assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)


def test_what_a_workbook_cannot_hold_is_left_out() -> None:
    sheet = opened(a_record([recorded("A\x00\x0bB <b>&amp;</b>")]))["Dari pimpinan"]
    assert sheet["E2"].value == "A  B <b>&amp;</b>"


def test_paper_holds_all_words_over_as_many_pages_as_need_be() -> None:
    long = " ".join(f"kata{number}" for number in range(1_500))
    answers = " ".join(f"jawab{number}" for number in range(1_500))
    record = a_record([recorded("Pendek"), recorded(long, answers), recorded("Akhir")])
    pages = read(feedback_paper(record, INDONESIAN))
    assert len(pages) > 3
    together = " ".join(pages)
    for number in range(0, 1_500, 50):
        assert f"kata{number}" in together
        assert f"jawab{number}" in together
    assert together.index("Pendek") < together.index("kata0") < together.index("Akhir")
    assert together.index("Akhir") < together.rindex("Dari bawahan")
    for number, page in enumerate(pages, 1):
        assert f"Halaman {number}" in page


def test_paper_draws_emoji_and_long_words_without_failing() -> None:
    record = a_record([recorded("🙏 " + "W" * 900, "\x00", "dokumen 👍.pdf")])
    pages = read(feedback_paper(record, INDONESIAN))
    assert sum(page.count("W") for page in pages) >= 900
    assert feedback_paper(record, INDONESIAN) == feedback_paper(record, INDONESIAN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_have_all_the_words(language: str) -> None:
    texts = Texts(language)
    head, *lines = summary(a_record([recorded()]), texts)
    assert len(head) == len(COUNTED) + 1
    assert [line[1] for line in lines] == [1, 0, 0, 1]
    assert read(feedback_paper(a_record([recorded()]), texts))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.sampled_from(list(Voice)))))
def test_the_sums_are_those_of_the_rows(given_: list[tuple[bool, bool, Voice]]) -> None:
    tables: dict[Voice, list[RecordedFeedback]] = {voice: [] for voice in Voice}
    for answered, shown, voice in given_:
        row = recorded("x", "y" if answered else "", "z" if shown else "")
        tables[voice].append(row)
    record = FeedbackRecord("A", "1", "B", "C", "2026-2", {**tables})
    answered_count = sum(answered for answered, _, _ in given_)
    shown_count = sum(shown for _, shown, _ in given_)
    assert record.totals == (len(given_), answered_count, answered_count, shown_count)
    assert record.totals == tuple(
        sum(record.counts(voice)[place] for voice in Voice) for place in range(len(COUNTED))
    )
