"""The record of a mentorship on paper and as a workbook: whole, and nothing that calculates."""

from io import BytesIO

import pypdfium2 as pdfium
import pytest
from openpyxl import Workbook, load_workbook

from reports.mentoring_book import mentoring_book
from reports.mentoring_paper import mentoring_paper
from reports.mentoring_record import COUNTED, UNCOUNTED, MentoringRecord, Party, RecordedSession
from texts import LANGUAGES, Texts

SURYA = Party("Surya Wirabakti", "198001012005011001", "Analis Ahli Madya", "Dinas Pendidikan")
AYU = Party("Ayu Pramesti", "199001012015010001", "Analis", "Dinas Pendidikan")
FORMULAS = ("=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0")


def signed(journal: str = "Membahas contoh.", topic: str = "Program kerja") -> RecordedSession:
    return RecordedSession(
        when="03-12-2026 09.00, Aula",
        kind="Berbagi pekerjaan",
        topic=topic,
        journal=journal,
        material="dokumen program.pdf",
        mentor_signed="03-12-2026 12.00 WITA",
        mentee_signed="04-12-2026 08.30 WITA",
    )


def unsigned() -> RecordedSession:
    return RecordedSession(
        "10-12-2026 09.00, Aula", "Berbagi pekerjaan", "Anggaran", missing="jurnal mentor"
    )


def a_record(*counted: RecordedSession, plan: str = "Menyusun sendiri") -> MentoringRecord:
    return MentoringRecord(
        mentor=SURYA,
        mentee=AYU,
        skill="Program kerja",
        since="24-11-2026",
        until="23-02-2027",
        outcome="Tercapai",
        plan=[("Tujuan", plan)],
        counted=counted,
        uncounted=[unsigned()],
    )


def opened(record: MentoringRecord, language: str = "id") -> Workbook:
    return load_workbook(BytesIO(mentoring_book(record, Texts(language))))


def read(pdf: bytes) -> list[str]:
    document = pdfium.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_the_workbook_has_the_plan_what_counts_and_what_does_not() -> None:
    book = opened(a_record(signed("Satu"), signed("Dua")))
    assert book.sheetnames == ["Rencana", "Terhitung", "Tidak terhitung"]
    plan = [[cell.value for cell in row] for row in book["Rencana"].iter_rows()]
    assert plan[0][0] == "Catatan Mentoring"
    assert plan[1][0] == (
        "Mentor: Surya Wirabakti · NIP: 198001012005011001 · Analis Ahli Madya, Dinas Pendidikan"
    )
    assert "mengikuti pembacaan kami" in str(plan[6][0])
    assert plan[8:] == [["Unsur", "Isi"], ["Tujuan", "Menyusun sendiri"]]
    counted = [[cell.value for cell in row] for row in book["Terhitung"].iter_rows()]
    assert [len(row) for row in counted] == [len(COUNTED)] * 3
    assert [row[4] for row in counted[1:]] == ["Satu", "Dua"]
    assert counted[1][6:] == ["03-12-2026 12.00 WITA", "04-12-2026 08.30 WITA"]
    uncounted = [[cell.value for cell in row] for row in book["Tidak terhitung"].iter_rows()]
    assert [len(row) for row in uncounted] == [len(UNCOUNTED)] * 2
    assert uncounted[1][3:] == ["Anggaran", "jurnal mentor"]


@pytest.mark.parametrize("words", FORMULAS)
def test_nothing_that_people_wrote_is_a_formula(words: str) -> None:
    book = opened(a_record(signed(words, words), plan=words))
    cells = book["Terhitung"]["D2"], book["Terhitung"]["E2"], book["Rencana"]["B10"]
    for cell in cells:
        assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)


def test_paper_says_the_same_in_the_same_order() -> None:
    (page,) = read(mentoring_paper(a_record(signed()), Texts("id")))
    for words in (
        "Catatan Mentoring",
        "Mentor: Surya Wirabakti",
        "Yang dibimbing: Ayu Pramesti",
        "Waktu: 24-11-2026 sampai 23-02-2027",
        "Hasil menurut yang dibimbing: Tercapai",
        "Rencana",
        "Menyusun sendiri",
        "Sesi yang terhitung (1)",
        "Membahas contoh.",
        "04-12-2026 08.30 WITA",
        "Tidak terhitung: belum ditandatangani kedua pihak (1)",
        "jurnal mentor",
        "Halaman 1",
    ):
        assert words in page
        page = page[page.index(words) :]


def test_long_journals_run_over_as_many_pages_as_need_be() -> None:
    journal = " ".join(f"kata{number}" for number in range(400))
    record = a_record(*[signed(f"{journal} akhir{number}") for number in range(12)])
    pages = read(mentoring_paper(record, Texts("id")))
    assert len(pages) > 3
    together = " ".join(pages)
    assert all(f"akhir{number}" in together for number in range(12))
    assert together.count("kata399") == 12
    assert mentoring_paper(record, Texts("id")) == mentoring_paper(record, Texts("id"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_of_nothing_has_its_words_in_both_languages(language: str) -> None:
    record = a_record()
    assert len(read(mentoring_paper(record, Texts(language)))) == 1
    assert all(sheet.max_row >= 1 for sheet in opened(record, language))
