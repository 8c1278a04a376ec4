from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Expectation(IntEnum):
    """Rating of results or behaviour (PermenPANRB 6/2022); as choices of a questionnaire."""

    BELOW = 1
    MEETS = 2
    ABOVE = 3


class Predicate(StrEnum):
    """Predikat kinerja, worst first as on the official form."""

    VERY_POOR = "very-poor"
    POOR = "poor"
    NEEDS_IMPROVEMENT = "needs-improvement"
    GOOD = "good"
    VERY_GOOD = "very-good"


# The quadrants of PermenPANRB 6/2022: a table, not a sum. Bad behaviour weighs more than bad
# results, so the two halves are not symmetric.
_QUADRANTS = {
    Expectation.ABOVE: (Predicate.POOR, Predicate.GOOD, Predicate.VERY_GOOD),
    Expectation.MEETS: (Predicate.POOR, Predicate.GOOD, Predicate.GOOD),
    Expectation.BELOW: (
        Predicate.VERY_POOR,
        Predicate.NEEDS_IMPROVEMENT,
        Predicate.NEEDS_IMPROVEMENT,
    ),
}


_HALF = 0.5


def predicate_of(*, result: Expectation, behaviour: Expectation) -> Predicate:
    return _QUADRANTS[result][behaviour - Expectation.BELOW]


@dataclass(frozen=True, slots=True)
class Overall:
    """The two ratings that a person decides; the predicate follows from them."""

    result: Expectation
    behaviour: Expectation

    @classmethod
    def among(cls, ratings: Mapping[str, Expectation]) -> "Overall | None":
        """As a review's questionnaire names them; nothing unless both are there."""
        if "hasil" not in ratings or "perilaku" not in ratings:
            return None
        return cls(ratings["hasil"], ratings["perilaku"])

    @property
    def predicate(self) -> Predicate:
        return predicate_of(result=self.result, behaviour=self.behaviour)


class Doubt(StrEnum):
    """Where the main results do not carry the overall rating, by the regulation's definition."""

    BELOW_AMONG_THEM = "below-among-them"  # above, though one is below: none may be
    FEW_ABOVE = "few-above"  # above, though not most of them are
    MANY_BELOW = "many-below"  # as expected, though not just a few are below
    MOST_ABOVE = "most-above"  # as expected, though most are above and none below
    FEW_BELOW = "few-below"  # below, though not most of them are


def doubt_about(overall: Expectation, results: Collection[Expectation]) -> Doubt | None:
    """For the one who decides to think once more (PermenPANRB 6/2022); never in the way.

    `results` are the main ones alone; without any there is nothing to doubt.
    """
    if not results:
        return None
    above, below = (_share(each, results) for each in (Expectation.ABOVE, Expectation.BELOW))
    doubts = {
        Expectation.ABOVE: (
            (below > 0, Doubt.BELOW_AMONG_THEM),
            (above <= _HALF, Doubt.FEW_ABOVE),
        ),
        Expectation.MEETS: (
            (below >= _HALF, Doubt.MANY_BELOW),
            (above > _HALF and not below, Doubt.MOST_ABOVE),
        ),
        Expectation.BELOW: ((below <= _HALF, Doubt.FEW_BELOW),),
    }
    return next((doubt for holds, doubt in doubts[overall] if holds), None)


def _share(rating: Expectation, results: Collection[Expectation]) -> float:
    return sum(each is rating for each in results) / len(results)
