from datetime import UTC, date, datetime

import pytest

from models.office import Capacity
from rosters.changes import Kind
from rosters.standing import Standing
from tests.rosters.standing_after import (
    NOW,
    SEMESTER,
    employee,
    head,
    heads,
    one,
    problems,
    service,
    standing,
    told,
    unit,
)

ENDED, LATER = date(2026, 10, 1), date(2027, 1, 1)
EMPTY = Standing()


def names(city: Standing) -> dict[str, str]:
    """Units below units."""
    return {
        each.name: city.unit[each.parent_id].name
        for each in city.unit.values()
        if each.parent_id is not None
    }


def homes(city: Standing) -> dict[str, str]:
    return {each.name: city.unit[each.unit_id].name for each in city.service.values()}


def test_units_come_in_any_order_below_each_other() -> None:
    city = standing(unit("Seksi", parent="Bidang"), unit("Bidang", parent="Dinas"), unit("Dinas"))
    assert names(city) == {"Seksi": "Bidang", "Bidang": "Dinas"}
    assert {each.since for each in city.unit.values()} == {SEMESTER}


def test_a_unit_is_known_in_any_spelling_of_capitals_and_spaces() -> None:
    city = standing(unit("Dinas  A"))
    again = told(city, unit("DINAS a"), service("KTP", "dinas   A"))
    assert again.counts[Kind.SERVICE_NEW] == 1
    assert Kind.UNIT_NEW not in again.counts


def test_an_empty_parent_says_nothing_and_another_one_moves_the_unit() -> None:
    city = standing(unit("Dinas A"), unit("Dinas B"), unit("Bidang", parent="Dinas A"))
    assert told(city, unit("Bidang")).is_empty
    found = told(city, unit("Bidang", parent="Dinas B"))
    assert [(c.kind, c.was, c.now) for c in found.changes] == [
        (Kind.UNIT_CHANGED, "Dinas A", "Dinas B")
    ]


def test_the_days_of_a_unit_change_only_where_the_file_answers() -> None:
    city = standing(unit("Puskesmas", six_days=True), unit("Dinas A"))
    assert {each.name: each.six_days for each in city.unit.values()} == {
        "Puskesmas": True,
        "Dinas A": False,
    }
    assert told(city, unit("Puskesmas"), unit("Dinas A", six_days=False)).is_empty
    found = told(city, unit("Puskesmas", six_days=False), unit("Dinas A", six_days=True))
    assert [(c.kind, c.name, c.was, c.now) for c in found.changes] == [
        (Kind.UNIT_DAYS, "Puskesmas", "six", "five"),
        (Kind.UNIT_DAYS, "Dinas A", "five", "six"),
    ]
    changed = standing(unit("Puskesmas", six_days=False), before=city)
    assert not any(each.six_days for each in changed.unit.values())


def test_other_days_are_told_beside_whatever_else_changes_about_the_unit() -> None:
    city = standing(unit("Dinas A"), unit("Bidang"))
    found = told(
        city, unit("Bidang", parent="Dinas A", six_days=True), unit("Klinik", six_days=True)
    )
    assert [(c.kind, c.name) for c in found.changes] == [
        (Kind.UNIT_NEW, "Klinik"),
        (Kind.UNIT_CHANGED, "Bidang"),
        (Kind.UNIT_DAYS, "Bidang"),
        (Kind.UNIT_DAYS, "Klinik"),
    ]


def test_a_near_miss_is_told_with_what_may_be_meant() -> None:
    city = standing(unit("Dinas Kesehatan"))
    values = {"unit": "Dinas Kesehatn", "meant": "Dinas Kesehatan"}
    assert problems(city, employee(1, "Dinas Kesehatn")) == [("unit-misspelt", values)]
    assert problems(city, employee(1, "Puskesmas")) == [("unit-unknown", {"unit": "Puskesmas"})]
    assert problems(city, service("KTP", "Puskesmas")) == [("unit-unknown", {"unit": "Puskesmas"})]


def test_parents_in_a_circle_are_refused_once_with_the_chain() -> None:
    circle = [unit("A", parent="B"), unit("B", parent="C"), unit("C", parent="A")]
    assert problems(EMPTY, *circle) == [("units-in-circle", {"chain": "A → B → C → A"})]
    assert problems(EMPTY, unit("A", parent="A")) == [("units-in-circle", {"chain": "A → A"})]


