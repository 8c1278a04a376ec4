"""Editing a questionnaire is a file: whatever can be wrong with it is said, with its line."""

from pathlib import Path

import pytest

import questionnaires
from questionnaires import load
from questionnaires.checks import Problem, fingerprint, problems_in, released
from texts import LANGUAGES, Texts

FOLDER = Path(questionnaires.__file__).parent
HEAD = 'purpose = "evaluation"\n'
CHOICE = 'key = "a"\nwords = "w"\nchoices = [1, 0]'
WRITTEN = 'key = "b"\nwords = "w"'


def asking(*questions: str, head: str = HEAD) -> str:
    return head + "".join(f"\n[[questions]]\n{question}\n" for question in questions)


def found(text: str, name: str = "evaluation-3") -> list[Problem]:
    return problems_in(name, text, lambda _: ())


def told(text: str, name: str = "evaluation-3") -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in found(text, name)]


def test_a_file_without_a_fault() -> None:
    for_each = 'key = "c"\nwords = "w"\nfor_each = true'
    needy = 'key = "d"\nwords = "w"\nfor_each = true\nneeds = "c"'
    assert told(asking(CHOICE, for_each, needy, WRITTEN + '\nneeds = "a"\nseconds = 40')) == []


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ('choices = [1]\nwords = "w"', "key-letters"),
        ('key = "Ä b"\nwords = "w"', "key-letters"),
        ('key = "-b"\nwords = "w"', "key-letters"),
        (f'key = "{"x" * 33}"\nwords = "w"', "key-long"),
        (f'key = "{"x" * 22}"\nwords = "w"\nfor_each = true', "key-long"),
        (f'key = "{"x" * 17}"\nwords = "w"\npersonal = true\noptional = true', "key-long"),
        ('key = "a"\nwords = "w"', "key-twice"),
        (WRITTEN + "\nchioces = [1, 2]", "field"),
        (WRITTEN + '\noptional = "yes"', "kind"),
        (WRITTEN + '\nneeds = "z"', "needs-unknown"),
        (WRITTEN + '\nneeds = "b"', "needs-later"),
        (WRITTEN + '\nneeds = "a"\nfor_each = true', "needs-apart"),
        (WRITTEN + "\nchoices = []", "choices-none"),
        (WRITTEN + '\nchoices = [1, "2"]', "choices-numbers"),
        (WRITTEN + "\nchoices = [1, true]", "choices-numbers"),
        (WRITTEN + "\nchoices = [-1, 2]", "choices-numbers"),
        (WRITTEN + "\nchoices = [1, 10]", "choices-numbers"),
        (WRITTEN + "\nchoices = [1, 1]", "choices-twice"),
        ('key = "b"', "words-none"),
        (WRITTEN + "\nchoices = [1]\noffers = true", "offers-choices"),
        (WRITTEN + "\nseconds = 0", "seconds"),
        (WRITTEN + "\nseconds = 601", "seconds"),
        (WRITTEN + "\npersonal = true", "personal"),
    ],
)
def test_each_fault_of_a_question_is_said_with_its_line(question: str, code: str) -> None:
    assert told(asking(CHOICE, question)) == [(code, 8)]
    (problem,) = found(asking(CHOICE, question))
    for language in LANGUAGES:
        assert Texts(language)(f"check-{code}", **problem.values)


def test_what_is_asked_for_each_of_one_group_needs_none_of_another() -> None:
    first, second = ('key = "a"\nwords = "w"\nfor_each = true', WRITTEN)
    third = 'key = "c"\nwords = "w"\nfor_each = true\nneeds = "a"'
    assert told(asking(first, second, third)) == [("needs-apart", 12)]
    assert told(asking(first, second + '\nneeds = "a"')) == [("needs-apart", 8)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (asking(CHOICE, head=""), [("purpose", 1)]),
        (asking(CHOICE, head='purpose = "exam"\n'), [("purpose", 1)]),
        (asking(CHOICE, head=HEAD + 'title = "x"\n'), [("field", 1)]),
        (HEAD, [("no-questions", 1)]),
        (HEAD + "questions = 3", [("kind", 1)]),
        (HEAD + "\n\nkey = ", [("no-toml", 4)]),
        (HEAD + "# a\n[[questions]] # first\n" + CHOICE + "\nx = 1", [("field", 3)]),
    ],
)
def test_faults_above_the_questions(text: str, codes: list[tuple[str, int]]) -> None:
    assert told(text) == codes
    for problem in found(text):
        assert Texts("id")(f"check-{problem.code}", **problem.values)


@pytest.mark.parametrize("name", ["evaluation", "Evaluation-1", f"{'e' * 31}-1", "e-1-x", "1-1"])
def test_a_file_is_called_by_its_name_and_version(name: str) -> None:
    assert [problem.code for problem in found(asking(CHOICE), name)] == ["file-name"]


def test_every_word_that_is_missing_in_a_language_is_named() -> None:
    prompted = 'key = "a"\nwords = "w"\nlabels = "l"\nprompt = "p"\nchoices = [2, 0]'
    here = {"w": (), "w.title": ("id",), "p": ("en",), "l.c2": (), "l.c0": ("id", "en")}
    problems = problems_in("evaluation-3", asking(prompted), lambda key: here[key])
    assert [(p.code, p.values["key"], p.values["language"]) for p in problems] == [
        ("words-missing", "w.title", "id"),
        ("words-missing", "p", "en"),
        ("words-missing", "l.c0", "id"),
        ("words-missing", "l.c0", "en"),
    ]


def test_several_faults_are_told_at_once() -> None:
    text = asking('key = "A"\nwords = 3\nchoices = [1, 1]', WRITTEN + '\nneeds = "z"\nx = 1')
    assert told(text) == [
        *[("kind", 3), ("key-letters", 3), ("choices-twice", 3), ("words-none", 3)],
        *[("field", 8), ("needs-unknown", 8)],
    ]


def test_a_fingerprint_is_of_what_is_said_and_not_of_how() -> None:
    text = asking(CHOICE)
    assert fingerprint(text) == fingerprint("# Komentar\n" + text.replace(" = ", "="))
    assert fingerprint(text) != fingerprint(text.replace("[1, 0]", "[0, 1]"))


def test_what_was_released_has_not_changed() -> None:
    prints = released()
    assert {"evaluation-1", "review-1", "rating-2", "skm-2017"} <= prints.keys()
    for key, known in prints.items():
        assert fingerprint((FOLDER / f"{key}.toml").read_text("utf-8")) == known, key


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_all_that_we_ask_is_without_fault(path: Path) -> None:
    assert problems_in(path.stem, path.read_text("utf-8"), _missing) == []
    assert all(0 < question.seconds < 600 for question in load(path.stem))


def _missing(key: str) -> list[str]:
    return [language for language in LANGUAGES if not Texts(language).has(key)]
