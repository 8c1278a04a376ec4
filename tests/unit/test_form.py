from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import (
    AlreadySent,
    AnswerNotOffered,
    ButtonOutdated,
    DomainError,
    FormClosed,
    FormIncomplete,
    TextBlank,
)
from models.form import Form
from questionnaires import Question, load
from tests.factories import a_form, fill

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)

Act = tuple[str, str, int | str | None]
keys = st.sampled_from([question.key for question in load("skm-2017")])
acts = st.lists(
    st.one_of(
        st.tuples(st.just("choose"), keys, st.integers(-1, 5)),
        st.tuples(st.just("write"), keys, st.text(max_size=9)),
        st.tuples(st.just("skip"), keys, st.none()),
    ),
    max_size=40,
)
EVERY_ACT: list[Act] = [
    ("choose", "kepuasan", 4),
    ("write", "saran", "Baik"),
    ("skip", "waktu", None),
]


def do(form: Form, act: Act, now: datetime = NOW) -> None:
    name, key, said = act
    getattr(form, name)(key, *([] if said is None else [said]), now)


def after(acts: list[Act]) -> Form:
    form = a_form("skm-2017", NOW)
    for act in acts:
        with suppress(DomainError):
            do(form, act)
    return form


def stored(form: Form) -> dict[str, tuple[int | None, str | None]]:
    return {key: (answer.choice, answer.text) for key, answer in form.answers.items()}


def accepted(question: Question, act: Act) -> tuple[int | None, str | None] | None:
    """The rules once more: what this act stores, or nothing."""
    name, _, said = act
    if name == "choose" and isinstance(said, int) and said in question.choices:
        return said, None
    if name == "write" and isinstance(said, str) and not question.choices:
        said = said.replace("\0", "").strip()
        seen = any(letter.isprintable() and letter not in " \u2800\u3164\uffa0" for letter in said)
        return (None, said) if seen else None
    return (None, None) if name == "skip" and question.optional else None


@given(acts)
def test_in_whatever_order_the_last_accepted_answer_is_stored(acts: list[Act]) -> None:
    form, expected = a_form("skm-2017", NOW), {}
    for act in acts:
        answer = accepted(form.question(act[1]), act)
        if answer is None:
            with pytest.raises((AnswerNotOffered, TextBlank)):
                do(form, act)
        else:
            do(form, act)
            expected[act[1]] = answer
        assert stored(form) == expected


@given(acts)
def test_the_next_question_is_the_first_without_an_answer(acts: list[Act]) -> None:
    form = after(acts)
    unanswered = [q.key for q in form.questions if q.key not in form.answers]
    assert (form.next_question.key if form.next_question else None) == next(iter(unanswered), None)


@given(acts, acts)
def test_the_fingerprint_changes_with_any_change_and_only_then(
    some: list[Act], others: list[Act]
) -> None:
    one, other = after(some), after([*some, *others])
    assert (one.fingerprint() == other.fingerprint()) == (stored(one) == stored(other))


def test_the_fingerprint_does_not_depend_on_the_order_of_answering() -> None:
    assert after(EVERY_ACT).fingerprint() == after(EVERY_ACT[::-1]).fingerprint()


def test_the_fingerprint_tells_a_skipped_question_from_one_never_seen() -> None:
    assert after(EVERY_ACT).fingerprint() != after(EVERY_ACT[:-1]).fingerprint()


def test_a_form_is_sent_when_all_that_must_be_is_answered() -> None:
    form = a_form("skm-2017", NOW)
    assert not form.sendable
    with pytest.raises(FormIncomplete):
        form.send(NOW)
    assert not form.sent_at
    form.choose("kepuasan", 4, NOW)
    form.send(LATER)
    assert (form.sent_at, form.seal) == (LATER, form.fingerprint())


def test_an_evaluation_needs_every_answer() -> None:
    form = a_form("evaluation-1", NOW)
    fill(form, NOW)
    del form.answers["tantangan"]
    with pytest.raises(FormIncomplete):
        form.send(NOW)


@pytest.mark.parametrize("act", EVERY_ACT)
def test_a_sent_form_refuses_everything(act: Act) -> None:
    form = a_form("skm-2017", NOW)
    form.choose("kepuasan", 1, NOW)
    form.send(NOW)
    before = stored(form)
    with pytest.raises(AlreadySent):
        do(form, act)
    with pytest.raises(AlreadySent):
        form.send(NOW)
    assert stored(form) == before


@pytest.mark.parametrize("act", EVERY_ACT)
def test_a_closed_form_refuses_everything_from_that_moment_on(act: Act) -> None:
    form = a_form("skm-2017", NOW, closes_at=LATER)
    form.choose("kepuasan", 1, NOW)
    do(form, act, LATER - timedelta(seconds=1))
    before = stored(form)
    with pytest.raises(FormClosed):
        do(form, act, LATER)
    with pytest.raises(FormClosed):
        form.send(LATER)
    assert stored(form) == before


def test_a_later_change_of_what_was_sent_is_detected() -> None:
    form = a_form("review-1", NOW)
    fill(form, NOW)
    form.send(NOW)
    assert form.seal == form.fingerprint()
    form.answers["hasil"].choice = 1
    assert form.seal != form.fingerprint()


@pytest.mark.parametrize(
    "act", [("choose", "gaji", 1), ("write", "gaji", "x"), ("skip", "gaji", None)]
)
def test_a_question_that_does_not_exist_is_an_old_button(act: Act) -> None:
    with pytest.raises(ButtonOutdated):
        do(a_form("skm-2017", NOW), act)


@pytest.mark.parametrize(
    "text", ["", "  ", "\n\t ", "\0", " \0 ", "\xa0", "\u200b\u200d", "\u2800 \u3164"]
)
def test_blanks_are_no_text(text: str) -> None:
    with pytest.raises(TextBlank):
        a_form("skm-2017", NOW).write("saran", text, NOW)


def test_a_text_is_kept_without_its_margins_and_without_nul() -> None:
    form = a_form("skm-2017", NOW)
    form.write("saran", "  Antre\0an\n lama 🙏 \n", NOW)
    assert form.answers["saran"].text == "Antrean\n lama 🙏"


def test_what_needs_an_answer_is_asked_only_where_that_is_there() -> None:
    form = a_form("rating-2", NOW)
    asked = [question.key for question in form.asked]
    assert "jenis" not in asked
    assert form.before(form.question("kelamin")) == form.question("saran")
    form.write("saran", "Bersih.", NOW)
    assert [key for key in (q.key for q in form.asked) if key not in asked] == ["jenis", "jawaban"]
    assert form.before(form.question("kelamin")) == form.question("jawaban")
    form.skip("saran", NOW)
    assert [question.key for question in form.asked] == asked


def test_before_the_first_question_there_is_none() -> None:
    form = a_form("rating-2", NOW)
    assert form.before(form.question("kepuasan")) is None
    assert form.before(form.question("persyaratan")) == form.question("kepuasan")


@given(acts)
def test_only_what_was_chosen_or_written_is_said(acts: list[Act]) -> None:
    form = after(acts)
    for question in form.questions:
        choice, text = stored(form).get(question.key, (None, None))
        assert form.said(question.key) == bool(choice or text)
