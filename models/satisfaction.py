"""How satisfied the public is: the survey of PermenPANRB 14/2017, in exact arithmetic.

NRR is an element's mean of 1 to 4; each element weighs 1/x, x being how many there are; the index
times 25 is the IKM. Nothing is rounded but the IKM, once, half up, to two decimals; only then is
its grade looked up, because the bands are stated with two decimals and leave gaps.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import chain
from math import lcm, sqrt
from statistics import NormalDist

SCORES = range(1, 5)
_TO_IKM = 25
MEAN_UNIT = lcm(*range(1, 10))  # 2520
_CONFIDENCE = 0.95
_TABLED_T = {2: 4.3027, 3: 3.1824, 4: 2.7764}


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

    A respondent is who answered at least one element: to have tapped the face is not enough.
    For the interval, each respondent's own mean over the elements answered is kept as sum and
    sum of squares, in 2520ths: whole numbers whether one element was answered or nine.
    """

    respondents: int = 0
    answered: Mapping[Element, int] = field(default_factory=Counter)
    total: Mapping[Element, int] = field(default_factory=Counter)
    means: int = 0
    squares: int = 0

    @classmethod
    def of(cls, rows: Iterable[Mapping[Element, int]]) -> "Tally":
        """Count answers; an element that a row leaves out is missing and never a zero."""
        rows = [row for row in rows if row]
        means = [_mean(row) for row in rows]
        total: Counter[Element] = Counter()
        for row in rows:
            total.update(row)
        squares = sum(mean**2 for mean in means)
        return cls(len(rows), Counter(chain(*rows)), total, sum(means), squares)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.respondents + other.respondents,
            Counter(self.answered) + Counter(other.answered),
            Counter(self.total) + Counter(other.total),
            self.means + other.means,
            self.squares + other.squares,
        )


def _mean(row: Mapping[Element, int]) -> int:
    """One respondent's own mean, in 2520ths."""
    for score in row.values():
        if score not in SCORES:
            raise ImpossibleAnswer(score)
    return sum(row.values()) * MEAN_UNIT // len(row)


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

    def withheld_below(self, threshold: int) -> "Satisfaction":
        """Of too few answers only their number is left: what is not there cannot leak.

        An element that too few have answered goes out of the index, too: the index and the other
        eight would tell it.
        """
        shown = self._without(e for e in Element if self.answered(e) < threshold)
        return shown if shown.enough(threshold) else Satisfaction(Tally(self.respondents))

    def _without(self, elements: Iterable[Element]) -> "Satisfaction":
        left_out = set(elements)
        answered = {e: n for e, n in self.tally.answered.items() if e not in left_out}
        total = {e: n for e, n in self.tally.total.items() if e not in left_out}
        return Satisfaction(replace(self.tally, answered=answered, total=total))

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
        return None if self.index is None else rounded(self.index * _TO_IKM)

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
        n = seen.respondents
        spread = seen.squares - Fraction(seen.means**2, n)
        deviation = sqrt(spread / (n - 1)) / MEAN_UNIT
        half = Fraction(student_t(n - 1) * deviation / sqrt(n))
        low, high = (rounded((index + sign * half) * _TO_IKM) for sign in (-1, 1))
        return max(low, _LOWEST[Grade.D]), min(high, Decimal("100.00"))

    @property
    def possible_grades(self) -> list[Grade]:
        """The grades that the interval touches, best first."""
        if self.interval is None:
            return []
        best, worst = (Grade.of(end) for end in reversed(self.interval))
        return [grade for grade in Grade if best <= grade <= worst]


def rounded(exact: Fraction, decimals: int = 2) -> Decimal:
    """Half up, as offices round; `round()` and formats round half to even."""
    return Decimal((exact * 10**decimals * 2 + 1) // 2).scaleb(-decimals)


def student_t(degrees: int) -> float:
    """The two-sided 95 % quantile, from two degrees on, within 0.003 of the tables.

    Tabled up to four degrees, then the expansion of Abramowitz and Stegun 26.7.5.
    """
    if degrees in _TABLED_T:
        return _TABLED_T[degrees]
    z: float = NormalDist().inv_cdf((1 + _CONFIDENCE) / 2)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    corrections: float = sum(term / degrees**power for power, term in enumerate(terms, 1))
    return z + corrections


def krejcie_morgan(population: int) -> int:
    """Respondents that PermenPANRB 14/2017 asks for: the table is this formula, half up."""
    chi, p, d = Fraction("3.841"), Fraction(1, 2), Fraction("0.05")
    exact = chi * population * p * (1 - p) / (d**2 * (population - 1) + chi * p * (1 - p))
    return int((exact * 2 + 1) // 2)
