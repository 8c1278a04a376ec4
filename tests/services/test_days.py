from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import DatesWrong
from services.days import Days, days_of

DECEMBER = Days(date(2026, 12, 1), date(2026, 12, 5))


@pytest.mark.parametrize(
    "text",
    [
        "1-12-2026 s.d. 5-12-2026",
        "01/12/2026 sampai dengan 05/12/2026",
        "1.12.2026 - 5.12.2026",
        "1 s.d. 5 Desember 2026",
        "1-5 Desember 2026",
        "1 – 5 desember 2026",
        "1 sd 5 Des 2026",
        "1 s/d 5-12-2026",
        "1-12 s.d. 5-12-2026",
        "  1 Desember\n sampai  5 Desember 2026 ",
        "1 December 2026 until 5 December 2026",
        "2026-12-01 to 2026-12-05",
        "1 DES hingga 5 DES 2026",
    ],
)
def test_days_are_read_as_people_write_them(text: str) -> None:
    assert days_of(text) == DECEMBER


def test_one_date_is_one_day_from_midnight_to_midnight_in_mataram() -> None:
    days = days_of("17 Desember 2026")
    assert days == Days(date(2026, 12, 17), date(2026, 12, 17))
    assert days.since == datetime(2026, 12, 16, 16, tzinfo=UTC)
    assert days.until == datetime(2026, 12, 17, 16, tzinfo=UTC)


def test_a_month_may_hold_the_letters_of_a_word_between() -> None:
    october = Days(date(2026, 10, 1), date(2026, 10, 30))
    assert days_of("1 Oktober 2026 to 30 October 2026") == october


def test_days_may_run_over_new_year() -> None:
    across = Days(date(2026, 12, 28), date(2027, 1, 2))
    assert days_of("28 Desember s.d. 2 Januari 2027") == across
    assert days_of("28-12 s.d. 2-1-2027") == across


@pytest.mark.parametrize(
    "text",
    [
        "",
        "besok",
        "Desember",
        "1 s.d. 5",
        "31 s.d. 5 Desember",
        "32-12-2026",
        "0 s.d. 5 Desember 2026",
        "31 s.d. 30 Februari 2027",
        "1-12-2026 s.d. 3-12-2026 s.d. 5-12-2026",
        "1-12-2026 s.d.",
        "s.d. 5-12-2026",
        "12-2026",
        "\u0661 s.d. \u0665 Desember 2026\u0661",
        "1 s.d. 5 Desember 2026 " + "ya " * 50,
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DatesWrong) as refusal:
        days_of(text)
    assert refusal.value.values == {"reason": "shape"}


@pytest.mark.parametrize("text", ["5-12-2026 s.d. 1-12-2026", "5 s.d. 1 Desember 2026"])
def test_an_end_before_the_start_is_refused_as_such(text: str) -> None:
    with pytest.raises(DatesWrong) as refusal:
        days_of(text)
    assert refusal.value.values == {"reason": "order"}


@given(st.text(max_size=80))
def test_no_message_breaks_it(text: str) -> None:
    try:
        days = days_of(text)
    except DatesWrong:
        return
    assert days.first <= days.last


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 400))
def test_whatever_is_written_out_is_read_back(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    assert days_of(f"{first:%d-%m-%Y} s.d. {last:%d-%m-%Y}") == Days(first, last)
