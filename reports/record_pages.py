"""Paragraphs and tables over as many A4 pages as they need; nothing is cut or shrunk."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from reports.lettering import ASCENT, BOLD, DEEP, QUIET, Look, drawable
from reports.paper import HEIGHT, MARGIN, WIDTH, Paper
from texts import Texts

INNER = WIDTH - 2 * MARGIN
BOTTOM = HEIGHT - MARGIN - 6 * mm  # above the page's number
PADDING = 1.2 * mm
GAP = 3 * mm

TITLE = Look(14, DEEP, BOLD)
DETAIL = Look(8.5)
NOTE = Look(7.5, QUIET)
TABLE = Look(10.5, DEEP, BOLD)
HEAD = Look(7.5, font=BOLD)
CELL = Look(7.5)
A_PAGE = int((BOTTOM - MARGIN - 14 * mm) / CELL.leading)
"""Lines of a row that a page holds below a table's head."""
Row = list[list[str]]  # the lines of each cell


@dataclass(slots=True)
class Pages:
    """Lines one below the other; a new page begins where the next does not fit."""

    paper: Paper
    texts: Texts
    y: float = MARGIN
    number: int = 1

    def begin(self, heading: Sequence[str]) -> None:
        """A title, what it is about, and a note."""
        title, *details, note = heading
        self.say(title, TITLE)
        for line in details:
            self.say(line, DETAIL)
        self.say(note, NOTE)
        self.y += GAP

    def say(self, words: str, look: Look) -> None:
        """A paragraph over the whole width, kept with a line of what follows."""
        lines = look.lines(drawable(words), INNER)
        if self.y + (len(lines) + 1) * look.leading + 2 * PADDING > BOTTOM:
            self._turn()
        self._column(lines, MARGIN, look)
        self.y += len(lines) * look.leading + PADDING

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """The head again on each page that it reaches."""
        head = _wrapped(rows[0], widths, HEAD)
        self._part(head, widths, HEAD)
        for row in rows[1:]:
            self._row(_wrapped(row, widths, CELL), head, widths)
        self.y += GAP

    def finish(self) -> bytes:
        self._turn()
        return self.paper.finish()

    def _row(self, row: Row, head: Row, widths: Sequence[float]) -> None:
        """Whole; one that no page holds begins on a new page and runs over its end."""
        while any(row):
            if self._room < min(_lines(row), A_PAGE):
                self._turn()
                self._part(head, widths, HEAD)
            room = self._room
            self._part([lines[:room] for lines in row], widths, CELL)
            row = [lines[room:] for lines in row]

    @property
    def _room(self) -> int:
        """Lines of a row that still fit on this page."""
        return int((BOTTOM - self.y - 2 * PADDING) / CELL.leading)

    def _part(self, part: Row, widths: Sequence[float], look: Look) -> None:
        """One row of boxes, as high as the highest of its cells."""
        height = _lines(part) * look.leading + 2 * PADDING
        top, x = self.y, MARGIN
        self.paper.canvas.setStrokeColor(QUIET)
        self.paper.canvas.setLineWidth(0.4)
        for lines, width in zip(part, widths, strict=True):
            self.paper.canvas.rect(x, top, width, height)
            self.y = top + PADDING
            self._column(lines, x + PADDING, look)
            x += width
        self.y = top + height

    def _column(self, lines: Sequence[str], x: float, look: Look) -> None:
        canvas = self.paper.canvas
        canvas.setFont(look.font, look.size)
        canvas.setFillColor(look.color)
        for number, line in enumerate(lines):
            canvas.drawString(x, self.y + number * look.leading + ASCENT * look.size, line)

    def _turn(self) -> None:
        words, self.y = self.texts("record-page", page=self.number).plain, BOTTOM + 2 * mm
        self._column([words], MARGIN, NOTE)
        self.paper.next_page()
        self.y, self.number = MARGIN, self.number + 1


def _wrapped(row: Sequence[str], widths: Sequence[float], look: Look) -> Row:
    return [
        look.lines(drawable(cell), width - 2 * PADDING)
        for cell, width in zip(row, widths, strict=True)
    ]


def _lines(row: Row) -> int:
    return max(map(len, row))
