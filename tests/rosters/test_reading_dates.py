from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosters.dates import date_of

WRITTEN = ["{0:%d-%m-%Y}", "{0:%d/%m/%Y}", "{0:%d.%m.%Y}", "{0.day}/{0.month}/{0.year}"]
WRITTEN += ["{0:%Y-%m-%d}", "{0:%Y-%m-%d} 00:00:00", "{0:%Y-%m-%d}T00:00", " {0:%d %m %Y} "]


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.sampled_from(WRITTEN))
def test_a_date_is_read_as_it_is_written_the_day_first(day: date, form: str) -> None:
    assert date_of(form.format(day)) == day


@given(st.datetimes(datetime(1950, 1, 1), datetime(2100, 12, 31)))  # noqa: DTZ001 - as in a sheet
def test_a_date_in_its_own_type(moment: datetime) -> None:
    assert date_of(moment) == date_of(moment.date()) == moment.date()


@pytest.mark.parametrize(
    ("month", "names"),
    [
        (1, "Januari Jan January"),
        (2, "Februari Pebruari Feb Peb"),
        (3, "Maret Mar March"),
        (4, "April Apr"),
        (5, "Mei May"),
        (6, "Juni Jun"),
        (7, "Juli Jul"),
        (8, "Agustus Agt Ags Agu Aug"),
        (9, "September Sep Sept"),
        (10, "Oktober Okt October Oct"),
        (11, "November Nopember Nov Nop"),
        (12, "Desember Des DEC december"),
    ],
)
def test_months_in_words(month: int, names: str) -> None:
    for name in names.split():
        assert date_of(f"7 {name} 2026") == date_of(f"07-{name}-2026") == date(2026, month, 7)


@pytest.mark.parametrize(
    "value",
    [
        "31-02-2026",
        "12/31/2026",
        "31-12-26",
        "31-12/2026",
        "2026-12-31 08:15",
        "31 Desembe 26",
        "31 Dezember 2026",
        "1 ma 2026",
        "31-12-0226",
        "segera",
        "",
        46387,
        46387.0,
        True,
        time(8, 0),
        timedelta(days=1),
        date(1899, 12, 31),
    ],
)
def test_anything_else_is_no_date(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the reason
        date_of(value)


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    try:
        found = date_of(text)
    except ValueError:
        return
    assert 1950 <= found.year <= 2100
