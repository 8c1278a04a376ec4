from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from rosters.standing import Standing

Columns = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after, of an updated one only what differs. None: there is no such row.

    A key below zero stands for a row that is still to be written, in references to it too.
    """

    table: str
    key: int
    was: Columns | None
    now: Columns | None

    @property
    def reversed(self) -> "RowChange":
        return RowChange(self.table, self.key, self.now, self.was)


def row_changes(before: Standing, after: Standing) -> list[RowChange]:
    return [
        change
        for table in fields(Standing)
        for change in _changes(table.name, getattr(before, table.name), getattr(after, table.name))
    ]


def _changes(
    table: str, before: Mapping[int, Any], after: Mapping[int, Any]
) -> Iterator[RowChange]:
    for key in {**before, **after}:
        was, now = before.get(key), after.get(key)
        if was != now:
            yield RowChange(table, key, *_differing(_columns(was), _columns(now)))


def _columns(facts: Any) -> Columns | None:
    return (
        None if facts is None else {each.name: getattr(facts, each.name) for each in fields(facts)}
    )


def _differing(was: Columns | None, now: Columns | None) -> tuple[Columns | None, Columns | None]:
    if was is None or now is None:
        return was, now
    names = [name for name in was if was[name] != now[name]]
    return {name: was[name] for name in names}, {name: now[name] for name in names}
