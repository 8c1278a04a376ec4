from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.binding import CODES_LAST
from models.errors import ButtonOutdated, NotAboutYourself, NotYourRole
from models.office import Absence, AbsenceKind, Basis, Capacity, Role
from models.person import Employee, Person
from models.unit import Unit
from services.access.appointments import Appointments
from services.access.bindings import Bindings
from services.access.people import People
from services.access.rights import Rights
from services.access.staff import Staff
from services.lines.postings import Posting, Postings
from tests.city import Clock
from tests.factories import Office, a_unit, an_employee, an_office, heads

SARI = 7_345_612_908


class House:
    """Dewi administers the city, Ratna her unit; below it is a section, beside it a clinic."""

    def __init__(self, session: AsyncSession, clock: Clock, office: Office) -> None:
        self.session, self.clock, self.office = session, clock, office
        self.staff, self.postings = Staff(session, clock), Postings(session, clock)
        self.ratna, self.ayu = office.ratna, office.ayu

    async def stands(self) -> "House":
        dewi = await an_employee(self.session, await a_unit(self.session, "BKPSDM"), "Dewi")
        self.section = Unit(
            name="Seksi KTP", parent_id=self.office.unit.id, since=self.office.unit.since
        )
        self.session.add(self.section)
        await self.session.flush()
        clinic = await a_unit(self.session, "Puskesmas")
        self.below = await an_employee(self.session, self.section, "Ayu Lestari")
        self.beside = await an_employee(self.session, clinic, "Ayu Kartini")
        self.dewi = dewi.person
        appointments = Appointments(self.session, self.clock)
        await appointments.appoint(dewi, Role.CITY_ADMIN)
        ratna = self.ratna.as_employee()
        await appointments.appoint(ratna, Role.UNIT_ADMIN, self.office.unit.id)
        return self


@pytest.fixture
async def house(session: AsyncSession, clock: Clock) -> House:
    return await House(session, clock, await an_office(session, clock())).stands()


def names(found: list[Employee]) -> list[str]:
    return sorted(employee.name for employee in found)


async def test_a_city_administrator_finds_everybody(house: House) -> None:
    await house.staff.ask(house.dewi)
    assert house.dewi.awaits == "staff:find"
    found = await house.staff.find(house.dewi, "ayu")
    assert names(found) == ["Ayu", "Ayu Kartini", "Ayu Lestari"]
    assert house.dewi.awaits is None


async def test_a_unit_administrator_finds_the_unit_and_those_below(house: House) -> None:
    assert names(await house.staff.find(house.ratna, "ayu")) == ["Ayu", "Ayu Lestari"]
    assert await house.staff.find(house.ratna, house.beside.nip) == []


async def test_without_a_match_it_goes_on_asking(house: House) -> None:
    await house.staff.ask(house.ratna)
    assert await house.staff.find(house.ratna, "Kartini") == []
    assert house.ratna.awaits == "staff:find"


async def test_only_administrators_search(house: House) -> None:
    with pytest.raises(NotYourRole):
        await house.staff.ask(house.ayu)
    with pytest.raises(NotYourRole):
        await house.staff.find(house.ayu, "Surya")
    assert house.ayu.awaits is None


async def test_a_page_shows_what_is_known(house: House) -> None:
    away = timedelta(days=3)
    house.session.add(
        Absence(
            employee_id=house.ayu.id,
            kind=AbsenceKind.LEAVE,
            since=house.clock() - away,
            until=house.clock() + away,
        )
    )
    house.session.add(
        Absence(
            employee_id=house.ayu.id,
            kind=AbsenceKind.DUTY,
            since=house.clock() - 2 * away,
            until=house.clock() - away,
        )
    )
    page = await house.staff.page(house.ratna, house.ayu.id)
    assert (page.employee.name, page.unit.name) == ("Ayu", "Dinas Kependudukan")
    assert (page.connected, page.by_city) == (True, False)
    assert page.reviewer is not None
    assert (page.reviewer[0].name, page.reviewer[1]) == ("Ratna", Basis.LINE)
    assert [absence.kind for absence in page.absences] == [AbsenceKind.LEAVE]
    assert page.roles == {Role.EMPLOYEE}


async def test_a_page_without_reviewer_and_chat(house: House) -> None:
    page = await house.staff.page(house.dewi, house.below.id)
    assert (page.reviewer, page.connected, page.by_city) == (None, False, True)


async def test_an_administrator_sees_their_own_page_and_stays_an_employee(house: House) -> None:
    met = await People(house.session, house.clock).meet({house.ratna.telegram_id or 0: "id"})
    [ratna] = met.values()
    page = await house.staff.page(ratna, ratna.id)
    assert page.roles == {Role.EMPLOYEE, Role.REVIEWER, Role.HEAD, Role.UNIT_ADMIN}
    assert ratna.as_employee() is page.employee


