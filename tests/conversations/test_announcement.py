"""An administrator speaks to a group: seen as it will be read, sent once, stopped at any time."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.announcement.buttons import ChooseAudience, ChooseUnit, Discard, Look, SendIt, Stop
from models.announcement import LONGEST, Announcement, Audience
from models.notice import Notice, Topic
from models.office import Appointment, Role
from models.person import Employee, Person
from models.unit import Unit
from services.announcements.announcements import Announcements
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.databases import beside

WORDS = "Apel pagi Senin pukul 07.30 di <halaman> Balai Kota."


async def appoint(city: City, name: str, role: Role, unit: str | None = None) -> None:
    async with city.sessions.begin() as session:
        employee = await session.scalar(select(Employee.id).where(Employee.name == name))
        of_unit = await session.scalar(select(Unit.id).where(Unit.name == unit)) if unit else None
        assert employee is not None
        since = city.clock() - timedelta(days=1)
        session.add(Appointment(employee_id=employee, role=role, unit_id=of_unit, since=since))


async def dismiss(city: City) -> None:
    async with city.sessions.begin() as session:
        for appointment in await session.scalars(select(Appointment)):
            appointment.until = city.clock()


@pytest.fixture
async def ratna(city: City) -> Someone:
    """She administers the whole city."""
    ratna = await city.employee(RATNA_CODE)
    await appoint(city, "Ratna Kusumawardani", Role.CITY_ADMIN)
    return ratna


async def compose(someone: Someone, to: str = "Semua pegawai", words: str = WORDS) -> str:
    await someone.say("/pengumuman")
    await someone.press(to)
    return await someone.say(words)


async def the_announcement(city: City) -> Announcement:
    (announcement,) = await stored(city, Announcement)
    assert isinstance(announcement, Announcement)
    return announcement


async def test_all_employees_read_it_as_it_was_looked_at(city: City, ratna: Someone) -> None:
    ayu, citizen = await city.employee(AYU_CODE), city.someone()
    await citizen.start()
    before = citizen.messages
    checked = await compose(ratna)
    looked_at = ratna.messages[-2]
    assert "Pengumuman dari Ratna Kusumawardani, Dinas Kependudukan" in checked
    assert "Untuk semua pegawai: 2 orang menerimanya, 1 orang tidak" in checked
    assert await city.look() == Counter()  # nothing is owed before it is approved
    assert "Pengumuman sedang dikirim." in await ratna.press("Kirim ke 2 orang")
    assert "▱▱▱▱▱▱▱▱▱▱ 0 dari 2 orang" in ratna.reads
    assert "Menunggu giliran: 2 orang" in ratna.reads
    assert await city.look() == Counter({"told-sent": 2})
    for reader in (ayu, ratna):
        read = reader.messages[-1]
        assert (read["text"], read["entities"]) == (looked_at["text"], looked_at["entities"])
    assert WORDS in ayu.reads
    assert citizen.messages == before
    await ratna.press("Perbarui")
    assert "Pengumuman sudah terkirim." in last_screen(ratna)
    assert "▰▰▰▰▰▰▰▰▰▰ 2 dari 2 orang" in last_screen(ratna)
    assert "2 dari 2" in await revisit(ratna)


def last_screen(someone: Someone) -> str:
    return next(str(m["text"]) for m in reversed(someone.messages) if "reply_markup" in m)


async def revisit(someone: Someone) -> str:
    await someone.say("/pengumuman")
    return await someone.press("Pengumuman terakhir")


async def test_approved_twice_it_is_sent_once(city: City, ratna: Someone) -> None:
    await compose(ratna)
    taps = [ratna.tap("Kirim ke 1 orang"), ratna.tap("Kirim ke 1 orang")]
    for tap in taps:
        await city.take(tap)
    assert (await city.look())["told-sent"] == 1
    await ratna.press_data(SendIt(announcement_id=(await the_announcement(city)).id).pack())
    assert (await city.look())["told-sent"] == 0
    assert len([m for m in ratna.messages if WORDS in m.get("text", "")]) == 2  # and the look


async def test_reviewers_alone(city: City, ratna: Someone) -> None:
    ayu = await city.employee(AYU_CODE)
    assert "Untuk semua penilai: 1 orang menerimanya. " not in await compose(
        ratna, "Semua penilai"
    )
    assert "Untuk semua penilai: 1 orang menerimanya." in ratna.reads
    await ratna.press("Kirim ke 1 orang")
    await city.look()
    assert WORDS not in ayu.reads
    assert WORDS in ratna.reads


async def test_a_unit_with_those_below_it_by_its_own_administrator(city: City) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    await appoint(city, "Ayu Pramesti", Role.UNIT_ADMIN, "Dinas Kependudukan")
    async with city.sessions.begin() as session:
        agency = await session.scalar(select(Unit).where(Unit.name == "Dinas Kependudukan"))
        assert agency is not None
        session.add(Unit(name="Bidang Capil", since=agency.since, parent_id=agency.id))
        await session.flush()
        below = await session.scalar(select(Unit.id).where(Unit.name == "Bidang Capil"))
        employee = await session.scalar(select(Employee).where(Employee.name == "Surya Wirabakti"))
        assert employee is not None
        assert below is not None
        employee.unit_id = below
    await ayu.say("/pengumuman")
    assert "Semua pegawai" not in ayu.buttons[:4]
    await ayu.press("Satu unit")
    assert ayu.buttons[:2] == ["Bidang Capil", "Dinas Kependudukan"]
    assert "paling panjang 3.500 huruf" in await ayu.press("Dinas Kependudukan")
    assert "Untuk Dinas Kependudukan beserta unit di bawahnya: 2 orang" in await ayu.say(WORDS)
    await ayu.press("Kirim ke 2 orang")
    await city.look()
    assert WORDS in surya.reads
    await compose_for_unit(ayu, "Bidang Capil")
    assert "1 orang menerimanya" in ayu.reads


async def compose_for_unit(someone: Someone, unit: str) -> None:
    await someone.say("/pengumuman")
    await someone.press("Satu unit")
    await someone.press(unit)
    await someone.say(WORDS)


async def test_of_many_units_one_is_named(city: City, ratna: Someone) -> None:
    async with city.sessions.begin() as session:
        for number in range(9):
            since = city.clock() - timedelta(days=9)
            session.add(Unit(name=f"Kelurahan {number}", since=since))
    await ratna.say("/pengumuman")
    assert "Ketik nama unitnya" in await ratna.press("Satu unit")
    assert "Tidak ada unit" in await ratna.say("Dinas Penerbangan")
    await ratna.say("kelurahan")
    assert len([label for label in ratna.buttons if label.startswith("Kelurahan")]) == 8
    await ratna.say("melati pusk")
    await ratna.press("Puskesmas Melati")
    assert "0 orang menerimanya." in await ratna.say(WORDS)
    assert "Kirim ke" not in "".join(ratna.buttons[:1])  # nobody would hear it


async def test_too_long_it_is_refused_whole_and_none_of_its_pieces_is_taken(
    city: City, ratna: Someone
) -> None:
    await ratna.say("/pengumuman")
    await ratna.press("Semua pegawai")
    assert "paling panjang 3.500" in await ratna.paste("a" * 9000)
    assert await stored(city, Announcement) == []
    city.clock.advance(seconds=5)
    assert "1 orang menerimanya" in await ratna.say("&" * LONGEST)  # escaped it would be longer
    await ratna.press("Kirim ke 1 orang")
    await city.look()
    assert ratna.reads.endswith("&" * LONGEST)


async def test_a_draft_is_thrown_away_without_a_trace(city: City, ratna: Someone) -> None:
    await compose(ratna)
    key = (await the_announcement(city)).id
    assert "tidak ada yang terkirim" in await ratna.press("Batal")
    assert await stored(city, Announcement) == []
    for forged in (SendIt, Discard, Look, Stop):
        assert "sudah lama" in await ratna.press_data(forged(announcement_id=key).pack())
    assert await stored(city, Notice) == []


async def test_a_draft_of_yesterday_is_not_sent(city: City, ratna: Someone) -> None:
    await compose(ratna)
    city.clock.advance(days=1, seconds=1)
    assert "sudah lama" in await ratna.press("Kirim ke 1 orang")
    assert await stored(city, Notice) == []


async def test_stopped_nobody_else_reads_it(city: City, ratna: Someone) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    await compose(ratna)
    await ratna.press("Kirim ke 3 orang")
    city.telegram.block(surya.id)
    async with city.sessions.begin() as session:  # one is on its way already
        of_ayu = select(Notice).join(Notice.person).where(Person.telegram_id == ayu.id)
        on_its_way = (await session.scalars(of_ayu)).one()
        on_its_way.claimed_at = city.clock()
    assert "dihentikan" in await ratna.press("Hentikan pengiriman")
    assert "Tidak jadi dikirimi: 2 orang" in ratna.reads
    assert "Hentikan pengiriman" not in ratna.buttons[:2]
    spared = (await the_announcement(city)).spared
    await ratna.press_data(Stop(announcement_id=(await the_announcement(city)).id).pack())
    assert (await the_announcement(city)).spared == spared == 2
    assert await city.look() == Counter()
    city.clock.advance(minutes=6)
    assert await city.look() == Counter({"told-moot": 1})  # its sender died, and now it is stopped
    for someone in (ayu, surya):
        assert WORDS not in someone.reads


async def test_who_blocks_the_bot_meanwhile_is_counted_and_reads_it_later(
    city: City, ratna: Someone
) -> None:
    ayu = await city.employee(AYU_CODE)
    await compose(ratna)
    await ratna.press("Kirim ke 2 orang")
    city.telegram.block(ayu.id)
    assert await city.look() == Counter({"told-sent": 1, "told-unreachable": 1})
    seen = await revisit(ratna)
    assert "▰▰▰▰▰▱▱▱▱▱ 1 dari 2 orang" in seen
    assert "Memblokir bot: 1 orang" in seen
    city.telegram.unblock(ayu.id)
    await ayu.say("/menu")
    await city.look()
    assert WORDS in ayu.reads


async def test_it_comes_after_all_else_that_is_due(city: City, ratna: Someone) -> None:
    await compose(ratna)
    await ratna.press("Kirim ke 1 orang")
    city.clock.advance(minutes=1)
    async with city.sessions.begin() as session:
        found = select(Person.id).where(Person.telegram_id == ratna.id)
        row = {"person_id": await session.scalar(found), "topic": Topic.CHAT_RELEASED, "about": 1}
        session.add(Notice(**row, due_at=city.clock(), attempts=0))
    await city.look()
    assert WORDS in ratna.reads  # the last one


async def test_nobody_else_may(city: City, ratna: Someone) -> None:
    ayu, citizen = await city.employee(AYU_CODE), city.someone()
    await citizen.start()
    await compose(ratna)
    key = (await the_announcement(city)).id
    for other in (ayu, citizen):
        for forged in (SendIt, Discard, Look, Stop):
            assert "bukan untuk" in await other.press_data(forged(announcement_id=key).pack())
        for audience in (Audience.EMPLOYEES, Audience.REVIEWERS):
            assert "peran" in await other.press_data(ChooseAudience(audience=audience).pack())
        assert "peran" in await other.press_data(ChooseUnit(unit_id=1).pack())
        assert "peran" in await other.say("/pengumuman")
    await dismiss(city)
    assert "peran" in await ratna.press("Kirim ke 2 orang")  # she may no longer
    assert await stored(city, Notice) == []


async def test_whoever_lost_the_role_while_writing_is_refused(city: City, ratna: Someone) -> None:
    await ratna.say("/pengumuman")
    await ratna.press("Semua pegawai")
    await dismiss(city)
    assert "peran" in await ratna.say(WORDS)
    assert await stored(city, Announcement) == []


async def test_approved_from_two_places_at_once_it_is_owed_once(
    city: City, ratna: Someone
) -> None:
    await compose(ratna)
    key = (await the_announcement(city)).id

    async def approve() -> int:
        async with city.sessions.begin() as session:
            found = select(Person).where(Person.telegram_id == ratna.id)
            person = (await session.scalars(found)).one()
            approved = await Announcements(session, city.clock).approve(person, key)
            await asyncio.sleep(0)
            return approved.recipients

    async with city.sessions.begin() as session:
        found = select(Person).where(Person.telegram_id == ratna.id)
        person = (await session.scalars(found)).one()
        await Announcements(session, city.clock).approve(person, key)
        other = await beside(approve())
    assert await other == 1
    assert len(await stored(city, Notice)) == 1
