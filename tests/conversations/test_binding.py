"""From a slip of paper to a chat, out of it again, and onto a new phone."""

import re
from typing import Any

import pytest
from aiogram.types import BotCommandScopeChat
from sqlalchemy import select

from models.binding import MOST_WRONG_CODES, REQUESTS_LAST
from models.person import Employee, Person
from tests.city import AYU_CODE, LOKET, RATNA_CODE, SURYA_CODE, City, Someone, read
from tests.conversations.acting import stored
from tests.conversations.offices import city_admin, id_of, newcomer

WRONG = "WRNG234567"
LOCKED = "Sudah lima kali kode yang dikirim keliru"
UNKNOWN = "Kode atau tautan ini tidak kami kenal"


async def wrong_codes_of(city: City, someone: Someone) -> tuple[int, bool]:
    async with city.sessions() as session:
        wanted = select(Person).where(Person.telegram_id == someone.id)
        person = (await session.scalars(wanted)).one()
        return person.wrong_codes, person.codes_locked_until is not None


@pytest.mark.parametrize("typed", ["AYU23 45678", "ayu2345678", " Ayu2-3456-78 "])
async def test_a_code_is_typed_from_paper(city: City, typed: str) -> None:
    ayu = city.someone()
    assert "terhubung sebagai Ayu Pramesti" in await ayu.say(typed)
    assert "1 dari 21" in await ayu.say("/evaluasi")


async def test_what_looks_like_no_code_is_small_talk(city: City) -> None:
    sari = city.someone()
    for words in ("Selamat pagi", "AYU23 4567", "AYU23 456789", "AYU23 4567O"):
        assert "Pesan diterima" in await sari.say(words)
    assert await wrong_codes_of(city, sari) == (0, False)


