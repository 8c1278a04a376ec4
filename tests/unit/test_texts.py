from datetime import UTC, date, datetime
from html import unescape

import pytest
from fluent.runtime.errors import FluentReferenceError
from hypothesis import given
from hypothesis import strategies as st

from texts import LANGUAGES, Html, Texts

FIRST_STRONG, POP = "\u2068", "\u2069"
texts, english = Texts("id"), Texts("en")


def greeting(name: object) -> str:
    return texts("start-employee", name=name).split("<b>")[1].split("</b>")[0]


def test_what_people_write_cannot_become_markup() -> None:
    assert greeting("<b>Ayu</b> & Sari") == "&lt;b&gt;Ayu&lt;/b&gt; &amp; Sari"


@given(st.text())
def test_what_people_write_is_read_as_it_was_written(name: str) -> None:
    assert unescape(greeting(name)).strip(FIRST_STRONG + POP) == name.strip(FIRST_STRONG + POP)


def test_html_is_not_escaped_twice() -> None:
    inner = texts("form-line", title=Html("<i>A &amp; B</i>"), answer="<x>")
    assert inner == "<b><i>A &amp; B</i></b>\n&lt;x&gt;"
    assert inner in texts("start-employee", name=inner)


@pytest.mark.parametrize("name", ["سارة", "שרה", "Ayu \u200fسارة", "\u202eAyu", "\u2067Ayu"])
def test_a_name_from_right_to_left_does_not_turn_the_words_around_it(name: str) -> None:
    assert greeting(name) == f"{FIRST_STRONG}{name}{POP}"


@pytest.mark.parametrize("name", ["Ayu", "Gusti Ngurah Ç. 😀", "王", "(12)"])
def test_other_names_stay_as_they_are(name: str) -> None:
    assert greeting(name) == name


def test_moments_are_told_in_the_time_of_mataram() -> None:
    at = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
    shown = {"about": "2026-2", "at": at, "seal": "abc"}
    assert "25 November 2026, 00.30 WITA" in texts("evaluation-sent", **shown)
    august = at.replace(month=8)
    assert "25 Agustus 2026, 00.30 WITA" in texts("evaluation-sent", **shown | {"at": august})
    assert "25 August 2026, 00.30 WITA" in english("evaluation-sent", **shown | {"at": august})


def test_a_date_has_no_zone() -> None:
    kept = texts("receipt-kept", service="Loket", unit="Dinas", week=date(2026, 8, 3))
    assert "Pekan mulai 3 Agustus 2026" in kept


def test_numbers_are_written_as_the_language_does() -> None:
    assert "4.000 huruf" in texts("form-too-long", longest=4000, excess=1)
    assert "4,000 letters" in english("form-too-long", longest=4000, excess=1)


def test_sentences_are_composed_for_their_values_and_language() -> None:
    shown = [
        each("form-progress", position=position, count=9)
        for each in (texts, english, texts)
        for position in (1, 2)
    ]
    assert shown == [
        "<i>1 dari 9</i>",
        "<i>2 dari 9</i>",
        "<i>1 of 9</i>",
        "<i>2 of 9</i>",
        "<i>1 dari 9</i>",
        "<i>2 dari 9</i>",
    ]


@pytest.mark.parametrize("key", ["gaji", "value-loyal.c9", "gaji.title"])
def test_an_unknown_key_is_an_error(key: str) -> None:
    assert not texts.has(key)
    with pytest.raises(KeyError, match=key.partition(".")[0]):
        texts(key)


def test_an_attribute_is_found_behind_a_dot() -> None:
    assert texts("value-loyal.title") == "Loyal"
    assert texts.has("value-loyal.title")


@pytest.mark.parametrize("given", [{}, {"nama": "Ayu"}])
def test_a_missing_value_is_an_error(given: dict[str, str]) -> None:
    with pytest.raises(FluentReferenceError):
        texts("start-employee", **given)


@pytest.mark.parametrize("language", ["", "sas", "ID", "en-GB"])
def test_a_language_that_we_do_not_speak_is_answered_in_indonesian(language: str) -> None:
    assert Texts(language).language == LANGUAGES[0] == "id"
    assert Texts(language)("form-send") == "Kirim"
