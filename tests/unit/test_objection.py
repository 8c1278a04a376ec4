from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calendar import WITA, WorkingCalendar
from models.errors import (
    AlreadyDecided,
    ButtonNotYours,
    NotYetHeard,
    ObjectionLate,
    ReviewNotShown,
    StatementMissing,
    VerdictUnchanged,
)
from models.evaluation import Evaluation, Review
from models.objection import (
    DECIDE_WITHIN,
    FILE_WITHIN,
    HEAR_WITHIN,
    Objection,
    ObjectionState,
    Party,
    Statement,
    must_be_in_time,
    objectable_until,
)
from models.predicate import Expectation, Overall, Predicate
from tests.factories import a_form, fill

AYU, RATNA, HADI, NOBODY = 1, 2, 3, 4
CALENDAR = WorkingCalendar()
# Monday before Nyepi and Idul Fitri 2026; Tuesday before Christmas.
NYEPI, CHRISTMAS = date(2026, 3, 16), date(2026, 12, 22)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=WITA).astimezone(UTC)


def a_review(shown: date | None = NYEPI, hasil: int = 1, perilaku: int = 2) -> Review:
    form = a_form("review-1", noon(NYEPI))
    fill(form, noon(NYEPI), hasil=hasil, perilaku=perilaku)
    form.send(noon(NYEPI))
    return Review(
        id=1,
        reviewer_id=RATNA,
        form=form,
        evaluation=Evaluation(employee_id=AYU),
        shown_at=noon(shown) if shown else None,
    )


def an_objection(filed: date = NYEPI) -> Objection:
    return Objection(
        id=1,
        review=a_review(),
        decider_id=HADI,
        state=ObjectionState.FILED,
        filed_at=noon(filed),
        decide_by=CALENDAR.add(filed, DECIDE_WITHIN),
        statements=[Statement(number=1, author_id=AYU, words="Keliru.", said_at=noon(filed))],
    )


@pytest.mark.parametrize(
    ("since", "days", "until"),
    [
        (NYEPI, HEAR_WITHIN, date(2026, 3, 26)),
        (NYEPI, 5, date(2026, 3, 30)),
        (NYEPI, DECIDE_WITHIN, date(2026, 4, 1)),
        (NYEPI, 10, date(2026, 4, 7)),
        (NYEPI, FILE_WITHIN, date(2026, 4, 13)),
        (CHRISTMAS, HEAR_WITHIN, date(2026, 12, 29)),
        (CHRISTMAS, 5, date(2026, 12, 31)),
        (CHRISTMAS, 10, date(2027, 1, 11)),
    ],
)
def test_its_clocks_stand_still_on_holidays_and_joint_leave(
    since: date, days: int, until: date
) -> None:
    assert CALENDAR.add(since, days) == until


def test_the_time_to_object_runs_from_the_showing_alone() -> None:
    unread = a_review(shown=None)
    with pytest.raises(ReviewNotShown):
        objectable_until(unread, CALENDAR)
    unread.show(noon(NYEPI))
    unread.show(noon(CHRISTMAS))
    last = objectable_until(unread, CALENDAR)
    assert last == date(2026, 4, 13)
    must_be_in_time(unread, noon(last) + timedelta(hours=11, minutes=59), CALENDAR)
    with pytest.raises(ObjectionLate) as late:
        must_be_in_time(unread, noon(last) + timedelta(hours=12), CALENDAR)
    assert late.value.values == {"last": "13-04-2026", "days": FILE_WITHIN}


def test_what_was_not_sent_is_never_shown() -> None:
    draft = Review(form=a_form("review-1", noon(NYEPI)), shown_at=None)
    draft.show(noon(NYEPI))
    assert draft.shown_at is None


@given(st.dates(date(2026, 1, 1), date(2027, 12, 1)))
def test_day_fourteen_is_in_time_and_day_fifteen_is_not(shown: date) -> None:
    review = a_review(shown)
    last = objectable_until(review, CALENDAR)
    must_be_in_time(review, noon(last), CALENDAR)
    with pytest.raises(ObjectionLate):
        must_be_in_time(review, noon(CALENDAR.add(shown, FILE_WITHIN + 1)), CALENDAR)


def test_each_of_the_three_has_a_side_and_nobody_else() -> None:
    objection = an_objection()
    sides = {who: objection.party_of(who) for who in (AYU, RATNA, HADI)}
    assert sides == {AYU: Party.EMPLOYEE, RATNA: Party.REVIEWER, HADI: Party.DECIDER}
    assert not objection.concerns(NOBODY)
    with pytest.raises(ButtonNotYours):
        objection.party_of(NOBODY)


