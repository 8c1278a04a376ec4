import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from reports.lettering import (
    BOLD,
    DEEP,
    INK,
    PAPER,
    QUIET,
    SMALLEST,
    WARM,
    Look,
    drawable,
    fit,
)
from reports.paper import HEIGHT, MARGIN, QUIET_ZONE, WIDTH, Box, Paper
from tests.unit.printing import (
    codes,
    cuts,
    letters,
    lines,
    links,
    metadata,
    pages,
    paths,
    squeezed,
    words,
)

LONGEST = (
    "Dr. drg. Lalu Muhammad Baharuddin Syahputra Wirasena Kusumawardhana, S.Kep., Ns., M.Kes."
)
LINK = "https://t.me/suara_kinerja_bot?start=ABCDEFGHJK"
NAME = Look(12, font=BOLD)
looks = st.builds(
    Look, st.sampled_from([7.5, 9, 12, 36]), font=st.sampled_from(["DejaVuSans", BOLD])
)


def paper() -> Paper:
    return Paper("Kode · Puskesmas", "id")


def written(words: str, look: Look, box: Box) -> bytes:
    page = paper()
    page.write(words, look, box)
    page.next_page()
    return page.finish()


def with_code(link: str, side: float) -> bytes:
    page = paper()
    page.qr(link, MARGIN, MARGIN, side)
    page.next_page()
    return page.finish()


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Color) -> float:
    parts = (color.red, color.green, color.blue)
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_words_that_fit_keep_their_size_and_line() -> None:
    assert fit("Lalu Gde", NAME, 200, 40) == (NAME, ["Lalu Gde"])


def test_words_wrap_before_they_shrink() -> None:
    look, broken = fit(LONGEST, NAME, 270, 3 * NAME.leading)
    assert look == NAME
    assert len(broken) == 3
    assert " ".join(broken) == LONGEST


def test_words_shrink_before_they_are_cut() -> None:
    look, broken = fit(LONGEST, NAME, 250, 2 * NAME.leading)
    assert SMALLEST < look.size < NAME.size
    assert (look.font, look.color) == (NAME.font, NAME.color)
    assert " ".join(broken) == LONGEST


def test_at_last_they_are_cut_with_an_ellipsis() -> None:
    look, broken = fit(LONGEST, NAME, 60, 2 * NAME.leading)
    assert look.size == SMALLEST
    assert broken[-1].endswith(" …")
    assert LONGEST.startswith(" ".join(broken).removesuffix(" …"))


def test_a_letter_wider_than_its_box_shrinks_too() -> None:
    look, broken = fit("W", Look(36), 30, 100)
    assert broken == ["W"]
    assert look.width("W") <= 30


def test_no_line_is_left_with_a_single_word() -> None:
    sentence = "Jangan berikan kode ini kepada siapa pun."
    look = Look(7.5, font=BOLD)
    greedy, balanced = look.lines(sentence, 160), look.balanced(sentence, 160)
    assert greedy[-1] == "pun."
    assert len(balanced) == len(greedy)
    assert " ".join(balanced) == sentence
    assert len(balanced[-1].split()) > 1


def test_an_address_is_broken_behind_a_sign() -> None:
    assert Look(13).lines("t.me/suara_kinerja_bot?start=u12s3l3", 200) == [
        "t.me/suara_kinerja_bot?",
        "start=u12s3l3",
    ]


@given(st.text(max_size=160), looks, st.integers(30, 500), st.integers(1, 4))
def test_whatever_is_written_its_lines_stay_in_their_box(
    text: str, look: Look, width: int, most: int
) -> None:
    shown, broken = fit(text, look, width, most * look.leading)
    assert len(broken) * shown.leading <= most * look.leading
    assert all(shown.width(line) <= width for line in broken)
    assert SMALLEST <= shown.size <= look.size


@given(st.text("abc WM/?-.", max_size=160), looks, st.integers(60, 500))
def test_breaking_lines_loses_no_letter(text: str, look: Look, width: int) -> None:
    for broken in (look.lines(text, width), look.balanced(text, width)):
        assert "".join(broken).replace(" ", "") == text.replace(" ", "")
        assert len(broken) == len(look.lines(text, width))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("\u202eKarang\x07 ᬩᬮᬶ\nMelati", "Karang Melati"),
        ("Loket 😀 1", "Loket 😀 1"),
        ("A & B <b>", "A & B <b>"),
        ("王", ""),
        ("Ni\xa0Luh", "Ni Luh"),
    ],
)
def test_signs_that_turn_a_line_or_would_be_empty_boxes_are_left_out(
    name: str, shown: str
) -> None:
    assert drawable(name) == shown


