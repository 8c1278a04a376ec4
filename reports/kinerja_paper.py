"""A self-evaluation on paper, as text that can be selected and pasted into e-Kinerja."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer

from reports.lettering import BOLD, DEEP, INK, PLAIN, QUIET, drawable
from reports.paper import PRODUCT, saving

MARGIN = 20 * mm
_TITLE = ParagraphStyle("title", fontName=BOLD, fontSize=16, leading=20, textColor=DEEP)
_FACT = ParagraphStyle("fact", fontName=PLAIN, fontSize=9, leading=13, textColor=QUIET)
_HEAD = ParagraphStyle("head", fontName=BOLD, fontSize=10.5, leading=14, spaceBefore=9)
_TEXT = ParagraphStyle("text", fontName=PLAIN, fontSize=9.5, leading=13.5, textColor=INK)


@dataclass(frozen=True, slots=True)
class Block:
    title: str
    facts: Sequence[str] = field(default=())
    text: str = ""


def kinerja_paper(title: str, facts: Iterable[str], blocks: Iterable[Block]) -> bytes:
    """The lines of a text stay lines; letters that the font lacks are left out."""
    written = BytesIO()
    paper = SimpleDocTemplate(
        written,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=title,
        author=PRODUCT,
        invariant=1,
    )
    flow: list[Flowable] = [Paragraph(_safe(title), _TITLE), Spacer(1, 3 * mm)]
    flow += [Paragraph(_safe(fact), _FACT) for fact in facts]
    for block in blocks:
        flow += _block(block)
    with saving:
        paper.build(flow)
    return written.getvalue()


def _block(block: Block) -> Iterator[Flowable]:
    yield Paragraph(_safe(block.title), _HEAD)
    for fact in block.facts:
        yield Paragraph(_safe(fact), _FACT)
    for line in block.text.splitlines():
        yield Paragraph(_safe(line), _TEXT)


def _safe(words: str) -> str:
    return escape(drawable(words))
