import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Self

_EVERYDAY = frozenset((
    "adil", "agung", "bagus", "baik", "bangun", "bulan", "cahaya", "damai", "hari", "indah",
    "jaya", "jujur", "lalu", "mulia", "murah", "nama", "permata", "rela", "sabar", "setia", "tri",
))  # fmt: skip
"""Parts of names that are also words: alone, they are a name only behind an address."""
_SHORTEST = 3  # letters of a part that says by itself who it is
_ADDRESSES = frozenset((
    "bapak", "pak", "ibu", "bu", "mas", "mbak", "kak", "bang", "sdr", "sdri", "saudara",
    "saudari", "petugas", "dr", "drg",
))  # fmt: skip
_STRETCH = r"\w+(?:\.?\s+\w+)*"  # words with nothing but a point and blanks between them
_BETWEEN = re.compile(r"(\.?\s+)")


@dataclass(frozen=True, slots=True)
class StaffNames:
    """How the people of an office may be called in a text.

    With titles as the office writes them, by two or more parts in a row, by one part behind an
    address ("bu ayu"), or by one with a capital. Sets and not one pattern: an agency has hundreds
    of people, and such a pattern would take seconds to be made.
    """

    written: Collection[str]
    runs: Collection[tuple[str, ...]]
    alone: Collection[str]
    parts: Collection[str]
    longest: int

    @classmethod
    def of(cls, names: Collection[str]) -> Self:
        parted = [_parts(name) for name in names]
        return cls(
            written=sorted(names, key=len, reverse=True),
            runs=frozenset(run for parts in parted for run in _runs(parts)),
            alone=frozenset(way for parts in parted for part in parts for way in _alone(part)),
            parts=frozenset(part.casefold() for parts in parted for part in parts),
            longest=max(map(len, parted), default=0),
        )

    def replaced(self, text: str, mark: str, kept: str) -> str:
        """The text with the mark for each name; what matches the pattern `kept` is passed over."""
        folded = text.casefold()
        for name in self.written:
            if name.casefold() in folded:
                whole = rf"(?<!\w){re.escape(name)}(?!\w)"
                text = re.sub(whole, mark, text, flags=re.IGNORECASE)
        return re.sub(
            f"(?P<kept>{kept})|{_STRETCH}",
            lambda found: found[0] if found["kept"] else self._marked(found[0], mark),
            text,
        )

    def _marked(self, stretch: str, mark: str) -> str:
        pieces = _BETWEEN.split(stretch)
        words, between = pieces[::2], pieces[1::2]
        left, at = "", 0
        while at < len(words):
            length = self._named(words, at)
            left += mark if length else words[at]
            at += max(length, 1)
            left += between[at - 1] if at < len(words) else ""
        return left

    def _named(self, words: list[str], at: int) -> int:
        """How many words from there are somebody's name."""
        folded = [word.casefold() for word in words[at : at + self.longest]]
        for length in range(len(folded), 1, -1):
            if tuple(folded[:length]) in self.runs:
                return length
        addressed = at > 0 and words[at - 1].casefold() in _ADDRESSES
        called = words[at] in self.alone or (addressed and folded[:1] and folded[0] in self.parts)
        return 1 if called else 0


def _parts(name: str) -> list[str]:
    """Without titles: those in front end with a point, those behind stand after a comma."""
    return [part for part in name.partition(",")[0].split() if part.isalpha()]


def _runs(parts: list[str]) -> Iterator[tuple[str, ...]]:
    folded = [part.casefold() for part in parts]
    for first in range(len(folded)):
        for last in range(first + 2, len(folded) + 1):
            yield tuple(folded[first:last])


def _alone(part: str) -> Iterator[str]:
    if len(part) >= _SHORTEST and part.casefold() not in _EVERYDAY:
        yield from (part.capitalize(), part.upper())
