import pkgutil
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from aiogram.filters.callback_data import CallbackData
from pydantic.fields import FieldInfo

import handlers
import questionnaires
from handlers.form.buttons import SENDS
from models.comparison import CORE_VALUES
from models.satisfaction import Element
from models.semester import Semester
from questionnaires import Purpose, Question, load
from texts import LANGUAGES, Texts

KEYS = sorted(path.stem for path in Path(questionnaires.__file__).parent.glob("*.toml"))
LARGEST_ID = 2**31 - 1
MOST_BYTES = 64


def questions() -> Iterator[tuple[str, Question]]:
    return ((key, question) for key in KEYS for question in load(key))


every_question = pytest.mark.parametrize(
    "question", [pytest.param(q, id=f"{key}:{q.key}") for key, q in questions()]
)


@pytest.mark.parametrize("key", KEYS)
def test_every_file_loads_and_asks_each_question_once(key: str) -> None:
    questionnaire = load(key)
    assert questionnaire.key == key
    assert len({question.key for question in questionnaire}) == len(questionnaire) > 0
    assert questionnaire.purpose in SENDS
    with pytest.raises(KeyError):
        questionnaire["gaji"]


@every_question
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_exist(question: Question, language: str) -> None:
    texts = Texts(language)
    wanted = [question.words, f"{question.words}.title"]
    wanted += [question.prompt] if question.prompt else []
    wanted += [f"{question.labels}.c{choice}" for choice in question.choices]
    assert [key for key in wanted if not texts.has(key)] == []


@every_question
def test_its_keys_fit_the_database(question: Question) -> None:
    assert len(question.key) <= 32
    assert len(f"form:{LARGEST_ID}:{question.key}") <= 64  # person.awaits
    assert len(set(question.choices)) == len(question.choices)
    assert not question.personal or len(question.key) <= 16  # respondent_count.trait


def test_both_sides_rate_the_seven_values() -> None:
    for key in ("evaluation-1", "review-1", "evaluation-2", "review-2"):
        rated = [question.key for question in load(key) if question.prompt]
        assert tuple(rated) == CORE_VALUES


@pytest.mark.parametrize(
    ("key", "choices"), [("skm-2017", (1, 2, 3, 4)), ("rating-2", (1, 2, 3, 4, 0))]
)
def test_the_survey_asks_the_nine_elements_once_each_and_all_may_be_skipped(
    key: str, choices: tuple[int, ...]
) -> None:
    survey = load(key)
    counted = [question for question in survey if question.counted]
    assert {question.key for question in counted} == {element.value for element in Element}
    assert all(question.optional and question.choices == choices for question in counted)
    assert survey.instrument == "skm-2017"


def test_all_that_is_personal_may_be_skipped_and_stands_at_the_end() -> None:
    survey = list(load("rating-2"))
    personal = [question for question in survey if question.personal]
    assert [question.key for question in personal] == [
        *("kelamin", "usia", "pendidikan", "pekerjaan")
    ]
    assert all(question.optional for question in personal)
    assert survey[-4:] == personal


@every_question
def test_what_needs_an_answer_stands_behind_it_and_may_be_skipped(question: Question) -> None:
    (survey,) = [load(key) for key in KEYS if question in load(key)][:1]
    keys = [other.key for other in survey]
    skipped = question.optional or question.words == "evaluation-need"  # a challenge asks for one
    assert question.needs is None or (
        skipped and keys.index(question.needs) < keys.index(question.key)
    )


def test_progress_counts_from_one_and_leaves_out_what_does_not_count() -> None:
    survey = load("skm-2017")
    face, first, *_, last, comment = survey
    assert survey.progress(face) is None
    assert survey.progress(comment) is None
    assert survey.progress(first) == (1, 9)
    assert survey.progress(last) == (9, 9)


def buttons() -> list[type[CallbackData]]:
    modules = pkgutil.walk_packages(handlers.__path__, "handlers.")
    for module in modules:
        if module.name.endswith(".buttons"):
            import_module(module.name)
    return [kind for kind in CallbackData.__subclasses__() if kind.__module__[:9] == "handlers."]


LARGEST: dict[str, list[Any]] = {
    "case_id": [2**62],
    "month": ["2026-11"],
    "number": [999],
    "page": [999],
    "semester": [Semester.of(datetime(2026, 11, 24, tzinfo=UTC)).code],
    "language": list(LANGUAGES),
    "question": [question.key for _, question in questions()],
    "choice": sorted({choice for _, question in questions() for choice in question.choices}),
}


def values_of(name: str, field: FieldInfo) -> list[Any]:
    """Of a button's field: each that it may have, or the longest."""
    kind: Any = field.annotation
    if name in LARGEST:
        return LARGEST[name]
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, (bool, Enum)):
        return [True, False] if kind is bool else list(kind)
    return [largest(field) if kind is int else "f" * 12]


def largest(field: FieldInfo) -> int:
    """Within the bounds that the button itself keeps."""
    bounds = [getattr(mark, "lt", LARGEST_ID + 1) - 1 for mark in field.metadata]
    bounds += [getattr(mark, "le", LARGEST_ID) for mark in field.metadata]
    return min([LARGEST_ID, *bounds])


@pytest.mark.parametrize("kind", buttons(), ids=lambda kind: kind.__name__)
def test_every_button_fits_sixty_four_bytes_and_says_what_it_said(
    kind: type[CallbackData],
) -> None:
    longest = {
        name: max(values_of(name, field), key=lambda value: len(str(value)))
        for name, field in kind.model_fields.items()
    }
    button = kind(**longest)
    assert len(button.pack().encode()) <= MOST_BYTES
    assert kind.unpack(button.pack()) == button


def test_no_two_buttons_share_a_prefix() -> None:
    prefixes = [kind.__prefix__ for kind in buttons()]
    assert len(prefixes) >= 14
    assert len(set(prefixes)) == len(prefixes)


def test_every_purpose_has_its_own_way_to_be_sent() -> None:
    assert set(SENDS) == set(Purpose)
    assert len(set(SENDS.values())) == len(Purpose)
