from handlers.report import lists, screens
from handlers.report.buttons import (
    AskUsers,
    ListServices,
    ListUnits,
    OpenService,
    OpenUnit,
    ReadComments,
    UnitReport,
)
from handlers.screen import Screen
from handlers.switchboard import Conversation
from models.person import Person
from models.semester import Semester
from services.clock import Clock
from services.figures.comments import Comments
from services.figures.reports import Reports
from services.figures.samples import AWAITED, Samples
from texts import Texts

conversation = Conversation()


@conversation.command("laporan")
@conversation.button(UnitReport)
async def begin(person: Person, reports: Reports, clock: Clock, texts: Texts) -> Screen:
    """Whoever reads one unit alone is shown it at once."""
    units, semester = await reports.units(person), Semester.of(clock())
    if len(units) > 1:
        return lists.units(units, semester, 0, texts)
    return screens.unit(await reports.of_unit(person, units[0].id, semester), clock(), texts)


@conversation.button(ListUnits)
async def list_units(
    pressed: ListUnits, person: Person, reports: Reports, clock: Clock, texts: Texts
) -> Screen:
    units = await reports.units(person)
    return lists.units(units, Semester.of(clock()), pressed.page, texts)


@conversation.button(OpenUnit)
async def open_unit(
    pressed: OpenUnit, person: Person, reports: Reports, clock: Clock, texts: Texts
) -> Screen:
    semester = Semester.parse(pressed.semester)
    return screens.unit(await reports.of_unit(person, pressed.unit_id, semester), clock(), texts)


@conversation.button(ListServices)
async def list_services(
    pressed: ListServices, person: Person, reports: Reports, texts: Texts
) -> Screen:
    unit, services = await reports.services(person, pressed.unit_id)
    semester = Semester.parse(pressed.semester)
    return lists.services(unit, services, semester, pressed.page, texts)


@conversation.button(OpenService)
async def open_service(
    pressed: OpenService, person: Person, reports: Reports, texts: Texts
) -> Screen:
    person.awaits = None  # whoever comes back here has stopped writing a number
    semester = Semester.parse(pressed.semester)
    return screens.service(
        await reports.of_service(person, pressed.unit_id, pressed.service_id, semester), texts
    )


@conversation.button(AskUsers)
async def ask_users(pressed: AskUsers, person: Person, samples: Samples, texts: Texts) -> Screen:
    semester = Semester.parse(pressed.semester)
    service = await samples.ask(person, pressed.service_id, semester)
    return screens.ask_users(service, semester, texts)


@conversation.text(AWAITED)
async def enter_users(
    text: str, awaited: str, person: Person, samples: Samples, reports: Reports, texts: Texts
) -> Screen:
    service, semester = await samples.enter(person, awaited, text)
    report = await reports.of_service(person, service.unit_id, service.id, semester)
    return screens.service(report, texts)


@conversation.button(ReadComments)
async def read_comments(
    pressed: ReadComments, person: Person, comments: Comments, texts: Texts
) -> Screen:
    semester = Semester.parse(pressed.semester)
    return screens.comments(
        await comments.read(person, pressed.service_id, semester, pressed.page), texts
    )
