from collections.abc import Iterable, Sequence
from datetime import date

from handlers.calendar.buttons import MoveEnd, OpenCalendar, RemoveDay, Tell
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from models.stage import number_of
from services.calendar.desk import Day, Overview
from services.lookback.ends import Stranded
from texts import Html, Texts


def overview(found: Overview, texts: Texts, done: Sequence[Html] = ()) -> Screen:
    """The coming days that are not as their weekday says; one's own can be taken back.

    First of all what ends on a day off, for it moves only when somebody says so.
    """
    days = [_day(each, texts) for each in found.days] or [texts("calendar-empty")]
    blocks = [*done, *_stranded(found.stranded, texts), texts("calendar-title")]
    blocks += [Html("\n".join(days)), *_ramadan(found, texts)]
    blocks += [texts("calendar-leave-unknown", year=f"{year}") for year in found.unknown_leave]
    blocks.append(texts("calendar-effect"))
    moves = [[_move(each, texts)] for each in found.stranded]
    removals = [[_remove(each, texts)] for each in found.days if each.own]
    return Screen("\n\n".join(blocks), keyboard(*moves, *removals, *_additions(texts)))


def moved(day: date, following: date | None, texts: Texts) -> Sequence[Html]:
    """Nothing where it was moved before."""
    return [texts("calendar-moved", day=day, following=following)] if following else []


def ask(what: str, texts: Texts) -> Screen:
    back = (texts("calendar-back"), OpenCalendar())
    return Screen(texts(f"calendar-ask-{what}"), keyboard([back]))


def _day(each: Day, texts: Texts) -> Html:
    kind = "working" if each.working else "own" if each.own else "published"
    return texts(f"calendar-day-{kind}", day=each.day, name=each.name)


def _stranded(found: Sequence[Stranded], texts: Texts) -> Iterable[Html]:
    for each in found:
        for semester in each.semesters:
            yield texts("calendar-stranded-term", semester=semester, day=each.day)
        if each.extended:
            yield texts("calendar-stranded-extended", count=each.extended, day=each.day)
    if found:
        yield texts("calendar-stranded-effect")


def _move(each: Stranded, texts: Texts) -> Button:
    words = {"day": each.day, "following": each.following}
    return texts("calendar-move-end", **words), MoveEnd(day=number_of(each.day))


def _ramadan(found: Overview, texts: Texts) -> Iterable[Html]:
    month = found.fasting
    if month is not None:
        known = "estimated" if month.estimated else "set"
        yield texts("calendar-ramadan", first=month.first, last=month.last, known=known)


def _remove(each: Day, texts: Texts) -> Button:
    label = texts("calendar-remove", day=each.day, name=each.name)
    return label, RemoveDay(day=number_of(each.day))


def _additions(texts: Texts) -> list[list[Button]]:
    return [
        [
            (texts("calendar-tell-off"), Tell(what="off")),
            (texts("calendar-tell-working"), Tell(what="working")),
        ],
        [(texts("calendar-tell-ramadan"), Tell(what="ramadan")), (texts("menu-open"), Menu())],
    ]
