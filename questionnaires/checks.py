"""What is wrong with a questionnaire's file, before anybody is asked by it."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from typing import Any

from questionnaires import Purpose

LONGEST_KEY = 32
"""The column that it is stored in."""
LONGEST_PERSONAL = 16
"""The column of what is counted of respondents."""
LONGEST_NUMBER = 11
"""A dash and the number of what a question `for_each` is about."""
LARGEST_CHOICE = 9
LONGEST_SECONDS = 600
FIELDS: Mapping[str, type] = {
    "key": str,
    "words": str,
    "labels": str,
    "prompt": str,
    "choices": list,
    "optional": bool,
    "counted": bool,
    "needs": str,
    "personal": bool,
    "for_each": bool,
    "offers": bool,
    "seconds": int,
}
_ABOVE: Mapping[str, type] = {"purpose": str, "instrument": str, "questions": list}
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_VERSION = re.compile(r"[a-z]+(-[a-z]+)*-[0-9]+")

Raw = dict[str, Any]
Missing = Callable[[str], Sequence[str]]
"""The languages in which a message, or an attribute of one, is missing."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Its words are "check-<code>", with `values` in the blanks."""

    code: str
    line: int | None = None
    question: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def problems_in(name: str, text: str, missing: Missing) -> list[Problem]:
    """Of the file `<name>.toml`; the words that it names are asked for."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        said = re.search(r"line (\d+)", str(fault))
        line = int(said[1]) if said else text.count("\n") + 1  # "at end of document"
        return [Problem("no-toml", line, values={"reason": str(fault)})]
    return [*_above(name, raw), *_questions(text, raw, missing)]


def fingerprint(text: str) -> str:
    """Over what a file says, not how it is written."""
    return sha256(json.dumps(tomllib.loads(text), sort_keys=True).encode()).hexdigest()


def released() -> dict[str, str]:
    """The fingerprints of versions that people have begun to answer: these never change."""
    content = files("questionnaires").joinpath("released.json").read_text("utf-8")
    return dict(json.loads(content))


def _above(name: str, raw: Raw) -> Iterator[Problem]:
    if not _VERSION.fullmatch(name) or len(name) > LONGEST_KEY:
        yield Problem("file-name", values={"name": name})
    yield from _typed(raw, _ABOVE, Problem("", 1))
    if raw.get("purpose") not in set(Purpose):
        names = ", ".join(Purpose)
        yield Problem("purpose", 1, values={"purpose": str(raw.get("purpose")), "names": names})
    if not raw.get("questions"):
        yield Problem("no-questions", 1)


def _questions(text: str, raw: Raw, missing: Missing) -> Iterator[Problem]:
    asked = raw.get("questions")
    tables = [each for each in asked if isinstance(each, dict)] if isinstance(asked, list) else []
    begins = [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if line.split("#")[0].strip() == "[[questions]]"
    ]
    groups = _groups(tables)
    for number, question in enumerate(tables):
        line = begins[number] if number < len(begins) else None
        yield from _Check(tables, number, groups, line, missing).problems(question)


def _groups(tables: Sequence[Raw]) -> list[int]:
    """Neighbours `for_each` are asked in turn: which of them belong together."""
    runs = groupby(tables, key=lambda question: bool(question.get("for_each")))
    return [number for number, (_, run) in enumerate(runs) for _ in run]


def _typed(raw: Raw, fields: Mapping[str, type], at: Problem) -> Iterator[Problem]:
    for name, value in raw.items():
        if name not in fields:
            yield Problem("field", at.line, at.question, {"field": name})
        elif type(value) is not fields[name]:
            values = {"field": name, "kind": fields[name].__name__}
            yield Problem("kind", at.line, at.question, values)


@dataclass(frozen=True, slots=True)
class _Check:
    """One question among the others."""

    tables: Sequence[Raw]
    number: int
    groups: Sequence[int]
    line: int | None
    missing: Missing

    def problems(self, question: Raw) -> Iterator[Problem]:
        name = str(question.get("key", ""))
        wrong = list(_typed(question, FIELDS, Problem("", self.line, name)))
        yield from wrong
        bad = {str(problem.values["field"]) for problem in wrong}
        sound = {key: value for key, value in question.items() if key not in bad}
        for rule in (self._key, self._needs, self._choices, self._words, self._rest):
            for code, values in rule(sound):
                yield Problem(code, self.line, name, values)

    def _key(self, question: Raw) -> Iterator[tuple[str, Raw]]:
        key = question.get("key", "")
        longest = LONGEST_PERSONAL if question.get("personal") else LONGEST_KEY
        longest -= LONGEST_NUMBER if question.get("for_each") else 0
        if not _KEY.fullmatch(key):
            yield "key-letters", {}
        elif len(key) > longest:
            yield "key-long", {"count": len(key), "longest": longest}
        if key in self._keys(self.tables[: self.number]):
            yield "key-twice", {}

    def _needs(self, question: Raw) -> Iterator[tuple[str, Raw]]:
        needs = question.get("needs")
        if needs is None:
            return
        if needs not in self._keys(self.tables):
            yield "needs-unknown", {"needs": needs}
        elif needs not in self._keys(self.tables[: self.number]):
            yield "needs-later", {"needs": needs}
        elif self._is_apart(needs):
            yield "needs-apart", {"needs": needs}

    def _is_apart(self, needs: str) -> bool:
        """What is asked for each needs an answer about the same, and nothing else can need one."""
        there = self._keys(self.tables).index(needs)
        repeated = self.tables[there].get("for_each") or self.tables[self.number].get("for_each")
        return bool(repeated) and self.groups[there] != self.groups[self.number]

    def _choices(self, question: Raw) -> Iterator[tuple[str, Raw]]:
        choices = question.get("choices")
        if choices is None:
            return
        if not choices:
            yield "choices-none", {}
        elif any(type(each) is not int or not 0 <= each <= LARGEST_CHOICE for each in choices):
            yield "choices-numbers", {"largest": LARGEST_CHOICE}
        elif len(set(choices)) < len(choices):
            yield "choices-twice", {}

    def _words(self, question: Raw) -> Iterator[tuple[str, Raw]]:
        if not (words := question.get("words")):
            yield "words-none", {}
            return
        for key in (words, f"{words}.title", *_named(question, words)):
            for language in self.missing(key):
                yield "words-missing", {"key": key, "language": language}

    def _rest(self, question: Raw) -> Iterator[tuple[str, Raw]]:
        if question.get("offers") and "choices" in question:
            yield "offers-choices", {}
        if not 0 < question.get("seconds", 1) <= LONGEST_SECONDS:
            yield "seconds", {"longest": LONGEST_SECONDS}
        if question.get("personal") and not question.get("optional"):
            yield "personal", {}

    @staticmethod
    def _keys(tables: Iterable[Raw]) -> list[object]:
        return [question.get("key") for question in tables]


def _named(question: Raw, words: str) -> Iterator[str]:
    """What it names beside its own words."""
    if prompt := question.get("prompt"):
        yield prompt
    labels, choices = question.get("labels", words), question.get("choices", [])
    yield from (f"{labels}.c{choice}" for choice in choices)
