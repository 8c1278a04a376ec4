from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import ButtonOutdated, NameTaken, NameWrong, NotYourRole
from models.naming import tidied
from models.office import Capacity, Headship
from models.unit import Service
from services.places.units import Units
from tests.city import Clock
from tests.databases import beside
from tests.factories import LONG_AGO, Office, a_person, an_employee
from tests.offices import administers, an_administered_service, some_units

DAY = timedelta(days=1)


@pytest.fixture
def units(session: AsyncSession, clock: Clock) -> Units:
    return Units(session, clock)


async def test_of_a_single_unit_nobody_is_asked(office: Office, units: Units) -> None:
    office.ratna.awaits = "form:1:saran"
    assert await units.begin(office.ratna) == [office.unit]
    assert office.ratna.awaits is None


async def test_of_many_the_next_message_may_name_one(
    session: AsyncSession, clock: Clock, office: Office, units: Units
) -> None:
    await administers(session, office.ayu.as_employee())
    closed, _ = await some_units(session, "Badan Lama", "Kelurahan Melati")
    closed.until = clock()
    names = [unit.name for unit in await units.begin(office.ayu)]
    assert names == ["Dinas Kependudukan", "Kelurahan Melati", "Badan Lama"]
    assert office.ayu.awaits == "unit:find"


async def test_who_neither_administers_nor_heads_sees_none(
    session: AsyncSession, office: Office, units: Units
) -> None:
    for person in (office.surya, await a_person(session, 1)):
        with pytest.raises(NotYourRole):
            await units.begin(person)
        with pytest.raises(NotYourRole):
            await units.page(person, office.unit.id)
        assert await units.find(person, "dinas") == []


async def test_a_headship_that_is_over_opens_nothing(
    session: AsyncSession, clock: Clock, office: Office, units: Units
) -> None:
    headship = (await session.scalars(select(Headship))).one()
    headship.until = clock() + DAY
    assert await units.begin(office.ratna)
    clock.advance(days=1)
    with pytest.raises(NotYourRole):
        await units.begin(office.ratna)


async def test_a_head_who_has_left_sees_nothing(
    clock: Clock, office: Office, units: Units
) -> None:
    office.ratna.as_employee().left_at = clock()
    with pytest.raises(NotYourRole):
        await units.begin(office.ratna)


async def test_an_administrator_sees_the_units_below_and_no_other(
    session: AsyncSession, office: Office, units: Units
) -> None:
    (child,) = await some_units(session, "UPT Melati", parent=office.unit)
    (other,) = await some_units(session, "Puskesmas")
    await administers(session, office.ayu.as_employee(), office.unit)
    assert await units.begin(office.ayu) == [office.unit, child]
    assert (await units.page(office.ayu, child.id)).parent is office.unit
    for unit_id in (other.id, 2**30):
        with pytest.raises(NotYourRole):
            await units.page(office.ayu, unit_id)


async def test_the_page_says_who_heads_it_and_how_many_are_connected(
    session: AsyncSession, clock: Clock, office: Office, units: Units
) -> None:
    gone = await an_employee(session, office.unit, "Gede", telegram_id=99)
    gone.left_at = clock()
    await an_employee(session, office.unit, "Wayan")
    acting = Headship(
        unit_id=office.unit.id,
        employee_id=office.ayu.id,
        since=LONG_AGO,
        capacity=Capacity.PLH,
    )
    session.add(acting)
    await session.flush()
    page = await units.page(office.ratna, office.unit.id)
    assert [(who.name, capacity) for who, capacity in page.heads] == [
        ("Ratna", Capacity.DEFINITIVE),
        ("Ayu", Capacity.PLH),
    ]
    assert (page.employees, page.connected) == (4, 3)
    assert page.services == [office.service]
    assert (page.ended, page.successor, page.administered, page.others) == (
        False,
        None,
        False,
        False,
    )


async def test_the_page_of_an_ended_unit_names_its_successor_and_changes_nothing(
    session: AsyncSession, clock: Clock, office: Office, units: Units
) -> None:
    await administers(session, office.ratna.as_employee())
    (successor,) = await some_units(session, "Dinas Penerus")
    assert (await units.page(office.ratna, office.unit.id)).changeable
    office.unit.until, office.unit.successor_id = clock(), successor.id
    page = await units.page(office.ratna, office.unit.id)
    assert (page.ended, page.changeable, page.others) == (True, False, True)
    assert page.successor is successor
    with pytest.raises(ButtonOutdated):
        await units.ask_service(office.ratna, office.unit.id)
    with pytest.raises(ButtonOutdated):
        await units.add_service(office.ratna, office.unit.id, "Antrean")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("melati", ["Kelurahan Melati", "Puskesmas Melati"]),
        ("MELATI pusk", ["Puskesmas Melati"]),
        ("100%", ["Unit 100%"]),
        ("%", ["Unit 100%"]),
        ("_", []),
        ("  ", []),
        ("'; --", []),
        ("melati " * 100, []),
    ],
)
async def test_a_unit_is_found_by_parts_of_its_name(
    session: AsyncSession, office: Office, units: Units, words: str, found: list[str]
) -> None:
    await some_units(session, "Puskesmas Melati", "Kelurahan Melati", "Unit 100%")
    await administers(session, office.ayu.as_employee())
    await units.begin(office.ayu)
    assert [unit.name for unit in await units.find(office.ayu, words)] == found
    assert (office.ayu.awaits is None) is bool(found)


