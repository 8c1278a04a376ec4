from collections.abc import Iterator, Sequence

from handlers.screen import Screen, pages
from models.dropoff import DropOff, Step, rounded
from texts import Html, Texts

BAR = 10
"""Blocks for the question at which most people stop."""


def halts(found: Sequence[DropOff], threshold: int, texts: Texts) -> Screen:
    """One bar a question, as long as there are people who stopped there."""
    if not found:
        return Screen(texts("halts-none", threshold=threshold), fresh=True)
    blocks: list[str] = [texts("halts-head", threshold=threshold)]
    for one in found:
        blocks += ["\n".join([_title(one, threshold, texts), *_lines(one, threshold, texts)])]
    return pages(blocks)


def _title(one: DropOff, threshold: int, texts: Texts) -> Html:
    return texts(
        "halts-title",
        questionnaire=one.questionnaire,
        begun=rounded(one.begun, threshold),
        sent=rounded(one.sent, threshold),
        unsent=rounded(one.unsent, threshold),
    )


def _lines(one: DropOff, threshold: int, texts: Texts) -> Iterator[Html]:
    most = max(rounded(step.left, threshold) for step in one.steps)
    for number, step in enumerate(one.steps, 1):
        left = rounded(step.left, threshold)
        yield texts(
            "halts-line",
            number=number,
            title=_title_of(step, texts),
            reached=rounded(step.reached, threshold),
            skipped=rounded(step.skipped, threshold),
            left=left,
            bar="▇" * round(BAR * left / most) if most else "",
        )


def _title_of(step: Step, texts: Texts) -> Html:
    blanks = {"subject": texts("halts-each")} if step.question.for_each else {}
    return texts(f"{step.question.words}.title", **blanks)
