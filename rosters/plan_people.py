from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from models.nip import masked
from models.office import AbsenceKind, Capacity
from rosters.draft import NOWHERE, Draft, midnight
from rosters.roster import AbsenceRow, EmployeeRow
from rosters.standing import (
    AbsenceFacts,
    AppointmentFacts,
    EmployeeFacts,
    HeadshipFacts,
    PersonFacts,
)

Held = TypeVar("Held", HeadshipFacts, AppointmentFacts)


def put_employees(draft: Draft, rows: Iterable[EmployeeRow]) -> None:
    for row in rows:
        unit = draft.open_unit_named(row.unit, row.at)
        key = _known(draft, row)
        unit = NOWHERE if unit is None else unit
        if key is None:
            key = draft.add(draft.city.person, PersonFacts())
            draft.city.employee[key] = EmployeeFacts(row.nip.digits, row.name, row.post, unit)
        draft.named[key] = row.at
        draft.numbers[row.nip.digits] = key
        draft.city.employee[key] = _as_told(draft, row, draft.employee(key), unit)


def put_heads(draft: Draft, rows: Iterable[EmployeeRow]) -> None:
    named: dict[tuple[int, Capacity], int] = {}
    for row in rows:
        key = draft.numbers[row.nip.digits]
        unit = draft.employee(key).unit_id
        if row.heads is None or unit == NOWHERE or not draft.employee(key).works_at(draft.now):
            continue
        post = (unit, row.heads)
        if post in named:
            other = draft.employee(named[post]).name
            values = {"unit": draft.unit(unit).name, "name": row.name, "other": other}
            draft.refuse(row.at, "two-heads", **values)
        named.setdefault(post, key)
    _end_headships(draft, named)
    _begin_headships(draft, named)


def let_go(draft: Draft) -> None:
    """Whoever has left, and whichever unit is no more, holds nothing any longer."""
    for key, headship in [*draft.city.headship.items()]:
        end = _earlier(
            draft.employee(headship.employee_id).left_at, draft.unit(headship.unit_id).until
        )
        _end(draft.city.headship, key, end)
    for key, appointment in [*draft.city.appointment.items()]:
        left_at = draft.employee(appointment.employee_id).left_at
        _end(draft.city.appointment, key, left_at)


def put_absences(draft: Draft, rows: Iterable[AbsenceRow]) -> None:
    """Days that touch or overlap some of the same kind become one with them."""
    known: dict[tuple[int, AbsenceKind], list[int]] = {}
    for key, one in draft.city.absence.items():
        known.setdefault((one.employee_id, one.kind), []).append(key)
    for row in rows:
        who = draft.employee_numbered(row.nip, row.at, "absence-unknown")
        if who is not None:
            since, until = midnight(row.since), midnight(row.until + timedelta(days=1))
            facts = AbsenceFacts(who, row.kind, since, until)
            _put_absence(draft, known.setdefault((who, row.kind), []), facts)


def _put_absence(draft: Draft, known: list[int], new: AbsenceFacts) -> None:
    table = draft.city.absence
    touching = [key for key in known if _touch(table[key], new)]
    if not touching:
        known.append(draft.add(table, new))
        return
    first, *rest = touching
    all_of_it = [new, *(table[key] for key in touching)]
    since = min(one.since for one in all_of_it)
    ends = [one.until for one in all_of_it]
    until = None if None in ends else max(end for end in ends if end is not None)
    table[first] = replace(table[first], since=since, until=until)
    for key in rest:
        known.remove(key)
        del table[key]


def _touch(one: AbsenceFacts, other: AbsenceFacts) -> bool:
    begins = one.until is None or other.since <= one.until
    return begins and (other.until is None or one.since <= other.until)


def _known(draft: Draft, row: EmployeeRow) -> int | None:
    """The employee whom the city already knows, by this number or the one they had before."""
    now, former = draft.numbers.get(row.nip.digits), draft.numbers.get(row.former_nip or "")
    if row.former_nip is None or former == now is not None:
        return now
    if former is None and now is None:
        draft.refuse(row.at, "former-unknown", nip=masked(row.former_nip))
    if former is not None and now is not None:
        name = draft.employee(now).name
        draft.refuse(row.at, "former-taken", nip=row.nip.masked, name=name)
    return now if former is None else former


def _as_told(draft: Draft, row: EmployeeRow, known: EmployeeFacts, unit: int) -> EmployeeFacts:
    """In a list of those who work here, somebody who had left is back."""
    left_at = known.left_at if known.works_at(draft.now) else None
    if row.left is not None:
        left_at = midnight(row.left)
    return replace(
        known, nip=row.nip.digits, name=row.name, post=row.post, unit_id=unit, left_at=left_at
    )


def _end_headships(draft: Draft, named: dict[tuple[int, Capacity], int]) -> None:
    """A new head of the same capacity, a definitive one after a Plt, or another unit."""
    for key, held in [*draft.city.headship.items()]:
        successor = named.get((held.unit_id, held.capacity))
        definitive = named.get((held.unit_id, Capacity.DEFINITIVE))
        replaced = successor not in {None, held.employee_id}
        filled = held.capacity is Capacity.PLT and successor is None and definitive is not None
        elsewhere = draft.employee(held.employee_id).unit_id != held.unit_id
        moved = held.capacity is Capacity.DEFINITIVE and held.employee_id in draft.named
        if replaced or filled or (elsewhere and moved):
            _end(draft.city.headship, key, draft.now)


def _begin_headships(draft: Draft, named: dict[tuple[int, Capacity], int]) -> None:
    held = {
        (one.unit_id, one.capacity, one.employee_id)
        for one in draft.city.headship.values()
        if one.until is None or one.until > draft.now
    }
    for (unit, capacity), key in named.items():
        if (unit, capacity, key) not in held:
            since = draft.beginning if key < 0 else draft.now
            draft.add(draft.city.headship, HeadshipFacts(unit, key, capacity, since))


def _end(table: dict[int, Held], key: int, end: datetime | None) -> None:
    """What would end before it began was never so."""
    held = table[key]
    if end is None or (held.until is not None and held.until <= end):
        return
    if held.since >= end:
        del table[key]
    else:
        table[key] = replace(held, until=end)


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min((each for each in (one, other) if each is not None), default=None)
