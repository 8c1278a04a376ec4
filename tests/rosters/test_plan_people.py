from datetime import UTC, date, datetime

from models.office import AbsenceKind, Capacity, Role
from rosters.changes import Kind
from rosters.standing import AppointmentFacts, Standing
from tests.rosters.generated import a_nip
from tests.rosters.standing_after import (
    NOW,
    SEMESTER,
    absence,
    employee,
    head,
    heads,
    one,
    problems,
    standing,
    told,
    unit,
)

A = unit("Dinas A")
GONE = date(2026, 11, 1)
GONE_AT = datetime(2026, 10, 31, 16, tzinfo=UTC)


def kinds(city: Standing, *rows: object) -> list[Kind]:
    return [change.kind for change in told(city, *rows).changes]


def test_whoever_is_not_in_the_file_stays_and_is_counted() -> None:
    city = standing(A, employee(1), employee(2), employee(3))
    found = told(city, employee(1), employee(2, name="Nama Lain"))
    assert (found.counts["unchanged"], found.counts["unnamed"]) == (1, 1)
    assert found.counts[Kind.RENAMED] == 1
    assert one(standing(employee(1), before=city), 3) == one(city, 3)


def test_every_difference_of_a_person_is_told() -> None:
    city = standing(A, unit("Dinas B"), employee(1))
    found = told(city, employee(1, "Dinas B", name="Nama Baru", post="Kepala"))
    assert [(c.kind, c.was, c.now) for c in found.changes] == [
        (Kind.MOVED, "Dinas A", "Dinas B"),
        (Kind.RENAMED, "Pegawai 1", "Nama Baru"),
        (Kind.POST, "Analis", "Kepala"),
    ]
    assert {change.nip for change in found.changes} == {a_nip(1).masked}


def test_a_new_number_is_the_same_person() -> None:
    city = standing(A, employee(1), employee(2, above=1))
    row = employee(7, name="Pegawai 1", former_nip=a_nip(1).digits)
    found = told(city, row)
    assert [change.kind for change in found.changes] == [Kind.RENUMBERED]
    renumbered = standing(row, before=city)
    assert one(renumbered, 7)[0] == one(city, 1)[0]
    assert told(renumbered, row).is_empty


def test_a_superior_may_be_named_by_the_number_they_had() -> None:
    city = standing(A, employee(1))
    row = employee(7, name="Pegawai 1", former_nip=a_nip(1).digits)
    assert problems(city, row, employee(2, above=1)) == []


def test_a_former_number_must_be_known_and_free() -> None:
    city = standing(A, employee(1), employee(2))
    former = a_nip(9).digits
    unknown = employee(7, former_nip=former)
    assert problems(city, unknown) == [("former-unknown", {"nip": a_nip(9).masked})]
    taken = employee(2, former_nip=a_nip(1).digits)
    values = {"nip": a_nip(2).masked, "name": "Pegawai 2"}
    assert problems(city, taken) == [("former-taken", values)]


def test_who_leaves_holds_nothing_any_longer() -> None:
    city = standing(A, head(1))
    key, _ = one(city, 1)
    city.appointment[900] = AppointmentFacts(key, Role.CITY_ADMIN, None, SEMESTER)
    left = standing(employee(1, left=GONE), before=city)
    assert one(left, 1)[1].left_at == GONE_AT
    assert heads(left) == []
    assert left.appointment[900].until == GONE_AT
    assert set(kinds(city, employee(1, left=GONE))) == {
        Kind.LEFT,
        Kind.HEADS_NO_MORE,
        Kind.APPOINTMENT_ENDS,
    }


def test_what_would_begin_after_leaving_never_does() -> None:
    city = standing(A, employee(1))
    key, _ = one(city, 1)
    city.appointment[900] = AppointmentFacts(key, Role.CITY_ADMIN, None, NOW)
    assert standing(employee(1, left=GONE), before=city).appointment == {}


def test_who_had_left_and_is_listed_again_is_back() -> None:
    city = standing(A, employee(1, left=GONE))
    assert kinds(city, employee(1)) == [Kind.RETURNED]


