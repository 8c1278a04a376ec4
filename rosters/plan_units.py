from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from rosters.draft import Draft, chained, midnight, plain
from rosters.roster import ServiceRow, UnitRow
from rosters.standing import LinkFacts, ServiceFacts, UnitFacts


def put_units(draft: Draft, rows: Iterable[UnitRow]) -> None:
    rows = list(rows)
    for row in rows:
        if plain(row.name) not in draft.units:
            unit = UnitFacts(row.name, _since(row, draft))
            draft.units[plain(row.name)] = draft.add(draft.city.unit, unit)
    for row in rows:
        _place(draft, row)
    _refuse_circles(draft, rows)


def hand_over(draft: Draft, rows: Iterable[UnitRow]) -> None:
    """What a unit that is no more still has goes to its successor.

    Whoever the file names has their place by now.
    """
    for row in rows:
        key = draft.units[plain(row.name)]
        unit = draft.unit(key)
        if row.until is None or not unit.is_closed(draft.now):
            continue
        if unit.successor_id is None:
            _refuse_left_over(draft, row, key)
        elif draft.unit(unit.successor_id).is_closed(draft.now):
            draft.refuse(row.at, "successor-closed", unit=draft.unit(unit.successor_id).name)
        else:
            _move_all(draft, key, unit.successor_id)


def put_services(draft: Draft, rows: Iterable[ServiceRow]) -> None:
    services = {
        (service.unit_id, plain(service.name)): key for key, service in draft.city.service.items()
    }
    counters = {(link.service_id, _counter(link.counter)) for link in draft.city.link.values()}
    for row in rows:
        unit = draft.open_unit_named(row.unit, row.at)
        if unit is None:
            continue
        service = services.get((unit, plain(row.name)))
        if service is None:
            service = draft.add(draft.city.service, ServiceFacts(unit, row.name))
            services[unit, plain(row.name)] = service
        if (service, _counter(row.counter)) not in counters:
            counters.add((service, _counter(row.counter)))
            draft.add(draft.city.link, LinkFacts(service, row.counter, draft.now))


def _counter(name: str | None) -> str:
    return plain(name or "")


def _since(row: UnitRow, draft: Draft) -> datetime:
    """A unit that is told of only when it ends was there before that."""
    return min(draft.beginning, midnight(row.until)) if row.until else draft.beginning


def _place(draft: Draft, row: UnitRow) -> None:
    key = draft.units[plain(row.name)]
    unit = draft.city.unit[key] = _as_told(draft, draft.unit(key), row)
    if unit.successor_id == key:
        draft.refuse(row.at, "unit-succeeds-itself", unit=unit.name)
    if row.until is not None and not unit.is_closed(draft.now):
        draft.refuse(row.at, "unit-ends-later", unit=unit.name)


def _as_told(draft: Draft, unit: UnitFacts, row: UnitRow) -> UnitFacts:
    """What the row leaves out stays."""
    if row.parent is not None:
        unit = replace(unit, parent_id=draft.unit_named(row.parent, row.at))
    if row.successor is not None:
        unit = replace(unit, successor_id=draft.unit_named(row.successor, row.at))
    if row.until is not None:
        unit = replace(unit, until=midnight(row.until))
    if row.six_days is not None:
        unit = replace(unit, six_days=row.six_days)
    return unit


def _refuse_circles(draft: Draft, rows: list[UnitRow]) -> None:
    for row in rows:
        key = draft.units[plain(row.name)]
        passed, above = [key], draft.unit(key).parent_id
        while above is not None and above not in passed:
            passed.append(above)
            above = draft.unit(above).parent_id
        if above == key:
            names = [draft.unit(each).name for each in [*passed, key]]
            draft.refuse(row.at, "units-in-circle", chain=chained(names))
            return


def _move_all(draft: Draft, key: int, successor: int) -> None:
    city = draft.city
    children = [one for one, unit in city.unit.items() if unit.parent_id == key]
    for child in set(children) - {successor}:
        city.unit[child] = replace(city.unit[child], parent_id=successor)
    services = [one for one, service in city.service.items() if service.unit_id == key]
    for service in services:
        city.service[service] = replace(city.service[service], unit_id=successor)
    for one, employee in city.employee.items():
        if employee.unit_id == key and one not in draft.named:
            city.employee[one] = replace(employee, unit_id=successor)


def _refuse_left_over(draft: Draft, row: UnitRow, key: int) -> None:
    people = sum(
        one.unit_id == key and one.works_at(draft.now) for one in draft.city.employee.values()
    )
    services = sum(one.unit_id == key for one in draft.city.service.values())
    if people + services and row.successor is None:
        draft.refuse(
            row.at, "unit-needs-successor", unit=row.name, people=people, services=services
        )
