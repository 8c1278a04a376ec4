"""The record of a mentorship (PermenPANRB 6/2022, B.1.7): what was planned, done and signed.

The regulation's own form was not at hand: the columns follow what its text asks for, and each copy
says so. Only what both have signed counts; the rest stands apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from texts import Texts

COUNTED = ("number", "when", "kind", "topic", "journal", "material", "mentor", "mentee")
UNCOUNTED = ("number", "when", "kind", "topic", "missing")


@dataclass(frozen=True, slots=True)
class Party:
    name: str
    nip: str
    post: str
    unit: str


@dataclass(frozen=True, slots=True)
class RecordedSession:
    when: str  # and where
    kind: str
    topic: str
    journal: str = ""
    material: str = ""
    mentor_signed: str = ""
    mentee_signed: str = ""
    missing: str = ""  # why it does not count


@dataclass(frozen=True, slots=True)
class MentoringRecord:
    mentor: Party
    mentee: Party
    skill: str
    since: str
    until: str
    outcome: str
    plan: Sequence[tuple[str, str]]  # what was asked, and what was answered
    counted: Sequence[RecordedSession]
    uncounted: Sequence[RecordedSession]


@dataclass(frozen=True, slots=True)
class Table:
    """A title, and rows of which the first is the head."""

    title: str
    rows: Sequence[Sequence[str]]


def heading(record: MentoringRecord, texts: Texts) -> list[str]:
    """Lines above both copies; the first is the title, the last a note."""
    return [
        texts("mentoring-paper-title").plain,
        _party("mentor", record.mentor, texts),
        _party("mentee", record.mentee, texts),
        texts("mentoring-paper-skill", skill=record.skill).plain,
        texts("mentoring-paper-time", since=record.since, until=record.until).plain,
        texts("mentoring-paper-outcome", outcome=record.outcome).plain,
        texts("mentoring-paper-note").plain,
    ]


def plan(record: MentoringRecord, texts: Texts) -> Table:
    head = _titles(("element", "answer"), texts)
    return Table(texts("mentoring-table-plan").plain, [head, *record.plan])


def counted(record: MentoringRecord, texts: Texts) -> Table:
    title = texts("mentoring-table-counted", count=len(record.counted)).plain
    rows = [_signed(number, each) for number, each in enumerate(record.counted, 1)]
    return Table(title, [_titles(COUNTED, texts), *rows])


def uncounted(record: MentoringRecord, texts: Texts) -> Table:
    title = texts("mentoring-table-uncounted", count=len(record.uncounted)).plain
    rows = [
        (str(number), each.when, each.kind, each.topic, each.missing)
        for number, each in enumerate(record.uncounted, 1)
    ]
    return Table(title, [_titles(UNCOUNTED, texts), *rows])


def _signed(number: int, each: RecordedSession) -> Sequence[str]:
    session = (str(number), each.when, each.kind, each.topic, each.journal, each.material)
    return (*session, each.mentor_signed, each.mentee_signed)


def _titles(columns: Sequence[str], texts: Texts) -> Sequence[str]:
    return [texts(f"mentoring-column-{column}").plain for column in columns]


def _party(who: str, party: Party, texts: Texts) -> str:
    return texts(
        f"mentoring-paper-{who}",
        name=party.name,
        nip=party.nip,
        post=party.post,
        unit=party.unit,
    ).plain
