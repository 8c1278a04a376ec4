from aiogram.types import Message

from handlers.evaluation.screens import side_by_side
from handlers.objection import screens
from handlers.objection.buttons import (
    Decide,
    GiveReasons,
    Object,
    RateAnew,
    ReadObjected,
    SeeObjection,
    Speak,
    Weigh,
    WithdrawObjection,
    verdict_of,
)
from handlers.screen import Screen, with_row
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.objections.clocks import objection_of
from services.objections.objections import OBJECT, Objections
from services.objections.verdicts import HEAR, REASON, Verdicts
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(Object)
async def ask(pressed: Object, person: Person, objections: Objections, texts: Texts) -> Screen:
    return screens.ask(await objections.ask(person, pressed.review_id), texts)


@conversation.text(OBJECT)
async def file(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    objections: Objections,
    texts: Texts,
) -> Screen:
    words = words_of(person, text, message.date)
    return screens.standing(await objections.file(person, int(awaited), words), texts)


@conversation.button(SeeObjection)
async def see(
    pressed: SeeObjection, person: Person, objections: Objections, texts: Texts
) -> Screen:
    person.awaits = None
    return screens.standing(await objections.see(person, pressed.objection_id), texts)


@conversation.button(WithdrawObjection)
async def withdraw(
    pressed: WithdrawObjection, person: Person, objections: Objections, texts: Texts
) -> Screen:
    if not pressed.sure:
        return screens.sure(await objections.see(person, pressed.objection_id), texts)
    return screens.standing(await objections.withdraw(person, pressed.objection_id), texts)


@conversation.button(Speak)
async def ask_reviewer(pressed: Speak, person: Person, verdicts: Verdicts, texts: Texts) -> Screen:
    found = await verdicts.ask_reviewer(person, pressed.objection_id)
    return screens.wanted("objection-ask-word", found, texts)


@conversation.text(HEAR)
async def hear(
    text: str, awaited: str, message: Message, person: Person, verdicts: Verdicts, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date)
    return screens.standing(await verdicts.hear(person, int(awaited), words), texts)


@conversation.button(ReadObjected)
async def read(pressed: ReadObjected, person: Person, verdicts: Verdicts, texts: Texts) -> Screen:
    objection, evaluation = await verdicts.envelopes(person, pressed.objection_id)
    both = side_by_side(evaluation, objection.review.reviewer_id, texts)
    return with_row(both, screens.back(objection, texts))


@conversation.button(GiveReasons)
async def ask_reasons(
    pressed: GiveReasons, person: Person, verdicts: Verdicts, texts: Texts
) -> Screen:
    found = await verdicts.ask_reasons(person, pressed.objection_id)
    return screens.wanted("objection-ask-reasons", found, texts)


@conversation.text(REASON)
async def reason(
    text: str, awaited: str, message: Message, person: Person, verdicts: Verdicts, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date)
    return screens.to_decide(await verdicts.reason(person, int(awaited), words), texts)


@conversation.button(RateAnew)
async def rate_anew(pressed: RateAnew, person: Person, verdicts: Verdicts, texts: Texts) -> Screen:
    found = await verdicts.open(person, pressed.objection_id)
    return screens.rate_anew(found, pressed.result, texts)


@conversation.button(Weigh)
async def weigh(pressed: Weigh, person: Person, verdicts: Verdicts, texts: Texts) -> Screen:
    verdict = verdict_of(pressed)
    found = await verdicts.weigh(person, pressed.objection_id, verdict)
    return screens.weigh(found, verdict, texts)


@conversation.button(Decide)
async def decide(pressed: Decide, person: Person, verdicts: Verdicts, texts: Texts) -> Screen:
    found = await verdicts.decide(person, pressed.objection_id, verdict_of(pressed))
    return screens.standing(found, texts)


@conversation.notice(Topic.OBJECTION_FILED)
@conversation.notice(Topic.OBJECTION_HEARD)
async def tell(about: int, person: Person, objections: Objections, texts: Texts) -> Screen | None:
    objection = await objections.brief(about)
    if not objection.is_undecided or not objection.concerns(person.id):
        return None
    return screens.told(objection, person.id, texts)


@conversation.notice(Topic.OBJECTION_DUE)
async def tell_due(
    about: int, person: Person, objections: Objections, texts: Texts
) -> Screen | None:
    """Nothing to whoever has spoken or decided, or does not decide it any more."""
    objection = await objections.brief(objection_of(about))
    return screens.told(objection, person.id, texts) if objection.waits_for(person.id) else None


@conversation.notice(Topic.OBJECTION_DECIDED)
async def tell_decided(
    about: int, person: Person, objections: Objections, texts: Texts
) -> Screen | None:
    objection = await objections.brief(about)
    return screens.told(objection, person.id, texts) if objection.concerns(person.id) else None


@conversation.notice(Topic.OBJECTION_ORPHANED)
async def tell_orphaned(about: int, objections: Objections, texts: Texts) -> Screen:
    return screens.told_orphaned(await objections.objected(about), texts)
