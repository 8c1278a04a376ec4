"""What is longer than one message is torn into whole HTML, and not a letter of it is lost."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from handlers.screen import LONGEST_MESSAGE, Screen, pages, visible_length
from handlers.tearing import torn
from sandbox.formatting import marked
from texts import Html

TAGS = ("b", "i")
marked_up = st.recursive(
    st.text("a &<😀\n", min_size=1, max_size=30).map(escape),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("".join),
        st.tuples(st.sampled_from(TAGS), inner).map("<{0[0]}>{0[1]}</{0[0]}>".format),
    ),
    max_leaves=8,
)


def test_a_cut_is_made_after_a_space_and_tags_go_on_behind_it() -> None:
    assert list(torn("<b>satu <i>dua tiga</i></b> empat", 9)) == [
        "<b>satu <i>dua </i></b>",
        "<b><i>tiga</i></b> ",
        "empat",
    ]
    assert list(torn("satuduatiga", 4)) == ["satu", "duat", "iga"]
    assert list(torn("&lt;&amp;&gt;", 2)) == ["&lt;&amp;", "&gt;"]
    assert list(torn("<b>satu</b>", 4)) == ["<b>satu</b>"]


@given(marked_up, st.integers(1, 40))
def test_all_letters_are_there_in_their_order_and_each_piece_is_whole(
    html: str, longest: int
) -> None:
    pieces = list(torn(html, longest))
    assert "".join(Html(piece).plain for piece in pieces) == Html(html).plain
    for piece in pieces:
        assert visible_length(piece) <= longest
        assert not Html(piece).plain.strip() or marked(piece, "HTML", None)[0]


def test_only_a_block_longer_than_a_message_is_torn() -> None:
    whole, longer = "a " * 2_000, f"<b>Judul</b>\n{'kata ' * 900}"
    screen: Screen | None = pages([whole, longer])
    texts = []
    while screen is not None:
        texts.append(screen.text)
        screen = screen.then
    assert texts[0] == whole
    assert len(texts) == 3
    assert "".join(texts[1:]) == longer
    assert all(visible_length(text) <= LONGEST_MESSAGE for text in texts)
