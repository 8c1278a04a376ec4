from aiogram.types import Message

from handlers.feedback import screens
from handlers.feedback.buttons import (
    AddEvidence,
    AnswerRequest,
    FeedbackHome,
    FeedbackOnEntry,
    GiveAbout,
    GiveFeedback,
    ReplyToFeedback,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.feedback import LONGEST_WORDS
from models.person import Person
from services.clock import Clock
from services.feedback.desk import FeedbackDesk
from services.feedback.feedbacks import Feedbacks
from services.feedback.occasions import WORDS, Occasion, Occasions
from services.feedback.replies import EVIDENCE, REPLY, FeedbackReplies
from services.files import Sent
from services.words import caption_of, words_of
from texts import Texts

conversation = Conversation()


@conversation.command("umpan")
async def open_desk(
    person: Person, feedback_desk: FeedbackDesk, clock: Clock, texts: Texts
) -> Screen:
    return screens.desk(await feedback_desk.open(person), person, clock(), 0, texts)


@conversation.button(FeedbackHome)
async def turn_desk(
    pressed: FeedbackHome, person: Person, feedback_desk: FeedbackDesk, clock: Clock, texts: Texts
) -> Screen:
    return screens.desk(await feedback_desk.open(person), person, clock(), pressed.page, texts)


@conversation.button(GiveFeedback)
async def give_to(
    pressed: GiveFeedback, person: Person, feedbacks: Feedbacks, clock: Clock, texts: Texts
) -> Screen:
    return screens.prompt(
        await feedbacks.ask(person, Occasion(pressed.employee_id)), clock(), texts
    )


@conversation.button(GiveAbout)
async def give_about(
    pressed: GiveAbout, person: Person, feedbacks: Feedbacks, clock: Clock, texts: Texts
) -> Screen:
    return screens.prompt(await feedbacks.ask(person, pressed.occasion), clock(), texts)


@conversation.button(FeedbackOnEntry)
async def give_on_entry(
    pressed: FeedbackOnEntry,
    person: Person,
    feedback_occasions: Occasions,
    feedbacks: Feedbacks,
    clock: Clock,
    texts: Texts,
) -> Screen:
    occasion = await feedback_occasions.on_entry(pressed.entry_id)
    return screens.prompt(await feedbacks.ask(person, occasion), clock(), texts)


@conversation.button(AnswerRequest)
async def give_on_request(
    pressed: AnswerRequest,
    person: Person,
    feedback_occasions: Occasions,
    feedbacks: Feedbacks,
    clock: Clock,
    texts: Texts,
) -> Screen:
    occasion = await feedback_occasions.on_request(pressed.request_id)
    return screens.prompt(await feedbacks.ask(person, occasion), clock(), texts)


@conversation.text(WORDS)
async def write(
    text: str, awaited: str, message: Message, person: Person, feedbacks: Feedbacks, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_WORDS)
    given = await feedbacks.give(person, Occasion.parse(awaited), words)
    return screens.given(given, texts)


@conversation.file(WORDS)
async def speak(
    sent: Sent, awaited: str, message: Message, person: Person, feedbacks: Feedbacks, texts: Texts
) -> Screen:
    words = caption_of(person, sent.caption, message.date, LONGEST_WORDS)
    given = await feedbacks.give(person, Occasion.parse(awaited), words, sent)
    return screens.given(given, texts)


@conversation.button(AddEvidence)
async def ask_evidence(
    pressed: AddEvidence, person: Person, feedback_replies: FeedbackReplies, texts: Texts
) -> Screen:
    await feedback_replies.ask(person, pressed.feedback_id, EVIDENCE)
    return screens.ask_evidence(texts)


@conversation.button(ReplyToFeedback)
async def ask_reply(
    pressed: ReplyToFeedback, person: Person, feedback_replies: FeedbackReplies, texts: Texts
) -> Screen:
    feedback = await feedback_replies.ask(person, pressed.feedback_id, REPLY)
    return screens.ask_reply(feedback, person, texts)


@conversation.text(REPLY)
async def reply(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    feedback_replies: FeedbackReplies,
    texts: Texts,
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_WORDS)
    said = await feedback_replies.say(person, int(awaited), words)
    return screens.replied(said, texts)


@conversation.file(REPLY)
@conversation.file(EVIDENCE)
async def show_file(
    sent: Sent,
    awaited: str,
    message: Message,
    person: Person,
    feedback_replies: FeedbackReplies,
    texts: Texts,
) -> Screen:
    words = caption_of(person, sent.caption, message.date, LONGEST_WORDS)
    said = await feedback_replies.say(person, int(awaited), words, sent)
    return screens.replied(said, texts)
