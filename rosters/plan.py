from dataclasses import dataclass, field
from datetime import datetime

from rosters.changes import Change, alone, changes_between
from rosters.draft import Draft
from rosters.plan_people import let_go, put_absences, put_employees, put_heads
from rosters.plan_superiors import put_superiors
from rosters.plan_units import hand_over, put_services, put_units
from rosters.roster import Problem, Roster
from rosters.rows import RowChange, row_changes
from rosters.standing import Standing


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would change, for people to read and row by row; nothing where it has problems.

    `unchanged` and `unnamed` count employees who work here: in the file, and not in it.
    """

    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    rows: list[RowChange] = field(default_factory=list)
    unchanged: int = 0
    unnamed: int = 0
    alone: list[str] = field(default_factory=list)
    """Names of those who work here and whom nobody reviews."""


def plan(roster: Roster, standing: Standing, now: datetime) -> Plan:
    draft = Draft(standing, now)
    put_units(draft, roster.units)
    put_employees(draft, roster.employees)
    put_services(draft, roster.services)
    known = [row for row in roster.employees if row.nip.digits in draft.numbers]
    put_heads(draft, known)
    put_superiors(draft, known)
    put_absences(draft, roster.absences)
    hand_over(draft, roster.units)
    let_go(draft)
    if draft.problems:
        return Plan(problems=sorted(draft.problems, key=lambda problem: problem.at))
    return _found(draft)


def _found(draft: Draft) -> Plan:
    changes = changes_between(draft.before, draft.city, draft.now)
    touched = {change.employee for change in changes}
    working = {key for key, one in draft.before.employee.items() if one.works_at(draft.now)}
    return Plan(
        changes,
        [],
        row_changes(draft.before, draft.city),
        len(draft.named.keys() - touched),
        len(working - draft.named.keys()),
        alone(draft.city, draft.now),
    )
