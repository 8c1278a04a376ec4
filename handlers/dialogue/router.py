from aiogram.types import Message

from handlers.dialogue import screens
from handlers.dialogue.buttons import ConfirmDialogue, HeldToday, WriteDialogue
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.lookback.dialogues import DAY, OUTCOME, Dialogues
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(WriteDialogue)
async def ask(
    pressed: WriteDialogue, person: Person, dialogues: Dialogues, texts: Texts
) -> Screen:
    return screens.ask_day(await dialogues.ask(person, pressed.review_id), texts)


@conversation.button(HeldToday)
async def today(pressed: HeldToday, person: Person, dialogues: Dialogues, texts: Texts) -> Screen:
    return screens.ask_outcome(await dialogues.today(person, pressed.review_id), texts)


@conversation.text(DAY)
async def when(
    text: str, awaited: str, person: Person, dialogues: Dialogues, texts: Texts
) -> Screen:
    return screens.ask_outcome(await dialogues.when(person, int(awaited), text), texts)


@conversation.text(OUTCOME)
async def write(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    dialogues: Dialogues,
    texts: Texts,
) -> Screen:
    outcome = words_of(person, text, message.date)
    return screens.written(await dialogues.write(person, awaited, outcome), person.id, texts)


@conversation.notice(Topic.DIALOGUE_WRITTEN)
async def tell_written(
    about: int, person: Person, dialogues: Dialogues, texts: Texts
) -> Screen | None:
    found = await dialogues.brief(about)
    return None if found is None else screens.told(*found, person.id, texts)


@conversation.button(ConfirmDialogue)
async def confirm(
    pressed: ConfirmDialogue, person: Person, dialogues: Dialogues, texts: Texts
) -> Screen:
    dialogue = await dialogues.confirm(person, pressed.review_id, pressed.version)
    return screens.written(dialogue, person.id, texts)
