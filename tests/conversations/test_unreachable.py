"""Who has blocked the bot: told to the administrators once a week, by name, and never nagging."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from handlers.unreachable.buttons import Unreachable
from models.notice import Notice, Topic
from models.office import Appointment, Role
from models.person import Employee, Person
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone, read
from tests.conversations.acting import stored
from tests.factories import an_employee

MONDAY = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)  # 9.00 in Mataram


@pytest.fixture
async def ratna(city: City) -> Someone:
    """She administers the whole city."""
    ratna = await city.employee(RATNA_CODE)
    async with city.sessions.begin() as session:
        name = Employee.name == "Ratna Kusumawardani"
        key = await session.scalar(select(Employee.id).where(name))
        assert key is not None
        since = city.clock() - timedelta(days=1)
        session.add(Appointment(employee_id=key, role=Role.CITY_ADMIN, since=since))
    return ratna


async def blocks(city: City, someone: Someone) -> None:
    await city.take(city.telegram.block(someone.id))


async def test_the_administrator_is_told_of_a_week_on_monday_and_once(
    city: City, ratna: Someone
) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    await blocks(city, ayu)
    city.clock.advance(days=1)
    await blocks(city, surya)
    (notice,) = await stored(city, Notice)
    assert (notice.topic, notice.about) == (Topic.PEOPLE_UNREACHABLE, 202649)
    assert notice.due_at == MONDAY
    assert await city.look() == Counter()
    city.clock.turn(MONDAY)
    await city.look()
    (told,) = said(ratna)
    assert "2 pegawai memblokir bot ini" in told
    assert "• Ayu Pramesti (Dinas Kependudukan), sejak 24 November 2026" in told
    city.clock.advance(days=7)
    await city.look()
    assert said(ratna) == [told]  # nobody new: nothing is said again


def said(someone: Someone) -> list[str]:
    texts = [read(message) for message in someone.messages]
    return [text for text in texts if "memblokir bot ini" in text]


async def the_notice(city: City) -> Notice:
    async with city.sessions() as session:
        weekly = select(Notice).where(Notice.topic == Topic.PEOPLE_UNREACHABLE)
        return (await session.scalars(weekly)).one()


async def test_where_all_have_written_again_nothing_is_told(city: City, ratna: Someone) -> None:
    ayu = await city.employee(AYU_CODE)
    await blocks(city, ayu)
    city.telegram.unblock(ayu.id)
    await ayu.say("/menu")
    city.clock.turn(MONDAY)
    await city.look()
    assert said(ratna) == []
    notice = await the_notice(city)
    assert (notice.done_at, notice.sent_at) == (MONDAY, None)
    assert "Tidak ada pegawai yang memblokir" in await ratna.say("/terputus")


async def test_who_administers_no_more_is_told_nothing(city: City, ratna: Someone) -> None:
    await blocks(city, await city.employee(AYU_CODE))
    async with city.sessions.begin() as session:
        for appointment in await session.scalars(select(Appointment)):
            appointment.until = city.clock()
    city.clock.turn(MONDAY)
    await city.look()
    assert said(ratna) == []
    assert (await the_notice(city)).done_at == MONDAY
    assert "peran" in await ratna.say("/terputus")


async def test_a_citizen_who_blocks_the_bot_is_nobodys_business(
    city: City, ratna: Someone
) -> None:
    sari = city.someone()
    await sari.start()
    await blocks(city, sari)
    assert await stored(city, Notice) == []
    assert "Tidak ada pegawai" in await ratna.say("/terputus")


async def test_many_are_turned_page_by_page_and_shown_to_nobody_else(
    city: City, ratna: Someone
) -> None:
    ayu = await city.employee(AYU_CODE)
    async with city.sessions.begin() as session:
        unit_of = select(Employee).where(Employee.name == "Ayu Pramesti")
        colleague = (await session.scalars(unit_of)).one()
        await session.refresh(colleague, ["unit"])
        for number in range(9):
            other = await an_employee(session, colleague.unit, f"Pegawai {number}", 900 + number)
            person = await session.get_one(Person, other.id)
            person.unreachable_since = city.clock() - timedelta(hours=number)
    first = await ratna.say("/terputus")
    assert "9 pegawai" in first
    assert first.index("Pegawai 0") < first.index("Pegawai 7")
    assert "Pegawai 8" not in first
    turned = next(label for label in ratna.buttons if "2" in label)
    await ratna.press(turned)
    shown = next(m["text"] for m in reversed(ratna.messages) if "9 pegawai" in m.get("text", ""))
    assert "Pegawai 8" in shown
    assert "Pegawai 0" not in shown
    assert "peran" in await ayu.press_data(Unreachable(page=0).pack())
    assert "peran" in await ayu.say("/terputus")
