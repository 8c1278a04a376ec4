from handlers.screen import Screen
from handlers.superior import screens
from handlers.superior.buttons import (
    AnswerReport,
    DecideReport,
    Name,
    Report,
    SeeReport,
    Wrong,
)
from handlers.switchboard import Conversation
from models.notice import Topic
from models.office import Role
from models.person import Person
from services.access.rights import Rights
from services.lines.superior_reports import SuperiorReports
from services.lines.superiors import Superiors
from texts import Texts

conversation = Conversation()


@conversation.command("atasan")
async def show(person: Person, superiors: Superiors, texts: Texts) -> Screen:
    return screens.standing(await superiors.now(person), texts)


@conversation.button(Wrong)
async def wrong(person: Person, superiors: Superiors, texts: Texts) -> Screen:
    reported = await superiors.ask(person)
    return screens.ask(texts) if reported is None else screens.state(reported, texts)


@conversation.text("superior")
async def find(text: str, person: Person, superiors: Superiors, texts: Texts) -> Screen:
    return screens.found(await superiors.find(person, text), texts)


@conversation.button(Name)
async def name(pressed: Name, person: Person, superiors: Superiors, texts: Texts) -> Screen:
    return screens.sure(await superiors.candidate(person, pressed.employee_id), texts)


@conversation.button(Report)
async def report(pressed: Report, person: Person, superiors: Superiors, texts: Texts) -> Screen:
    return screens.state(await superiors.report(person, pressed.employee_id), texts)


@conversation.notice(Topic.SUPERIOR_ASKED)
async def tell_asked(about: int, superior_reports: SuperiorReports, texts: Texts) -> Screen | None:
    reported = await superior_reports.brief(about)
    return None if reported.report.decided_at else screens.asked(reported, texts)


@conversation.button(AnswerReport)
async def answer(
    pressed: AnswerReport, person: Person, superior_reports: SuperiorReports, texts: Texts
) -> Screen:
    reported = await superior_reports.answer(person, pressed.report_id, agrees=pressed.agrees)
    return screens.answered(reported, texts, agrees=pressed.agrees)


@conversation.notice(Topic.SUPERIOR_REPORTED)
async def tell_administrator(
    about: int, person: Person, superior_reports: SuperiorReports, rights: Rights, texts: Texts
) -> Screen | None:
    reported = await superior_reports.brief(about)
    administers = Role.CITY_ADMIN in await rights.of(person)
    return screens.to_decide(reported, texts) if administers else None


@conversation.button(SeeReport)
async def see(
    pressed: SeeReport, person: Person, superior_reports: SuperiorReports, texts: Texts
) -> Screen:
    return screens.to_decide(await superior_reports.seen(person, pressed.report_id), texts)


@conversation.button(DecideReport)
async def decide(
    pressed: DecideReport, person: Person, superior_reports: SuperiorReports, texts: Texts
) -> Screen:
    reported = await superior_reports.decide(person, pressed.report_id, accepted=pressed.accepted)
    return screens.decided(reported, texts)


@conversation.notice(Topic.SUPERIOR_DECIDED)
async def tell_decided(about: int, superior_reports: SuperiorReports, texts: Texts) -> Screen:
    return screens.decided(await superior_reports.brief(about), texts)
