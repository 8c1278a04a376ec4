"""The stages of a term as data, over the vectors of real calendars."""

from datetime import date

import pytest

from models.calendar import WorkingCalendar
from models.notice import Topic
from models.stage import (
    AHEAD,
    BEHIND,
    BLOCKING_TOPICS,
    STAGES,
    Side,
    day_of,
    escalated_on,
    number_of,
)

CALENDAR = WorkingCalendar()
LAST = date(2026, 12, 23)  # a Wednesday; joint leave begins on the next day


def on(topic: Topic, last_day: date = LAST) -> list[date]:
    """The days on which that stage is told, around the last day."""
    (stage,) = [stage for stage in STAGES if stage.topic is topic]
    days = [
        date.fromordinal(last_day.toordinal() + number) for number in range(-AHEAD, BEHIND + 1)
    ]
    return [day for day in days if stage.is_on(day, last_day, CALENDAR)]


@pytest.mark.parametrize(
    ("topic", "first", "last"),
    [
        (Topic.EVALUATION_CLOSING, date(2026, 12, 16), date(2026, 12, 21)),
        (Topic.EVALUATION_LAST_CALL, LAST, LAST),
        (Topic.EVALUATION_CLOSED, date(2026, 12, 28), date(2027, 2, 21)),  # as long as one looks
        (Topic.REVIEW_CLOSING, date(2026, 12, 16), date(2026, 12, 17)),
        (Topic.REVIEW_ESCALATION_ANNOUNCED, date(2026, 12, 18), date(2026, 12, 21)),
        (Topic.REVIEW_ESCALATED, date(2026, 12, 22), LAST),
        (Topic.REVIEW_LAST_CALL, LAST, LAST),
    ],
)
def test_each_stage_has_its_days(topic: Topic, first: date, last: date) -> None:
    assert (on(topic)[0], on(topic)[-1]) == (first, last)


def test_a_term_that_ends_on_a_sunday_calls_for_the_last_time_on_friday() -> None:
    sunday = date(2026, 11, 29)
    found = on(Topic.EVALUATION_LAST_CALL, sunday)
    assert found == [date(2026, 11, 27), date(2026, 11, 28), sunday]
    assert on(Topic.EVALUATION_CLOSED, sunday)[0] == date(2026, 11, 30)


def test_around_idul_fitri_all_stages_are_in_sight() -> None:
    """Or the round would not look at that term at all."""
    last = date(2026, 3, 26)
    for stage in STAGES:
        if stage.first is not None:
            assert on(stage.topic, last)


def test_what_others_owe_has_no_days_of_its_own() -> None:
    assert on(Topic.REVIEW_DUE) == on(Topic.ENVELOPES_OPEN) == []


def test_escalation_is_announced_before_to_everybody_it_concerns() -> None:
    by_topic = {stage.topic: stage for stage in STAGES}
    escalated = by_topic[Topic.REVIEW_ESCALATED]
    assert escalated.announced is not None
    announcement = by_topic[escalated.announced]
    assert set(announcement.sides) == set(Side)
    assert on(announcement.topic)[-1] < on(escalated.topic)[0] == escalated_on(LAST, CALENDAR)


def test_each_topic_stands_in_the_table_once_and_reminders_go_to_who_blocks() -> None:
    topics = [stage.topic for stage in STAGES]
    assert len(topics) == len(set(topics))
    assert {
        Topic.EVALUATION_CLOSING,
        Topic.EVALUATION_LAST_CALL,
        Topic.REVIEW_CLOSING,
        Topic.REVIEW_LAST_CALL,
        Topic.REVIEW_ESCALATION_ANNOUNCED,
    } == BLOCKING_TOPICS


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 12, 31), date(2027, 10, 9)])
def test_a_day_as_a_number_and_back(day: date) -> None:
    assert day_of(number_of(day)) == day
    assert f"{number_of(day)}" == f"{day:%Y%m%d}"
