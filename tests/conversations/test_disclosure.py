"""What is held about me: read, taken along, corrected."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from bot.database import Sessions
from models.disclosure import CorrectionRequest, Seen, Viewing
from models.office import Appointment, Role
from models.person import Employee
from tests.city import AYU_CODE, LOKET, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import file_of
from tests.unit.printing import pages, words


async def make_administrator(city: City, name: str) -> None:
    async with city.sessions.begin() as session:
        who = await session.scalar(select(Employee).where(Employee.name == name))
        assert who is not None
        session.add(
            Appointment(employee_id=who.id, role=Role.CITY_ADMIN, since=city.clock(), until=None)
        )


def taken(someone: Someone, name: str) -> bytes:
    found, content = file_of(someone)
    assert found == name
    return content


@pytest.fixture
async def ayu(city: City) -> Someone:
    return await city.employee(AYU_CODE)


async def test_an_employee_reads_part_by_part(ayu: Someone) -> None:
    shown = await ayu.say("/data_saya")
    assert "Jabatan dan unit: 1" in shown
    assert "Atasan dan bawahan: 1" in shown
    shown = await ayu.press("Jabatan dan unit")
    assert "nama: Ayu Pramesti" in shown
    assert "unit: Dinas Kependudukan" in shown
    assert "berhenti" not in shown, "what is missing is not told"
    await ayu.press("Kembali ke data saya")
    assert "penilai: Ratna Kusumawardani" in await ayu.press("Atasan dan bawahan")


async def test_what_a_citizen_has_said_cannot_be_found(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    await sari.press("😀 Sangat puas")
    shown = await sari.say("/data_saya")
    assert "Penilaian belum selesai: 1" in shown
    assert "tanpa akun, jadi kami pun tidak dapat menemukannya" in shown
    assert "Ada yang keliru" not in sari.buttons


async def test_who_saw_it(city: City, ayu: Someone, sessions: Sessions) -> None:
    async with sessions.begin() as session:
        people = {each.name: each.id for each in await session.scalars(select(Employee))}
        session.add(
            Viewing(
                employee_id=people["Ayu Pramesti"],
                viewer_id=people["Ratna Kusumawardani"],
                what=Seen.JOURNAL,
                day=city.clock().date(),
            )
        )
    await ayu.say("/data_saya")
    shown = await ayu.press("Siapa yang melihat")
    assert "yang melihat: Ratna Kusumawardani" in shown
    assert "yang dilihat: catatan yang dibagikan" in shown


async def test_nothing_is_said_of_figures_before_they_are_open(ayu: Someone) -> None:
    await ayu.say("/data_saya")
    assert "Belum ada evaluasi yang terbuka" in await ayu.press("Asal setiap angka")


async def test_it_is_taken_along_as_a_workbook(ayu: Someone) -> None:
    await ayu.say("/data_saya")
    await ayu.press("Unduh Excel")
    book = load_workbook(BytesIO(taken(ayu, "data-saya.xlsx")))
    titles = [page.title for page in book]
    assert titles[:2] == ["1 Akun dan pilihan", "2 Jabatan dan unit"]
    assert book["2 Jabatan dan unit"]["A2"].value == "Ayu Pramesti"


async def test_without_an_evaluation_there_is_no_paper(ayu: Someone) -> None:
    await ayu.say("/data_saya")
    assert "Mulailah dengan /evaluasi" in await ayu.press("PDF untuk e-Kinerja")


async def test_a_begun_evaluation_is_paper_that_can_be_copied(ayu: Someone) -> None:
    await ayu.say("/evaluasi")
    await ayu.press("Sesuai ekspektasi")
    await ayu.say("/data_saya")
    await ayu.press("PDF untuk e-Kinerja")
    (sheet,) = pages(taken(ayu, "evaluasi-diri-2026-2.pdf"))
    assert "Ayu Pramesti" in words(sheet)
    assert "Belum terkirim" in words(sheet)


async def test_a_correction_is_asked_for_and_answered(city: City, ayu: Someone) -> None:
    await make_administrator(city, "Ratna Kusumawardani")
    ratna = await city.employee(RATNA_CODE)
    await ayu.say("/data_saya")
    await ayu.press("Ada yang keliru")
    assert "sudah kami teruskan" in await ayu.say("Jabatan saya <Pranata Komputer>.")
    await city.look()
    assert "Ayu Pramesti" in ratna.reads
    assert "Jabatan saya <Pranata Komputer>." in await ratna.press("Baca permintaannya")
    await ratna.press("Jawab")
    assert "Sudah diperbaiki." in await ratna.say("Sudah diperbaiki.")
    await city.look()
    assert "Sudah diperbaiki." in ayu.reads

    await ayu.say("/data_saya")
    shown = await ayu.press("Permintaan perbaikan")
    assert "dijawab oleh: Ratna Kusumawardani" in shown


async def test_one_request_at_a_time_and_none_that_is_empty_or_too_long(
    city: City, ayu: Someone, sessions: Sessions
) -> None:
    await ayu.say("/data_saya")
    await ayu.press("Ada yang keliru")
    assert "paling panjang 1.500" in await ayu.paste("x" * 5_000)
    city.clock.advance(seconds=5)
    assert "kosong" in await ayu.say(" \0 ")
    await ayu.say("Nama saya salah.")
    await ayu.say("/data_saya")
    assert "belum dijawab" in await ayu.press("Ada yang keliru")
    async with sessions() as session:
        assert len((await session.scalars(select(CorrectionRequest))).all()) == 1


async def test_others_neither_read_nor_answer(city: City, ayu: Someone) -> None:
    await ayu.say("/data_saya")
    await ayu.press("Ada yang keliru")
    await ayu.say("Nama saya salah.")
    surya = await city.employee(SURYA_CODE)
    for data in ("ys:1", "yj:1"):
        assert "Nama saya salah" not in await surya.press_data(data)
    await make_administrator(city, "Ayu Pramesti")
    await ayu.press_data("yj:1")
    await ayu.say("Saya jawab sendiri.")
    async with city.sessions() as session:
        request = (await session.scalars(select(CorrectionRequest))).one()
    assert request.answer is None
