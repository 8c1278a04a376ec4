"""Where filling comes to a halt: counts of nobody in particular, rounded so that they stay so."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from questionnaires import Question, load

AT_THE_END = ""
"""Everything is answered, and it was not sent."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the file, however often it was asked."""

    question: Question
    answered: int
    skipped: int
    left: int
    """Forms that were not sent and whose next question this is."""

    @property
    def reached(self) -> int:
        return self.answered + self.skipped + self.left


@dataclass(frozen=True, slots=True)
class DropOff:
    """All forms of one version in one term."""

    questionnaire: str
    begun: int
    sent: int
    said: Counter[tuple[str, bool]]
    """Answers by the question's key in the file, and whether it was answered or skipped."""
    left: Counter[str]

    @property
    def steps(self) -> list[Step]:
        return [
            Step(each, self.said[each.key, True], self.said[each.key, False], self.left[each.key])
            for each in load(self.questionnaire)
        ]

    @property
    def unsent(self) -> int:
        return self.left[AT_THE_END]


def halted_at(
    questionnaire: str,
    subjects: Mapping[str, str] | None,
    answered: Collection[str],
    said: Collection[str],
) -> str:
    """The key in the file of the next question of a form that was left."""
    questions = load(questionnaire).about_each(tuple((subjects or {}).items()))
    missing = (each for each in questions if each.key not in answered)
    asked = (each.base for each in missing if each.needs is None or each.needs in said)
    return next(asked, AT_THE_END)


def rounded(count: int, least: int) -> int:
    """To a multiple of the threshold; nothing where it is below.

    Neighbouring questions differ by those who stopped between them: exact, they would tell what
    is hidden.
    """
    return 0 if count < least else least * round(count / least)
