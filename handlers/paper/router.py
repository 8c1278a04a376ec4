from handlers.form.buttons import SendPaper
from handlers.form.router import next_step
from handlers.paper import screens
from handlers.paper.buttons import FillSheet
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.figures.paper_sheets import PaperSheets
from services.lookback.offers import Offers
from texts import Texts

conversation = Conversation()


@conversation.button(FillSheet)
async def fill(
    pressed: FillSheet, person: Person, paper_sheets: PaperSheets, offers: Offers, texts: Texts
) -> Screen:
    return await next_step(await paper_sheets.begin(person, pressed.service_id), offers, texts)


@conversation.button(SendPaper)
async def keep(
    pressed: SendPaper, person: Person, paper_sheets: PaperSheets, texts: Texts
) -> Screen:
    return screens.kept(*await paper_sheets.keep(person, pressed.form_id), texts)
