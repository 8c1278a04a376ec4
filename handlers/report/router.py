from handlers.report import screens
from handlers.report.buttons import UnitReport
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.reports import Reports
from texts import Texts

conversation = Conversation()


@conversation.command("laporan")
@conversation.button(UnitReport)
async def show(person: Person, reports: Reports, texts: Texts) -> Screen:
    return screens.cards(await reports.of_head(person), texts)
