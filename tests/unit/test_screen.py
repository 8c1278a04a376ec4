from html import escape
from itertools import pairwise

import pytest
from aiogram.filters.callback_data import CallbackData
from hypothesis import given
from hypothesis import strategies as st

from handlers.screen import LONGEST_MESSAGE, Screen, keyboard, pages, visible_length
from texts import Html


class Again(CallbackData, prefix="again"):
    number: int


def numbered(pieces: list[str]) -> list[str]:
    return [f"<b>{number}</b> {piece}" for number, piece in enumerate(pieces)]


LONGEST_PIECE = LONGEST_MESSAGE - len("10 ")
pieces = st.builds(
    lambda piece, times: escape((piece * times)[:LONGEST_PIECE]),
    st.text("aä😀&<>\"' \n", min_size=1, max_size=4),
    st.integers(1, LONGEST_MESSAGE),
)
blocks = st.lists(pieces, min_size=1, max_size=20).map(numbered)


def all_of(screen: Screen | None) -> list[Screen]:
    found = []
    while screen is not None:
        found.append(screen)
        screen = screen.then
    return found


@given(blocks)
def test_pages_lose_reorder_and_tear_nothing(blocks: list[str]) -> None:
    assert "\n\n".join(page.text for page in all_of(pages(blocks))) == "\n\n".join(blocks)


@given(blocks)
def test_pages_fit_one_message_and_are_as_few_as_can_be(blocks: list[str]) -> None:
    texts = [page.text for page in all_of(pages(blocks))]
    assert all(0 < visible_length(text) <= LONGEST_MESSAGE for text in texts)
    for text, following in pairwise(texts):
        torn_off = next(block for block in blocks if following.startswith(block))
        assert visible_length(f"{text}\n\n{torn_off}") > LONGEST_MESSAGE


@pytest.mark.parametrize(("letters", "count"), [(LONGEST_MESSAGE, 1), (LONGEST_MESSAGE + 1, 2)])
def test_a_page_is_filled_to_the_last_letter(letters: int, count: int) -> None:
    assert len(all_of(pages(["<b>&lt;</b>", "a" * (letters - len("<\n\n"))]))) == count


@given(blocks)
def test_the_keyboard_hangs_below_the_last_page(blocks: list[str]) -> None:
    below = keyboard([("Lagi", Again(number=1))])
    found = all_of(pages(blocks, below))
    assert all(page.fresh for page in found)
    assert [page.keyboard for page in found] == [None] * (len(found) - 1) + [below]


def test_no_pages_are_an_error() -> None:
    with pytest.raises(ValueError, match="no blocks"):
        pages([])


@pytest.mark.parametrize(
    ("html", "length"),
    [
        ("<b>Ayu</b>", 3),
        ("&lt;b&gt;", 3),
        ("&amp;lt;", 4),
        ("😀", 1),
        ('<a href="https://mataram.go.id">di sini</a>', 7),
        ("", 0),
    ],
)
def test_only_what_is_seen_counts(html: str, length: int) -> None:
    assert visible_length(html) == length


def test_a_keyboard_leaves_empty_rows_out() -> None:
    rows = keyboard([], [("Satu", Again(number=1)), ("Dua", Again(number=2))], []).inline_keyboard
    assert [[button.callback_data for button in row] for row in rows] == [["again:1", "again:2"]]


def test_a_label_knows_no_html() -> None:
    (row,) = keyboard([(Html("A &amp; B &lt;i&gt;"), Again(number=1))]).inline_keyboard
    assert row[0].text == "A & B <i>"
