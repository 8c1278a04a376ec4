"""Every word in both languages, none missing, none that nobody says."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.speaker import LONGEST_ALERT
from models.errors import DomainError
from models.quality import TRAIT, Sign
from questionnaires import load
from tests.architecture.tree import ROOT, nodes
from texts import LANGUAGES, LOCALES, Texts

SPEAKING = ("bot", "handlers", "reports", "rosters", "scheduler", "services", "texts", "web")
QUESTIONS = [
    question
    for path in sorted((ROOT / "questionnaires").glob("*.toml"))
    for question in load(path.stem)
]
TYPICAL = "Dr. Ni Luh Ayu Pramesti, S.Sos., M.Si."  # as a name or a service is filled in
SIGNS = f"respondent-{TRAIT}"
every_language = pytest.mark.parametrize("language", LANGUAGES)


class Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - theirs
        self.found.add(node.id.name)


def variables(pattern: ftl.Pattern) -> set[str]:
    visitor = Variables()
    visitor.visit(pattern)
    return visitor.found


@cache
def entries(language: str) -> list[ftl.Message]:
    found = []
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), (path, entry.content)
            if isinstance(entry, ftl.Message):
                found.append(entry)
    return found


@cache
def patterns(language: str) -> dict[str, set[str]]:
    """Each key, and each key with its attribute, to the values that it asks for."""
    found = {}
    for message in entries(language):
        if message.value is not None:
            found[message.id.name] = variables(message.value)
        for attribute in message.attributes:
            found[f"{message.id.name}.{attribute.id.name}"] = variables(attribute.value)
    return found


def test_all_languages_say_the_same_things_with_the_same_values() -> None:
    indonesian, *others = (patterns(language) for language in LANGUAGES)
    for other in others:
        assert other == indonesian


def test_the_files_are_the_same_in_all_languages() -> None:
    names = [sorted(path.name for path in (LOCALES / each).iterdir()) for each in LANGUAGES]
    assert all(others == names[0] for others in names)


@every_language
def test_nothing_is_said_twice(language: str) -> None:
    keys = [message.id.name for message in entries(language)]
    assert sorted(keys) == sorted(set(keys))


def template_keys() -> Iterator[str]:
    """What the pages' templates ask for by name, as the code does: `texts("key")`."""
    for path in sorted((ROOT / "web" / "templates").glob("*.html")):
        yield from re.findall(r'\btexts\("([a-z0-9.-]+)"[,)]', path.read_text("utf-8"))


def literal_keys() -> Iterator[str]:
    """What the code asks for by name: `texts("key")`, `Texts(…)("key")`."""
    yield from template_keys()
    for node in nodes(*SPEAKING):
        if isinstance(node, ast.Call) and node.args and is_texts(node.func):
            (key, *_) = node.args
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value


def is_texts(function: ast.expr) -> bool:
    if isinstance(function, ast.Call):
        return getattr(function.func, "id", None) == "Texts"
    return getattr(function, "id", None) == "texts"


def test_every_key_that_the_code_names_exists() -> None:
    named = set(literal_keys())
    assert len(named) > 50
    assert sorted(named - patterns("id").keys()) == []


def mentioned() -> set[str]:
    """Every string in the code and in the questionnaires: a key may travel before it is used."""
    strings = {
        node.value
        for node in nodes(*SPEAKING, "models")
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    asked = {word for q in QUESTIONS for word in (q.words, q.labels, q.prompt) if word}
    return strings | asked | set(template_keys()) | {SIGNS}


def composed() -> Iterator[re.Pattern[str]]:
    """Keys with something put in, such as `f"team-{state}"`."""
    for node in nodes(*SPEAKING):
        if isinstance(node, ast.JoinedStr):
            parts = [getattr(part, "value", None) for part in node.values]
            fixed = "".join(part for part in parts if isinstance(part, str))
            if re.fullmatch(r"[a-z.-]*[a-z]{3}[a-z.-]*", fixed):
                yield re.compile(
                    "".join(
                        re.escape(p) if isinstance(p, str) else "[A-Za-z0-9_-]+" for p in parts
                    )
                )


def test_nothing_is_written_that_nobody_says() -> None:
    said, shapes = mentioned(), list(composed())
    unsaid = [
        message.id.name
        for message in entries("id")
        if message.id.name not in said
        and not any(shape.fullmatch(message.id.name) for shape in shapes)
    ]
    assert unsaid == []


def test_every_label_is_of_a_choice_and_every_title_of_a_question() -> None:
    offered = {f"{q.labels}.c{choice}" for q in QUESTIONS for choice in q.choices}
    offered |= {f"{SIGNS}.c{sign.value}" for sign in Sign}
    titled = {f"{q.words}.title" for q in QUESTIONS} | {f"{SIGNS}.title"}
    assert {key for key in patterns("id") if "." in key} == offered | titled


def every_refusal(kind: type[DomainError] = DomainError) -> Iterator[type[DomainError]]:
    for refusal in kind.__subclasses__():
        yield refusal
        yield from every_refusal(refusal)


@every_language
@pytest.mark.parametrize("code", sorted({refusal.code for refusal in every_refusal()}))
def test_every_refusal_has_words_that_fit_above_a_button(language: str, code: str) -> None:
    values = dict.fromkeys(patterns(language)[code], TYPICAL)
    if "semester" in values:
        values["semester"] = "2026-2"
    words = Texts(language)(code, **values).plain
    assert 20 < len(words) <= LONGEST_ALERT
    assert "<" not in words


@every_language
def test_the_apology_fits_above_a_button_too(language: str) -> None:
    assert len(Texts(language)("apology").plain) <= LONGEST_ALERT


def test_every_refusal_has_a_code_of_its_own() -> None:
    codes = [refusal.code for refusal in every_refusal()]
    assert len(codes) > 15
    assert sorted(codes) == sorted(set(codes))
