from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import NipWrong
from models.nip import Nip
from texts import LANGUAGES, Texts

TODAY = date(2026, 11, 24)
births = st.dates(date(1957, 1, 1), date(2008, 1, 1))


def numbers(middle: range) -> st.SearchStrategy[str]:
    @st.composite
    def number(draw: st.DrawFn) -> str:
        born = draw(births)
        appointed = draw(st.integers(born.year + 17, 2027))
        sex, sequence = draw(st.integers(1, 2)), draw(st.integers(1, 999))
        day = f"{born:%Y%m%d}"
        return f"{day}{appointed}{draw(st.sampled_from(middle)):02}{sex}{sequence:03}"

    return number()


@given(numbers(range(1, 13)) | numbers(range(21, 30)))
def test_every_number_of_a_pns_and_of_a_pppk_is_read(number: str) -> None:
    assert Nip.read(number, TODAY).digits == number


@given(numbers(range(1, 13)), st.data())
def test_it_is_read_however_it_is_written(number: str, data: st.DataObject) -> None:
    marks = data.draw(
        st.lists(st.sampled_from(["", " ", ".", "-", "\t"]), min_size=18, max_size=18)
    )
    written = "".join(mark + digit for mark, digit in zip(marks, number, strict=True))
    assert Nip.read(written, TODAY) == Nip.read(number, TODAY)
    assert Nip.read(str(Nip.read(number, TODAY)), TODAY).digits == number


@given(st.text(max_size=25))
def test_anything_else_is_refused_and_never_breaks(text: str) -> None:
    try:
        nip = Nip.read(text, TODAY)
    except NipWrong:
        return
    assert len(nip.digits) == 18


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("1.98609E+17", "spreadsheet"),
        ("1,98609e17", "spreadsheet"),
        ("", "shape"),
        ("130123456", "shape"),  # the nine digits of before 2007
        ("19860926201505300", "shape"),
        ("198609262015053001", "shape"),  # sex 3
        ("198609262015051000", "shape"),  # the sequence begins at 001
        ("١٩٨٦٠٩٢٦٢٠١٥٠٥١٠٠١", "shape"),
        ("198613262015051001", "birth"),
        ("198602302015051001", "birth"),
        ("201009262026051001", "age"),
        ("195009261980051001", "age"),
        ("198609261999051001", "appointment"),  # at twelve
        ("198609262029051001", "appointment"),
        ("198609262015131001", "middle"),
        ("198609262015001001", "middle"),
        ("198609262015301001", "middle"),
    ],
)
def test_a_wrong_number_is_refused_with_its_reason(number: str, reason: str) -> None:
    with pytest.raises(NipWrong) as refusal:
        Nip.read(number, TODAY)
    assert refusal.value.values == {"reason": reason}


def test_each_reason_has_words_of_its_own() -> None:
    reasons = ("spreadsheet", "shape", "birth", "age", "appointment", "middle")
    for language in LANGUAGES:
        told = {Texts(language)(NipWrong.code, reason=reason) for reason in reasons}
        assert len(told) == len(reasons)


def test_it_is_grouped_and_masked() -> None:
    nip = Nip.read("198609262015051001", TODAY)
    assert str(nip) == "19860926 201505 1 001"
    assert nip.masked == "1986…001"
