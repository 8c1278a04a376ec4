"""How satisfied the public is: the survey of PermenPANRB 14/2017, in exact arithmetic.

NRR is an element's mean of 1 to 4; each element weighs 1/x, x being how many there are; the index
times 25 is the IKM. Nothing is rounded but the IKM, once, half up, to two decimals; only then is
its grade looked up, because the bands are stated with two decimals and leave gaps.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction
from math import lcm, sqrt
from statistics import NormalDist

SCORES = range(1, 5)
_TO_IKM = 25
_CENT = Decimal("0.01")
_MEAN_UNIT = lcm(*range(1, 10))  # 2520
_CONFIDENCE = 0.95


class Element(StrEnum):
    """The nine elements (unsur) by name: their numbers differ between rule and questionnaire."""

    PERSYARATAN = "persyaratan"
    PROSEDUR = "prosedur"
    WAKTU = "waktu"
    BIAYA = "biaya"
    PRODUK = "produk"
    KOMPETENSI = "kompetensi"
    PERILAKU = "perilaku"
    SARANA = "sarana"
    PENGADUAN = "pengaduan"


class Grade(StrEnum):
    """Mutu pelayanan, by the lowest IKM that earns it."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"

    @classmethod
    def of(cls, ikm: Decimal) -> "Grade":
        return next(grade for grade, lowest in _LOWEST.items() if ikm >= lowest)


_LOWEST = {
    Grade.A: Decimal("88.31"),
    Grade.B: Decimal("76.61"),
    Grade.C: Decimal("65.00"),
    Grade.D: Decimal("25.00"),
}


class ImpossibleAnswer(ValueError):
    """A score that the questionnaire does not offer."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums of answers as integers: two can be added, and a running count can be kept of them.

    For the interval, each respondent's own mean over the elements answered is kept as count,
    sum and sum of squares, in 2520ths: whole numbers whether one element was answered or nine.
    """

    respondents: int = 0
    answered: Mapping[Element, int] = field(default_factory=Counter)
    total: Mapping[Element, int] = field(default_factory=Counter)
    rated: int = 0
    means: int = 0
    squares: int = 0

    @classmethod
    def of(cls, rows: Iterable[Mapping[Element, int]]) -> "Tally":
        """Count answers; an element that a row leaves out is missing and never a zero."""
        tally = cls()
        for row in rows:
            tally += cls._of_one(row)
        return tally

    @classmethod
    def _of_one(cls, row: Mapping[Element, int]) -> "Tally":
        if wrong := [score for score in row.values() if score not in SCORES]:
            raise ImpossibleAnswer(wrong[0])
        mean = sum(row.values()) * _MEAN_UNIT // len(row) if row else 0
        return cls(1, Counter(dict.fromkeys(row, 1)), Counter(row), bool(row), mean, mean**2)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.respondents + other.respondents,
            Counter(self.answered) + Counter(other.answered),
            Counter(self.total) + Counter(other.total),
            self.rated + other.rated,
            self.means + other.means,
            self.squares + other.squares,
        )


_EITHER_END = Tally.of(dict.fromkeys(Element, score) for score in (SCORES[0], SCORES[-1]))


@dataclass(frozen=True, slots=True)
class Satisfaction:
    tally: Tally

    @property
    def respondents(self) -> int:
        return self.tally.respondents

    def enough(self, threshold: int) -> bool:
        """Below the threshold nothing but the number of respondents may be shown."""
        return self.respondents >= threshold and self.ikm is not None

    def answered(self, element: Element) -> int:
        return self.tally.answered.get(element, 0)

    def mean(self, element: Element) -> Fraction | None:
        """NRR of an element, over those who answered it."""
        count = self.answered(element)
        return Fraction(self.tally.total[element], count) if count else None

    @property
    def index(self) -> Fraction | None:
        """1 to 4; elements that nobody answered do not apply and take no weight."""
        means = [mean for element in Element if (mean := self.mean(element)) is not None]
        return sum(means, Fraction()) / len(means) if means else None

    @property
    def incomplete(self) -> bool:
        """Fewer than nine elements went in, so it compares with no IKM of nine."""
        return any(not self.answered(element) for element in Element)

    @property
    def ikm(self) -> Decimal | None:
        return None if self.index is None else _rounded(self.index * _TO_IKM)

    @property
    def grade(self) -> Grade | None:
        return None if self.ikm is None else Grade.of(self.ikm)

    @property
    def interval(self) -> tuple[Decimal, Decimal] | None:
        """95 %, around the IKM, from the spread of the respondents' own means.

        One imagined answer at either end of the scale is counted into the spread: five equal
        answers would otherwise look certain. At 150 answers it widens the interval by a tenth.
        """
        if self.index is None:
            return None
        seen, index = self.tally + _EITHER_END, self.index
        n = seen.rated
        spread = seen.squares - Fraction(seen.means**2, n)
        deviation = sqrt(spread / (n - 1)) / _MEAN_UNIT
        half = Fraction(student_t(n - 1) * deviation / sqrt(n))
        low, high = (_rounded((index + sign * half) * _TO_IKM) for sign in (-1, 1))
        return max(low, _LOWEST[Grade.D]), min(high, Decimal("100.00"))

    @property
    def possible_grades(self) -> list[Grade]:
        """The grades that the interval touches, best first."""
        if self.interval is None:
            return []
        low, high = self.interval
        return list(Grade)[
            list(Grade).index(Grade.of(high)) : list(Grade).index(Grade.of(low)) + 1
        ]


def _rounded(exact: Fraction) -> Decimal:
    """Half up to two decimals; a Decimal of a Fraction is exact only when cut this way."""
    cents = (exact * 200 + 1) // 2
    return (Decimal(cents) / 100).quantize(_CENT, ROUND_HALF_UP)


def student_t(degrees: int) -> float:
    """The two-sided 95 % quantile: exact for 1 and 2 degrees, Hill's expansion beyond (1970).

    Within 0.01 of the tables from three degrees on, which is finer than an IKM is shown.
    """
    exact = {1: 12.7062, 2: 4.3027, 3: 3.1824, 4: 2.7764}
    if degrees in exact:
        return exact[degrees]
    z: float = NormalDist().inv_cdf((1 + _CONFIDENCE) / 2)
    expansion: float = sum(
        polynomial / (divisor * degrees**power)
        for power, (polynomial, divisor) in enumerate(
            (
                (z**3 + z, 4),
                (5 * z**5 + 16 * z**3 + 3 * z, 96),
                (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z, 384),
            ),
            1,
        )
    )
    return z + expansion


def krejcie_morgan(population: int) -> int:
    """Respondents that PermenPANRB 14/2017 asks for: the table is this formula, half up."""
    chi, p, d = Fraction("3.841"), Fraction(1, 2), Fraction("0.05")
    exact = chi * population * p * (1 - p) / (d**2 * (population - 1) + chi * p * (1 - p))
    return int((exact * 2 + 1) // 2)
