from collections.abc import Iterator, Sequence

from handlers.evaluation.buttons import OpenEnvelopes
from handlers.form.screens import in_full, next_step
from handlers.screen import Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.comparison import Comparison
from models.evaluation import Evaluation, Review
from models.form import Form
from models.predicate import Expectation
from texts import Html, Texts

SEAL_SHOWN = 12
"""Hexadecimal digits of the seal on a receipt: enough to compare by eye."""


def go_on(evaluation: Evaluation, form: Form, texts: Texts) -> Screen:
    """The next question, or the receipt of what was sent already; for either side."""
    if form.sent_at is None:
        return next_step(form, texts)
    return receipt(evaluation, form, texts)


def receipt(evaluation: Evaluation, form: Form, texts: Texts) -> Screen:
    """What is stored, in full, and whether the envelopes are open already."""
    head = texts(
        f"{form.questions.purpose}-sent",
        about=form.about,
        at=form.sent_at,
        seal=(form.seal or "")[:SEAL_SHOWN],
    )
    rows: list[list[Button]] = [[(texts("menu-open"), Menu())]]
    if evaluation.opened_at is not None:
        rows.insert(0, [(texts("envelopes-read"), OpenEnvelopes(evaluation_id=evaluation.id))])
    foot = texts("envelopes-open" if evaluation.opened_at else "envelopes-sealed")
    return pages([head, *in_full(form, texts), foot], keyboard(*rows))


def told_open(evaluation: Evaluation, texts: Texts) -> Screen:
    text = texts(
        "notice-envelopes-open", name=evaluation.employee.name, semester=evaluation.semester
    )
    read = (texts("envelopes-read"), OpenEnvelopes(evaluation_id=evaluation.id))
    return Screen(text, keyboard([read]))


def side_by_side(evaluation: Evaluation, reader_id: int, texts: Texts) -> Screen:
    """Both sides item by item, then what each wrote: the agenda of the performance dialogue."""
    reviews: list[Review | None] = [*evaluation.reviews_for(reader_id)]
    blocks: list[str] = [
        texts("compare-title", name=evaluation.employee.name, semester=evaluation.semester)
    ]
    for review in reviews or [None]:
        blocks += _named(review, reviews, texts)
        blocks.append("\n\n".join(_line(one, texts) for one in evaluation.compare(review)))
    blocks += _written(evaluation.form, texts, "compare-own-missing")
    for review in reviews or [None]:
        blocks += _named(review, reviews, texts)
        blocks += _written(review.form if review else None, texts, "compare-review-missing")
        if (predicate := evaluation.predicate(review)) is not None:
            blocks.append(texts("compare-predicate", predicate=texts(f"predicate-{predicate}")))
    return pages(blocks)


def _named(review: Review | None, among: Sequence[Review | None], texts: Texts) -> Iterator[Html]:
    """Whose review follows, where there are several."""
    if review is not None and len(among) > 1:
        yield texts("compare-reviewer", name=review.reviewer.name, about=review.form.about)


def _line(comparison: Comparison, texts: Texts) -> Html:
    return texts(
        "compare-line",
        value=texts(f"value-{comparison.value}.title"),
        own=_expectation(comparison.own, texts),
        reviewer=_expectation(comparison.reviewer, texts),
        agreement=texts(f"agreement-{comparison.agreement}"),
    )


def _expectation(rating: Expectation | None, texts: Texts) -> Html:
    return texts("compare-nothing" if rating is None else f"expectation.c{rating.value}")


def _written(form: Form | None, texts: Texts, missing: str) -> Iterator[Html]:
    if form is None or form.sent_at is None:
        yield texts(missing)
        return
    for question in form.questions:
        answer = form.answers.get(question.key)
        if answer is not None and question.prompt is None:
            title = texts(f"{question.words}.title")
            shown = answer.text or texts(f"{question.labels}.c{answer.choice}")
            yield texts("form-line", title=title, answer=shown)
