from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.predicate import Expectation


class Agreement(StrEnum):
    ALIGNED = "aligned"  # selaras
    DIFFERENT = "different"  # berbeda
    BLIND_SPOT = "blind-spot"  # titik buta: the reviewer sees a weakness that the author does not
    UNKNOWN = "unknown"  # one side is silent, so nothing can be said


@dataclass(frozen=True, slots=True)
class Comparison:
    value: str
    own: Expectation | None
    reviewer: Expectation | None

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


def compare(
    own: Mapping[str, Expectation], reviewer: Mapping[str, Expectation]
) -> list[Comparison]:
    return [Comparison(value, own.get(value), reviewer.get(value)) for value in CORE_VALUES]
