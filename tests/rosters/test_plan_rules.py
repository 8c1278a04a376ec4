"""What holds after every file that can be taken."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import assume, given

from models.timeline import circle
from rosters.plan import plan
from rosters.plan_superiors import superiors_at, timelines_of
from rosters.roster import Roster
from rosters.standing import Standing
from tests.rosters.some_rosters import EVERYBODY, rosters
from tests.rosters.standing_after import NOW, after

START = after(Standing(), plan(EVERYBODY, Standing(), NOW))


def taken(roster: Roster) -> Standing:
    planned = plan(roster, START, NOW)
    assume(not planned.problems)
    return after(START, planned)


@given(rosters)
def test_the_same_file_twice_changes_nothing(roster: Roster) -> None:
    city = taken(roster)
    again = plan(roster, city, NOW + timedelta(hours=1))
    assert (again.problems, again.rows, again.changes) == ([], [], [])


@given(rosters)
def test_nobody_has_two_reviewers_on_one_day_or_reviews_themselves(roster: Roster) -> None:
    for employee, spans in timelines_of(taken(roster).assignment.values()).items():
        assert all(span.reviewer_id != employee for span in spans)
        assert all(span.until is None or span.since < span.until for span in spans)
        assert all(
            one.until is not None and one.until <= two.since for one, two in pairwise(spans)
        )


@given(rosters)
def test_no_superiors_go_in_a_circle_from_now_on(roster: Roster) -> None:
    timelines = timelines_of(taken(roster).assignment.values())
    moments = {NOW} | {span.since for spans in timelines.values() for span in spans}
    assert all(not circle(superiors_at(timelines, one)) for one in moments if one >= NOW)


@given(rosters)
def test_who_has_left_heads_nothing_and_reviews_nobody_who_works_here(roster: Roster) -> None:
    city = taken(roster)
    for held in city.headship.values():
        left_at = city.employee[held.employee_id].left_at
        assert left_at is None or (held.until is not None and held.until <= left_at)
    for span in city.assignment.values():
        left_at = city.employee[span.reviewer_id].left_at
        if left_at is not None and city.employee[span.employee_id].works_at(left_at):
            assert span.until is not None
            assert span.until <= left_at


@given(rosters)
def test_nobody_works_in_a_closed_unit_and_no_service_stays_there(roster: Roster) -> None:
    city = taken(roster)
    closed = {key for key, unit in city.unit.items() if unit.is_closed(NOW)}
    assert not closed & {one.unit_id for one in city.employee.values()}
    assert not closed & {one.unit_id for one in city.service.values()}


@given(rosters)
def test_a_file_with_problems_changes_nothing_and_says_where(roster: Roster) -> None:
    planned = plan(roster, START, NOW)
    assume(planned.problems)
    assert (planned.rows, planned.changes) == ([], [])
    assert all(problem.at.row for problem in planned.problems)
    assert planned.problems == sorted(planned.problems, key=lambda problem: problem.at)
