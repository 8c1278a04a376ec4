from collections.abc import Iterator, Sequence

from handlers.announcement.buttons import (
    Begin,
    ChooseAudience,
    ChooseUnit,
    Discard,
    Look,
    SendIt,
    Stop,
)
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from models.announcement import LONGEST, Announcement, Audience
from models.unit import Unit
from services.announcements.announcements import TENTHS, Progress
from services.announcements.audiences import MOST_UNITS, Reach
from texts import Html, Texts

DONE, LEFT = "▰", "▱"


def begin(offered: Sequence[Audience], latest: Sequence[Announcement], texts: Texts) -> Screen:
    groups = [
        [(texts(f"announcement-to-{each}"), ChooseAudience(audience=each))] for each in offered
    ]
    earlier = [(texts("announcement-latest"), Look(announcement_id=one.id)) for one in latest]
    return Screen(texts("announcement-whom"), keyboard(*groups, earlier, _menu(texts)))


def ask_unit(units: Sequence[Unit], texts: Texts) -> Screen:
    """A few to choose from, or the question for a name where there are many."""
    key = "announcement-which-unit" if units else "announcement-name-unit"
    return Screen(texts(key), keyboard(*_unit_buttons(units), _menu(texts)))


def found(units: Sequence[Unit], texts: Texts) -> Screen:
    key = "announcement-which-unit" if units else "announcement-no-unit"
    return Screen(texts(key), keyboard(*_unit_buttons(units), _menu(texts)))


def ask(texts: Texts) -> Screen:
    return Screen(texts("announcement-ask", longest=LONGEST), keyboard(_menu(texts)))


def check(announcement: Announcement, reach: Reach, texts: Texts) -> Screen:
    """Exactly as its recipients will see it, and below it how many they are."""
    unit = announcement.unit.name if announcement.unit else ""
    counts = {"reachable": reach.reachable, "missed": reach.missed}
    words = texts("announcement-check", audience=announcement.audience.value, unit=unit, **counts)
    key = announcement.id
    send = (texts("announcement-send", count=reach.reachable), SendIt(announcement_id=key))
    discard = (texts("announcement-discard"), Discard(announcement_id=key))
    below = keyboard([send] if reach.reachable else [], [discard])
    return Screen(told(announcement, texts).text, then=Screen(words, below))


def told(announcement: Announcement, texts: Texts) -> Screen:
    author = announcement.author
    values = {"name": author.name, "unit": author.unit.name, "words": announcement.words}
    return Screen(texts("announcement-told", **values))


def discarded(texts: Texts) -> Screen:
    again = (texts("announcement-whom"), Begin())
    return Screen(texts("announcement-discarded"), keyboard([again], _menu(texts)))


def progress(shown: Progress, texts: Texts) -> Screen:
    one = Look(announcement_id=shown.announcement.id)
    refresh = [(texts("announcement-refresh"), one)] if shown.waiting else []
    stop = (texts("announcement-stop"), Stop(announcement_id=shown.announcement.id))
    below = keyboard(refresh, [stop] if shown.stoppable else [], _menu(texts))
    return Screen("\n".join(_progress_lines(shown, texts)), below)


def _progress_lines(shown: Progress, texts: Texts) -> Iterator[Html]:
    one = shown.announcement
    state = "stopped" if one.stopped_at else "sending" if shown.waiting else "sent"
    yield texts(
        "announcement-progress",
        state=state,
        at=one.stopped_at or one.written_at,
        bar=DONE * shown.tenths + LEFT * (TENTHS - shown.tenths),
        told=shown.told,
        recipients=one.recipients,
    )
    kinds = {"waiting": shown.waiting, "blocked": shown.blocked, "spared": one.spared}
    for kind, count in kinds.items():
        if count:
            yield texts(f"announcement-{kind}", count=count)


def _unit_buttons(units: Sequence[Unit]) -> Iterator[list[Button]]:
    return ([(unit.name, ChooseUnit(unit_id=unit.id))] for unit in units[:MOST_UNITS])


def _menu(texts: Texts) -> list[Button]:
    return [(texts("menu-open"), Menu())]