def test_a_circle_of_parents_may_close_over_the_city() -> None:
    city = standing(unit("A", parent="B"), unit("B"))
    assert problems(city, unit("B", parent="A")) == [("units-in-circle", {"chain": "B → A → B"})]


def test_what_a_unit_had_goes_to_its_successor() -> None:
    city = standing(
        unit("Dinas A"),
        unit("Dinas B"),
        unit("Bidang", parent="Dinas A"),
        service("KTP"),
        head(1),
        employee(2),
        employee(3),
    )
    (link,) = city.link
    merged = standing(
        unit("Dinas A", successor="Dinas B", until=ENDED),
        employee(3, "Bidang"),
        before=city,
    )
    assert homes(merged) == {"KTP": "Dinas B"}
    assert names(merged) == {"Bidang": "Dinas B"}
    assert merged.link[link].code == city.link[link].code
    places = [merged.unit[one(merged, n)[1].unit_id].name for n in (1, 2, 3)]
    assert places == ["Dinas B", "Dinas B", "Bidang"]
    assert heads(merged) == []
    assert merged.headship[next(iter(city.headship))].until == datetime(
        2026, 9, 30, 16, tzinfo=UTC
    )
    assert told(merged, unit("Dinas A", successor="Dinas B", until=ENDED)).is_empty


def test_an_end_is_told_with_its_day_and_successor() -> None:
    city = standing(unit("Dinas A"), unit("Dinas B"))
    (change,) = told(city, unit("Dinas A", successor="Dinas B", until=ENDED)).changes
    assert (change.kind, change.was, change.now) == (Kind.UNIT_ENDS, "2026-10-01", "Dinas B")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (unit("Dinas A", successor="Dinas A", until=ENDED), "unit-succeeds-itself"),
        (unit("Dinas A", successor="Entah", until=ENDED), "unit-unknown"),
        (unit("Dinas A", successor="Dinas B", until=LATER), "unit-ends-later"),
        (unit("Dinas A", until=ENDED), "unit-needs-successor"),
        (unit("Dinas A", successor="Dinas Tutup", until=ENDED), "successor-closed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_end_that_leaves_something_behind_is_refused(row: object, code: str) -> None:
    city = standing(
        unit("Dinas A"), unit("Dinas B"), unit("Dinas Tutup", until=ENDED), service("KTP"), head(1)
    )
    assert code in [found for found, _ in problems(city, row)]


def test_an_empty_unit_may_end_without_a_successor() -> None:
    city = standing(unit("Dinas A"))
    (closed,) = standing(unit("Dinas A", until=ENDED), before=city).unit.values()
    assert closed.is_closed(NOW)


def test_a_closed_unit_takes_nobody_and_nothing() -> None:
    city = standing(unit("Dinas A", until=ENDED))
    closed = ("unit-closed", {"unit": "Dinas A"})
    assert problems(city, employee(1), service("KTP")) == [closed, closed]


def test_a_unit_told_of_only_when_it_ends_was_there_before() -> None:
    city = standing(unit("Dinas A", until=date(2026, 3, 1)))
    (only,) = city.unit.values()
    assert only.since == only.until == datetime(2026, 2, 28, 16, tzinfo=UTC)


def test_every_counter_gets_one_link_and_keeps_it() -> None:
    rows = [
        unit("Dinas A"),
        service("KTP", counter="Loket 1"),
        service("KTP", counter="Loket 2"),
        service("Akta"),
    ]
    city = standing(*rows)
    counters = sorted(link.counter or "" for link in city.link.values())
    assert counters == ["", "Loket 1", "Loket 2"]
    assert len(city.service) == 2
    assert told(city, *rows, service("ktp", counter="LOKET  1")).is_empty
    more = standing(service("KTP", counter="Loket 3"), before=city)
    assert more.link.items() > city.link.items()
    assert len(more.link) == 4


def test_acting_heads_of_other_units_keep_what_they_hold() -> None:
    city = standing(unit("Dinas A"), unit("Dinas B"), head(1), head(2, "Dinas B", Capacity.PLT))
    moved = standing(employee(2), before=city)
    assert heads(moved) == [
        ("Dinas A", "definitive", "Pegawai 1"),
        ("Dinas B", "plt", "Pegawai 2"),
    ]