@pytest.mark.parametrize("decider", [AYU, RATNA])
def test_nobody_decides_about_themselves_whatever_the_row_says(decider: int) -> None:
    objection = an_objection()
    objection.decider_id = decider
    objection.hear(RATNA, "Sudah dibicarakan.", noon(NYEPI))
    with pytest.raises(ButtonNotYours):
        objection.reason(decider, "Baik.", noon(NYEPI), CALENDAR)


def test_the_decision_waits_for_both_but_not_for_ever() -> None:
    objection = an_objection()
    last_to_speak = date(2026, 3, 26)
    with pytest.raises(NotYetHeard):
        objection.must_be_decidable(HADI, noon(last_to_speak), CALENDAR)
    objection.must_be_decidable(HADI, noon(CALENDAR.add(last_to_speak, 1)), CALENDAR)
    assert objection.waits_for(RATNA)
    objection.hear(RATNA, "Sudah dibicarakan.", noon(NYEPI))
    assert not objection.waits_for(RATNA)
    objection.must_be_decidable(HADI, noon(NYEPI), CALENDAR)


def test_every_side_has_one_statement_and_the_reasons_are_read_once_final() -> None:
    objection = an_objection()
    objection.hear(RATNA, "Pertama.", noon(NYEPI))
    objection.hear(RATNA, "Terakhir.", noon(NYEPI))
    objection.reason(HADI, "Sementara.", noon(NYEPI), CALENDAR)
    objection.reason(HADI, "Menimbang keduanya.", noon(NYEPI), CALENDAR)

    def words(reader: int) -> list[str]:
        return [said.words for _, said in objection.said_to(reader)]

    assert words(AYU) == words(RATNA) == ["Keliru.", "Terakhir."]
    assert words(HADI) == ["Keliru.", "Terakhir.", "Menimbang keduanya."]
    objection.decide(HADI, None, noon(NYEPI), CALENDAR)
    assert words(AYU) == words(HADI)
    assert objection.state is ObjectionState.UPHELD
    assert objection.verdict is None


def heard() -> Objection:
    objection = an_objection()
    objection.hear(RATNA, "Sudah dibicarakan.", noon(NYEPI))
    return objection


def test_a_change_sets_both_ratings_and_the_predicate_follows() -> None:
    objection = heard()
    assert objection.review.overall == Overall(Expectation.BELOW, Expectation.MEETS)
    objection.reason(HADI, "Hasilnya sesuai.", noon(NYEPI), CALENDAR)
    verdict = Overall(Expectation.MEETS, Expectation.MEETS)
    objection.decide(HADI, verdict, noon(NYEPI), CALENDAR)
    assert objection.state is ObjectionState.CHANGED
    assert objection.verdict == verdict
    assert objection.verdict.predicate is Predicate.GOOD
    assert objection.review.overall != verdict  # what was written stays as it was


def test_a_decision_has_reasons_and_a_change_changes_something() -> None:
    objection = heard()
    with pytest.raises(StatementMissing):
        objection.decide(HADI, None, noon(NYEPI), CALENDAR)
    objection.reason(HADI, "Menimbang.", noon(NYEPI), CALENDAR)
    same = objection.review.overall
    with pytest.raises(VerdictUnchanged):
        objection.decide(HADI, same, noon(NYEPI), CALENDAR)
    assert objection.is_undecided


@pytest.mark.parametrize("end", ["decide", "withdraw"])
def test_what_is_ended_is_final(end: str) -> None:
    objection = heard()
    objection.reason(HADI, "Menimbang.", noon(NYEPI), CALENDAR)
    if end == "decide":
        objection.decide(HADI, None, noon(NYEPI), CALENDAR)
    else:
        objection.withdraw(AYU, noon(NYEPI))
    assert not any(map(objection.waits_for, (AYU, RATNA, HADI)))
    for act in (
        lambda: objection.hear(RATNA, "Lagi.", noon(NYEPI)),
        lambda: objection.reason(HADI, "Lagi.", noon(NYEPI), CALENDAR),
        lambda: objection.decide(HADI, None, noon(NYEPI), CALENDAR),
        lambda: objection.withdraw(AYU, noon(NYEPI)),
    ):
        with pytest.raises(AlreadyDecided):
            act()  # type: ignore[no-untyped-call] # it has none


def test_only_whoever_filed_withdraws() -> None:
    for who in (RATNA, HADI, NOBODY):
        with pytest.raises(ButtonNotYours):
            an_objection().withdraw(who, noon(NYEPI))
