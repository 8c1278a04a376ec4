"""Which mentor for whom: a rule without a database.

What a pair is worth follows from facts of the two that neither chooses. Which skills and how many
places somebody offers, and whom they refuse, only says which pairs there may be. So whoever is
left out stays left out however much narrower they make their offer.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.mentoring import Skill

Pair = tuple[int, int]
"""Who would guide, and who would be guided (or the wish)."""
MOST_REASONS = 3
_TRIED = -10
"""More than all that speaks for a pair: another mentor comes first, and nobody later."""
_SERVICE = (3, 8, 15)
"""Years more in service; each step is worth a point."""
_GRADE = re.compile(
    r"\s+(ahli (pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia|pelaksana( lanjutan)?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Colleague:
    """What is known of an employee whether or not they take part."""

    id: int
    unit_id: int
    unit: str
    parent_id: int | None
    post: str
    appointed: int
    """The year, as their number says it."""

    @property
    def kind_of_post(self) -> str:
        """Without its grade: an analyst is one from the first to the last."""
        return _GRADE.sub("", self.post.strip())

    def works_near(self, other: "Colleague") -> bool:
        """Under the same roof, or one unit belongs to the other."""
        siblings = self.parent_id is not None and self.parent_id == other.parent_id
        return siblings or self.parent_id == other.unit_id or self.unit_id == other.parent_id


@dataclass(frozen=True, slots=True)
class Guide:
    who: Colleague
    skills: frozenset[Skill]
    seats: int
    has_guided: bool = False


@dataclass(frozen=True, slots=True)
class Seeker:
    wish_id: int
    who: Colleague
    skill: Skill
    wished_at: datetime


@dataclass(frozen=True, slots=True)
class Reason:
    """`code` of its words, and what they leave open."""

    points: int
    code: str
    value: str = ""

    @property
    def stored(self) -> dict[str, str]:
        return {"code": self.code, "value": self.value}


@dataclass(frozen=True, slots=True)
class Fit:
    """A pair that may be."""

    mentor_id: int
    wish_id: int
    score: int
    reasons: Sequence[Reason] = ()
    """The most telling first."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Everybody who offers and everybody who waits at one moment."""

    guides: Sequence[Guide]
    seekers: Sequence[Seeker]
    barred: Collection[Pair] = frozenset()
    tried: Collection[Pair] = frozenset()
    """Of the same wish, and it came to nothing."""

    @property
    def seats(self) -> dict[int, int]:
        return {guide.who.id: guide.seats for guide in self.guides}

    @property
    def waiting(self) -> list[int]:
        """The wishes, the oldest first."""
        seekers = sorted(self.seekers, key=lambda each: (each.wished_at, each.wish_id))
        return [seeker.wish_id for seeker in seekers]

    def fits(self) -> Iterator[Fit]:
        for seeker in self.seekers:
            for guide in self.guides:
                pair = (guide.who.id, seeker.who.id)
                offered = guide.seats > 0 and seeker.skill in guide.skills
                if offered and pair[0] != pair[1] and pair not in self.barred:
                    yield self._fit(guide, seeker)

    def best(self) -> list[Fit]:
        return best(self.fits(), self.seats, self.waiting)

    def _fit(self, guide: Guide, seeker: Seeker) -> Fit:
        found = sorted(reasons(guide, seeker), key=lambda each: -each.points)
        score = sum(reason.points for reason in found)
        if (guide.who.id, seeker.who.id) in self.tried:
            score += _TRIED
        return Fit(guide.who.id, seeker.wish_id, score, found[:MOST_REASONS])


def reasons(guide: Guide, seeker: Seeker) -> Iterator[Reason]:
    """What speaks for these two."""
    mentor, mentee = guide.who, seeker.who
    if mentor.unit_id == mentee.unit_id:
        yield Reason(2, "same-unit", mentor.unit)
    elif mentor.works_near(mentee):
        yield Reason(1, "near-unit", mentor.unit)
    years = mentee.appointed - mentor.appointed
    if points := sum(years >= more for more in _SERVICE):
        yield Reason(points, "longer-service", str(years))
    if mentor.kind_of_post.casefold() == mentee.kind_of_post.casefold():
        yield Reason(2, "same-post", mentor.kind_of_post)
    if not guide.has_guided:
        yield Reason(1, "first-mentee")


def best(fits: Iterable[Fit], seats: Mapping[int, int], waiting: Sequence[int]) -> list[Fit]:
    """As many pairs as can be; of those the greatest sum of scores; then who waits longest.

    The last is exact too: the sets of wishes that reach the first two are the bases of a matroid,
    so the greatest sum of places in the line serves the oldest that can be served, then the next.
    """
    possible = {(fit.mentor_id, fit.wish_id): fit for fit in fits}
    wished = {wish_id for _, wish_id in possible}
    wishes = [wish_id for wish_id in waiting if wish_id in wished]
    columns = _seats(possible, seats)
    worth = _worth(possible, wishes)
    table = [[worth.get((mentor, wish), 0) for mentor in columns] for wish in wishes]
    chosen = ((columns[column], wishes[row]) for row, column in _assigned(table))
    return [possible[pair] for pair in chosen if pair in possible]


def _seats(possible: Collection[Pair], seats: Mapping[int, int]) -> list[int]:
    """Each mentor as often as somebody may sit there."""
    return [mentor for mentor in sorted({m for m, _ in possible}) for _ in range(seats[mentor])]


def _worth(possible: Mapping[Pair, Fit], wishes: Sequence[int]) -> dict[Pair, int]:
    """One number for all three: any pair outweighs all scores, any point all places in the line.

    Floating point holds them exactly (below 2**53) as long as fewer than 5,000 wait.
    """
    scores = [fit.score for fit in possible.values()]
    lowest = min(scores, default=0)
    point = sum(range(len(wishes) + 1)) + 1
    pair = (len(wishes) * (max(scores, default=0) - lowest) + 1) * point
    place = {wish_id: len(wishes) - number for number, wish_id in enumerate(wishes)}
    return {
        key: pair + (fit.score - lowest) * point + place[key[1]] for key, fit in possible.items()
    }


def _assigned(table: Sequence[Sequence[int]]) -> Iterable[Pair]:
    """Row and column of every choice; nothing where nobody may sit anywhere."""
    if not table:
        return []
    # Slow to load, and rarely used.
    from scipy.optimize import (  # noqa: PLC0415
        linear_sum_assignment,
    )

    rows, columns = linear_sum_assignment(table, maximize=True)
    return zip(rows.tolist(), columns.tolist(), strict=True)
