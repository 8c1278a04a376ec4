from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.person import Employee
from models.plan import MOST_RESULTS, Line, PlannedResult
from rosters.planned import PlannedRow
from rosters.roster import Problem
from services.clock import Clock
from services.journal.plans import planned


@dataclass(slots=True)
class PlanDifference:
    """What a file would change in the plans of a semester."""

    people: int = 0
    same: int = 0
    added: list[PlannedResult] = field(default_factory=list)
    changed: list[tuple[PlannedResult, Line]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not self.added and not self.changed


@dataclass(frozen=True, slots=True)
class PlanImports:
    """A personnel office's plans: what a file names is written, what it does not name stays."""

    session: AsyncSession
    clock: Clock

    async def compare(self, rows: Sequence[PlannedRow], semester: str) -> PlanDifference:
        """Nothing is written; every problem is found."""
        employees = await self._employees({row.nip for row in rows})
        plans = await self._plans(employees.values(), semester)
        found = PlanDifference()
        for nip, theirs in _by_nip(rows).items():
            if nip in employees:
                _compare(found, employees[nip], semester, theirs, plans[employees[nip]])
            else:
                found.problems += [
                    Problem(row.at, "plan-stranger", {"nip": nip}) for row in theirs
                ]
        return found

    async def take(self, found: PlanDifference) -> None:
        """All that was compared, in the same transaction."""
        self.session.add_all(found.added)
        for result, line in found.changed:
            result.kind, result.indicator, result.target = line.kind, line.indicator, line.target
        await self.session.flush()

    async def _employees(self, nips: Collection[str]) -> dict[str, int]:
        rows = await self.session.execute(
            select(Employee.nip, Employee.id).where(
                Employee.nip.in_(nips), Employee.works_at(self.clock())
            )
        )
        return dict(iter(rows))

    async def _plans(
        self, employee_ids: Iterable[int], semester: str
    ) -> dict[int, list[PlannedResult]]:
        plans: dict[int, list[PlannedResult]] = defaultdict(list)
        found = await self.session.scalars(
            select(PlannedResult)
            .where(PlannedResult.employee_id.in_(employee_ids))
            .where(PlannedResult.semester == semester)
        )
        for result in found:
            plans[result.employee_id].append(result)
        return plans


def _by_nip(rows: Iterable[PlannedRow]) -> dict[str, list[PlannedRow]]:
    by_nip: dict[str, list[PlannedRow]] = defaultdict(list)
    for row in rows:
        by_nip[row.nip].append(row)
    return by_nip


def _compare(
    found: PlanDifference,
    employee_id: int,
    semester: str,
    rows: Sequence[PlannedRow],
    plan: Sequence[PlannedResult],
) -> None:
    there = {result.line.key: result for result in plan}
    new = [row for row in rows if Line(row.words).key not in there]
    count = len(plan) + len(new)
    if count > MOST_RESULTS:
        values = {"count": count, "most": MOST_RESULTS}
        found.problems.append(Problem(rows[0].at, "plan-full", values))
    changed = [*_changes(rows, there)]
    found.people += 1
    found.same += len(rows) - len(new) - len(changed)
    found.changed += changed
    last = max((result.number for result in plan), default=0)
    found.added += [
        planned(employee_id, semester, number, _said(row, Line(row.words)))
        for number, row in enumerate(new, last + 1)
    ]


def _changes(
    rows: Iterable[PlannedRow], there: dict[str, PlannedResult]
) -> Iterator[tuple[PlannedResult, Line]]:
    for row in rows:
        result = there.get(Line(row.words).key)
        if result is not None and (line := _said(row, result.line)) != result.line:
            yield result, line


def _said(row: PlannedRow, line: Line) -> Line:
    """That line with what the row says of it."""
    return replace(
        line,
        kind=row.kind or line.kind,
        indicator=row.indicator or line.indicator,
        target=row.target or line.target,
    )
