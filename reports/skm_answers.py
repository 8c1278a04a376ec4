"""Reads the recap of paper forms of PermenPANRB 14/2017, from CSV or a workbook."""

import csv
from collections.abc import Sequence
from enum import StrEnum
from io import StringIO
from pathlib import Path

from models.errors import FileRefused
from models.satisfaction import SCORES, Element
from rosters.reading_workbook import workbook_sheets

Row = dict[Element, int]
QUOTED = 30
WORKBOOK = b"PK\x03\x04"
LARGEST = 20 * 2**20  # bytes: a city's forms of ten years
NUMBERING = ("no", "no.", "nomor")


class Order(StrEnum):
    """What U8 and U9 are: the rule's text and its questionnaire disagree."""

    MATARAM = "mataram"  # as in the questionnaire: 8 facilities, 9 complaints
    RULE = "rule"

    @property
    def elements(self) -> list[Element]:
        *first, eighth, ninth = Element
        return [*first, ninth, eighth] if self is Order.RULE else [*first, eighth, ninth]


class UnreadableAnswers(Exception):
    """The file is no table of answers; `key` names the words that say where and why."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def read_answers(path: Path, order: Order = Order.MATARAM) -> list[Row]:
    """Rows of answers 1 to 4, a blank being a missing one.

    Columns stand in any order, by the elements' names or as U1 to U9; one that numbers the rows
    is passed over. A row without any answer is nobody's.
    """
    head, *rows = _cells(path)
    columns = _columns(head, order)
    numbered = enumerate(rows, 2)
    answers = (_row(number, cells, columns) for number, cells in numbered if any(cells))
    return [row for row in answers if row]


def _cells(path: Path) -> list[list[str]]:
    content = _content(path)
    try:
        found = _workbook(content) if content.startswith(WORKBOOK) else _text(content)
    except (UnicodeDecodeError, csv.Error, FileRefused):
        raise UnreadableAnswers("skm-no-text", file=str(path)) from None
    return found or [[]]


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError:
        raise UnreadableAnswers("skm-no-file", file=str(path)) from None
    if len(content) > LARGEST:
        raise UnreadableAnswers("skm-too-large", file=str(path), size=LARGEST // 2**20)
    return content


def _text(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    separator = ";" if ";" in text.partition("\n")[0] else ","
    return list(csv.reader(StringIO(text, newline=None), delimiter=separator))


def _workbook(content: bytes) -> list[list[str]]:
    """The first sheet that can be seen; what hangs over at its right is blank."""
    sheets = workbook_sheets(content)[:1]
    rows = [[_written(cell.value) for cell in row] for sheet in sheets for row in sheet.rows]
    width = max((len(_trimmed(row)) for row in rows[:1]), default=0)
    return [[*row[:width], *_trimmed(row[width:]), *[""] * (width - len(row))] for row in rows]


def _written(value: object) -> str:
    """A formula is written as it is, so it is no answer and is refused with its place."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _trimmed(cells: Sequence[str]) -> list[str]:
    kept = list(cells)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def _columns(names: list[str], order: Order) -> list[Element | None]:
    """None stands for the column that numbers the rows."""
    known: dict[str, Element | None] = {element.value: element for element in Element}
    known |= {f"u{number}": element for number, element in enumerate(order.elements, 1)}
    known |= dict.fromkeys(NUMBERING)
    columns: list[Element | None] = []
    for name in (name.strip().lower() for name in names):
        if name not in known or known[name] in columns:
            raise UnreadableAnswers("skm-wrong-column", column=_quotable(name))
        columns.append(known[name])
    for element in Element:
        if element not in columns:
            raise UnreadableAnswers("skm-missing-column", column=element)
    return columns


def _row(number: int, cells: list[str], columns: list[Element | None]) -> Row:
    if len(cells) != len(columns):
        raise UnreadableAnswers(
            "skm-wrong-length", row=number, count=len(cells), wanted=len(columns)
        )
    answers: Row = {}
    for element, cell in zip(columns, cells, strict=True):
        answer = cell.strip()
        if element is None or not answer:
            continue
        if answer not in map(str, SCORES):
            wrong = _quotable(answer)
            raise UnreadableAnswers("skm-wrong-answer", row=number, column=element, value=wrong)
        answers[element] = int(answer)
    return answers


def _quotable(cell: str) -> str:
    """One short line, whatever stood in the cell."""
    return "".join(filter(str.isprintable, cell))[:QUOTED]
