"""One employee's reviewers in time: spans that never overlap."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from models.calendar import WITA
from models.errors import ReviewsThemselves
from models.office import Basis


@dataclass(frozen=True, slots=True)
class Span:
    """From `since` until before `until`; without an end it lasts until further notice."""

    reviewer_id: int
    since: datetime
    until: datetime | None
    basis: Basis

    def covers(self, moment: datetime) -> bool:
        return self.since <= moment and (self.until is None or moment < self.until)

    def within(self, since: datetime, until: datetime | None) -> "Span | None":
        """The part of it between two moments; nothing where it lies outside."""
        ends = [end for end in (self.until, until) if end is not None]
        part = replace(self, since=max(self.since, since), until=min(ends, default=None))
        return part if part.until is None or part.since < part.until else None

    def outside(self, other: "Span") -> "list[Span]":
        """What is left of it once another takes the days that it covers: none, one or two."""
        before = self.within(self.since, other.since)
        after = None if other.until is None else self.within(other.until, None)
        return [part for part in (before, after) if part is not None]

    @property
    def days(self) -> int:
        """Dates in Mataram; those of adjoining spans add up. Only of a span that has an end."""
        if self.until is None:
            raise ValueError(self)
        return (_date(self.until) - _date(self.since)).days

    def _is_part_of(self, other: "Span") -> bool:
        same = (self.reviewer_id, self.basis) == (other.reviewer_id, other.basis)
        return same and not self.outside(other)


def _date(moment: datetime) -> date:
    return moment.astimezone(WITA).date()


def given(timeline: Sequence[Span], new: Span) -> list[Span]:
    """The timeline in which the new span holds: what it covers gives way, the rest stays.

    Whoever reviewed before goes on after a span that ends (Plh), and not after one that does not.
    What holds already is not torn: since when somebody reviews is the same after a second giving.
    """
    if any(new._is_part_of(span) for span in timeline):  # noqa: SLF001 - its own kind
        return list(timeline)
    kept = [piece for span in timeline for piece in span.outside(new)]
    return sorted([*kept, new], key=lambda span: span.since)


def must_not_be_themselves(employee_id: int, reviewer_id: int) -> None:
    if employee_id == reviewer_id:
        raise ReviewsThemselves


def circle(superiors: Mapping[int, int]) -> list[int]:
    """The people of one circle of superiors, in order; empty where every chain has an end."""
    settled: set[int] = set()
    for start in superiors:
        path: dict[int, None] = {}
        who: int | None = start
        while who is not None and who not in settled and who not in path:
            path[who] = None
            who = superiors.get(who)
        if who is not None and who in path:
            chain = list(path)
            return chain[chain.index(who) :]
        settled.update(path)
    return []


def next_above(superiors: Mapping[int, int], who: int, gone: Collection[int]) -> int | None:
    """The first superior up the chain who is still there; nobody where the chain ends."""
    passed = {who}
    above = superiors.get(who)
    while above is not None and above in gone and above not in passed:
        passed.add(above)
        above = superiors.get(above)
    return None if above is None or above in gone or above in passed else above
