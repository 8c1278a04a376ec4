from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import ButtonOutdated, LinkRevoked, NameTaken, NameWrong, NotYourRole
from models.person import Person
from models.unit import Link, Unit
from services.places.addresses import telegram_link, web_address
from services.places.links import Links
from services.places.posters import Posters
from services.voice.surveys import Surveys
from tests.city import Clock
from tests.databases import beside
from tests.factories import (
    LONG_AGO,
    Office,
    a_person,
    a_service,
    an_employee,
    an_office,
)
from tests.offices import a_link, administers, an_administered_service, some_units


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    """Ayu administers it."""
    office = await an_office(session, clock())
    await administers(session, office.ayu.as_employee(), office.unit)
    return office


@pytest.fixture
def links(session: AsyncSession, clock: Clock) -> Links:
    return Links(session, clock)


@pytest.fixture
def posters(session: AsyncSession, clock: Clock) -> Posters:
    return Posters(session, clock)


@pytest.fixture
async def strangers(session: AsyncSession, office: Office) -> list[Person]:
    """A colleague, an administrator of another unit, a citizen."""
    (other,) = await some_units(session, "Puskesmas")
    await administers(session, office.surya.as_employee(), other)
    colleague = await an_employee(session, office.unit, "Wayan", telegram_id=7)
    return [office.surya, colleague.person, await a_person(session, 8)]


async def test_the_general_one_stands_first_and_the_revoked_ones_nowhere(
    session: AsyncSession, clock: Clock, office: Office, links: Links
) -> None:
    await a_link(session, office.service, "B" * 12, "Loket 2", clock())
    await a_link(session, office.service, "A" * 12, "Loket 1", clock())
    gone = await a_link(session, office.service, "C" * 12, "Loket 3", clock())
    gone.revoked_at = clock()
    page = await links.of(office.ayu, office.service.id)
    assert [link.counter for link in page.links] == [None, "Loket 1", "Loket 2"]
    assert (page.has_general, page.changeable) == (True, True)


async def test_a_head_looks_and_prints_but_changes_nothing(
    office: Office, links: Links, posters: Posters
) -> None:
    (link,) = office.service.links
    assert not (await links.of(office.ratna, office.service.id)).changeable
    assert await posters.one(office.ratna, link.id) is link
    await refused_everything(office.ratna, link, links)


async def refused_everything(person: Person, link: Link, links: Links) -> None:
    for attempt in (
        links.ask_counter(person, link.service_id),
        links.issue(person, link.service_id, "Loket 1"),
        links.to_change(person, link.id),
        links.replace(person, link.id),
        links.revoke(person, link.id),
    ):
        with pytest.raises(NotYourRole):
            await attempt
    assert link.revoked_at is None


async def test_strangers_neither_look_nor_print_nor_change(
    office: Office, links: Links, posters: Posters, strangers: list[Person]
) -> None:
    (link,) = office.service.links
    for person in strangers:
        with pytest.raises(NotYourRole):
            await links.of(person, office.service.id)
        with pytest.raises(NotYourRole):
            await posters.one(person, link.id)
        await refused_everything(person, link, links)


async def test_an_administrator_above_may_do_all_of_it(
    session: AsyncSession, office: Office, links: Links, posters: Posters
) -> None:
    (child,) = await some_units(session, "UPT Melati", parent=office.unit)
    service = await a_service(session, child, "Poli", "POLIPOLIPOLI")
    (link,) = service.links
    assert (await links.of(office.ayu, service.id)).changeable
    assert await posters.one(office.ayu, link.id) is link
    assert await links.issue(office.ayu, service.id, "Loket 1")
    assert await links.replace(office.ayu, link.id)


@pytest.mark.parametrize("key", [1000, 2**31 - 1])
async def test_what_is_not_there_is_outdated(
    office: Office, links: Links, posters: Posters, key: int
) -> None:
    for attempt in (
        links.of(office.ayu, key),
        links.issue(office.ayu, key, "Loket 1"),
        links.replace(office.ayu, key),
        posters.one(office.ayu, key),
    ):
        with pytest.raises(ButtonOutdated):
            await attempt


async def test_a_counter_has_a_way_in_of_its_own(
    session: AsyncSession, clock: Clock, office: Office, links: Links
) -> None:
    await links.ask_counter(office.ayu, office.service.id)
    assert office.ayu.awaits == f"counter:{office.service.id}"
    link = await links.issue(office.ayu, office.service.id, " Loket  3 ")
    assert office.ayu.awaits is None
    assert (link.counter, link.issued_at, len(link.code)) == ("Loket 3", clock(), 12)
    draft = await Surveys(session, clock).begin(await a_person(session, 1), link.code)
    assert draft.service is office.service


@pytest.mark.parametrize("counter", ["Loket 3", "loket  3", None])
async def test_a_counter_twice(office: Office, links: Links, counter: str | None) -> None:
    await links.issue(office.ayu, office.service.id, "Loket 3")
    with pytest.raises(NameTaken):
        await links.issue(office.ayu, office.service.id, counter)


