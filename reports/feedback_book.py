"""The record of continuous feedback as a workbook: the sums, then a sheet for each voice."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from models.feedback import Voice
from reports.feedback_record import FeedbackRecord, cells, heading, plain, summary, titles
from texts import Texts

WIDTHS = (6, 12, 26, 34, 60, 26, 50)  # characters of a column
WRAPPED = Alignment(wrap_text=True, vertical="top")


def feedback_book(record: FeedbackRecord, texts: Texts) -> bytes:
    book = Workbook()
    del book["Sheet"]
    sums = book.create_sheet(plain(texts, "feedback-sheet-sums"))
    for line in heading(record, texts):
        sums.append([_storable(line)])
    sums.append([])
    _table(sums, summary(record, texts), (26, *[14] * 4))
    for voice in Voice:
        rows = [cells(number, each) for number, each in enumerate(record.tables[voice], 1)]
        sheet = book.create_sheet(plain(texts, f"feedback-table-{voice}"))
        _table(sheet, [titles(texts), *rows], WIDTHS)
        sheet.freeze_panes = "A2"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _table(sheet: Worksheet, rows: Sequence[Sequence[str | int]], widths: Sequence[int]) -> None:
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
