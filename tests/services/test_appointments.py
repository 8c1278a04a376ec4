from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import ButtonOutdated, EmployeeUnknown, NotYourRole, UnitUnknown
from models.notice import Notice, Topic
from models.office import Appointment, Role
from models.person import Employee, Person
from services.access.appointments import Appointments
from services.access.rights import Rights
from services.notices import Notices
from tests.city import Clock
from tests.databases import beside
from tests.factories import Office, a_unit, an_employee, an_office


async def appointments(session: AsyncSession) -> list[Appointment]:
    return list(await session.scalars(select(Appointment).order_by(Appointment.id)))


async def roles(session: AsyncSession, clock: Clock, person: Person) -> frozenset[Role]:
    return await Rights(session, clock).of(person) - {Role.EMPLOYEE}


async def a_city_admin(session: AsyncSession, clock: Clock) -> Employee:
    employee = await an_employee(session, await a_unit(session, "BKPSDM"), "Dewi")
    await Appointments(session, clock).appoint(employee, Role.CITY_ADMIN)
    return employee


async def test_a_role_holds_from_now_until_it_is_taken_back(
    session: AsyncSession, clock: Clock
) -> None:
    dewi, given = await a_city_admin(session, clock), clock()
    assert await roles(session, clock, dewi.person) == {Role.CITY_ADMIN}
    clock.advance(days=100)
    assert await Appointments(session, clock).dismiss(dewi, Role.CITY_ADMIN)
    assert await roles(session, clock, dewi.person) == frozenset()
    [kept] = await appointments(session)
    assert (kept.since, kept.until) == (given, clock())


async def test_twice_changes_nothing(session: AsyncSession, clock: Clock) -> None:
    dewi = await a_city_admin(session, clock)
    assert not await Appointments(session, clock).appoint(dewi, Role.CITY_ADMIN)
    assert len(await appointments(session)) == 1
    assert await Appointments(session, clock).dismiss(dewi, Role.CITY_ADMIN)
    ended = (await appointments(session))[0].until
    clock.advance(days=1)
    assert not await Appointments(session, clock).dismiss(dewi, Role.CITY_ADMIN)
    assert (await appointments(session))[0].until == ended


async def test_a_role_given_again_is_a_second_row_of_history(
    session: AsyncSession, clock: Clock
) -> None:
    dewi = await a_city_admin(session, clock)
    clock.advance(days=1)
    await Appointments(session, clock).dismiss(dewi, Role.CITY_ADMIN)
    clock.advance(days=1)
    assert await Appointments(session, clock).appoint(dewi, Role.CITY_ADMIN)
    first, second = await appointments(session)
    assert first.until == clock() - timedelta(days=1)
    assert (second.since, second.until) == (clock(), None)


async def test_the_person_is_told_of_each_change(session: AsyncSession, clock: Clock) -> None:
    dewi = await a_city_admin(session, clock)
    [given] = await session.scalars(select(Notice))
    assert (given.person_id, given.topic) == (dewi.id, Topic.ROLES_CHANGED)
    await Notices(session, clock).sent(given.id)
    clock.advance(days=1)
    await Appointments(session, clock).dismiss(dewi, Role.CITY_ADMIN)
    [taken] = await session.scalars(select(Notice).where(Notice.done_at.is_(None)))
    assert (taken.person_id, taken.due_at) == (dewi.id, clock())


async def test_one_may_administer_several_units(session: AsyncSession, clock: Clock) -> None:
    office = await an_office(session, clock())
    clinic = await a_unit(session, "Puskesmas")
    ratna = office.ratna.as_employee()
    for unit in (office.unit, clinic):
        await Appointments(session, clock).appoint(ratna, Role.UNIT_ADMIN, unit.id)
    rights = Rights(session, clock)
    assert await rights.administered(office.ratna) == {office.unit.id, clinic.id}
    await Appointments(session, clock).dismiss(ratna, Role.UNIT_ADMIN, clinic.id)
    assert await rights.administered(office.ratna) == {office.unit.id}
    await Appointments(session, clock).appoint(ratna, Role.UNIT_ADMIN, clinic.id)
    await Appointments(session, clock).dismiss(ratna, Role.UNIT_ADMIN)
    assert await rights.administered(office.ratna) == set()


async def test_a_city_administrator_gives_and_takes_the_unit(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    dewi = await a_city_admin(session, clock)
    await Appointments(session, clock).give_unit(dewi.person, office.ayu.id)
    assert await Rights(session, clock).administered(office.ayu) == {office.unit.id}
    await Appointments(session, clock).take_units(dewi.person, office.ayu.id)
    assert await Rights(session, clock).administered(office.ayu) == set()


async def test_a_unit_administrator_makes_no_other(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    ratna = office.ratna.as_employee()
    await Appointments(session, clock).appoint(ratna, Role.UNIT_ADMIN, office.unit.id)
    with pytest.raises(NotYourRole):
        await Appointments(session, clock).give_unit(office.ratna, office.ayu.id)
    with pytest.raises(NotYourRole):
        await Appointments(session, clock).take_units(office.ratna, office.ratna.id)


async def test_nobody_is_appointed_who_does_not_exist(session: AsyncSession, clock: Clock) -> None:
    dewi = await a_city_admin(session, clock)
    with pytest.raises(ButtonOutdated):
        await Appointments(session, clock).give_unit(dewi.person, 999)


async def test_employees_are_found_by_number_while_they_work(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    ayu = office.ayu.as_employee()
    assert await Appointments(session, clock).by_nip(ayu.nip) is ayu
    ayu.left_at = clock()
    for nip in (ayu.nip, "199001012015011234"):
        with pytest.raises(EmployeeUnknown):
            await Appointments(session, clock).by_nip(nip)


async def test_units_are_found_by_name_while_they_exist(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    assert await Appointments(session, clock).unit_named("Dinas Kependudukan") is office.unit
    office.unit.until = clock()
    with pytest.raises(UnitUnknown) as unknown:
        await Appointments(session, clock).unit_named("Dinas Kependudukan")
    assert unknown.value.values == {"name": "Dinas Kependudukan"}


async def test_who_holds_what_now(session: AsyncSession, clock: Clock, office: Office) -> None:
    dewi, ayu = await a_city_admin(session, clock), office.ayu.as_employee()
    service = Appointments(session, clock)
    await service.appoint(ayu, Role.UNIT_ADMIN, office.unit.id)
    await service.appoint(ayu, Role.ORGANISATION)
    await service.dismiss(ayu, Role.ORGANISATION)
    held = [(each.role, who.name, unit) for each, who, unit in await service.held_now()]
    assert held == [
        (Role.CITY_ADMIN, dewi.name, None),
        (Role.UNIT_ADMIN, "Ayu", "Dinas Kependudukan"),
    ]


async def test_of_two_who_appoint_at_once_one_does(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        ayu = (await an_office(session, clock())).ayu.as_employee()

    async def appoint_too() -> bool:
        async with sessions.begin() as session:
            return await Appointments(session, clock).appoint(ayu, Role.CITY_ADMIN)

    async with sessions.begin() as session:
        assert await Appointments(session, clock).appoint(ayu, Role.CITY_ADMIN)
        other = await beside(appoint_too())
    assert not await other
    async with sessions() as session:
        assert len(await appointments(session)) == 1
