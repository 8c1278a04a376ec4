from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.semester import Semester, UnknownSemester

semesters = st.builds(Semester, st.integers(2000, 2998), st.sampled_from([1, 2]))
FIRST, SECOND = Semester(2026, 1), Semester(2026, 2)


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ("2026-06-30T15:59:59.999999+00:00", "2026-1"),  # 23.59 in Mataram
        ("2026-06-30T16:00:00+00:00", "2026-2"),  # midnight there, still June in UTC
        ("2026-12-31T15:59:59+00:00", "2026-2"),
        ("2026-12-31T16:00:00+00:00", "2027-1"),
        ("2026-07-01T00:30:00+09:00", "2026-1"),  # Jayapura is an hour ahead
        ("2026-07-01T00:00:00+08:00", "2026-2"),
        ("2026-11-24T10:00:00+08:00", "2026-2"),
    ],
)
def test_the_semester_of_a_moment_is_that_of_mataram(moment: str, code: str) -> None:
    assert Semester.of(datetime.fromisoformat(moment)).code == code


def test_the_days_of_both_halves() -> None:
    assert (FIRST.first_day, FIRST.last_day) == (date(2026, 1, 1), date(2026, 6, 30))
    assert (SECOND.first_day, SECOND.last_day) == (date(2026, 7, 1), date(2026, 12, 31))


def test_it_ends_at_midnight_of_mataram_not_of_utc() -> None:
    assert SECOND.starts_at == datetime(2026, 6, 30, 16, tzinfo=UTC)
    assert SECOND.ends_at == datetime(2026, 12, 31, 16, tzinfo=UTC)
    assert SECOND.ends_at.tzinfo is UTC


def test_the_year_turns_with_the_second_half() -> None:
    assert FIRST.next == SECOND
    assert SECOND.next == Semester(2027, 1)
    assert FIRST.previous == Semester(2025, 2)


@pytest.mark.parametrize(
    "code",
    ["", "2026", "2026-0", "2026-3", "2026-12", "26-1", "2026-1 ", "2026/1", "0000-1", "9999-2"],
)
def test_what_is_no_code_is_refused_by_name(code: str) -> None:
    with pytest.raises(UnknownSemester) as refused:
        Semester.parse(code)
    assert refused.value.args == (code,)


@pytest.mark.parametrize("code", ["٢٠٢٦-1", "2026-1\n", "2026-II", "-2026-1"])
def test_what_only_looks_like_a_code_is_refused_too(code: str) -> None:
    with pytest.raises(UnknownSemester):
        Semester.parse(code)


@given(semesters)
def test_a_code_says_it_all(semester: Semester) -> None:
    assert Semester.parse(semester.code) == semester


@given(semesters)
def test_semesters_follow_each_other_without_a_gap(semester: Semester) -> None:
    assert semester.next.previous == semester
    assert semester.next.first_day == semester.last_day + timedelta(days=1)
    assert semester.ends_at == semester.next.starts_at
    assert semester < semester.next


@given(semesters)
def test_a_semester_holds_its_first_moment_and_not_its_end(semester: Semester) -> None:
    assert Semester.of(semester.starts_at) == semester
    assert Semester.of(semester.ends_at - timedelta(microseconds=1)) == semester
    assert Semester.of(semester.ends_at) == semester.next


@given(semesters, semesters)
def test_codes_sort_as_semesters_do(one: Semester, other: Semester) -> None:
    """Old vote keys are found by comparing codes in the database."""
    assert (one < other) == (one.code < other.code)