async def every_way(house: House, admin: Person, employee_id: int) -> list[str]:
    """What this person may do with that employee."""
    staff, postings = house.staff, house.postings
    ways: dict[str, Callable[[], Awaitable[object]]] = {
        "page": lambda: staff.page(admin, employee_id),
        "code": lambda: staff.new_code(admin, employee_id),
        "one": lambda: staff.one(admin, employee_id),
        "name": lambda: postings.ask_name(admin, employee_id, Posting.ACTING),
        "find": lambda: postings.find(admin, employee_id, "Surya"),
        "pair": lambda: postings.pair(admin, employee_id, house.dewi.id),
        "days": lambda: postings.ask_days(admin, employee_id, house.dewi.id, Capacity.PLH),
        "move": lambda: postings.move(admin, employee_id, house.dewi.id, Basis.LINE),
        "leave": lambda: staff.leave(admin, employee_id),
    }
    done = []
    for name, way in ways.items():
        try:
            await way()
        except NotYourRole:
            continue
        done.append(name)
    return done


async def test_every_way_is_open_to_the_right_administrator(house: House) -> None:
    ways = await every_way(house, house.ratna, house.below.id)
    assert ways == ["page", "code", "one", "name", "find", "pair", "days", "move", "leave"]


async def test_no_way_leads_to_another_units_people(house: House) -> None:
    assert await every_way(house, house.ratna, house.beside.id) == []
    assert house.ratna.awaits is None
    assert house.beside.left_at is None


async def test_no_way_is_open_to_who_is_no_administrator_any_more(house: House) -> None:
    appointments = Appointments(house.session, house.clock)
    await appointments.dismiss(house.ratna.as_employee(), Role.UNIT_ADMIN)
    assert await every_way(house, house.ratna, house.below.id) == []
    assert await every_way(house, house.ayu, house.below.id) == []


async def test_nobody_has_a_page_that_does_not_exist(house: House) -> None:
    with pytest.raises(ButtonOutdated):
        await house.staff.page(house.dewi, 999)
    with pytest.raises(ButtonOutdated):
        await house.postings.pair(house.dewi, house.ayu.id, 999)


async def test_a_new_code_binds(house: House) -> None:
    issued = await house.staff.new_code(house.ratna, house.below.id)
    assert (issued.employee, issued.unit) == (house.below, house.section)
    assert issued.expires_at == house.clock() + CODES_LAST
    chat = (await People(house.session, house.clock).meet({SARI: "id"}))[SARI]
    bound = await Bindings(house.session, house.clock).bind(chat, issued.code)
    assert bound.id == house.below.id


async def test_whoever_has_a_chat_gets_no_code(house: House) -> None:
    with pytest.raises(ButtonOutdated):
        await house.staff.new_code(house.ratna, house.ayu.id)


async def test_whoever_leaves_hands_on_their_people_and_roles(house: House) -> None:
    above = await an_employee(house.session, house.office.unit, "Gede")
    await house.postings.move(house.dewi, house.ratna.id, above.id, Basis.LINE)
    house.clock.advance(days=1)
    await house.staff.leave(house.dewi, house.ratna.id)
    assert await Rights(house.session, house.clock).of(house.ratna) == frozenset()
    page = await house.staff.page(house.dewi, house.ayu.id)
    assert page.reviewer is not None
    assert (page.reviewer[0].name, page.reviewer[1]) == ("Gede", Basis.VACANCY)


async def test_a_head_who_acts_elsewhere_keeps_the_unit(house: House) -> None:
    gede = await an_employee(house.session, house.section, "Gede")
    await heads(house.session, gede, house.section, house.clock())
    await house.postings.ask_days(house.ratna, gede.id, house.ratna.id, Capacity.PLT)
    awaited = (house.ratna.awaits or "").partition(":")[2]
    acting, days = await house.postings.act(house.ratna, awaited, "24 s.d. 30 November 2026")
    assert (acting.holder, acting.capacity) == (gede, Capacity.PLT)
    assert (days.first.day, days.last.day) == (24, 30)
    assert Role.HEAD in await Rights(house.session, house.clock).of(house.ratna)


async def test_a_city_administrator_is_no_unit_administrators_to_look_after(house: House) -> None:
    """With a code for one of them the administrator of a unit would hold the whole city."""
    await Appointments(house.session, house.clock).appoint(house.below, Role.CITY_ADMIN)
    for way in (house.staff.page, house.staff.new_code, house.staff.leave):
        with pytest.raises(NotYourRole):
            await way(house.ratna, house.below.id)
    assert await house.staff.new_code(house.dewi, house.below.id)


async def test_nobody_decides_about_themselves(house: House) -> None:
    for admin in (house.ratna, house.dewi):
        with pytest.raises(NotAboutYourself):
            await house.staff.leave(admin, admin.id)
        with pytest.raises(NotAboutYourself):
            await house.postings.move(admin, admin.id, house.beside.id, Basis.LINE)
