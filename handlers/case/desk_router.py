from aiogram.types import Message

from handlers.case import desk_screens as screens
from handlers.case.buttons import (
    Desk,
    HandOver,
    Lapor,
    OpenCase,
    PassOn,
    Pick,
    Reply,
    SendTemplate,
    ShowFile,
    Template,
    Work,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.case import CaseState
from models.notice import Topic
from models.person import Person
from services.cases.desk import AWAITED, CaseDesk
from services.cases.files import CaseFiles
from services.cases.hands import CaseHands
from services.pieces import LONGEST_ALONE
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.command("kasus")
async def show(person: Person, case_desk: CaseDesk, texts: Texts) -> Screen:
    return screens.listed(await case_desk.page(person), texts)


@conversation.button(Desk)
async def turn(pressed: Desk, person: Person, case_desk: CaseDesk, texts: Texts) -> Screen:
    return screens.listed(await case_desk.page(person, pressed.number), texts)


@conversation.button(OpenCase)
async def open_case(
    pressed: OpenCase, person: Person, case_desk: CaseDesk, texts: Texts
) -> Screen:
    person.awaits = None  # whoever comes back here has stopped writing
    case = await case_desk.one(person, pressed.case_id)
    return screens.page(case, case_desk.today(), texts)


@conversation.button(ShowFile)
async def show_file(
    pressed: ShowFile, person: Person, case_files: CaseFiles, texts: Texts
) -> Screen:
    return screens.file(*await case_files.shown(person, pressed.case_id), texts)


@conversation.button(Work)
async def work(pressed: Work, person: Person, case_desk: CaseDesk, texts: Texts) -> Screen:
    case = await case_desk.move(person, pressed.case_id, CaseState.WORKING)
    return screens.page(case, case_desk.today(), texts)


@conversation.button(Reply)
async def ask(pressed: Reply, person: Person, case_desk: CaseDesk, texts: Texts) -> Screen:
    case = await case_desk.ask(person, pressed.case_id, pressed.state)
    return screens.ask(case, pressed.state, texts)


@conversation.button(Template)
async def show_template(
    pressed: Template, person: Person, case_desk: CaseDesk, texts: Texts
) -> Screen:
    case = await case_desk.ask(person, pressed.case_id, pressed.state)
    return screens.template(case, pressed.state, pressed.number, texts)


@conversation.button(SendTemplate)
async def send_template(
    pressed: SendTemplate, person: Person, case_desk: CaseDesk, texts: Texts
) -> Screen:
    words = screens.ready_words(pressed.state, pressed.number, texts)
    case = await case_desk.move(person, pressed.case_id, pressed.state, words)
    return screens.page(case, case_desk.today(), texts)


@conversation.text(AWAITED)
async def take(
    text: str, awaited: str, message: Message, person: Person, case_desk: CaseDesk, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date, LONGEST_ALONE)
    case = await case_desk.take(person, awaited, words)
    return screens.page(case, case_desk.today(), texts)


@conversation.button(Pick)
async def pick(pressed: Pick, person: Person, case_hands: CaseHands, texts: Texts) -> Screen:
    found = await case_hands.colleagues(person, pressed.case_id, pressed.number)
    return screens.colleagues(found, pressed.errand, texts)


@conversation.button(HandOver)
async def hand_over(
    pressed: HandOver, person: Person, case_hands: CaseHands, texts: Texts
) -> Screen:
    case, owner = await case_hands.hand_over(person, pressed.case_id, pressed.employee_id)
    return screens.handed_over(case, owner, texts)


@conversation.button(PassOn)
async def pass_on(pressed: PassOn, person: Person, case_hands: CaseHands, texts: Texts) -> Screen:
    told = texts("case-praise-passed")
    case, who = await case_hands.pass_on(person, pressed.case_id, pressed.employee_id, told)
    return screens.passed_on(case, who, texts)


@conversation.button(Lapor)
async def lapor(pressed: Lapor, person: Person, case_desk: CaseDesk, texts: Texts) -> Screen:
    return screens.lapor(await case_desk.ask_lapor(person, pressed.case_id), texts)


@conversation.notice(Topic.CASE_OPENED)
async def tell_opened(
    about: int, person: Person, case_desk: CaseDesk, texts: Texts
) -> Screen | None:
    case = await case_desk.told(person, about)
    return screens.told("case-notice-opened", case, case_desk.today(), texts) if case else None


@conversation.notice(Topic.CASE_WRITTEN)
async def tell_written(
    about: int, person: Person, case_desk: CaseDesk, texts: Texts
) -> Screen | None:
    case = await case_desk.told(person, about)
    return screens.told("case-notice-written", case, case_desk.today(), texts) if case else None


@conversation.notice(Topic.CASE_OVERDUE)
async def tell_overdue(
    about: int, person: Person, case_desk: CaseDesk, texts: Texts
) -> Screen | None:
    case = await case_desk.told(person, about)
    return screens.told("case-notice-overdue", case, case_desk.today(), texts) if case else None


@conversation.notice(Topic.PRAISE)
async def tell_praise(about: int, case_hands: CaseHands, texts: Texts) -> Screen | None:
    case = await case_hands.praise(about)
    return None if case is None else screens.praise(case, texts)
