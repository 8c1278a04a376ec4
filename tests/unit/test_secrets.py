import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.secrets import digest_of, new_code

CONFUSING = set("01OIL")


def test_a_code_can_be_read_from_paper() -> None:
    letters = set("".join(new_code() for _ in range(1000)))
    assert letters & CONFUSING == set()
    assert len(letters) == 36 - len(CONFUSING)
    assert all(letter.isdigit() or letter.isupper() for letter in letters)


@pytest.mark.parametrize("length", [10, 12])
def test_codes_are_as_long_as_asked_and_do_not_repeat(length: int) -> None:
    codes = {new_code(length) for _ in range(1000)}
    assert len(codes) == 1000
    assert {len(code) for code in codes} == {length}


@pytest.mark.parametrize("typed", ["ab2c3d", " AB2C3D ", "AB2-C3D", "ab2 c3\td", "AB2C3D\n"])
def test_spaces_dashes_and_case_do_not_matter(typed: str) -> None:
    assert digest_of(typed) == digest_of("AB2C3D")


@given(st.sets(st.text("23456789ABCDEFGH", min_size=1), min_size=2))
def test_different_codes_have_different_digests(codes: set[str]) -> None:
    assert len({digest_of(code) for code in codes}) == len(codes)


def test_the_digest_does_not_tell_the_code() -> None:
    code = new_code()
    assert len(digest_of(code)) == 64
    assert code not in digest_of(code).upper()
