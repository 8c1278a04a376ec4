"""Text files (.csv): in the encodings and with the separators that spreadsheets write."""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from io import StringIO

from models.errors import FileRefused
from rosters.columns import Kind
from rosters.reading_headings import DEPTH, find_heading
from rosters.sheets import Row, Sheet, Written

_SEPARATORS = ";,\t"
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")


def text_sheet(content: bytes, kinds: Sequence[Kind]) -> Sheet:
    text = _decoded(content)
    if _BINARY.search(text):
        raise FileRefused(reason="unknown")
    if text.lstrip().startswith("<"):
        raise FileRefused(reason="web")  # e-government likes to name a web page .xls
    split = (_split(text, separator) for separator in _SEPARATORS)
    rows = max(split, key=lambda rows: _known(rows, kinds))
    return Sheet("", rows, len(rows))


def _decoded(content: bytes) -> str:
    """UTF-16 without a mark is told by its zeros; cp1252 is what is left."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\0" in content[:4]:
        encodings = ["utf-16-be" if content[0] == 0 else "utf-16-le"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileRefused(reason="encoding")


def _split(text: str, separator: str) -> list[Row]:
    try:
        lines = csv.reader(StringIO(text, newline=""), delimiter=separator)
        return [[Written(value) for value in line] for line in lines]
    except csv.Error as error:  # a quotation mark that never closes
        raise FileRefused(reason="broken") from error


def _known(rows: Sequence[Row], kinds: Sequence[Kind]) -> int:
    heading = find_heading(rows[:DEPTH], kinds)
    return len(heading.fields) if heading else 0
