from aiogram.types import Message

from handlers.form import screens
from handlers.form.buttons import Ask, Choose, Preview, Skip
from handlers.screen import Screen
from handlers.start import screens as start
from handlers.switchboard import Conversation
from models.errors import TextWanted
from models.form import LONGEST_TEXT
from models.person import Person
from services.forms import Forms, is_piece, too_long
from texts import Texts

conversation = Conversation()


@conversation.button(Choose)
async def choose(pressed: Choose, person: Person, forms: Forms, texts: Texts) -> Screen:
    form = await forms.choose(person, pressed.form_id, pressed.question, pressed.choice)
    return screens.next_step(form, texts)


@conversation.button(Skip)
async def skip(pressed: Skip, person: Person, forms: Forms, texts: Texts) -> Screen:
    form = await forms.skip(person, pressed.form_id, pressed.question)
    return screens.next_step(form, texts)


@conversation.button(Ask)
async def ask(pressed: Ask, person: Person, forms: Forms, texts: Texts) -> Screen:
    form, question = await forms.ask(person, pressed.form_id, pressed.question)
    return screens.ask(form, question, texts)


@conversation.button(Preview)
async def preview(pressed: Preview, person: Person, forms: Forms, texts: Texts) -> Screen:
    return screens.preview(await forms.look_over(person, pressed.form_id), texts)


@conversation.written
async def write(message: Message, person: Person, forms: Forms, texts: Texts) -> Screen | None:
    """Whatever is no command: the awaited text, something else in its place, or small talk."""
    if message.text is not None and is_piece(person, message.date):
        return None
    if person.awaits is None:
        return start.menu(person, texts, texts("start-lost"))
    if message.text is None:
        raise TextWanted
    if too_long(person, message.text, message.date):
        return Screen(texts("text-too-long", longest=LONGEST_TEXT))
    return screens.next_step(await forms.write(person, message.text), texts)
