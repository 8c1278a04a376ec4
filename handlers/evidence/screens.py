from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from handlers.evidence.buttons import (
    Clear,
    GoOn,
    MoreNotes,
    RefuseNote,
    RewriteNote,
    TakeAll,
    TakeNote,
)
from handlers.form.buttons import Ask
from handlers.journal import notes
from handlers.screen import Button, Screen, keyboard
from models.evidence import Spread
from models.form import Form
from models.journal import JournalEntry
from models.received_file import FileKind
from questionnaires import Question
from services.lookback.offers import ON_A_PAGE, Offered
from texts import Html, Texts

EXCERPT = 200
"""Characters of a note: five of them stand below a question and its answer."""
TALLEST = 5
"""Marks for a month; more notes than that say no more."""


def lines(offered: Offered | None, texts: Texts) -> Iterator[Html]:
    """When notes were written, and those that are offered here."""
    if offered is not None:
        yield from spread(offered.spread, texts)
        for number, entry in _numbered(offered):
            words = _excerpt(entry.words) if entry.words else _recorded(entry, texts)
            yield texts("note-line", number=number, day=entry.happened_on, words=words)


def spread(found: Spread | None, texts: Texts) -> Iterator[Html]:
    """A strip of the months; where evidence is missing it is empty."""
    if found is None:
        return
    yield _strip(texts.language, found.months)
    if found.is_lopsided:
        yield texts("note-lopsided", newest=found.newest, count=found.count)


def rows(
    form: Form, question: Question, offered: Offered | None, texts: Texts
) -> Iterator[list[Button]]:
    if offered is None or not question.offers:
        return
    place: dict[str, Any] = {"form_id": form.id, "question": question.key}
    for number, entry in _numbered(offered):
        at = {**place, "entry_id": entry.id}
        take = [(texts("note-take", number=number), TakeNote(**at))] if entry.words else []
        yield [
            *take,
            (texts("note-rewrite", number=number), RewriteNote(**at)),
            (texts("note-refuse", number=number), RefuseNote(**at)),
        ]
    if offered.takable > 1:
        yield [(texts("note-take-all", count=offered.takable), TakeAll(**place))]
    yield list(_turns(place, offered, texts))
    if form.said(question.key):
        yield [
            (texts("note-clear"), Clear(**place)),
            (texts("note-go-on"), GoOn(form_id=form.id)),
        ]


def rewrite(form: Form, key: str, entry: JournalEntry, texts: Texts) -> Screen:
    """The note as it stands, to be copied with one touch, or to be heard where it has no words."""
    back = keyboard([(texts("form-back"), Ask(form_id=form.id, question=key))])
    if entry.words:
        return Screen(texts("note-rewriting", words=entry.words), back)
    told = texts("note-writing", day=entry.happened_on, kind=_kind(entry))
    return Screen(told, back, fresh=True, then=notes.evidence(entry.file, texts))


def _recorded(entry: JournalEntry, texts: Texts) -> Html:
    """A note that says nothing in words: what it is, how long, and that it can be written out."""
    minutes, seconds = divmod((entry.file and entry.file.seconds) or 0, 60)
    return texts("note-recorded", kind=_kind(entry), minutes=minutes, seconds=seconds)


def _kind(entry: JournalEntry) -> str:
    return entry.file.kind.value if entry.file else FileKind.DOCUMENT.value


def _numbered(offered: Offered) -> Iterator[tuple[int, JournalEntry]]:
    return iter(enumerate(offered.entries, offered.page * ON_A_PAGE + 1))


def _turns(place: dict[str, Any], offered: Offered, texts: Texts) -> Iterator[Button]:
    page = offered.page
    if page:
        yield texts("note-newer"), MoreNotes(**place, page=page - 1)
    if (page + 1) * ON_A_PAGE < offered.count:
        yield texts("note-older"), MoreNotes(**place, page=page + 1)


@lru_cache(maxsize=1_000)
def _strip(language: str, months: tuple[tuple[date, int], ...]) -> Html:
    """The same for many people and at every question: composed once."""
    texts = Texts(language)
    told = (
        texts("note-month", month=first_day.month, count=min(count, TALLEST))
        for first_day, count in months
    )
    return texts("note-spread", months=Html("  ".join(told)))


def _excerpt(words: str) -> str:
    return words if len(words) <= EXCERPT else words[: EXCERPT - 1].rstrip() + "…"
