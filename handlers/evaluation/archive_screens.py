"""What an employee has written in earlier terms and in earlier versions; nobody else's."""

from collections.abc import Iterator, Sequence

from handlers.evaluation.buttons import CheckSeal, EarlierEvaluations, OpenEnvelopes, ReadOwn
from handlers.form.screens import in_full
from handlers.screen import Alert, Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.calendar import WITA
from models.evaluation import Evaluation, Term
from models.form import Form
from texts import Html, Texts

SEAL_SHOWN = 12
"""Hexadecimal digits of the seal on a receipt: enough to compare by eye."""


def closed(coming: Term | None, earlier: Sequence[Evaluation], texts: Texts) -> Screen:
    """No term is open; when the next one is, and what there is of earlier ones."""
    if coming is None:
        text = texts("evaluation-none-open")
    else:
        opens = coming.opens_at.astimezone(WITA).date()
        text = texts("evaluation-coming", semester=coming.semester, day=opens)
    menu: list[Button] = [(texts("menu-open"), Menu())]
    return Screen(text, keyboard(*_each(earlier, texts), menu))


def earlier(found: Sequence[Evaluation], texts: Texts) -> Screen:
    menu: list[Button] = [(texts("menu-open"), Menu())]
    return Screen(texts("evaluation-earlier-title"), keyboard(*_each(found, texts), menu))


def own(form: Form, texts: Texts) -> Screen:
    """One version in full, as it is stored; what was never sent says so."""
    others: list[Button] = [(texts("evaluation-earlier"), EarlierEvaluations())]
    below = keyboard(*versions(form, texts), others)
    return pages([head(form, texts), *in_full(form, texts)], below)


def head(form: Form, texts: Texts) -> Html:
    if form.sent_at is None:
        return texts("evaluation-unsent", about=form.about)
    seal = (form.seal or "")[:SEAL_SHOWN]
    return texts(f"{form.questions.purpose}-sent", about=form.about, at=form.sent_at, seal=seal)


def checked(form: Form, texts: Texts) -> Alert:
    """The seal is computed anew from what is stored now."""
    intact = "intact" if form.sent_at is not None and form.is_intact else "broken"
    return Alert(texts(f"seal-check-{intact}", seal=form.fingerprint()[:SEAL_SHOWN]))


def versions(form: Form, texts: Texts) -> Iterator[list[Button]]:
    """To check the seal, and to read what this one replaced."""
    if form.sent_at is not None:
        yield [(texts("seal-check"), CheckSeal(form_id=form.id))]
    if form.earlier_id is not None:
        yield [(texts("evaluation-version-before"), ReadOwn(form_id=form.earlier_id))]


def _each(found: Sequence[Evaluation], texts: Texts) -> Iterator[list[Button]]:
    """A period each: the own side, and both where the envelopes are open."""
    for evaluation in found:
        form = evaluation.form
        if form is not None:
            state = "unsent" if form.sent_at is None else "sent"
            label = texts(f"evaluation-one-{state}", semester=evaluation.semester)
            row: list[Button] = [(label, ReadOwn(form_id=form.id))]
            if evaluation.opened_at is not None:
                row.append((texts("envelopes-read"), OpenEnvelopes(evaluation_id=evaluation.id)))
            yield row
