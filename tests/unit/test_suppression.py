"""What is hidden cannot be computed from what is shown: proved by elimination, not by example."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.suppression import FIGURES, Shown, hidden

counts = st.dictionaries(st.integers(1, 6), st.integers(0, 30), max_size=6)
leasts = st.integers(2, 12)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, set()),
        ({1: 0, 2: 0}, set()),
        ({1: 5, 2: 9}, set()),
        ({1: 3, 2: 5, 3: 9}, {1, 2}),  # the second one, or the total would tell the first
        ({1: 3, 2: 2, 3: 9}, {1, 2}),  # five together
        ({1: 1, 2: 2, 3: 9, 4: 8}, {1, 2, 4}),  # three together are too few
        ({1: 4, 2: 0, 3: 6}, {1, 3}),  # a service without answers hides nobody
        ({1: 5, 2: 5, 3: 1}, {1, 3}),  # of equals the first
        ({1: -3, 2: 7}, {1, 2}),  # answers taken back are answers, too
        ({1: 3, 2: 1}, None),
        ({1: 4}, None),
    ],
)
def test_which_cells_are_hidden(answers: dict[int, int], expected: set[int] | None) -> None:
    assert hidden(answers, 5) == expected


def rank(rows: list[list[Fraction]]) -> int:
    """By elimination, exactly."""
    rows, found = [row[:] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows[found:] if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows = [
            [a - b * row[column] / pivot[column] for a, b in zip(row, pivot, strict=True)]
            if row[column]
            else row
            for row in rows
        ]
        rows.insert(found, pivot)
        found += 1
    return found


def determined(known: list[list[Fraction]], asked: list[Fraction]) -> bool:
    return rank([*known, asked]) == rank(known)


def sums(cells: list[int], of: set[int]) -> list[Fraction]:
    return [Fraction(cell in of) for cell in cells]


@given(counts, leasts)
def test_no_sum_over_too_few_answers_can_be_computed(answers: dict[int, int], least: int) -> None:
    """Every group of services: if its sum follows from what is shown, it has enough answers."""
    apart = hidden(answers, least)
    cells = [cell for cell, count in answers.items() if count]
    if apart is None:
        return
    known = [sums(cells, set(cells))]
    known += [sums(cells, {cell}) for cell in cells if cell not in apart]
    for chosen in product([False, True], repeat=len(cells)):
        group = {cell for cell, taken in zip(cells, chosen, strict=True) if taken}
        if group and determined(known, sums(cells, group)):
            assert sum(answers[cell] for cell in group) >= least


@given(counts, leasts)
def test_no_more_is_hidden_than_must_be(answers: dict[int, int], least: int) -> None:
    apart = hidden(answers, least)
    small = {cell for cell, count in answers.items() if 0 < count < least}
    if apart is None:
        assert small
        assert sum(answers.values()) < least or len([c for c in answers.values() if c]) == 1
    else:
        assert small <= apart
        assert len(apart - small) <= 1


figures = st.fixed_dictionaries({name: st.integers(0, 12) for name, *_ in FIGURES})
moments = st.lists(st.dictionaries(st.integers(1, 3), figures, max_size=3), max_size=5)


def grown(
    before: Mapping[int, Counter[str]], news: dict[int, dict[str, int]]
) -> dict[int, Counter[str]]:
    """The same answers and some more; sums follow the numbers, so that a change shows."""
    after = {cell: Counter(found) for cell, found in before.items()}
    for cell, more in news.items():
        for name, *adds in FIGURES:
            after.setdefault(cell, Counter())[name] += more[name]
            after[cell].update(dict.fromkeys(adds, more[name] * 3))
    return after


@given(moments, st.integers(2, 8))
def test_what_is_shown_changes_by_enough_answers_or_not_at_all(
    news: list[dict[int, dict[str, int]]], least: int
) -> None:
    shown, live = Shown({}, {}), dict[int, Counter[str]]()
    for more in news:
        live = grown(live, more)
        before, shown = shown, shown.after(live, least)
        for name, *_ in FIGURES:
            changes = [
                shown.alone.get(c, {}).get(name, 0) - before.alone.get(c, {}).get(name, 0)
                for c in live
            ]
            total = sum(shown.together.get(c, {}).get(name, 0) for c in live)
            changes.append(total - sum(before.together.get(c, {}).get(name, 0) for c in live))
            assert all(change == 0 or change >= least for change in changes)


@given(moments, st.integers(2, 8))
def test_what_the_services_leave_of_the_unit_is_nothing_or_enough(
    news: list[dict[int, dict[str, int]]], least: int
) -> None:
    """Unit minus services: the answers of at least two services, and enough of them."""
    shown, live = Shown({}, {}), dict[int, Counter[str]]()
    for more in news:
        live = grown(live, more)
        shown = shown.after(live, least)
        for name, *_ in FIGURES:
            left = [
                shown.together.get(c, {}).get(name, 0) - shown.alone.get(c, {}).get(name, 0)
                for c in live
            ]
            assert all(count >= 0 for count in left)
            assert sum(left) == 0 or (sum(left) >= least and sum(map(bool, left)) > 1)


@given(moments, st.integers(2, 8))
def test_looking_twice_shows_the_same(news: list[dict[int, dict[str, int]]], least: int) -> None:
    live = dict[int, Counter[str]]()
    for more in news:
        live = grown(live, more)
    once = Shown({}, {}).after(live, least)
    assert once.after(live, least) is once


def test_an_element_that_few_answered_waits_while_the_others_change() -> None:
    live = {
        1: Counter(respondents=9, means=9, waktu_n=9, waktu_total=27, biaya_n=2, biaya_total=8)
    }
    shown = Shown({}, {}).after(live, 5)
    assert (shown.alone[1]["waktu_n"], shown.alone[1].get("biaya_n")) == (9, None)
    assert shown.together[1].get("biaya_total") is None


def test_answers_taken_back_show_only_with_enough_others() -> None:
    shown = Shown({}, {}).after({1: Counter(respondents=9, waktu_n=9, waktu_total=30)}, 5)
    again = shown.after({1: Counter(respondents=8, waktu_n=8, waktu_total=26)}, 5)
    assert again is shown
    last = again.after({1: Counter(respondents=14, waktu_n=14, waktu_total=44)}, 5)
    assert last.alone[1]["waktu_total"] == 44
    assert shown.after({}, 5).alone[1]["respondents"] == 0
