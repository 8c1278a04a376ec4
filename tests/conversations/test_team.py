"""A superior looks at the team, at one person, and into the mirror."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.challenge import Challenge, Need
from models.office import Appointment, Assignment, Role
from models.person import Employee
from models.unit import Unit
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import MEETS
from tests.factories import an_employee, look_back, review, reviews
from tests.people import person_of


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
    assert "semester II 2026 · 2 orang" in shown
    assert "Masa evaluasi sampai 24 Desember 2026, 30 hari lagi" in shown
    assert "○ 2 masih mengisi evaluasi diri" in shown
    assert "⏳" not in shown
    shown = await ratna.press("○ Ayu Pramesti")
    assert "masih diisi, sampai 24 Desember 2026. Tinjauan boleh dimulai" in shown
    assert "Belum ada umpan balik sejak 0 hari" in shown
    assert "Rencana hasil kerja periode ini belum diisi" in shown
    assert screen_buttons(ratna) == [
        "Tinjau",
        "Pilihan lain",
        "Beri umpan balik",
        "Rekam umpan balik",
        "Kembali ke tim",
    ]
    await ratna.press("Kembali ke tim")
    await ratna.press("○ Ayu Pramesti")
    assert "Tinjauan: Ayu Pramesti" in await ratna.press("Tinjau")
    await ratna.say("/tim")
    await ratna.press("○ Ayu Pramesti")
    assert "Tinjauan: Ayu Pramesti" in await ratna.press("Lanjutkan tinjauan")


async def test_one_person_takes_the_place_of_the_list(ratna: Someone) -> None:
    """Whoever looks at thirty has not thirty lists above it."""
    await ratna.say("/tim")
    before = len(ratna.messages)
    for _ in range(3):
        await ratna.press("⏳ ○ Ayu Pramesti")
        await ratna.press("Kembali ke tim")
    assert len(ratna.messages) == before


async def test_who_comes_in_the_last_days_is_new_and_not_rated(city: City, ratna: Someone) -> None:
    await begin_today(city)
    city.clock.turn(datetime(2026, 12, 20, 2, tzinfo=UTC))
    await begin_today(city)
    await ratna.say("/tim")
    assert "belum ada hari yang dinilai" in await ratna.press("＋ Ayu Pramesti")
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
    await ratna.press("⏳ ○ Ayu Pramesti")
    assert "Listrik padam dua kali sepekan." in await ratna.press("Jawab tantangan")


async def test_the_forgotten_are_found_in_one_press(city: City, ratna: Someone) -> None:
    await ratna.say("/tim")
    assert "lama tidak mendapat umpan balik" in await ratna.press("⏳ Terlupakan (2)")
    assert "⏳ ○ Ayu Pramesti" in ratna.buttons
    await ratna.press("Semua (2)")
    assert "⏳ Terlupakan (2)" in ratna.buttons
    await begin_today(city)
    shown = await ratna.press("⏳ Terlupakan (2)")
    assert "Tidak ada yang terlupakan" in shown
    assert people_on(ratna) == ["○ Ayu Pramesti", "○ Surya Wirabakti"]


async def send_own(city: City, name: str) -> None:
    async with city.sessions.begin() as session:
        await look_back(session, city.clock, await person_of(session, name))


async def test_who_waits_is_reviewed_one_after_the_other(city: City, ratna: Someone) -> None:
    """From a reminder, a command, an older menu or the list, it is the same list."""
    await begin_today(city)
    assert "Tidak ada tinjauan yang menunggu" in await ratna.say("/tinjau")
    assert people_on(ratna) == ["○ Ayu Pramesti", "○ Surya Wirabakti"]
    await send_own(city, "Surya Wirabakti")
    city.clock.advance(days=1)
    await send_own(city, "Ayu Pramesti")
    city.clock.advance(days=2)
    waiting = ["● Surya Wirabakti · 3 hari", "● Ayu Pramesti · 2 hari"]
    for ask in (ratna.say("/tinjau"), ratna.press_data("t"), ratna.press_data("nt:0:2")):
        assert "yang terlama lebih dahulu" in await ask
        assert people_on(ratna) == waiting

    page = await ratna.press(waiting[0])
    assert "menunggu tinjauan Bapak/Ibu sampai 24 Desember 2026" in page
    await ratna.press("Tinjau")
    assert "1 tinjauan masih menunggu" in await review_to_the_end(ratna)
    assert "Tinjauan: Ayu Pramesti" in await ratna.press("Berikutnya: Ayu Pramesti")
    assert "Tidak ada tinjauan lain" in await review_to_the_end(ratna)
    await ratna.press("Kembali ke tim")
    receipts = [m for m in ratna.messages if "terkirim" in m.get("text", "")]
    assert len(receipts) == 2, "what was sent stays to be read"
    assert people_on(ratna) == ["✉ Ayu Pramesti", "✉ Surya Wirabakti"]
    await ratna.press("✉ Ayu Pramesti")
    assert "Antrean turun." in await ratna.press("Baca berdampingan")


async def review_to_the_end(ratna: Someone) -> str:
    for _ in range(9):
        await ratna.press(MEETS)
    await ratna.say("Pertahankan.")
    return await ratna.press("Kirim")


async def test_a_review_that_came_first_can_be_looked_at(city: City, ratna: Someone) -> None:
    await begin_today(city)
    async with city.sessions.begin() as session:
        people = [
            await person_of(session, name) for name in ("Ratna Kusumawardani", "Ayu Pramesti")
        ]
        await review(session, city.clock, *people)
    await ratna.say("/tim")
    assert "amplop masih tersegel" in await ratna.press("✓ Ayu Pramesti")
    assert screen_buttons(ratna)[0] == "Lihat tinjauan saya"
    assert "Pilihan lain" not in screen_buttons(ratna)
    assert "Pertahankan." in await ratna.press("Lihat tinjauan saya")


async def test_between_terms_nothing_is_said_to_be_written(city: City, ratna: Someone) -> None:
    city.clock.turn(datetime(2027, 3, 1, 2, tzinfo=UTC))
    shown = await ratna.say("/tim")
    assert "semester I 2027" in shown
    assert "Saat ini tidak ada masa evaluasi" in shown
    assert "· 2 di luar masa evaluasi" in shown
    await ratna.press("⏳ · Ayu Pramesti")
    assert "Tinjau" not in screen_buttons(ratna)
    assert "Tidak ada tinjauan" in await ratna.say("/tinjau")


async def test_the_last_day_is_called_so(city: City, ratna: Someone) -> None:
    city.clock.turn(datetime(2026, 12, 24, 0, tzinfo=UTC))
    assert "24 Desember 2026, hari terakhir." in await ratna.say("/tim")


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
    for page in (2, 3, 4):
        await ratna.press(f"{page}/4 ›")
        seen += people_on(ratna)
    assert len(seen) == len(set(seen)) == 30
    assert "‹ 3/4" in screen_buttons(ratna)
    await ratna.press("⏳ Terlupakan (30)")
    await ratna.press("2/4 ›")
    assert "lama tidak mendapat" in ratna.reads


def people_on(someone: Someone) -> list[str]:
    signs = ("⏳ ○", "●", "○", "✓", "✉")
    return [
        label for label in screen_buttons(someone) if label.startswith(signs) and "(" not in label
    ]


def screen_buttons(someone: Someone) -> list[str]:
    rows = someone.messages[-1]["reply_markup"]["inline_keyboard"]
    return [button["text"] for row in rows for button in row]


async def test_an_old_button_about_somebody_who_was_moved(city: City, ratna: Someone) -> None:
    await begin_today(city)
    await ratna.say("/tim")
    button = ratna.data_of("○ Ayu Pramesti")
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
