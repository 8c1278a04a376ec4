from collections.abc import Iterator, Sequence

from handlers.form.buttons import SENDS, Ask, Choose, Preview, Skip
from handlers.screen import Button, Screen, keyboard
from models.form import Answer, Form
from models.journal import JournalEntry
from questionnaires import Question
from texts import Html, Texts

EXCERPT = 240
A_ROW = 6


def next_step(form: Form, texts: Texts) -> Screen:
    """The first question without an answer, or the preview when none is left."""
    question = form.next_question
    return preview(form, texts) if question is None else ask(form, question, texts)


def ask(
    form: Form, question: Question, texts: Texts, offered: Sequence[JournalEntry] = ()
) -> Screen:
    head = "\n".join([heading(form, texts), *progress(form, question, texts)])
    lines = [head, texts(question.words, **question.blanks)]
    if question.prompt:
        lines.append(texts(question.prompt))
    if answer := form.answers.get(question.key):
        lines.append(texts("form-answered", answer=_in_short(question, answer, texts)))
    lines += [texts("form-offered", words=entry.words) for entry in offered]
    choices = [
        [
            (
                texts(f"{question.labels}.c{choice}"),
                Choose(form_id=form.id, question=question.key, choice=choice),
            )
        ]
        for choice in question.choices
    ]
    return Screen("\n\n".join(lines), keyboard(*choices, *_ways_on(form, question, texts)))


def preview(form: Form, texts: Texts) -> Screen:
    """Everything that will be sent, each line with a button to change it."""
    lines = [heading(form, texts), texts("form-preview"), "\n".join(_numbered(form, texts))]
    changes = [
        (texts("form-change", number=number), Ask(form_id=form.id, question=question.key))
        for number, question in enumerate(form.asked, 1)
    ]
    rows = [changes[first : first + A_ROW] for first in range(0, len(changes), A_ROW)]
    send = SENDS[form.questions.purpose](form_id=form.id)
    return Screen("\n\n".join(lines), keyboard([(texts("form-send"), send)], *rows))


def heading(form: Form, texts: Texts) -> Html:
    return texts(f"{form.questions.purpose}-heading", about=form.about)


def progress(form: Form, question: Question, texts: Texts) -> list[Html]:
    found = form.questions.progress(question)
    return [texts("form-progress", position=found[0], count=found[1])] if found else []


def answered(question: Question, answer: Answer, texts: Texts) -> Html | str:
    """An answer in words: the choice's own label, the text, or that it was left out."""
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


def _numbered(form: Form, texts: Texts) -> Iterator[Html]:
    for number, question in enumerate(form.asked, 1):
        answer = form.answers.get(question.key)
        yield texts(
            "form-numbered",
            number=number,
            title=texts(f"{question.words}.title", **question.blanks),
            answer=_in_short(question, answer, texts) if answer else texts("form-skipped"),
        )


def _in_short(question: Question, answer: Answer, texts: Texts) -> Html | str:
    """An answer with other words around it: all of one message is not left for it."""
    shown = answered(question, answer, texts)
    if isinstance(shown, Html) or len(shown) <= EXCERPT:
        return shown
    return shown[: EXCERPT - 1].rstrip() + "…"


def _ways_on(form: Form, question: Question, texts: Texts) -> list[list[Button]]:
    here: list[Button] = []
    if (earlier := form.before(question)) is not None:
        here.append((texts("form-back"), Ask(form_id=form.id, question=earlier.key)))
    if question.optional:
        here.append((texts("form-skip"), Skip(form_id=form.id, question=question.key)))
    finish: list[Button] = []
    if form.sendable:
        label = texts("respondent-skip" if question.personal else "form-finish")
        finish.append((label, Preview(form_id=form.id)))
    return [here, finish]
