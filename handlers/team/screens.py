from collections.abc import Iterator, Sequence
from datetime import datetime

from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from handlers.team.buttons import MyMirror, MyTeam, OneOf, Only
from handlers.unit.paging import cut, turning
from models.calendar import WITA
from models.period import last_day
from services.team.members import FORGOTTEN_AFTER, Member, MemberState
from services.team.teams import Team
from texts import Html, Texts


def team(found: Team, pressed: MyTeam, texts: Texts) -> Screen:
    """Everybody once; narrowed to some, or to nobody, whom then everybody takes the place of."""
    members = _narrowed(found, pressed.only)
    only = pressed.only if members else Only.ALL
    members = members or found.members
    shown, page = cut(members, pressed.page)
    below = keyboard(
        *([_one(member, found.now, texts)] for member in shown),
        turning(members, page, lambda to: MyTeam(page=to, only=only), texts),
        list(_narrowing(found, only, texts)),
        [(texts("team-mirror"), MyMirror()), (texts("menu-open"), Menu())],
    )
    return Screen("\n".join(_head(found, pressed.only, only, texts)), below)


def _narrowed(found: Team, only: Only) -> Sequence[Member]:
    whom = {Only.ALL: found.members, Only.FORGOTTEN: found.forgotten, Only.WAITING: found.waiting}
    return whom[only]


def _head(found: Team, asked: Only, only: Only, texts: Texts) -> Iterator[Html]:
    """What the signs in front of the names say, each with how many there are."""
    yield texts("team-title", semester=found.semester, count=len(found.members))
    yield _ending(found, texts)
    yield Html()
    for state, count in found.states.items():
        yield texts(f"team-count-{state}", count=count)
    if count := len(found.forgotten):
        yield texts("team-count-forgotten", count=count, days=FORGOTTEN_AFTER.days)
    if asked is not Only.ALL:
        yield Html()
        yield texts(f"team-{'only' if only is asked else 'no'}-{asked.name.lower()}")


def _ending(found: Team, texts: Texts) -> Html:
    if found.ends_at is None:
        return texts("team-no-term")
    last = last_day(found.ends_at)
    left = (last - found.now.astimezone(WITA).date()).days
    return texts("team-term", day=last, left=left)


def _one(member: Member, now: datetime, texts: Texts) -> Button:
    label = _named(member, now, texts)
    if member.is_forgotten(now):
        label = texts("team-forgotten", label=label)
    return label, OneOf(employee_id=member.employee.id)


def _named(member: Member, now: datetime, texts: Texts) -> Html:
    name = member.employee.name
    if member.state is MemberState.WAITING:
        return texts("team-waiting", name=name, days=member.waited_days(now))
    return texts(f"team-{member.state}", name=name)


def _narrowing(found: Team, only: Only, texts: Texts) -> Iterator[Button]:
    """To all others that there are."""
    for other in (Only.WAITING, Only.FORGOTTEN, Only.ALL):
        if other is not only and (count := len(_narrowed(found, other))):
            yield texts(f"team-to-{other.name.lower()}", count=count), MyTeam(only=other)
