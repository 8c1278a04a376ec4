"""A pair that does not meet is asked twice, then the city is told; each after its days."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.calendar import WITA, WorkingCalendar
from models.idleness import PATIENCE, Ask, next_ask

CALENDAR = WorkingCalendar()
ASKED = datetime(2026, 12, 21, 10, tzinfo=WITA)  # the Monday before Christmas


@pytest.mark.parametrize(
    ("asked", "day", "ask"),
    [
        (Ask.FIRST, 21, Ask.NONE),
        (Ask.FIRST, 29, Ask.NONE),
        (Ask.FIRST, 30, Ask.SECOND),  # 24 and 25 December are no working days
        (Ask.SECOND, 30, Ask.NONE),
        (Ask.CITY, 31, Ask.NONE),
    ],
)
def test_the_next_step_has_its_day(asked: Ask, day: int, ask: Ask) -> None:
    now = datetime(2026, 12, day, 0, 1, tzinfo=WITA)
    assert next_ask(asked, ASKED, now, CALENDAR) is ask


def test_the_city_is_told_ten_working_days_after_the_second() -> None:
    last = datetime(2027, 1, 7, 23, 59, tzinfo=WITA)
    assert next_ask(Ask.SECOND, ASKED, last, CALENDAR) is Ask.NONE
    assert next_ask(Ask.SECOND, ASKED, last + timedelta(minutes=1), CALENDAR) is Ask.CITY


def test_whoever_was_never_asked_is_asked_at_once() -> None:
    assert next_ask(Ask.NONE, ASKED, ASKED, CALENDAR) is Ask.FIRST
    assert next_ask(Ask.NONE, None, ASKED, CALENDAR) is Ask.FIRST


@settings(max_examples=50)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=40))
def test_however_rarely_anybody_looks_each_step_is_one_and_in_its_order(gaps: list[int]) -> None:
    asked, at, now = Ask.NONE, None, ASKED
    steps = []
    for gap in gaps:
        now += timedelta(days=gap)
        ask = next_ask(asked, at, now, CALENDAR)
        if ask is not Ask.NONE:
            if at is not None:
                assert CALENDAR.working_days_between(at.date(), now.date()) >= PATIENCE[asked]
            steps.append(ask)
            asked, at = ask, now
    assert steps == [Ask.FIRST, Ask.SECOND, Ask.CITY][: len(steps)]