async def test_an_employee_who_writes_ten_letters_is_not_binding(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    assert "Pesan diterima" in await ayu.say(SURYA_CODE)


async def test_a_code_in_place_of_an_answer_is_an_answer(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    async with city.sessions.begin() as session:
        person = (await session.scalars(select(Person).where(Person.telegram_id == sari.id))).one()
        person.awaits = "form:1:saran"
    await sari.say("AYU23 45678")
    assert [each.telegram_id for each in await stored(city, Person) if each.telegram_id] == [
        sari.id
    ]
    async with city.sessions() as session:
        ayu = await session.scalar(select(Person).join(Employee, Employee.id == Person.id))
        assert ayu is not None
        assert ayu.telegram_id is None


async def test_five_wrong_codes_lock_the_account_for_an_hour(city: City) -> None:
    sari = city.someone()
    for _ in range(MOST_WRONG_CODES):
        assert UNKNOWN in await sari.start(WRONG)
    locked = await sari.say(AYU_CODE)
    assert LOCKED in locked
    assert "24 November 2026, 11.00 WITA" in locked
    assert LOCKED in await sari.start(AYU_CODE)
    city.clock.advance(hours=1)
    assert "terhubung sebagai Ayu" in await sari.start(AYU_CODE)


async def test_a_locked_account_still_rates(city: City) -> None:
    sari = city.someone()
    for _ in range(2 * MOST_WRONG_CODES):
        await sari.start(WRONG)
    assert "Perekaman KTP-el" in await sari.start(LOKET)


async def test_links_of_services_are_no_wrong_codes(city: City) -> None:
    sari = city.someone()
    for _ in range(2 * MOST_WRONG_CODES):
        await sari.start(LOKET)
    assert await wrong_codes_of(city, sari) == (0, False)


def guesses(city: City, someone: Someone, count: int) -> list[dict[str, Any]]:
    return [city.telegram.start(someone.id, f"G{number:09d}") for number in range(count)]


async def test_a_hundred_guesses_at_once_are_five(city: City) -> None:
    thief, ayu = city.someone(), city.someone()
    tries = guesses(city, thief, 100)
    await city.receive(*tries, city.telegram.start(ayu.id, AYU_CODE))
    read = [str(message.get("text")) for message in thief.messages]
    assert sum(UNKNOWN in text for text in read) == MOST_WRONG_CODES
    assert sum(LOCKED in text for text in read) == 100 - MOST_WRONG_CODES
    assert "terhubung sebagai Ayu" in ayu.reads


async def test_fifty_accounts_at_once_lock_only_themselves(city: City) -> None:
    thieves = [city.someone() for _ in range(50)]
    ayu = city.someone()
    ranks = zip(*(guesses(city, thief, 7) for thief in thieves), strict=True)
    tries = [guess for rank in ranks for guess in rank]
    await city.receive(*tries, city.telegram.start(ayu.id, AYU_CODE))
    assert "terhubung sebagai Ayu" in ayu.reads
    for thief in thieves:
        read = [str(message.get("text")) for message in thief.messages]
        assert sum(UNKNOWN in text for text in read) == MOST_WRONG_CODES
        assert await wrong_codes_of(city, thief) == (0, True)


async def test_of_two_chats_with_one_code_at_the_same_moment_one_wins(city: City) -> None:
    one, other = city.someone(), city.someone()
    telegram = city.telegram
    await city.receive(telegram.start(one.id, AYU_CODE), telegram.start(other.id, AYU_CODE))
    reads = sorted([one.reads, other.reads])
    assert "Chat ini sekarang terhubung sebagai Ayu" in reads[0]
    assert "Kode ini sudah pernah dipakai" in reads[1]


async def test_leaving_a_chat_asks_first_and_keeps_what_was_written(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/evaluasi")
    await ayu.press("Sesuai ekspektasi")
    asked = await ayu.say("/lepas")
    assert "terhubung sebagai Ayu Pramesti" in asked
    assert "tetap tersimpan" in asked
    assert "tidak lagi terhubung" in await ayu.press("Ya, lepaskan chat ini")
    assert "Bagian ini untuk pegawai" in await ayu.say("/evaluasi")
    assert "Selamat datang di Suara Kinerja" in await ayu.say("/menu")


async def test_a_chat_that_was_left_shows_the_citizens_commands(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    before = await commands(city, ayu)
    await ayu.say("/lepas")
    await ayu.press("Ya, lepaskan chat ini")
    assert "evaluasi" in before
    assert "lepas" in before
    assert "menu" in await commands(city, ayu)
    assert "evaluasi" not in await commands(city, ayu)


async def commands(city: City, someone: Someone) -> set[str]:
    offered = await city.bot.get_my_commands(BotCommandScopeChat(chat_id=someone.id))
    return {command.command for command in offered}


async def test_one_may_stay(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/lepas")
    assert "Selamat datang, Ayu Pramesti" in await ayu.press("Tidak jadi")


async def test_a_forwarded_button_releases_nobody(city: City) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    await ayu.say("/lepas")
    data = ayu.data_of("Ya, lepaskan chat ini")
    assert "Tombol ini bukan untuk akun" in await surya.press_data(data)
    assert "Tombol ini bukan untuk akun" in await city.someone().start() + await press(city, data)
    assert "1 dari 21" in await surya.say("/evaluasi")
    assert "1 dari 21" in await ayu.say("/evaluasi")


async def press(city: City, data: str) -> str:
    citizen = city.someone()
    await citizen.start()
    return await citizen.press_data(data)


async def test_a_citizen_has_nothing_to_leave(city: City) -> None:
    assert "Bagian ini untuk pegawai" in await city.someone().say("/lepas")


async def lose(city: City) -> tuple[Someone, Someone, Someone]:
    """Ayu has lost her phone, Dewi of the personnel office asks, Ratna is asked."""
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    dewi = await city_admin(city)
    await dewi.say("/pegawai")
    await dewi.say("Ayu")
    await dewi.press("Ayu Pramesti")
    asked = await dewi.press("Ponsel hilang/ganti")
    assert "menunggu orang kedua" in asked
    await city.look()
    return ayu, ratna, dewi


async def test_a_lost_phone_is_replaced_by_two(city: City) -> None:
    ayu, ratna, dewi = await lose(city)
    assert "Dewi Anjani meminta agar chat Ayu Pramesti" in ratna.reads
    agreed = await ratna.press("Setuju, saya mengenalnya")
    assert "Serahkan langsung, tatap muka" in agreed
    found = re.search(r"\b([2-9A-Z]{5} [2-9A-Z]{5})\b", agreed)
    assert found is not None
    await city.look()
    assert "Ratna Kusumawardani menyetujui" in dewi.reads
    assert found[1] not in "".join(str(message) for message in dewi.messages)
    assert "tidak lagi terhubung dengan akun pegawai Ayu Pramesti" in ayu.reads
    assert "Bagian ini untuk pegawai" in await ayu.say("/evaluasi")
    new_phone = city.someone("Ayu baru")
    assert "terhubung sebagai Ayu Pramesti" in await new_phone.say(found[1])


async def test_a_lost_phone_that_nobody_lost(city: City) -> None:
    ayu, ratna, dewi = await lose(city)
    assert "ditolak" in await ratna.press("Tolak")
    await city.look()
    assert "Ratna Kusumawardani menolak" in dewi.reads
    assert "1 dari 21" in await ayu.say("/evaluasi")


async def test_the_phone_can_be_found_and_bound_again(city: City) -> None:
    ayu, ratna, _ = await lose(city)
    agreed = await ratna.press("Setuju, saya mengenalnya")
    found = re.search(r"\b([2-9A-Z]{5} [2-9A-Z]{5})\b", agreed)
    assert found is not None
    await city.look()
    assert "terhubung sebagai Ayu Pramesti" in await ayu.say(found[1])


async def test_a_request_lapses_and_its_button_says_so(city: City) -> None:
    ayu, ratna, _ = await lose(city)
    city.clock.advance(days=REQUESTS_LAST.days)
    assert "sudah lewat tiga hari" in await ratna.press("Setuju, saya mengenalnya")
    assert "1 dari 21" in await ayu.say("/evaluasi")


async def test_who_comes_late_to_a_decided_request_reads_so(city: City) -> None:
    _, ratna, _ = await lose(city)
    data = ratna.data_of("Setuju, saya mengenalnya")
    await ratna.press("Tolak")
    assert "sudah diputuskan" in await ratna.press_data(data)


async def test_a_lapsed_request_is_not_told_any_more(city: City) -> None:
    dewi = await city_admin(city)
    await city.employee(AYU_CODE)
    await dewi.press_data(f"fl:{await id_of(city, 'Ayu Pramesti')}")
    city.clock.advance(days=REQUESTS_LAST.days)
    ratna = await city.employee(RATNA_CODE)
    await city.look()
    assert not any("Ponsel" in read(message) for message in ratna.messages)


async def test_a_forwarded_consent_is_nobody_elses(city: City) -> None:
    ayu, ratna, dewi = await lose(city)
    data = ratna.data_of("Setuju, saya mengenalnya")
    surya = await city.employee(SURYA_CODE)
    other = await newcomer(city, "Puskesmas Melati", "Made", "MADE234567")
    citizen = city.someone()
    await citizen.start()
    for stranger in (surya, other, citizen):
        assert "Tombol ini bukan untuk akun" in await stranger.press_data(data)
    for party in (dewi, ayu):
        assert "memerlukan orang kedua" in await party.press_data(data)
    assert "1 dari 21" in await ayu.say("/evaluasi")
