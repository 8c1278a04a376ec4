from handlers.posting import screens
from handlers.posting.buttons import AskName, Choose, ChooseCapacity, Move
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.lines.postings import DAYS, NAME, Posting, Postings
from texts import Texts

conversation = Conversation()


@conversation.button(AskName)
async def ask_name(pressed: AskName, person: Person, postings: Postings, texts: Texts) -> Screen:
    employee = await postings.ask_name(person, pressed.employee_id, pressed.posting)
    return screens.ask_name(employee, pressed.posting, texts)


@conversation.text(NAME)
async def find(
    text: str, awaited: str, person: Person, postings: Postings, texts: Texts
) -> Screen:
    posting, _, employee_id = awaited.partition(":")
    employee, found = await postings.find(person, int(employee_id), text)
    return screens.found(employee, found, Posting(posting), texts)


@conversation.button(Choose)
async def choose(pressed: Choose, person: Person, postings: Postings, texts: Texts) -> Screen:
    pair = await postings.pair(person, pressed.employee_id, pressed.other_id)
    if pressed.posting is Posting.ACTING:
        return screens.choose_capacity(*pair, texts)
    return screens.choose_basis(*pair, texts)


@conversation.button(ChooseCapacity)
async def ask_days(
    pressed: ChooseCapacity, person: Person, postings: Postings, texts: Texts
) -> Screen:
    acting = await postings.ask_days(
        person, pressed.employee_id, pressed.other_id, pressed.capacity
    )
    return screens.ask_days(acting, texts)


@conversation.text(DAYS)
async def act(text: str, awaited: str, person: Person, postings: Postings, texts: Texts) -> Screen:
    return screens.acts(*await postings.act(person, awaited, text), texts)


@conversation.button(Move)
async def move(pressed: Move, person: Person, postings: Postings, texts: Texts) -> Screen:
    pair = await postings.move(person, pressed.employee_id, pressed.other_id, pressed.basis)
    return screens.moved(*pair, texts)
