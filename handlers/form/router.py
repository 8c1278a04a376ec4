from aiogram.types import Message

from handlers.form import screens
from handlers.form.buttons import Ask, Choose, Preview, Skip
from handlers.screen import Screen
from handlers.start import screens as start
from handlers.switchboard import Conversation
from models.form import Form
from models.person import Person
from services.access.bindings import Bindings
from services.access.rights import Rights
from services.forms import AWAITED, Forms
from services.lookback.offers import Offers
from services.pieces import is_piece
from services.secrets import looks_like_code
from texts import Texts

conversation = Conversation()


@conversation.button(Choose)
async def choose(
    pressed: Choose, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    form = await forms.choose(person, pressed.form_id, pressed.question, pressed.choice)
    note = screens.changed(form, pressed.question, texts)
    return screens.noted(note, await next_step(form, offers, texts))


@conversation.button(Skip)
async def skip(
    pressed: Skip, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    form = await forms.skip(person, pressed.form_id, pressed.question)
    note = screens.changed(form, pressed.question, texts)
    return screens.noted(note, await next_step(form, offers, texts))


@conversation.button(Ask)
async def ask(pressed: Ask, person: Person, forms: Forms, offers: Offers, texts: Texts) -> Screen:
    form, question = await forms.ask(person, pressed.form_id, pressed.question)
    return screens.ask(form, question, texts, await offers.below(form, question))


@conversation.button(Preview)
async def preview(
    pressed: Preview, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    form = await forms.look_over(person, pressed.form_id)
    return screens.preview(form, texts, await offers.taken(form))


@conversation.text(AWAITED)
async def write(
    text: str, message: Message, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    written = await forms.write(person, text, message.date)
    note = screens.became(written, texts)
    if not written.excess:
        return screens.noted(note, await next_step(written.form, offers, texts))
    offered = await offers.below(written.form, written.question)
    return screens.noted(note, screens.asked_again(written, texts, offered))


async def next_step(form: Form, offers: Offers, texts: Texts) -> Screen:
    """The first question without an answer, with what is offered below it; or the preview."""
    question = form.next_question
    if question is None:
        return screens.preview(form, texts, await offers.taken(form))
    return screens.ask(form, question, texts, await offers.below(form, question))


@conversation.written
async def hear(
    message: Message, person: Person, bindings: Bindings, rights: Rights, texts: Texts
) -> Screen | None:
    """Small talk: nothing was asked. From a citizen it may be a code, typed from paper."""
    if is_piece(person, message.date):
        return None
    if person.employee is None and looks_like_code(message.text or ""):
        bound = await bindings.bind(person, message.text or "")
        return start.bound(bound, await rights.of(bound), texts)
    lost = texts("start-lost" if person.employee is None else "start-lost-employee")
    return start.menu(person, await rights.of(person), texts, lost)
