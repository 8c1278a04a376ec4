from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from handlers.evidence import screens as evidence
from handlers.evidence.buttons import GoOn
from handlers.form.buttons import SENDS, Ask, Choose, Preview, Skip
from handlers.review.proposal import proposed
from handlers.screen import (
    LONGEST_MESSAGE,
    Button,
    Screen,
    keyboard,
    pages,
    visible_length,
    with_row,
)
from models.evidence import Spread
from models.form import LONGEST_TEXT, Answer, Form
from questionnaires import Purpose, Question, load
from services.forms import Written
from services.lookback.offers import Offered
from texts import Html, Texts

EXCERPT = 240
SHORTER = (EXCERPT, 120, 60, 30, 15)
"""Characters of each answer in a preview: as many as one message has room for."""
ROOM = LONGEST_MESSAGE - 300
"""Characters of a preview, so that a note fits above it."""
A_ROW = 6
A_LINE = 60


def next_step(form: Form, texts: Texts) -> Screen:
    """The first question without an answer, or the preview when none is left."""
    question = form.next_question
    return preview(form, texts) if question is None else ask(form, question, texts)


def ask(form: Form, question: Question, texts: Texts, offered: Offered | None = None) -> Screen:
    head = "\n".join([heading(form, texts), *progress(form, question, texts)])
    lines = [head, texts(question.words, **question.blanks)]
    if question.prompt:
        lines.append(texts(question.prompt))
    if answer := form.answers.get(question.key):
        lines.append(texts("form-answered", answer=_in_short(question, answer, texts)))
    lines += evidence.lines(offered, texts)
    choices = [
        [
            (
                texts(f"{question.labels}.c{choice}"),
                Choose(form_id=form.id, question=question.key, choice=choice),
            )
        ]
        for choice in question.choices
    ]
    notes = evidence.rows(form, question, offered, texts)
    return Screen("\n\n".join(lines), keyboard(*choices, *notes, *_ways_on(form, question, texts)))


def preview(form: Form, texts: Texts, spread: Spread | None = None) -> Screen:
    """Everything that will be sent, each line with a button to change it."""
    changes = [
        (texts("form-change", number=number), Ask(form_id=form.id, question=question.key))
        for number, question in enumerate(form.asked, 1)
    ]
    rows = [changes[first : first + A_ROW] for first in range(0, len(changes), A_ROW)]
    send = SENDS[form.questions.purpose](form_id=form.id)
    below = keyboard([(texts("form-send"), send)], *rows)
    head = [*_above(form, texts), *evidence.spread(spread, texts), *proposed(form, texts)]
    for longest in SHORTER:
        text = "\n\n".join([*head, "\n".join(_numbered(form, texts, longest))])
        if visible_length(text) <= ROOM:
            return Screen(text, below)
    return pages([*head, *_numbered(form, texts, SHORTER[-1])], below)


def _above(form: Form, texts: Texts) -> Iterator[Html]:
    yield heading(form, texts)
    if form.earlier_id is not None:
        yield texts("form-revision", purpose=form.questions.purpose.value)
    yield texts("form-preview")


def became(written: Written, texts: Texts) -> Html | None:
    """Of a text: that it was refused, or did not stand by itself."""
    question = written.question
    if written.excess:
        return _too_long(written, texts)
    if written.joined:
        return texts("form-joined", title=_title(question, texts))
    return changed(written.form, question.key, texts)


def _too_long(written: Written, texts: Texts) -> Html:
    much = {"excess": written.excess, "longest": LONGEST_TEXT}
    if (kept := written.first_part) is None:
        return texts("form-too-long", **much)
    end = f"…{kept[-A_LINE:].lstrip()}"
    return texts("form-too-long-rest", **much, kept=len(kept), end=end)


def asked_again(written: Written, texts: Texts, offered: Offered | None) -> Screen:
    """After an answer that was too long; where a part of it is kept, that part may do."""
    screen = ask(written.form, written.question, texts, offered)
    if written.first_part is None or written.question.offers:
        return screen
    return with_row(screen, [(texts("note-go-on"), GoOn(form_id=written.form.id))])


def changed(form: Form, key: str, texts: Texts) -> Html | None:
    """A press on an old screen, or one out of the preview: what it has done is said."""
    question, answer = form.question(key), form.answers[key]
    if not answer.was_other:
        return None
    shown = _in_short(question, answer, texts)
    return texts("form-changed", title=_title(question, texts), answer=shown)


def noted(note: Html | None, screen: Screen) -> Screen:
    return screen if note is None else replace(screen, text=f"{note}\n\n{screen.text}")


def _title(question: Question, texts: Texts) -> Html:
    blanks = {name: _excerpt(words, A_LINE) for name, words in question.blanks.items()}
    return texts(f"{question.words}.title", **blanks)


def heading(form: Form, texts: Texts) -> Html:
    return _heading(texts.language, load(form.questionnaire).purpose, form.about)


@lru_cache(maxsize=1_000)
def _heading(language: str, purpose: Purpose, about: str) -> Html:
    """The same for many people and at every question: composed once."""
    return Texts(language)(f"{purpose}-heading", about=about)


def progress(form: Form, question: Question, texts: Texts) -> list[Html]:
    """Which of how many, and about how long it still takes."""
    found = form.questions.progress(question)
    if found is None:
        return []
    place = {"position": found[0], "count": found[1]}
    if minutes := form.minutes_left:
        return [texts("form-progress-left", **place, minutes=minutes)]
    return [texts("form-progress", **place)]


def answered(question: Question, answer: Answer, texts: Texts) -> Html | str:
    """An answer in words: the choice's own label, the text, or that it was left out."""
    if answer.file is not None:
        return texts("form-file", kind=answer.file.kind, words=_excerpt(answer.text or ""))
    if answer.text is not None:
        return answer.text
    if answer.choice is not None:
        return texts(f"{question.labels}.c{answer.choice}")
    return texts("form-skipped")


def in_full(form: Form, texts: Texts) -> Iterator[Html]:
    """The answers as they are stored, a block each."""
    for question in form.questions:
        if answer := form.answers.get(question.key):
            title = texts(f"{question.words}.title", **question.blanks)
            yield texts("form-line", title=title, answer=answered(question, answer, texts))


def _numbered(form: Form, texts: Texts, longest: int) -> Iterator[Html]:
    for number, question in enumerate(form.asked, 1):
        answer = form.answers.get(question.key)
        blanks = {name: _excerpt(words, longest) for name, words in question.blanks.items()}
        yield texts(
            "form-numbered",
            number=number,
            title=texts(f"{question.words}.title", **blanks),
            answer=_in_short(question, answer, texts, longest)
            if answer
            else texts("form-skipped"),
        )


def _in_short(
    question: Question, answer: Answer, texts: Texts, longest: int = EXCERPT
) -> Html | str:
    """An answer with other words around it: all of one message is not left for it."""
    shown = answered(question, answer, texts)
    return shown if isinstance(shown, Html) else _excerpt(shown, longest)


def _excerpt(text: str, longest: int = EXCERPT) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _ways_on(form: Form, question: Question, texts: Texts) -> list[list[Button]]:
    here: list[Button] = []
    if (earlier := form.before(question)) is not None:
        here.append((texts("form-back"), Ask(form_id=form.id, question=earlier.key)))
    if question.optional and not (question.offers and form.said(question.key)):
        here.append((texts("form-skip"), Skip(form_id=form.id, question=question.key)))
    finish: list[Button] = []
    if form.sendable:
        label = texts("respondent-skip" if question.personal else "form-finish")
        finish.append((label, Preview(form_id=form.id)))
    return [here, finish]
