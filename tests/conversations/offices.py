"""Who holds what in the small city: administrators, and people of another unit."""

from datetime import timedelta

from sqlalchemy import select

from models.office import Role
from models.person import Employee
from models.unit import Unit
from services.access.appointments import Appointments
from tests import factories
from tests.city import City, Someone

DEWI_CODE, GEDE_CODE = "DEWJ234567", "GEDE234567"


async def _named(city: City, name: str) -> Employee:
    async with city.sessions() as session:
        return (await session.scalars(select(Employee).where(Employee.name == name))).one()


async def id_of(city: City, name: str) -> int:
    return (await _named(city, name)).id


async def appoint(city: City, name: str, role: Role) -> None:
    """A role of the city, or administrator of the own unit."""
    employee = await _named(city, name)
    async with city.sessions.begin() as session:
        unit = employee.unit_id if role is Role.UNIT_ADMIN else None
        await Appointments(session, city.clock).appoint(employee, role, unit)


async def dismiss(city: City, name: str, role: Role) -> None:
    employee = await _named(city, name)
    async with city.sessions.begin() as session:
        await Appointments(session, city.clock).dismiss(employee, role)


async def newcomer(city: City, unit: str, name: str, code: str) -> Someone:
    """One more employee, who has bound the chat."""
    async with city.sessions.begin() as session:
        place = await session.scalar(select(Unit).where(Unit.name == unit))
        place = place or await factories.a_unit(session, unit)
        employee = await factories.an_employee(session, place, name)
        await factories.a_code(session, employee, code, city.clock() + timedelta(days=90))
        await factories.all_invited(session, "2026-2")
    return await city.employee(code)


async def city_admin(city: City) -> Someone:
    dewi = await newcomer(city, "BKPSDM", "Dewi Anjani", DEWI_CODE)
    await appoint(city, "Dewi Anjani", Role.CITY_ADMIN)
    return dewi


async def clinic_admin(city: City) -> Someone:
    gede = await newcomer(city, "Puskesmas Melati", "Gede Sudarma", GEDE_CODE)
    await appoint(city, "Gede Sudarma", Role.UNIT_ADMIN)
    return gede
