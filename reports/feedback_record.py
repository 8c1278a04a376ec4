"""The record of continuous feedback of one half-year (PermenPANRB 6/2022, Pasal 17-19).

One table for each voice. The regulation's own column titles were not at hand: ours follow what
its text asks for, and each copy says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.feedback import Voice
from texts import Texts

COLUMNS = ("number", "day", "giver", "about", "words", "evidence", "response")
COUNTED = ("count", "read", "answered", "with-evidence")


@dataclass(frozen=True, slots=True)
class RecordedFeedback:
    day: date
    giver: str
    about: str
    words: str
    evidence: str
    response: str
    read: bool

    @property
    def counts(self) -> tuple[int, ...]:
        """In the order of `COUNTED`."""
        return 1, int(self.read), int(bool(self.response)), int(bool(self.evidence))


@dataclass(frozen=True, slots=True)
class FeedbackRecord:
    name: str
    nip: str
    post: str
    unit: str
    semester: str
    tables: dict[Voice, Sequence[RecordedFeedback]]
    """The oldest first; a voice that never spoke has an empty one."""

    def counts(self, voice: Voice) -> tuple[int, ...]:
        zeros = (0,) * len(COUNTED)
        return _sums([zeros, *(each.counts for each in self.tables[voice])])

    @property
    def totals(self) -> tuple[int, ...]:
        return _sums([self.counts(voice) for voice in Voice])


def heading(record: FeedbackRecord, texts: Texts) -> list[str]:
    """Lines above both copies; the first is the title."""
    return [
        texts("feedback-paper-title").plain,
        texts("feedback-paper-person", name=record.name, nip=record.nip).plain,
        texts("feedback-paper-post", post=record.post, unit=record.unit).plain,
        texts("feedback-paper-semester", semester=record.semester).plain,
        texts("feedback-paper-note").plain,
    ]


def titles(texts: Texts) -> list[str]:
    return [texts(f"feedback-column-{column}").plain for column in COLUMNS]


def summary(record: FeedbackRecord, texts: Texts) -> list[list[str | int]]:
    """A head, a line for each voice, and the sums."""
    head: list[str | int] = [texts(f"feedback-sum-{one}").plain for one in ("voice", *COUNTED)]
    lines: list[list[str | int]] = [
        [texts(f"feedback-table-{voice}").plain, *record.counts(voice)] for voice in Voice
    ]
    return [head, *lines, [texts("feedback-sum-all").plain, *record.totals]]


def cells(number: int, each: RecordedFeedback) -> list[str]:
    """In the order of `COLUMNS`."""
    day = f"{each.day:%d-%m-%Y}"
    return [str(number), day, each.giver, each.about, each.words, each.evidence, each.response]


def _sums(rows: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*rows, strict=True)))
