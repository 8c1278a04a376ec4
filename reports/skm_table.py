import csv
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

from models.satisfaction import SCORES, Element, Satisfaction, rounded

Words = Callable[..., str]
Row = dict[Element, int]
QUOTED = 30


class UnreadableAnswers(Exception):
    """The file is no table of answers; `key` names the words that say where and why."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def read_answers(path: Path) -> list[Row]:
    """Rows of answers 1 to 4, a blank being a missing one; columns in any order, `,` or `;`.

    A row without any answer is nobody's.
    """
    head, *rows = _cells(path)
    columns = _columns(head)
    answers = (_row(number, cells, columns) for number, cells in enumerate(rows, 2) if any(cells))
    return [row for row in answers if row]


def _cells(path: Path) -> list[list[str]]:
    try:
        text = path.read_text("utf-8-sig")
        separator = ";" if ";" in text.partition("\n")[0] else ","
        return list(csv.reader(StringIO(text), delimiter=separator)) or [[]]
    except OSError:
        raise UnreadableAnswers("skm-no-file", file=str(path)) from None
    except (UnicodeDecodeError, csv.Error):
        raise UnreadableAnswers("skm-no-text", file=str(path)) from None


def _columns(names: list[str]) -> list[Element]:
    names = [name.strip().lower() for name in names]
    for name in names:
        if name not in set(Element) or names.count(name) > 1:
            raise UnreadableAnswers("skm-wrong-column", column=_quotable(name))
    for element in Element:
        if element not in names:
            raise UnreadableAnswers("skm-missing-column", column=element)
    return [Element(name) for name in names]


def _row(number: int, cells: list[str], columns: list[Element]) -> Row:
    if len(cells) != len(columns):
        raise UnreadableAnswers("skm-wrong-length", row=number, count=len(cells))
    answers: Row = {}
    for element, cell in zip(columns, cells, strict=True):
        answer = cell.strip()
        if answer and answer not in map(str, SCORES):
            wrong = _quotable(answer)
            raise UnreadableAnswers("skm-wrong-answer", row=number, column=element, value=wrong)
        if answer:
            answers[element] = int(answer)
    return answers


def _quotable(cell: str) -> str:
    """One short line, whatever stood in the cell."""
    return "".join(filter(str.isprintable, cell))[:QUOTED]


def lines(satisfaction: Satisfaction, texts: Words) -> Iterator[str]:
    """NRR of each element, then n, IKM with its interval, and grade."""
    for element in Element:
        mean, count = satisfaction.mean(element), satisfaction.answered(element)
        name = texts(f"skm-2017-{element}.title")
        if mean is None:
            yield texts("skm-line-blank", element=name)
        else:
            yield texts("skm-line", element=name, mean=str(rounded(mean, 3)), count=count)
    yield texts("skm-respondents", count=satisfaction.respondents)
    yield from _result(satisfaction, texts)


def _result(satisfaction: Satisfaction, texts: Words) -> Iterator[str]:
    if satisfaction.interval is None:
        yield texts("skm-nothing")
        return
    low, high = map(str, satisfaction.interval)
    yield texts("skm-ikm", ikm=str(satisfaction.ikm))
    yield texts("skm-interval", low=low, high=high)
    grade = str(satisfaction.grade)
    yield texts("skm-grade", grade=grade, label=texts(f"skm-grade-{grade}"))
    if satisfaction.incomplete:
        yield texts("skm-incomplete")
