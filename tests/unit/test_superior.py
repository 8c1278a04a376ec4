from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import AlreadyDecided, AnswerAwaited, ButtonNotYours
from models.superior import ANSWER_WITHIN, SuperiorReport

AYU, RATNA, SURYA, DEWI = 1, 2, 3, 4
TUESDAY = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
ANSWERS = (None, True, False)


def a_report(current: int | None = RATNA) -> SuperiorReport:
    return SuperiorReport(employee_id=AYU, current_id=current, named_id=SURYA, reported_at=TUESDAY)


def test_each_of_the_two_answers_for_themselves_and_may_think_again() -> None:
    report = a_report()
    report.answer(RATNA, agrees=False)
    assert (report.current_agrees, report.named_agrees) == (False, None)
    report.answer(SURYA, agrees=True)
    report.answer(RATNA, agrees=True)
    assert (report.current_agrees, report.named_agrees) == (True, True)


@pytest.mark.parametrize("who", [AYU, DEWI])
@pytest.mark.parametrize("current", [RATNA, None])
def test_nobody_else_answers(who: int, current: int | None) -> None:
    report = a_report(current)
    with pytest.raises(ButtonNotYours):
        report.answer(who, agrees=True)
    assert not report.answered


@given(current=st.sampled_from(ANSWERS), named=st.sampled_from(ANSWERS))
def test_it_is_answered_when_everybody_who_is_asked_has_spoken(
    *, current: bool | None, named: bool | None
) -> None:
    report = a_report()
    report.current_agrees, report.named_agrees = current, named
    assert report.answered == (None not in (current, named))
    vacant = a_report(None)
    vacant.named_agrees = named
    assert vacant.answered == (named is not None)


def test_once_answered_it_may_be_decided_at_once() -> None:
    report = a_report()
    report.answer(RATNA, agrees=False)
    report.answer(SURYA, agrees=False)
    report.decide(DEWI, TUESDAY, accepted=True)
    assert (report.decided_by, report.decided_at, report.accepted) == (DEWI, TUESDAY, True)


@pytest.mark.parametrize(("days", "left"), [(0, 5), (1, 4), (3, 2), (4, 2), (5, 2), (6, 1)])
def test_silence_is_waited_out_in_working_days(days: int, left: int) -> None:
    """Friday is the third day after; the weekend counts for nothing."""
    report = a_report()
    report.answer(SURYA, agrees=True)
    with pytest.raises(AnswerAwaited) as refusal:
        report.decide(DEWI, TUESDAY + timedelta(days=days), accepted=True)
    assert refusal.value.values == {"days": left}
    assert report.decided_at is None


def test_after_five_working_days_silence_holds_nothing_up() -> None:
    report = a_report()
    assert report.decidable_from == date(2026, 12, 1)
    report.decide(DEWI, TUESDAY + timedelta(days=7), accepted=False)
    assert report.accepted is False


@given(st.integers(0, 400))
def test_the_day_that_is_told_is_the_first_on_which_it_can_be_decided(days: int) -> None:
    report = a_report()
    now = TUESDAY + timedelta(days=days)
    reached = now.date() >= report.decidable_from
    assert reached == (report.waited(now) >= ANSWER_WITHIN)


def test_what_is_decided_stays() -> None:
    report = a_report(None)
    report.answer(SURYA, agrees=True)
    report.decide(DEWI, TUESDAY, accepted=True)
    with pytest.raises(AlreadyDecided):
        report.decide(DEWI, TUESDAY, accepted=False)
    with pytest.raises(AlreadyDecided):
        report.answer(SURYA, agrees=False)
    assert report.accepted is True
