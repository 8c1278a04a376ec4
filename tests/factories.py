"""Rows for tests, each with what it needs to stand."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.binding import BindingCode
from models.calendar import WITA
from models.evaluation import Evaluation, Term
from models.form import Form
from models.notice import Topic
from models.office import Assignment, Basis, Capacity, Headship
from models.person import Employee, Person
from models.rating import Rating
from models.satisfaction import Element
from models.stage import StageDecided
from models.unit import Link, Service, Unit
from services.clock import Clock
from services.lookback.evaluations import Evaluations
from services.lookback.reviews import Reviews
from services.secrets import digest_of
from services.storage import add_if_new

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


async def a_unit(session: AsyncSession, name: str = "Dinas Contoh") -> Unit:
    unit = Unit(name=name, since=LONG_AGO)
    session.add(unit)
    await session.flush()
    return unit


async def a_service(
    session: AsyncSession, unit: Unit, name: str = "Loket Contoh", code: str = "LOKETCONTOH1"
) -> Service:
    link = Link(code=code, issued_at=LONG_AGO)
    service = Service(unit=unit, unit_id=unit.id, name=name, links=[link])
    session.add(service)
    await session.flush()
    return service


async def a_person(
    session: AsyncSession, telegram_id: int | None = None, language: str = "id"
) -> Person:
    person = Person(telegram_id=telegram_id, language=language, employee=None)
    session.add(person)
    await session.flush()
    return person


async def an_employee(
    session: AsyncSession, unit: Unit, name: str, telegram_id: int | None = None
) -> Employee:
    person = await a_person(session, telegram_id)
    nip = f"19900101201501{person.id:04d}"
    employee = Employee(
        id=person.id, nip=nip, name=name, post="Analis", unit_id=unit.id, person=person
    )
    session.add(employee)
    await session.flush()
    return employee


async def a_code(
    session: AsyncSession, employee: Employee, code: str, expires_at: datetime
) -> BindingCode:
    binding = BindingCode(digest=digest_of(code), employee_id=employee.id, expires_at=expires_at)
    session.add(binding)
    await session.flush()
    return binding


async def reviews(
    session: AsyncSession, reviewer: Employee, employee: Employee, now: datetime
) -> Assignment:
    assignment = Assignment(
        employee_id=employee.id,
        reviewer_id=reviewer.id,
        since=now - timedelta(days=100),
        basis=Basis.LINE,
    )
    session.add(assignment)
    await session.flush()
    return assignment


async def heads(session: AsyncSession, employee: Employee, unit: Unit, now: datetime) -> Headship:
    headship = Headship(
        unit_id=unit.id,
        employee_id=employee.id,
        since=now - timedelta(days=100),
        capacity=Capacity.DEFINITIVE,
    )
    session.add(headship)
    await session.flush()
    return headship


async def a_term(
    session: AsyncSession, semester: str, opens_at: datetime, closes_at: datetime
) -> Term:
    term = Term(semester=semester, opens_at=opens_at, closes_at=closes_at)
    session.add(term)
    await session.flush()
    return term


async def all_invited(session: AsyncSession, semester: str) -> None:
    """Everybody who is there was invited already; whoever comes later is by the next round."""
    employees = await session.scalars(select(Employee.id))
    rows = [{"employee_id": each, "semester": semester} for each in employees.all()]
    await add_if_new(session, Evaluation, rows)


async def the_digest_was_told(session: AsyncSession, now: datetime) -> None:
    """Of this week, before the test begins: most of them do so on a Tuesday."""
    today = now.astimezone(WITA).date()
    monday = today - timedelta(days=today.weekday())
    session.add(StageDecided(topic=Topic.DIGEST, last_day=monday, decided_at=now))
    await session.flush()


def a_form(questionnaire: str, now: datetime, closes_at: datetime | None = None) -> Form:
    """A form in memory, with nothing answered yet."""
    return Form(
        id=1,
        person_id=1,
        questionnaire=questionnaire,
        about="2026-2",
        opened_at=now,
        closes_at=closes_at,
        answers={},
    )


def fill(form: Form, now: datetime, text: str = "Sudah baik.", /, **chosen: int) -> None:
    """Answer every question: as named, else with the first choice or that text."""
    for question in form.questions:
        if question.written:
            form.write(question.key, text, now)
        else:
            form.choose(question.key, chosen.get(question.key, question.choices[0]), now)


@dataclass(frozen=True, slots=True)
class Office:
    """Ratna heads it and reviews Ayu and Surya; all three have a chat, and a term is open."""

    unit: Unit
    service: Service
    ratna: Person
    ayu: Person
    surya: Person


async def an_office(session: AsyncSession, now: datetime) -> Office:
    week = timedelta(days=7)
    await a_term(session, "2026-2", now - week, now + week)
    unit = await a_unit(session, "Dinas Kependudukan")
    service = await a_service(session, unit)
    ratna, ayu, surya = [
        await an_employee(session, unit, name, telegram_id=7_000_000_000 + number)
        for number, name in enumerate(("Ratna", "Ayu", "Surya"))
    ]
    await heads(session, ratna, unit, now)
    for employee in (ayu, surya):
        await reviews(session, ratna, employee, now)
    return Office(unit, service, ratna.person, ayu.person, surya.person)


async def look_back(
    session: AsyncSession, clock: Clock, person: Person, **chosen: int
) -> Evaluation:
    """The person fills and sends the self-evaluation."""
    evaluations = Evaluations(session, clock)
    evaluation, form = await evaluations.begin(person)
    fill(form, clock(), "Antrean turun.", **chosen)
    await evaluations.send(person, form.id)
    return evaluation


async def review(
    session: AsyncSession, clock: Clock, reviewer: Person, person: Person, **chosen: int
) -> Evaluation:
    """The reviewer fills and sends the review of that person."""
    services = Reviews(session, clock)
    evaluation, form = await services.begin(reviewer, person.id, "2026-2")
    fill(form, clock(), "Pertahankan.", **chosen)
    await services.send(reviewer, form.id)
    return evaluation


async def some_ratings(session: AsyncSession, service: Service, semester: str, count: int) -> None:
    """So many citizens who find everything good."""
    for number in range(count):
        scores = dict.fromkeys((element.value for element in Element), 3)
        session.add(
            Rating(
                id=int(semester.replace("-", "")) * 10_000 + service.id * 100 + number,
                service_id=service.id,
                unit_id=service.unit_id,
                semester=semester,
                week=date(2026, 11, 23),
                questionnaire="skm-2017",
                kepuasan=3,
                **scores,
            )
        )
    await session.flush()
