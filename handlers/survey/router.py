from aiogram.types import Message

from handlers.case import screens as case_screens
from handlers.form.buttons import SendRating
from handlers.form.router import next_step
from handlers.screen import Screen
from handlers.survey import screens
from handlers.survey.buttons import Face, NewReceipt
from handlers.survey.screens import FACE
from handlers.switchboard import Conversation
from models.errors import OneFileAlone, ReceiptUnknown
from models.notice import Topic
from models.person import Person
from services.cases.cases import Cases
from services.files import Files, Sent
from services.forms import AWAITED, Forms
from services.lookback.offers import Offers
from services.pieces import LONGEST_ALONE, is_piece, pass_over
from services.voice.surveys import Surveys
from services.words import caption_of
from texts import Texts

conversation = Conversation()


@conversation.button(Face)
async def say(pressed: Face, person: Person, forms: Forms, texts: Texts) -> Screen:
    form = await forms.choose(person, pressed.form_id, FACE, pressed.choice)
    return screens.said(form, texts)


@conversation.file(AWAITED)
async def attach(
    sent: Sent, message: Message, person: Person, surveys: Surveys, offers: Offers, texts: Texts
) -> Screen | None:
    """Of an album the first is refused in words, and the others are passed over."""
    if is_piece(person, message.date):
        return None
    if message.media_group_id is not None:
        pass_over(person, message.date)
        raise OneFileAlone
    words = caption_of(person, sent.caption, message.date, LONGEST_ALONE)
    return await next_step(await surveys.attach(person, sent, words), offers, texts)


@conversation.button(SendRating)
async def send(pressed: SendRating, person: Person, surveys: Surveys, texts: Texts) -> Screen:
    return screens.thanks(await surveys.send(person, pressed.form_id), texts)


@conversation.button(NewReceipt)
async def renew(pressed: NewReceipt, person: Person, surveys: Surveys, texts: Texts) -> Screen:
    return screens.thanks(await surveys.new_receipt(person, pressed.form_id), texts)


@conversation.command("kuitansi")
async def show_receipt(
    argument: str, person: Person, surveys: Surveys, cases: Cases, texts: Texts
) -> Screen:
    person.awaits = None  # whoever looks at what is kept has stopped writing
    if not argument:
        raise ReceiptUnknown
    if (case := await cases.by_receipt(argument)) is not None:
        kept = await surveys.kept_by(argument)
        above = screens.kept_lines(*kept, texts) if kept is not None else ()
        return case_screens.shown(case, person, texts, above)
    rating, service = await surveys.by_receipt(argument)
    if rating is None:
        return screens.waiting_for_others(service, texts)
    return screens.kept(rating, service, texts)


@conversation.notice(Topic.FILE_REFUSED)
async def tell_refused(about: int, files: Files, texts: Texts) -> Screen | None:
    file = await files.refused(about)
    return None if file is None else screens.file_refused(file, texts)
