"""What an import would change, in words."""

import pytest

from handlers.screen import LONGEST_MESSAGE, visible_length
from reports.roster_difference import blocks, counts
from rosters import difference
from rosters.changes import Change, Kind
from rosters.difference import Difference
from rosters.roster import Place, Problem
from texts import LANGUAGES, Texts

LONG = "W" * 160
DATED = {Kind.LEFT, Kind.RETURNED, Kind.ABSENCE, Kind.UNIT_ENDS}
every_language = pytest.mark.parametrize("language", LANGUAGES)


def one_of(kind: Kind, name: str = "Ayu Pramesti") -> Change:
    was = "2026-12-01" if kind in DATED else name
    now = was if kind is not Kind.UNIT_ENDS else name
    return Change(kind, name, was, now, "1990…001", 7)


@every_language
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_change_is_told_and_counted(kind: Kind, language: str) -> None:
    texts = Texts(language)
    found = Difference({kind: 2}, [one_of(kind)])
    counted, line = blocks(found, texts)
    assert counted == counts(found, texts)
    assert counted.startswith("2 ")
    assert "Ayu Pramesti" in line
    assert "2026-12" not in line


@every_language
def test_whatever_a_file_says_a_block_fits_into_a_message(language: str) -> None:
    every = [one_of(kind, LONG) for kind in Kind for _ in range(9)]
    circle = Problem(Place(LONG, 9), "superiors-in-circle", {"chain": LONG * 7})
    found = Difference(dict.fromkeys(Kind, 9), every, [LONG] * 9, [circle] * 40).shortened()
    told = [*blocks(found, Texts(language))]
    assert max(map(visible_length, told)) < LONGEST_MESSAGE
    assert sum(block.count("\n") + 1 for block in told) < 30


def test_counts_come_first_and_numbers_are_written_as_people_do() -> None:
    found = Difference({"hired": 12, "moved": 3, "unchanged": 5482, "unnamed": 18})
    assert counts(found, Texts("id")) == (
        "12 baru, 3 pindah unit, 5.482 tetap, 18 tidak ada di berkas"
    )


@pytest.mark.parametrize(
    ("at", "place"),
    [
        (Place("Pegawai", 1017, "C"), "Lembar Pegawai, baris 1017, kolom C: "),
        (Place("Pegawai", 17), "Lembar Pegawai, baris 17: "),
        (Place("", 17, "C"), "Baris 17, kolom C: "),
        (Place("", 17), "Baris 17: "),
        (Place("", 0), ""),
    ],
)
def test_a_problem_says_where_it_is(at: Place, place: str) -> None:
    found = Difference(problems=[Problem(at, "unfetched")])
    (line,) = blocks(found, Texts("id"))
    assert line == f"{place}Berkas ini tidak dapat diambil dari Telegram. Mohon kirim sekali lagi."


def test_problems_beyond_a_chat_are_counted_and_named_on_a_terminal() -> None:
    problems = [Problem(Place("", row), "unit-closed", {"unit": "A & B"}) for row in range(2, 42)]
    found = Difference(problems=problems)
    assert len([*blocks(found, Texts("id"))]) == 40
    assert "A &amp; B" in next(blocks(found, Texts("id")))
    assert "dan 28 masalah lagi" in [*blocks(found.shortened(), Texts("id"))][-1]


def test_names_of_people_cannot_carry_markup() -> None:
    found = Difference({"hired": 1, "alone": 1}, [one_of(Kind.HIRED, "<b>Ayu")], ["<i>Budi"])
    told = "\n".join(blocks(found, Texts("id")))
    assert "&lt;b&gt;Ayu" in told
    assert "&lt;i&gt;Budi" in told


def test_it_is_the_same_after_it_was_kept() -> None:
    problem = Problem(Place("Pegawai", 2, "C"), "unit-closed", {"unit": "A"})
    found = Difference({"hired": 1}, [one_of(Kind.HIRED)], ["Ayu"], [problem], 3, "", "x")
    assert difference.from_json(found.as_json()) == found


def test_a_refused_file_is_told_as_its_refusal() -> None:
    (told,) = blocks(Difference(refused="large"), Texts("id"))
    assert "20 MB" in told
