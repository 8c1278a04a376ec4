from aiogram.types import Message

from handlers.roster import screens
from handlers.roster.buttons import (
    ApplyImport,
    AskUndo,
    DropImport,
    OpenImport,
    SampleFile,
    UndoImport,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.roster.imports import Imports
from texts import Texts

conversation = Conversation()


@conversation.command("impor")
async def begin(person: Person, imports: Imports, texts: Texts) -> Screen:
    return screens.invitation(await imports.open(person), texts)


@conversation.button(OpenImport)
async def open_import(person: Person, imports: Imports, texts: Texts) -> Screen:
    return screens.invitation(await imports.open(person), texts)


@conversation.button(SampleFile)
async def sample(person: Person, imports: Imports, texts: Texts) -> Screen:
    await imports.open(person)
    return screens.sample(texts)


@conversation.document
async def receive(message: Message, person: Person, imports: Imports, texts: Texts) -> Screen:
    sent = message.document
    if sent is None:
        raise ValueError("no document in this message")
    waiting = await imports.receive(
        person, sent.file_name or "", sent.file_id, sent.file_size or 0
    )
    return screens.received(waiting, texts)


@conversation.button(ApplyImport)
async def apply(pressed: ApplyImport, person: Person, imports: Imports, texts: Texts) -> Screen:
    await imports.approve(person, pressed.import_id)
    return screens.approved(texts)


@conversation.button(DropImport)
async def drop(pressed: DropImport, person: Person, imports: Imports, texts: Texts) -> Screen:
    await imports.drop(person, pressed.import_id)
    return screens.dropped(texts)


@conversation.button(AskUndo)
async def ask(pressed: AskUndo, person: Person, imports: Imports, texts: Texts) -> Screen:
    applied = await imports.one(person, pressed.import_id)
    return screens.sure(applied.id, texts)


@conversation.button(UndoImport)
async def undo(pressed: UndoImport, person: Person, imports: Imports, texts: Texts) -> Screen:
    return screens.undone(await imports.undo(person, pressed.import_id), texts)


@conversation.notice(Topic.IMPORT_COMPARED)
async def compared(about: int, person: Person, imports: Imports, texts: Texts) -> Screen | None:
    shown = await imports.told(person, about)
    return None if shown is None else screens.compared(shown, texts)


@conversation.notice(Topic.IMPORT_DONE)
async def done(about: int, person: Person, imports: Imports, texts: Texts) -> Screen | None:
    applied = await imports.told(person, about)
    return None if applied is None else screens.done(applied, texts)
