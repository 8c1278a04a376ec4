"""Screens of forms as Telegram takes them: valid HTML, and never too long for one message."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.evaluation.screens import go_on, receipt, side_by_side
from handlers.form.screens import EXCERPT, ask, asked_again, became, next_step, noted, preview
from handlers.review.screens import told_due
from handlers.screen import Screen
from handlers.start.screens import bound
from handlers.survey.screens import kept
from models.evaluation import Evaluation, Review
from models.evidence import Spread
from models.form import LONGEST_TEXT, Answer, Form
from models.office import Role
from models.person import Employee, Person
from models.rating import Rating
from models.unit import Service, Unit
from questionnaires import Purpose
from sandbox import LocalTelegram
from services.forms import Written
from services.lookback.offers import Offered
from tests.factories import a_form, fill
from texts import LANGUAGES, Texts

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
LONGEST_NAME = ("<b>Ayu & Sari</b> 😀 سارة " * 6)[:119] + "."
LONG_TEXTS = [
    ("Antrean turun. " * 400)[:LONGEST_TEXT],
    "&" * LONGEST_TEXT,
    "<b>" * (LONGEST_TEXT // 3),
    "👩‍👩‍👧‍👦" * (LONGEST_TEXT // 7),
    "ن" * LONGEST_TEXT,
    ("baris\n" * LONGEST_TEXT)[: LONGEST_TEXT - 1] + ".",
]

every_language = pytest.mark.parametrize("language", LANGUAGES)
long_texts = pytest.mark.parametrize("text", LONG_TEXTS, ids=lambda text: ascii(text[:3]))


def shown(screen: Screen) -> list[str]:
    """What a person reads of it: the local Telegram refuses what the real one would."""
    telegram = LocalTelegram(lambda: NOW)
    chat = telegram.join("Ayu").id
    telegram.say(chat, "Halo")
    return [sent(telegram, chat, part) for part in parts(screen)]


def parts(screen: Screen | None) -> Iterator[Screen]:
    while screen is not None:
        yield screen
        screen = screen.then


def sent(telegram: LocalTelegram, chat: int, screen: Screen) -> str:
    keyboard = screen.keyboard.model_dump(exclude_none=True) if screen.keyboard else None
    params = {"chat_id": chat, "text": screen.text, "parse_mode": "HTML", "reply_markup": keyboard}
    answer = telegram.call("sendMessage", {key: value for key, value in params.items() if value})
    assert answer.status == 200, answer.body
    return str(answer.body["result"]["text"])


def filled(questionnaire: str, text: str, *, sent: bool = False) -> Form:
    form = a_form(questionnaire, NOW)
    if form.questions.purpose is not Purpose.EVALUATION:  # that is about a period
        form.about = LONGEST_NAME
    fill(form, NOW, text)
    if sent:
        form.send(NOW)
    return form


@every_language
@long_texts
@pytest.mark.parametrize("questionnaire", ["evaluation-1", "review-1", "skm-2017", "rating-2"])
def test_the_preview_of_the_longest_answers_fits(
    questionnaire: str, text: str, language: str
) -> None:
    (page,) = shown(preview(filled(questionnaire, text), Texts(language)))
    assert text not in page
    assert text[: EXCERPT // 2].strip() in page
    assert "…" in page


@every_language
@long_texts
@pytest.mark.parametrize("questionnaire", ["evaluation-1", "review-1", "skm-2017", "rating-2"])
def test_asking_again_for_the_longest_answer_fits(
    questionnaire: str, text: str, language: str
) -> None:
    form = filled(questionnaire, text)
    for question in form.questions:
        assert len(shown(ask(form, question, Texts(language)))) == 1


@every_language
@long_texts
def test_a_receipt_says_every_word_that_is_stored(text: str, language: str) -> None:
    evaluation = Evaluation(id=1, form=filled("evaluation-1", text, sent=True), opened_at=None)
    assert evaluation.form is not None
    pages = shown(receipt(evaluation, evaluation.form, Texts(language)))
    assert "".join(pages).count(text.rstrip()) == 2
    assert "semester II 2026" in pages[0]
    assert evaluation.form.fingerprint()[:12] in pages[0]


@every_language
@long_texts
def test_both_sides_are_read_in_full(text: str, language: str) -> None:
    evaluation = Evaluation(
        id=1,
        semester="2026-2",
        employee=Employee(name=LONGEST_NAME),
        form=filled("evaluation-1", text, sent=True),
        employee_id=1,
        reviews=[
            Review(
                reviewer_id=reviewer,
                reviewer=Employee(name=LONGEST_NAME),
                form=filled("review-1", text, sent=True),
            )
            for reviewer in (2, 3)
        ],
        opened_at=NOW,
    )
    pages = shown(side_by_side(evaluation, 1, Texts(language)))
    assert "".join(pages).count(text.rstrip()) == 4
    assert LONGEST_NAME in pages[0]
    own = shown(side_by_side(evaluation, 3, Texts(language)))
    assert "".join(own).count(text.rstrip()) == 3


@every_language
@long_texts
def test_a_citizens_receipt_says_every_word_that_is_stored(text: str, language: str) -> None:
    rating = Rating(questionnaire="skm-2017", week=date(2026, 11, 23), kepuasan=4, comment=text)
    service = Service(name=LONGEST_NAME, unit=Unit(name=LONGEST_NAME))
    pages = shown(kept(rating, service, Texts(language)))
    assert text.rstrip() in "".join(pages)
    assert pages[0].count(LONGEST_NAME) == 2


@every_language
def test_the_longest_name_is_shown_as_it_is_written(language: str) -> None:
    texts = Texts(language)
    employee = Employee(id=1, name=LONGEST_NAME, post=LONGEST_NAME)
    evaluation = Evaluation(id=1, employee_id=1, semester="2026-2", employee=employee)
    for screen in (
        bound(Person(employee=employee), frozenset(Role), texts),
        told_due(evaluation, texts),
    ):
        assert LONGEST_NAME in shown(screen)[0]


@every_language
@pytest.mark.parametrize("results", [1, 12, 36])
def test_however_much_was_planned_the_preview_can_be_read(results: int, language: str) -> None:
    form, texts = a_form("evaluation-2", NOW), Texts(language)
    form.subjects = {str(number): f"<{number}> & " + "Antrean " * 36 for number in range(results)}
    fill(form, NOW, "&" * LONGEST_TEXT)
    pages = shown(preview(form, texts))
    assert len(pages) <= 2
    assert f"{len(form.asked)}. " in pages[-1]
    for question in form.questions:
        assert len(shown(ask(form, question, texts))) == 1
    every = "".join(shown(receipt_of(form, texts)))
    assert every.count("&" * 1_000) >= results


def receipt_of(form: Form, texts: Texts) -> Screen:
    form.send(NOW)
    return receipt(Evaluation(id=1, form=form, opened_at=None), form, texts)


@given(st.text("aä😀<&س", min_size=1, max_size=EXCERPT + 9))
def test_a_short_answer_is_shown_whole_and_a_long_one_begins_the_same(text: str) -> None:
    form = filled("evaluation-1", text)
    answer = str(form.answers["pencapaian"].text)
    page = preview(form, Texts("id")).text
    assert ("…" in page.replace(answer, "")) == (len(answer) > EXCERPT)


def test_the_next_step_is_the_first_open_question_and_then_the_preview() -> None:
    form, texts = a_form("skm-2017", NOW), Texts("id")
    for question in form.questions:
        assert next_step(form, texts) == ask(form, question, texts)
        form.answers[question.key] = Answer(question=question.key)
    assert next_step(form, texts) == preview(form, texts)


def test_ways_on_are_offered_only_where_they_lead_somewhere() -> None:
    form, texts = a_form("skm-2017", NOW), Texts("id")
    first, second, *_ = form.questions
    assert labels(ask(form, first, texts))[4:] == []
    assert labels(ask(form, second, texts))[4:] == ["‹ Kembali", "Lewati"]
    form.choose("kepuasan", 4, NOW)
    assert labels(ask(form, second, texts))[4:] == ["‹ Kembali", "Lewati", "Periksa & kirim"]


@every_language
@long_texts
@pytest.mark.parametrize("key", ["pencapaian", "tantangan-1"])
def test_with_the_part_of_an_answer_that_is_kept_one_can_go_on(
    key: str, text: str, language: str
) -> None:
    form, texts = filled("evaluation-2", text), Texts(language)
    too_long = Written(form, form.question(key), 801, joined=True)
    offered = Offered(Spread(())) if too_long.question.offers else None
    screen = noted(became(too_long, texts), asked_again(too_long, texts, offered))
    (page,) = shown(screen)
    assert text[-20:].strip() in page
    assert labels(screen).count(texts("note-go-on")) == 1
    alone = replace(too_long, joined=False)
    if not alone.question.offers:
        assert texts("note-go-on") not in labels(asked_again(alone, texts, None))


def test_a_preview_has_a_button_for_every_line() -> None:
    form = filled("skm-2017", "Sudah baik.")
    screen = preview(form, Texts("id"))
    assert labels(screen) == ["Kirim", *(f"✎ {number}" for number in range(1, 12))]
    for number in range(1, 12):
        assert f"<b>{number}. " in screen.text


def test_what_is_sent_is_shown_as_its_receipt() -> None:
    texts, form = Texts("id"), filled("review-1", "Pertahankan.", sent=True)
    evaluation = Evaluation(id=1, form=None, opened_at=None)
    assert go_on(evaluation, form, texts) == receipt(evaluation, form, texts)
    assert "tersegel" in shown(receipt(evaluation, form, texts))[0]


def labels(screen: Screen) -> list[str]:
    assert screen.keyboard is not None
    return [button.text for row in screen.keyboard.inline_keyboard for button in row]
