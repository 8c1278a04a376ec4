"""A city administrator brings a file in: it is read, shown, decided, and taken back."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from itertools import chain

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select, update

from models.office import Appointment, Role
from models.person import Employee, Person
from models.roster_import import ImportState, RosterImport
from rosters.reading import read_roster
from rosters.roster import Place, Problem
from tests.city import AYU_CODE, LOKET, RATNA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.rosters.generated import TODAY, a_nip, workbook
from tests.rosters.standing_after import employee, roster, service, unit
from tests.rosters.workbooks import saved

A_FILE = roster(
    unit("Dinas Arsip", six_days=True),
    service("Salinan arsip", "Dinas Arsip", "Loket 1"),
    employee(1, "Dinas Arsip"),
    employee(2, "Dinas Arsip", above=1),
)


@pytest.fixture
async def admin(city: City) -> Someone:
    """Ratna, who administers the city."""
    ratna = await city.employee(RATNA_CODE)
    async with city.sessions.begin() as session:
        query = select(Employee).where(Employee.name.startswith("Ratna"))
        (employee_,) = await session.scalars(query)
        since = city.clock() - timedelta(days=1)
        session.add(Appointment(employee_id=employee_.id, role=Role.CITY_ADMIN, since=since))
    return ratna


async def send(someone: Someone, content: bytes, name: str = "pegawai.xlsx") -> str:
    telegram = someone.city.telegram
    return await someone._take(telegram.upload(someone.id, "document", content, filename=name))


async def employees(city: City) -> int:
    async with city.sessions() as session:
        return await session.scalar(select(func.count(Employee.id))) or 0


async def the_import(city: City) -> RosterImport:
    return (await stored(city, RosterImport))[-1]  # type: ignore[no-any-return]


async def shown(admin: Someone) -> str:
    await admin.city.look()
    return admin.reads


async def test_a_file_is_shown_applied_and_taken_back(city: City, admin: Someone) -> None:
    before = await employees(city)
    assert "sedang dibaca" in await send(admin, workbook(A_FILE))
    assert (await the_import(city)).content is None
    told = await shown(admin)
    assert "2 baru" in told
    assert f"Baru: Pegawai 1 ({a_nip(1).masked}), Dinas Arsip" in told
    assert "Hari kerja unit: Dinas Arsip, lima → enam hari kerja" in told
    assert "3 tidak ada di berkas" in told
    assert await employees(city) == before
    assert "Sedang diterapkan" in await admin.press("Terapkan")
    done = await shown(admin)
    assert "sudah diterapkan" in done
    assert "2 baru" in done
    assert await employees(city) == before + 2
    assert (await the_import(city)).content is None
    assert "dikembalikan" in await admin.press("Urungkan")
    assert "sudah diurungkan" in await admin.press("Ya, urungkan")
    assert await employees(city) == before
    assert (await the_import(city)).state is ImportState.UNDONE


async def test_a_file_can_be_dropped_and_is_erased(city: City, admin: Someone) -> None:
    await send(admin, workbook(A_FILE))
    await shown(admin)
    old = admin.data_of("Terapkan")
    assert "dibatalkan" in await admin.press("Batalkan")
    assert ((await the_import(city)).state, (await the_import(city)).content) == (
        ImportState.DROPPED,
        None,
    )
    assert "tidak lagi menunggu" in await admin.press_data(old)
    assert await employees(city) == 3


async def test_problems_are_told_with_their_place_and_nothing_can_be_pressed(
    city: City, admin: Someone
) -> None:
    circle = replace(A_FILE.employees[0], superior=a_nip(2).digits)
    broken = replace(A_FILE, employees=[circle, A_FILE.employees[1]])
    await send(admin, workbook(broken))
    told = await shown(admin)
    assert "belum dapat diterapkan" in told
    assert "Lembar employees, baris 2: Atasan berputar: Pegawai 1 → Pegawai 2 → Pegawai 1" in told
    assert "Terapkan" not in admin.buttons
    assert (await the_import(city)).state is ImportState.REFUSED


async def test_a_file_that_nobody_can_read_is_told_of(city: City, admin: Someone) -> None:
    await send(admin, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "lama.xls")
    assert ".xlsx" in await shown(admin)
    assert (await the_import(city)).state is ImportState.REFUSED


async def test_the_same_file_again_has_nothing_to_decide(city: City, admin: Someone) -> None:
    await send(admin, workbook(A_FILE))
    await city.look()
    await admin.press("Terapkan")
    await city.look()
    await send(admin, workbook(A_FILE))
    await city.look()
    assert "Tidak ada yang berubah" in admin.reads
    assert (await the_import(city)).state is ImportState.DROPPED


async def test_what_changed_meanwhile_is_shown_anew_before_it_is_applied(
    city: City, admin: Someone
) -> None:
    await send(admin, workbook(A_FILE))
    await city.look()
    await admin.press("Terapkan")
    async with city.sessions.begin() as session:
        (ayu,) = await session.scalars(select(Employee).where(Employee.name.startswith("Ayu")))
        ayu.nip = a_nip(2).digits
    told = await shown(admin)
    assert "1 baru" in told
    assert "Nama berubah: Ayu Pramesti → Pegawai 2" in told
    assert await employees(city) == 3
    await admin.press("Terapkan")
    assert "sudah diterapkan" in await shown(admin)
    assert await employees(city) == 4


async def test_only_a_city_administrator_sends_decides_and_undoes(
    city: City, admin: Someone
) -> None:
    ayu = await city.employee(AYU_CODE)
    assert "kewenangan" in await send(ayu, workbook(A_FILE))
    assert "kewenangan" in await ayu.say("/impor")
    await send(admin, workbook(A_FILE))
    await city.look()
    for label in ("Terapkan", "Batalkan"):
        assert "kewenangan" in await ayu.press_data(admin.data_of(label))
    await admin.press("Terapkan")
    await city.look()
    undo = admin.data_of("Urungkan")
    await admin.press("Urungkan")
    for button in (undo, admin.data_of("Ya, urungkan"), "is", "im"):
        assert "kewenangan" in await ayu.press_data(button)
    assert await employees(city) == 5


async def test_who_lost_the_role_is_told_nothing_and_decides_nothing(
    city: City, admin: Someone
) -> None:
    await send(admin, workbook(A_FILE))
    async with city.sessions.begin() as session:
        await session.execute(update(Appointment).values(until=city.clock()))
    before = len(admin.messages)
    await city.look()
    assert len(admin.messages) == before
    assert "kewenangan" in await admin.press_data(f"ia:{(await the_import(city)).id}")


async def test_a_forged_number_is_an_outdated_button(city: City, admin: Someone) -> None:
    for data in ("ia:4000", "iu:4000", "iy:99999999999", "ix:-1"):
        assert "tidak berlaku lagi" in await admin.press_data(data)
    assert await stored(city, RosterImport) == []


async def test_a_file_in_place_of_an_awaited_text_is_a_slip(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    async with city.sessions.begin() as session:
        await session.execute(
            update(Person).where(Person.telegram_id == sari.id).values(awaits="form:1:saran")
        )
    assert "Berkas belum dapat kami terima di sini" in await send(sari, b"%PDF", "surat.pdf")


async def test_the_sample_can_be_read_but_for_its_examples(city: City, admin: Someone) -> None:
    assert "Impor data" in await admin.say("/impor")
    assert "Ganti baris contohnya" in await admin.press("Contoh berkas")
    document = admin.messages[-1]["document"]
    assert document["file_name"] == "contoh-impor.xlsx"
    content = city.telegram.files.find(document["file_id"]).content
    book = load_workbook(BytesIO(content))
    assert book.sheetnames == ["Unit", "Layanan", "Pegawai", "Cuti"]
    found, problems = read_roster(content, "contoh.xlsx", TODAY)
    assert found.rows == 0
    assert problems == [Problem(Place(sheet, 2), "example") for sheet in book.sheetnames]
    for cell in chain.from_iterable(sheet[2] for sheet in book):
        cell.value = str(cell.value or "").replace(" (hapus baris ini)", "") or None
    found, problems = read_roster(saved(book), "contoh.xlsx", TODAY)
    assert (found.rows, problems) == (4, [])
    await send(admin, content)
    assert "Lembar Cuti, baris 2" in (told := await shown(admin))
    assert told.count("Ini masih baris contoh") == len(book.sheetnames)
    assert (await the_import(city)).state is ImportState.REFUSED


async def test_the_menu_offers_it_and_the_last_one_can_be_undone_from_there(
    city: City, admin: Someone
) -> None:
    await admin.say("/menu")
    assert "Yang tidak ada di berkas" in await admin.press("Impor data")
    assert "Urungkan impor terakhir" not in admin.buttons
    await send(admin, workbook(A_FILE))
    await city.look()
    await admin.press("Terapkan")
    await city.look()
    await admin.say("/impor")
    await admin.press("Urungkan impor terakhir")
    await admin.press("Ya, urungkan")
    assert await employees(city) == 3


async def test_a_file_that_telegram_does_not_give_is_asked_for_again_and_then_told_of(
    city: City, admin: Someone
) -> None:
    await send(admin, workbook(A_FILE))
    lost = city.telegram.files.by_id.pop((await the_import(city)).file_id or "")
    for _ in range(2):
        await city.look()
    assert (await the_import(city)).state is ImportState.RECEIVED
    city.telegram.files.by_id[lost.file_id] = lost
    assert "2 baru" in await shown(admin)
    await admin.press("Batalkan")
    await send(admin, workbook(A_FILE))
    del city.telegram.files.by_id[(await the_import(city)).file_id or ""]
    for _ in range(5):
        await city.look()
    assert "tidak dapat diambil dari Telegram" in admin.reads
    assert (await the_import(city)).state is ImportState.REFUSED


async def test_a_file_beyond_telegrams_limit_is_refused_at_once(
    city: City, admin: Someone
) -> None:
    assert "20 MB" in await send(admin, bytes(20 * 2**20 + 1))
    assert await stored(city, RosterImport) == []
