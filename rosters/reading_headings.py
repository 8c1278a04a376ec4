"""Finds the row of headings: below titles and groups, and by what it says alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from openpyxl.utils import get_column_letter

from rosters.columns import Column, Kind, words
from rosters.reading_cells import is_blank
from rosters.roster import Place, Problem
from rosters.sheets import Row

DEPTH = 30
"""How many rows from the top may hold the headings."""

_FEWEST = 2
_NUMBERING = re.compile(r"\(?\d{1,2}\)?\.?", re.ASCII)  # many tables count their columns
Headings = Sequence[Sequence[object]]
"""What each column is called, the likeliest name first."""


@dataclass(frozen=True, slots=True)
class Field:
    column: Column
    index: int

    @property
    def letter(self) -> str:
        return get_column_letter(self.index + 1)


@dataclass(frozen=True, slots=True)
class Heading:
    """`last` is the number of the lowest row of headings; data begin below it."""

    kind: Kind
    last: int
    fields: Sequence[Field]
    doubles: Mapping[int, Field]
    """Columns that mean the same as one before them."""

    @property
    def missing(self) -> list[Column]:
        there = {field.column.field for field in self.fields}
        return [each for each in self.kind.columns if each.required and each.field not in there]

    def said(self, row: Row) -> tuple[object, ...]:
        """The values of the columns that we read, in the order of `fields`."""
        width = len(row)
        return tuple(row[f.index].value if f.index < width else None for f in self.fields)

    def repeated(self, top: Sequence[Row]) -> set[tuple[object, ...]]:
        """What page breaks repeat: the headings, and the numbers of the columns below them."""
        headings = {self.said(row) for row in top[max(self.last - 2, 0) : self.last]}
        below = (said for row in top[self.last :] if not blank(said := self.said(row)))
        return headings | {said for said in islice(below, 1) if _counts(said)}

    def problems(self, sheet: str) -> Iterator[Problem]:
        if self.missing:
            names = ", ".join(column.heading for column in self.missing)
            yield Problem(Place(sheet, self.last), "columns-missing", {"columns": names})
        for index, first in sorted(self.doubles.items()):
            at = Place(sheet, self.last, get_column_letter(index + 1))
            values = {"heading": first.column.heading, "first": first.letter}
            yield Problem(at, "column-twice", values)


def find_heading(top: Sequence[Row], kinds: Sequence[Kind]) -> Heading | None:
    """The row, or the pair of rows, in which most columns are known; None for any other sheet."""
    best = max(_candidates(top, kinds), key=lambda found: len(found.fields), default=None)
    return best if best and len(best.fields) >= _FEWEST else None


def _candidates(top: Sequence[Row], kinds: Sequence[Kind]) -> Iterator[Heading]:
    """A single row before a pair that knows no more."""
    rows = [_filled(row) for row in top[:DEPTH]]
    for number, row in enumerate(rows, 1):
        yield from _as_each_kind([[value] for value in row], number, kinds)
    for number, (upper, lower) in enumerate(pairwise(rows), 2):
        yield from _as_each_kind([*_pair(upper, lower)], number, kinds)


def _filled(row: Row) -> list[object]:
    """A workbook's rows are as wide as they may be, and mostly empty at the right."""
    values = [cell.value for cell in row]
    while values and values[-1] is None:
        values.pop()
    return values


def _as_each_kind(headings: Headings, last: int, kinds: Sequence[Kind]) -> Iterator[Heading]:
    names = [[words(name) for name in of_column] for of_column in headings]
    for kind in kinds:
        first: dict[str, Field] = {}
        doubles: dict[int, Field] = {}
        for index, of_column in enumerate(names):
            column = next((kind.by_heading[n] for n in of_column if n in kind.by_heading), None)
            if column is None:
                continue
            field = first.setdefault(column.field, Field(column, index))
            if field.index != index:
                doubles[index] = field
        yield Heading(kind, last, [*first.values()], doubles)


def _pair(upper: Sequence[object], lower: Sequence[object]) -> Iterator[list[object]]:
    """A group (`Atasan`) stands above its first column alone and counts for those beside it."""
    group: object = None
    for index in range(max(len(upper), len(lower))):
        above = upper[index] if index < len(upper) else None
        below = lower[index] if index < len(lower) else None
        group = above or group
        yield [f"{group} {below}", below] if below else [above]


def blank(said: Iterable[object]) -> bool:
    return all(map(is_blank, said))


def _counts(said: Iterable[object]) -> bool:
    return all(_NUMBERING.fullmatch(str(value)) for value in said)
