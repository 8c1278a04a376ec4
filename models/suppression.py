"""Which figures may stand beside their total, and when a figure may change.

A figure that is left out is still told if it can be subtracted: a total without the one service
that was hidden, or today's figure without yesterday's. So what stays hidden is a group of at
least two and of enough answers together, and what changes does so by enough answers at once.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from models.satisfaction import Element

Cell = TypeVar("Cell", int, str)
Counts = Mapping[str, int]
Services = Mapping[int, Counts]
Figure = tuple[str, ...]

FIGURES: tuple[Figure, ...] = (
    ("respondents", "means", "squares"),
    *((f"{element}_n", f"{element}_total") for element in Element),
)
"""What is shown as one: how many answers, then what they add up to."""


def hidden(answers: Mapping[Cell, int], least: int) -> frozenset[Cell] | None:
    """Cells that must not be shown beside their total; None where even the total may not be.

    Hidden are those of fewer answers than `least`, and as many of the next smallest as it takes.
    """
    sizes = {cell: abs(count) for cell, count in answers.items() if count}
    apart = {cell for cell, size in sizes.items() if size < least}
    others = deque(sorted(sizes.keys() - apart, key=lambda cell: (sizes[cell], cell)))
    while apart and not _covered(apart, sizes, least):
        if not others:
            return None
        apart.add(others.popleft())
    return frozenset(apart)


def _covered(apart: Iterable[Cell], sizes: Mapping[Cell, int], least: int) -> bool:
    """Together they hide each other: more than one, and enough answers."""
    found = [sizes[cell] for cell in apart]
    return len(found) > 1 and sum(found) >= least


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be seen of a unit: each service alone, and what goes into the unit's figure."""

    alone: Services
    together: Services

    def after(self, now: Services, least: int) -> "Shown":
        """What may be seen once the answers are `now`: itself where nothing may change yet."""
        shown = self
        for figure in FIGURES:
            shown = shown._after(figure, now, least)
        return shown

    def _after(self, figure: Figure, now: Services, least: int) -> "Shown":
        services = {*now, *self.alone}
        apart = hidden(_news(figure, services, self.alone, now), least)
        grown = sum(_news(figure, services, self.together, now).values())
        if apart is None or abs(grown) < least:
            return self
        alone = {
            service: _moved(figure, self.alone, self.alone if service in apart else now, service)
            for service in services
        }
        together = {service: _moved(figure, self.together, now, service) for service in services}
        return Shown(alone, together)


def _news(
    figure: Figure, services: Iterable[int], before: Services, now: Services
) -> dict[int, int]:
    answers = figure[0]
    return {
        service: now.get(service, {}).get(answers, 0) - before.get(service, {}).get(answers, 0)
        for service in services
    }


def _moved(figure: Figure, before: Services, now: Services, service: int) -> Counts:
    """A service's counts with this figure as it is now."""
    counts, new = before.get(service, {}), now.get(service, {})
    return {**counts, **{column: new.get(column, 0) for column in figure}}
