from collections.abc import Sequence

from handlers.screen import Screen, keyboard
from handlers.start.buttons import Menu
from handlers.unit.paging import cut, turning
from handlers.unreachable.buttons import Unreachable
from services.access.unreachables import Missed
from texts import Texts


def unreachable(missed: Sequence[Missed], page: int, texts: Texts) -> Screen:
    to_menu = [(texts("menu-open"), Menu())]
    if not missed:
        return Screen(texts("unreachable-none"), keyboard(to_menu))
    shown, page = cut(missed, page)
    lines = [
        texts("unreachable-line", name=each.name, unit=each.unit, since=each.since)
        for each in shown
    ]
    words = "\n\n".join([texts("unreachable-count", count=len(missed)), "\n".join(lines)])
    return Screen(
        words, keyboard(turning(missed, page, lambda to: Unreachable(page=to), texts), to_menu)
    )
