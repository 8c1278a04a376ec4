"""A workbook of plain tables: what people wrote stays what they wrote, never a formula."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from models.calendar import WITA

Cell = str | int | float | bool | date | datetime | None
_LONGEST_TITLE = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WIDTH = 24


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    head: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def workbook(sheets: Iterable[Sheet]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, sheet in enumerate(sheets, 1):
        title = f"{number} {sheet.title}".translate(_FORBIDDEN)[:_LONGEST_TITLE]
        _fill(book.create_sheet(title), sheet)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(page: Worksheet, sheet: Sheet) -> None:
    page.freeze_panes = "A2"
    for row, values in enumerate([sheet.head, *sheet.rows], 1):
        for column, value in enumerate(values, 1):
            cell = page.cell(row, column)
            _write(cell, value)
            cell.font = Font(bold=row == 1)
    for column in range(1, len(sheet.head) + 1):
        page.column_dimensions[get_column_letter(column)].width = _WIDTH


def _write(cell: Any, value: Cell) -> None:
    """Moments in Mataram's time: a workbook knows no zones."""
    if isinstance(value, datetime):
        value = value.astimezone(WITA).replace(tzinfo=None, microsecond=0)
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # else a text that begins with "=" would be computed
    cell.alignment = Alignment(vertical="top", wrap_text=True)
