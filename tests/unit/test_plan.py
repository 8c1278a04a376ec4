"""A plan's lines, as people write them down and copy them from elsewhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import PlanTextWrong
from models.plan import LONGEST, Field, Line, ResultKind, lines_of, written


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Melatih petugas", Line("Melatih petugas")),
        ("1. Arsip; berkas; 100", Line("Arsip", "berkas", "100")),
        ("12) Arsip;;100", Line("Arsip", None, "100")),
        ("- Arsip ; \u200b ;", Line("Arsip")),
        ("• Arsip; berkas", Line("Arsip", "berkas")),
        ("40 petugas dilatih", Line("40 petugas dilatih")),
        ("1.200 warga", Line("1.200 warga")),
        ("100. 2 loket", Line("100. 2 loket")),
    ],
)
def test_what_copied_lists_put_before_a_line_goes(text: str, line: Line) -> None:
    assert Line.parse(text) == line


def test_empty_lines_are_no_results_and_the_others_are_counted() -> None:
    assert lines_of("\n Satu \r\n\u2800\n\nDua;x\n") == [Line("Satu"), Line("Dua", "x")]
    with pytest.raises(PlanTextWrong) as refusal:
        lines_of("Satu\n\n;x")
    assert refusal.value.values["line"] == 2
    with pytest.raises(PlanTextWrong) as refusal:
        lines_of(" \n ")
    assert (refusal.value.values["line"], refusal.value.values["reason"]) == (0, "blank")


def test_the_order_of_questions_and_the_other_kind() -> None:
    assert [field.next for field in Field] == [Field.INDICATOR, Field.TARGET, None]
    assert {kind.other.other for kind in ResultKind} == set(ResultKind)
    assert Line("ARSIP").key == Line("arsip", "x").key


@settings(max_examples=50)
@given(st.sampled_from(Field), st.text(max_size=119))
def test_what_is_kept_fits_its_column_and_stands_in_one_line(field: Field, text: str) -> None:
    kept = written(field, text + "a")
    assert 0 < len(kept) <= LONGEST[field]
    assert kept == " ".join(kept.split())
    assert "\0" not in kept
    assert written(field, kept) == kept
