from handlers.absence import screens
from handlers.absence.buttons import AddAbsence, RemoveAbsence
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.office import AbsenceKind
from models.person import Person
from services.lines.absences import Absences
from texts import Texts

conversation = Conversation()


@conversation.command("cuti")
async def show(person: Person, absences: Absences, texts: Texts) -> Screen:
    return screens.coming(await absences.coming(person), texts)


@conversation.button(AddAbsence)
async def ask(pressed: AddAbsence, person: Person, absences: Absences, texts: Texts) -> Screen:
    await absences.ask(person, pressed.kind)
    return screens.ask(pressed.kind, texts)


@conversation.text("absence")
async def add(text: str, awaited: str, person: Person, absences: Absences, texts: Texts) -> Screen:
    await absences.add(person, AbsenceKind(awaited), text)
    return screens.coming(await absences.coming(person), texts)


@conversation.button(RemoveAbsence)
async def remove(
    pressed: RemoveAbsence, person: Person, absences: Absences, texts: Texts
) -> Screen:
    await absences.remove(person, pressed.absence_id)
    return screens.coming(await absences.coming(person), texts)