def test_a_leave_that_is_still_to_come_is_not_cancelled_by_silence() -> None:
    city = standing(A, employee(1, left=date(2027, 1, 1)))
    assert told(city, employee(1)).is_empty


def test_a_new_head_follows_the_former_one() -> None:
    city = standing(A, head(1), employee(2))
    assert heads(standing(head(2), before=city)) == [("Dinas A", "definitive", "Pegawai 2")]
    assert kinds(city, head(2)) == [Kind.HEADS, Kind.HEADS_NO_MORE]
    assert told(city, head(1)).is_empty


def test_a_definitive_head_ends_an_acting_one_for_a_vacancy_and_not_for_an_absence() -> None:
    plt, plh = Capacity.PLT, Capacity.PLH
    city = standing(A, head(1, capacity=plt), head(2, capacity=plh), employee(3))
    assert heads(standing(head(3), before=city)) == [
        ("Dinas A", "definitive", "Pegawai 3"),
        ("Dinas A", "plh", "Pegawai 2"),
    ]


def test_a_head_who_moves_heads_the_old_unit_no_more() -> None:
    city = standing(A, unit("Dinas B"), head(1))
    assert heads(standing(employee(1, "Dinas B"), before=city)) == []


def test_two_heads_of_one_unit_are_refused_and_two_capacities_are_not() -> None:
    assert problems(Standing(), A, head(1), head(2)) == [
        ("two-heads", {"unit": "Dinas A", "name": "Pegawai 2", "other": "Pegawai 1"})
    ]
    assert problems(Standing(), A, head(1), head(2, capacity=Capacity.PLH)) == []


def test_heads_of_what_is_new_begin_with_the_semester_and_others_now() -> None:
    city = standing(A, head(1), employee(2))
    assert {each.since for each in city.headship.values()} == {SEMESTER}
    later = standing(head(2), before=city)
    assert NOW in {each.since for each in later.headship.values()}


def test_absences_that_touch_become_one() -> None:
    leave = AbsenceKind.LEAVE
    first = absence(1, leave, date(2026, 12, 1), date(2026, 12, 4))
    city = standing(A, employee(1), first)
    (away,) = city.absence.values()
    assert away.since == datetime(2026, 11, 30, 16, tzinfo=UTC)
    assert away.until == datetime(2026, 12, 4, 16, tzinfo=UTC)
    assert told(city, first).is_empty
    longer = standing(absence(1, leave, date(2026, 12, 5), date(2026, 12, 9)), before=city)
    (joined,) = longer.absence.values()
    assert (joined.since, joined.until) == (away.since, datetime(2026, 12, 9, 16, tzinfo=UTC))
    duty = absence(1, AbsenceKind.DUTY, date(2026, 12, 2), date(2026, 12, 3))
    assert len(standing(duty, before=city).absence) == 2


def test_one_absence_can_join_two() -> None:
    leave = AbsenceKind.LEAVE
    city = standing(
        A,
        employee(1),
        absence(1, leave, date(2026, 12, 1), date(2026, 12, 2)),
        absence(1, leave, date(2026, 12, 7), date(2026, 12, 8)),
    )
    (away,) = standing(
        absence(1, leave, date(2026, 12, 2), date(2026, 12, 7)), before=city
    ).absence.values()
    assert away.until == datetime(2026, 12, 8, 16, tzinfo=UTC)


def test_an_absence_of_nobody_is_refused() -> None:
    row = absence(5, AbsenceKind.LEAVE, date(2026, 12, 1), date(2026, 12, 2))
    assert problems(Standing(), row) == [("absence-unknown", {"nip": a_nip(5).masked})]


def test_problems_come_by_their_place_in_the_file() -> None:
    found = told(Standing(), A, employee(3, above=8), employee(1, "Entah"), head(2), head(4))
    assert [(p.at.row, p.code) for p in found.problems] == [
        (3, "unit-unknown"),
        (5, "superior-unknown"),
        (6, "two-heads"),
    ]
