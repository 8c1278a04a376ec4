"""A report in words: all that a figure needs beside it, in a caption that Telegram takes."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers.report.figures import caption, card, people
from handlers.report.screens import service as service_screen
from handlers.report.screens import unit as unit_screen
from handlers.screen import visible_length
from models.satisfaction import Element, Satisfaction, Tally
from models.semester import Semester
from models.unit import Service, Unit
from questionnaires import load
from services.figures.reports import Report, Traits
from texts import LANGUAGES, Texts

LONGEST_CAPTION = 1024
HALVES = [dict.fromkeys(Element, 3)] * 20 + [dict.fromkeys(Element, 4)] * 5
UNIT = Unit(id=1, name="Dinas Kependudukan")
SERVICE = Service(id=2, unit_id=1, name="Perekaman KTP-el")


def of(*rows: dict[Element, int]) -> Satisfaction:
    return Satisfaction(Tally.of(rows))


REPORT = Report(UNIT, Semester(2026, 2), of(*HALVES), of(*HALVES), threshold=5)


def lines(report: Report, language: str = "id") -> list[str]:
    return caption(report, Texts(language)).split("\n")


def test_a_figure_stands_with_its_interval_and_its_number() -> None:
    assert lines(REPORT) == [
        "<b>Dinas Kependudukan</b>, semester II 2026",
        "IKM <b>80,00</b> · mutu <b>B</b> (Baik) · n = 25",
        "Rentang 95%: 74,05 – 85,95 · Mutu bisa B atau C",
    ]


def test_what_a_reader_must_know_stands_below() -> None:
    full = replace(
        REPORT,
        counted=of(*HALVES, *HALVES[:3]),
        assisted=12,
        others=[replace(REPORT, counted=of(*HALVES[:4]))],
        users=250,
        service=SERVICE,
        trend=[(date(2026, month, 1), REPORT.satisfaction) for month in (10, 11)],
    )
    assert lines(full)[:2] == [
        "<b>Perekaman KTP-el</b>",
        "Dinas Kependudukan, semester II 2026",
    ]
    assert lines(full)[4:] == [
        "Jawaban baru, menunggu sampai cukup banyak untuk dihitung bersama: 3",
        "n = 28 dari 152 responden yang perlu",
        "12 di antaranya lewat formulir kertas",
        "Responden dengan kuesioner lain, tidak dihitung dalam IKM ini: 4",
        "IKM semester ini sampai akhir tiap bulan: Okt 80,00 · Nov 80,00",
    ]
    assert "Oct 80.00 · Nov 80.00" in lines(full, "en")[-1]


def test_of_too_few_there_is_no_figure_at_all() -> None:
    few = replace(REPORT, satisfaction=of(), counted=of(*HALVES[:4]))
    assert lines(few)[1:] == ["Belum cukup data: n = 4. Angka tampil mulai 5 responden."]
    drawn = card(few, Texts("id"))
    assert (drawn.ikm, drawn.grade, drawn.certainty) == ("", "", ())
    assert drawn.respondents == "n = 4 responden"
    assert {bar.mean for bar in drawn.bars} == {None}


def test_an_element_of_too_few_says_how_many_and_no_mean() -> None:
    rows: list[dict[Element, int]] = [
        {e: s for e, s in row.items() if e != Element.BIAYA} for row in HALVES
    ]
    counted = of(*rows[3:], *HALVES[:3])
    report = replace(REPORT, satisfaction=counted.withheld_below(5), counted=counted)
    drawn = card(report, Texts("id"))
    bar = drawn.bars[list(Element).index(Element.BIAYA)]
    assert (bar.mean, bar.shown) == (None, "belum cukup (n = 3)")
    assert drawn.footnote.startswith("Tidak semua unsur terjawab")


def test_another_instrument_is_read_below_and_is_no_ikm() -> None:
    few = replace(REPORT, instrument="spak-1", counted=of(*HALVES[:3]), satisfaction=of())
    report = replace(REPORT, others=[replace(REPORT, instrument="skm-2030"), few])
    below = unit_screen(report, datetime(2026, 11, 24, tzinfo=UTC), Texts("id")).then
    assert below is not None
    assert below.then is None
    first, second = below.text.split("\n\n")
    assert first.split("\n")[:4] == [
        (
            "<b>Kuesioner lain: skm-2030</b>, Dinas Kependudukan, semester II 2026. "
            "Tidak digabung ke dalam IKM."
        ),
        "Nilai <b>80,00</b> · n = 25",
        "Rentang 95%: 74,05 – 85,95",
        "Persyaratan: 3,20 (n = 25)",
    ]
    assert len(first.split("\n")) == 3 + len(Element)
    assert second.endswith("Belum cukup data: n = 3. Angka tampil mulai 5 responden.")
    assert "IKM <b>" not in below.text
    assert "mutu" not in below.text
    assert unit_screen(REPORT, datetime(2026, 11, 24, tzinfo=UTC), Texts("id")).then is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_caption_fits(language: str) -> None:
    full = replace(
        REPORT,
        unit=Unit(id=1, name="W" * 160),
        service=Service(id=2, unit_id=1, name="W" * 160),
        counted=Satisfaction(Tally(1_000_000)),
        assisted=100_000,
        others=[replace(REPORT, counted=Satisfaction(Tally(100_000)))],
        users=1_000_000,
        trend=[(date(2026, month, 1), REPORT.satisfaction) for month in range(7, 13)],
    )
    assert visible_length(caption(full, Texts(language))) <= LONGEST_CAPTION


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trait_that_is_asked_has_its_words(language: str) -> None:
    asked = [question for question in load("rating-2") if question.personal]
    traits = {q.key: dict.fromkeys(q.choices, 7) for q in asked}
    assert len(traits) == 4
    told = people(replace(REPORT, traits=traits), Texts(language))
    assert told is not None
    assert len(told.split("\n")) == 5
    screen = service_screen(replace(REPORT, traits=traits, service=SERVICE), Texts(language))
    assert screen.then is not None
    assert screen.then.text == told


def test_without_a_trait_to_tell_nothing_is_said_of_people() -> None:
    nothing: list[Traits | None] = [None, {}, {"usia": {}}, {"usia": {4: 0}}]
    for traits in nothing:
        assert people(replace(REPORT, traits=traits), Texts("id")) is None
