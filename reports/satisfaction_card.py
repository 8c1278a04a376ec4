from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO
from textwrap import wrap
from typing import Any

from matplotlib.figure import Figure

INK, QUIET, ACCENT, TRACK = "#17212b", "#5b6876", "#0b6e4f", "#e3e8ec"
WIDTH, HEIGHT, DPI = 6.0, 8.0, 160  # inches; 960 x 1280 pixels, upright as on a phone
POINTS = 72  # an inch
LEFT, MIDDLE, RIGHT = 0.07, 0.5, 0.93
LOWEST, HIGHEST = 1, 4
BEYOND_LETTERS = 0x2000
NOTE_LETTERS = 62


@dataclass(frozen=True, slots=True)
class Bar:
    """One element: its mean from 1 to 4, or none where nobody answered."""

    label: str
    mean: Fraction | None
    shown: str


@dataclass(frozen=True, slots=True)
class SatisfactionCard:
    """Everything on the picture, in words already looked up."""

    title: str
    subtitle: str
    respondents: str
    ikm: str
    grade: str
    certainty: tuple[str, ...]
    bars: tuple[Bar, ...]
    footnote: str
    not_enough: str | None = None
    """Then nothing but this and the number of respondents is drawn."""


def draw(card: SatisfactionCard) -> bytes:
    """A PNG, legible at the width of a phone and in grey."""
    page = BytesIO()
    compose(card).savefig(page, format="png")
    return page.getvalue()


def compose(card: SatisfactionCard) -> Figure:
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI, facecolor="white")
    size, letters = (18, 30) if len(wrap(card.title, 30)) <= 2 else (14, 40)  # noqa: PLR2004
    top = _block(figure, 0.955, card.title, letters, size=size, weight="bold")
    _block(figure, top - 0.005, card.subtitle, NOTE_LETTERS, size=11.5, color=QUIET)
    if card.not_enough is not None:
        top = _block(figure, 0.62, card.not_enough, 24, size=24, weight="bold")
        _block(figure, top - 0.015, card.respondents, NOTE_LETTERS, size=13, color=QUIET)
    else:
        _headline(figure, card)
        _draw_bars(figure, card.bars)
    _block(figure, 0.075, card.footnote, NOTE_LETTERS, size=9.5, color=QUIET)
    return figure


def _headline(figure: Figure, card: SatisfactionCard) -> None:
    _block(figure, 0.815, "IKM", 10, size=11.5, color=QUIET)
    figure.text(LEFT, 0.74, card.ikm, size=46, weight="bold", color=ACCENT, va="center")
    top = _block(figure, 0.815, card.grade, 28, x=MIDDLE, size=14, weight="bold")
    for line in (*card.certainty, card.respondents):
        top = _block(figure, top - 0.004, line, 36, x=MIDDLE, size=11, color=QUIET)


def _draw_bars(figure: Figure, bars: tuple[Bar, ...]) -> None:
    step = 0.525 / len(bars)
    axes = figure.add_axes((LEFT, 0.105, RIGHT - LEFT, 0.555))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 0.555)
    for number, bar in enumerate(bars):
        y = 0.535 - number * step
        axes.text(0, y, _clean(bar.label), size=11, color=INK, va="center")
        axes.text(1, y, bar.shown, size=11, color=INK, va="center", ha="right", weight="bold")
        axes.barh(y - 0.026, 1, height=0.013, color=TRACK)
        if bar.mean is not None:
            share = float((bar.mean - LOWEST) / (HIGHEST - LOWEST))
            axes.barh(y - 0.026, max(share, 0.008), height=0.013, color=ACCENT)


def _block(
    figure: Figure,
    top: float,
    words: str,
    letters: int,
    *,
    size: float,
    x: float = LEFT,
    **style: Any,
) -> float:
    """Write lines from the top down; gives where they end, in shares of the height."""
    lines = wrap(_clean(words), letters, max_lines=3, placeholder=" …") or [""]
    look: dict[str, Any] = {"color": INK, "va": "top", "linespacing": 1.25, "size": size, **style}
    figure.text(x, top, "\n".join(lines), **look)
    return top - len(lines) * size * 1.35 / POINTS / HEIGHT


def _clean(words: str) -> str:
    """Letters beyond the picture's font (emoji, say) would be drawn as empty boxes."""
    drawn = (
        letter if ord(letter) < BEYOND_LETTERS or letter in "–—…•’“”" else " " for letter in words
    )
    return " ".join("".join(drawn).split())
