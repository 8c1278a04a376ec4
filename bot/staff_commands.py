"""Roles from the command line: nobody could appoint the first administrator in a chat."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.database import open_sessions, opened, prepare_schema
from bot.settings import CannotStart
from models.nip import Nip, masked
from models.office import Role
from models.person import Employee
from services.access.appointments import Appointments
from services.clock import utc_now
from texts import Html, Texts


@dataclass(frozen=True, slots=True)
class Wish:
    """A role that somebody is to have, or to have no longer; words as they were typed."""

    nip: str
    role: Role
    unit: str | None

    def __post_init__(self) -> None:
        if self.unit is not None and self.role is not Role.UNIT_ADMIN:
            raise CannotStart("cli-unit-wanted")


async def appoint(address: str, wish: Wish, texts: Texts) -> Html:
    if wish.role is Role.UNIT_ADMIN and wish.unit is None:
        raise CannotStart("cli-unit-wanted")
    async with _appointments(address) as appointments:
        employee, unit_id = await _meant(appointments, wish)
        changed = await appointments.appoint(employee, wish.role, unit_id)
    return _told("cli-appointed" if changed else "cli-nothing-changed", employee, wish, texts)


async def dismiss(address: str, wish: Wish, texts: Texts) -> Html:
    """Without a unit, of all units."""
    async with _appointments(address) as appointments:
        employee, unit_id = await _meant(appointments, wish)
        changed = await appointments.dismiss(employee, wish.role, unit_id)
    return _told("cli-dismissed" if changed else "cli-nothing-changed", employee, wish, texts)


async def roles_held(address: str, texts: Texts) -> list[Html]:
    async with _appointments(address) as appointments:
        held = await appointments.held_now()
    lines = []
    for appointment, employee, unit in held:
        role, nip = texts(f"role-{appointment.role}"), masked(employee.nip)
        if unit is None:
            lines.append(texts("cli-role", role=role, name=employee.name, nip=nip))
        else:
            lines.append(
                texts("cli-role-of-unit", role=role, name=employee.name, nip=nip, unit=unit)
            )
    return lines or [texts("cli-no-roles")]


@asynccontextmanager
async def _appointments(address: str) -> AsyncIterator[Appointments]:
    async with opened(address) as engine:
        await prepare_schema(engine)
        async with open_sessions(engine).begin() as session:
            yield Appointments(session, utc_now)


async def _meant(appointments: Appointments, wish: Wish) -> tuple[Employee, int | None]:
    digits = Nip.read(wish.nip, utc_now().date()).digits
    employee = await appointments.by_nip(digits)
    if wish.unit is None:
        return employee, None
    return employee, (await appointments.unit_named(wish.unit)).id


def _told(key: str, employee: Employee, wish: Wish, texts: Texts) -> Html:
    return texts(key, name=employee.name, role=texts(f"role-{wish.role}"))
