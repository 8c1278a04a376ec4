"""What both sides read of a case: what was said, in order, and the text for SP4N-LAPOR!."""

from collections.abc import Iterator
from textwrap import shorten

from models.case import Case, CaseEntry
from models.received_file import FileKind, ReceivedFile
from services.cases.files import KEPT_AFTER_CLOSING
from texts import Html, Texts

_MARKS = {FileKind.PHOTO: "📷", FileKind.VOICE: "🎤"}
_QUOTED = 160  # letters: enough to know which case it is


def said(case: Case) -> str:
    """What the citizen wrote first, or what stands for it where they sent no words."""
    return case.own_words or (_MARKS[case.file.kind] if case.file is not None else "")


def quoted(case: Case) -> str:
    return shorten(said(case), _QUOTED, placeholder=" …")


def entries(case: Case, texts: Texts) -> Iterator[Html]:
    for entry in case.entries:
        head = texts(
            "case-entry",
            day=entry.said_on,
            who=_who(entry),
            unit=case.unit.name,
            state=texts(f"case-state-{entry.state}"),
        )
        if entry.file is not None:
            head = texts("case-said", head=head, words=sent_along(entry.file, texts))
        yield texts("case-said", head=head, words=entry.words) if entry.words else head


def sent_along(file: ReceivedFile, texts: Texts) -> Html:
    days = KEPT_AFTER_CLOSING.days
    return texts("case-file", kind=file.kind, state=file.state, days=days)


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
        words=said(case),
    )


def _who(entry: CaseEntry) -> str:
    if entry.by_silence:
        return "silence"
    return "citizen" if entry.author_id is None else "office"
