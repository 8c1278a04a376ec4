from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.feedback.subjects import subject_rows
from handlers.journal import notes
from handlers.journal.buttons import (
    AddFile,
    ChoosePlace,
    CorrectEntry,
    DeleteEntry,
    JournalMonth,
    OpenEntry,
    PlaceEntry,
    RemoveFile,
    ShareEntry,
    WasYesterday,
    WishNudges,
    WriteAbout,
    WriteDay,
    WriteEntry,
    WriteWords,
)
from handlers.plan.buttons import OwnPlan
from handlers.screen import Button, Screen, keyboard
from handlers.start.buttons import Menu
from handlers.unit.paging import cut, turning
from models.journal import JournalEntry
from models.plan import PlannedResult
from services.journal.notebooks import Month
from texts import Html, Texts


def ask(plan: Sequence[PlannedResult], texts: Texts) -> Screen:
    """A sentence is enough; what it is about may be chosen first."""
    rows = subject_rows(plan, lambda code: WriteAbout(about=code), texts)
    ways: list[Button] = [(texts("journal-mine"), JournalMonth()), (texts("menu-open"), Menu())]
    return Screen(texts("journal-ask"), keyboard(*rows, ways))


def ask_about(about: PlannedResult | str, texts: Texts) -> Screen:
    named = texts(f"value-{about}.title") if isinstance(about, str) else about.words
    other: list[Button] = [(texts("journal-about-other"), WriteEntry())]
    return Screen(texts("journal-ask-about", about=named), keyboard(other))


def saved(entry: JournalEntry, texts: Texts) -> Screen:
    """In short, with all that may still be added."""
    done = texts("journal-saved-file" if entry.file else "journal-saved")
    text = "\n\n".join([done, _told(entry, texts)])
    return Screen(text, keyboard(*_ways(entry, texts)))


def changed(entry: JournalEntry, texts: Texts) -> Screen:
    """As it is now; its evidence is not shown once more."""
    return Screen(_told(entry, texts), keyboard(*_ways(entry, texts)))


def opened(entry: JournalEntry, texts: Texts) -> Screen:
    """With its evidence below."""
    evidence = notes.evidence(entry.file, texts)
    return replace(changed(entry, texts), fresh=evidence is not None, then=evidence)


def places(entry: JournalEntry, plan: Sequence[PlannedResult], texts: Texts) -> Screen:
    """A result and a value may both be chosen; what is chosen again is taken away."""
    rows = subject_rows(plan, lambda code: PlaceEntry(entry_id=entry.id, about=code), texts)
    if not plan:
        rows.append([(texts("plan-home"), OwnPlan())])
    text = "\n\n".join([notes.block(entry, texts), texts("journal-choose-place")])
    return Screen(text, keyboard(*rows, [_back(entry, texts)]))


def corrections(entry: JournalEntry, texts: Texts) -> Screen:
    rows: list[list[Button]] = [
        [(texts("journal-write-words"), WriteWords(entry_id=entry.id))],
        [
            (texts("journal-write-day"), WriteDay(entry_id=entry.id)),
            (texts("journal-yesterday"), WasYesterday(entry_id=entry.id)),
        ],
    ]
    return Screen(notes.block(entry, texts), keyboard(*rows, [_back(entry, texts)]))


def ask_words(entry: JournalEntry, texts: Texts) -> Screen:
    """The old ones stay to be copied."""
    text = "\n\n".join([notes.block(entry, texts), texts("journal-words-ask")])
    return Screen(text, keyboard([_back(entry, texts)]))


def ask_day(entry: JournalEntry, texts: Texts) -> Screen:
    yesterday: Button = (texts("journal-yesterday"), WasYesterday(entry_id=entry.id))
    text = texts("journal-day-ask", day=entry.happened_on)
    return Screen(text, keyboard([yesterday], [_back(entry, texts)]))


