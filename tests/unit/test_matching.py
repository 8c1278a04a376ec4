"""The best pairs, against trying all of them; and what a pair is worth."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.matching import Colleague, Fit, Guide, Pair, Pool, Seeker, best
from models.mentoring import Skill

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
PLANNING, DATA = Skill.PLANNING, Skill.DATA
Value = tuple[int, int, tuple[bool, ...]]


def value(chosen: Sequence[Fit], waiting: Sequence[int]) -> Value:
    """What is compared, in this order: how many, how good, and who of the line is served."""
    served = {fit.wish_id for fit in chosen}
    return len(chosen), sum(fit.score for fit in chosen), tuple(w in served for w in waiting)


def every_choice(
    fits: Sequence[Fit], seats: dict[int, int], waiting: Sequence[int]
) -> Iterator[list[Fit]]:
    options = [[None, *(fit for fit in fits if fit.wish_id == wish)] for wish in waiting]
    for choice in product(*options):
        chosen = [fit for fit in choice if fit is not None]
        taken = Counter(fit.mentor_id for fit in chosen)
        if all(count <= seats[mentor] for mentor, count in taken.items()):
            yield chosen


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Fit], dict[int, int], list[int]]:
    mentors = range(1, draw(st.integers(1, 4)) + 1)
    wishes = range(101, 101 + draw(st.integers(1, 4)))
    seats = {mentor: draw(st.integers(0, 3)) for mentor in mentors}
    scores = st.one_of(st.none(), st.integers(-10, 8))
    fits = [
        Fit(mentor, wish, score)
        for mentor in mentors
        for wish in wishes
        if (score := draw(scores)) is not None
    ]
    return fits, seats, draw(st.permutations(wishes))


@settings(max_examples=150)
@given(cases(), st.randoms(use_true_random=False))
def test_nothing_is_better_than_the_best(
    case: tuple[list[Fit], dict[int, int], list[int]], chance: random.Random
) -> None:
    fits, seats, waiting = case
    chosen = best(fits, seats, waiting)
    assert value(chosen, waiting) == max(
        value(each, waiting) for each in every_choice(fits, seats, waiting)
    )
    assert set(chosen) <= set(fits), "only what may be"
    assert max(Counter(fit.wish_id for fit in chosen).values(), default=0) <= 1
    taken = Counter(fit.mentor_id for fit in chosen)
    assert all(count <= seats[mentor] for mentor, count in taken.items())
    shuffled = chance.sample(fits, len(fits))
    assert best(shuffled, dict(reversed(seats.items())), waiting) == chosen
    left_out = set(waiting) - {fit.wish_id for fit in chosen}
    for wish in left_out:  # whoever gets nothing, gets nothing by refusing
        narrowed = [fit for fit in fits if fit.wish_id != wish or chance.random() < 0.5]
        assert wish not in {fit.wish_id for fit in best(narrowed, seats, waiting)}
    for mentor in set(seats) - set(taken):
        narrowed = [fit for fit in fits if fit.mentor_id != mentor or chance.random() < 0.5]
        assert best(narrowed, seats, waiting) == chosen


def test_as_many_as_possible_comes_before_how_well_they_fit() -> None:
    fits = [Fit(1, 11, 8), Fit(1, 12, 0), Fit(2, 11, -10)]
    assert best(fits, {1: 1, 2: 1}, [11, 12]) == [fits[2], fits[1]]
    assert best(fits, {1: 1, 2: 0}, [12, 11]) == [fits[0]]


def test_of_equals_the_longest_waiting_are_served() -> None:
    fits = [Fit(mentor, wish, 3) for mentor in (1, 2) for wish in (11, 12, 13, 14)]
    for waiting in ([14, 11, 13, 12], [12, 13, 11, 14]):
        served = {fit.wish_id for fit in best(fits, {1: 1, 2: 1}, waiting)}
        assert served == set(waiting[:2])
    better = [*fits, Fit(3, 12, 4)]
    assert Fit(3, 12, 4) in best(better, {1: 1, 2: 0, 3: 1}, [14, 11, 13, 12])


def test_where_nobody_offers_or_asks_nobody_is_matched() -> None:
    assert best([], {1: 2}, [11]) == []
    assert best([Fit(1, 11, 2)], {1: 0}, [11]) == []
    assert Pool([], []).best() == []


MADE = Colleague(1, 10, "Bidang SD", 9, "Analis Kebijakan Ahli Madya", 2003)
WAYAN = Guide(MADE, frozenset({PLANNING}), seats=2, has_guided=True)
SARI = Seeker(11, Colleague(2, 12, "Puskesmas", None, "Perawat Terampil", 2002), PLANNING, NOON)


def other(guide: Guide = WAYAN, **facts: Any) -> Guide:
    return replace(guide, who=replace(guide.who, **facts))


def asks(seeker: Seeker = SARI, **facts: Any) -> Seeker:
    return replace(seeker, who=replace(seeker.who, **facts))


def told(guide: Guide, seeker: Seeker) -> list[tuple[str, str]]:
    (fit,) = Pool([guide], [seeker]).fits()
    assert fit.score == sum(reason.points for reason in fit.reasons)
    return [(reason.stored["code"], reason.stored["value"]) for reason in fit.reasons]


def test_a_pair_with_nothing_in_common_may_be_all_the_same() -> None:
    assert told(WAYAN, SARI) == []
    assert Pool([WAYAN], [SARI]).best() != []


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"unit_id": 10}, ("same-unit", "Bidang SD")),
        ({"parent_id": 9}, ("near-unit", "Bidang SD")),
        ({"parent_id": 10}, ("near-unit", "Bidang SD")),
        ({"unit_id": 9}, ("near-unit", "Bidang SD")),
        ({"appointed": 2006}, ("longer-service", "3")),
        ({"appointed": 2024}, ("longer-service", "21")),
        ({"post": "analis kebijakan Ahli Pertama"}, ("same-post", "Analis Kebijakan")),
    ],
)
def test_each_reason_by_itself(facts: dict[str, Any], reason: tuple[str, str]) -> None:
    assert told(WAYAN, asks(**facts)) == [reason]


def test_units_at_the_top_are_not_near_each_other_because_nothing_stands_above() -> None:
    assert told(other(parent_id=None), SARI) == []


def test_three_reasons_are_told_the_most_telling_first() -> None:
    new = replace(WAYAN, has_guided=False)
    (fit,) = Pool(
        [new], [asks(unit_id=10, appointed=2020, post="Analis Kebijakan Ahli Muda")]
    ).fits()
    assert [each.code for each in fit.reasons] == ["longer-service", "same-unit", "same-post"]
    assert fit.score == 3 + 2 + 2 + 1
    assert told(new, SARI) == [("first-mentee", "")]


def test_what_may_not_be_is_no_pair() -> None:
    pair = (MADE.id, SARI.who.id)
    for none in (
        Pool([replace(WAYAN, seats=0)], [SARI]),
        Pool([replace(WAYAN, skills=frozenset({DATA}))], [SARI]),
        Pool([WAYAN], [asks(id=MADE.id)]),
        Pool([WAYAN], [SARI], barred={pair}),
    ):
        assert none.best() == []
    assert Pool([WAYAN], [SARI], barred={(pair[1], pair[0])}).best() != []


def test_what_came_to_nothing_is_tried_again_only_where_nobody_else_is_there() -> None:
    surya = other(id=3, unit_id=77, parent_id=None, appointed=2019)
    tried = {(MADE.id, SARI.who.id)}
    close = asks(unit_id=10, appointed=2020, post=MADE.post)
    assert [fit.mentor_id for fit in Pool([WAYAN, surya], [close]).best()] == [MADE.id]
    assert [f.mentor_id for f in Pool([WAYAN, surya], [close], tried=tried).best()] == [3]
    assert [fit.mentor_id for fit in Pool([WAYAN], [close], tried=tried).best()] == [MADE.id]


colleagues = st.builds(
    Colleague,
    id=st.integers(1, 6),
    unit_id=st.integers(1, 3),
    unit=st.just("Dinas"),
    parent_id=st.one_of(st.none(), st.integers(1, 3)),
    post=st.sampled_from(["Analis", "Analis Ahli Muda", "Perawat"]),
    appointed=st.integers(1990, 2025),
)
guides = st.builds(
    Guide,
    colleagues,
    st.frozensets(st.sampled_from(list(Skill)[:3]), max_size=3),
    st.integers(0, 2),
    st.booleans(),
)


@st.composite
def pools(draw: st.DrawFn) -> Pool:
    seekers = [
        Seeker(100 + number, who, draw(st.sampled_from(list(Skill)[:3])), NOON + timedelta(number))
        for number, who in enumerate(
            draw(st.lists(colleagues, max_size=4, unique_by=lambda each: each.id))
        )
    ]
    pairs = st.frozensets(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=8)
    mentors = draw(st.lists(guides, max_size=4, unique_by=lambda each: each.who.id))
    return Pool(mentors, seekers, barred=draw(pairs), tried=draw(pairs))


def offer_less(pool: Pool, chance: random.Random) -> Pool:
    """Everybody offers fewer skills and places, and refuses more."""
    guides = [
        replace(
            guide,
            skills=frozenset(s for s in guide.skills if chance.random() < 0.5),
            seats=chance.randint(0, guide.seats),
        )
        for guide in pool.guides
    ]
    refused: set[Pair] = {(chance.randint(1, 6), chance.randint(1, 6)) for _ in range(3)}
    return replace(pool, guides=guides, barred={*pool.barred, *refused})


@settings(max_examples=100)
@given(pools(), st.randoms(use_true_random=False))
def test_no_pair_is_worth_more_because_somebody_offers_less(
    pool: Pool, chance: random.Random
) -> None:
    open_minded = {(fit.mentor_id, fit.wish_id): fit for fit in pool.fits()}
    for fit in offer_less(pool, chance).fits():
        assert fit == open_minded[fit.mentor_id, fit.wish_id]
    who = {seeker.wish_id: seeker.who.id for seeker in pool.seekers}
    for fit in pool.best():
        assert (fit.mentor_id, who[fit.wish_id]) not in pool.barred
        assert fit.mentor_id != who[fit.wish_id]


@given(pools(), st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_in_whatever_order_they_come_the_same_pairs_are_found(
    pool: Pool, chance: random.Random
) -> None:
    mixed = replace(
        pool,
        guides=chance.sample(pool.guides, len(pool.guides)),
        seekers=chance.sample(pool.seekers, len(pool.seekers)),
    )
    assert mixed.best() == pool.best()
