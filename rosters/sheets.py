"""Sheets as they stand in a file, before anybody knows what their columns mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from openpyxl.cell.cell import ERROR_CODES

FORMULA, ERROR = "f", "e"


class Cell(Protocol):
    """A cell as openpyxl hands it out: of its data types only FORMULA and ERROR matter here."""

    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> str: ...


class Written(NamedTuple):
    """A cell of a text file, which knows no types: what a spreadsheet would make of it."""

    value: str

    @property
    def data_type(self) -> str:
        if self.value.startswith("="):
            return FORMULA
        return ERROR if self.value in ERROR_CODES else "s"


NOTHING = Written("")
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells joined into one, of which only the first holds what is seen."""

    left: int
    top: int
    right: int
    bottom: int

    def covers(self, row: int, column: int) -> bool:
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows come one by one, from the first on and none left out; `size` is how many to expect."""

    name: str
    rows: Iterable[Row]
    size: int
    merged: Sequence[Merged] = ()