def ask_file(entry: JournalEntry, texts: Texts) -> Screen:
    return Screen(texts("journal-file-ask"), keyboard([_back(entry, texts)]))


def ask_delete(entry: JournalEntry, texts: Texts) -> Screen:
    rows: list[list[Button]] = [
        [(texts("journal-delete-sure"), DeleteEntry(entry_id=entry.id, sure=True))],
        [(texts("journal-delete-not"), OpenEntry(entry_id=entry.id))],
    ]
    text = "\n\n".join([notes.block(entry, texts), texts("journal-delete-ask")])
    return Screen(text, keyboard(*rows))


def deleted(texts: Texts) -> Screen:
    return Screen(texts("journal-deleted"), keyboard(_onwards(texts)))


def month(found: Month, page: int, texts: Texts, *, nudged: bool) -> Screen:
    """One button a note, the newest first; the months before and after."""
    shown, page = cut(found.entries, page)
    rows: list[list[Button]] = [
        [(notes.label(each, texts), OpenEntry(entry_id=each.id))] for each in shown
    ]
    code = _code(found.first)
    turn = turning(found.entries, page, lambda to: JournalMonth(month=code, page=to), texts)
    near: list[Button] = [
        (_month(day, texts), JournalMonth(month=_code(day)))
        for day in (found.earlier, found.later)
        if day is not None
    ]
    title = texts("journal-title", month=_month(found.first, texts), count=len(found.entries))
    return Screen(title, keyboard(*rows, turn, near, *_home(texts, nudged=nudged)))


def nudge(texts: Texts) -> Screen:
    rows: list[list[Button]] = [
        [(texts("journal-write"), WriteEntry())],
        [(texts("journal-nudge-off"), WishNudges(nudged=False))],
    ]
    return Screen(texts("notice-journal-nudge"), keyboard(*rows))


def nudges_wished(texts: Texts, *, nudged: bool) -> Screen:
    key = "journal-nudges-on" if nudged else "journal-nudges-off"
    return Screen(texts(key), keyboard(_onwards(texts)))


def _told(entry: JournalEntry, texts: Texts) -> str:
    """The note, and who reads it."""
    read_by = texts("journal-shared" if entry.shared_at else "journal-private")
    return "\n\n".join([notes.block(entry, texts), read_by])


def _ways(entry: JournalEntry, texts: Texts) -> list[list[Button]]:
    share = ShareEntry(entry_id=entry.id, shared=entry.shared_at is None)
    return [
        [(texts("journal-place"), ChoosePlace(entry_id=entry.id)), _evidence(entry, texts)],
        [(texts("journal-share" if share.shared else "journal-unshare"), share)],
        [
            (texts("journal-correct"), CorrectEntry(entry_id=entry.id)),
            (texts("journal-delete"), DeleteEntry(entry_id=entry.id)),
        ],
        _onwards(texts),
    ]


def _evidence(entry: JournalEntry, texts: Texts) -> Button:
    if entry.file is None:
        return texts("journal-add-file"), AddFile(entry_id=entry.id)
    return texts("journal-remove-file"), RemoveFile(entry_id=entry.id)


def _home(texts: Texts, *, nudged: bool) -> list[list[Button]]:
    key = "journal-nudge-off" if nudged else "journal-nudge-on"
    return [
        [(texts("journal-write"), WriteEntry()), (texts("plan-home"), OwnPlan())],
        [(texts(key), WishNudges(nudged=not nudged))],
        [(texts("menu-open"), Menu())],
    ]


def _onwards(texts: Texts) -> list[Button]:
    return [(texts("journal-write"), WriteEntry()), (texts("journal-mine"), JournalMonth())]


def _back(entry: JournalEntry, texts: Texts) -> Button:
    return texts("journal-back"), OpenEntry(entry_id=entry.id)


def _month(day: date, texts: Texts) -> Html:
    return texts("journal-month", month=day.month, year=str(day.year))


def _code(day: date) -> str:
    return f"{day:%Y-%m}"
