"""Reads the file of a personnel office: what it says, and all that speaks against taking it."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice
from typing import Any

from models.errors import FileRefused
from rosters.columns import KINDS, Kind
from rosters.reading_checks import Checks
from rosters.reading_headings import DEPTH, Heading, find_heading
from rosters.reading_rows import Rows
from rosters.reading_text import text_sheet
from rosters.reading_workbook import workbook_sheets
from rosters.roster import Problem, Roster
from rosters.sheets import Row, Sheet

Progress = Callable[[int, int], None]
"""Told now and then how many rows of how many are done; the last time, all of them."""

LARGEST = 20 * 2**20
_EVERY = 250
_MACROS = (".xlsm", ".xltm", ".xlam")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def _untold(done: int, total: int) -> None: ...


def read_roster(
    content: bytes, file_name: str, today: date, progress: Progress = _untold
) -> tuple[Roster, list[Problem]]:
    """Rows with a problem are left out of the roster; problems come in the order of the file.

    `FileRefused` where nothing can be read. Takes a second for thousands of rows, and silences
    the warnings of this process meanwhile: call it in a thread, one file at a time.
    """
    rows, problems = read_kinds(content, file_name, today, KINDS, progress)
    return Roster(**rows), problems


def read_kinds(
    content: bytes,
    file_name: str,
    today: date,
    kinds: Sequence[Kind],
    progress: Progress = _untold,
) -> tuple[dict[str, list[Any]], list[Problem]]:
    """The same for sheets of these kinds: their rows, by the name of the kind."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl leaves out: colours, lists of choices
        sheets = _sheets(content, file_name, kinds)
        reading = _Reading(today, kinds, sum(sheet.size for sheet in sheets), progress)
        for sheet in sheets:
            reading.take(sheet)
        return reading.result()


def _sheets(content: bytes, file_name: str, kinds: Sequence[Kind]) -> list[Sheet]:
    """What a file is, its first bytes say; its name only confesses macros."""
    if len(content) > LARGEST:
        raise FileRefused(reason="large")
    if not content.strip():
        raise FileRefused(reason="empty")
    if content.startswith(_OLE):
        raise FileRefused(reason="locked" if _ENCRYPTED in content else "old")
    if file_name.lower().endswith(_MACROS):
        raise FileRefused(reason="macros")
    return workbook_sheets(content) if content.startswith(_ZIP) else [text_sheet(content, kinds)]


class _Reading:
    def __init__(self, today: date, kinds: Sequence[Kind], total: int, progress: Progress) -> None:
        self._today, self._kinds = today, kinds
        self._done, self._total, self._progress = 0, total, progress
        self._rows: dict[str, list[Any]] = {kind.name: [] for kind in kinds}
        self._problems: list[Problem] = []
        self._checks = Checks()
        self._known = False

    def take(self, sheet: Sheet) -> None:
        rows = self._counted(sheet.rows)
        top = list(islice(rows, DEPTH))
        heading = find_heading(top, self._kinds)
        if heading is None:
            return
        self._known = True
        problems = [*heading.problems(sheet.name)]
        if not heading.missing:
            problems += self._read(sheet, heading, top, rows)
        self._problems += sorted(problems, key=_where)

    def result(self) -> tuple[dict[str, list[Any]], list[Problem]]:
        self._progress(self._total, self._total)
        if not self._known:
            raise FileRefused(reason="columns")
        if not self._problems and not any(self._rows.values()):
            raise FileRefused(reason="empty")
        return self._rows, self._problems

    def _read(
        self, sheet: Sheet, heading: Heading, top: Sequence[Row], rest: Iterable[Row]
    ) -> list[Problem]:
        rows = Rows(sheet, heading, self._today)
        kind, found = heading.kind, []
        for line in rows.lines(chain(top[heading.last :], rest), heading.repeated(top)):
            against = [*self._checks.of(kind.name, line)]
            found += against
            if rows.is_whole(line) and not against:
                self._rows[kind.name].append(kind.row(at=line.place, **line.fields))
        return found + rows.problems

    def _counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            self._done += 1
            if self._done % _EVERY == 0:
                self._progress(min(self._done, self._total), self._total)
            yield row


def _where(problem: Problem) -> tuple[int, int, str]:
    return problem.at.row, len(problem.at.column), problem.at.column
