"""Workbooks (.xlsx): first seen from outside, then opened, then read row by row."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from models.errors import FileRefused
from rosters.sheets import Merged, Row, Sheet

_MOST_UNPACKED = 64 * 2**20
_WIDEST = 256
_LONGEST = 2**20  # as many rows as the format knows: a row's number is the file's own claim
_MOST_MERGED = 1000
_MACROS = ("vbaproject", "/macrosheets/")
_ROW = re.compile(rb"<(?:\w+:)?row\b")
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*\bref=[\"']"
    rb"(?P<left>[A-Z]{1,3})(?P<top>\d{1,7}):(?P<right>[A-Z]{1,3})(?P<bottom>\d{1,7})[\"']"
)


def workbook_sheets(content: bytes) -> list[Sheet]:
    """The sheets that can be seen: a hidden one usually feeds a list of choices."""
    with _broken_unless_read():
        _must_be_harmless(content)
        book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
        return [_sheet(each) for each in book.worksheets if each.sheet_state == "visible"]


def _must_be_harmless(content: bytes) -> None:
    """The sizes are the archive's own words, but no more than that is ever unpacked."""
    with ZipFile(BytesIO(content)) as archive:
        members = archive.infolist()
    if sum(member.file_size for member in members) > _MOST_UNPACKED:
        raise FileRefused(reason="unpacked")
    names = [member.filename.lower() for member in members]
    if any(sign in name for name in names for sign in _MACROS):
        raise FileRefused(reason="macros")
    if not any(name.startswith("xl/") for name in names):
        raise FileRefused(reason="unknown")


def _sheet(sheet: Any) -> Sheet:
    """A read-only sheet, of which openpyxl's types tell too little."""
    with sheet._get_source() as source:  # noqa: SLF001 - read-only sheets know no merged cells
        xml = source.read()
    sheet.reset_dimensions()  # they are a claim, too
    rows = sheet.iter_rows(max_row=_LONGEST, max_col=_WIDEST)
    merged = [_merged(found) for found in islice(_MERGED.finditer(xml), _MOST_MERGED)]
    return Sheet(str(sheet.title), _read(rows), len(_ROW.findall(xml)), merged)


def _merged(found: re.Match[bytes]) -> Merged:
    left, right = (column_index_from_string(found[group].decode()) for group in ("left", "right"))
    return Merged(left, int(found["top"]), right, int(found["bottom"]))


def _read(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows are parsed while they are asked for, so a broken file shows late."""
    with _broken_unless_read():
        yield from rows


@contextmanager
def _broken_unless_read() -> Iterator[None]:
    try:
        yield
    except FileRefused:
        raise
    except Exception as error:  # a damaged file can break the parser anywhere, in any way
        raise FileRefused(reason="broken") from error
