from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from handlers.case.buttons import OpenCase
from handlers.challenge.buttons import AnswerChallenge
from handlers.evaluation.buttons import OwnEvaluation
from handlers.feedback.buttons import AnswerRequest
from handlers.mentoring.buttons import OpenOffer
from handlers.mentorship.buttons import OpenSession
from handlers.objection.buttons import SeeObjection
from handlers.review.buttons import ReviewOf
from handlers.screen import Button, Screen, keyboard
from handlers.team.buttons import MyTeam, Only
from models.stage import Side
from services.reminders.digests import Digest
from services.reminders.duties import Duty, Item
from services.reminders.pending import MissingReview
from texts import Html, Texts

MOST_NAMED = 8
_OPENED: Mapping[Duty, Callable[[Item], CallbackData]] = {
    Duty.REVIEW: lambda item: ReviewOf(employee_id=item.about, semester=item.semester),
    Duty.OBJECTION: lambda item: SeeObjection(objection_id=item.about),
    Duty.CHALLENGE: lambda item: AnswerChallenge(challenge_id=item.about),
    Duty.CASE: lambda item: OpenCase(case_id=item.about),
    Duty.FEEDBACK: lambda item: AnswerRequest(request_id=item.about),
    Duty.OFFER: lambda item: OpenOffer(mentorship_id=item.about),
    Duty.SESSION: lambda item: OpenSession(session_id=item.about),
}


def evaluation(last_day: date, today: date, texts: Texts) -> Screen:
    """Before the last day, on it, or after it, however late it is told."""
    text = texts(f"stage-evaluation-{_nearness(last_day, today)}", day=last_day)
    button = (texts("stage-open-evaluation"), OwnEvaluation())
    return Screen(text, keyboard([button]) if today <= last_day else None)


def reviews(missing: Sequence[MissingReview], last_day: date, today: date, texts: Texts) -> Screen:
    nearness = "closing" if today < last_day else "last-call"
    title = texts(f"stage-review-{nearness}", count=len(missing), day=last_day)
    return Screen(f"{title}\n\n{_named(missing, texts)}", keyboard(*_to_review(missing, texts)))


def announced(side: Side, missing: Sequence[MissingReview], told_on: date, texts: Texts) -> Screen:
    """To the one who blocks with the way to end it; the others need to do nothing."""
    text = texts(f"stage-announced-{side}", day=told_on)
    if side is Side.WAITING:
        return Screen(text)
    rows = _to_review(missing, texts) if side is Side.BLOCKING else []
    named = _named(missing, texts) if side is Side.BLOCKING else _by_reviewer(missing, texts)
    return Screen(f"{text}\n\n{named}", keyboard(*rows) if rows else None)


def escalated(missing: Sequence[MissingReview], last_day: date, texts: Texts) -> Screen:
    title = texts("stage-escalated", count=len(missing), day=last_day)
    return Screen(f"{title}\n\n{_by_reviewer(missing, texts)}")


def digest(found: Digest, texts: Texts) -> Screen:
    """The oldest first, and one press to each."""
    lines = [_line(item, found, texts) for item in found.shown]
    if found.further:
        lines.append(texts("stage-further", count=found.further))
    title = texts("digest-title", count=len(found.items))
    rows = [[_open(item, texts)] for item in found.shown]
    to_review = [item.duty is Duty.REVIEW for item in found.items]
    if any(to_review[len(found.shown) :]):
        rows.append([_all(sum(to_review), texts)])
    return Screen(f"{title}\n\n" + "\n".join(lines), keyboard(*rows))


def _line(item: Item, found: Digest, texts: Texts) -> Html:
    words = texts(f"digest-{item.duty}", name=item.name, since=item.since)
    over = item.days_over(found.today, found.calendar)
    return (
        texts("digest-over", words=words, days=over) if over else texts("digest-line", words=words)
    )


def _open(item: Item, texts: Texts) -> Button:
    return texts(f"digest-open-{item.duty}", name=item.name), _OPENED[item.duty](item)


def _nearness(last_day: date, today: date) -> str:
    if today > last_day:
        return "closed"
    return "closing" if today < last_day else "last-call"


def _named(missing: Sequence[MissingReview], texts: Texts) -> str:
    return "\n".join(_at_most([texts("stage-name", name=each.name) for each in missing], texts))


def _by_reviewer(missing: Sequence[MissingReview], texts: Texts) -> str:
    """Each reviewer once, with how many wait for them."""
    names = {each.reviewer_id: each.reviewer for each in missing}
    counts = Counter(each.reviewer_id for each in missing)
    lines = [texts("stage-reviewer", name=names[who], count=counts[who]) for who in names]
    return "\n".join(_at_most(lines, texts))


def _at_most(lines: list[Html], texts: Texts) -> list[Html]:
    further = len(lines) - MOST_NAMED
    shown = lines[:MOST_NAMED]
    return [*shown, texts("stage-further", count=further)] if further > 0 else shown


def _to_review(missing: Sequence[MissingReview], texts: Texts) -> list[list[Button]]:
    rows = [[_review(each, texts)] for each in missing[:MOST_NAMED]]
    return [*rows, [_all(len(missing), texts)]] if len(missing) > MOST_NAMED else rows


def _all(count: int, texts: Texts) -> Button:
    """To the others too, who are only counted here."""
    return texts("team-to-waiting", count=count), MyTeam(only=Only.WAITING)


def _review(each: MissingReview, texts: Texts) -> Button:
    button = ReviewOf(employee_id=each.employee_id, semester=each.semester)
    return texts("digest-open-review", name=each.name), button
