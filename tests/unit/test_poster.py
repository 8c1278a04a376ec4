from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from reports.poster import Poster, poster
from tests.unit.printing import (
    Page,
    Place,
    collisions,
    cuts,
    letters,
    lines,
    links,
    metadata,
    pages,
    squares,
    squeezed,
    words,
)
from texts import LANGUAGES, Texts

BOTH = Poster(
    unit="Puskesmas Karang Melati",
    service="Pendaftaran Pasien Rawat Jalan",
    counter="Loket 3",
    telegram_link="https://t.me/SuaraKinerjaMataramBot?start=u12s3l3",
    web_address="https://suara.example.id/n/u12s3l3",
)
TELEGRAM = replace(BOTH, web_address=None)
LONGEST = replace(
    BOTH,
    unit="Dinas Kependudukan dan Pencatatan Sipil Kota Mataram Nusa Tenggara Barat " * 2,
    service="Penerbitan Kartu Tanda Penduduk Elektronik, Kartu Keluarga, Akta Kelahiran, "
    "Akta Kematian, Akta Perkawinan, dan Surat Keterangan Pindah Datang bagi Warga",
    counter="Loket Prioritas Lansia, Ibu Hamil, dan Penyandang Disabilitas",
    telegram_link="https://t.me/SuaraKinerjaMataramBot?start=" + "u12s3l3X" * 8,
    web_address="https://suara-kinerja.mataram.example.id/penilaian/" + "u12s3l3X" * 4,
)
A4 = Place(0, 0, 210 * mm, 297 * mm)
PRINTABLE = A4.shrunk(8 * mm)
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_poster = pytest.mark.parametrize("shown", [BOTH, TELEGRAM, LONGEST])


def printed(shown: Poster, language: str = "id") -> bytes:
    return poster(shown, Texts(language))


def assert_nothing_collides(page: Page) -> None:
    assert list(collisions(page)) == []
    codes = [square for square in squares(page) if square.width > 40 * mm]
    for line in lines(page):
        assert line.within(PRINTABLE)
        assert not any(line.shrunk(1).meets(square) for square in codes)


def test_the_poster_says_where_it_hangs_and_what_to_do() -> None:
    sheet, _ = pages(printed(BOTH))
    said = words(sheet)
    for expected in (
        "Bagaimana pelayanan kami hari ini?",
        "Pendaftaran Pasien Rawat Jalan",
        "Puskesmas Karang Melati",
        "Loket 3",
        "Pindai dengan kamera ponsel",
        "Dua ketukan",
        "Tanpa nama",
        "± 1 menit",
        "Kota Mataram",
    ):
        assert said.count(expected) == 1
    assert "t.me/SuaraKinerjaMataramBot?start=u12s3l3" in letters(sheet)
    assert "suara.example.id/n/u12s3l3" in letters(sheet)
    assert "https" not in said


@every_language
@every_poster
def test_four_cards_say_the_same_as_the_poster(shown: Poster, language: str) -> None:
    sheet, cards = pages(printed(shown, language))
    assert sorted(letters(cards)) == sorted(letters(sheet) * 4)
    for expected in (shown.service, shown.unit, shown.counter, Texts(language)("poster-headline")):
        assert letters(cards).count(squeezed(expected or "")) == 4


@every_language
@every_poster
@pytest.mark.parametrize("dpi", [100, 150])
def test_the_code_leads_to_the_web_if_there_is_one_else_to_telegram(
    shown: Poster, language: str, dpi: int
) -> None:
    sheet, cards = pages(printed(shown, language))
    link = shown.web_address or shown.telegram_link
    assert links(sheet, dpi) == [link]
    assert links(cards, dpi) == [link] * 4


def test_a_grey_print_is_read_as_well() -> None:
    sheet, cards = pages(printed(LONGEST))
    assert links(sheet, grey=True) == [LONGEST.web_address]
    assert links(cards, grey=True) == [LONGEST.web_address] * 4


@every_language
@every_poster
def test_no_words_meet_others_the_code_or_a_cutting_line(shown: Poster, language: str) -> None:
    for page in pages(printed(shown, language)):
        assert_nothing_collides(page)


@settings(max_examples=15)
@given(
    st.text("abcdefgW MWij.,-'", max_size=160),
    st.text("abcdefgW MWij.,-'", max_size=160),
    st.none() | st.text("abcdefgW MWij.,-'", max_size=80),
)
def test_whatever_the_lengths_nothing_collides(
    unit: str, service: str, counter: str | None
) -> None:
    for page in pages(printed(replace(BOTH, unit=unit, service=service, counter=counter))):
        assert_nothing_collides(page)


def test_without_a_counter_or_a_web_address_nothing_stands_in_their_place() -> None:
    sheet, _ = pages(printed(replace(TELEGRAM, counter=None)))
    assert "Loket" not in words(sheet)
    assert "None" not in words(sheet)
    assert "Lewat peramban" not in words(sheet)
    assert "Lewat Telegram" in words(sheet)


def test_the_cards_are_cut_to_a6() -> None:
    sheet, cards = pages(printed(BOTH))
    assert cuts(sheet) == []
    down, across = cuts(cards)
    assert (down.left + down.right) / 2 == pytest.approx(105 * mm, abs=0.01)
    assert (across.top + across.bottom) / 2 == pytest.approx(148.5 * mm, abs=0.01)
    assert down.height > 296 * mm
    assert across.width > 209 * mm


@pytest.mark.parametrize("shown", [BOTH, TELEGRAM])
def test_four_faces_are_drawn_in_one_row(shown: Poster) -> None:
    sheet, _ = pages(printed(shown))
    heads = [square for square in squares(sheet) if square.width == pytest.approx(22 * mm, abs=1)]
    assert len(heads) == 4
    assert len({round(head.bottom) for head in heads}) == 1
    assert not any(line.meets(head) for line in lines(sheet) for head in heads)


def test_faces_and_code_stay_apart_in_grey() -> None:
    """Light paper, middle heads, dark features: three greys that no printer confuses."""
    sheet, _ = pages(printed(BOTH))
    picture = sheet.render(scale=1, grayscale=True).to_numpy()
    head = picture[round(80 * mm) : round(96 * mm), round(19 * mm) : round(39 * mm)]
    assert head.min() < 90
    assert 140 < sorted(head.ravel())[head.size // 2] < 200
    assert picture[5, 5] == 255


@every_language
def test_the_same_poster_is_the_same_bytes(language: str) -> None:
    assert printed(BOTH, language) == printed(BOTH, language)
    assert printed(BOTH, language) != printed(TELEGRAM, language)


@every_language
def test_the_document_says_its_title_and_language(language: str) -> None:
    pdf = printed(BOTH, language)
    title = metadata(pdf)["Title"]
    assert title == f"{Texts(language)('poster-title')} · Puskesmas Karang Melati"
    assert f"/Lang ({language})".encode() in pdf


def test_signs_of_a_name_are_shown_as_they_are() -> None:
    sheet, _ = pages(printed(replace(BOTH, unit="Gizi & Anak", service="A <b> & C")))
    assert "Gizi & Anak" in words(sheet)
    assert "A <b> & C" in words(sheet)
