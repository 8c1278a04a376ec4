"""Rows for tests, each with what it needs to stand."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Term
from models.person import Assignment, BindingCode, Employee, Headship, Person
from models.unit import Service, Unit
from services.secrets import digest_of


async def a_unit(session: AsyncSession, name: str = "Dinas Contoh") -> Unit:
    unit = Unit(name=name)
    session.add(unit)
    await session.flush()
    return unit


async def a_service(
    session: AsyncSession, unit: Unit, name: str = "Loket Contoh", code: str = "LOKETCONTOH1"
) -> Service:
    service = Service(unit=unit, unit_id=unit.id, name=name, code=code)
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
        employee_id=employee.id, reviewer_id=reviewer.id, since=now - timedelta(days=100)
    )
    session.add(assignment)
    await session.flush()
    return assignment


async def heads(session: AsyncSession, employee: Employee, unit: Unit, now: datetime) -> Headship:
    headship = Headship(unit_id=unit.id, employee_id=employee.id, since=now - timedelta(days=100))
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
