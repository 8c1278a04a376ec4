"""From the rows below a heading to lines of fields, and every reason against them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date

from openpyxl.utils import column_index_from_string, get_column_letter

from rosters.columns import Column
from rosters.reading_cells import CellWrong, content, is_of_example
from rosters.reading_checks import Line
from rosters.reading_headings import Field, Heading, blank
from rosters.roster import Place, Problem
from rosters.sheets import NOTHING, Cell, Merged, Row, Sheet


class Rows:
    """The data of one sheet. Its `problems` are complete when its `lines` are through."""

    def __init__(self, sheet: Sheet, heading: Heading, today: date) -> None:
        self.problems: list[Problem] = []
        self._sheet = sheet
        self._heading = heading
        self._today = today
        self._letters = {field.column.field: field.letter for field in heading.fields}

    def lines(self, rows: Iterable[Row], repeated: set[tuple[object, ...]]) -> Iterator[Line]:
        numbers = []
        for number, row in enumerate(rows, self._heading.last + 1):
            said = self._heading.said(row)
            if blank(said) or said in repeated:
                continue
            numbers.append(number)
            if any(map(is_of_example, said)):
                self.problems.append(Problem(Place(self._sheet.name, number), "example"))
            else:
                yield self._line(number, row)
        self._refuse_merged(numbers)

    def is_whole(self, line: Line) -> bool:
        return len(line.fields) == len(self._letters)

    def _line(self, number: int, row: Row) -> Line:
        fields = {}
        place = Place(self._sheet.name, number)
        for field in self._heading.fields:
            cell = row[field.index] if field.index < len(row) else NOTHING
            try:
                fields[field.column.field] = _taken(field.column, cell, self._today)
            except CellWrong as wrong:
                self._refuse(number, field, wrong)
        return Line(place, fields, self._letters)

    def _refuse(self, number: int, field: Field, wrong: CellWrong) -> None:
        at = Place(self._sheet.name, number, field.letter)
        self.problems.append(Problem(at, wrong.code, wrong.values))

    def _refuse_merged(self, numbers: list[int]) -> None:
        """One problem for each merged range: what its other cells lack is its doing."""
        merged = [each for each in self._sheet.merged if self._hides(each, numbers)]
        if merged:
            self.problems = [each for each in self.problems if not _under(merged, each.at)]
        for each in merged:
            at = Place(self._sheet.name, each.top, get_column_letter(each.left))
            self.problems.append(Problem(at, "merged"))

    def _hides(self, merged: Merged, numbers: list[int]) -> bool:
        row = bisect_left(numbers, merged.top)
        return (
            row < len(numbers)
            and numbers[row] <= merged.bottom
            and any(
                merged.left <= field.index + 1 <= merged.right for field in self._heading.fields
            )
        )


def _taken(column: Column, cell: Cell, today: date) -> object:
    value = content(cell)
    if value is not None:
        return column.read(value, today)
    if column.required:
        raise CellWrong("blank", heading=column.heading)
    return None


def _under(merged: list[Merged], at: Place) -> bool:
    column = column_index_from_string(at.column)
    return any(each.covers(at.row, column) for each in merged)
