"""How a reviewer rates, seen beside all others: severity, spread and halo, each with its doubt.

A review counts once however many ratings stand in it, because ratings in one review, by one
person about one person, are not independent of each other.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, mean, stdev, variance

from models.predicate import Expectation
from models.satisfaction import student_t

Ratings = Mapping[str, Expectation]
"""What one review says of the seven values; what had no occasion is not in it."""

FEWEST_REVIEWS = 5
FEWEST_OTHERS = 5
"""Other reviewers, each with FEWEST_REVIEWS: fewer, and one could be found out."""
_FEWEST_RATED = 4
"""Values rated in a review that is to show a halo: two that are equal say nothing."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def is_certain(self) -> bool:
        """Whether zero, which is no difference, lies outside."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Mirror:
    """One reviewer's; a part is missing where there is too little to say anything."""

    reviews: int
    others: int
    severity: Estimate | None
    """Own mean less the others', on the scale of 1 to 3: above zero is milder."""
    spread: Estimate | None
    """Own standard deviation between people less the others': below zero, all seem alike."""
    halo: Estimate | None
    """Share of reviews with one and the same rating throughout."""
    usual_halo: float | None


def mirror(own: Collection[Ratings], others: Collection[Collection[Ratings]]) -> Mirror:
    known = [levels for each in others if len(levels := _levels(each)) >= FEWEST_REVIEWS]
    mine = _levels(own)
    severity = spread = None
    if len(mine) >= FEWEST_REVIEWS and len(known) >= FEWEST_OTHERS:
        severity = _difference(_mean(mine), [mean(levels) for levels in known])
        spread = _difference(_deviation(mine), [stdev(levels) for levels in known])
    found, of = _uniform(review for each in others for review in each)
    return Mirror(
        reviews=len(mine),
        others=len(known),
        severity=severity,
        spread=spread,
        halo=_share(*_uniform(own)),
        usual_halo=found / of if of and len(known) >= FEWEST_OTHERS else None,
    )


def manner(reviewers: Collection[Collection[Ratings]]) -> Estimate | None:
    """The level at which several reviewers rate; nothing where one could be found out."""
    known = [mean(levels) for each in reviewers if len(levels := _levels(each)) >= FEWEST_REVIEWS]
    if len(known) < FEWEST_OTHERS:
        return None
    measured = _mean(known)
    half = student_t(measured.degrees) * sqrt(measured.error)
    return Estimate(measured.value, measured.value - half, measured.value + half)


def _levels(reviews: Collection[Ratings]) -> list[float]:
    """The mean of each review in which anything was rated."""
    return [mean(map(int, review.values())) for review in reviews if review]


@dataclass(frozen=True, slots=True)
class _Measured:
    value: float
    error: float  # squared standard error
    degrees: int


def _mean(levels: Sequence[float]) -> _Measured:
    return _Measured(mean(levels), variance(levels) / len(levels), len(levels) - 1)


def _deviation(levels: Sequence[float]) -> _Measured:
    """With the jackknife's error: leave out each review in turn."""
    n = len(levels)
    without = [stdev([*levels[:left], *levels[left + 1 :]]) for left in range(n)]
    middle = mean(without)
    error = (n - 1) / n * sum((each - middle) ** 2 for each in without)
    return _Measured(stdev(levels), error, n - 1)


def _difference(own: _Measured, others: Sequence[float]) -> Estimate:
    """Welch's interval: the doubt about the others' mean counts as well as that about one's own.

    Its degrees of freedom are those of Satterthwaite, rounded down.
    """
    usual = _mean(others)
    error = own.error + usual.error
    parts = own.error**2 / own.degrees + usual.error**2 / usual.degrees
    degrees = max(2, int(error**2 / parts)) if parts else own.degrees
    half = student_t(degrees) * sqrt(error)
    value = own.value - usual.value
    return Estimate(value, value - half, value + half)


def _uniform(reviews: Iterable[Ratings]) -> tuple[int, int]:
    """In how many reviews all is rated the same, and of how many that can be said."""
    telling = [set(review.values()) for review in reviews if len(review) >= _FEWEST_RATED]
    return sum(len(ratings) == 1 for ratings in telling), len(telling)


def _share(found: int, of: int) -> Estimate | None:
    """Wilson's interval."""
    if of < FEWEST_REVIEWS:
        return None
    z, share = NormalDist().inv_cdf(0.975), found / of
    centre = (share + z**2 / (2 * of)) / (1 + z**2 / of)
    half = z / (1 + z**2 / of) * sqrt(share * (1 - share) / of + z**2 / (4 * of**2))
    return Estimate(share, max(0.0, centre - half), min(1.0, centre + half))
