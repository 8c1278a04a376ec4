from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import NotYourRole
from models.office import Appointment, Role
from models.person import Person
from models.unit import Unit
from services.access.rights import Rights
from tests.city import Clock
from tests.factories import LONG_AGO, Office, a_person, a_unit

EMPLOYEE = Role.EMPLOYEE
DAY = timedelta(days=1)


@pytest.fixture
def rights(session: AsyncSession, clock: Clock) -> Rights:
    return Rights(session, clock)


async def appoint(
    session: AsyncSession, person: Person, role: Role, unit: Unit | None = None
) -> Appointment:
    appointment = Appointment(
        employee_id=person.id, role=role, unit_id=unit.id if unit else None, since=LONG_AGO
    )
    session.add(appointment)
    await session.flush()
    return appointment


async def test_a_citizen_has_no_role(session: AsyncSession, rights: Rights) -> None:
    assert await rights.of(await a_person(session, 1)) == frozenset()


async def test_roles_follow_from_facts(office: Office, rights: Rights) -> None:
    assert await rights.of(office.ayu) == {EMPLOYEE}
    assert await rights.of(office.ratna) == {EMPLOYEE, Role.REVIEWER, Role.HEAD}


@pytest.mark.parametrize("role", [Role.CITY_ADMIN, Role.UNIT_ADMIN, Role.ORGANISATION])
async def test_a_role_that_was_given_holds_until_it_ends(
    session: AsyncSession, clock: Clock, office: Office, rights: Rights, role: Role
) -> None:
    appointment = await appoint(session, office.ayu, role, office.unit)
    assert await rights.of(office.ayu) == {EMPLOYEE, role}
    assert await rights.of(office.surya) == {EMPLOYEE}
    appointment.until = clock() + DAY
    assert role in await rights.of(office.ayu)
    clock.advance(days=1)
    assert await rights.of(office.ayu) == {EMPLOYEE}


async def test_a_role_from_tomorrow_on_is_none_today(
    session: AsyncSession, clock: Clock, office: Office, rights: Rights
) -> None:
    appointment = await appoint(session, office.ayu, Role.CITY_ADMIN)
    appointment.since = clock() + DAY
    assert await rights.of(office.ayu) == {EMPLOYEE}
    with pytest.raises(NotYourRole):
        await rights.must_hold(office.ayu, Role.CITY_ADMIN)


async def test_whoever_has_left_may_do_nothing(
    session: AsyncSession, clock: Clock, office: Office, rights: Rights
) -> None:
    await appoint(session, office.ratna, Role.CITY_ADMIN)
    assert await rights.administrators() == [office.ratna.id]
    office.ratna.as_employee().left_at = clock()
    assert await rights.of(office.ratna) == frozenset()
    assert await rights.administered(office.ratna) == set()
    assert await rights.administrators() == []


async def test_one_of_several_roles_is_enough(office: Office, rights: Rights) -> None:
    await rights.must_hold(office.ratna, Role.CITY_ADMIN, Role.HEAD)
    with pytest.raises(NotYourRole):
        await rights.must_hold(office.ratna, Role.CITY_ADMIN, Role.ORGANISATION)
    with pytest.raises(NotYourRole):
        await rights.must_hold(office.ratna)


async def test_an_administrator_of_a_unit_has_those_below_and_no_other(
    session: AsyncSession, office: Office, rights: Rights
) -> None:
    child, grandchild, other = [await a_unit(session, name) for name in ("A", "B", "C")]
    child.parent_id, grandchild.parent_id = office.unit.id, child.id
    await appoint(session, office.ayu, Role.UNIT_ADMIN, office.unit)
    await appoint(session, office.surya, Role.UNIT_ADMIN, child)
    assert await rights.administered(office.ayu) == {office.unit.id, child.id, grandchild.id}
    assert await rights.administered(office.surya) == {child.id, grandchild.id}
    assert await rights.administered(office.ratna) == set()  # to head a unit is another right
    await rights.must_administer(office.surya, grandchild.id)
    for unit in (office.unit, other):
        with pytest.raises(NotYourRole):
            await rights.must_administer(office.surya, unit.id)


async def test_parents_in_a_circle_end_somewhere(
    session: AsyncSession, office: Office, rights: Rights
) -> None:
    child = await a_unit(session, "A")
    child.parent_id, office.unit.parent_id = office.unit.id, child.id
    await appoint(session, office.ayu, Role.UNIT_ADMIN, child)
    assert await rights.administered(office.ayu) == {office.unit.id, child.id}


async def test_the_citys_administrators_have_every_unit_and_stand_once(
    session: AsyncSession, office: Office, rights: Rights
) -> None:
    other = await a_unit(session, "Puskesmas")
    for _ in range(2):
        await appoint(session, office.ayu, Role.CITY_ADMIN)
    assert await rights.administered(office.ayu) == {office.unit.id, other.id}
    assert await rights.administrators() == [office.ayu.id]
