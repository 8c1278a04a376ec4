from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from models.office import Basis
from rosters.changes import Kind
from rosters.standing import AssignmentFacts, Standing
from tests.rosters.generated import a_nip
from tests.rosters.standing_after import (
    NOW,
    SEMESTER,
    employee,
    one,
    problems,
    reviewers,
    standing,
    told,
    unit,
)

A = unit("Dinas A")
PAST, FUTURE = date(2026, 9, 1), date(2027, 1, 1)
PAST_AT, FUTURE_AT = datetime(2026, 8, 31, 16, tzinfo=UTC), datetime(2026, 12, 31, 16, tzinfo=UTC)


@pytest.fixture
def city() -> Standing:
    """4 answers to 3, 3 to 2, 2 to 1; 5 and 6 stand aside."""
    return standing(
        A,
        employee(1),
        employee(2, above=1),
        employee(3, above=2),
        employee(4, above=3),
        employee(5),
        employee(6),
    )


def kinds(city: Standing, *rows: object) -> list[Kind]:
    return [change.kind for change in told(city, *rows).changes]


def test_without_a_day_a_new_employee_is_reviewed_from_the_semester_on(city: Standing) -> None:
    assert reviewers(city, 4) == [("Pegawai 3", SEMESTER, None, "line")]


def test_without_a_day_a_known_employee_is_reviewed_from_now_on(city: Standing) -> None:
    changed = standing(employee(4, above=5), before=city)
    assert reviewers(changed, 4) == [
        ("Pegawai 3", SEMESTER, NOW, "line"),
        ("Pegawai 5", NOW, None, "line"),
    ]
    (told_of,) = told(city, employee(4, above=5)).changes
    assert (told_of.kind, told_of.was, told_of.now) == (Kind.SUPERIOR, "Pegawai 3", "Pegawai 5")


def test_a_day_holds_before_and_after_now(city: Standing) -> None:
    past = standing(employee(4, above=5, since=PAST), before=city)
    assert reviewers(past, 4)[0][2] == reviewers(past, 4)[1][1] == PAST_AT
    future = standing(employee(4, above=5, since=FUTURE), before=city)
    assert reviewers(future, 4)[1] == ("Pegawai 5", FUTURE_AT, None, "line")


@pytest.mark.parametrize("since", [None, PAST, FUTURE])
def test_the_same_again_changes_nothing(city: Standing, since: date | None) -> None:
    row = employee(4, above=5, since=since)
    changed = standing(row, before=city)
    assert told(changed, row, now=NOW + timedelta(days=1)).is_empty
    assert told(changed, employee(4)).is_empty


def test_the_row_of_a_superior_that_only_ends_stays_the_same(city: Standing) -> None:
    changed = standing(employee(4, above=5), before=city)
    assert set(changed.assignment) > set(city.assignment)


def test_who_stands_in_for_a_while_is_not_sent_away_by_the_list(city: Standing) -> None:
    key, _ = one(city, 4)
    acting, _ = one(city, 6)
    row = next(row for row, span in city.assignment.items() if span.employee_id == key)
    line = city.assignment[row]
    days = (NOW - timedelta(days=2), NOW + timedelta(days=2))
    city.assignment[row] = replace(line, until=days[0])
    city.assignment[900] = AssignmentFacts(key, acting, *days, Basis.ACTING)
    city.assignment[901] = replace(line, since=days[1])
    assert told(city, employee(4, above=3)).is_empty
    assert told(city, employee(4, above=3, since=PAST)).is_empty
    assert kinds(city, employee(4, above=6)) == [Kind.SUPERIOR]


def test_other_days_of_the_same_superior_are_told_as_such(city: Standing) -> None:
    changed = standing(employee(4, above=5), before=city)
    assert kinds(changed, employee(4, above=5, since=PAST)) == [Kind.REDATED]


def test_an_unknown_superior_is_refused(city: Standing) -> None:
    assert problems(city, employee(4, above=9)) == [("superior-unknown", {"nip": a_nip(9).masked})]


def test_a_superior_whose_own_row_is_refused_is_not_unknown() -> None:
    found = problems(Standing(), A, employee(1, "Entah"), employee(2, above=1))
    assert found == [("unit-unknown", {"unit": "Entah"})]


