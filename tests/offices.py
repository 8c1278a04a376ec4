"""Rows for tests about units: who administers what, and what hangs there."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.office import Appointment, Role
from models.person import Employee
from models.unit import Link, Service, Unit
from tests.factories import LONG_AGO, a_service, a_unit, an_employee


async def administers(
    session: AsyncSession, employee: Employee, unit: Unit | None = None
) -> Appointment:
    """The whole city, or one unit with those below it."""
    appointment = Appointment(
        employee_id=employee.id,
        role=Role.UNIT_ADMIN if unit else Role.CITY_ADMIN,
        unit_id=unit.id if unit else None,
        since=LONG_AGO,
    )
    session.add(appointment)
    await session.flush()
    return appointment


async def an_administered_service(sessions: Sessions) -> tuple[Service, Employee]:
    """Committed, for two who work at once; with who administers its unit."""
    async with sessions.begin() as session:
        unit = await a_unit(session)
        service, admin = await a_service(session, unit), await an_employee(session, unit, "Ayu")
        await administers(session, admin, unit)
    return service, admin


async def some_units(session: AsyncSession, *names: str, parent: Unit | None = None) -> list[Unit]:
    units = [await a_unit(session, name) for name in names]
    for unit in units:
        unit.parent_id = parent.id if parent else None
    await session.flush()
    return units


async def a_link(
    session: AsyncSession, service: Service, code: str, counter: str | None, issued_at: datetime
) -> Link:
    link = Link(service_id=service.id, code=code, counter=counter, issued_at=issued_at)
    session.add(link)
    await session.flush()
    return link
