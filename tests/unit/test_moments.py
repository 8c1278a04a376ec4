from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calendar import WITA
from models.errors import MomentWrong, WeekdayWrong
from services.moments import moment_of
from texts import LANGUAGES, Texts

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)  # Tuesday, 10.00 in Mataram
DAYS = st.dates(date(2026, 6, 1), date(2027, 5, 1))
CLOCKS = st.builds(time, st.integers(0, 23), st.integers(0, 59))
MOMENTS = st.builds(datetime.combine, DAYS, CLOCKS, st.just(WITA))


def read(text: str) -> str:
    return f"{moment_of(text, NOW).astimezone(WITA):%d-%m-%Y %H.%M}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Kamis 3 Desember 09.00", "03-12-2026 09.00"),
        ("3/12 9:00", "03-12-2026 09.00"),
        ("besok 10.30", "25-11-2026 10.30"),
        ("Besok jam 9", "25-11-2026 09.00"),
        ("lusa pukul 13.15 WITA", "26-11-2026 13.15"),
        ("hari ini, pukul 15:00", "24-11-2026 15.00"),
        ("tomorrow at 9", "25-11-2026 09.00"),
        ("Thursday 3 December 2026 09:00", "03-12-2026 09.00"),
        ("Jumat 08.00", "27-11-2026 08.00"),
        ("Jum'at,  27-11-2026   08.00", "27-11-2026 08.00"),
        ("selasa 14.00", "01-12-2026 14.00"),  # not today
        ("3.12 09.00", "03-12-2026 09.00"),
        ("3-12-2026 09.00", "03-12-2026 09.00"),
        ("2026-12-03 09.00", "03-12-2026 09.00"),
        ("3 Des 9.00", "03-12-2026 09.00"),
        ("5 Januari 9.00", "05-01-2027 09.00"),  # the nearest
        ("20/11 9.00", "20-11-2026 09.00"),  # past, and not of next year
    ],
)
def test_as_people_write_it(written: str, meant: str) -> None:
    assert read(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "besok",
        "09.00",
        "3/12",
        "besok 25.00",
        "besok 10.60",
        "besok 9",
        "31/11 9.00",
        "29 Februari 9.00",
        "kamis depan 9.00",
        "besok atau lusa 9.00",
        "3/12 9.00 atau 4/12 9.00",
        "3/12/26 9.00",
        "٣/١٢ ٩.٠٠",
        "3 Des 9.00 " + "x" * 60,
        "minggu lalu 9.00",
        "0/0 0.00",
    ],
)
def test_what_leaves_a_doubt_is_refused(written: str) -> None:
    with pytest.raises(MomentWrong):
        moment_of(written, NOW)


def test_a_weekday_that_is_not_of_its_date_is_named() -> None:
    with pytest.raises(WeekdayWrong) as refused:
        moment_of("Jumat 3 Desember 09.00", NOW)
    assert refused.value.values == {"day": "03-12-2026", "weekday": 3}


@given(moment=MOMENTS, language=st.sampled_from(LANGUAGES), year=st.booleans())
def test_what_we_show_is_read_back(moment: datetime, language: str, *, year: bool) -> None:
    """Whoever copies the bot's own words means that moment; without a year too, if it is near."""
    shown = Texts(language)("session-moment", weekday=moment.weekday(), at=moment)
    near = abs(moment.astimezone(WITA).date() - NOW.astimezone(WITA).date()) < timedelta(180)
    written = shown if year or not near else shown.replace(f" {moment.year}", "")
    assert moment_of(written, NOW) == moment


@given(day=DAYS, clock=CLOCKS)
def test_figures_in_any_order_of_marks(day: date, clock: time) -> None:
    meant = datetime.combine(day, clock, WITA)
    for written in (f"{day:%d/%m/%Y}", f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}"):
        assert moment_of(f"{written} {clock:%H.%M}", NOW) == meant
        assert moment_of(f"{written} pukul {clock:%H:%M} WITA", NOW) == meant


@given(text=st.text(max_size=70))
def test_any_text_is_a_moment_or_a_refusal(text: str) -> None:
    try:
        assert moment_of(text, NOW).tzinfo is UTC
    except (MomentWrong, WeekdayWrong):
        return
