from collections.abc import Iterator, Sequence

from aiogram.filters.callback_data import CallbackData

from handlers.review.buttons import (
    BeforeReview,
    CompleteEvaluation,
    DeclineReview,
    GiveBack,
    ReviewAfterAll,
    ReviewOf,
)
from handlers.screen import Button, Screen, followed_by, keyboard, with_row
from handlers.start.buttons import Menu
from handlers.team.buttons import MyTeam
from models.evaluation import Evaluation, ReviewReturn
from services.lookback.declines import Declined
from services.lookback.returns import Outlook
from services.team.members import Member
from texts import Html, Texts

_OnEvaluation = ReviewOf | BeforeReview | GiveBack | DeclineReview | ReviewAfterAll


def told_due(evaluation: Evaluation, texts: Texts) -> Screen:
    button = _on(ReviewOf, evaluation)
    text = texts("notice-review-due", name=evaluation.employee.name, semester=evaluation.semester)
    return Screen(text, keyboard([(texts("review-now"), button)], [_otherwise(evaluation, texts)]))


def begun(evaluation: Evaluation, screen: Screen, texts: Texts) -> Screen:
    """The first question, below which the way out stands: one tap suffices to rate."""
    if evaluation.opened_at is not None:
        return screen
    return with_row(screen, [_otherwise(evaluation, texts)])


def sent(receipt: Screen, waiting: Sequence[Member], texts: Texts) -> Screen:
    """The receipt stays to be read; below it one tap begins the next, until nobody waits."""
    rows: list[list[Button]] = [[_team(texts)]]
    if waiting:
        following = waiting[0]
        button = ReviewOf(employee_id=following.employee.id, semester=following.semester)
        rows.insert(0, [(texts("review-next", name=following.employee.name), button)])
    text = texts("review-waiting", count=len(waiting))
    return followed_by(receipt, Screen(text, keyboard(*rows), fresh=True))


def outlook(found: Outlook, texts: Texts) -> Screen:
    """How complete the own side is, never what it says, and what can be done now."""
    evaluation = found.mandate.evaluation
    rows: list[list[Button]] = []
    if found.declined is not None:
        rows.append([(texts("decline-undo"), _on(ReviewAfterAll, evaluation))])
    else:
        rows.append([(texts("review-now"), _on(ReviewOf, evaluation))])
        if found.may_return:
            rows.append([(texts("return-open"), _on(GiveBack, evaluation))])
        if not found.mandate.is_fulfilled:
            rows.append([(texts("decline-open"), _on(DeclineReview, evaluation))])
    return Screen("\n\n".join(_outlook(found, texts)), keyboard(*rows, _ways_on(texts)))


def wanted(key: str, evaluation: Evaluation, texts: Texts) -> Screen:
    """What is asked for in words, with a way back."""
    return Screen(texts(key, name=evaluation.employee.name), keyboard(_back(evaluation, texts)))


def done(key: str, evaluation: Evaluation, texts: Texts) -> Screen:
    return Screen(texts(key, name=evaluation.employee.name), keyboard(_ways_on(texts)))


def declined(evaluation: Evaluation, texts: Texts) -> Screen:
    undo = (texts("decline-undo"), _on(ReviewAfterAll, evaluation))
    return Screen(
        texts("decline-done", name=evaluation.employee.name), keyboard([undo], _ways_on(texts))
    )


def told_declined(found: Declined, reader_id: int, texts: Texts) -> Screen:
    """To the employee, and to the administrators, who can name somebody else."""
    evaluation = found.evaluation
    about_me = reader_id == evaluation.employee_id
    text = texts(
        "notice-declined-you" if about_me else "notice-declined",
        reviewer=found.reviewer.name,
        name=evaluation.employee.name,
        semester=evaluation.semester,
        reason=found.decline.reason,
    )
    return Screen(text, keyboard(_menu(texts)))


def told_returned(returned: ReviewReturn, evaluation: Evaluation, texts: Texts) -> Screen:
    button = (texts("return-complete"), CompleteEvaluation(evaluation_id=evaluation.id))
    text = texts("notice-returned", semester=evaluation.semester, reason=returned.reason)
    return Screen(text, keyboard([button], _menu(texts)))


def told_completed(evaluation: Evaluation, texts: Texts) -> Screen:
    text = texts("notice-completed", name=evaluation.employee.name, semester=evaluation.semester)
    button = _on(ReviewOf, evaluation)
    return Screen(text, keyboard([(texts("review-now"), button)]))


def _outlook(found: Outlook, texts: Texts) -> Iterator[Html]:
    evaluation = found.mandate.evaluation
    yield texts("outlook-title", name=evaluation.employee.name, semester=evaluation.semester)
    if found.own is None:
        yield texts("outlook-unsent")
    else:
        counts = {"answered": found.own.answered, "skipped": found.own.skipped}
        yield texts("outlook-sent", at=found.own.sent_at, **counts)
    if found.returned is not None:
        state = "waiting" if found.returned.completed_at is None else "completed"
        yield texts("outlook-returned", reason=found.returned.reason, state=state)
    if found.declined is not None:
        yield texts("outlook-declined", reason=found.declined.reason)


def _on(kind: type[_OnEvaluation], evaluation: Evaluation) -> CallbackData:
    return kind(employee_id=evaluation.employee_id, semester=evaluation.semester)


def _otherwise(evaluation: Evaluation, texts: Texts) -> Button:
    return texts("outlook-open"), _on(BeforeReview, evaluation)


def _back(evaluation: Evaluation, texts: Texts) -> list[Button]:
    return [(texts("form-back"), _on(BeforeReview, evaluation))]


def _menu(texts: Texts) -> list[Button]:
    return [(texts("menu-open"), Menu())]


def _team(texts: Texts) -> Button:
    return texts("team-back"), MyTeam()


def _ways_on(texts: Texts) -> list[Button]:
    return [_team(texts), *_menu(texts)]
