"""Slips of one-time codes, for an office to cut and hand over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from reportlab.lib.units import mm

from reports.lettering import BOLD, DEEP, QUIET, Look
from reports.paper import HEIGHT, MARGIN, WIDTH, Box, Paper
from services.secrets import grouped
from texts import Texts

COLUMNS, ROWS = 2, 4
INNER = WIDTH - 2 * MARGIN
HEAD, FOOT = 20 * mm, 5 * mm
SLIP_WIDTH = INNER / COLUMNS
SLIP_HEIGHT = (HEIGHT - 2 * MARGIN - HEAD - FOOT) / ROWS
PADDING = 4.5 * mm
QR = 30 * mm
QR_INSET = 1.5 * mm  # its quiet zone may lie on the padding: the dark modules align with the words
BESIDE = 29 * mm  # what is written beside the QR code, down to the same line
GAP = 0.8 * mm

UNIT = Look(16, DEEP, BOLD)
DETAIL = Look(8.5, QUIET)
NAME = Look(11.5, font=BOLD)
POST = Look(9)
NIP = Look(8.5, QUIET)
CODE = Look(17, DEEP, BOLD)
NOTE = Look(7.5)
WARNING = Look(7.5, font=BOLD)


@dataclass(frozen=True, slots=True)
class Slip:
    """What one person needs to bind a chat; the link carries the code."""

    name: str
    nip_masked: str
    post: str
    code: str
    link: str


@dataclass(frozen=True, slots=True)
class SlipSheet:
    unit: str
    expires: date
    slips: list[Slip]


def slips(sheet: SlipSheet, texts: Texts) -> bytes:
    """A PDF of A4 pages, eight slips on each."""
    paper = Paper(f"{texts('slip-title')} · {sheet.unit}", texts.language)
    pages = list(_pages(sheet.slips))
    for number, page in enumerate(pages, 1):
        _write_frame(paper, sheet, texts)
        footer = Box(MARGIN, HEIGHT - MARGIN - DETAIL.leading, INNER, DETAIL.leading)
        paper.write(texts("slip-page", page=number, pages=len(pages)), DETAIL, footer)
        _cut(paper, rows=-(-len(page) // COLUMNS))
        for place, slip in enumerate(page):
            _write_slip(paper, slip, _cell(place), sheet.expires, texts)
        paper.next_page()
    return paper.finish()


def _pages(slips: Sequence[Slip]) -> Iterator[Sequence[Slip]]:
    for start in range(0, len(slips), COLUMNS * ROWS):
        yield slips[start : start + COLUMNS * ROWS]


def _write_frame(paper: Paper, sheet: SlipSheet, texts: Texts) -> None:
    below = paper.write(sheet.unit, UNIT, Box(MARGIN, MARGIN, INNER, 9 * mm))
    count = texts("slip-count", count=len(sheet.slips), date=sheet.expires)
    below = paper.write(count, DETAIL, Box(MARGIN, below + 1 * mm, INNER, DETAIL.leading))
    paper.write(texts("slip-office"), DETAIL, Box(MARGIN, below, INNER, DETAIL.leading))


def _cell(place: int) -> Box:
    row, column = divmod(place, COLUMNS)
    x, y = MARGIN + column * SLIP_WIDTH, MARGIN + HEAD + row * SLIP_HEIGHT
    return Box(x, y, SLIP_WIDTH, SLIP_HEIGHT)


def _cut(paper: Paper, rows: int) -> None:
    top = MARGIN + HEAD
    for row in range(rows + 1):
        y = top + row * SLIP_HEIGHT
        paper.cut(MARGIN, y, WIDTH - MARGIN, y)
    for column in range(COLUMNS + 1):
        x = MARGIN + column * SLIP_WIDTH
        paper.cut(x, top, x, top + rows * SLIP_HEIGHT)


def _write_slip(paper: Paper, slip: Slip, cell: Box, expires: date, texts: Texts) -> None:
    x, y, width, _ = cell.inset(PADDING)
    y = paper.write(slip.name, NAME, Box(x, y, width, 10 * mm))
    y = paper.write(slip.post, POST, Box(x, y + 0.5 * mm, width, 8.7 * mm))
    paper.write(slip.nip_masked, NIP, Box(x, y + 0.3 * mm, width, NIP.leading))
    top = cell.y + cell.height - QR_INSET - QR
    paper.qr(slip.link, cell.x + QR_INSET, top, QR)
    _write_code(paper, slip, cell, expires, texts)


def _write_code(paper: Paper, slip: Slip, cell: Box, expires: date, texts: Texts) -> None:
    """Beside the QR code, from its first module down to its last."""
    x = cell.x + QR_INSET + QR + GAP
    width = cell.x + cell.width - PADDING - x
    y = cell.y + cell.height - PADDING - BESIDE
    y = paper.write(grouped(slip.code), CODE, Box(x, y, width, CODE.leading))
    y = paper.write(texts("slip-expires", date=expires), WARNING, Box(x, y + GAP, width, 3.3 * mm))
    how = texts("slip-how", bot=urlsplit(slip.link).path.strip("/"))
    y = paper.write(how, NOTE, Box(x, y + GAP, width, 9.8 * mm))
    paper.write(texts("slip-secret"), WARNING, Box(x, y + GAP, width, 6.6 * mm))
