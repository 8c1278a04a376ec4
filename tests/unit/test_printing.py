"""What is printed of a link and of a handout."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.unit.buttons import MyUnits
from handlers.unit.paging import PAGE, cut, turning
from handlers.unit.printing import poster_of, slips_of
from models.person import Employee
from models.unit import Link, Service, Unit
from services.access.handouts import Handout
from tests.unit.printing import links, pages, words
from texts import Texts

BOT = "suara_mataram_bot"


def a_link(unit: str = "Puskesmas", service: str = "Poli", counter: str | None = None) -> Link:
    return Link(
        id=7,
        code="POLIUMUM3344",
        counter=counter,
        service=Service(name=service, unit=Unit(id=3, name=unit)),
    )


def test_a_poster_leads_to_telegram_or_to_the_web() -> None:
    telegram = poster_of(a_link(), BOT, "").draw()
    web = poster_of(a_link(counter="Loket 3"), BOT, "https://suara.example.id").draw()
    assert links(pages(telegram)[0]) == [f"https://t.me/{BOT}?start=POLIUMUM3344"]
    assert links(pages(web)[0]) == ["https://suara.example.id/r/POLIUMUM3344"]
    assert "Loket 3" in words(pages(web)[0])


def test_a_slip_hides_the_middle_of_the_number_and_ends_in_mataram() -> None:
    who = Employee(nip="199001012015010001", name="Ayu Pramesti", post="Analis")
    expires = datetime(2026, 12, 23, 16, 30, tzinfo=UTC)  # half past midnight in Mataram
    handout = Handout(Unit(id=3, name="Puskesmas"), [(who, "ABCDE23456")], expires)
    document = slips_of(handout, BOT)
    (sheet,) = pages(document.draw())
    assert document.name == "slip-puskesmas-3.pdf"
    assert links(sheet) == [f"https://t.me/{BOT}?start=ABCDE23456"]
    assert "ABCDE 23456" in words(sheet)
    assert "24 Desember 2026" in words(sheet)
    assert who.nip not in words(sheet).replace(" ", "")


@pytest.mark.parametrize(
    ("unit", "service", "counter", "name"),
    [
        ("Dinas A", "Akta & KK", None, "dinas-a-akta-kk-7.pdf"),
        ("../etc", "a/b\\c:d", "Loket \x00É", "etc-a-b-c-d-loket-e-7.pdf"),
        ("图书馆", "***", "??", "7.pdf"),
        ("x" * 160, "y" * 160, "z" * 80, f"{'x' * 40}-{'y' * 40}-{'z' * 40}-7.pdf"),
    ],
)
def test_a_file_name_that_every_system_takes(
    unit: str, service: str, counter: str | None, name: str
) -> None:
    assert poster_of(a_link(unit, service, counter), BOT, "").name == name


@given(st.lists(st.integers(), max_size=100))
def test_turning_all_pages_shows_everything_once(entries: list[int]) -> None:
    shown, page = list(cut(entries, 0)[0]), 0
    while forward := [to for _, to in turn(entries, page) if to.page > page]:
        page = forward[0].page
        part, same = cut(entries, page)
        assert same == page
        assert 0 < len(part) <= PAGE
        assert turn(entries, page)[0][1].page == page - 1
        shown += part
    assert shown == entries


def turn(entries: list[int], page: int) -> list[tuple[str, MyUnits]]:
    buttons = turning(entries, page, lambda to: MyUnits(page=to), Texts("id"))
    return [(label, MyUnits.unpack(says.pack())) for label, says in buttons]


@given(st.lists(st.integers(), max_size=40), st.integers(0, 32_767))
def test_a_page_that_is_no_more_is_the_last_one(entries: list[int], page: int) -> None:
    part, shown = cut(entries, page)
    assert shown <= page
    assert bool(part) is bool(entries)
