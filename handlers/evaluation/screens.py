from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from handlers.evaluation import archive_screens
from handlers.evaluation.buttons import EarlierEvaluations, OpenEnvelopes, OwnEvaluation
from handlers.form.screens import answered, in_full, next_step, preview
from handlers.review.buttons import CompleteEvaluation
from handlers.screen import Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.comparison import Comparison
from models.evaluation import Evaluation, Review
from models.form import Form
from models.period import last_day
from models.predicate import Expectation
from questionnaires import Purpose
from texts import Html, Texts


def go_on(evaluation: Evaluation, form: Form, texts: Texts) -> Screen:
    """The next question, or the receipt of what was sent already; for either side.

    Of a change everything is shown: it has been answered, and any of it may be meant.
    """
    if form.sent_at is None:
        return next_step(form, texts) if form.earlier_id is None else preview(form, texts)
    return receipt(evaluation, form, texts)


def receipt(evaluation: Evaluation, form: Form, texts: Texts) -> Screen:
    """What is stored, in full, and whether the envelopes are open already."""
    foot = texts("envelopes-open" if evaluation.opened_at else "envelopes-sealed")
    below = keyboard(*_ways_on(evaluation, form, texts), [(texts("menu-open"), Menu())])
    return pages([archive_screens.head(form, texts), *in_full(form, texts), foot], below)


def _ways_on(evaluation: Evaluation, form: Form, texts: Texts) -> Iterator[list[Button]]:
    """To the other side once it is open, until then to a change; of one's own to all versions."""
    own = form.questions.purpose is Purpose.EVALUATION
    if evaluation.opened_at is not None:
        yield [(texts("envelopes-read"), OpenEnvelopes(evaluation_id=evaluation.id))]
    elif own:
        change = CompleteEvaluation(evaluation_id=evaluation.id)
        yield [(texts("evaluation-change"), change)]
    if own:
        yield from archive_screens.versions(form, texts)
        yield [(texts("evaluation-earlier"), EarlierEvaluations())]


def invited(evaluation: Evaluation, closes_at: datetime, texts: Texts) -> Screen:
    until = last_day(closes_at)
    text = texts("notice-evaluation-opened", semester=evaluation.semester, until=until)
    return Screen(text, keyboard([(texts("evaluation-begin"), OwnEvaluation())]))


def extended(evaluation: Evaluation, until: datetime, texts: Texts) -> Screen:
    text = texts(
        "notice-evaluation-extended",
        semester=evaluation.semester,
        until=last_day(until),
        reason=evaluation.extension_reason or "",
    )
    return Screen(text, keyboard([(texts("stage-open-evaluation"), OwnEvaluation())]))


def told_open(evaluation: Evaluation, texts: Texts, *, dropped: bool = False) -> Screen:
    text = texts(
        "notice-envelopes-open", name=evaluation.employee.name, semester=evaluation.semester
    )
    if dropped:
        text = Html(f"{text}\n\n{texts('notice-change-dropped')}")
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
    compared = {comparison.value for comparison in evaluation.compare(None)}
    blocks += _written(evaluation.form, compared, texts, "compare-own-missing")
    for review in reviews or [None]:
        blocks += _named(review, reviews, texts)
        other = review.form if review else None
        blocks += _written(other, compared, texts, "compare-review-missing")
        if (predicate := evaluation.predicate(review)) is not None:
            blocks.append(texts("compare-predicate", predicate=texts(f"predicate-{predicate}")))
    return pages(blocks)


def _named(review: Review | None, among: Sequence[Review | None], texts: Texts) -> Iterator[Html]:
    """Whose review follows, where there are several."""
    if review is not None and len(among) > 1:
        yield texts("compare-reviewer", name=review.reviewer.name, about=review.form.about)


def _line(comparison: Comparison, texts: Texts) -> str:
    line = texts(
        "compare-line",
        value=comparison.title or texts(f"value-{comparison.value}.title"),
        own=_expectation(comparison.own, texts),
        reviewer=_expectation(comparison.reviewer, texts),
        agreement=texts(f"agreement-{comparison.agreement}"),
    )
    if comparison.other_title is None:
        return line
    return f"{line}\n{texts('compare-reworded', words=comparison.other_title)}"


def _expectation(rating: Expectation | None, texts: Texts) -> Html:
    return texts("compare-nothing" if rating is None else f"expectation.c{rating.value}")


def _written(
    form: Form | None, compared: Collection[str], texts: Texts, missing: str
) -> Iterator[Html]:
    """What stands nowhere above, as far as something was said."""
    if form is None or form.sent_at is None:
        yield texts(missing)
        return
    for question in form.questions:
        answer = form.answers.get(question.key)
        if answer is not None and answer.says and question.key not in compared:
            title = texts(f"{question.words}.title", **question.blanks)
            yield texts("form-line", title=title, answer=answered(question, answer, texts))
