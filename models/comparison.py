from collections.abc import Mapping
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
    """`value` is one of the seven, or the key of a planned result, which then has a `title`."""

    value: str
    own: Expectation | None
    reviewer: Expectation | None
    title: str | None = None

    @property
    def agreement(self) -> Agreement:
        if self.own is None or self.reviewer is None:
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
) -> list[Comparison]:
    """The planned results, given by number as in a form's subjects, then the values."""
    titles = {result_key(number): title for number, title in results.items()}
    return [
        Comparison(key, own.get(key), reviewer.get(key), titles.get(key))
        for key in (*titles, *CORE_VALUES)
    ]


def result_key(number: str) -> str:
    """Of the question, on either side, that rates that planned result."""
    return f"{RESULT}-{number}"


def is_rated(key: str) -> bool:
    """Whether a question's choices are expectations: other choices mean something else."""
    return key in (*CORE_VALUES, *OVERALL) or key.startswith(f"{RESULT}-")
