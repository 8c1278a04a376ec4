"""What is asked, as versioned data: one TOML file a version, never changed once it is in use.

The words stand in `locales/`, under the keys that a question names.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby
from typing import Any


class Purpose(StrEnum):
    RATING = "rating"
    EVALUATION = "evaluation"
    REVIEW = "review"
    PAPER = "paper"
    GUIDANCE = "guidance"
    MENTORING = "mentoring"


TIMED = frozenset({Purpose.EVALUATION, Purpose.REVIEW})
"""Employees' own work, of which it is measured how long it takes; of citizens nothing is."""
CHOOSING, WRITING = 15, 90
"""Seconds that a question takes, until it was measured or where its file says nothing else."""


@dataclass(frozen=True, slots=True)
class Question:
    """`words` names the question's text, `labels` that of its choices (attributes `c0`, `c1` …).

    Without choices the answer is written. A `prompt` stands below words that are no question.
    What `needs` another answer is only asked when that one is there. What is `personal` is about
    the one who answers. What is `for_each` is asked once for each `subject` (a planned result), in
    turn with its neighbours. Where it `offers`, the person's own notes stand below it. It takes
    about so many `seconds`.
    """

    key: str
    words: str
    labels: str
    prompt: str | None = None
    choices: tuple[int, ...] = ()
    optional: bool = False
    counted: bool = True
    needs: str | None = None
    personal: bool = False
    for_each: bool = False
    subject: str | None = None
    offers: bool = False
    seconds: int = CHOOSING

    def about(self, number: str, subject: str) -> "Question":
        """The same question about one subject; what it needs is about the same."""
        needs = f"{self.needs}-{number}" if self.needs else None
        key = f"{self.key}-{number}"
        return replace(self, key=key, subject=subject, needs=needs, for_each=False)

    @property
    def blanks(self) -> dict[str, str]:
        """What its words leave open."""
        return {} if self.subject is None else {"subject": self.subject}

    @property
    def base(self) -> str:
        """Its key in the file, whatever it is about."""
        return self.key if self.subject is None else self.key.rpartition("-")[0]

    @property
    def written(self) -> bool:
        return not self.choices


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """Versions that share an `instrument` are one series: their answers may be added up."""

    key: str
    purpose: Purpose
    questions: tuple[Question, ...]
    instrument: str
    _by_key: dict[str, Question] = field(init=False, repr=False, compare=False)
    _places: dict[str, int] = field(init=False, repr=False, compare=False)
    """Counted from 1, of the questions that count: looked up at every screen."""

    def __post_init__(self) -> None:
        counted = [question.key for question in self.questions if question.counted]
        places = {key: place for place, key in enumerate(counted, 1)}
        object.__setattr__(self, "_by_key", {each.key: each for each in self.questions})
        object.__setattr__(self, "_places", places)

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)

    def __len__(self) -> int:
        return len(self.questions)

    def __getitem__(self, key: str) -> Question:
        return self._by_key[key]

    def before(self, question: Question) -> Iterator[Question]:
        """Those ahead of it, the nearest first."""
        keys = list(self._by_key)
        return (self._by_key[key] for key in reversed(keys[: keys.index(question.key)]))

    def about_each(self, subjects: tuple[tuple[str, str], ...]) -> "Questionnaire":
        """With the questions `for_each` once for each subject, given as number and words."""
        return _about_each(self.key, subjects)

    @property
    def is_timed(self) -> bool:
        return self.purpose in TIMED

    def progress(self, question: Question) -> tuple[int, int] | None:
        """Which of how many, counted from 1; none for a question that stands outside the count."""
        place = self._places.get(question.key)
        return None if place is None else (place, len(self._places))


@lru_cache(maxsize=1_000)
def _about_each(key: str, subjects: tuple[tuple[str, str], ...]) -> Questionnaire:
    questionnaire = load(key)
    asked: list[Question] = []
    for repeated, group in groupby(questionnaire, lambda question: question.for_each):
        block = list(group)
        if repeated:
            block = [each.about(*subject) for subject in subjects for each in block]
        asked += block
    return replace(questionnaire, questions=tuple(asked))


@cache
def load(key: str) -> Questionnaire:
    """Read `<key>.toml`; the key is name and version, such as `skm-2017`."""
    raw = tomllib.loads((files(__name__) / f"{key}.toml").read_text("utf-8"))
    return Questionnaire(
        key=key,
        purpose=Purpose(raw["purpose"]),
        questions=tuple(map(_question, raw["questions"])),
        instrument=raw.get("instrument", key),
    )


def _question(raw: dict[str, Any]) -> Question:
    return Question(
        key=raw["key"],
        words=raw["words"],
        labels=raw.get("labels", raw["words"]),
        prompt=raw.get("prompt"),
        choices=tuple(raw.get("choices", ())),
        optional=raw.get("optional", False),
        counted=raw.get("counted", True),
        needs=raw.get("needs"),
        personal=raw.get("personal", False),
        for_each=raw.get("for_each", False),
        offers=raw.get("offers", False),
        seconds=raw.get("seconds", CHOOSING if "choices" in raw else WRITING),
    )
