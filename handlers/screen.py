import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

LONGEST_MESSAGE = 4096
"""Characters of one Telegram message, counted after the HTML is parsed."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What a person is shown next.

    It takes the place of the screen whose button was pressed, unless it is `fresh`: then that
    one stays to be read and only loses its buttons.
    """

    text: str
    keyboard: InlineKeyboardMarkup | None = None
    fresh: bool = False
    picture: Callable[[], bytes] | None = None
    """Draws a PNG; called after the commit and off the event loop. The text becomes a caption."""
    document: "Document | None" = None
    then: "Screen | None" = None
    """What follows below it, as a message of its own."""
    commands: Sequence[tuple[str, str]] | None = None
    """The menu of commands in this chat from now on: what this person may do, in their words."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file below whose name the text stands as a caption; drawn like a picture."""

    name: str
    draw: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Alert:
    """A refusal of a press: shown over the screen, which stays as it is."""

    text: str
    then: Screen | None = None


Button = tuple[str, CallbackData]


def keyboard(*rows: Sequence[Button]) -> InlineKeyboardMarkup:
    """Buttons below a screen, each a label and what it says when it is pressed.

    Labels know no HTML, so a name in one is put back as it was written.
    """
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text=unescape(label), callback_data=says.pack())
                for label, says in row
            ]
            for row in rows
            if row
        ]
    )


def pages(blocks: Iterable[str], below: InlineKeyboardMarkup | None = None) -> Screen:
    """As few fresh messages as hold all blocks; a block is whole HTML and is never torn.

    The keyboard hangs below the last one.
    """
    screen: Screen | None = None
    for text in reversed(list(_packed(blocks))):
        last = below if screen is None else None
        screen = Screen(text, last, fresh=True, then=screen)
    if screen is None:
        raise ValueError("no blocks")
    return screen


def _packed(blocks: Iterable[str]) -> Iterator[str]:
    page = ""
    for block in blocks:
        longer = f"{page}\n\n{block}" if page else block
        if page and visible_length(longer) > LONGEST_MESSAGE:
            yield page
            page = block
        else:
            page = longer
    if page:
        yield page


def visible_length(html: str) -> int:
    return len(unescape(re.sub(r"<[^>]*>", "", html)))
