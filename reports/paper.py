"""What all printed pages share: measures, words in boxes, QR codes, lines to cut along."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import NamedTuple

import segno
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from reports.lettering import ASCENT, INK, PAPER, QUIET, Look, fit

PRODUCT = "Suara Kinerja"
WIDTH, HEIGHT = A4
MARGIN = 12 * mm  # offices' printers leave out less
QUIET_ZONE = 4  # modules, as the standard of QR codes asks

saving = Lock()  # the fonts' files are read through one cursor


class Box(NamedTuple):
    """In points; y is the upper edge, counted from the top of the page."""

    x: float
    y: float
    width: float
    height: float

    def inset(self, by: float) -> "Box":
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


class Paper:
    """A4 pages drawn from the top left; the same input makes the same bytes."""

    def __init__(self, title: str, language: str) -> None:
        self._bytes = BytesIO()
        self.canvas = Canvas(self._bytes, pagesize=A4, bottomup=0, invariant=1, lang=language)
        self.canvas.setTitle(title)
        self.canvas.setAuthor(PRODUCT)
        self.canvas.setSubject(title)
        self.canvas.setCreator(PRODUCT)

    def write(self, words: str, look: Look, box: Box) -> float:
        """Shrunk to fit; the lower edge of what was written, for what follows."""
        look, lines = fit(words, look, box.width, box.height)
        self.canvas.setFont(look.font, look.size)
        self.canvas.setFillColor(look.color)
        for number, line in enumerate(lines):
            feet = box.y + number * look.leading + ASCENT * look.size
            self.canvas.drawString(box.x, feet, line)
        return box.y + len(lines) * look.leading

    def fill(self, box: Box, color: Color, *, radius: float = 0) -> None:
        self.canvas.setFillColor(color)
        self.canvas.roundRect(*box, radius, stroke=0, fill=1)

    def qr(self, link: str, x: float, y: float, side: float) -> None:
        """With its quiet zone; one path, so that no hairline parts the modules."""
        self.fill(Box(x, y, side, side), PAPER, radius=side / 30)
        rows = list(segno.make_qr(link, error="m").matrix_iter(border=QUIET_ZONE))
        module = side / len(rows)
        path = self.canvas.beginPath()
        for down, row in enumerate(rows):
            for across, dark in enumerate(row):
                if dark:
                    path.rect(x + across * module, y + down * module, module, module)
        self.canvas.setFillColor(INK)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def cut(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self.canvas.saveState()
        self.canvas.setStrokeColor(QUIET)
        self.canvas.setLineWidth(0.5)
        self.canvas.setDash(3, 3)
        self.canvas.line(x, y, to_x, to_y)
        self.canvas.restoreState()

    @contextmanager
    def scaled(self, x: float, y: float, scale: float) -> Iterator[None]:
        """Draw a whole page as a smaller one, whose upper left corner is at x and y."""
        self.canvas.saveState()
        self.canvas.translate(x, y)
        self.canvas.scale(scale, scale)
        yield
        self.canvas.restoreState()

    def next_page(self) -> None:
        self.canvas.showPage()

    def finish(self) -> bytes:
        with saving:
            self.canvas.save()
        return self._bytes.getvalue()
