"""What everybody can do from the menu, and what is told about the bot itself."""

from collections import Counter

import pytest
from sqlalchemy import select, update

from models.notice import Notice
from models.office import Assignment, Headship
from models.person import Person
from tests.city import AYU_CODE, LOKET, POLI, RATNA_CODE, City, Someone
from tests.conversations.acting import MORE, send_evaluation

EMPLOYEES = ["Evaluasi diri periode ini", "📓 Catat", "Umpan balik"]
MENU = [
    "Evaluasi diri periode ini",
    "📓 Catat",
    "Tim saya",
    "Umpan balik",
    "Laporan unit saya",
    "Kasus warga",
    "Unit dan layanan",
]


async def test_a_citizen_needs_no_menu(city: City) -> None:
    sari = city.someone()
    assert "Selamat datang di Suara Kinerja" in await sari.start()
    assert sari.buttons == []
    assert await sari.say("/menu") == await sari.say("/MENU")


async def test_an_employee_has_a_menu_that_leads_somewhere(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    assert ayu.buttons == EMPLOYEES
    assert "1 dari 21" in await ayu.press("Evaluasi diri periode ini")
    assert "Selamat datang, Ayu Pramesti" in await ayu.say("/menu")
    assert "Belum ada pegawai" in await ayu.say("/tinjau")
    assert "kepala unit" in await ayu.say("/laporan")


async def test_the_menu_of_commands_is_of_the_role_and_the_language(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    assert {"evaluasi", "bantuan"} <= commands(ayu).keys()
    assert commands(ratna).keys() - commands(ayu).keys() >= {"tinjau", "laporan"}
    await ratna.say("/bahasa")
    await ratna.press("English")
    assert commands(ratna)["evaluasi"] == "My self-evaluation of this period"


async def test_a_citizens_menu_holds_nothing_for_employees(city: City) -> None:
    sari = city.someone()
    await sari.start()
    assert commands(sari).keys() == {
        "menu",
        "data_saya",
        "kuitansi",
        "privasi",
        "bahasa",
        "bantuan",
    }


async def test_a_role_that_is_lost_leaves_the_menu(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    async with city.sessions.begin() as session:
        await session.execute(update(Headship).values(until=city.clock()))
        await session.execute(update(Assignment).values(until=city.clock()))
    await ratna.say("/menu")
    rows = ratna.messages[-1]["reply_markup"]["inline_keyboard"]
    assert [button["text"] for row in rows for button in row] == EMPLOYEES
    assert "laporan" not in commands(ratna)


def commands(someone: Someone) -> dict[str, str]:
    """What Telegram shows beside the writing line in this person's chat."""
    scope = {"type": "chat", "chat_id": someone.id}
    offered = someone.city.telegram.call("getMyCommands", {"scope": scope}).body["result"]
    return {each["command"]: each["description"] for each in offered}


async def test_the_head_reads_who_waits_and_opens_the_report(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    team = await ratna.press("Tim saya")
    assert "○ 2 masih mengisi" in team
    assert [label for label in ratna.buttons if "Ayu" in label or "Surya" in label]
    assert "Selamat datang, Ratna" in await ratna.press("Menu")
    assert "belum cukup data" in (await ratna.press("Laporan unit saya")).lower()


async def test_the_menu_leaves_what_was_read_and_takes_its_buttons(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    team = await ratna.press("Tim saya")
    await ratna.press("Menu")
    left = [message for message in ratna.messages if message.get("text") == team]
    assert [message.get("reply_markup") for message in left] == [None]
    assert ratna.buttons == MENU


async def test_what_is_said_right_after_a_code_is_said_by_the_employee(city: City) -> None:
    ayu, telegram = city.someone(), city.telegram
    await city.receive(telegram.start(ayu.id, AYU_CODE), telegram.say(ayu.id, "/evaluasi"))
    assert "1 dari 21" in ayu.reads


@pytest.mark.parametrize("command", ["/evaluasi", "/tinjau", "/laporan"])
async def test_what_is_for_employees_is_not_for_citizens(city: City, command: str) -> None:
    assert "Bagian ini untuk pegawai" in await city.someone().say(command)


async def test_the_language_can_be_changed_and_stays(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/bahasa")
    assert ayu.buttons[:2] == ["Bahasa Indonesia", "English"]
    assert "from now on we speak English" in await ayu.press("English")
    assert "My self-evaluation" in ayu.buttons
    assert "1 of 21" in await ayu.press("My self-evaluation")
    await ayu.say("/bahasa")
    assert "berbahasa Indonesia" in await ayu.press("Bahasa Indonesia")


async def test_a_language_that_we_do_not_speak_is_indonesian(city: City) -> None:
    sari = city.someone()
    await sari.say("/bahasa")
    assert "berbahasa Indonesia" in await sari.press_data("l:sas")


async def test_help_is_for_the_one_who_asks(city: City) -> None:
    sari, ayu = city.someone(), await city.employee(AYU_CODE)
    assert "/kuitansi KODE" in await sari.say("/bantuan")
    assert "/evaluasi" not in sari.reads
    assert "/evaluasi" in await ayu.say("/bantuan")
    assert "e-Kinerja BKN" in ayu.reads


async def test_privacy_names_the_real_threshold(city: City) -> None:
    sari = city.someone()
    assert "sedikitnya 5 " in await sari.say("/privasi")
    services = city.intake.services
    city.intake.services = lambda session: services(session) | {"threshold": 17}
    assert "sedikitnya 17 " in await sari.say("/privasi")


async def test_a_receipt_shows_everything_that_is_stored(city: City) -> None:
    sari, budi = city.someone("Sari"), city.someone("Budi")
    await sari.start(POLI)
    await sari.press("😞 Tidak puas")
    await sari.press(MORE)
    await sari.press("Kurang sesuai")
    for _ in range(8):
        await sari.press("Lewati")
    await sari.say("Antrean sejak subuh.")
    await sari.press("Periksa & kirim")
    receipt = (await sari.press("Kirim")).split("Kode kuitansi: ")[1].split()[0]
    city.clock.advance(hours=24)
    await city.look()
    for typed in (receipt, receipt.lower(), f"{receipt[:5]}-{receipt[5:]}"):
        shown = await budi.say(f"/kuitansi {typed}")
        for words in ("Poli Umum, Puskesmas Melati", "Pekan mulai 23 November 2026",
                      "😞 Tidak puas", "Kurang sesuai", "Antrean sejak subuh."):  # fmt: skip
            assert words in shown
        assert "Waktu" not in shown  # skipped, so not stored


@pytest.mark.parametrize(
    "text", ["/kuitansi", "/kuitansi ", "/kuitansi TIDAKADA", "/kuitansi <b>"]
)
async def test_a_receipt_that_is_none(city: City, text: str) -> None:
    assert "tidak kami temukan" in await city.someone().say(text)


async def test_a_rating_goes_on_where_it_was_left(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    await sari.press("😀 Sangat puas")
    await sari.press(MORE)
    await sari.press("Sesuai")
    await sari.say("/menu")
    assert "2 dari 9" in await sari.start(LOKET)


async def test_what_a_citizen_had_begun_goes_along_when_the_chat_is_bound(city: City) -> None:
    someone = city.someone()
    await someone.start(LOKET)
    await someone.press("😀 Sangat puas")
    assert "Ayu Pramesti" in await someone.start(AYU_CODE)
    assert "😀 Sangat puas" in await someone.start(LOKET)
    assert "suara Saudara sudah kami terima" in await someone.press("Kirim sekarang")


async def test_whoever_blocks_the_bot_is_told_when_they_come_back(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await city.take(city.telegram.block(ratna.id))
    await send_evaluation(ayu)
    city.clock.advance(days=1)
    assert await city.look() == Counter()
    assert await unreachable(city) == [ratna.id]

    await ratna.start()
    assert await unreachable(city) == []
    assert (await city.look())["told-sent"] == 1
    assert "Ayu Pramesti sudah mengirim evaluasi diri" in ratna.reads


async def test_whoever_lets_the_bot_in_again_can_be_reached(city: City) -> None:
    sari = city.someone()
    await sari.start()
    await city.take(city.telegram.block(sari.id))
    assert await unreachable(city) == [sari.id]
    await city.take(city.telegram.unblock(sari.id))
    assert await unreachable(city) == []


async def test_putting_the_bot_out_of_a_group_is_no_wish_to_hear_nothing(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    group = city.telegram.group("Loket", [ayu.id])
    await city.take(city.telegram.remove_bot(group.id, by=ayu.id))
    assert await unreachable(city) == []


async def unreachable(city: City) -> list[int | None]:
    async with city.sessions() as session:
        found = select(Person.telegram_id).where(Person.unreachable_since.is_not(None))
        return list(await session.scalars(found))


async def test_nobody_is_owed_anything_for_looking_around(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    for text in ("/menu", "/tinjau", "/laporan", "/bantuan", "/privasi", "/bahasa", "/evaluasi"):
        assert await ratna.say(text)
    async with city.sessions() as session:
        assert (await session.scalars(select(Notice))).all() == []
