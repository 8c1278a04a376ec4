"""Whose turn it is when more is due than a week should bring."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.notice import Topic
from models.timing import FOLDED, NEVER_WITHHELD, REMINDERS, Turns, When, turns, when_told

dues = st.dictionaries(st.integers(1, 50), st.sampled_from(REMINDERS), max_size=12)


def fates(found: Turns) -> list[set[int]]:
    """Who is told, who waits, and what stands in the digest."""
    return [set(found.told), set(found.withheld), set(found.folded)]


def test_reminders_keep_office_hours_answers_none_and_all_else_the_day() -> None:
    assert when_told(Topic.REVIEW_DUE) is When.OFFICE_HOURS
    assert when_told(Topic.IMPORT_DONE) is When.ANY_TIME
    assert when_told(Topic.CASE_MOVED) is when_told(Topic.ENVELOPES_OPEN) is When.DAYTIME
    assert all(when_told(topic) is When.OFFICE_HOURS for topic in REMINDERS)


def test_the_least_urgent_wait() -> None:
    due = {1: Topic.REVIEW_DUE, 2: Topic.EVALUATION_CLOSING, 3: Topic.CASE_OPENED}
    assert fates(turns(due, 2)) == [{2, 3}, {1}, set()]


def test_of_equals_the_older_goes_first() -> None:
    assert fates(turns({9: Topic.REVIEW_DUE, 4: Topic.REVIEW_DUE}, 1)) == [{4}, {9}, set()]


def test_a_last_call_is_told_though_nothing_is_left_and_uses_up_what_is() -> None:
    due = {1: Topic.REVIEW_DUE, 2: Topic.EVALUATION_LAST_CALL}
    assert turns(due, 0).told == turns(due, 1).told == turns(due, -3).told == {2}
    assert turns(due, 2).told == {1, 2}


def test_the_digest_says_what_it_holds() -> None:
    due = {1: Topic.REVIEW_DUE, 2: Topic.DIGEST, 3: Topic.CASE_OPENED, 4: Topic.EVALUATION_CLOSING}
    assert fates(turns(due, 5)) == [{2, 4}, set(), {1, 3}]
    assert Topic.DIGEST not in FOLDED


@settings(max_examples=100)
@given(dues, st.integers(-2, 8))
def test_each_that_is_due_has_one_fate(due: dict[int, Topic], left: int) -> None:
    found = turns(due, left)
    assert found.told | found.folded | found.withheld == set(due)
    assert len(found.told) + len(found.folded) + len(found.withheld) == len(due)
    within = [key for key in found.told if due[key] not in NEVER_WITHHELD]
    assert len(within) <= max(left, 0)
    assert not any(due[key] in NEVER_WITHHELD for key in found.withheld)
    if within and found.withheld:
        told = max(REMINDERS.index(due[key]) for key in within)
        assert told <= min(REMINDERS.index(due[key]) for key in found.withheld)
