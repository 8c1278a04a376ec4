from aiogram.types import Message

from handlers.journal import screens
from handlers.journal.buttons import (
    DeleteEntry,
    JournalMonth,
    OpenEntry,
    ShareEntry,
    WishNudges,
    WriteAbout,
    WriteEntry,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.journal import LONGEST_ENTRY
from models.notice import Topic
from models.person import Person
from services.files import Sent
from services.journal.entries import NEW, Entries
from services.journal.notebooks import Notebooks
from services.journal.nudges import Nudges
from services.words import caption_of, words_of
from texts import Texts

conversation = Conversation()


@conversation.command("jurnal")
async def start(
    argument: str, message: Message, person: Person, entries: Entries, texts: Texts
) -> Screen:
    """With a sentence behind it that is the note."""
    if argument:
        words = words_of(person, argument, message.date, LONGEST_ENTRY)
        return screens.saved(await entries.write(person, words), texts)
    return await ask(person, entries, texts)


@conversation.button(WriteEntry)
async def ask(person: Person, entries: Entries, texts: Texts) -> Screen:
    await entries.ask(person)
    return screens.ask(await entries.plan_of(person), texts)


@conversation.button(WriteAbout)
async def ask_about(pressed: WriteAbout, person: Person, entries: Entries, texts: Texts) -> Screen:
    return screens.ask_about(await entries.ask_about(person, pressed.about), texts)


@conversation.text(NEW)
async def write(
    text: str, awaited: str, message: Message, person: Person, entries: Entries, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_ENTRY)
    return screens.saved(await entries.write(person, words, awaited), texts)


@conversation.file(NEW)
async def show_file(
    sent: Sent, awaited: str, message: Message, person: Person, entries: Entries, texts: Texts
) -> Screen:
    words = caption_of(person, sent.caption, message.date, LONGEST_ENTRY)
    return screens.saved(await entries.write(person, words, awaited, sent), texts)


@conversation.button(JournalMonth)
async def month(
    pressed: JournalMonth, person: Person, notebooks: Notebooks, texts: Texts
) -> Screen:
    found = await notebooks.month(person, pressed.day)
    return screens.month(found, pressed.page, texts, nudged=person.nudged)


@conversation.button(OpenEntry)
async def open_entry(pressed: OpenEntry, person: Person, entries: Entries, texts: Texts) -> Screen:
    return screens.opened(await entries.open(person, pressed.entry_id), texts)


@conversation.button(ShareEntry)
async def share(pressed: ShareEntry, person: Person, entries: Entries, texts: Texts) -> Screen:
    entry = await entries.share(person, pressed.entry_id, shared=pressed.shared)
    return screens.changed(entry, texts)


@conversation.button(DeleteEntry)
async def delete(pressed: DeleteEntry, person: Person, entries: Entries, texts: Texts) -> Screen:
    if not pressed.sure:
        return screens.ask_delete(await entries.change(person, pressed.entry_id), texts)
    await entries.delete(person, pressed.entry_id)
    return screens.deleted(texts)


@conversation.button(WishNudges)
async def wish_nudges(pressed: WishNudges, person: Person, nudges: Nudges, texts: Texts) -> Screen:
    await nudges.wish(person, nudged=pressed.nudged)
    return screens.nudges_wished(texts, nudged=pressed.nudged)


@conversation.notice(Topic.JOURNAL_NUDGE)
async def nudge(about: int, person: Person, nudges: Nudges, texts: Texts) -> Screen | None:
    return screens.nudge(texts) if await nudges.concerns(person, about) else None
