"""The record of a mentorship on A4 pages."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from reports.mentoring_record import MentoringRecord, Table, counted, heading, plan, uncounted
from reports.paper import Paper
from reports.record_pages import TABLE, Pages
from texts import Texts

PLAN = (46, 140)
COUNTED = (8, 26, 24, 26, 46, 16, 20, 20)
UNCOUNTED = (8, 36, 30, 52, 60)


def mentoring_paper(record: MentoringRecord, texts: Texts) -> bytes:
    above = heading(record, texts)
    title = f"{above[0]} · {record.mentor.name} · {record.mentee.name}"
    pages = Pages(Paper(title, texts.language), texts)
    pages.begin(above)
    _write(pages, plan(record, texts), PLAN)
    _write(pages, counted(record, texts), COUNTED)
    _write(pages, uncounted(record, texts), UNCOUNTED)
    return pages.finish()


def _write(pages: Pages, table: Table, widths: Sequence[int]) -> None:
    pages.say(table.title, TABLE)
    pages.table(table.rows, [width * mm for width in widths])
