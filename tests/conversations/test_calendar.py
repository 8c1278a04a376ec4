"""The working calendar, kept in the chat by the city's administrators."""

from datetime import date

import pytest
from sqlalchemy import update

from handlers.calendar.buttons import MoveEnd, RemoveDay, Tell
from models.calendar_day import CalendarDay, Ramadan
from models.evaluation import Term
from models.form import Form
from models.period import end_of
from tests.city import AYU_CODE, City, Someone
from tests.conversations.acting import stored
from tests.conversations.offices import city_admin


async def say(dewi: Someone, button: str, words: str) -> str:
    await dewi.say("/kalender")
    await dewi.press(button)
    return await dewi.say(words)


async def test_a_day_off_is_entered_shown_and_taken_back(city: City) -> None:
    dewi = await city_admin(city)
    shown = await dewi.say("/kalender")
    assert "• 25 Desember 2026: Hari Raya Natal" in shown
    assert "8 Februari 2027 s.d. 9 Maret 2027 (perkiraan" in shown
    assert "Tanggal berapa libur" in await dewi.press("Tambah libur")
    shown = await dewi.say("25-11-2026 Pilkada Kota Mataram")
    assert "• 25 November 2026: Pilkada Kota Mataram (libur, dicatat di sini)" in shown
    shown = await dewi.press("Hapus 25 November 2026: Pilkada Kota Mataram")
    assert "Pilkada" not in shown
    assert await stored(city, CalendarDay) == []


async def test_a_term_that_ends_on_a_day_off_is_moved_by_one_press_alone(city: City) -> None:
    ayu, dewi = await city.employee(AYU_CODE), await city_admin(city)
    async with city.sessions.begin() as session:
        await session.execute(update(Term).values(closes_at=end_of(date(2026, 12, 9))))
    assert "padahal hari itu libur" not in await dewi.say("/kalender")
    shown = await say(dewi, "Tambah libur", "9-12-2026 Pilkada Kota Mataram")
    assert "evaluasi diri semester II 2026 berakhir 9 Desember 2026, padahal hari" in shown
    assert "tidak bergeser dengan sendirinya" in shown
    await ayu.say("/evaluasi")
    await ayu.press_data(MoveEnd(day=20261209).pack())  # forwarded
    assert [term.closes_at for term in await stored(city, Term)] == [end_of(date(2026, 12, 9))]
    button = "Pindahkan 9 Desember 2026 ke 10 Desember 2026"
    shown = await dewi.press(button)
    assert "Batas waktu 9 Desember 2026 sudah dipindahkan ke 10 Desember 2026" in shown
    assert "padahal hari itu libur" not in shown
    assert button not in dewi.buttons
    shown = await dewi.press_data(MoveEnd(day=20261209).pack())
    assert "sudah dipindahkan" not in shown
    assert [term.closes_at for term in await stored(city, Term)] == [end_of(date(2026, 12, 10))]
    assert [form.closes_at for form in await stored(city, Form)] == [end_of(date(2026, 12, 10))]


async def test_a_working_saturday_and_ramadan_are_set(city: City) -> None:
    dewi = await city_admin(city)
    shown = await say(dewi, "Tambah hari kerja", "28 November 2026 Pengganti <cuti>")
    assert "• 28 November 2026: Pengganti <cuti> (hari kerja, dicatat di sini)" in shown
    shown = await say(dewi, "Setel Ramadan", "9 Februari s.d. 9 Maret 2027")
    assert "9 Februari 2027 s.d. 9 Maret 2027 (disetel di sini)" in shown
    assert len(await stored(city, Ramadan)) == 1


@pytest.mark.parametrize(
    ("button", "words", "answer"),
    [
        ("Tambah libur", "25-12-2026 Natal", "sudah libur menurut kalender nasional"),
        ("Tambah hari kerja", "25-11-2026 Rabu", "sudah hari kerja"),
        ("Tambah libur", "1-11-2026 Lewat", "sudah lewat"),
        ("Tambah libur", "25-11-2026", "Nama ini kosong"),
        ("Tambah libur", "Rabu depan libur", "belum dapat kami baca"),
        ("Setel Ramadan", "9-2-2027 s.d. 20-2-2027", "29 atau 30 hari"),
    ],
)
async def test_what_cannot_be_is_explained_and_asked_again(
    city: City, button: str, words: str, answer: str
) -> None:
    dewi = await city_admin(city)
    assert answer in await say(dewi, button, words)
    assert await stored(city, CalendarDay) == await stored(city, Ramadan) == []
    assert answer in await dewi.say(words)


async def test_a_day_that_is_set_is_first_removed(city: City) -> None:
    dewi = await city_admin(city)
    await say(dewi, "Tambah libur", "25-11-2026 Pilkada")
    assert "Hapus dulu catatannya" in await say(dewi, "Tambah libur", "25-11-2026 Pilkada")


async def test_nobody_else_reads_or_changes_it(city: City) -> None:
    dewi, ayu, citizen = await city_admin(city), await city.employee(AYU_CODE), city.someone()
    await citizen.start()
    await say(dewi, "Tambah libur", "25-11-2026 Pilkada")
    for someone in (ayu, citizen):
        assert "Natal" not in await someone.say("/kalender")
        for button in (Tell(what="off"), RemoveDay(day=20261125)):
            await someone.press_data(button.pack())
    assert len(await stored(city, CalendarDay)) == 1
    assert "/kalender" in await dewi.say("/bantuan")
    assert "/kalender" not in await ayu.say("/bantuan")


async def test_a_button_with_a_day_that_is_none_is_outdated(city: City) -> None:
    dewi = await city_admin(city)
    await dewi.say("/kalender")
    for data in ("kc:20261399", "kh:20261399", "kc:1", "kb:hari", "kc:x"):
        assert "tidak berlaku lagi" in await dewi.press_data(data)
