from handlers.closing.buttons import SeeClosing
from handlers.screen import Screen, keyboard
from handlers.start.buttons import Menu
from handlers.unit.paging import cut, turning
from services.lookback.closings import Block, Closing, Missing
from texts import Html, Texts


def closing(found: Closing, page: int, texts: Texts) -> Screen:
    shown, page = cut(found.blocks, page)
    title = texts("closing-title", semester=found.semester, at=found.closes_at, **found.counts)
    lines = [_line(block, texts) for block in shown] or [texts("closing-none")]
    head = texts("closing-blocks", count=len(found.blocks))
    arrows = turning(
        found.blocks, page, lambda to: SeeClosing(semester=found.semester, page=to), texts
    )
    text = "\n\n".join([title, head, "\n".join(lines)])
    return Screen(text, keyboard(arrows, [(texts("menu-open"), Menu())]))


def _line(block: Block, texts: Texts) -> Html:
    if block.missing is Missing.EVALUATION:
        return texts("closing-evaluation", who=block.who, since=block.since)
    return texts(f"closing-{block.missing}", who=block.who, about=block.about, since=block.since)
