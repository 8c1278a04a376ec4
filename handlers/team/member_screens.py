from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from handlers.challenge.buttons import OpenChallenges
from handlers.evaluation.buttons import OpenEnvelopes
from handlers.feedback.buttons import FeedbackRecordOf, GiveFeedback
from handlers.journal.buttons import SharedEntries
from handlers.review.buttons import BeforeReview, ReviewAfterAll, ReviewOf
from handlers.screen import Button, Screen, keyboard, pages
from handlers.team.buttons import MyTeam
from models.evaluation import Evaluation
from models.office import Basis
from models.period import last_day
from services.team.members import Member, MemberState
from services.team.teams import Profile
from texts import Html, Texts

_FEWEST_FOR_A_TREND = 3
_TO_RATE = (MemberState.WAITING, MemberState.WRITING)


def profile(found: Profile, texts: Texts) -> Screen:
    """In the place of the list; what is too much for one message follows below it."""
    blocks = ["\n".join(_facts(found, texts)), *_plan(found, texts), *_before(found, texts)]
    return replace(pages(blocks, keyboard(*_steps(found, texts))), fresh=False)


def _facts(found: Profile, texts: Texts) -> Iterator[Html]:
    member = found.member
    yield texts("member-title", name=member.employee.name, post=member.employee.post)
    yield _stands(member, texts)
    if member.share is not None and not (member.share.alone and member.share.basis is Basis.LINE):
        yield texts("member-days", days=member.share.days, basis=member.share.basis)
    if member.led_since is None:
        yield texts("member-moved")
    else:
        yield _spoken(member, found.now, texts)
    yield texts("member-counts", shared=found.shared, challenges=found.challenges)


def _stands(member: Member, texts: Texts) -> Html:
    until = last_day(member.ends_at) if member.ends_at else ""
    return texts(f"member-{member.state}", semester=member.semester, until=until)


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


def _steps(found: Profile, texts: Texts) -> Iterator[list[Button]]:
    member, employee_id = found.member, found.member.employee.id
    yield list(_review(member, texts))
    if member.led_since is not None:
        yield [(texts("member-feedback-give"), GiveFeedback(employee_id=employee_id))]
    record = FeedbackRecordOf(employee_id=employee_id, semester=member.semesters[-1])
    yield [(texts("member-feedback-record"), record), *_notes(found, texts)]
    if found.challenges:
        yield [(texts("member-challenges"), OpenChallenges())]
    yield [(texts("team-back"), MyTeam())]


def _review(member: Member, texts: Texts) -> Iterator[Button]:
    """To read it, to look at what was sent, to begin or go on; or to do otherwise."""
    if member.may_be_read and member.evaluation is not None:
        yield texts("envelopes-read"), OpenEnvelopes(evaluation_id=member.evaluation.id)
    if member.state is MemberState.REVIEWED:
        yield texts("member-review-sent"), _about(ReviewOf, member)
    if member.state in _TO_RATE:
        yield (
            texts("member-review-on" if member.review else "member-review"),
            _about(ReviewOf, member),
        )
    if member.state is MemberState.DECLINED:
        yield texts("decline-undo"), _about(ReviewAfterAll, member)
    if member.state in (*_TO_RATE, MemberState.DECLINED):
        yield texts("outlook-open"), _about(BeforeReview, member)


def _about(kind: type[ReviewOf | ReviewAfterAll | BeforeReview], member: Member) -> CallbackData:
    return kind(employee_id=member.employee.id, semester=member.semester)


def _notes(found: Profile, texts: Texts) -> Iterator[Button]:
    """What was shared is read by whoever leads now."""
    if found.shared and found.member.led_since is not None:
        shared = SharedEntries(employee_id=found.member.employee.id)
        yield texts("member-notes", count=found.shared), shared
