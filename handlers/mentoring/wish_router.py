from aiogram.types import Message

from handlers.mentoring import wish_screens
from handlers.mentoring.buttons import ChooseSkill, WishFor, WishForChallenge, WithdrawWish
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.mentoring import Skill
from models.person import Person
from services.mentoring.mentors import LONGEST
from services.mentoring.wishes import AWAITED, Wishes
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(ChooseSkill)
async def choose(person: Person, mentoring_wishes: Wishes, texts: Texts) -> Screen:
    return wish_screens.choose(await mentoring_wishes.choose(person), texts)


@conversation.button(WishFor)
async def ask(pressed: WishFor, person: Person, mentoring_wishes: Wishes, texts: Texts) -> Screen:
    challenges = await mentoring_wishes.ask(person, pressed.skill)
    return wish_screens.ask(pressed.skill, challenges, texts)


@conversation.text(AWAITED)
async def wish(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    mentoring_wishes: Wishes,
    texts: Texts,
) -> Screen:
    words = words_of(person, text, message.date, LONGEST)
    return wish_screens.kept(await mentoring_wishes.wish(person, Skill(awaited), words), texts)


@conversation.button(WishForChallenge)
async def wish_for(
    pressed: WishForChallenge, person: Person, mentoring_wishes: Wishes, texts: Texts
) -> Screen:
    place = await mentoring_wishes.wish_for(person, pressed.skill, pressed.challenge_id)
    return wish_screens.kept(place, texts)


@conversation.button(WithdrawWish)
async def withdraw(
    pressed: WithdrawWish, person: Person, mentoring_wishes: Wishes, texts: Texts
) -> Screen:
    if not pressed.sure:
        return wish_screens.sure(await mentoring_wishes.read(person, pressed.wish_id), texts)
    await mentoring_wishes.withdraw(person, pressed.wish_id)
    return wish_screens.withdrawn(texts)
