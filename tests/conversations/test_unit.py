"""Units, services, links, posters and slips, as their administrators and heads meet them."""

import pytest
from sqlalchemy import select

from handlers.unit.buttons import (
    AskCounter,
    AskReplace,
    AskRevoke,
    AskService,
    AskSlips,
    ChangeLink,
    IssueGeneral,
    IssueSlips,
    KeepSaturdays,
    MyUnits,
    OpenService,
    OpenUnit,
    PrintPoster,
    Replace,
    Revoke,
)
from models.binding import BindingCode
from models.office import Role
from models.unit import Link, Service, Unit
from tests.city import AYU_CODE, LOKET, POLI, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import file_of, stored
from tests.conversations.offices import city_admin, clinic_admin, dismiss
from tests.offices import some_units
from tests.unit.printing import links, pages, words

NOT_YOURS = "di luar kewenangan"
OUTDATED = "sudah lama dan tidak berlaku"
OFFICE = "Dinas Kependudukan"


async def key_of(city: City, kind: type[Unit | Service], name: str) -> int:
    async with city.sessions() as session:
        return (await session.scalars(select(kind.id).where(kind.name == name))).one()


async def link_of(city: City, code: str) -> Link:
    async with city.sessions() as session:
        return (await session.scalars(select(Link).where(Link.code == code))).one()


async def open_service(admin: Someone) -> str:
    await admin.say("/unit")
    await admin.press(OFFICE)
    return await admin.press("Perekaman KTP-el")


