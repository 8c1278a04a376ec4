from aiogram.types import Message

from handlers.plan import screens
from handlers.plan.buttons import (
    AddResult,
    CopyPlan,
    DeleteResult,
    LeaveEmpty,
    OpenResult,
    OwnPlan,
    SetKind,
    WriteField,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from models.plan import Field
from services.journal.plans import CHANGE, NEW, Change, Plans
from services.pieces import LONGEST_ALONE, too_long
from texts import Texts

conversation = Conversation()


@conversation.command("rencana")
@conversation.button(OwnPlan)
async def show(person: Person, plans: Plans, texts: Texts) -> Screen:
    return screens.own(await plans.own(person), texts)


@conversation.button(AddResult)
async def ask(person: Person, plans: Plans, texts: Texts) -> Screen:
    await plans.ask(person)
    return screens.ask(texts)


@conversation.text(NEW)
async def add(text: str, message: Message, person: Person, plans: Plans, texts: Texts) -> Screen:
    """One result, or a pasted list: one that may be torn is taken in parts."""
    if too_long(person, text, message.date):
        return Screen(texts("plan-too-long", longest=LONGEST_ALONE))
    return screens.added(await plans.add(person, text), texts)


@conversation.button(SetKind)
async def set_kind(pressed: SetKind, person: Person, plans: Plans, texts: Texts) -> Screen:
    result = await plans.set_kind(person, pressed.result_id, pressed.kind)
    if not pressed.adding:
        return screens.result(result, texts)
    change = Change(result.id, Field.INDICATOR, adding=True)
    return screens.ask_field(await plans.ask_field(person, change), change, texts)


@conversation.button(OpenResult)
async def open_result(pressed: OpenResult, person: Person, plans: Plans, texts: Texts) -> Screen:
    return screens.result(await plans.open(person, pressed.result_id), texts)


@conversation.button(WriteField)
async def ask_field(pressed: WriteField, person: Person, plans: Plans, texts: Texts) -> Screen:
    change = Change(pressed.result_id, pressed.field, adding=False)
    return screens.ask_field(await plans.ask_field(person, change), change, texts)


@conversation.text(CHANGE)
async def write_field(
    text: str, awaited: str, message: Message, person: Person, plans: Plans, texts: Texts
) -> Screen:
    if too_long(person, text, message.date):
        return Screen(texts("plan-too-long", longest=LONGEST_ALONE))
    return await _fill(Change.parse(awaited), text, person, plans, texts)


@conversation.button(LeaveEmpty)
async def leave_empty(pressed: LeaveEmpty, person: Person, plans: Plans, texts: Texts) -> Screen:
    change = Change(pressed.result_id, pressed.field, pressed.adding)
    return await _fill(change, None, person, plans, texts)


@conversation.button(CopyPlan)
async def copy(person: Person, plans: Plans, texts: Texts) -> Screen:
    await plans.copy(person)
    return screens.own(await plans.own(person), texts)


@conversation.button(DeleteResult)
async def delete(pressed: DeleteResult, person: Person, plans: Plans, texts: Texts) -> Screen:
    if not pressed.sure:
        return screens.ask_delete(await plans.find(person, pressed.result_id), texts)
    await plans.delete(person, pressed.result_id)
    return screens.own(await plans.own(person), texts)


async def _fill(
    change: Change, text: str | None, person: Person, plans: Plans, texts: Texts
) -> Screen:
    result = await plans.fill(person, change, text)
    if change.following is not None:
        return screens.ask_field(result, change.following, texts)
    return screens.result(result, texts)
