"""What an import would change, in words: counts, then people and places by kind, then problems."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from rosters.changes import Change, Kind
from rosters.difference import Difference
from rosters.roster import Place, Problem
from texts import Html, Texts

NOTHING = "–"
_COUNTED = (*Kind, "unchanged", "unnamed")
_DAYS = {
    Kind.LEFT: ("now",),
    Kind.RETURNED: ("was",),
    Kind.ABSENCE: ("was", "now"),
    Kind.UNIT_ENDS: ("was",),
}
"""Which values of a change are dates."""
_PLACES = {
    (True, True): "roster-place-cell",
    (True, False): "roster-place-row",
    (False, True): "roster-place-text-cell",
    (False, False): "roster-place-text-row",
}


def blocks(found: Difference, texts: Texts) -> Iterator[str]:
    """Paragraphs; each fits into one message of its own."""
    if found.refused:
        yield texts("roster-refused", reason=found.refused)
    if told := counts(found, texts):
        yield told
    for _, same in groupby(found.changes, key=lambda change: change.kind):
        yield "\n".join(_line(change, texts) for change in same)
    if count := found.counts.get("alone"):
        yield texts("roster-alone", count=count, names=", ".join(found.alone))
    yield from _problems(found, texts)


def counts(found: Difference, texts: Texts) -> Html:
    """In one line; empty where nothing was compared."""
    told = [(kind, found.counts.get(kind, 0)) for kind in _COUNTED]
    return Html(", ".join(texts(f"roster-count-{kind}", count=n) for kind, n in told if n))


def _line(change: Change, texts: Texts) -> Html:
    told: dict[str, object] = {
        "name": change.name,
        "nip": change.nip,
        "was": change.was or NOTHING,
        "now": change.now or NOTHING,
    }
    for day in _DAYS.get(change.kind, ()):
        if told[day] != NOTHING:
            told[day] = date.fromisoformat(str(told[day]))
    return texts(f"roster-line-{change.kind}", **told)


def _problems(found: Difference, texts: Texts) -> Iterator[str]:
    for problem in found.problems:
        yield problem_line(problem, texts)
    if found.more_problems:
        yield texts("roster-more-problems", count=found.more_problems)


def problem_line(problem: Problem, texts: Texts) -> str:
    words = texts(f"roster-problem-{problem.code}", **problem.values)
    return f"{_place(problem.at, texts)}: {words}" if problem.at.row else words


def _place(at: Place, texts: Texts) -> Html:
    key = _PLACES[bool(at.sheet), bool(at.column)]
    return texts(key, sheet=at.sheet, row=str(at.row), column=at.column)
