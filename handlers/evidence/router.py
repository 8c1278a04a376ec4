from aiogram.types import Message

from handlers.evidence import screens
from handlers.evidence.buttons import (
    Clear,
    GoOn,
    MoreNotes,
    RefuseNote,
    RewriteNote,
    TakeAll,
    TakeNote,
)
from handlers.form import screens as form_screens
from handlers.form.router import next_step
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.form import Form
from models.person import Person
from services.forms import Forms
from services.lookback.offers import AWAITED, Offers
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.button(TakeNote)
async def take(pressed: TakeNote, person: Person, offers: Offers, texts: Texts) -> Screen:
    place = pressed.form_id, pressed.question
    return await _again(
        await offers.take(person, *place, pressed.entry_id), pressed, offers, texts
    )


@conversation.button(RefuseNote)
async def refuse(pressed: RefuseNote, person: Person, offers: Offers, texts: Texts) -> Screen:
    place = pressed.form_id, pressed.question
    form = await offers.refuse(person, *place, pressed.entry_id)
    return await _again(form, pressed, offers, texts)


@conversation.button(TakeAll)
async def take_all(pressed: TakeAll, person: Person, offers: Offers, texts: Texts) -> Screen:
    form = await offers.take_all(person, pressed.form_id, pressed.question)
    return await _again(form, pressed, offers, texts)


@conversation.button(Clear)
async def clear(pressed: Clear, person: Person, offers: Offers, texts: Texts) -> Screen:
    form = await offers.clear(person, pressed.form_id, pressed.question)
    return await _again(form, pressed, offers, texts)


@conversation.button(MoreNotes)
async def turn(
    pressed: MoreNotes, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    form = await forms.own(person, pressed.form_id)
    return await _again(form, pressed, offers, texts, pressed.page)


@conversation.button(RewriteNote)
async def rewrite(
    pressed: RewriteNote, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    place = pressed.form_id, pressed.question
    entry = await offers.ask_to_rewrite(person, *place, pressed.entry_id)
    form = await forms.own(person, pressed.form_id)
    return screens.rewrite(form, pressed.question, entry, texts)


@conversation.text(AWAITED)
async def write(
    text: str, awaited: str, message: Message, person: Person, offers: Offers, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date)
    form, question = await offers.write(person, awaited, words)
    return form_screens.ask(form, question, texts, await offers.below(form, question))


@conversation.button(GoOn)
async def go_on(
    pressed: GoOn, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    return await next_step(await forms.go_on(person, pressed.form_id), offers, texts)


async def _again(
    form: Form,
    pressed: TakeNote | RefuseNote | TakeAll | Clear | MoreNotes,
    offers: Offers,
    texts: Texts,
    page: int = 0,
) -> Screen:
    """The same question, with what is left for it."""
    question = form.question(pressed.question)
    offered = await offers.below(form, question, page)
    return form_screens.ask(form, question, texts, offered)
