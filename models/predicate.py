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


def predicate_of(*, result: Expectation, behaviour: Expectation) -> Predicate:
    return _QUADRANTS[result][behaviour - Expectation.BELOW]