async def test_no_more_are_found_than_are_read_at_one_look(
    session: AsyncSession, office: Office, units: Units
) -> None:
    await some_units(session, *(f"Kelurahan {number:02}" for number in range(12)))
    await administers(session, office.ayu.as_employee())
    assert len(await units.find(office.ayu, "kelurahan")) == 8


async def test_only_ones_own_units_are_found(
    session: AsyncSession, office: Office, units: Units
) -> None:
    await some_units(session, "Dinas Kesehatan")
    await administers(session, office.ayu.as_employee(), office.unit)
    assert await units.find(office.ayu, "dinas") == [office.unit]


async def test_a_new_service_can_be_rated_at_once(
    session: AsyncSession, clock: Clock, office: Office, units: Units
) -> None:
    await administers(session, office.ayu.as_employee(), office.unit)
    await units.ask_service(office.ayu, office.unit.id)
    assert office.ayu.awaits == f"service:{office.unit.id}"
    service = await units.add_service(office.ayu, office.unit.id, "  Akta\n kelahiran ")
    assert office.ayu.awaits is None
    assert (service.name, service.unit_id) == ("Akta kelahiran", office.unit.id)
    (link,) = service.links
    assert (link.counter, link.issued_at, link.revoked_at) == (None, clock(), None)
    assert len(link.code) == 12


@pytest.mark.parametrize("name", ["Loket Contoh", " loket  CONTOH ", "Loket\u200b Contoh"])
async def test_a_service_that_is_there_already(
    session: AsyncSession, office: Office, units: Units, name: str
) -> None:
    await administers(session, office.ayu.as_employee(), office.unit)
    await units.ask_service(office.ayu, office.unit.id)
    with pytest.raises(NameTaken):
        await units.add_service(office.ayu, office.unit.id, name)
    assert office.ayu.awaits  # another name may follow


async def test_the_same_service_in_another_unit_is_another(
    session: AsyncSession, office: Office, units: Units
) -> None:
    (other,) = await some_units(session, "Puskesmas")
    await administers(session, office.ayu.as_employee())
    assert await units.add_service(office.ayu, other.id, "Loket Contoh")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "blank"),
        (" \n\t", "blank"),
        ("\u200b\u202e", "blank"),
        ("--", "blank"),
        ("a" * 161, "long"),
    ],
)
async def test_a_name_that_is_none(
    session: AsyncSession, office: Office, units: Units, name: str, reason: str
) -> None:
    await administers(session, office.ayu.as_employee(), office.unit)
    with pytest.raises(NameWrong) as refusal:
        await units.add_service(office.ayu, office.unit.id, name)
    assert refusal.value.values == {"reason": reason, "longest": 160}


async def test_a_head_and_an_administrator_of_another_unit_add_nothing(
    session: AsyncSession, office: Office, units: Units
) -> None:
    (other,) = await some_units(session, "Puskesmas")
    await administers(session, office.ayu.as_employee(), other)
    for person in (office.ratna, office.ayu, office.surya):
        with pytest.raises(NotYourRole):
            await units.ask_service(person, office.unit.id)
        with pytest.raises(NotYourRole):
            await units.add_service(person, office.unit.id, "Antrean")


async def test_the_same_name_from_two_at_once_stands_once(
    sessions: Sessions, clock: Clock
) -> None:
    service, admin = await an_administered_service(sessions)

    async def add_too() -> None:
        async with sessions.begin() as session:
            await Units(session, clock).add_service(admin.person, service.unit_id, "antrean")

    async with sessions.begin() as session:
        await Units(session, clock).add_service(admin.person, service.unit_id, "Antrean")
        other = await beside(add_too())
    with pytest.raises(NameTaken):
        await other
    async with sessions() as session:
        names = await session.scalars(select(Service.name).order_by(Service.id))
        assert names.all() == ["Loket Contoh", "Antrean"]


@given(st.text(max_size=200))
@example("0\r\U00018d09 0")  # a mark between two blanks
def test_whatever_is_typed_a_name_is_one_clean_line_or_refused(text: str) -> None:
    try:
        name = tidied(text, 160)
    except NameWrong:
        return
    assert 0 < len(name) <= 160
    assert name == name.strip()
    assert name.isprintable()
    assert tidied(name, 160) == name
