from aiogram.types import Message

from handlers.form import screens
from handlers.form.buttons import Ask, Choose, Preview, Skip
from handlers.screen import Screen
from handlers.start import screens as start
from handlers.switchboard import Conversation
from models.form import LONGEST_TEXT, Form
from models.person import Person
from services.access.bindings import Bindings
from services.access.rights import Rights
from services.forms import AWAITED, Forms, is_piece, too_long
from services.lookback.offers import Offers
from services.secrets import looks_like_code
from texts import Texts

conversation = Conversation()


@conversation.button(Choose)
async def choose(
    pressed: Choose, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    form = await forms.choose(person, pressed.form_id, pressed.question, pressed.choice)
    return await next_step(form, offers, texts)


@conversation.button(Skip)
async def skip(
    pressed: Skip, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    form = await forms.skip(person, pressed.form_id, pressed.question)
    return await next_step(form, offers, texts)


@conversation.button(Ask)
async def ask(pressed: Ask, person: Person, forms: Forms, offers: Offers, texts: Texts) -> Screen:
    form, question = await forms.ask(person, pressed.form_id, pressed.question)
    return screens.ask(form, question, texts, await offers.below(form, question))


@conversation.button(Preview)
async def preview(pressed: Preview, person: Person, forms: Forms, texts: Texts) -> Screen:
    return screens.preview(await forms.look_over(person, pressed.form_id), texts)


@conversation.text(AWAITED)
async def write(
    text: str, message: Message, person: Person, forms: Forms, offers: Offers, texts: Texts
) -> Screen:
    if too_long(person, text, message.date):
        return Screen(texts("text-too-long", longest=LONGEST_TEXT))
    return await next_step(await forms.write(person, text), offers, texts)


async def next_step(form: Form, offers: Offers, texts: Texts) -> Screen:
    """The first question without an answer, with what is offered below it; or the preview."""
    question = form.next_question
    if question is None:
        return screens.preview(form, texts)
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
    return start.menu(person, await rights.of(person), texts, texts("start-lost"))
