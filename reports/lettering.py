"""Letters on paper: DejaVu Sans, which comes with matplotlib whatever the machine has."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from matplotlib import get_data_path
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

INK, QUIET, DEEP, WARM, PAPER = map(
    HexColor, ("#16262b", "#52646a", "#0f4c5c", "#e9a13b", "#ffffff")
)
PLAIN, BOLD = "DejaVuSans", "DejaVuSans-Bold"
LEADING, ASCENT = 1.22, 0.97  # parts of the size: from line to line, from the top to the feet
SMALLEST, STEP = 5, 0.5  # points
TRIES = 10  # to balance lines
SIGNS = "/?-"

FONTS = [
    TTFont(name, Path(get_data_path(), "fonts", "ttf", f"{name}.ttf")) for name in (PLAIN, BOLD)
]
for _font in FONTS:
    registerFont(_font)  # here, not at first use: of two threads each would register its own


@dataclass(frozen=True, slots=True)
class Look:
    size: float  # points
    color: Color = INK
    font: str = PLAIN

    @property
    def leading(self) -> float:
        return self.size * LEADING

    def width(self, line: str) -> float:
        return stringWidth(line, self.font, self.size)

    def lines(self, words: str, width: float) -> list[str]:
        """Between words, and within a word that is longer than a line."""
        lines = [""]
        for piece in self._pieces(words, width):
            longer = f"{lines[-1]} {piece}".strip()
            if self.width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
        return lines

    def balanced(self, words: str, width: float) -> list[str]:
        """As few lines as need be, of about the same length: none is left with a single word."""
        lines = self.lines(words, width)
        widest = max(map(self.width, words.split()), default=0)
        narrowest = min(max(widest, self.width(words) / len(lines)), width)
        tries = (
            self.lines(words, narrowest + (width - narrowest) * step / TRIES)
            for step in range(TRIES)
        )
        return next((narrower for narrower in tries if len(narrower) == len(lines)), lines)

    def _pieces(self, words: str, width: float) -> Iterator[str]:
        for word in words.split():
            if self.width(word) <= width:
                yield word
            else:
                yield from self._broken(word, width)

    def _broken(self, word: str, width: float) -> Iterator[str]:
        """Addresses preferably behind a sign."""
        piece = ""
        for letter in word:
            if piece and self.width(piece + letter) > width:
                end = max(map(piece.rfind, SIGNS)) + 1 or len(piece)
                yield piece[:end]
                piece = piece[end:]
            piece += letter
        yield piece

    def fits(self, lines: list[str], width: float, height: float) -> bool:
        """In width too: a single letter may be wider than the box."""
        tall = len(lines) * self.leading
        return tall <= height and all(self.width(line) <= width for line in lines)

    def cut(self, lines: list[str], width: float, height: float) -> list[str]:
        kept = lines[: max(int(height / self.leading), 1)]
        last = kept[-1]
        while last and self.width(f"{last} …") > width:
            last = last[:-1].rstrip()
        return [*kept[:-1], f"{last} …"]


def fit(words: str, look: Look, width: float, height: float) -> tuple[Look, list[str]]:
    """Shrink until all lines fit; what exceeds even the smallest size is cut with an ellipsis."""
    words = drawable(words)
    while not look.fits(lines := look.lines(words, width), width, height):
        if look.size - STEP < SMALLEST:
            return look, look.cut(lines, width, height)
        look = replace(look, size=look.size - STEP)
    return look, look.balanced(words, width)


def drawable(words: str) -> str:
    """Emoji and scripts that the font lacks would be empty boxes, controls could turn the line."""
    letters = (
        letter if letter.isprintable() and letter in _letters() else " " for letter in words
    )
    return " ".join("".join(letters).split())


@cache
def _letters() -> frozenset[str]:
    """Those that both weights can draw."""
    plain, bold = (set(font.face.charToGlyph) for font in FONTS)
    return frozenset(map(chr, plain & bold))
