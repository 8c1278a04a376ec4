"""Notes that an answer takes, and what is told of when they were written."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from models import evidence
from models.errors import AlreadySent, AnswerFull, AnswerNotOffered, ButtonOutdated, TextBlank
from models.evidence import Spread
from models.form import LONGEST_TEXT, Form
from models.journal import JournalEntry
from tests.factories import a_form

NOW = datetime(2026, 12, 16, 2, 0, tzinfo=UTC)
KEY = "bukti-akuntabel"


def a_note(number: int, words: str = "Menata arsip.", **place: Any) -> JournalEntry:
    return JournalEntry(id=number, employee_id=1, words=words, **place)


@pytest.fixture
def form() -> Form:
    form = a_form("evaluation-2", NOW)
    form.subjects = {"7": "Antrean turun"}
    form.choose("akuntabel", 3, NOW)
    return form


def said(form: Form, key: str = KEY) -> str | None:
    answer = form.answers.get(key)
    return answer.text if answer else None


def test_notes_are_joined_by_lines_and_each_is_taken_once(form: Form) -> None:
    for note in (a_note(1, "Menata arsip."), a_note(2, "Mengembalikan sisa dana.")):
        evidence.take(form, KEY, note, NOW)
        evidence.take(form, KEY, note, NOW)  # the other phone
    assert said(form) == "Menata arsip.\nMengembalikan sisa dana."
    assert form.notes == {"1": KEY, "2": KEY}


def test_a_note_that_belongs_to_two_questions_is_taken_by_one(form: Form) -> None:
    form.choose("rhk-7", 3, NOW)
    note = a_note(1, value="akuntabel", result_id=7)
    assert evidence.is_about(form, KEY, note)
    assert evidence.is_about(form, "bukti-7", note)
    assert not evidence.is_about(form, "pencapaian", note)
    evidence.take(form, KEY, note, NOW)
    evidence.take(form, "bukti-7", note, NOW)
    assert said(form, "bukti-7") is None


@pytest.mark.parametrize("place", [{}, {"result_id": 99}], ids=["nowhere", "dropped result"])
def test_what_has_no_place_in_the_form_is_offered_with_the_achievements(
    form: Form, place: dict[str, Any]
) -> None:
    note = a_note(1, **place)
    keys = [question.key for question in form.questions if question.offers]
    assert [key for key in keys if evidence.is_about(form, key, note)] == ["pencapaian"]


def test_other_words_take_the_place_of_a_note(form: Form) -> None:
    evidence.rewrite(form, KEY, 1, "Arsip 2025 sudah tertata.", NOW)
    evidence.take(form, KEY, a_note(1), NOW)
    assert said(form) == "Arsip 2025 sudah tertata."


def test_a_refused_note_stays_refused_and_a_taken_one_taken(form: Form) -> None:
    evidence.take(form, KEY, a_note(1), NOW)
    evidence.refuse(form, 1, NOW)
    evidence.refuse(form, 2, NOW)
    evidence.take(form, KEY, a_note(2, "Tidak dipakai."), NOW)
    assert said(form) == "Menata arsip."
    assert form.notes == {"1": KEY, "2": None}


def test_an_answer_that_is_cleared_gives_its_notes_back(form: Form) -> None:
    evidence.take(form, KEY, a_note(1), NOW)
    evidence.take(form, "pencapaian", a_note(2), NOW)
    evidence.refuse(form, 3, NOW)
    evidence.clear(form, KEY, NOW)
    assert said(form) is None
    assert form.notes == {"2": "pencapaian", "3": None}
    assert form.next_question is not None


def test_an_answer_has_an_end(form: Form) -> None:
    form.write(KEY, "a" * (LONGEST_TEXT - 5), NOW)
    with pytest.raises(AnswerFull):
        evidence.take(form, KEY, a_note(1), NOW)
    assert form.notes is None
    evidence.take(form, KEY, a_note(2, "b" * 4), NOW)
    assert len(said(form) or "") == LONGEST_TEXT


@pytest.mark.parametrize("words", ["", " \n", "\u2800", "\0"])
def test_nothing_is_no_line(form: Form, words: str) -> None:
    form.write(KEY, "Menata arsip.", NOW)
    with pytest.raises(TextBlank):
        evidence.add(form, KEY, words, NOW)
    assert said(form) == "Menata arsip."


@pytest.mark.parametrize(
    ("key", "refusal"),
    [("loyal", AnswerNotOffered), ("tantangan-1", AnswerNotOffered), ("gaji", ButtonOutdated)],
)
def test_only_some_questions_take_notes(form: Form, key: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        evidence.take(form, key, a_note(1), NOW)
    with pytest.raises(refusal):
        evidence.clear(form, key, NOW)


def test_what_was_sent_takes_nothing_more(form: Form) -> None:
    evidence.take(form, KEY, a_note(1), NOW)
    form.sent_at = NOW
    changes: list[Callable[[], None]] = [
        lambda: evidence.take(form, KEY, a_note(2), NOW),
        lambda: evidence.rewrite(form, KEY, 2, "Lain.", NOW),
        lambda: evidence.refuse(form, 2, NOW),
        lambda: evidence.clear(form, KEY, NOW),
    ]
    for change in changes:
        with pytest.raises(AlreadySent):
            change()
    assert said(form) == "Menata arsip."
    assert form.notes == {"1": KEY}


MONTHS = [date(2026, month, 1) for month in range(7, 13)]


def days(*counts: int) -> list[date]:
    """So many notes in each month from July on."""
    return [date(2026, 7 + n, 5) for n, count in enumerate(counts) for _ in range(count)]


def test_each_month_is_counted_also_without_a_note() -> None:
    found = Spread.over(MONTHS, days(2, 0, 1))
    assert [count for _, count in found.months] == [2, 0, 1, 0, 0, 0]
    assert (found.count, found.newest) == (3, 0)


@pytest.mark.parametrize(
    ("counts", "lopsided"),
    [
        ((0, 0, 1, 1, 4, 3), True),  # 7 of 9
        ((2, 2, 0, 0, 2, 2), False),  # half
        ((1, 0, 0, 0, 0, 2), False),  # too few to speak of
        ((0, 0, 0, 0, 0, 4), True),
        ((0, 0, 0, 0, 0, 0), False),
    ],
)
def test_it_is_told_when_most_is_of_the_last_two_months(
    counts: tuple[int, ...],
    lopsided: bool,  # noqa: FBT001 - a table
) -> None:
    assert Spread.over(MONTHS, days(*counts)).is_lopsided == lopsided


def test_in_the_first_two_months_there_are_no_others() -> None:
    assert not Spread.over(MONTHS[:2], days(0, 9)).is_lopsided