@settings(max_examples=25)
@given(st.text(max_size=120))
def test_no_text_whatever_breaks_the_page(text: str) -> None:
    box = Box(MARGIN, MARGIN, 60 * mm, 12 * mm)
    (page,) = pages(written(text, NAME, box))
    for line in lines(page):
        assert line.left > MARGIN - 3
        assert line.top < HEIGHT - MARGIN + 3


def test_what_is_written_is_found_where_it_was_put() -> None:
    box = Box(50, 100, 200, 60)
    (page,) = pages(written(LONGEST, NAME, box))
    assert letters(page) == squeezed(LONGEST)
    for line in lines(page):
        assert line.left >= 50
        assert line.right <= 250
        assert line.bottom >= HEIGHT - 160
        assert line.top <= HEIGHT - 100
    for upper, lower in pairwise(lines(page)):
        assert lower.top < upper.bottom + 1


def test_the_next_words_follow_below() -> None:
    page = paper()
    below = page.write(LONGEST, NAME, Box(50, 100, 200, 60))
    assert page.write("Dokter", NAME, Box(50, below, 200, 60)) == below + NAME.leading
    page.next_page()
    *name, post = lines(pages(page.finish())[0])
    assert post.top < min(line.bottom for line in name)


@pytest.mark.parametrize("link", [LINK, "https://suara.example.id/n/" + "u12s3l3" * 8])
def test_a_code_is_read_back_and_mends_a_stain(link: str) -> None:
    (page,) = pages(with_code(link, 30 * mm))
    (code,) = codes(page)
    assert code.text == link
    assert code.ec_level in "MQH"


def test_a_code_is_one_path_within_its_quiet_zone() -> None:
    side = 30 * mm
    (page,) = pages(with_code(LINK, side))
    ground, dark = paths(page)
    module = side / (segno.make_qr(LINK, error="m").symbol_size()[0])
    assert ground.width == pytest.approx(side, abs=0.01)
    assert dark.left - ground.left == pytest.approx(QUIET_ZONE * module, abs=0.01)
    assert ground.top - dark.top == pytest.approx(QUIET_ZONE * module, abs=0.01)
    assert QUIET_ZONE == 4


def test_a_page_drawn_smaller_is_the_same_page() -> None:
    page = paper()
    with page.scaled(WIDTH / 2, 0, 1 / 2):
        page.qr(LINK, MARGIN, MARGIN, 60 * mm)
        page.write("Loket 3", NAME, Box(50, 300, 200, 60))
    page.write("Tetap", NAME, Box(50, 300, 200, 60))
    page.next_page()
    (sheet,) = pages(page.finish())
    small, large = lines(sheet)
    assert links(sheet) == [LINK]
    assert small.left == pytest.approx(WIDTH / 2 + 25, abs=1)
    assert large.left == pytest.approx(50, abs=2)
    assert small.height < large.height * 0.7


def test_lines_to_cut_along_are_dashed_and_where_they_should_be() -> None:
    page = paper()
    page.cut(MARGIN, 100, WIDTH - MARGIN, 100)
    page.next_page()
    pdf = page.finish()
    (sheet,) = pages(pdf)
    (cut,) = cuts(sheet)
    assert cut.bottom < HEIGHT - 100 < cut.top
    row = sheet.render(scale=2, grayscale=True).to_numpy()[199:202].min(axis=0)
    assert sum(int(a) != int(b) for a, b in pairwise(row.ravel() < 200)) > 100


def test_a_document_says_its_title_and_language_and_nothing_of_its_machine() -> None:
    pdf = written("Lalu", NAME, Box(50, 50, 200, 60))
    told = metadata(pdf)
    assert told["Title"] == "Kode · Puskesmas"
    assert told["Author"] == "Suara Kinerja"
    assert b"/Lang (id)" in pdf
    assert not [sign for sign in (b"http", b"/work", b"/home", b"/usr", b".ttf") if sign in pdf]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads take turns as often as they can."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("hurried")
def test_papers_written_side_by_side_are_the_same_as_one_by_one() -> None:
    """Letters with accents are put together from others in the font's file."""
    accents, box = "".join(map(chr, range(0xC0, 0x17F))), Box(50, 50, 400, 700)
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda _: written(accents, NAME, box), range(48)))
    assert set(together) == {written(accents, NAME, box)}


@pytest.mark.parametrize("color", [INK, QUIET, DEEP])
def test_words_stand_out_from_the_paper(color: Color) -> None:
    """WCAG AA asks for 4.5 to 1; grey keeps the luminance."""
    assert contrast(color, PAPER) >= 4.5


def test_the_accent_stands_out_from_what_it_lies_on() -> None:
    assert contrast(WARM, DEEP) >= 3


def test_two_pages_are_two() -> None:
    page = paper()
    for text in ("satu", "dua"):
        page.write(text, NAME, Box(50, 50, 200, 60))
        page.next_page()
    assert [words(sheet) for sheet in pages(page.finish())] == ["satu", "dua"]
