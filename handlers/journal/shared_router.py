from handlers.journal import shared_screens
from handlers.journal.buttons import SharedEntries, SharedEntry
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.journal.notebooks import Notebooks
from texts import Texts

conversation = Conversation()


@conversation.button(SharedEntries)
async def show(
    pressed: SharedEntries, person: Person, notebooks: Notebooks, texts: Texts
) -> Screen:
    found = await notebooks.shared_with(person, pressed.employee_id)
    return shared_screens.shared(found, pressed.page, texts)


@conversation.button(SharedEntry)
async def open_entry(
    pressed: SharedEntry, person: Person, notebooks: Notebooks, texts: Texts
) -> Screen:
    return shared_screens.entry(*await notebooks.shared_entry(person, pressed.entry_id), texts)