def test_a_superior_who_has_left_is_refused(city: Standing) -> None:
    left = standing(employee(5, left=PAST), before=city)
    assert problems(left, employee(4, above=5)) == [("superior-left", {"name": "Pegawai 5"})]
    both = [employee(5, left=FUTURE), employee(4, above=5, since=FUTURE)]
    assert problems(city, *both) == [("superior-left", {"name": "Pegawai 5"})]


def test_a_circle_is_refused_with_its_names_at_a_row_of_the_file(city: Standing) -> None:
    found = told(city, employee(2, above=4))
    (problem,) = found.problems
    assert problem.at.row == 4
    assert problem.values == {"chain": "Pegawai 2 → Pegawai 4 → Pegawai 3 → Pegawai 2"}


def test_every_circle_is_named_once(city: Standing) -> None:
    found = problems(city, employee(2, above=4), employee(5, above=6), employee(6, above=5))
    assert [code for code, _ in found] == ["superiors-in-circle"] * 2


def test_a_circle_that_closes_in_the_new_year_is_refused_too(city: Standing) -> None:
    assert problems(city, employee(1, above=4, since=FUTURE))[0][0] == "superiors-in-circle"


def test_a_long_circle_is_told_by_its_ends() -> None:
    rows = [employee(n, above=(n + 1) % 30) for n in range(30)]
    ((_, values),) = problems(Standing(), A, *rows)
    assert values["chain"].count("→") == 6
    assert values["chain"].startswith("Pegawai 0 → Pegawai 1")
    assert values["chain"].endswith("… → Pegawai 0")


def test_whom_a_leaver_reviewed_goes_to_the_next_above(city: Standing) -> None:
    rows = [employee(3, left=PAST)]
    left = standing(*rows, before=city)
    assert reviewers(left, 4) == [
        ("Pegawai 3", SEMESTER, PAST_AT, "line"),
        ("Pegawai 2", PAST_AT, None, "vacancy"),
    ]
    assert set(kinds(city, *rows)) == {Kind.LEFT, Kind.VACANCY}
    assert told(left, *rows).is_empty


def test_a_list_may_go_on_naming_whom_it_says_has_left(city: Standing) -> None:
    rows = [employee(3, left=PAST), employee(4, above=3)]
    left = standing(*rows, before=city)
    assert reviewers(left, 4)[-1][0] == "Pegawai 2"
    assert told(left, *rows).is_empty


def test_two_who_leave_on_one_day_are_both_passed_over(city: Standing) -> None:
    for first, second in ((2, 3), (3, 2)):
        rows = [employee(first, left=PAST), employee(second, left=PAST)]
        assert reviewers(standing(*rows, before=city), 4)[-1][0] == "Pegawai 1"


def test_two_who_leave_one_after_the_other_hand_on_twice(city: Standing) -> None:
    rows = [employee(3, left=PAST), employee(2, left=date(2026, 10, 1))]
    names = [name for name, *_ in reviewers(standing(*rows, before=city), 4)]
    assert names == ["Pegawai 3", "Pegawai 2", "Pegawai 1"]


def test_with_nobody_above_the_review_ends_and_they_are_told_of(city: Standing) -> None:
    found = told(city, employee(1, left=PAST))
    assert "Pegawai 2" in found.alone
    assert reviewers(standing(employee(1, left=PAST), before=city), 2) == [
        ("Pegawai 1", SEMESTER, PAST_AT, "line")
    ]
    assert [change.now for change in found.changes if change.kind is Kind.VACANCY] == [""]


def test_a_successor_named_in_the_file_follows_the_vacancy(city: Standing) -> None:
    changed = standing(employee(3, left=PAST), employee(4, above=5), before=city)
    assert [(name, basis) for name, _, _, basis in reviewers(changed, 4)] == [
        ("Pegawai 3", "line"),
        ("Pegawai 2", "vacancy"),
        ("Pegawai 5", "line"),
    ]


def test_who_will_leave_is_followed_from_that_day(city: Standing) -> None:
    assert reviewers(standing(employee(3, left=FUTURE), before=city), 4)[-1] == (
        "Pegawai 2",
        FUTURE_AT,
        None,
        "vacancy",
    )


def test_those_without_a_superior_are_counted_and_named(city: Standing) -> None:
    found = told(city, employee(1))
    assert found.alone == ["Pegawai 1", "Pegawai 5", "Pegawai 6"]
    assert found.counts["alone"] == 3
