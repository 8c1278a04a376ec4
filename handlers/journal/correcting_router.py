from aiogram.types import Message

from handlers.journal import screens
from handlers.journal.buttons import (
    AddFile,
    ChoosePlace,
    CorrectEntry,
    PlaceEntry,
    RemoveFile,
    WasYesterday,
    WriteDay,
    WriteWords,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.journal import LONGEST_ENTRY
from models.person import Person
from services.files import Sent
from services.journal.entries import DAY, FILE, WORDS, Entries
from services.words import caption_of, words_of
from texts import Texts

conversation = Conversation()


@conversation.button(ChoosePlace)
async def choose_place(
    pressed: ChoosePlace, person: Person, entries: Entries, texts: Texts
) -> Screen:
    entry = await entries.change(person, pressed.entry_id)
    return screens.places(entry, await entries.plan_of(person, entry.semester), texts)


@conversation.button(PlaceEntry)
async def place(pressed: PlaceEntry, person: Person, entries: Entries, texts: Texts) -> Screen:
    return screens.changed(await entries.place(person, pressed.entry_id, pressed.about), texts)


@conversation.button(CorrectEntry)
async def correct(pressed: CorrectEntry, person: Person, entries: Entries, texts: Texts) -> Screen:
    return screens.corrections(await entries.change(person, pressed.entry_id), texts)


@conversation.button(WriteWords)
async def ask_words(pressed: WriteWords, person: Person, entries: Entries, texts: Texts) -> Screen:
    return screens.ask_words(await entries.expect(person, pressed.entry_id, WORDS), texts)


@conversation.text(WORDS)
async def write_words(
    text: str, awaited: str, message: Message, person: Person, entries: Entries, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_ENTRY)
    return screens.changed(await entries.rewrite(person, int(awaited), words), texts)


@conversation.button(WriteDay)
async def ask_day(pressed: WriteDay, person: Person, entries: Entries, texts: Texts) -> Screen:
    return screens.ask_day(await entries.expect(person, pressed.entry_id, DAY), texts)


@conversation.text(DAY)
async def write_day(
    text: str, awaited: str, person: Person, entries: Entries, texts: Texts
) -> Screen:
    return screens.changed(await entries.move(person, int(awaited), text), texts)


@conversation.button(WasYesterday)
async def was_yesterday(
    pressed: WasYesterday, person: Person, entries: Entries, texts: Texts
) -> Screen:
    return screens.changed(await entries.move(person, pressed.entry_id), texts)


@conversation.button(AddFile)
async def ask_file(pressed: AddFile, person: Person, entries: Entries, texts: Texts) -> Screen:
    return screens.ask_file(await entries.expect(person, pressed.entry_id, FILE), texts)


@conversation.file(FILE)
async def attach(
    sent: Sent, awaited: str, message: Message, person: Person, entries: Entries, texts: Texts
) -> Screen:
    words = caption_of(person, sent.caption, message.date, LONGEST_ENTRY)
    return screens.saved(await entries.attach(person, int(awaited), sent, words), texts)


@conversation.button(RemoveFile)
async def detach(pressed: RemoveFile, person: Person, entries: Entries, texts: Texts) -> Screen:
    return screens.changed(await entries.detach(person, pressed.entry_id), texts)
