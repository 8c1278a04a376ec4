from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.binding import CODES_LAST
from models.errors import AllConnected, ButtonOutdated, CodeUnknown, NotYourRole
from models.office import Role
from services.access.appointments import Appointments
from services.access.bindings import Bindings
from services.access.handouts import Handouts
from tests.city import Clock
from tests.factories import Office, a_code, a_person, an_employee, an_office
from tests.offices import administers, some_units


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    """Ayu administers it; Wayan and Gede have no chat, Made works elsewhere, Komang has left."""
    office = await an_office(session, clock())
    await administers(session, office.ayu.as_employee(), office.unit)
    for name in ("Wayan", "Gede"):
        await an_employee(session, office.unit, name)
    (child,) = await some_units(session, "UPT", parent=office.unit)
    await an_employee(session, child, "Made")
    (await an_employee(session, office.unit, "Komang")).left_at = clock()
    await session.flush()
    return office


@pytest.fixture
def handouts(session: AsyncSession, clock: Clock) -> Handouts:
    return Handouts(session, clock)


async def test_codes_are_for_those_of_the_unit_without_a_chat(
    session: AsyncSession, clock: Clock, office: Office, handouts: Handouts
) -> None:
    waiting = await handouts.waiting(office.ayu, office.unit.id)
    assert [employee.name for employee in waiting.employees] == ["Gede", "Wayan"]
    handout = await handouts.issue(office.ayu, office.unit.id, waiting.state)
    assert [employee.name for employee, _ in handout.codes] == ["Gede", "Wayan"]
    assert handout.expires_at == clock() + CODES_LAST
    (gede, code), _ = handout.codes
    bound = await Bindings(session, clock).bind(await a_person(session, 5), code)
    assert bound.id == gede.id


async def test_a_second_press_leaves_the_first_slips_valid(
    session: AsyncSession, clock: Clock, office: Office, handouts: Handouts
) -> None:
    waiting = await handouts.waiting(office.ayu, office.unit.id)
    first = await handouts.issue(office.ayu, office.unit.id, waiting.state)
    with pytest.raises(ButtonOutdated):
        await handouts.issue(office.ayu, office.unit.id, waiting.state)
    assert await Bindings(session, clock).bind(await a_person(session, 5), first.codes[0][1])


async def test_asked_again_it_replaces_what_was_not_used(
    session: AsyncSession, clock: Clock, office: Office, handouts: Handouts
) -> None:
    gede = (await handouts.waiting(office.ayu, office.unit.id)).employees[0]
    await a_code(session, gede, "LAMA234567", clock() + timedelta(days=1))
    state = (await handouts.waiting(office.ayu, office.unit.id)).state
    handout = await handouts.issue(office.ayu, office.unit.id, state)
    bindings = Bindings(session, clock)
    with pytest.raises(CodeUnknown):
        await bindings.bind(await a_person(session, 5), "LAMA234567")
    assert await bindings.bind(await a_person(session, 6), handout.codes[0][1])


async def test_what_was_issued_between_asking_and_confirming_stays(
    session: AsyncSession, clock: Clock, office: Office, handouts: Handouts
) -> None:
    waiting = await handouts.waiting(office.ayu, office.unit.id)
    (_, code), *_ = await Bindings(session, clock).issue(waiting.employees[:1])
    with pytest.raises(ButtonOutdated):
        await handouts.issue(office.ayu, office.unit.id, waiting.state)
    assert await Bindings(session, clock).bind(await a_person(session, 5), code)


async def test_heads_and_others_issue_nothing(
    session: AsyncSession, office: Office, handouts: Handouts
) -> None:
    (other,) = await some_units(session, "Puskesmas")
    await administers(session, office.surya.as_employee(), other)
    state = (await handouts.waiting(office.ayu, office.unit.id)).state
    for person in (office.ratna, office.surya, await a_person(session, 5)):
        with pytest.raises(NotYourRole):
            await handouts.waiting(person, office.unit.id)
        with pytest.raises(NotYourRole):
            await handouts.issue(person, office.unit.id, state)


async def test_a_right_that_has_ended_issues_nothing(
    session: AsyncSession, clock: Clock, office: Office, handouts: Handouts
) -> None:
    appointment = await administers(session, office.surya.as_employee())
    state = (await handouts.waiting(office.surya, office.unit.id)).state
    appointment.until = clock()
    with pytest.raises(NotYourRole):
        await handouts.issue(office.surya, office.unit.id, state)


async def test_where_everybody_is_connected_nothing_is_printed(
    session: AsyncSession, office: Office, handouts: Handouts
) -> None:
    (empty,) = await some_units(session, "Baru", parent=office.unit)
    with pytest.raises(AllConnected):
        await handouts.waiting(office.ayu, empty.id)
    with pytest.raises(AllConnected):
        await handouts.issue_all(empty)


async def test_from_the_command_line_all_of_one_unit(office: Office, handouts: Handouts) -> None:
    handout = await handouts.issue_all(office.unit)
    assert (handout.unit, len(handout.codes)) == (office.unit, 2)


async def test_a_unit_administrator_prints_no_key_to_the_city(
    session: AsyncSession, clock: Clock, office: Office, handouts: Handouts
) -> None:
    gede = (await handouts.waiting(office.ayu, office.unit.id)).employees[0]
    for who in (gede, office.ratna.as_employee()):
        await Appointments(session, clock).appoint(who, Role.CITY_ADMIN)
    theirs = await handouts.waiting(office.ayu, office.unit.id)
    assert [employee.name for employee in theirs.employees] == ["Wayan"]
    cities = await handouts.waiting(office.ratna, office.unit.id)
    assert [employee.name for employee in cities.employees] == ["Gede", "Wayan"]
