from handlers.form.buttons import SendRating
from handlers.screen import Screen
from handlers.survey import screens
from handlers.switchboard import Conversation
from models.errors import ReceiptUnknown
from models.person import Person
from services.surveys import Surveys
from texts import Texts

conversation = Conversation()


@conversation.button(SendRating)
async def send(pressed: SendRating, person: Person, surveys: Surveys, texts: Texts) -> Screen:
    return screens.thanks(await surveys.send(person, pressed.form_id), texts)


@conversation.command("kuitansi")
async def show_receipt(argument: str, surveys: Surveys, texts: Texts) -> Screen:
    if not argument:
        raise ReceiptUnknown
    rating, service = await surveys.by_receipt(argument)
    return screens.kept(rating, service, texts)
