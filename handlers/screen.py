from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import chain

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.tearing import torn
from models.received_file import FileKind
from texts import Html

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
    voice: bytes | None = None
    """A recording as Telegram makes them (Ogg, Opus); the text becomes a caption."""
    attached: "Attachment | None" = None
    then: "Screen | None" = None
    """What follows below it, as a message of its own."""
    commands: Sequence[tuple[str, str]] | None = None
    """The menu of commands in this chat from now on: what this person may do, in their words."""

    @property
    def has_file(self) -> bool:
        """Then it cannot take the place of a message of words."""
        parts = (self.picture, self.document, self.voice, self.attached)
        return any(part is not None for part in parts)


@dataclass(frozen=True, slots=True)
class Document:
    """A file below whose name the text stands as a caption; drawn like a picture."""

    name: str
    draw: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that somebody sent to the bot and that stays with Telegram; the text is its caption.

    `otherwise` is said where Telegram does not have it any more.
    """

    kind: FileKind
    file_id: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class Alert:
    """A refusal of a press: shown over the screen, which stays as it is."""

    text: Html
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


def with_row(screen: Screen, row: Sequence[Button]) -> Screen:
    """One more row below the buttons of its last message."""
    if screen.then is not None:
        return replace(screen, then=with_row(screen.then, row))
    above = screen.keyboard.inline_keyboard if screen.keyboard else []
    below = InlineKeyboardMarkup(inline_keyboard=[*above, *keyboard(row).inline_keyboard])
    return replace(screen, keyboard=below)


def followed_by(screen: Screen, last: Screen) -> Screen:
    """With one more message, or several, below its last."""
    below = last if screen.then is None else followed_by(screen.then, last)
    return replace(screen, then=below)


def pages(blocks: Iterable[str], below: InlineKeyboardMarkup | None = None) -> Screen:
    """As few fresh messages as hold all blocks; torn is only a block longer than a message.

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
    for block in chain.from_iterable(map(_fitting, blocks)):
        longer = f"{page}\n\n{block}" if page else block
        if page and visible_length(longer) > LONGEST_MESSAGE:
            yield page
            page = block
        else:
            page = longer
    if page:
        yield page


def _fitting(block: str) -> Iterable[str]:
    fits = visible_length(block) <= LONGEST_MESSAGE
    return (block,) if fits else torn(block, LONGEST_MESSAGE)


def visible_length(html: str) -> int:
    return len(Html(html).plain)
