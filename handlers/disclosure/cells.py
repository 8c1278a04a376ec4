"""Stored values in words, for the chat and for the workbook."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from models.challenge import Need
from questionnaires import Question, load
from reports.held_sheet import Cell
from services.disclosure.sections import Section
from texts import Texts

_SILENT = {"questionnaire", "subjects"}
"""What the questions' words need, and nobody else."""


def _need(value: int, texts: Texts) -> str:
    return texts(f"held-need-{Need(value).name.lower()}").plain


def _value(value: str, texts: Texts) -> str:
    return texts(f"value-{value}.title").plain


def _period(code: str, texts: Texts) -> str:
    return texts("held-period", semester=code).plain


def _outcome(value: int, texts: Texts) -> str:
    return texts("guidance-outcome", outcome=value).plain


def _skills(values: list[str], texts: Texts) -> str:
    return ", ".join(texts(f"skill-{each}").plain for each in values)


def _reasons(values: list[dict[str, str]], texts: Texts) -> str:
    """Of a pair, each in a line of its own; without any, the skill speaks for it."""
    said = [texts(f"mentoring-reason-{each['code']}", **each) for each in values]
    return "\n".join(each.plain for each in said or [texts("mentoring-reason-none")])


_TOLD: Mapping[str, Callable[[Any, Texts], str]] = {
    "need": _need,
    "outcome": _outcome,
    "reasons": _reasons,
    "semester": _period,
    "skills": _skills,
    "value": _value,
}
"""Columns whose stored values are codes without a type of their own."""


def head(section: Section, texts: Texts) -> list[str]:
    return [texts(f"held-column-{key}").plain for key in _shown(section)]


def cells(section: Section, row: Sequence[Any], texts: Texts) -> list[Cell]:
    """Numbers and dates stay what they are; what a program has codes for is said in words."""
    facts = dict(zip((column.key for column in section.columns), row, strict=True))
    return [_cell(key, facts, texts) for key in _shown(section)]


def line(section: Section, row: Sequence[Any], texts: Texts) -> str:
    """One row, without what is missing in it."""
    named = zip(_shown(section), cells(section, row, texts), strict=True)
    told = [
        texts("held-cell", name=texts(f"held-column-{key}"), value=_written(value, texts))
        for key, value in named
        if value is not None
    ]
    return "\n".join(told)


def _shown(section: Section) -> list[str]:
    return [column.key for column in section.columns if column.key not in _SILENT]


def _cell(key: str, facts: Mapping[str, Any], texts: Texts) -> Cell:
    value = facts[key]
    if value is None:
        return None
    if key in {"question", "choice"}:
        return _answer(key, facts, texts)
    if key in _TOLD:
        return _TOLD[key](value, texts)
    if isinstance(value, StrEnum):
        return _said(key, value, texts)
    cell: Cell = value
    return cell


def _said(key: str, value: StrEnum, texts: Texts) -> str:
    """What has no words of its own is an inner state, told as it is stored."""
    for words in (f"held-{key}-{value}", f"{key}-{value}"):
        if texts.has(words):
            return texts(words).plain
    return value.value


def _answer(key: str, facts: Mapping[str, Any], texts: Texts) -> Cell:
    question = _question(facts)
    if question is None:
        value: Cell = facts[key]
        return value
    if key == "question":
        return texts(f"{question.words}.title", **question.blanks).plain
    label = texts(f"{question.labels}.c{facts['choice']}")
    return f"{facts['choice']} · {label.plain}"


def _question(facts: Mapping[str, Any]) -> Question | None:
    questions = load(facts["questionnaire"])
    if facts["subjects"] is not None:
        questions = questions.about_each(tuple(facts["subjects"].items()))
    return next((each for each in questions if each.key == facts["question"]), None)


def _written(value: Cell, texts: Texts) -> object:
    if isinstance(value, bool):
        return texts("held-yes" if value else "held-no")
    if isinstance(value, datetime):
        return texts("held-moment", at=value)
    if isinstance(value, date):
        return texts("held-day", day=value)
    return value
