"""The record of a mentorship as a workbook: the plan, what counts, and what does not."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook

from reports.mentoring_record import MentoringRecord, Table, counted, heading, plan, uncounted
from reports.record_sheet import lines, table
from texts import Texts

# Characters of a column.
PLAN = (34, 90)
COUNTED = (6, 26, 24, 34, 70, 26, 24, 24)
UNCOUNTED = (6, 26, 24, 34, 50)


def mentoring_book(record: MentoringRecord, texts: Texts) -> bytes:
    book = Workbook()
    del book["Sheet"]
    first = book.create_sheet(texts("mentoring-sheet-plan").plain)
    lines(first, heading(record, texts))
    table(first, plan(record, texts).rows, PLAN)
    _sheet(book, "counted", counted(record, texts), COUNTED, texts)
    _sheet(book, "uncounted", uncounted(record, texts), UNCOUNTED, texts)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(book: Workbook, key: str, each: Table, widths: Sequence[int], texts: Texts) -> None:
    sheet = book.create_sheet(texts(f"mentoring-sheet-{key}").plain)
    table(sheet, each.rows, widths)
    sheet.freeze_panes = "A2"
