from aiogram.types import Message

from handlers.announcement import screens
from handlers.announcement.buttons import (
    Begin,
    ChooseAudience,
    ChooseUnit,
    Discard,
    Look,
    SendIt,
    Stop,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.announcement import LONGEST, Audience
from models.notice import Topic
from models.person import Person
from services.announcements.announcements import Announcements
from services.announcements.audiences import AWAITED, UNIT_AWAITED, Audiences, Target
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.command("pengumuman")
@conversation.button(Begin)
async def begin(
    person: Person, audiences: Audiences, announcements: Announcements, texts: Texts
) -> Screen:
    person.awaits = None
    offered = await audiences.begin(person)
    return screens.begin(offered, await announcements.latest(person), texts)


@conversation.button(ChooseAudience)
async def choose(
    pressed: ChooseAudience, person: Person, audiences: Audiences, texts: Texts
) -> Screen:
    if pressed.audience is Audience.UNIT:
        return screens.ask_unit(await audiences.ask_unit(person), texts)
    await audiences.ask(person, Target(pressed.audience))
    return screens.ask(texts)


@conversation.text(UNIT_AWAITED)
async def find_unit(text: str, person: Person, audiences: Audiences, texts: Texts) -> Screen:
    return screens.found(await audiences.find_unit(person, text), texts)


@conversation.button(ChooseUnit)
async def choose_unit(
    pressed: ChooseUnit, person: Person, audiences: Audiences, texts: Texts
) -> Screen:
    await audiences.ask(person, Target(Audience.UNIT, pressed.unit_id))
    return screens.ask(texts)


@conversation.text(AWAITED)
async def write(
    message: Message,
    awaited: str,
    person: Person,
    announcements: Announcements,
    audiences: Audiences,
    texts: Texts,
) -> Screen:
    words = words_of(person, message.text or "", message.date, LONGEST)
    target = Target.parse(awaited)
    written = await announcements.write(person, target, words)
    return screens.check(written, await audiences.reach(target), texts)


@conversation.button(SendIt)
async def send(
    pressed: SendIt, person: Person, announcements: Announcements, texts: Texts
) -> Screen:
    await announcements.approve(person, pressed.announcement_id)
    return screens.progress(await announcements.progress(person, pressed.announcement_id), texts)


@conversation.button(Discard)
async def discard(
    pressed: Discard, person: Person, announcements: Announcements, texts: Texts
) -> Screen:
    await announcements.discard(person, pressed.announcement_id)
    return screens.discarded(texts)


@conversation.button(Look)
async def look(
    pressed: Look, person: Person, announcements: Announcements, texts: Texts
) -> Screen:
    return screens.progress(await announcements.progress(person, pressed.announcement_id), texts)


@conversation.button(Stop)
async def stop(
    pressed: Stop, person: Person, announcements: Announcements, texts: Texts
) -> Screen:
    await announcements.stop(person, pressed.announcement_id)
    return screens.progress(await announcements.progress(person, pressed.announcement_id), texts)


@conversation.notice(Topic.ANNOUNCEMENT)
async def tell(about: int, announcements: Announcements, texts: Texts) -> Screen | None:
    announcement = await announcements.tell(about)
    return None if announcement is None else screens.told(announcement, texts)
