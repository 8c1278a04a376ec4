"""Real files as a personnel office would send them."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook

from models.nip import Nip
from models.office import AbsenceKind, Capacity
from rosters.columns import KINDS, Kind
from rosters.roster import Roster

Rows = Sequence[Any]
"""Of rows of cells, of whatever type."""

WITH_WORDS = (Capacity, AbsenceKind, bool)
WORDS: Mapping[object, str] = {
    Capacity.DEFINITIVE: "ya",
    Capacity.PLT: "Plt",
    Capacity.PLH: "Plh",
    AbsenceKind.LEAVE: "Cuti",
    AbsenceKind.DUTY: "Dinas luar",
    True: "ya",
    False: "tidak",
}


def xlsx(sheets: Mapping[str, Rows], merged: Iterable[tuple[str, str]] = ()) -> bytes:
    """`merged` names a sheet and a range of it."""
    book = Workbook()
    del book["Sheet"]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([*row])
    for name, cells in merged:
        book[name].merge_cells(cells)
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def as_csv(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    text = StringIO()
    writer = csv.writer(text, delimiter=separator)
    writer.writerows([spoken(value) for value in row] for row in rows)
    return text.getvalue().encode(encoding)


def tables(roster: Roster) -> dict[str, Rows]:
    """The roster as an office writes it: each kind of row below our template's headings."""
    return {kind.name: table(kind, roster) for kind in KINDS if getattr(roster, kind.name)}


def table(kind: Kind, roster: Roster) -> Rows:
    rows = getattr(roster, kind.name)
    return [
        [column.heading for column in kind.columns],
        *([written(row, column.field) for column in kind.columns] for row in rows),
    ]


def written(row: object, field: str) -> object:
    value = getattr(row, field)
    if isinstance(value, Nip):
        return value.digits
    if field == "until" and isinstance(value, date) and hasattr(row, "successor"):
        return value - timedelta(days=1)  # `Berlaku sampai` is the last day
    return WORDS[value] if isinstance(value, WITH_WORDS) else value  # a unit may be named "plt"


def spoken(value: object) -> object:
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else value
