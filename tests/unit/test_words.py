"""What people write, as it is kept: cleaned, measured, and refused with all of its pieces."""

from contextlib import nullcontext
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import TextBlank, WordsTooLong
from models.person import Person
from services.pieces import is_piece
from services.words import caption_of, words_of

SENT = datetime(2026, 11, 24, 1, tzinfo=UTC)


def test_outer_blanks_and_nul_are_not_kept() -> None:
    assert words_of(Person(), " Ba\0ik. \n", SENT) == "Baik."
    assert caption_of(Person(), " Ba\0ik. \n", SENT, 5) == "Baik."


@pytest.mark.parametrize("blank", ["", "  ", "\0", "\u2800 \u200b", "\u3164\u200b"])
def test_words_are_needed_unless_a_file_came_with_them(blank: str) -> None:
    assert caption_of(Person(), blank, SENT, 5) == ""
    with pytest.raises(TextBlank):
        words_of(Person(), blank, SENT)


def test_a_file_may_come_without_a_caption() -> None:
    assert caption_of(Person(), None, SENT, 5) == ""


@pytest.mark.parametrize("read", [words_of, caption_of])
def test_what_is_too_long_is_counted_and_its_pieces_are_passed_over(read: object) -> None:
    person = Person()
    with pytest.raises(WordsTooLong) as refused:
        read(person, f" {'a' * 6} ", SENT, 5)  # type: ignore[operator]
    assert refused.value.values == {"count": 6, "longest": 5}
    assert is_piece(person, SENT + timedelta(seconds=2))


@given(st.text("a b\0", max_size=12), st.integers(1, 12))
def test_only_what_does_not_fit_is_refused(text: str, longest: int) -> None:
    person, meant = Person(), text.replace("\0", "").strip()
    fits = nullcontext() if len(meant) <= longest else pytest.raises(WordsTooLong)
    with fits:
        assert caption_of(person, text, SENT, longest) == meant
    assert is_piece(person, SENT) == (len(meant) > longest)
