from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from reports.slips import Slip, SlipSheet, slips
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

UNIT = "Puskesmas Karang Melati"
EXPIRES = date(2026, 11, 30)
LONG_NAME = (
    "Dr. drg. Lalu Muhammad Baharuddin Syahputra Wirasena Kusumawardhana, S.Kep., Ns., M.Kes."
)
LONG_POST = (
    "Kepala Subbagian Perencanaan, Evaluasi, dan Pelaporan pada Sekretariat "
    "Dinas Kependudukan dan Pencatatan Sipil, merangkap Pelaksana Tugas Kepala Bidang Inovasi"
)
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
A4 = Place(0, 0, 210 * mm, 297 * mm)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def slip(
    number: int = 0, name: str = "Ni Luh Ayu Pramesti, S.Sos.", post: str = "Perawat Ahli Muda"
) -> Slip:
    code = "".join(LETTERS[(number * 7 + step * number) % len(LETTERS)] for step in range(10))
    link = f"https://t.me/SuaraKinerjaMataramBot?start={code}"
    return Slip(name, "19850312 ****** * ***", post, code, link)


def printed(*those: Slip, unit: str = UNIT, language: str = "id") -> bytes:
    return slips(SlipSheet(unit, EXPIRES, list(those)), Texts(language))


def assert_nothing_collides(page: Page) -> None:
    """Neither with words nor with cutting lines, QR codes or what printers leave out."""
    assert list(collisions(page)) == []
    for line in lines(page):
        assert line.within(A4.shrunk(12 * mm - 1))
        assert not any(line.shrunk(0.5).meets(square) for square in squares(page))


def test_each_slip_says_who_what_and_until_when() -> None:
    (page,) = pages(printed(slip(1), slip(2, "Lalu Gde Wirawan", "Dokter Ahli Pertama")))
    said = words(page)
    for one in (slip(1), slip(2, "Lalu Gde Wirawan", "Dokter Ahli Pertama")):
        assert one.name in said
        assert one.post in said
        assert f"{one.code[:5]} {one.code[5:]}" in said
    assert said.count("19850312 ****** * ***") == 2
    assert said.count("Berlaku sekali sampai 30 November 2026") == 2
    assert said.count("Jangan berikan kode ini kepada siapa pun.") == 2
    how = (
        "Pindai dengan kamera ponsel, lalu tekan Mulai. "
        "Atau buka @SuaraKinerjaMataramBot di Telegram dan ketik kodenya."
    )
    assert said.count(how) == 2


@every_language
@pytest.mark.parametrize(("count", "expected"), [(1, 1), (8, 1), (9, 2), (16, 2), (17, 3)])
def test_slips_flow_over_as_many_pages_as_they_need(
    language: str, count: int, expected: int
) -> None:
    sheets = pages(printed(*map(slip, range(count)), language=language))
    assert len(sheets) == expected
    for number, page in enumerate(sheets, 1):
        assert Texts(language)("slip-page", page=number, pages=expected) in words(page)
        assert words(page).startswith(UNIT)
        assert Texts(language)("slip-count", count=count, date=EXPIRES) in words(page)
        assert_nothing_collides(page)
    assert sum(len(links(page)) for page in sheets) == count


def test_two_hundred_slips_are_all_there() -> None:
    many = list(map(slip, range(200)))
    sheets = pages(printed(*many))
    assert len(sheets) == 25
    found = "".join(map(letters, sheets))
    assert all(one.code in found for one in many)
    assert "Halaman25dari25" in letters(sheets[-1])


@every_language
def test_every_code_leads_where_its_slip_says(language: str) -> None:
    eight = [slip(number) for number in range(8)]
    (page,) = pages(printed(*eight, language=language))
    assert links(page, 150) == sorted(one.link for one in eight)


def test_the_codes_are_read_from_a_poor_copy_too() -> None:
    (page,) = pages(printed(slip(3)))
    assert links(page, 100, grey=True) == [slip(3).link]


@every_language
def test_long_names_and_posts_stay_whole_and_in_their_place(language: str) -> None:
    pdf = printed(*[slip(n, LONG_NAME, LONG_POST) for n in range(8)], language=language)
    (page,) = pages(pdf)
    assert_nothing_collides(page)
    assert letters(page).count(squeezed(LONG_NAME)) == 8
    assert letters(page).count(squeezed(LONG_POST)) == 8
    assert len(links(page)) == 8


@pytest.mark.parametrize("letter", "WM.i—")
def test_the_widest_and_the_narrowest_letters_stay_in_their_place(letter: str) -> None:
    (page,) = pages(printed(slip(1, letter * 120, letter * 160), slip(2), unit=letter * 160))
    assert_nothing_collides(page)
    assert links(page) == sorted([slip(1).link, slip(2).link])


@settings(max_examples=20)
@given(
    st.text("abcdefgW MWij.,-'", max_size=120),
    st.text("abcdefgW MWij.,-'/()", max_size=160),
    st.text("abcdefgW MWij.,-'", max_size=160),
)
def test_whatever_the_lengths_nothing_collides(name: str, post: str, unit: str) -> None:
    (page,) = pages(printed(slip(1, name, post), slip(2), unit=unit))
    assert_nothing_collides(page)


def test_signs_of_a_name_are_shown_as_they_are() -> None:
    (page,) = pages(printed(slip(1, "Siti <b> & Co", "R&D"), unit="Gizi & Anak"))
    assert "Siti <b> & Co" in words(page)
    assert "R&D" in words(page)
    assert "Gizi & Anak" in words(page)


def test_each_slip_has_cutting_lines_on_all_its_sides() -> None:
    (page,) = pages(printed(*map(slip, range(5))))
    across = sorted(cut.bottom for cut in cuts(page) if cut.width > cut.height)
    down = sorted(cut.left for cut in cuts(page) if cut.height > cut.width)
    assert len(across) == 4
    assert len(down) == 3
    for square in squares(page):
        assert any(cut < square.bottom for cut in across)
        assert any(cut > square.top for cut in across)
        assert down[0] < square.left
        assert square.right < down[-1]
    assert len(cuts(pages(printed(*map(slip, range(8))))[0])) == 8


@every_language
def test_the_same_slips_are_the_same_bytes(language: str) -> None:
    assert printed(slip(1), language=language) == printed(slip(1), language=language)
    assert printed(slip(1), language=language) != printed(slip(2), language=language)


@every_language
def test_the_document_says_its_title_and_language(language: str) -> None:
    pdf = printed(slip(1), language=language)
    title = metadata(pdf)["Title"]
    assert title == f"{Texts(language)('slip-title')} · {UNIT}"
    assert f"/Lang ({language})".encode() in pdf
