from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from models.calendar import WITA
from models.nip import masked
from models.office import Basis
from models.timeline import Span
from rosters.plan_superiors import timelines_of
from rosters.standing import EmployeeFacts, Standing, UnitFacts


class Kind(StrEnum):
    """Told in this order: first what matters most to the people it is about."""

    HIRED = "hired"
    MOVED = "moved"
    SUPERIOR = "superior"
    VACANCY = "vacancy"  # the superior is gone, so the next above reviews
    REDATED = "redated"  # the same superior, other days
    LEFT = "left"
    RETURNED = "returned"
    RENAMED = "renamed"
    RENUMBERED = "renumbered"
    POST = "post"
    HEADS = "heads"
    HEADS_NO_MORE = "heads-no-more"
    APPOINTMENT_ENDS = "appointment-ends"
    ABSENCE = "absence"
    UNIT_NEW = "unit-new"
    UNIT_CHANGED = "unit-changed"
    UNIT_DAYS = "unit-days"
    UNIT_ENDS = "unit-ends"
    SERVICE_NEW = "service-new"
    SERVICE_MOVED = "service-moved"
    LINK_NEW = "link-new"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference as somebody at the personnel office would tell it."""

    kind: Kind
    name: str
    was: str = ""
    now: str = ""
    nip: str = ""
    """Masked."""
    employee: int | None = None


def changes_between(before: Standing, after: Standing, now: datetime) -> list[Change]:
    telling = _Telling(before, after, now)
    found = [*telling.employees(), *telling.superiors(), *telling.held()]
    found += [*telling.appointments(), *telling.absences()]
    found += [*telling.places(), *telling.services()]
    order = {kind: number for number, kind in enumerate(Kind)}
    return sorted(found, key=lambda change: order[change.kind])


def alone(city: Standing, now: datetime) -> list[str]:
    """Names of those who work here and whom nobody reviews, now or later."""
    reviewed = {
        one.employee_id for one in city.assignment.values() if one.until is None or one.until > now
    }
    return [
        one.name for key, one in city.employee.items() if key not in reviewed and one.works_at(now)
    ]


@dataclass(frozen=True, slots=True)
class _Telling:
    before: Standing
    after: Standing
    now: datetime

    def employees(self) -> Iterator[Change]:
        for key, one in self.after.employee.items():
            was = self.before.employee.get(key)
            if was is None:
                yield self._of(key, Kind.HIRED, "", self._unit(one.unit_id))
            elif was != one:
                yield from self._person(key, was, one)

    def _person(self, key: int, was: EmployeeFacts, one: EmployeeFacts) -> Iterator[Change]:
        pairs = {
            Kind.MOVED: (self._unit(was.unit_id), self._unit(one.unit_id)),
            Kind.RENAMED: (was.name, one.name),
            Kind.RENUMBERED: (masked(was.nip), masked(one.nip)),
            Kind.POST: (was.post, one.post),
        }
        if was.nip == one.nip:
            del pairs[Kind.RENUMBERED]
        for kind, (old, new) in pairs.items():
            if old != new or kind is Kind.RENUMBERED:
                yield self._of(key, kind, old, new)
        if was.left_at != one.left_at:
            kind = Kind.LEFT if one.left_at else Kind.RETURNED
            yield self._of(key, kind, _day(was.left_at), _day(one.left_at))

    def superiors(self) -> Iterator[Change]:
        before = timelines_of(self.before.assignment.values())
        after = timelines_of(self.after.assignment.values())
        for key, spans in after.items():
            old = before.get(key, [])
            if key in self.before.employee and spans != old:
                was, now = self._last(old), self._last(spans)
                vacant = not now or spans[-1].basis is Basis.VACANCY
                kind = Kind.VACANCY if vacant else Kind.SUPERIOR
                yield self._of(key, Kind.REDATED if was == now else kind, was, now)

    def held(self) -> Iterator[Change]:
        for key, head in self.after.headship.items():
            if key not in self.before.headship:
                yield self._of(head.employee_id, Kind.HEADS, "", self._unit(head.unit_id))
        for key, head in self.before.headship.items():
            if self.after.headship.get(key) != head:
                unit = self._unit(head.unit_id)
                yield self._of(head.employee_id, Kind.HEADS_NO_MORE, unit, "")

    def appointments(self) -> Iterator[Change]:
        for key, held in self.before.appointment.items():
            if self.after.appointment.get(key) != held:
                yield self._of(held.employee_id, Kind.APPOINTMENT_ENDS, held.role.value, "")

    def absences(self) -> Iterator[Change]:
        for key, away in self.after.absence.items():
            if self.before.absence.get(key) != away:
                last = away.until and away.until - timedelta(days=1)
                dates = _day(away.since), _day(last)
                yield self._of(away.employee_id, Kind.ABSENCE, *dates)

    def places(self) -> Iterator[Change]:
        for key, unit in self.after.unit.items():
            was = self.before.unit.get(key)
            old, new = _week(was), _week(unit)
            if old != new:
                yield Change(Kind.UNIT_DAYS, unit.name, old, new)
            if was is None or unit != replace(was, six_days=unit.six_days):
                yield self._place(unit, was)

    def _place(self, unit: UnitFacts, was: UnitFacts | None) -> Change:
        above = self._unit(unit.parent_id)
        if unit.until is not None and (was is None or was.until != unit.until):
            return Change(
                Kind.UNIT_ENDS, unit.name, _day(unit.until), self._unit(unit.successor_id)
            )
        if was is None:
            return Change(Kind.UNIT_NEW, unit.name, "", above)
        return Change(Kind.UNIT_CHANGED, unit.name, self._unit(was.parent_id), above)

    def services(self) -> Iterator[Change]:
        for key, service in self.after.service.items():
            was = self.before.service.get(key)
            if was is None:
                yield Change(Kind.SERVICE_NEW, service.name, "", self._unit(service.unit_id))
            elif was != service:
                units = self._unit(was.unit_id), self._unit(service.unit_id)
                yield Change(Kind.SERVICE_MOVED, service.name, *units)
        for key, link in self.after.link.items():
            if key not in self.before.link:
                name = self.after.service[link.service_id].name
                yield Change(Kind.LINK_NEW, name, "", link.counter or "")

    def _of(self, key: int, kind: Kind, was: str, now: str) -> Change:
        one = self.after.employee[key]
        return Change(kind, one.name, was, now, masked(one.nip), key)

    def _unit(self, key: int | None) -> str:
        return "" if key is None else self.after.unit[key].name

    def _last(self, spans: Iterable[Span]) -> str:
        """The one who reviews until further notice."""
        found = [span.reviewer_id for span in spans if span.until is None]
        return self.after.employee[found[-1]].name if found else ""


def _week(unit: UnitFacts | None) -> str:
    """A word of their own for each: a new unit has five days until it is told otherwise."""
    return "six" if unit is not None and unit.six_days else "five"


def _day(moment: datetime | None) -> str:
    return "" if moment is None else moment.astimezone(WITA).date().isoformat()
