"""Stored values in words, for the chat and for the workbook."""

from collections.abc import Mapping, Sequence
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
    if key == "need":
        return texts(f"held-need-{Need(value).name.lower()}").plain
    if key == "value":
        return texts(f"value-{value}.title").plain
    if isinstance(value, StrEnum):
        return _said(key, value, texts)
    cell: Cell = value
    return cell


def _said(key: str, value: StrEnum, texts: Texts) -> str:
    """What has no words of its own is an inner state, told as it is stored."""
    words = f"held-{key}-{value}"
    return texts(words).plain if texts.has(words) else value.value


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
