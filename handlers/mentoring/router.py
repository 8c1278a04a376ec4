from aiogram.types import Message

from handlers.mentoring import screens
from handlers.mentoring.buttons import (
    Describe,
    MentoringHome,
    OwnProfile,
    PauseGuiding,
    ResumeGuiding,
    SetCapacity,
    ToggleSkill,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.mentoring.desk import MentoringDesk
from services.mentoring.mentors import AWAITED, LONGEST, Mentors
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.command("mentoring")
@conversation.button(MentoringHome)
async def show(person: Person, mentoring_desk: MentoringDesk, texts: Texts) -> Screen:
    return screens.home(await mentoring_desk.open(person), person, texts)


@conversation.button(OwnProfile)
async def show_profile(person: Person, mentors: Mentors, texts: Texts) -> Screen:
    return screens.profile(await mentors.own(person), texts)


@conversation.button(ToggleSkill)
async def toggle(pressed: ToggleSkill, person: Person, mentors: Mentors, texts: Texts) -> Screen:
    return screens.profile(await mentors.toggle(person, pressed.skill), texts)


@conversation.button(SetCapacity)
async def set_capacity(
    pressed: SetCapacity, person: Person, mentors: Mentors, texts: Texts
) -> Screen:
    return screens.profile(await mentors.set_capacity(person, pressed.capacity), texts)


@conversation.button(Describe)
async def ask_words(person: Person, mentors: Mentors, texts: Texts) -> Screen:
    await mentors.ask_words(person)
    return screens.describe(texts)


@conversation.text(AWAITED)
async def describe(
    text: str, message: Message, person: Person, mentors: Mentors, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date, LONGEST)
    return screens.profile(await mentors.describe(person, words), texts)


@conversation.button(ResumeGuiding)
async def resume(person: Person, mentors: Mentors, texts: Texts) -> Screen:
    return screens.profile(await mentors.resume(person), texts)


@conversation.button(PauseGuiding)
async def pause(person: Person, mentors: Mentors, texts: Texts) -> Screen:
    return screens.profile(await mentors.pause(person), texts)
