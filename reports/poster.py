"""What stands on the counter: an A4 poster, and the same at half the size as four cards."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from reports.faces import draw_faces
from reports.lettering import BOLD, DEEP, INK, PAPER, QUIET, WARM, Look
from reports.paper import HEIGHT, PRODUCT, WIDTH, Box, Paper
from texts import Texts

EDGE = 18 * mm  # 9 mm on a card, which is still more than printers leave out
INNER = WIDTH - 2 * EDGE
ROUND = 6 * mm
PANEL = Box(EDGE, 150 * mm, INNER, 100 * mm)
QR = 84 * mm
FACE, FACE_GAP = 22 * mm, 11 * mm

BRAND = Look(13, DEEP, BOLD)
CITY = Look(13, QUIET)
HEADLINE = Look(36, DEEP, BOLD)
SERVICE = Look(19, INK, BOLD)
UNIT = Look(15, QUIET)
COUNTER = Look(15, DEEP, BOLD)
SCAN = Look(20, PAPER, BOLD)
PROMISE = Look(17, PAPER)
BY = Look(12, QUIET)
ADDRESS = Look(13, INK, BOLD)


@dataclass(frozen=True, slots=True)
class Poster:
    """Where it hangs, and where its code leads: to the web address if there is one."""

    unit: str
    service: str
    counter: str | None
    telegram_link: str
    web_address: str | None


def poster(poster: Poster, texts: Texts) -> bytes:
    """A PDF: the poster on the first page, four cards to cut on the second."""
    paper = Paper(f"{texts('poster-title')} · {poster.unit}", texts.language)
    _draw(paper, poster, texts)
    paper.next_page()
    for x in (0, WIDTH / 2):
        for y in (0, HEIGHT / 2):
            with paper.scaled(x, y, 1 / 2):
                _draw(paper, poster, texts)
    paper.cut(WIDTH / 2, 0, WIDTH / 2, HEIGHT)
    paper.cut(0, HEIGHT / 2, WIDTH, HEIGHT / 2)
    paper.next_page()
    return paper.finish()


def _draw(paper: Paper, poster: Poster, texts: Texts) -> None:
    _draw_head(paper, texts)
    _draw_place(paper, poster)
    _draw_panel(paper, poster.web_address or poster.telegram_link, texts)
    _draw_addresses(paper, poster, texts)


def _draw_head(paper: Paper, texts: Texts) -> None:
    paper.fill(Box(EDGE, 18 * mm, 16 * mm, 1.6 * mm), WARM)
    paper.write(PRODUCT, BRAND, Box(EDGE, 22 * mm, INNER / 2, BRAND.leading))
    paper.write(texts("poster-city"), CITY, Box(EDGE, 27.6 * mm, INNER / 2, CITY.leading))
    paper.write(texts("poster-headline"), HEADLINE, Box(EDGE, 38 * mm, INNER, 32 * mm))
    draw_faces(paper.canvas, EDGE, 77 * mm, FACE, FACE_GAP)


def _draw_place(paper: Paper, poster: Poster) -> None:
    y = paper.write(poster.service, SERVICE, Box(EDGE, 106 * mm, INNER, 17 * mm))
    y = paper.write(poster.unit, UNIT, Box(EDGE, y + 1 * mm, INNER, 13 * mm))
    if poster.counter is not None:
        paper.write(poster.counter, COUNTER, Box(EDGE, y + 1 * mm, INNER, 7 * mm))


def _draw_panel(paper: Paper, link: str, texts: Texts) -> None:
    paper.fill(PANEL, DEEP, radius=ROUND)
    gap = (PANEL.height - QR) / 2
    paper.qr(link, PANEL.x + gap, PANEL.y + gap, QR)
    x = PANEL.x + QR + 2 * gap
    width = PANEL.x + PANEL.width - gap - x
    paper.write(texts("poster-scan"), SCAN, Box(x, PANEL.y + 12 * mm, width, 28 * mm))
    promises = texts("poster-tap"), texts("poster-nameless"), texts("poster-minute")
    for row, promise in enumerate(promises):
        _draw_promise(paper, promise, Box(x, PANEL.y + (53 + 12 * row) * mm, width, 8 * mm))


def _draw_promise(paper: Paper, promise: str, box: Box) -> None:
    paper.canvas.setFillColor(WARM)
    paper.canvas.circle(box.x + 2 * mm, box.y + 3.4 * mm, 2 * mm, stroke=0, fill=1)
    paper.write(promise, PROMISE, Box(box.x + 8 * mm, box.y, box.width - 8 * mm, box.height))


def _draw_addresses(paper: Paper, poster: Poster, texts: Texts) -> None:
    ways = [(texts("poster-by-telegram"), poster.telegram_link)]
    if poster.web_address is not None:
        ways.append((texts("poster-by-web"), poster.web_address))
    width = (INNER - (len(ways) - 1) * 8 * mm) / len(ways)
    for place, (by, address) in enumerate(ways):
        x = EDGE + place * (width + 8 * mm)
        y = paper.write(by, BY, Box(x, 258 * mm, width, BY.leading))
        paper.write(_spoken(address), ADDRESS, Box(x, y + 1 * mm, width, 13 * mm))


def _spoken(address: str) -> str:
    """As one types it."""
    return address.removeprefix("https://").removesuffix("/")
