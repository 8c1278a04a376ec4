"""The author's own notes as evidence: what an answer takes of them, and when they were written."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from models.errors import AnswerFull, AnswerNotOffered, TextBlank
from models.form import LONGEST_TEXT, Form, is_unseen
from models.journal import JournalEntry

NEWEST = 2
"""Months; memory serves them best, and the others are the work of the period as well."""
FEWEST = 4
"""Notes, below which nothing is said about when they were written."""


def take(form: Form, key: str, entry: JournalEntry, now: datetime) -> None:
    """Add a note to the answer, in a line of its own; what was taken or refused stays so."""
    if str(entry.id) not in noted(form):
        add(form, key, entry.words, now)
        form.notes = {**noted(form), str(entry.id): key}


def rewrite(form: Form, key: str, entry_id: int, words: str, now: datetime) -> None:
    """Add other words in the place of a note; a second time they are a line of their own."""
    add(form, key, words, now)
    form.notes = {**noted(form), str(entry_id): key}


def refuse(form: Form, entry_id: int, now: datetime) -> None:
    """Not offered again in this form, below any question; what was taken stays."""
    form.must_be_open(now)
    form.notes = {str(entry_id): None, **noted(form)}


def clear(form: Form, key: str, now: datetime) -> None:
    """Nothing is answered there any more, and the notes that it took are offered again."""
    form.must_be_open(now)
    if not form.question(key).offers:
        raise AnswerNotOffered
    form.answers.pop(key, None)
    form.notes = {note: taken for note, taken in noted(form).items() if taken != key}


def add(form: Form, key: str, words: str, now: datetime) -> None:
    """A further line of the answer, which is refused where there is no room for it."""
    if not form.question(key).offers:
        raise AnswerNotOffered
    if all(map(is_unseen, words)):
        raise TextBlank
    earlier = form.answers.get(key)
    above = earlier.text if earlier else None
    text = words if above is None else f"{above}\n{words.strip()}"
    if len(text) > LONGEST_TEXT:
        raise AnswerFull(longest=LONGEST_TEXT)
    form.write(key, text, now)


def noted(form: Form) -> dict[str, str | None]:
    return form.notes or {}


def is_about(form: Form, key: str, entry: JournalEntry) -> bool:
    """Whether a note belongs below that question; without a place there, below the last one."""
    _, _, about = key.partition("-")
    result = str(entry.result_id) if str(entry.result_id) in (form.subjects or {}) else None
    places = {place for place in (result, entry.value) if place is not None}
    return about in places if about else not places


@dataclass(frozen=True, slots=True)
class Spread:
    """How many notes there are of each month of the period, as far as it has come."""

    months: tuple[tuple[date, int], ...]

    @classmethod
    def over(cls, months: Iterable[date], days: Collection[date]) -> "Spread":
        count = Counter(day.replace(day=1) for day in days)
        return cls(tuple((month, count[month]) for month in months))

    @property
    def count(self) -> int:
        return sum(count for _, count in self.months)

    @property
    def newest(self) -> int:
        """Of the two newest months."""
        return sum(count for _, count in self.months[-NEWEST:])

    @property
    def is_lopsided(self) -> bool:
        """Most of it is of the two newest months, though there were others."""
        others = len(self.months) > NEWEST
        return others and self.count >= FEWEST and 2 * self.newest > self.count
