"""Mentoring as rows of the tables of stages and of times."""

import pytest

from models.notice import Topic
from models.stage import ASKED_TOPICS, STAGES, Process, Side
from models.timing import FOLDED, NEVER_WITHHELD, REMINDERS, When, turns, when_told
from texts import LANGUAGES, Texts

MENTORING = [stage for stage in STAGES if stage.process is Process.MENTORING]
TOPICS = [stage.topic for stage in MENTORING]


def test_it_goes_from_opened_to_result_and_announces_before_it_escalates() -> None:
    assert TOPICS[0] is Topic.MENTORING_OFFERED
    assert TOPICS[-2:] == [Topic.MENTORING_ENDED, Topic.GUIDANCE_GIVEN]
    (escalated,) = [stage for stage in MENTORING if stage.announced is not None]
    assert escalated.topic is Topic.MENTORING_ESCALATED
    assert escalated.sides == (Side.ABOVE,)
    assert escalated.announced is Topic.MENTORING_IDLE
    assert TOPICS.index(Topic.MENTORING_IDLE) < TOPICS.index(Topic.MENTORING_ESCALATED)
    assert all(stage.first is None for stage in MENTORING)  # whoever causes them owes them


def test_what_asks_for_something_goes_to_who_blocks_and_is_a_reminder() -> None:
    asking = [stage for stage in MENTORING if stage.topic in ASKED_TOPICS]
    assert len(asking) == 5
    assert all(stage.sides == (Side.BLOCKING,) for stage in asking)
    assert {stage.topic for stage in asking} <= set(REMINDERS)


def test_what_would_come_too_late_is_never_withheld() -> None:
    """An offer lapses, a session begins, the city is told of what was announced."""
    for topic in (
        Topic.MENTORING_OFFER_DUE,
        Topic.SESSION_NEAR,
        Topic.MENTORING_IDLE,
        Topic.MENTORING_ESCALATED,
    ):
        assert topic in NEVER_WITHHELD
        assert when_told(topic) is When.OFFICE_HOURS
    found = turns(
        {1: Topic.SESSION_MET, 2: Topic.SESSION_NEAR, 3: Topic.MENTORING_PLAN_DUE}, left=0
    )
    assert (set(found.told), set(found.withheld)) == ({2}, {1, 3})


def test_what_another_has_done_is_told_by_day_and_the_digest_holds_what_is_unsigned() -> None:
    for topic in (Topic.MENTORING_ENDED, Topic.GUIDANCE_GIVEN, Topic.SESSION_PLANNED):
        assert when_told(topic) is When.DAYTIME
    assert Topic.SESSION_DUE in FOLDED
    found = turns({1: Topic.SESSION_DUE, 2: Topic.DIGEST, 3: Topic.MENTORING_OFFER_DUE}, left=5)
    assert (set(found.told), set(found.folded)) == ({2, 3}, {1})


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_has_its_words(language: str) -> None:
    assert all(Texts(language).has(f"rate-{topic}") for topic in ASKED_TOPICS)
