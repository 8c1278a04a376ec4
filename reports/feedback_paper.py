"""The record of continuous feedback on A4 pages, for the file and for signing."""

from reportlab.lib.units import mm

from models.feedback import Voice
from reports.feedback_record import FeedbackRecord, cells, heading, summary, titles
from reports.paper import Paper
from reports.record_pages import TABLE, Pages
from texts import Texts

COLUMNS = tuple(width * mm for width in (8, 19, 27, 33, 50, 21, 28))
SUMS = tuple(width * mm for width in (62, 31, 31, 31, 31))


def feedback_paper(record: FeedbackRecord, texts: Texts) -> bytes:
    """A PDF. What is long runs over the end of its page; nothing is cut or shrunk."""
    above = heading(record, texts)
    pages = Pages(Paper(f"{above[0]} · {record.name}", texts.language), texts)
    pages.begin(above)
    pages.table([list(map(str, row)) for row in summary(record, texts)], SUMS)
    for voice in Voice:
        rows = [cells(number, each) for number, each in enumerate(record.tables[voice], 1)]
        pages.say(texts(f"feedback-table-{voice}").plain, TABLE)
        pages.table([titles(texts), *rows], COLUMNS)
    return pages.finish()
