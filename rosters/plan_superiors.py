from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from models.office import Basis
from models.timeline import Span, circle, given, next_above
from rosters.draft import Draft, chained, midnight
from rosters.roster import EmployeeRow
from rosters.standing import AssignmentFacts

PERMANENT = (Basis.LINE, Basis.VACANCY)
"""Who reviews on one of these does so because of their post, not for a while or for a task."""

Timelines = dict[int, list[Span]]


def put_superiors(draft: Draft, rows: Iterable[EmployeeRow]) -> None:
    rows = [row for row in rows if row.superior is not None]
    timelines = timelines_of(draft.city.assignment.values())
    for row in rows:
        _give(draft, timelines, row)
    _Circles(draft, timelines).refuse()
    _pass_up(draft, timelines)
    _write(draft, timelines)


def timelines_of(assignments: Iterable[AssignmentFacts]) -> Timelines:
    found: Timelines = {}
    for one in sorted(assignments, key=lambda one: one.since):
        span = Span(one.reviewer_id, one.since, one.until, one.basis)
        found.setdefault(one.employee_id, []).append(span)
    return found


def _give(draft: Draft, timelines: Timelines, row: EmployeeRow) -> None:
    key = draft.numbers[row.nip.digits]
    superior = draft.employee_numbered(row.superior or "", row.at, "superior-unknown")
    start = draft.beginning if key < 0 else draft.now
    since = midnight(row.since) if row.since else start
    if superior is None or not draft.employee(key).works_at(since):
        return
    timeline, above = timelines.get(key, []), draft.employee(superior)
    theirs = [s for s in timeline if s.reviewer_id == superior and s.basis in PERMANENT]
    if _say_so(theirs, above.left_at, since if row.since else None, draft.now):
        return
    if above.works_at(max(since, draft.now)):
        timelines[key] = given(timeline, Span(superior, since, None, Basis.LINE))
    else:
        draft.refuse(row.at, "superior-left", name=above.name)


def _say_so(
    theirs: Sequence[Span], left_at: datetime | None, since: datetime | None, now: datetime
) -> bool:
    """Whether these spans of a superior hold what a file says of them.

    Whoever stands in for a while does not make it untrue, nor does the superior's own leaving: the
    list that told of it may go on naming them.
    """
    to_the_end = any(span.until in {None, left_at} for span in theirs)
    if since is None:
        return to_the_end or any(span.until is None or span.until > now for span in theirs)
    here = left_at is None or since < left_at
    return here and to_the_end and any(span.covers(since) for span in theirs)


def superiors_at(timelines: Timelines, moment: datetime) -> dict[int, int]:
    return {
        key: span.reviewer_id
        for key, spans in timelines.items()
        for span in spans
        if span.covers(moment)
    }


@dataclass(frozen=True, slots=True)
class _Circles:
    """Looked for at this moment and at each later one at which a superior changes."""

    draft: Draft
    timelines: Timelines

    def refuse(self) -> None:
        found: set[frozenset[int]] = set()
        for moment in self._moments():
            superiors = superiors_at(self.timelines, moment)
            while chain := circle(superiors):
                if frozenset(chain) not in found:
                    found.add(frozenset(chain))
                    self._refuse(chain)
                del superiors[chain[0]]

    def _moments(self) -> list[datetime]:
        spans = (span.since for spans in self.timelines.values() for span in spans)
        return sorted({self.draft.now, *(since for since in spans if since > self.draft.now)})

    def _refuse(self, chain: list[int]) -> None:
        """At the row of the first of them whom the file names; without one it is not its fault."""
        named = [number for number, key in enumerate(chain) if key in self.draft.named]
        if named:
            turned = [*chain[named[0] :], *chain[: named[0] + 1]]
            names = [self.draft.employee(key).name for key in turned]
            at = self.draft.named[turned[0]]
            self.draft.refuse(at, "superiors-in-circle", chain=chained(names))


def _pass_up(draft: Draft, timelines: Timelines) -> None:
    """Whom somebody who leaves would still review goes to the next above."""
    leaving = [(one.left_at, key) for key, one in draft.city.employee.items() if one.left_at]
    reviewers = {span.reviewer_id for spans in timelines.values() for span in _open(spans, draft)}
    gone: set[int] = set()
    for left_at, who in sorted(leaving):
        gone.add(who)
        if who in reviewers:
            above = next_above(superiors_at(timelines, left_at), who, gone)
            _replace(draft, timelines, _Vacancy(who, left_at, above))
            reviewers |= set() if above is None else {above}


def _open(spans: Iterable[Span], draft: Draft) -> Iterator[Span]:
    """Those that last longer than their reviewer is here."""
    for span in spans:
        left_at = draft.employee(span.reviewer_id).left_at
        if left_at is not None and (span.until is None or span.until > left_at):
            yield span


@dataclass(frozen=True, slots=True)
class _Vacancy:
    who: int
    since: datetime
    above: int | None

    def in_place_of(self, span: Span, employee: int) -> list[Span]:
        """A span without the days on which its reviewer is no longer there."""
        vacant = span.within(self.since, None)
        if span.reviewer_id != self.who or vacant is None:
            return [span]
        kept = span.outside(vacant)
        if self.above is None or self.above == employee:
            return kept
        return [*kept, replace(vacant, reviewer_id=self.above, basis=Basis.VACANCY)]


def _replace(draft: Draft, timelines: Timelines, vacancy: _Vacancy) -> None:
    for key, spans in timelines.items():
        if draft.employee(key).works_at(vacancy.since):
            timelines[key] = [p for span in spans for p in vacancy.in_place_of(span, key)]


def _write(draft: Draft, timelines: Timelines) -> None:
    """Back into rows; a row that only ends otherwise stays the same one."""
    before = timelines_of(draft.city.assignment.values())
    changed = {key for key, spans in timelines.items() if spans != before.get(key)}
    rows: dict[tuple[int, int, datetime], int] = {}
    for row, facts in [*draft.city.assignment.items()]:
        if facts.employee_id in changed:
            rows[facts.employee_id, facts.reviewer_id, facts.since] = row
            del draft.city.assignment[row]
    for key in changed:
        for span in timelines[key]:
            facts = AssignmentFacts(key, span.reviewer_id, span.since, span.until, span.basis)
            known = rows.get((key, span.reviewer_id, span.since))
            if known is None:
                draft.add(draft.city.assignment, facts)
            else:
                draft.city.assignment[known] = facts
