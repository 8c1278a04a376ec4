"""A table in a workbook's sheet; what people wrote stays what they wrote."""

from collections.abc import Sequence

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

WRAPPED = Alignment(wrap_text=True, vertical="top")


def lines(sheet: Worksheet, above: Sequence[str]) -> None:
    """A heading, with an empty row below it."""
    for line in above:
        sheet.append([_storable(line)])
    sheet.append([])


def table(sheet: Worksheet, rows: Sequence[Sequence[str | int]], widths: Sequence[int]) -> None:
    head, *_ = [_write(sheet, row) for row in rows]
    for number, (cell, width) in enumerate(zip(head, widths, strict=True), 1):
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = width


def _write(sheet: Worksheet, row: Sequence[str | int]) -> Sequence[Cell | MergedCell]:
    """People's words as words: what looks like a formula is none, even after it was edited."""
    sheet.append([_storable(value) for value in row])
    written = sheet[sheet.max_row]
    for cell in written:
        if isinstance(cell.value, str):
            cell.data_type, cell.quotePrefix = "s", True
            cell.alignment = WRAPPED
    return written


def _storable(value: str | int) -> str | int:
    return ILLEGAL_CHARACTERS_RE.sub(" ", value) if isinstance(value, str) else value
