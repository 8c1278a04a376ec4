from datetime import date

from handlers.dialogue.buttons import ConfirmDialogue, HeldToday, WriteDialogue
from handlers.evaluation.buttons import OpenEnvelopes
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from models.evaluation import Dialogue, Evaluation, Review
from texts import Html, Texts


def ask_day(review: Review, texts: Texts) -> Screen:
    today = (texts("dialogue-today"), HeldToday(review_id=review.id))
    back = (texts("form-back"), OpenEnvelopes(evaluation_id=review.evaluation_id))
    return Screen(texts("dialogue-ask-day"), keyboard([today], [back]))


def ask_outcome(day: date, texts: Texts) -> Screen:
    return Screen(texts("dialogue-ask-outcome", day=day), keyboard(_menu(texts)))


def written(dialogue: Dialogue, reader_id: int, texts: Texts) -> Screen:
    read = (texts("envelopes-read"), OpenEnvelopes(evaluation_id=dialogue.review.evaluation_id))
    rows: list[list[Button]] = [ways_on(dialogue, reader_id, texts), [read], _menu(texts)]
    return Screen(recorded(dialogue, texts), keyboard(*rows))


def told(dialogue: Dialogue, evaluation: Evaluation, reader_id: int, texts: Texts) -> Screen:
    head = texts(
        "notice-dialogue",
        writer=dialogue.written_by.name,
        name=evaluation.employee.name,
        semester=evaluation.semester,
    )
    below = keyboard(ways_on(dialogue, reader_id, texts))
    return Screen(f"{head}\n\n{recorded(dialogue, texts)}", below)


def recorded(dialogue: Dialogue, texts: Texts) -> Html:
    """What was recorded of the talk, by whom, and whether the other side agrees."""
    state = "waiting" if dialogue.confirmed_at is None else "confirmed"
    return texts(
        "dialogue-recorded",
        day=dialogue.held_on,
        outcome=dialogue.outcome,
        writer=dialogue.written_by.name,
        state=state,
    )


def ways_on(dialogue: Dialogue | None, reader_id: int, texts: Texts) -> list[Button]:
    """The other side confirms or corrects, the writer only corrects; until it is confirmed."""
    if dialogue is None or dialogue.confirmed_at is not None:
        return []
    correct = (texts("dialogue-correct"), WriteDialogue(review_id=dialogue.review_id))
    if reader_id == dialogue.written_by_id:
        return [correct]
    confirm = ConfirmDialogue(review_id=dialogue.review_id, version=dialogue.version)
    return [(texts("dialogue-confirm"), confirm), correct]


def begin(review: Review, texts: Texts) -> list[Button]:
    return [(texts("dialogue-open"), WriteDialogue(review_id=review.id))]


def _menu(texts: Texts) -> list[Button]:
    return [(texts("menu-open"), Menu())]
