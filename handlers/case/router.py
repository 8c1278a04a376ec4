from aiogram.types import Message

from handlers.case import screens
from handlers.case.buttons import Look, Quiet, Settle, Tell
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.cases.cases import Cases
from services.cases.notices import AWAITED
from services.cases.replies import CaseReplies
from services.pieces import LONGEST_ALONE
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(Look)
async def look(pressed: Look, person: Person, cases: Cases, texts: Texts) -> Screen:
    person.awaits = None  # whoever looks has stopped writing
    return screens.shown(await cases.seen(person, pressed.case_id, pressed.proof), person, texts)


@conversation.button(Tell)
async def ask(pressed: Tell, person: Person, case_replies: CaseReplies, texts: Texts) -> Screen:
    case = await case_replies.ask(person, pressed.case_id, pressed.proof, pressed.telling)
    return screens.ask(case, person, pressed.telling, texts)


@conversation.text(AWAITED)
async def take(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    case_replies: CaseReplies,
    texts: Texts,
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_ALONE)
    return screens.thanks(await case_replies.take(person, awaited, words), person, texts)


@conversation.button(Settle)
async def settle(
    pressed: Settle, person: Person, case_replies: CaseReplies, texts: Texts
) -> Screen:
    case = await case_replies.settle(person, pressed.case_id, pressed.proof)
    return screens.thanks(case, person, texts)


@conversation.button(Quiet)
async def be_quiet(
    pressed: Quiet, person: Person, case_replies: CaseReplies, texts: Texts
) -> Screen:
    case = await case_replies.be_quiet(person, pressed.case_id, pressed.proof)
    return screens.quiet(case, texts)


@conversation.notice(Topic.CASE_MOVED)
async def tell_moved(about: int, person: Person, cases: Cases, texts: Texts) -> Screen | None:
    case = await cases.told(person, about)
    return None if case is None else screens.moved(case, person, texts)


@conversation.notice(Topic.CASE_SETTLED)
async def tell_settled(about: int, person: Person, cases: Cases, texts: Texts) -> Screen | None:
    """Not asked any more of whoever has answered meanwhile."""
    case = await cases.told(person, about)
    if case is None or not case.may_settle:
        return None
    return screens.settled_question(case, person, texts)
