from handlers.evaluation.buttons import OpenEnvelopes
from handlers.review.buttons import ReviewOf
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from models.evaluation import Evaluation
from models.office import Basis
from services.lookback.reviews import Team, TeamMember
from texts import Texts


def team(found: Team, texts: Texts) -> Screen:
    """Everybody once, with where each stands; a press opens that person's review."""
    rows = [[_member(member, found.semester, texts)] for member in found.members]
    waiting = sum(not member.review_sent for member in found.members)
    title = texts("team-title", semester=found.semester, waiting=waiting)
    return Screen(title, keyboard(*rows, [(texts("menu-open"), Menu())]))


def told_due(evaluation: Evaluation, texts: Texts) -> Screen:
    button = ReviewOf(employee_id=evaluation.employee_id, semester=evaluation.semester)
    text = texts("notice-review-due", name=evaluation.employee.name, semester=evaluation.semester)
    return Screen(text, keyboard([(texts("review-now"), button)]))


def _named(member: TeamMember, texts: Texts) -> str:
    """The name; also the days where others have the rest, and why, if it is not by the line."""
    share = member.share
    if share.basis is Basis.LINE and share.alone:
        return member.employee.name
    return texts(f"team-basis-{share.basis}", name=member.employee.name, days=share.days)


def _member(member: TeamMember, semester: str, texts: Texts) -> Button:
    who = _named(member, texts)
    label = texts(f"team-{member.state}", name=who)
    if member.opened and member.evaluation_id is not None:
        return label, OpenEnvelopes(evaluation_id=member.evaluation_id)
    return label, ReviewOf(employee_id=member.employee.id, semester=semester)
