"""What stands below opened envelopes: the showing, the talk, and an objection."""

from collections.abc import Iterator

from handlers.dialogue import screens as dialogue_screens
from handlers.objection import screens as objection_screens
from handlers.screen import Button, Screen, followed_by, keyboard
from handlers.start.buttons import Menu
from models.evaluation import Review
from models.form import Form
from services.lookback.openings import Opened
from texts import Html, Texts


def followed(both: Screen, opened: Opened, reader_id: int, texts: Texts) -> Screen:
    """Both sides, then a card for each review; a broken seal is said before anything is read."""
    for review in opened.evaluation.reviews_for(reader_id):
        if review.form.sent_at is not None:
            both = followed_by(both, _card(review, opened, reader_id, texts))
    broken = opened.evaluation.broken
    return followed_by(_alarm(broken, texts), both) if broken else both


def _alarm(broken: list[Form], texts: Texts) -> Screen:
    lines = [texts(f"{form.questions.purpose}-heading", about=form.about) for form in broken]
    return Screen("\n".join([texts("seal-broken"), *lines]), fresh=True)


def _card(review: Review, opened: Opened, reader_id: int, texts: Texts) -> Screen:
    blocks = "\n\n".join(_blocks(review, opened, texts))
    menu: list[Button] = [(texts("menu-open"), Menu())]
    rows = _rows(review, opened, reader_id, texts)
    return Screen(blocks, keyboard(*rows, menu), fresh=True)


def _blocks(review: Review, opened: Opened, texts: Texts) -> Iterator[Html]:
    yield texts("followed-title", reviewer=review.reviewer.name)
    dialogue = opened.dialogues.get(review.id)
    if dialogue is None:
        yield texts("dialogue-none")
    else:
        yield dialogue_screens.recorded(dialogue, texts)
    if review.shown_at is None:
        yield texts("followed-unshown")
    else:
        yield texts("followed-shown", at=review.shown_at)
    if (objection := opened.objections.get(review.id)) is not None:
        yield from objection_screens.in_short(objection, texts)
    elif (last := opened.objectable_until.get(review.id)) is not None:
        yield texts("objection-until", last=last)


def _rows(review: Review, opened: Opened, reader_id: int, texts: Texts) -> Iterator[list[Button]]:
    dialogue = opened.dialogues.get(review.id)
    if dialogue is None:
        yield dialogue_screens.begin(review, texts)
    else:
        yield dialogue_screens.ways_on(dialogue, reader_id, texts)
    if (objection := opened.objections.get(review.id)) is not None:
        yield objection_screens.see(objection, texts)
    elif review.id in opened.objectable_until:
        yield objection_screens.offer(review, texts)
