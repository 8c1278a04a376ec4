from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from models.predicate import Expectation


class Agreement(StrEnum):
    ALIGNED = "aligned"  # selaras
    DIFFERENT = "different"  # berbeda
    BLIND_SPOT = "blind-spot"  # titik buta: the reviewer sees a weakness that the author does not
    UNKNOWN = "unknown"  # one side is silent, so nothing can be said


@dataclass(frozen=True, slots=True)
class Comparison:
    """`value` is one of the seven, or the key of a planned result, which then has a `title`.

    Where the plan was rewritten between the two sides, the reviewer rated `other_title`: both are
    shown, and nothing is said of how they agree.
    """

    value: str
    own: Expectation | None
    reviewer: Expectation | None
    title: str | None = None
    other_title: str | None = None

    @property
    def agreement(self) -> Agreement:
        if self.own is None or self.reviewer is None or self.other_title is not None:
            return Agreement.UNKNOWN
        if self.own == self.reviewer:
            return Agreement.ALIGNED
        if self.reviewer is Expectation.BELOW:
            return Agreement.BLIND_SPOT
        return Agreement.DIFFERENT


CORE_VALUES = (
    "pelayanan",
    "akuntabel",
    "kompeten",
    "harmonis",
    "loyal",
    "adaptif",
    "kolaboratif",
)
"""BerAKHLAK, in the order of the word."""
OVERALL = ("hasil", "perilaku")
"""The reviewer's two that the predicate is made of."""
RESULT = "rhk"
NO_PLAN: Mapping[str, str] = MappingProxyType({})


def compare(
    own: Mapping[str, Expectation],
    reviewer: Mapping[str, Expectation],
    results: Mapping[str, str] = NO_PLAN,
    reviewed: Mapping[str, str] = NO_PLAN,
) -> list[Comparison]:
    """The planned results, given by number as in each form's subjects, then the values."""
    titles = {result_key(number): title for number, title in {**reviewed, **results}.items()}
    other = {
        result_key(number): title
        for number, title in reviewed.items()
        if results.get(number, title) != title
    }
    return [
        Comparison(key, own.get(key), reviewer.get(key), titles.get(key), other.get(key))
        for key in (*titles, *CORE_VALUES)
    ]


def result_key(number: str) -> str:
    """Of the question, on either side, that rates that planned result."""
    return f"{RESULT}-{number}"


def of_main_results(
    ratings: Mapping[str, Expectation], additional: Collection[str]
) -> list[Expectation]:
    """What the planned results were rated that carry the overall rating.

    An additional result (tambahan) does not: whatever it was rated, it neither raises a doubt
    about the overall rating nor hides one. `additional` are numbers as in a form's subjects.
    """
    apart = {result_key(number) for number in additional}
    results = ((key, rating) for key, rating in ratings.items() if key.startswith(f"{RESULT}-"))
    return [rating for key, rating in results if key not in apart]


def is_rated(key: str) -> bool:
    """Whether a question's choices are expectations: other choices mean something else."""
    return key in (*CORE_VALUES, *OVERALL) or key.startswith(f"{RESULT}-")
