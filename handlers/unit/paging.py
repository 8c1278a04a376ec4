"""Long lists, eight at a time: as many as are read at one look on a phone."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData

from handlers.screen import Button
from texts import Texts

Entry = TypeVar("Entry")

PAGE = 8


def cut(entries: Sequence[Entry], page: int) -> tuple[Sequence[Entry], int]:
    """That page, and its number; the last one where the list has become shorter."""
    page = min(page, max(0, len(entries) - 1) // PAGE)
    return entries[page * PAGE : (page + 1) * PAGE], page


def turning(
    entries: Sequence[object], page: int, to: Callable[[int], CallbackData], texts: Texts
) -> list[Button]:
    """Arrows to the pages before and after; none where there is but one."""
    pages = -(-len(entries) // PAGE)
    row: list[Button] = []
    if page > 0:
        row.append((texts("page-before", page=page, pages=pages), to(page - 1)))
    if page + 1 < pages:
        row.append((texts("page-after", page=page + 2, pages=pages), to(page + 1)))
    return row
