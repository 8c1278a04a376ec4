from collections.abc import Iterator, Mapping, Sequence

from handlers.disclosure.buttons import (
    AnswerCorrection,
    AskCorrection,
    AsPaper,
    AsWorkbook,
    Figures,
    Held,
    MyData,
    SeeCorrection,
)
from handlers.disclosure.cells import line
from handlers.screen import Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.disclosure import CorrectionRequest
from models.evaluation import Evaluation, Review
from models.person import Person
from services.disclosure.holdings import Page
from services.words import LONGEST_WORDS
from texts import Html, Texts

_VIEWINGS = "viewings"
_IN_A_ROW = 2


def overview(counts: Mapping[str, int], person: Person, texts: Texts) -> Screen:
    """How much there is of what; an employee may do more with it than a citizen."""
    lines = [texts("held-line", name=texts(f"held-{key}"), count=n) for key, n in counts.items()]
    foot = texts("held-foot" if person.employee is not None else "held-foot-citizen")
    opened = [(texts(f"held-{key}"), Held(section=key, page=0)) for key in counts]
    rows = [opened[at : at + _IN_A_ROW] for at in range(0, len(opened), _IN_A_ROW)]
    below = keyboard(*rows, *_for_employees(person, texts), [(texts("menu-open"), Menu())])
    return Screen("\n\n".join([texts("held-title"), "\n".join(lines), foot]), below)


def _for_employees(person: Person, texts: Texts) -> list[list[Button]]:
    if person.employee is None:
        return [[(texts("held-as-workbook"), AsWorkbook())]]
    return [
        [
            (texts("held-who-saw"), Held(section=_VIEWINGS, page=0)),
            (texts("held-how"), Figures()),
        ],
        [(texts("held-as-workbook"), AsWorkbook()), (texts("held-as-paper"), AsPaper())],
        [(texts("held-wrong"), AskCorrection())],
    ]


def page(found: Page, texts: Texts) -> Screen:
    title = texts("held-page", name=texts(f"held-{found.section.key}"), count=found.count)
    rows = [line(found.section, row, texts) for row in found.rows] or [texts("held-none")]
    turning: list[Button] = []
    if found.number:
        turning.append((texts("held-earlier"), _page(found, found.number - 1)))
    if found.more:
        turning.append((texts("held-later"), _page(found, found.number + 1)))
    return pages([title, *rows], keyboard(turning, [(texts("held-back"), MyData())]))


def _page(found: Page, number: int) -> Held:
    return Held(section=found.section.key, page=number)


def figures(evaluations: Sequence[Evaluation], texts: Texts) -> Screen:
    """Each figure with the two ratings and the table that it was made of."""
    blocks = [block for each in evaluations for block in _figures(each, texts)]
    below = keyboard([(texts("held-back"), MyData())])
    return pages([texts("held-figures-title"), *(blocks or [texts("held-figures-none")])], below)


def _figures(evaluation: Evaluation, texts: Texts) -> Iterator[Html]:
    for review in evaluation.reviews:
        predicate = evaluation.predicate(review)
        if predicate is not None:
            yield texts(
                "held-figure",
                semester=evaluation.semester,
                reviewer=review.reviewer.name,
                result=_rating(review, "hasil", texts),
                behaviour=_rating(review, "perilaku", texts),
                predicate=texts(f"predicate-{predicate}"),
                **_agreements(evaluation, review),
            )


def _rating(review: Review, key: str, texts: Texts) -> Html:
    return texts(f"expectation.c{review.form.answers[key].choice}")


def _agreements(evaluation: Evaluation, review: Review) -> dict[str, int]:
    found = [one.agreement.name.lower() for one in evaluation.compare(review)]
    return {key: found.count(key) for key in ("aligned", "different", "blind_spot", "unknown")}


def ask(texts: Texts) -> Screen:
    text = texts("correction-ask", longest=LONGEST_WORDS)
    return Screen(text, keyboard([(texts("held-back"), MyData())]))


def asked(request: CorrectionRequest, texts: Texts) -> Screen:
    text = texts("correction-asked", words=request.words)
    return Screen(text, keyboard([(texts("menu-open"), Menu())]), fresh=True)


def to_answer(request: CorrectionRequest, texts: Texts) -> Screen:
    see = (texts("correction-see"), SeeCorrection(request_id=request.id))
    return Screen(texts("correction-told", name=request.employee.name), keyboard([see]))


def standing(request: CorrectionRequest, reader: Person, texts: Texts) -> Screen:
    """What was asked, and what was answered; nobody answers themselves."""
    text = texts(
        "correction-standing",
        name=request.employee.name,
        at=request.asked_at,
        words=request.words,
    )
    menu = [(texts("menu-open"), Menu())]
    if request.answered_at is None and reader.id == request.employee_id:
        return Screen(text, keyboard(menu))
    if request.answered_at is None:
        answer = (texts("correction-answer"), AnswerCorrection(request_id=request.id))
        return Screen(text, keyboard([answer], menu))
    told = texts("correction-answered", at=request.answered_at, answer=request.answer or "")
    return Screen(f"{text}\n\n{told}", keyboard(menu), fresh=True)


def wanted(request: CorrectionRequest, texts: Texts) -> Screen:
    text = texts("correction-wanted", name=request.employee.name, longest=LONGEST_WORDS)
    see = (texts("held-back"), SeeCorrection(request_id=request.id))
    return Screen(text, keyboard([see]))
