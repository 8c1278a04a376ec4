from functools import partial

from aiogram.types import Message

from handlers.disclosure import papers, screens
from handlers.disclosure.buttons import (
    AnswerCorrection,
    AskCorrection,
    AsPaper,
    AsWorkbook,
    Figures,
    Held,
    MyData,
    SeeCorrection,
)
from handlers.screen import Document, Screen
from handlers.switchboard import Conversation
from models.notice import Topic
from models.person import Person
from services.disclosure.corrections import ANSWERED, ASKED, Corrections
from services.disclosure.holdings import Holdings
from services.disclosure.material import Materials
from services.words import words_of
from texts import Texts

conversation = Conversation()


@conversation.command("data_saya")
@conversation.button(MyData)
async def overview(person: Person, holdings: Holdings, texts: Texts) -> Screen:
    person.awaits = None
    return screens.overview(await holdings.overview(person), person, texts)


@conversation.button(Held)
async def show(pressed: Held, person: Person, holdings: Holdings, texts: Texts) -> Screen:
    page = await holdings.page(person, pressed.section, max(0, pressed.page))
    return screens.page(page, texts)


@conversation.button(Figures)
async def figures(person: Person, holdings: Holdings, texts: Texts) -> Screen:
    return screens.figures(await holdings.figures(person), texts)


@conversation.button(AsWorkbook)
async def as_workbook(person: Person, holdings: Holdings, texts: Texts) -> Screen:
    found = await holdings.everything(person)
    draw = partial(papers.as_workbook, found, texts)
    name = str(texts("held-workbook-name"))
    return Screen(texts("held-workbook"), document=Document(name, draw))


@conversation.button(AsPaper)
async def as_paper(person: Person, materials: Materials, texts: Texts) -> Screen:
    material = await materials.newest(person)
    content = papers.material(material, texts)
    name = str(texts("material-name", semester=material.semester))
    return Screen(texts("material-caption"), document=Document(name, content.draw))


@conversation.button(AskCorrection)
async def ask(person: Person, corrections: Corrections, texts: Texts) -> Screen:
    await corrections.ask(person)
    return screens.ask(texts)


@conversation.text(ASKED)
async def request(
    text: str, message: Message, person: Person, corrections: Corrections, texts: Texts
) -> Screen:
    words = words_of(person, text, message.date)
    return screens.asked(await corrections.request(person, words), texts)


@conversation.notice(Topic.CORRECTION_ASKED)
async def tell_asked(about: int, corrections: Corrections, texts: Texts) -> Screen:
    return screens.to_answer(await corrections.brief(about), texts)


@conversation.button(SeeCorrection)
async def see(
    pressed: SeeCorrection, person: Person, corrections: Corrections, texts: Texts
) -> Screen:
    return screens.standing(await corrections.seen(person, pressed.request_id), person, texts)


@conversation.button(AnswerCorrection)
async def begin_answer(
    pressed: AnswerCorrection, person: Person, corrections: Corrections, texts: Texts
) -> Screen:
    return screens.wanted(await corrections.begin_answer(person, pressed.request_id), texts)


@conversation.text(ANSWERED)
async def answer(
    text: str,
    awaited: str,
    message: Message,
    person: Person,
    corrections: Corrections,
    texts: Texts,
) -> Screen:
    words = words_of(person, text, message.date)
    answered = await corrections.answer(person, int(awaited), words)
    return screens.standing(answered, person, texts)


@conversation.notice(Topic.CORRECTION_ANSWERED)
async def tell_answered(
    about: int, person: Person, corrections: Corrections, texts: Texts
) -> Screen:
    return screens.standing(await corrections.brief(about), person, texts)
