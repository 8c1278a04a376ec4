"""One employee's reviewers in time: rules that hold whatever is given, and when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given as every
from hypothesis import strategies as st

from models.errors import ReviewsThemselves
from models.office import Basis
from models.timeline import Span, circle, given, must_not_be_themselves, next_above

START = datetime(2026, 6, 30, 16, tzinfo=UTC)  # 1 July, 00.00 in Mataram
DAY = timedelta(days=1)
LAST = 40
RATNA, SURYA, WAYAN = 1, 2, 3

days = st.integers(0, LAST)
bases = st.sampled_from(Basis)
people = st.integers(1, 8)
chains = st.dictionaries(people, people)


def a_span(reviewer: int, since: int, until: int | None = None, basis: Basis = Basis.LINE) -> Span:
    end = None if until is None else START + until * DAY
    return Span(reviewer, START + since * DAY, end, basis)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    since = draw(days)
    until = draw(st.none() | st.integers(since + 1, LAST + 1))
    return a_span(draw(people), since, until, draw(bases))


@st.composite
def timelines(draw: st.DrawFn) -> list[Span]:
    timeline: list[Span] = []
    for new in draw(st.lists(spans(), max_size=5)):
        timeline = given(timeline, new)
    return timeline


def reviewer_on(timeline: list[Span], day: int) -> tuple[int, Basis] | None:
    """Looked up the plain way: at noon of that day."""
    noon = START + day * DAY + timedelta(hours=12)
    found = [span for span in timeline if span.covers(noon)]
    assert len(found) <= 1
    return (found[0].reviewer_id, found[0].basis) if found else None


@every(timelines(), spans())
def test_on_each_day_the_new_one_reviews_or_who_did_before(
    timeline: list[Span], new: Span
) -> None:
    after = given(timeline, new)
    for day in range(LAST + 3):
        covered = reviewer_on([new], day)
        assert reviewer_on(after, day) == (covered or reviewer_on(timeline, day))


@every(timelines(), spans())
def test_spans_stay_in_order_never_overlap_and_are_never_empty(
    timeline: list[Span], new: Span
) -> None:
    after = given(timeline, new)
    for earlier, later in pairwise(after):
        assert earlier.until is not None
        assert earlier.until <= later.since
    assert all(span.until is None or span.since < span.until for span in after)


@every(timelines(), spans())
def test_giving_twice_changes_nothing(timeline: list[Span], new: Span) -> None:
    once = given(timeline, new)
    assert given(once, new) == once


@every(timelines(), spans())
def test_giving_back_what_was_covered_restores_it(timeline: list[Span], new: Span) -> None:
    covered = [part for span in timeline if (part := span.within(new.since, new.until))]
    after = given(timeline, new)
    for part in covered:
        after = given(after, part)
    for day in range(LAST + 3):
        before = reviewer_on(timeline, day)
        assert before is None or reviewer_on(after, day) == before


def test_what_holds_already_keeps_its_beginning() -> None:
    timeline = [a_span(RATNA, 0)]
    assert given(timeline, a_span(RATNA, 10)) == timeline
    assert given(timeline, a_span(RATNA, 10, basis=Basis.TEAM)) != timeline


def test_the_former_reviewer_goes_on_after_an_acting_one() -> None:
    acting = a_span(SURYA, 5, 9, Basis.ACTING)
    after = given([a_span(RATNA, 0)], acting)
    assert after == [a_span(RATNA, 0, 5), acting, a_span(RATNA, 9)]


def test_nobody_comes_back_after_one_without_an_end() -> None:
    after = given([a_span(RATNA, 0, 20), a_span(WAYAN, 20)], a_span(SURYA, 5))
    assert after == [a_span(RATNA, 0, 5), a_span(SURYA, 5)]


def test_the_end_is_no_longer_covered() -> None:
    span = a_span(RATNA, 2, 4)
    moments = [span.since - DAY, span.since, span.since + DAY, START + 4 * DAY]
    assert [span.covers(moment) for moment in moments] == [False, True, True, False]


@every(spans(), spans())
def test_a_span_is_its_part_within_another_and_those_outside(span: Span, other: Span) -> None:
    parts = [*span.outside(other), span.within(other.since, other.until)]
    for day in range(LAST + 3):
        assert sum(reviewer_on([part], day) is not None for part in parts if part) == (
            reviewer_on([span], day) is not None
        )


@every(timelines())
def test_days_of_adjoining_spans_add_up(timeline: list[Span]) -> None:
    end = START + (LAST + 2) * DAY
    parts = [part for span in timeline if (part := span.within(START, end))]
    reviewed = sum(reviewer_on(timeline, day) is not None for day in range(LAST + 2))
    assert sum(part.days for part in parts) == reviewed


def test_a_day_counts_for_the_one_who_reviews_at_its_midnight() -> None:
    morning = START + timedelta(hours=10)
    assert replace(a_span(RATNA, 0), until=morning).days == 0
    assert replace(a_span(SURYA, 0, 1), since=morning).days == 1


def test_an_endless_span_has_no_number_of_days() -> None:
    with pytest.raises(ValueError, match="until=None"):
        assert a_span(RATNA, 0).days


def test_nobody_reviews_themselves() -> None:
    must_not_be_themselves(RATNA, SURYA)
    with pytest.raises(ReviewsThemselves):
        must_not_be_themselves(RATNA, RATNA)


def comes_back(superiors: dict[int, int], start: int) -> bool:
    """The plain way: after as many steps as there are people the chain must have ended."""
    who: int | None = superiors.get(start)
    for _ in superiors:
        if who == start:
            return True
        who = None if who is None else superiors.get(who)
    return False


@every(chains)
def test_a_circle_is_found_where_there_is_one_and_only_there(superiors: dict[int, int]) -> None:
    found = circle(superiors)
    assert bool(found) == any(comes_back(superiors, start) for start in superiors)
    assert len(set(found)) == len(found)
    for who, above in zip(found, [*found[1:], *found[:1]], strict=True):
        assert superiors[who] == above


@every(chains, people, st.sets(people))
def test_the_next_above_is_there_and_all_between_are_gone(
    superiors: dict[int, int], who: int, gone: set[int]
) -> None:
    above = next_above(superiors, who, gone)
    step, between = superiors.get(who), list[int]()
    while step is not None and step in gone and len(between) <= len(superiors):
        between.append(step)
        step = superiors.get(step)
    assert above in {None, step}
    assert above not in gone
    if above is None:  # the chain ends, or leads back to somebody it passed
        assert step is None or step in {who, *between}


def test_the_next_above_skips_those_who_left() -> None:
    assert next_above({1: 2, 2: 3, 3: 4}, 1, {2}) == 3
    assert next_above({1: 2, 2: 3, 3: 4}, 1, {2, 3}) == 4
    assert next_above({1: 2, 2: 3, 3: 4}, 1, {2, 3, 4}) is None
    assert next_above({1: 2, 2: 1}, 1, {2}) is None
