"""Leave and duty travel: entered in one message, removed with one press, and nobody reminded."""

from datetime import UTC, datetime

import pytest

from handlers.absence.buttons import AddAbsence, RemoveAbsence
from models.office import Absence, AbsenceKind
from tests.city import AYU_CODE, RATNA_CODE, City, Someone
from tests.conversations.acting import send_evaluation, stored


async def away(someone: Someone, days: str, kind: str = "Tambah cuti") -> str:
    await someone.say("/cuti")
    await someone.press(kind)
    return await someone.say(days)


async def test_leave_is_entered_in_one_message_and_removed_with_one_press(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    assert "Belum ada yang tercatat" in await ayu.say("/cuti")
    assert "Kapan Bapak/Ibu cuti?" in await ayu.press("Tambah cuti")
    listed = await ayu.say("1 s.d. 5 Desember 2026")
    assert "• Cuti: 1 Desember 2026 s.d. 5 Desember 2026" in listed
    assert "Kapan Bapak/Ibu dinas luar?" in await ayu.press("Tambah dinas luar")
    assert "• Dinas luar: 10 Desember 2026\n" in await ayu.say("10-12-2026")
    removed = await ayu.press("Hapus 1 Desember 2026")
    assert "Cuti: 1" not in removed
    assert "Dinas luar: 10 Desember 2026" in removed


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("minggu depan", "belum dapat kami baca"),
        ("5-12-2026 s.d. 1-12-2026", "lebih awal daripada"),
        ("1-10-2026", "sudah lewat"),
        ("1-12-2027", "lebih dari setahun"),
    ],
)
async def test_a_wrong_date_is_explained_and_can_be_written_again(
    city: City, written: str, answer: str
) -> None:
    ayu = await city.employee(AYU_CODE)
    assert answer in await away(ayu, written)
    assert await stored(city, Absence) == []
    assert "1 Desember 2026" in await ayu.say("1-12-2026")


async def test_an_overlap_names_what_is_in_the_way(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await away(ayu, "1 s.d. 5 Desember 2026")
    refused = await away(ayu, "4-12-2026", "Tambah dinas luar")
    assert "bertumpuk dengan cuti 01-12-2026 s.d. 05-12-2026" in refused
    merged = await away(ayu, "4 s.d. 8 Desember 2026")
    assert "Cuti: 1 Desember 2026 s.d. 8 Desember 2026" in merged


async def test_a_picture_is_no_date(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/cuti")
    await ayu.press("Tambah cuti")
    assert "kami memerlukan tulisan" in await ayu.send_photo()


async def test_who_goes_to_the_menu_is_no_longer_asked(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/cuti")
    await ayu.press("Tambah cuti")
    await ayu.press("Menu")
    await ayu.say("1-12-2026")
    assert await stored(city, Absence) == []


async def test_a_reviewer_on_leave_is_reminded_on_the_first_morning_back(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await away(ratna, "24 s.d. 30 November 2026")
    await ayu.say("/menu")
    await send_evaluation(ayu)
    city.clock.turn(datetime(2026, 12, 1, 0, 59, tzinfo=UTC))
    await city.look()
    assert "Ayu Pramesti" not in ratna.reads
    city.clock.turn(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await city.look()
    assert "Tinjauan Ayu Pramesti, sejak 24 November 2026" in ratna.reads  # in the digest


async def test_a_forwarded_button_removes_nothing(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await away(ayu, "1-12-2026")
    (absence,) = await stored(city, Absence)
    data = RemoveAbsence(absence_id=absence.id).pack()
    citizen = city.someone()
    await citizen.start()
    assert "bukan untuk akun" in await ratna.press_data(data)
    assert "untuk pegawai" in await citizen.press_data(data)
    assert "untuk pegawai" in await citizen.press_data(AddAbsence(kind=AbsenceKind.LEAVE).pack())
    assert len(await stored(city, Absence)) == 1
    await ayu.press_data(data)
    assert "Belum ada" in await ayu.press_data(data)
