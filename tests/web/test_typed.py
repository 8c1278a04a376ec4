"""Whatever a stranger sends, only what was asked and offered goes on."""

from hypothesis import given
from hypothesis import strategies as st

from models.form import LONGEST_TEXT
from texts import LANGUAGES, Texts
from web.questions import asked, questionnaire, titles
from web.typed import TOKEN, FormWrong, answers_in

QUESTIONS = {question.key: question for question in questionnaire()}
names = st.sampled_from([*QUESTIONS, TOKEN]) | st.text(max_size=8)
values = st.sampled_from(["", " ", *map(str, range(-1, 9)), "04", "\u0664", "a" * 2_001])
forms = st.dictionaries(names, values | st.text(max_size=20), max_size=25)


@given(forms)
def test_what_is_taken_was_asked_and_offered(typed: dict[str, str]) -> None:
    try:
        answers = answers_in(typed, questionnaire())
    except FormWrong as refusal:
        wrong = refusal.problems.keys()
        assert wrong & {*QUESTIONS, ""} == wrong != set()
        return
    assert typed.keys() <= {*QUESTIONS, TOKEN}
    assert "kepuasan" in answers
    for name, answer in answers.items():
        if isinstance(answer, int):
            assert answer in QUESTIONS[name].choices
        else:
            assert answer == typed[name].strip()
            assert 0 < len(answer or "") <= LONGEST_TEXT


@given(st.dictionaries(st.sampled_from([*QUESTIONS]), st.just("1")))
def test_what_needs_another_answer_goes_with_it(typed: dict[str, str]) -> None:
    answers = answers_in(typed | {"kepuasan": "1"}, questionnaire())
    assert ("jenis" in answers) == ("saran" in typed and "jenis" in typed)
    assert ("jawaban" in answers) == ("saran" in typed and "jawaban" in typed)


def test_every_question_stands_on_the_page_once() -> None:
    page = asked()
    shown = [page.face, *page.elements, *page.message, *page.personal]
    assert shown == list(questionnaire())
    assert len(page.elements) == 9
    assert {question.key for question in page.personal} == {
        "kelamin",
        "usia",
        "pendidikan",
        "pekerjaan",
    }


def test_every_question_has_words_in_every_language() -> None:
    for language in LANGUAGES:
        texts = Texts(language)
        assert titles(texts).keys() == QUESTIONS.keys()
        assert all(texts.has(question.words) for question in QUESTIONS.values())