async def test_a_head_sees_the_unit_at_once_and_prints_its_poster(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    page = await ratna.press("Unit dan layanan")
    assert page.splitlines() == [
        OFFICE,
        "Kepala: Ratna Kusumawardani",
        "3 pegawai, 1 terhubung",
        "Buka lima hari, Senin sampai Jumat.",
        "1 layanan",
    ]
    assert ratna.buttons[:2] == ["Perekaman KTP-el", "Menu"]
    assert "• Umum, terbit 1 Januari 2020" in await ratna.press("Perekaman KTP-el")
    assert ratna.buttons[:2] == ["Poster · Umum", "Kembali ke unit"]
    assert "Poster QR Perekaman KTP-el · Umum" in await ratna.press("Poster · Umum")
    name, pdf = file_of(ratna)
    assert name.startswith("dinas-kependudukan-perekaman-ktp-el-")
    sheet, cards = pages(pdf)
    leads = f"https://t.me/{city.telegram.bot.username}?start={LOKET}"
    assert (links(sheet), links(cards)) == ([leads], [leads] * 4)
    assert "Bagaimana pelayanan kami hari ini?" in words(sheet)
    assert "• Umum, terbit" in await ratna.press("Kembali ke layanan")


async def test_a_poster_is_indonesian_for_whoever_prints_it(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/bahasa")
    await ratna.press("English")
    assert "Head: Ratna" in await ratna.say("/unit")
    await ratna.press("Perekaman KTP-el")
    assert "Print on A4" in await ratna.press("Poster · General")
    assert "Bagaimana pelayanan kami" in words(pages(file_of(ratna)[1])[0])


async def test_where_the_city_serves_pages_the_poster_leads_to_them(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    services = city.intake.services
    city.intake.services = lambda session: (
        services(session) | {"public_url": "https://suara.example.id"}
    )
    await ratna.say("/unit")
    await ratna.press("Perekaman KTP-el")
    await ratna.press("Poster · Umum")
    assert links(pages(file_of(ratna)[1])[0]) == [f"https://suara.example.id/r/{LOKET}"]


async def test_of_a_whole_city_one_unit_is_found_by_name_or_by_turning_pages(city: City) -> None:
    dewi = await city_admin(city)
    async with city.sessions.begin() as session:
        await some_units(session, *(f"Kelurahan {number:02}" for number in range(1, 16)))
    assert "Ada 18 unit" in await dewi.say("/unit")
    assert dewi.buttons[:9] == [
        "BKPSDM",
        OFFICE,
        *[f"Kelurahan {n:02}" for n in range(1, 7)],
        "2/3 ›",
    ]
    await dewi.press("2/3 ›")
    assert dewi.buttons[7:10] == ["Kelurahan 14", "‹ 1/3", "3/3 ›"]
    await dewi.press("3/3 ›")
    assert dewi.buttons[:3] == ["Kelurahan 15", "Puskesmas Melati", "‹ 2/3"]
    assert "Tidak ada unit" in await dewi.say("Jakarta")
    assert "Unit yang cocok" in await dewi.say("melati")
    assert "Puskesmas Melati" in await dewi.press("Puskesmas Melati")
    assert "Ada 18 unit" in await dewi.press("Unit lain")


async def test_a_page_beyond_the_last_is_the_last(city: City) -> None:
    dewi = await city_admin(city)
    await dewi.say("/unit")
    await dewi.press_data(MyUnits(page=30_000).pack())
    assert "Puskesmas Melati" in dewi.buttons
    assert OUTDATED in await dewi.press_data("gu:-1")
    assert OUTDATED in await dewi.press_data("gu:99999")


async def test_a_city_of_many_services_is_turned_page_by_page(city: City) -> None:
    dewi = await city_admin(city)
    await dewi.say("/unit")
    await dewi.press(OFFICE)
    for number in range(9):
        await dewi.press("Tambah layanan")
        await dewi.say(f"Akta {number}")
        await dewi.press("Kembali ke unit")
    assert "10 layanan" in dewi.reads
    await dewi.press("2/2 ›")
    assert dewi.buttons[:3] == ["Akta 8", "Perekaman KTP-el", "‹ 1/2"]


async def test_a_page_of_an_ended_unit_names_its_successor(city: City) -> None:
    dewi = await city_admin(city)
    units = ("Puskesmas Melati", "BKPSDM", OFFICE)
    clinic, parent, successor = [await key_of(city, Unit, name) for name in units]
    async with city.sessions.begin() as session:
        old = await session.get_one(Unit, clinic)
        old.until, old.parent_id, old.successor_id = city.clock(), parent, successor
    await dewi.say("/unit")
    page = await dewi.press("Puskesmas Melati")
    assert "Bagian dari BKPSDM" in page
    assert "berakhir pada 24 November 2026" in page
    assert f"Penggantinya: {OFFICE}" in page
    assert "Belum ada kepala" in page
    assert "Tambah layanan" not in dewi.buttons


async def test_a_new_service_and_its_counter_are_rated_by_citizens(city: City) -> None:
    dewi = await city_admin(city)
    await dewi.say("/unit")
    await dewi.press(OFFICE)
    assert "Apa nama layanan baru" in await dewi.press("Tambah layanan")
    assert "Nama ini sudah dipakai" in await dewi.say("perekaman ktp-el")
    assert "Layanan baru sudah tersimpan" in await dewi.say("Akta <script>alert(1)</script>")
    assert "Akta <script>alert(1)</script>" in dewi.reads  # as it was written, and harmless
    await dewi.press("Tambah loket")
    assert "lebih panjang dari 80" in await dewi.say("x" * 81)
    assert "QR baru sudah siap" in await dewi.say("Loket & <b>3</b>")
    assert "• Loket & <b>3</b>, terbit 24 November 2026" in dewi.reads
    await dewi.press("Tambah loket")
    assert "Nama ini sudah dipakai" in await dewi.say("loket & <B>3</B>")
    await dewi.press("Kembali ke layanan")
    code = (await stored(city, Link))[-1].code
    assert "Akta <script>" in await city.someone().start(code)
    assert "Akta <script>" in await dewi.press("Poster · Loket & <b>3</b>")
    assert "Loket & <b>3</b>" in words(pages(file_of(dewi)[1])[0])


async def test_whoever_goes_back_is_no_longer_asked_for_a_name(city: City) -> None:
    dewi = await city_admin(city)
    await open_service(dewi)
    await dewi.press("Tambah loket")
    await dewi.press("Kembali ke layanan")
    await dewi.say("Loket 7")
    await open_service(dewi)
    await dewi.press("Kembali ke unit")
    await dewi.press("Tambah layanan")
    await dewi.press("Kembali ke unit")
    await dewi.say("Akta")
    assert len(await stored(city, Link)) == len(await stored(city, Service)) == 2


async def test_a_replaced_code_explains_itself_to_citizens(city: City) -> None:
    dewi, sari = await city_admin(city), city.someone()
    await open_service(dewi)
    await dewi.press("Ganti / cabut")
    assert "QR yang sudah tercetak tidak berlaku lagi" in await dewi.press("Ganti kode")
    assert "Perekaman KTP-el" in await sari.start(LOKET)  # nothing has happened so far
    old = dewi.data_of("Ya, ganti kode")
    assert "Kode sudah diganti" in await dewi.press("Ya, ganti kode")
    assert OUTDATED in await dewi.press_data(old)
    new = (await stored(city, Link))[-1]
    assert len(await stored(city, Link)) == 3
    for _ in range(6):  # more often than a wrong code may be tried
        assert "QR ini tidak berlaku lagi" in await sari.start(LOKET)
    assert "Perekaman KTP-el" in await sari.start(new.code)
    assert "Ayu Pramesti" in await sari.start(AYU_CODE)


async def test_what_is_revoked_can_be_made_anew(city: City) -> None:
    dewi = await city_admin(city)
    await open_service(dewi)
    await dewi.press("Ganti / cabut")
    assert "tanpa pengganti" in await dewi.press("Cabut")
    assert "QR sudah dicabut" in await dewi.press("Ya, cabut")
    assert "Umum" not in dewi.reads
    assert "QR ini tidak berlaku lagi" in await city.someone().start(LOKET)
    assert "QR baru sudah siap" in await dewi.press("Buat QR umum")
    assert "• Umum, terbit 24 November 2026" in dewi.reads


async def test_a_unit_that_has_ended_says_so_to_citizens(city: City) -> None:
    clinic = await key_of(city, Unit, "Puskesmas Melati")
    async with city.sessions.begin() as session:
        (await session.get_one(Unit, clinic)).until = city.clock()
    assert "Puskesmas Melati sudah berakhir" in await city.someone().start(POLI)


async def test_slips_are_handed_to_those_without_a_chat(city: City) -> None:
    gede, ratna = await clinic_admin(city), await city.employee(RATNA_CODE)
    assert "Slip kode pegawai" not in gede.buttons
    assert "Semua pegawai unit ini sudah terhubung" in await gede.press_data(
        AskSlips(unit_id=await key_of(city, Unit, "Puskesmas Melati")).pack()
    )
    dewi = await city_admin(city)
    await dewi.say("/unit")
    await dewi.press(OFFICE)
    asked = await dewi.press("Slip kode pegawai")
    assert "2 pegawai Dinas Kependudukan yang belum terhubung" in asked
    assert "Kode lama mereka yang belum dipakai tidak berlaku lagi" in asked
    assert "2 pegawai, berlaku sampai 24 Desember 2026" in await dewi.press("Ya, buat slip baru")
    name, pdf = file_of(dewi)
    (sheet,) = pages(pdf)
    assert name.startswith("slip-dinas-kependudukan-")
    assert "Ayu Pramesti" in words(sheet)
    assert "Ratna" not in words(sheet)
    codes = [link.rpartition("=")[2] for link in links(sheet)]
    assert len(codes) == 2
    assert "tidak kami kenal" in await city.someone().start(AYU_CODE)
    assert OUTDATED in await dewi.press("Ya, buat slip baru")  # what is printed stays valid
    assert "sekarang terhubung" in await city.someone().start(codes[0])
    assert "sekarang terhubung" in await city.someone().start(codes[1])
    assert ratna.reads


async def every_button(city: City) -> dict[str, str]:
    """Each button to the office's unit, service and link, as it might be forwarded."""
    unit, service = (
        await key_of(city, Unit, OFFICE),
        await key_of(city, Service, "Perekaman KTP-el"),
    )
    link = (await link_of(city, LOKET)).id
    buttons = [
        OpenUnit(unit_id=unit),
        AskService(unit_id=unit),
        AskSlips(unit_id=unit),
        IssueSlips(unit_id=unit, state="0" * 12),
        KeepSaturdays(unit_id=unit, open=True),
        OpenService(service_id=service),
        AskCounter(service_id=service),
        IssueGeneral(service_id=service),
        PrintPoster(link_id=link),
        ChangeLink(link_id=link),
        AskReplace(link_id=link),
        Replace(link_id=link),
        AskRevoke(link_id=link),
        Revoke(link_id=link),
    ]
    return {type(button).__name__: button.pack() for button in buttons}


async def test_a_forwarded_button_does_nothing_for_somebody_else(city: City) -> None:
    ayu, gede, sari = await city.employee(AYU_CODE), await clinic_admin(city), city.someone()
    await sari.start()
    codes = len(await stored(city, BindingCode))
    for someone in (ayu, gede, sari):
        for name, data in (await every_button(city)).items():
            assert NOT_YOURS in await someone.press_data(data), name
    assert all(link.revoked_at is None for link in await stored(city, Link))
    assert len(await stored(city, Link)) == 2
    assert len(await stored(city, BindingCode)) == codes


async def test_a_head_is_shown_what_hangs_and_changes_nothing(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    for name, data in (await every_button(city)).items():
        may = name in {"OpenUnit", "OpenService", "PrintPoster"}
        assert (NOT_YOURS in await ratna.press_data(data)) is not may, name


async def test_an_administrator_who_is_none_any_more_does_nothing(city: City) -> None:
    dewi = await city_admin(city)
    await open_service(dewi)
    await dewi.press("Tambah loket")
    await dismiss(city, "Dewi Anjani", Role.CITY_ADMIN)
    assert NOT_YOURS in await dewi.say("Loket 1")
    assert NOT_YOURS in await dewi.press("Kembali ke layanan")
    assert len(await stored(city, Link)) == 2


async def test_the_command_is_for_those_who_look_after_a_unit(city: City) -> None:
    for someone in (await city.employee(SURYA_CODE), city.someone()):
        assert NOT_YOURS in await someone.say("/unit")


@pytest.mark.parametrize("data", ["go:0", "go:99999999999:0", "gs:x:0", "gp:", "gi:1", "gx:-5"])
async def test_a_button_that_is_none(city: City, data: str) -> None:
    dewi = await city_admin(city)
    assert OUTDATED in await dewi.press_data(data)


async def test_a_link_that_went_in_the_meantime_is_not_printed(city: City) -> None:
    ratna, dewi = await city.employee(RATNA_CODE), await city_admin(city)
    await ratna.say("/unit")
    await ratna.press("Perekaman KTP-el")
    await open_service(dewi)
    await dewi.press("Ganti / cabut")
    await dewi.press("Cabut")
    await dewi.press("Ya, cabut")
    assert OUTDATED in await ratna.press("Poster · Umum")
    assert not any("document" in message for message in ratna.messages)


async def test_a_unit_that_opens_on_saturdays(city: City) -> None:
    admin = await city_admin(city)
    await admin.say("/unit")
    assert "Buka lima hari" in await admin.press(OFFICE)
    again = admin.data_of("Ubah: buka juga hari Sabtu")
    assert "Buka enam hari" in await admin.press("Ubah: buka juga hari Sabtu")
    assert "Buka enam hari" in await admin.press_data(again)
    head = await city.employee(RATNA_CODE)
    assert "Buka enam hari" not in await head.press_data(again)
    assert "Buka lima hari" in await admin.press("Ubah: tutup hari Sabtu")
