import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from reports.satisfaction_card import (
    ACCENT,
    INK,
    INNER,
    PAPER,
    QUIET,
    TRACK,
    WIDTH,
    Bar,
    SatisfactionCard,
    compose,
    draw,
)

LABELS = [
    "Persyaratan",
    "Prosedur",
    "Waktu",
    "Biaya/tarif",
    "Produk layanan",
    "Kompetensi petugas",
    "Perilaku petugas",
    "Sarana dan prasarana",
    "Penanganan pengaduan",
]
CARD = SatisfactionCard(
    title="Puskesmas Karang Melati",
    subtitle="Kepuasan masyarakat · semester 2026-2",
    respondents="n = 42 responden",
    ikm="78,80",
    grade="Mutu B · Baik",
    certainty=("Rentang 95%: 75,34 – 82,26", "Mutu bisa B atau C"),
    bars=tuple(Bar(label, Fraction(31, 10), "3,10 (n = 40)") for label in LABELS),
    footnote="Responden memilih sendiri. IKM berlaku untuk unit, bukan untuk orang.",
)
TOO_FEW = replace(CARD, not_enough="Belum cukup data", respondents="n = 3 responden")
SILENT = replace(CARD, bars=tuple(Bar(label, None, "belum ada jawaban") for label in LABELS))
LONGEST = replace(CARD, title="Dinas Kependudukan dan Pencatatan Sipil serta Keluarga " * 3)
NAMES = [
    "Dinas $x$ $\\frac{$ 1",
    "\U0001d5a0\U0001d5a1",  # in the plain font, not in the bold one
    "100 % & <b>",
    "مركز صحي",
    "\u202eKarang",
    "😀" * 40,
    "W" * 160,
    "ᬩᬮᬶ",
    "หน่วย",
    "王 unit",
    "a\x07b\nc",
    "",
]


def texts(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text()]


def words(card: SatisfactionCard) -> list[str]:
    return [text.get_text() for text in texts(compose(card))]


def bars(card: SatisfactionCard, color: str) -> list[Rectangle]:
    return [
        patch
        for patch in compose(card).axes[0].patches
        if isinstance(patch, Rectangle) and patch.get_fill() and _is(patch, color)
    ]


def _is(patch: Rectangle, color: str) -> bool:
    return to_rgb(patch.get_facecolor()) == pytest.approx(to_rgb(color))


def boxes(card: SatisfactionCard) -> tuple[Bbox, list[Bbox]]:
    figure = compose(card)
    return figure.bbox.frozen(), [text.get_window_extent() for text in texts(figure)]


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def luminance(color: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(color)]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_it_says_everything_on_the_card_in_reading_order() -> None:
    said = words(CARD)
    assert said[:8] == [
        "Puskesmas Karang Melati",
        "Kepuasan masyarakat · semester 2026-2",
        "IKM",
        "78,80",
        "Mutu B · Baik",
        "Rentang 95%: 75,34 – 82,26",
        "Mutu bisa B atau C",
        "n = 42 responden",
    ]
    assert [word for word in said if word in LABELS] == LABELS
    assert said.count("3,10 (n = 40)") == 9
    assert [word for word in said if word in "1234"] == ["1", "2", "3", "4"]
    assert " ".join(said).endswith(CARD.footnote)


def test_too_few_answers_show_the_sentence_and_their_number_alone() -> None:
    """Though figures were handed in."""
    assert words(TOO_FEW) == [
        "Puskesmas Karang Melati",
        "Kepuasan masyarakat · semester 2026-2",
        "Belum cukup data",
        "n = 3 responden",
    ]
    assert not compose(TOO_FEW).axes[0].patches


@pytest.mark.parametrize(
    ("mean", "share"),
    [(Fraction(4), 1), (Fraction(3), 2 / 3), (Fraction(5, 2), 1 / 2), (Fraction(29, 10), 19 / 30)],
)
def test_a_bar_is_as_long_as_its_mean_between_one_and_four(mean: Fraction, share: float) -> None:
    (bar,) = bars(replace(CARD, bars=(Bar("Waktu", mean, "x"),)), ACCENT)
    assert bar.get_width() == pytest.approx(share * INNER)


