"""The record of continuous feedback as a workbook: the sums, then a sheet for each voice."""

from io import BytesIO

from openpyxl import Workbook

from models.feedback import Voice
from reports.feedback_record import FeedbackRecord, cells, heading, summary, titles
from reports.record_sheet import lines, table
from texts import Texts

WIDTHS = (6, 12, 26, 34, 60, 26, 50)  # characters of a column


def feedback_book(record: FeedbackRecord, texts: Texts) -> bytes:
    book = Workbook()
    del book["Sheet"]
    sums = book.create_sheet(texts("feedback-sheet-sums").plain)
    lines(sums, heading(record, texts))
    table(sums, summary(record, texts), (26, *[14] * 4))
    for voice in Voice:
        rows = [cells(number, each) for number, each in enumerate(record.tables[voice], 1)]
        sheet = book.create_sheet(texts(f"feedback-table-{voice}").plain)
        table(sheet, [titles(texts), *rows], WIDTHS)
        sheet.freeze_panes = "A2"
    file = BytesIO()
    book.save(file)
    return file.getvalue()
