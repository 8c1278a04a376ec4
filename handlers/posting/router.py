from handlers.posting import screens
from handlers.posting.buttons import (
    AskActing,
    AskReviewer,
    ChooseActing,
    ChooseCapacity,
    ChooseReviewer,
    Move,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from services.lines.postings import ACTING, DAYS, REVIEWER, Postings
from texts import Texts

conversation = Conversation()


@conversation.button(AskActing)
async def ask_acting(
    pressed: AskActing, person: Person, postings: Postings, texts: Texts
) -> Screen:
    holder = await postings.ask_name(person, pressed.employee_id, ACTING)
    return screens.ask_acting(holder, texts)


@conversation.text(ACTING)
async def find_acting(
    text: str, awaited: str, person: Person, postings: Postings, texts: Texts
) -> Screen:
    holder, found = await postings.find(person, int(awaited), text)
    return screens.found(holder, found, ChooseActing, texts)


@conversation.button(ChooseActing)
async def choose_capacity(
    pressed: ChooseActing, person: Person, postings: Postings, texts: Texts
) -> Screen:
    pair = await postings.pair(person, pressed.employee_id, pressed.other_id)
    return screens.choose_capacity(*pair, texts)


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


@conversation.button(AskReviewer)
async def ask_reviewer(
    pressed: AskReviewer, person: Person, postings: Postings, texts: Texts
) -> Screen:
    employee = await postings.ask_name(person, pressed.employee_id, REVIEWER)
    return screens.ask_reviewer(employee, texts)


@conversation.text(REVIEWER)
async def find_reviewer(
    text: str, awaited: str, person: Person, postings: Postings, texts: Texts
) -> Screen:
    employee, found = await postings.find(person, int(awaited), text)
    return screens.found(employee, found, ChooseReviewer, texts)


@conversation.button(ChooseReviewer)
async def choose_basis(
    pressed: ChooseReviewer, person: Person, postings: Postings, texts: Texts
) -> Screen:
    pair = await postings.pair(person, pressed.employee_id, pressed.other_id)
    return screens.choose_basis(*pair, texts)


@conversation.button(Move)
async def move(pressed: Move, person: Person, postings: Postings, texts: Texts) -> Screen:
    pair = await postings.move(person, pressed.employee_id, pressed.other_id, pressed.basis)
    return screens.moved(*pair, texts)