@pytest.mark.parametrize(
    ("counter", "reason"), [("", "blank"), ("  ", "blank"), ("x" * 81, "long")]
)
async def test_a_counter_whose_name_is_none(
    office: Office, links: Links, counter: str, reason: str
) -> None:
    with pytest.raises(NameWrong) as refusal:
        await links.issue(office.ayu, office.service.id, counter)
    assert refusal.value.values == {"reason": reason, "longest": 80}


async def test_what_was_revoked_can_be_issued_anew(
    clock: Clock, office: Office, links: Links
) -> None:
    general = office.service.links[0]
    await links.revoke(office.ayu, general.id)
    assert general.revoked_at == clock()
    assert not (await links.of(office.ayu, office.service.id)).has_general
    anew = await links.issue(office.ayu, office.service.id, None)
    assert anew.code != general.code


async def test_replaced_the_old_code_says_so_and_the_new_one_works(
    session: AsyncSession, clock: Clock, office: Office, links: Links
) -> None:
    old = await links.issue(office.ayu, office.service.id, "Loket 3")
    clock.advance(days=1)
    new = await links.replace(office.ayu, old.id)
    assert (new.counter, new.service_id) == ("Loket 3", office.service.id)
    assert old.revoked_at == new.issued_at == clock()
    surveys, sari = Surveys(session, clock), await a_person(session, 1)
    with pytest.raises(LinkRevoked):
        await surveys.begin(sari, old.code)
    assert await surveys.begin(sari, new.code)


async def test_an_old_button_replaces_nothing_twice(
    session: AsyncSession, office: Office, links: Links, posters: Posters
) -> None:
    old = office.service.links[0]
    await links.replace(office.ayu, old.id)
    for attempt in (
        links.replace(office.ayu, old.id),
        links.revoke(office.ayu, old.id),
        links.to_change(office.ayu, old.id),
        posters.one(office.ayu, old.id),
    ):
        with pytest.raises(ButtonOutdated):
            await attempt
    assert len((await session.scalars(select(Link))).all()) == 2


async def test_replaced_by_two_at_once_there_is_one_new_code(
    sessions: Sessions, clock: Clock
) -> None:
    service, admin = await an_administered_service(sessions)

    async def replace_too() -> None:
        async with sessions.begin() as session:
            await Links(session, clock).replace(admin.person, service.links[0].id)

    async with sessions.begin() as session:
        await Links(session, clock).replace(admin.person, service.links[0].id)
        other = await beside(replace_too())
    with pytest.raises(ButtonOutdated):
        await other
    async with sessions() as session:
        assert len((await session.scalars(select(Link))).all()) == 2


async def test_the_same_counter_from_two_at_once_stands_once(
    sessions: Sessions, clock: Clock
) -> None:
    service, admin = await an_administered_service(sessions)

    async def issue_too() -> None:
        async with sessions.begin() as session:
            await Links(session, clock).issue(admin.person, service.id, "loket 1")

    async with sessions.begin() as session:
        await Links(session, clock).issue(admin.person, service.id, "Loket 1")
        other = await beside(issue_too())
    with pytest.raises(NameTaken):
        await other


async def test_a_unit_that_has_ended_gets_no_new_ways_in(
    clock: Clock, office: Office, links: Links
) -> None:
    office.unit.until = clock()
    key = office.service.links[0].id
    assert not (await links.of(office.ayu, office.service.id)).changeable
    for attempt in (
        links.ask_counter(office.ayu, office.service.id),
        links.issue(office.ayu, office.service.id, "Loket 1"),
    ):
        with pytest.raises(ButtonOutdated):
            await attempt
    await links.revoke(office.ayu, key)


async def test_a_code_is_not_replaced_where_the_unit_has_ended(
    clock: Clock, office: Office, links: Links
) -> None:
    office.unit.until = clock()
    with pytest.raises(ButtonOutdated):
        await links.replace(office.ayu, office.service.links[0].id)


async def test_what_hangs_in_the_city_and_in_one_unit(
    session: AsyncSession, clock: Clock, office: Office, posters: Posters
) -> None:
    clinic, closed = await some_units(session, "Puskesmas", "Badan Lama")
    closed.until = clock()
    await a_service(session, clinic, "Poli Umum", "POLI")
    await a_service(session, closed, "Loket", "LAMA")
    gone = await a_link(session, office.service, "GONE", "Loket 1", LONG_AGO)
    gone.revoked_at = clock() - timedelta(days=1)
    await session.flush()
    assert await shown(posters, None) == ["LOKETCONTOH1", "POLI"]
    assert await shown(posters, clinic) == ["POLI"]
    assert await shown(posters, closed) == []


async def shown(posters: Posters, unit: Unit | None) -> list[str]:
    """With what a poster says of each."""
    links = await posters.all(unit)
    assert all(link.service.unit.name for link in links)
    return [link.code for link in links]


def test_where_a_code_leads() -> None:
    assert telegram_link("LOKET22", "mataram_bot") == "https://t.me/mataram_bot?start=LOKET22"
    assert web_address("LOKET22", "https://suara.id") == "https://suara.id/r/LOKET22"
    assert web_address("LOKET22", "") is None
