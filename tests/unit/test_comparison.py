from datetime import UTC, datetime

import pytest

from models.comparison import CORE_VALUES, Agreement, Comparison, compare
from models.errors import EnvelopeSealed
from models.evaluation import Evaluation, Review
from models.form import Form
from models.predicate import Expectation, Predicate
from tests.factories import a_form, fill

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)

# What the employee says above, what the reviewer says to the left.
TABLE = """
        below       meets       above       -
below   aligned     blind-spot  blind-spot  unknown
meets   different   aligned     different   unknown
above   different   different   aligned     unknown
-       unknown     unknown     unknown     unknown
"""
OWNS, *ROWS = [line.split() for line in TABLE.strip().splitlines()]


def rating(word: str) -> Expectation | None:
    return None if word == "-" else Expectation[word.upper()]


@pytest.mark.parametrize(
    ("own", "reviewer", "agreement"),
    [
        (own, reviewer, agreement)
        for reviewer, *agreements in ROWS
        for own, agreement in zip(OWNS, agreements, strict=True)
    ],
)
def test_every_pair(own: str, reviewer: str, agreement: str) -> None:
    found = Comparison("loyal", rating(own), rating(reviewer)).agreement
    assert found == Agreement(agreement)


def test_all_seven_values_in_the_order_of_the_word() -> None:
    found = compare({"loyal": Expectation.MEETS}, {"hasil": Expectation.MEETS})
    assert "".join(comparison.value[0] for comparison in found) == "pakhlak"
    assert tuple(comparison.value for comparison in found) == CORE_VALUES
    assert {comparison.agreement for comparison in found} == {Agreement.UNKNOWN}


def test_results_come_first_with_their_words_and_other_choices_are_no_ratings() -> None:
    own, review = a_form("evaluation-2", NOW), a_form("review-2", NOW)
    own.subjects = {"7": "Antrean turun", "9": "Arsip tertata"}
    review.subjects = {"7": "Antrean turun", "12": "Datang kemudian"}
    fill(own, NOW, **{"rhk-7": 3, "rhk-9": 2, "butuh-1": 4})  # no Expectation has a 4
    fill(review, NOW, **{"rhk-7": 1})
    for form in (own, review):
        form.send(NOW)
    found = compared(an_evaluation(own, review, opened=NOW))
    assert [(each.title, each.agreement.value) for each in found[:3]] == [
        ("Antrean turun", "blind-spot"),
        ("Datang kemudian", "unknown"),
        ("Arsip tertata", "unknown"),
    ]
    assert [each.value for each in found[3:]] == list(CORE_VALUES)
    assert {each.title for each in found[3:]} == {None}


def test_other_words_of_the_plan_are_shown_and_not_compared() -> None:
    own, review = a_form("evaluation-2", NOW), a_form("review-2", NOW)
    own.subjects, review.subjects = {"7": "Antrean turun"}, {"7": "Arsip tertata"}
    fill(own, NOW, **{"rhk-7": 3})
    fill(review, NOW, **{"rhk-7": 1})
    for form in (own, review):
        form.send(NOW)
    first = compared(an_evaluation(own, review, opened=NOW))[0]
    assert (first.title, first.other_title) == ("Antrean turun", "Arsip tertata")
    assert (first.own, first.reviewer) == (Expectation.ABOVE, Expectation.BELOW)
    assert first.agreement is Agreement.UNKNOWN
    sealed = own.fingerprint()
    own.subjects = {"7": "Arsip tertata"}
    assert (own.fingerprint() == sealed, own.is_intact) == (False, False)


AYU, RATNA, SURYA = 1, 2, 3


def an_evaluation(form: Form | None, review: Form | None, opened: datetime | None) -> Evaluation:
    reviews = [] if review is None else [Review(reviewer_id=RATNA, form=review)]
    return Evaluation(employee_id=AYU, form=form, reviews=reviews, opened_at=opened)


def compared(evaluation: Evaluation) -> list[Comparison]:
    return evaluation.compare(evaluation.review_by(RATNA))


def predicate(evaluation: Evaluation) -> Predicate | None:
    return evaluation.predicate(evaluation.review_by(RATNA))


def filled(questionnaire: str, *, sent: bool = True, **chosen: int) -> Form:
    form = a_form(questionnaire, NOW)
    fill(form, NOW, **chosen)
    if sent:
        form.send(NOW)
    return form


def test_a_sealed_evaluation_compares_nothing() -> None:
    evaluation = an_evaluation(filled("evaluation-1"), filled("review-1"), opened=None)
    with pytest.raises(EnvelopeSealed):
        compared(evaluation)
    with pytest.raises(EnvelopeSealed):
        predicate(evaluation)


def test_no_occasion_says_nothing_and_is_never_a_zero() -> None:
    evaluation = an_evaluation(filled("evaluation-1", loyal=0), filled("review-1"), opened=NOW)
    found = {comparison.value: comparison.agreement for comparison in compared(evaluation)}
    assert found.pop("loyal") == Agreement.UNKNOWN
    assert set(found.values()) == {Agreement.ALIGNED}


def test_what_was_not_sent_is_not_yet_said() -> None:
    draft = filled("review-1", sent=False)
    evaluation = an_evaluation(filled("evaluation-1"), draft, opened=NOW)
    assert not evaluation.is_complete([RATNA])
    assert {comparison.reviewer for comparison in compared(evaluation)} == {None}
    assert predicate(evaluation) is None


def test_the_predicate_is_the_reviewers_two_ratings() -> None:
    review = filled("review-1", hasil=1, perilaku=3, loyal=1)
    evaluation = an_evaluation(None, review, opened=NOW)
    assert predicate(evaluation) == Predicate.NEEDS_IMPROVEMENT


def test_envelopes_open_once() -> None:
    evaluation = an_evaluation(None, None, opened=NOW)
    evaluation.open(NOW.replace(year=2027))
    assert evaluation.opened_at == NOW


@pytest.mark.parametrize(
    ("own", "review", "reviewers", "complete"),
    [
        (True, True, {RATNA}, True),
        (True, True, {RATNA, SURYA}, False),
        (True, True, set(), False),
        (True, False, {RATNA}, False),
        (False, True, {RATNA}, False),
    ],
)
def test_it_is_complete_when_everybody_who_rates_has_sent(
    *, own: bool, review: bool, reviewers: set[int], complete: bool
) -> None:
    evaluation = an_evaluation(
        filled("evaluation-1", sent=own), filled("review-1", sent=review), opened=None
    )
    assert evaluation.is_complete(reviewers) == complete


def test_a_reviewer_reads_their_own_review_and_no_colleagues() -> None:
    evaluation = an_evaluation(None, filled("review-1"), opened=NOW)
    assert evaluation.reviews_for(AYU) == evaluation.reviews_for(RATNA) == evaluation.reviews
    assert evaluation.reviews_for(SURYA) == []
