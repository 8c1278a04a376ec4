"""What both sides read of a case: what was said, in order, and the text for SP4N-LAPOR!."""

from collections.abc import Iterator
from textwrap import shorten

from models.case import Case, CaseEntry
from texts import Html, Texts

_QUOTED = 160  # letters: enough to know which case it is


def quoted(case: Case) -> str:
    return shorten(case.own_words, _QUOTED, placeholder=" …")


def entries(case: Case, texts: Texts) -> Iterator[Html]:
    for entry in case.entries:
        head = texts(
            "case-entry",
            day=entry.said_on,
            who=_who(entry),
            unit=case.unit.name,
            state=texts(f"case-state-{entry.state}"),
        )
        yield texts("case-said", head=head, words=entry.words) if entry.words else head


def term(case: Case, texts: Texts) -> Iterator[Html]:
    """Who has to speak next, until when; and what has become of the term."""
    if case.may_add:
        yield texts("case-due", unit=case.unit.name, due=case.due_on)
        if case.escalated_on is not None:
            yield texts("case-escalated", day=case.escalated_on)
    if case.closes_on is not None:
        yield texts("case-closes", day=case.closes_on)
    if case.closed_on is not None:
        yield texts("case-closed", day=case.closed_on)
    if case.lapor_number is not None:
        yield texts("case-lapor-number", number=case.lapor_number)


def for_lapor(case: Case, texts: Texts) -> Html:
    """To be copied with one touch, and pasted there."""
    return texts(
        "case-lapor",
        service=case.service.name,
        unit=case.unit.name,
        day=case.opened_on,
        words=case.own_words,
    )


def _who(entry: CaseEntry) -> str:
    if entry.by_silence:
        return "silence"
    return "citizen" if entry.author_id is None else "office"
