"""How one note looks, to its author and to whoever reviews them."""

from collections.abc import Iterator
from textwrap import shorten

from handlers.screen import Attachment, Screen
from models.journal import JournalEntry
from models.received_file import FileKind, FileState, ReceivedFile
from texts import Html, Texts

_LONGEST_LABEL = 60


def block(entry: JournalEntry, texts: Texts) -> str:
    """The whole of it."""
    said = texts("journal-words", words=entry.words) if entry.words else only_file(entry, texts)
    return "\n".join([texts("journal-day", day=entry.happened_on), *_about(entry, texts), said])


def label(entry: JournalEntry, texts: Texts) -> Html:
    """In one line, with marks for evidence and for what is shared."""
    return texts(
        "journal-line",
        day=entry.happened_on.day,
        words=excerpt(entry, texts),
        evidence="some" if entry.file_id else "none",
        shared="yes" if entry.shared_at else "no",
    )


def excerpt(entry: JournalEntry, texts: Texts) -> Html | str:
    return shorten(entry.words, _LONGEST_LABEL, placeholder=" …") or only_file(entry, texts)


def only_file(entry: JournalEntry, texts: Texts) -> Html:
    """Of a note that says nothing in words."""
    kind = entry.file.kind if entry.file else FileKind.DOCUMENT
    return texts("journal-only-file", kind=kind.value)


def evidence(file: ReceivedFile | None, texts: Texts) -> Screen | None:
    """Telegram vouches for its own recordings and photos; documents are looked into first."""
    if file is None:
        return None
    caption = texts("journal-file", kind=file.kind.value)
    gone = texts("journal-file-gone", kind=file.kind.value)
    if file.telegram_file_id is None or file.state is FileState.REFUSED:
        return Screen(gone)
    if file.state is FileState.WAITING and file.kind is FileKind.DOCUMENT:
        return Screen(texts("journal-file-waits"))
    return Screen(caption, attached=Attachment(file.kind, file.telegram_file_id, gone))


def _about(entry: JournalEntry, texts: Texts) -> Iterator[Html]:
    if entry.result is not None:
        yield texts("journal-about", about=entry.result.words)
    if entry.value is not None:
        yield texts("journal-about", about=texts(f"value-{entry.value}.title"))