def test_the_lowest_mean_is_seen_and_a_missing_one_is_not_the_lowest() -> None:
    card = replace(CARD, bars=(Bar("Waktu", Fraction(1), "1,00"), Bar("Biaya", None, "belum")))
    (bar,) = bars(card, ACCENT)
    assert 0 < bar.get_width() < INNER / 50
    assert len(bars(card, TRACK)) == 1
    hollow = [patch for patch in compose(card).axes[0].patches if not patch.get_fill()]
    assert [patch.get_linestyle() for patch in hollow] == [(0, (4, 3))]


def test_without_any_answer_nothing_is_coloured() -> None:
    assert words(SILENT).count("belum ada jawaban") == 9
    assert bars(SILENT, ACCENT) == []
    assert bars(SILENT, TRACK) == []


@pytest.mark.parametrize("card", [CARD, TOO_FEW, SILENT, LONGEST])
def test_a_picture_that_telegram_takes_and_a_phone_shows_upright(card: SatisfactionCard) -> None:
    width, height = size(draw(card))
    assert width == 960
    assert height <= 2 * width
    assert card is TOO_FEW or height > width


@pytest.mark.parametrize("card", [CARD, TOO_FEW, SILENT, LONGEST])
def test_no_words_meet_other_words_or_the_edge(card: SatisfactionCard) -> None:
    page, found = boxes(card)
    for box in found:
        assert page.x0 + 40 < box.x0
        assert box.x1 < page.x1 - 40
        assert page.y0 < box.y0
        assert box.y1 < page.y1
    for one, other in combinations(found, 2):
        assert Bbox.intersection(one.shrunk(0.9, 0.7), other.shrunk(0.9, 0.7)) is None


def test_a_long_name_is_wrapped_and_at_last_cut() -> None:
    short = words(replace(CARD, title="Dinas Kependudukan dan Pencatatan Sipil"))
    assert " ".join(short[:2]) == "Dinas Kependudukan dan Pencatatan Sipil"
    assert words(LONGEST)[3].endswith(" …")
    assert words(LONGEST)[4] == CARD.subtitle


def test_a_long_label_is_wrapped_beside_its_value() -> None:
    label = "Produk Spesifikasi Jenis Pelayanan yang Diterima"
    page, found = boxes(replace(CARD, bars=(Bar(label, Fraction(3), "3,00 (n = 1.234)"),)))
    for one, other in combinations(found, 2):
        assert Bbox.intersection(one.shrunk(0.9, 0.7), other.shrunk(0.9, 0.7)) is None
    assert all(box.x1 < page.x1 for box in found)


@pytest.mark.parametrize("name", NAMES)
def test_no_name_breaks_the_picture(name: str) -> None:
    """Letters that the font lacks would warn, and a warning fails here."""
    assert size(draw(replace(CARD, title=name)))[0] == 960


def test_dollar_signs_are_no_formula() -> None:
    assert words(replace(CARD, title="Loket $1$ dan $2$"))[0] == "Loket $1$ dan $2$"


def test_signs_that_turn_or_break_a_line_are_left_out() -> None:
    assert words(replace(CARD, title="\u202eKarang\x07 ᬩᬮᬶ\nMelati"))[0] == "Karang Melati"


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=160))
def test_no_text_whatever_breaks_the_picture(name: str) -> None:
    page, found = boxes(replace(TOO_FEW, title=name))
    assert all(box.x1 < page.x1 for box in found)


def test_pictures_drawn_side_by_side_are_the_same_as_one_by_one() -> None:
    """Each is drawn in a thread of its own, beside the loop."""
    cards = [CARD, TOO_FEW, SILENT, LONGEST] * 2
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(draw, cards))
    assert together == [draw(card) for card in cards]


@pytest.mark.parametrize("color", [INK, QUIET, ACCENT])
def test_words_stand_out_from_the_paper(color: str) -> None:
    """WCAG AA asks for 4.5 to 1; grey keeps the luminance."""
    assert contrast(color, PAPER) >= 4.5


def test_a_bar_stands_out_from_its_track_in_grey_too() -> None:
    assert contrast(ACCENT, TRACK) >= 3


def test_the_smallest_words_are_legible_on_a_small_phone() -> None:
    """At 360 points across, nothing is smaller than about 10, and elements are at least 12."""
    sizes = {
        text.get_text(): float(text.get_fontsize()) * 360 / WIDTH for text in texts(compose(CARD))
    }
    assert min(sizes.values()) >= 10
    assert sizes["Sarana dan prasarana"] >= 12
