"""A superior looks at the team, at one person, and into the mirror."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.challenge import Challenge, Need
from models.office import Appointment, Assignment, Role
from models.person import Employee
from models.unit import Unit
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.factories import an_employee, reviews


@pytest.fixture
async def ratna(city: City) -> Someone:
    return await city.employee(RATNA_CODE)


async def begin_today(city: City) -> None:
    async with city.sessions.begin() as session:
        for line in await session.scalars(select(Assignment)):
            line.since = city.clock()


async def test_from_the_team_to_one_person_and_back(city: City, ratna: Someone) -> None:
    await begin_today(city)
    shown = await ratna.press("Tim saya")
    assert "2 orang · 0 menunggu tinjauan · 0 belum mendapat umpan balik 60 hari" in shown
    shown = await ratna.press("○ Ayu Pramesti · masih mengisi")
    assert "Tinjauan boleh dimulai" in shown
    assert "Belum ada umpan balik sejak 0 hari" in shown
    assert "Rencana hasil kerja semester ini belum diisi" in shown
    assert "Beri umpan balik" in ratna.buttons
    await ratna.press("Kembali ke tim")
    await ratna.press("○ Ayu Pramesti · masih mengisi")
    assert "Tinjauan: Ayu Pramesti" in await ratna.press("Tinjau")


async def test_who_comes_in_the_last_days_is_new_and_not_rated(city: City, ratna: Someone) -> None:
    await begin_today(city)
    city.clock.turn(datetime(2026, 12, 20, 2, tzinfo=UTC))
    await begin_today(city)
    await ratna.say("/tim")
    assert "belum ada hari yang dinilai" in await ratna.press("＋ Ayu Pramesti · baru")
    assert "Tinjau" not in screen_buttons(ratna)


async def test_an_open_challenge_is_answered_from_there(city: City, ratna: Someone) -> None:
    async with city.sessions.begin() as session:
        ayu = await session.scalar(select(Employee).where(Employee.name == "Ayu Pramesti"))
        assert ayu is not None
        session.add(
            Challenge(
                employee_id=ayu.id,
                semester="2026-2",
                words="Listrik padam dua kali sepekan.",
                need=Need.RESOURCES,
                raised_at=city.clock(),
            )
        )
    await ratna.say("/tim")
    await ratna.press("⏳ ○ Ayu Pramesti · masih mengisi")
    assert "Listrik padam dua kali sepekan." in await ratna.press("Jawab tantangan")


async def test_the_forgotten_are_found_in_one_press(ratna: Someone) -> None:
    await ratna.say("/tim")
    await ratna.press("Yang terlupakan (2)")
    assert "⏳ ○ Ayu Pramesti · masih mengisi" in ratna.buttons
    await ratna.press("Semua orang")
    assert "Yang terlupakan (2)" in ratna.buttons


async def test_thirty_people_are_turned_by_the_page(city: City, ratna: Someone) -> None:
    async with city.sessions.begin() as session:
        head = await session.scalar(select(Employee).where(Employee.name.startswith("Ratna")))
        assert head is not None
        unit = await session.get_one(Unit, head.unit_id)
        for number in range(28):
            who = await an_employee(session, unit, f"Pegawai {number:02}")
            await reviews(session, head, who, city.clock())
    await ratna.say("/tim")
    seen = people_on(ratna)
    for _ in range(3):
        await ratna.press("Berikutnya ›")
        seen += people_on(ratna)
    assert len(seen) == len(set(seen)) == 30
    assert "Berikutnya ›" not in screen_buttons(ratna)


def people_on(someone: Someone) -> list[str]:
    return [label for label in screen_buttons(someone) if label.startswith("⏳")]


def screen_buttons(someone: Someone) -> list[str]:
    rows = someone.messages[-1]["reply_markup"]["inline_keyboard"]
    return [button["text"] for row in rows for button in row]


async def test_an_old_button_about_somebody_who_was_moved(city: City, ratna: Someone) -> None:
    await begin_today(city)
    await ratna.say("/tim")
    button = ratna.data_of("○ Ayu Pramesti · masih mengisi")
    async with city.sessions.begin() as session:
        ayu = await session.scalar(select(Employee).where(Employee.name == "Ayu Pramesti"))
        assert ayu is not None
        line = await session.scalar(select(Assignment).where(Assignment.employee_id == ayu.id))
        assert line is not None
        line.until = city.clock()
    city.clock.advance(minutes=1)
    assert "Ayu Pramesti" not in await ratna.press_data(button)
    surya = await city.employee(SURYA_CODE)
    assert "Ayu Pramesti" not in await surya.press_data(button)


async def test_a_mirror_with_too_little_in_it(ratna: Someone) -> None:
    shown = await ratna.say("/cermin")
    assert "Hanya Bapak/Ibu yang melihat ini" in shown
    assert shown.count("belum cukup data") == 3


async def test_calibration_is_for_the_city_alone(city: City, ratna: Someone) -> None:
    assert "Kalibrasi" not in await ratna.say("/kalibrasi")
    async with city.sessions.begin() as session:
        ayu = await session.scalar(select(Employee).where(Employee.name == "Ayu Pramesti"))
        assert ayu is not None
        session.add(
            Appointment(employee_id=ayu.id, role=Role.CITY_ADMIN, since=city.clock(), until=None)
        )
    administrator = await city.employee(AYU_CODE)
    assert "Belum cukup data" in await administrator.say("/kalibrasi")


async def test_who_leads_nobody_has_no_team(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    assert "Tim saya" not in ayu.buttons
    assert "orang" not in await ayu.say("/tim")
