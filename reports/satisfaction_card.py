from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO
from textwrap import wrap
from typing import Any

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle

from reports.lettering import drawable

INK, QUIET, ACCENT, TRACK, PAPER = "#17212b", "#5b6876", "#0b6e4f", "#dfe5ea", "#ffffff"
FAMILY = "DejaVu Sans"  # comes with matplotlib, whatever the machine has
WIDTH, MARGIN = 432, 28  # points, drawn as 960 pixels: 12 points are legible on a phone
INNER = WIDTH - 2 * MARGIN
POINTS, DPI = 72, 160  # in an inch
LEADING = 1.25
BAR, BELOW = 8, 10
LOWEST, HIGHEST = 1, 4
Renderer: Any = RendererAgg  # comes without types


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


@dataclass(frozen=True, slots=True)
class Look:
    size: float  # points
    color: str = INK
    weight: str = "normal"

    @property
    def font(self) -> FontProperties:
        return FontProperties(family=FAMILY, size=self.size, weight=self.weight)

    @property
    def height(self) -> float:
        return self.size * LEADING

    def width(self, line: str) -> float:
        """As it will be drawn, hinted and all."""
        measure = Renderer(1, 1, DPI).get_text_width_height_descent
        pixels: float = measure(line, self.font, ismath=False)[0]
        return pixels * POINTS / DPI

    def lines(self, words: str, width: float, most: int) -> list[str]:
        """Break by the drawn width; what exceeds the last line is cut with an ellipsis."""
        roomy = len(words) * width / max(self.width(words), 1) * 1.2
        tries = (
            wrap(words, letters, max_lines=most, placeholder=" …")
            for letters in range(int(roomy) + 1, 1, -1)
        )
        fitting = (lines for lines in tries if all(self.width(line) <= width for line in lines))
        return next(fitting, [])


TITLE = Look(21, weight="bold")
PERIOD = Look(14, QUIET)
NUMBER = Look(60, ACCENT, "bold")
GRADE = Look(20, weight="bold")
DETAIL = Look(15, QUIET)
LABEL = Look(15)
VALUE = Look(15, weight="bold")
NOTE = Look(12, QUIET)


def draw(card: SatisfactionCard) -> bytes:
    """A PNG, legible at the width of a phone and in grey."""
    page = BytesIO()
    compose(card).savefig(page, format="png", dpi=DPI)
    return page.getvalue()


def compose(card: SatisfactionCard) -> Figure:
    sheet = Sheet()
    sheet.write(card.title, TITLE, after=3)
    sheet.write(card.subtitle, PERIOD, after=20)
    if card.not_enough is not None:
        sheet.write(card.not_enough, GRADE, after=6)
        sheet.write(card.respondents, DETAIL, after=12)
        return sheet.finish()
    _write_result(sheet, card)
    for bar in card.bars:
        _write_bar(sheet, bar)
    sheet.write_scale()
    sheet.write(card.footnote, NOTE)
    return sheet.finish()


def _write_result(sheet: "Sheet", card: SatisfactionCard) -> None:
    sheet.write("IKM", DETAIL, after=-8)
    sheet.write(card.ikm, NUMBER)
    sheet.write(card.grade, GRADE, after=4)
    for line in (*card.certainty, card.respondents):
        sheet.write(line, DETAIL)
    sheet.y += 18


def _write_bar(sheet: "Sheet", bar: Bar) -> None:
    look = DETAIL if bar.mean is None else VALUE
    sheet.put(bar.shown, look, right=True)
    sheet.write(bar.label, LABEL, width=INNER - look.width(bar.shown) - LABEL.size, after=2)
    if bar.mean is None:
        sheet.draw_gap()
    else:
        sheet.draw_bar(float((bar.mean - LOWEST) / (HIGHEST - LOWEST)))


class Sheet:
    """A page written from the top down, in points; it grows as long as what is on it."""

    def __init__(self) -> None:
        self.figure = Figure(dpi=DPI, facecolor=PAPER)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.y: float = MARGIN

    def write(
        self, words: str, look: Look, *, width: float = INNER, most: int = 4, after: float = 0
    ) -> None:
        for line in look.lines(drawable(words), width, most):
            self.put(line, look)
            self.y += look.height
        self.y += after

    def put(self, line: str, look: Look, *, right: bool = False) -> None:
        x, side = (WIDTH - MARGIN, "right") if right else (MARGIN, "left")
        self._text(x, line, look, side)

    def draw_bar(self, share: float) -> None:
        self._rectangle(MARGIN, INNER, color=TRACK, linewidth=0)
        self._rectangle(MARGIN, max(share * INNER, 2), color=ACCENT, linewidth=0)
        for step in list(_steps())[1:-1]:
            self._rectangle(step - 0.75, 1.5, color=PAPER, linewidth=0)
        self.y += BAR + BELOW

    def draw_gap(self) -> None:
        """Dashed and empty: nothing was said, which is not the lowest score."""
        self._rectangle(MARGIN, INNER, fill=False, edgecolor=QUIET, linestyle=(0, (4, 3)))
        self.y += BAR + BELOW

    def write_scale(self) -> None:
        """1 to 4 under the bars, which begin at 1."""
        self.y -= BELOW - 3
        for score, step in enumerate(_steps(), LOWEST):
            side = {LOWEST: "left", HIGHEST: "right"}.get(score, "center")
            self._text(step, str(score), NOTE, side)
        self.y += NOTE.height + 16

    def finish(self) -> Figure:
        height = self.y + MARGIN
        self.figure.set_size_inches(WIDTH / POINTS, height / POINTS)
        self.axes.set_xlim(0, WIDTH)
        self.axes.set_ylim(height, 0)
        return self.figure

    def _text(self, x: float, line: str, look: Look, side: str) -> None:
        style: dict[str, Any] = {"fontproperties": look.font, "color": look.color, "ha": side}
        # Two dollar signs in a name would be read as a formula.
        self.axes.text(x, self.y + look.size, line, va="baseline", parse_math=False, **style)

    def _rectangle(self, x: float, width: float, **style: Any) -> None:
        self.axes.add_patch(Rectangle((x, self.y), width, BAR, **style))


def _steps() -> Iterator[float]:
    """Where the whole scores stand."""
    for score in range(LOWEST, HIGHEST + 1):
        yield MARGIN + INNER * (score - LOWEST) / (HIGHEST - LOWEST)
