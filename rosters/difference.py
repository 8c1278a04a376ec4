import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from itertools import groupby
from typing import Any

from rosters.changes import Change, Kind
from rosters.plan import Plan
from rosters.roster import Place, Problem

SHOWN, MOST_SHOWN = 3, 12
"""Examples of each kind and of all kinds, in a chat."""
NAMES_SHOWN, PROBLEMS_SHOWN = 5, 12


@dataclass(frozen=True, slots=True)
class Difference:
    """What a file would change, as it is shown, and as it is kept until it is decided."""

    counts: Mapping[str, int] = field(default_factory=dict)
    """By `Kind`, and "unchanged", "unnamed" (not in the file), "alone" (nobody reviews them)."""
    changes: list[Change] = field(default_factory=list)
    alone: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    more_problems: int = 0
    refused: str = ""
    """Why nothing of the file could be read."""
    digest: str = ""
    """The same for the same changes: what is applied is what was shown."""

    @property
    def is_empty(self) -> bool:
        return not any(self.counts.get(kind) for kind in Kind)

    @property
    def can_be_taken(self) -> bool:
        return not self.problems and not self.refused and not self.is_empty

    def shortened(self) -> "Difference":
        """As much as fits into a chat."""
        return replace(
            self,
            changes=[*_first_of_each_kind(self.changes)][:MOST_SHOWN],
            alone=self.alone[:NAMES_SHOWN],
            problems=self.problems[:PROBLEMS_SHOWN],
            more_problems=max(len(self.problems) - PROBLEMS_SHOWN, 0),
        )

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def of_plan(plan: Plan) -> Difference:
    kinds = Counter(change.kind.value for change in plan.changes)
    told = {"unchanged": plan.unchanged, "unnamed": plan.unnamed, "alone": len(plan.alone)}
    return Difference(
        {**kinds, **told}, plan.changes, plan.alone, plan.problems, digest=_digest(plan.changes)
    )


def from_json(kept: Mapping[str, Any]) -> Difference:
    changes = [Change(**{**one, "kind": Kind(one["kind"])}) for one in kept["changes"]]
    problems = [
        Problem(Place(**one["at"]), one["code"], one["values"]) for one in kept["problems"]
    ]
    return Difference(**{**kept, "changes": changes, "problems": problems})


def _first_of_each_kind(changes: Iterable[Change]) -> Iterator[Change]:
    for _, same in groupby(changes, key=lambda change: change.kind):
        yield from [*same][:SHOWN]


def _digest(changes: Iterable[Change]) -> str:
    told = [(one.kind, one.name, one.was, one.now, one.nip, one.employee) for one in changes]
    return sha256(json.dumps(told).encode()).hexdigest()
