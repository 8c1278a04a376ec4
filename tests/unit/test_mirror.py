"""A reviewer's own manner of rating, and how sure it is."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comparison import CORE_VALUES
from models.mirror import FEWEST_OTHERS, FEWEST_REVIEWS, Ratings, manner, mirror
from models.predicate import Expectation

B, M, A = Expectation.BELOW, Expectation.MEETS, Expectation.ABOVE


def review(*levels: Expectation) -> Ratings:
    return dict(zip(CORE_VALUES, levels, strict=False))


def rated(level: Expectation, but: Expectation | None = None) -> Ratings:
    return review(*[level] * 6, but or level)


def city(*reviewers: Sequence[Ratings]) -> list[Sequence[Ratings]]:
    return list(reviewers)


USUAL = [rated(M), rated(M, A), rated(M, B), rated(A, M), rated(M)]
OTHERS = city(*[USUAL] * FEWEST_OTHERS)


def test_who_rates_as_all_do_sees_no_difference() -> None:
    seen = mirror(USUAL, OTHERS)
    assert seen.severity is not None
    assert seen.severity.value == pytest.approx(0)
    assert not seen.severity.is_certain
    assert seen.spread is not None
    assert seen.spread.value == pytest.approx(0)
    assert seen.halo is not None
    assert (seen.halo.value, seen.usual_halo) == (0.4, 0.4)


def test_a_mild_and_a_severe_one() -> None:
    mild = mirror([rated(A), rated(A, M), rated(A), rated(A), rated(A, M), rated(A)], OTHERS)
    severe = mirror([rated(B), rated(B, M), rated(B), rated(B), rated(B, M), rated(B)], OTHERS)
    assert mild.severity is not None
    assert severe.severity is not None
    assert mild.severity.low > 0
    assert severe.severity.high < 0


def test_everybody_alike_is_a_small_spread_and_a_large_halo() -> None:
    seen = mirror([rated(M)] * 12, OTHERS)
    assert seen.spread is not None
    assert seen.spread.value < 0
    assert seen.halo is not None
    assert seen.halo.value == 1
    assert seen.halo.low == pytest.approx(0.7575, abs=1e-4)  # Wilson, 12 of 12
    assert seen.halo.high == 1


def test_known_figures() -> None:
    """Worked by hand: means 2, 2, 2, 2, 3 against five others with means from 2.0 to 2.8.

    Squared errors 0.2/5 and 0.1/5, 7.2 degrees of freedom, and t(7) is 2.3646.
    """
    own = [rated(M)] * 4 + [rated(A)]
    others = [
        [review(*[A] * ups, *[M] * (5 - ups))] * FEWEST_REVIEWS for ups in range(FEWEST_OTHERS)
    ]
    seen = mirror(own, others).severity
    assert seen is not None
    assert seen.value == pytest.approx(2.2 - 2.4)
    assert seen.high - seen.value == pytest.approx(2.3646 * (0.04 + 0.02) ** 0.5, abs=1e-3)


@pytest.mark.parametrize(
    ("own", "others"),
    [
        (USUAL[:4], OTHERS),
        (USUAL, OTHERS[:4]),
        (USUAL, city(*[USUAL[:4]] * 9)),
        ([{}] * 9, OTHERS),
        ([], []),
    ],
)
def test_too_little_says_nothing(
    own: Sequence[Ratings], others: Sequence[Sequence[Ratings]]
) -> None:
    seen = mirror(own, others)
    assert seen.severity is None
    assert seen.spread is None


def test_reviews_of_two_values_show_no_halo() -> None:
    assert mirror([review(M, M)] * 9, OTHERS).halo is None


RATINGS = st.dictionaries(st.sampled_from(CORE_VALUES), st.sampled_from(Expectation), max_size=7)
REVIEWS = st.lists(RATINGS, max_size=9)


@settings(max_examples=60)
@given(own=REVIEWS, others=st.lists(REVIEWS, max_size=9))
def test_whatever_was_rated_each_figure_lies_in_its_interval(
    own: list[Ratings], others: list[list[Ratings]]
) -> None:
    seen = mirror(own, others)
    for each in (seen.severity, seen.spread, seen.halo):
        assert each is None or each.low - 1e-9 <= each.value <= each.high + 1e-9
    assert (seen.severity is None) == (seen.spread is None)


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    """1,000 cities in which nobody is milder than the others: 95 % of the intervals hold zero."""
    dice = random.Random(9)  # noqa: S311 - nothing secret is drawn in a test

    def reviewer() -> list[Ratings]:
        return [
            review(*dice.choices((B, M, A), weights=weights, k=7))
            for weights in dice.choices([(3, 6, 1), (1, 7, 2), (1, 4, 5)], k=8)
        ]

    misses = 0
    for _ in range(1_000):
        seen = mirror(reviewer(), [reviewer() for _ in range(12)]).severity
        assert seen is not None
        misses += seen.is_certain
    assert 30 <= misses <= 70


def test_reviewers_are_pooled_only_where_none_can_be_found_out() -> None:
    """Means 2.0, 2.2, 2.4, 2.6, 2.8: t(4) is 2.7764 and the error 0.1/5."""
    reviewers = [[review(*[A] * ups, *[M] * (5 - ups))] * FEWEST_REVIEWS for ups in range(5)]
    level = manner(reviewers)
    assert level is not None
    assert level.value == pytest.approx(2.4)
    assert level.high - level.value == pytest.approx(2.7764 * (0.1 / 5) ** 0.5, abs=1e-3)
    assert manner(reviewers[:4]) is None
    assert manner([*reviewers[:4], reviewers[4][:2]]) is None
