from aiogram.types import Message

from handlers.challenge import screens
from handlers.challenge.buttons import (
    AnswerChallenge,
    OpenChallenges,
    OwnChallenges,
    RaiseChallenge,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.challenge import Need
from models.notice import Topic
from models.person import Person
from services.lookback.challenges import AWAITED, Challenges
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.command("tantangan")
@conversation.button(OwnChallenges)
async def show(person: Person, challenges: Challenges, texts: Texts) -> Screen:
    own = await challenges.own(person)
    return screens.own(own, len(await challenges.open_for(person)), texts)


@conversation.button(RaiseChallenge)
async def ask(
    pressed: RaiseChallenge, person: Person, challenges: Challenges, texts: Texts
) -> Screen:
    await challenges.ask(person, pressed.need)
    return screens.ask(pressed.need, texts)


@conversation.button(OpenChallenges)
async def list_open(person: Person, challenges: Challenges, texts: Texts) -> Screen:
    return screens.waiting(await challenges.open_for(person), texts)


@conversation.button(AnswerChallenge)
async def begin_answer(
    pressed: AnswerChallenge, person: Person, challenges: Challenges, texts: Texts
) -> Screen:
    return screens.wanted(await challenges.begin_answer(person, pressed.challenge_id), texts)


@conversation.text(AWAITED)
async def write(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    challenges: Challenges,
    texts: Texts,
) -> Screen:
    what, _, key = awaited.partition(":")
    words = words_of(person, text, message.date)
    if what == "answer":
        return screens.answered(await challenges.answer(person, int(key), words), texts)
    reviewers = await challenges.raise_one(person, words, Need(int(key)))
    return screens.raised(reviewers, texts)


@conversation.notice(Topic.CHALLENGE_RAISED)
async def tell_raised(
    about: int, person: Person, challenges: Challenges, texts: Texts
) -> Screen | None:
    """Nothing to whoever does not review them any more, or where it is answered."""
    challenge = await challenges.brief(about)
    if challenge is None or not await challenges.concerns(person, challenge):
        return None
    return screens.told(challenge, texts)


@conversation.notice(Topic.CHALLENGE_ANSWERED)
async def tell_answered(about: int, challenges: Challenges, texts: Texts) -> Screen | None:
    challenge = await challenges.brief(about)
    return None if challenge is None else screens.told_answer(challenge, texts)
