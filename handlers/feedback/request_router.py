from aiogram.types import Message

from handlers.feedback import request_screens as screens
from handlers.feedback.buttons import AskAboutWhat, AskFor, AskWhom
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.feedback import LONGEST_WORDS, Subject
from models.notice import Topic
from models.person import Person
from services.feedback.requests import REQUEST, FeedbackRequests
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(AskWhom)
async def ask_whom(
    pressed: AskWhom, person: Person, feedback_requests: FeedbackRequests, texts: Texts
) -> Screen:
    return screens.whom(await feedback_requests.givers(person), pressed.page, texts)


@conversation.button(AskAboutWhat)
async def ask_about_what(
    pressed: AskAboutWhat, person: Person, feedback_requests: FeedbackRequests, texts: Texts
) -> Screen:
    asked, plan = await feedback_requests.choices(person, pressed.employee_id)
    return screens.about_what(asked, plan, texts)


@conversation.button(AskFor)
async def ask_for(
    pressed: AskFor, person: Person, feedback_requests: FeedbackRequests, texts: Texts
) -> Screen:
    subject = Subject.parse(pressed.subject)
    return screens.asked(await feedback_requests.ask(person, pressed.employee_id, subject), texts)


@conversation.text(REQUEST)
async def ask_in_words(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    feedback_requests: FeedbackRequests,
    texts: Texts,
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_WORDS)
    request = await feedback_requests.ask(person, int(awaited), None, words)
    return screens.asked(request, texts)


@conversation.notice(Topic.FEEDBACK_ASKED)
async def tell_asked(
    about: int, person: Person, feedback_requests: FeedbackRequests, texts: Texts
) -> Screen | None:
    request = await feedback_requests.told(person, about)
    return None if request is None else screens.told_asked(request, texts)
