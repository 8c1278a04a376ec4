from collections.abc import Iterator, Sequence
from datetime import datetime

from handlers.challenge.buttons import OpenChallenges
from handlers.evaluation.buttons import OpenEnvelopes
from handlers.feedback.buttons import FeedbackRecordOf, GiveFeedback
from handlers.journal.buttons import SharedEntries
from handlers.review.buttons import ReviewOf
from handlers.screen import Button, Screen, keyboard, pages
from handlers.start.buttons import Menu
from handlers.team.buttons import MyMirror, MyTeam, OneOf
from models.evaluation import Evaluation
from models.office import Basis
from services.team.teams import FORGOTTEN_AFTER, Member, Profile, Team
from texts import Html, Texts

ON_A_PAGE = 8
_FEWEST_FOR_A_TREND = 3


def team(found: Team, pressed: MyTeam, texts: Texts) -> Screen:
    """Everybody once, or only those who have heard nothing for long."""
    forgotten = found.forgotten
    members = forgotten if pressed.forgotten else found.members
    page = min(max(0, pressed.page), max(0, (len(members) - 1) // ON_A_PAGE))
    shown = members[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    title = texts(
        "people-title",
        semester=found.period,
        count=len(found.members),
        waiting=found.waiting,
        forgotten=len(forgotten),
        days=FORGOTTEN_AFTER.days,
    )
    rows = [[_one(member, found.now, texts)] for member in shown]
    below = keyboard(
        *rows,
        _turning(page, len(members), texts, forgotten=pressed.forgotten),
        _narrowing(len(forgotten), texts, forgotten=pressed.forgotten),
        [(texts("team-mirror"), MyMirror()), (texts("menu-open"), Menu())],
    )
    return Screen(title, below)


def _one(member: Member, now: datetime, texts: Texts) -> Button:
    label = texts(f"team-{_state(member)}", name=member.employee.name)
    if member.is_forgotten(now):
        label = texts("team-forgotten", label=label)
    return label, OneOf(employee_id=member.employee.id)


def _state(member: Member) -> str:
    if member.is_open:
        return "open"
    if member.is_reviewed:
        return "reviewed"
    if member.declined:
        return "declined"
    if member.share is None:
        return "new"
    return "waiting" if member.has_sent else "writing"


def _turning(page: int, count: int, texts: Texts, *, forgotten: bool) -> list[Button]:
    turning: list[Button] = []
    if page:
        back = MyTeam(page=page - 1, forgotten=forgotten)
        turning.append((texts("team-earlier"), back))
    if count > (page + 1) * ON_A_PAGE:
        turning.append((texts("team-later"), MyTeam(page=page + 1, forgotten=forgotten)))
    return turning


def _narrowing(count: int, texts: Texts, *, forgotten: bool) -> list[Button]:
    if forgotten:
        return [(texts("team-all"), MyTeam())]
    return [(texts("team-only-forgotten", count=count), MyTeam(forgotten=True))] if count else []


def profile(found: Profile, texts: Texts) -> Screen:
    blocks = ["\n".join(_facts(found, texts)), *_plan(found, texts), *_before(found, texts)]
    return pages(blocks, keyboard(*_steps(found, texts)))


def _facts(found: Profile, texts: Texts) -> Iterator[Html]:
    member = found.member
    yield texts("member-title", name=member.employee.name, post=member.employee.post)
    yield texts(f"member-{_state(member)}", semester=found.period)
    if member.share is not None and not (member.share.alone and member.share.basis is Basis.LINE):
        yield texts("member-days", days=member.share.days, basis=member.share.basis)
    if member.led_since is None:
        yield texts("member-moved")
    else:
        yield _spoken(member, found.now, texts)
    yield texts("member-counts", shared=member.shared, challenges=member.challenges)


def _spoken(member: Member, now: datetime, texts: Texts) -> Html:
    days = member.silent_days(now) or 0
    heard = member.last_feedback is not None
    return texts("member-feedback" if heard else "member-no-feedback", days=days)


def _plan(found: Profile, texts: Texts) -> Iterator[str]:
    if not found.plan:
        yield texts("member-no-plan")
        return
    lines = [texts("member-result", words=each.words, count=count) for each, count in found.plan]
    yield "\n".join([texts("member-plan"), *lines])


def _before(found: Profile, texts: Texts) -> Iterator[str]:
    """What this superior found earlier; up or down is not said of so few."""
    if not found.before:
        return
    reviewer = found.member.reviewer_id
    lines = [_earlier(evaluation, reviewer, texts) for evaluation in found.before]
    enough = len(found.before) >= _FEWEST_FOR_A_TREND
    foot = texts("member-trend-few" if not enough else "member-trend", count=len(found.before))
    yield "\n".join([texts("member-before"), *lines, foot])


def _earlier(evaluation: Evaluation, reviewer_id: int, texts: Texts) -> Html:
    review = evaluation.review_by(reviewer_id)
    answers = review.form.answers if review is not None else {}
    said = {
        key: texts(f"expectation.c{answers[key].choice}")
        if key in answers
        else texts("compare-nothing")
        for key in ("hasil", "perilaku")
    }
    return texts(
        "member-earlier",
        semester=evaluation.semester,
        result=said["hasil"],
        behaviour=said["perilaku"],
    )


def _steps(found: Profile, texts: Texts) -> Sequence[list[Button]]:
    member, employee_id = found.member, found.member.employee.id
    review: list[Button] = []
    if member.is_open and member.evaluation is not None:
        review = [(texts("envelopes-read"), OpenEnvelopes(evaluation_id=member.evaluation.id))]
    elif member.share is not None:
        button = ReviewOf(employee_id=employee_id, semester=found.period)
        review = [(texts("member-review"), button)]
    lead: list[Button] = []
    if member.led_since is not None:
        lead = [(texts("member-feedback-give"), GiveFeedback(employee_id=employee_id))]
    record = FeedbackRecordOf(employee_id=employee_id, semester=found.period)
    return [
        review,
        lead,
        [(texts("member-feedback-record"), record), *_notes(member, texts)],
        [(texts("member-challenges"), OpenChallenges())] if member.challenges else [],
        [(texts("team-back"), MyTeam())],
    ]


def _notes(member: Member, texts: Texts) -> list[Button]:
    """What was shared is read by whoever leads now."""
    if not member.shared or member.led_since is None:
        return []
    shared = SharedEntries(employee_id=member.employee.id)
    return [(texts("member-notes", count=member.shared), shared)]
