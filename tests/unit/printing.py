"""Reads a printed page back: its words, where they stand, its codes, its lines to cut along."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import zxingcpp
from pypdfium2 import PdfDocument, PdfPage
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

Page: TypeAlias = PdfPage
INCH = 72
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
NEAR = 1  # points that a letter may lean out of its line
SIGNS_OF_A_BREAK = "\ufffe\xad"


class Place(NamedTuple):
    """In points from the lower left corner, as PDF counts."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "Place", gap: float = 0) -> bool:
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.bottom < other.top + gap
            and other.bottom < self.top + gap
        )

    def within(self, other: "Place") -> bool:
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.bottom >= other.bottom
            and self.top <= other.top
        )

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def shrunk(self, by: float) -> "Place":
        return Place(self.left + by, self.bottom + by, self.right - by, self.top - by)


def pages(pdf: bytes) -> list[Page]:
    return list(PdfDocument(pdf))


def metadata(pdf: bytes) -> dict[str, str]:
    told: dict[str, str] = PdfDocument(pdf).get_metadata_dict()
    return told


def words(page: Page) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


def letters(page: Page) -> str:
    """Wherever lines were broken."""
    return squeezed(words(page))


def squeezed(text: str) -> str:
    return "".join(letter for letter in text if letter not in f"{SIGNS_OF_A_BREAK} -")


def lines(page: Page) -> list[Place]:
    """Where the words stand."""
    text = page.get_textpage()
    return [Place(*text.get_rect(number)) for number in range(text.count_rects())]


def paths(page: Page) -> list[Place]:
    drawn = page.get_objects(filter=[FPDF_PAGEOBJ_PATH])
    return [Place(*shape.get_bounds()) for shape in drawn]


def cuts(page: Page) -> list[Place]:
    return [path for path in paths(page) if min(path.width, path.height) < 2 < max(path) / 4]


def squares(page: Page) -> list[Place]:
    """The QR codes' white grounds, each followed by its dark modules."""
    return [
        path for path in paths(page) if path.width > INCH / 2 and path.width - path.height < 0.01
    ]


def codes(page: Page, dpi: int = 150, *, grey: bool = False) -> list[zxingcpp.Barcode]:
    picture = page.render(scale=dpi / INCH, grayscale=grey).to_pil()
    return list(zxingcpp.read_barcodes(picture, formats=QR))


def links(page: Page, dpi: int = 150, *, grey: bool = False) -> list[str]:
    return sorted(code.text for code in codes(page, dpi, grey=grey))


def collisions(page: Page) -> Iterator[tuple[Place, Place]]:
    """Words over words, and words on a line to cut along."""
    standing = [line.shrunk(NEAR) for line in lines(page)]
    for number, line in enumerate(standing):
        yield from ((line, other) for other in standing[:number] if line.meets(other))
        yield from ((line, cut) for cut in cuts(page) if line.meets(cut, gap=6))
