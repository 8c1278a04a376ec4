"""The administrator's page of a person, and who may use it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.posting.buttons import AskName, Choose, ChooseCapacity, Move
from handlers.staff.buttons import (
    AskLeave,
    GiveUnit,
    Leave,
    LostPhone,
    NewCode,
    OpenPage,
    Search,
    TakeUnits,
)
from models.office import (
    Absence,
    AbsenceKind,
    Appointment,
    Assignment,
    Basis,
    Capacity,
    Headship,
    Role,
)
from models.person import Employee
from services.lines.postings import Posting
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.conversations.offices import appoint, city_admin, clinic_admin, dismiss, id_of

NOT_YOURS = "di luar kewenangan"


async def open_page(admin: Someone, name: str) -> str:
    await admin.say("/pegawai")
    await admin.say(name)
    return await admin.press(name)


async def test_a_page_says_what_is_known_and_hides_what_is_not_needed(city: City) -> None:
    ayu, dewi = await city.employee(AYU_CODE), await city_admin(city)
    async with city.sessions.begin() as session:
        since, until = city.clock() - timedelta(days=1), city.clock() + timedelta(days=2)
        who = await id_of(city, "Ayu Pramesti")
        session.add(Absence(employee_id=who, kind=AbsenceKind.LEAVE, since=since, until=until))
    page = await open_page(dewi, "Ayu Pramesti")
    assert "Dinas Kependudukan" in page
    assert "Chat: terhubung" in page
    assert "Ditinjau oleh Ratna Kusumawardani, atasan langsung" in page
    assert "Cuti sampai 26 November 2026" in page
    assert str(ayu.id) not in page
    [employee] = [e for e in await stored(city, Employee) if e.name == "Ayu Pramesti"]
    assert employee.nip not in page
    assert f"1990…{employee.nip[-3:]}" in page


async def test_the_menu_offers_it_to_administrators_only(city: City) -> None:
    dewi, ayu = await city_admin(city), await city.employee(AYU_CODE)
    await dewi.say("/menu")
    assert "Ketik nama pegawai" in await dewi.press("Cari pegawai")
    await ayu.say("/menu")
    assert "Cari pegawai" not in ayu.buttons
    assert NOT_YOURS in await ayu.say("/pegawai")


async def test_a_number_finds_too_and_a_slip_of_the_finger_asks_again(city: City) -> None:
    dewi = await city_admin(city)
    [employee] = [e for e in await stored(city, Employee) if e.name == "Surya Wirabakti"]
    await dewi.say("/pegawai")
    assert "Tidak ada pegawai yang cocok" in await dewi.say("Suryya")
    nip = f"{employee.nip[:8]} {employee.nip[8:14]} {employee.nip[14:]}"
    assert "Surya Wirabakti" in await dewi.say(nip)
    assert dewi.buttons[0] == "Surya Wirabakti"


async def test_a_unit_administrator_sees_the_own_unit(city: City) -> None:
    gede = await clinic_admin(city)
    await gede.say("/pegawai")
    assert "Tidak ada pegawai yang cocok" in await gede.say("Ayu Pramesti")
    assert "Puskesmas Melati" in await open_page(gede, "Gede Sudarma")
    assert "Jadikan pengelola unit" not in gede.buttons
    assert "Cabut pengelola unit" not in gede.buttons


async def test_a_new_code_comes_as_a_slip(city: City) -> None:
    dewi = await city_admin(city)
    page = await open_page(dewi, "Ayu Pramesti")
    assert "belum terhubung" in page
    assert "Ponsel hilang/ganti" not in dewi.buttons
    caption = await dewi.press("Kode baru (slip)")
    assert "Slip kode untuk Ayu Pramesti, berlaku sampai 24 Desember 2026" in caption
    document = dewi.messages[-1]["document"]
    assert document["mime_type"] == "application/pdf"
    assert document["file_size"] > 5000
    assert "tidak kami kenal" in await city.someone().start(AYU_CODE)


async def test_a_connected_employee_has_no_slip(city: City) -> None:
    dewi = await city_admin(city)
    await open_page(dewi, "Ayu Pramesti")
    data = dewi.data_of("Kode baru (slip)")
    await city.employee(AYU_CODE)
    await open_page(dewi, "Ayu Pramesti")
    assert "Kode baru (slip)" not in dewi.buttons[:1]
    assert "sudah lama dan tidak berlaku" in await dewi.press_data(data)


async def test_a_unit_administrator_is_made_told_and_taken_back(city: City) -> None:
    dewi, ayu = await city_admin(city), await city.employee(AYU_CODE)
    await open_page(dewi, "Ayu Pramesti")
    assert "Peran: pengelola unit" in await dewi.press("Jadikan pengelola unit")
    await city.look()
    assert "Peran Bapak/Ibu" in ayu.reads
    assert "Cari pegawai" in ayu.buttons
    assert "Surya Wirabakti" in await open_page(ayu, "Surya Wirabakti")
    assert "pengelola unit" not in await dewi.press("Cabut pengelola unit")
    await city.look()
    assert NOT_YOURS in await ayu.say("/pegawai")
    [city_row, unit_row] = await stored(city, Appointment)
    assert city_row.until is None
    assert unit_row.until == city.clock()


async def test_acting_for_a_week(city: City) -> None:
    dewi = await city_admin(city)
    await open_page(dewi, "Ratna Kusumawardani")
    assert "Siapa yang menjadi Plt atau Plh" in await dewi.press("Tunjuk Plt/Plh")
    await dewi.say("Surya")
    assert "sebagai apa" in await dewi.press("Surya Wirabakti")
    assert "Dari tanggal berapa" in await dewi.press("Plh (pejabat berhalangan)")
    assert "tanggal" in (await dewi.say("minggu depan")).lower()
    done = await dewi.say("24-11-2026 s.d. 30-11-2026")
    assert "menjadi Plh Ratna Kusumawardani dari 24 November 2026 sampai 30 November" in done
    surya, ayu = await id_of(city, "Surya Wirabakti"), await id_of(city, "Ayu Pramesti")
    acting = [each for each in await stored(city, Assignment) if each.basis is Basis.ACTING]
    assert [(each.reviewer_id, each.employee_id) for each in acting] == [(surya, ayu)]
    assert Capacity.PLH in {each.capacity for each in await stored(city, Headship)}


async def test_another_superior_from_today(city: City) -> None:
    dewi = await city_admin(city)
    await open_page(dewi, "Ayu Pramesti")
    await dewi.press("Pindah atasan")
    await dewi.say("Surya")
    await dewi.press("Surya Wirabakti")
    assert "ditinjau oleh Surya Wirabakti" in await dewi.press("Ketua tim")
    assert "Ditinjau oleh Surya Wirabakti, ketua tim" in await dewi.press("Kembali")
    assert Basis.TEAM in {each.basis for each in await stored(city, Assignment)}


async def test_going_back_ends_the_question(city: City) -> None:
    dewi = await city_admin(city)
    await open_page(dewi, "Ayu Pramesti")
    await dewi.press("Pindah atasan")
    await dewi.press("Kembali")
    assert "Pesan diterima" in await dewi.say("Surya")


async def test_a_name_that_nobody_has_is_asked_again(city: City) -> None:
    dewi = await city_admin(city)
    await open_page(dewi, "Ayu Pramesti")
    await dewi.press("Pindah atasan")
    assert "Tidak ada pegawai yang cocok" in await dewi.say("Suryya")
    assert "Surya Wirabakti" in await dewi.say("Surya")


async def test_leaving_is_confirmed(city: City) -> None:
    ratna, dewi = await city.employee(RATNA_CODE), await city_admin(city)
    await open_page(dewi, "Ratna Kusumawardani")
    assert "berhenti dari Pemerintah Kota Mataram" in await dewi.press("Berhenti")
    assert [e.left_at for e in await stored(city, Employee) if e.name.startswith("Ratna")] == [
        None
    ]
    assert "tercatat berhenti" in await dewi.press("Ya, sudah berhenti")
    assert "Siapa yang menjadi Plt" in await dewi.press("Tunjuk Plt/Plh")
    assert "Tim saya" not in await ratna.say("/menu")
    await dewi.say("/pegawai")
    assert "Tidak ada pegawai yang cocok" in await dewi.say("Ratna")


async def buttons_about(city: City, name: str) -> list[str]:
    """Every button of an administrator about that employee."""
    who, other = await id_of(city, name), await id_of(city, "Dewi Anjani")
    alone = [OpenPage, NewCode, LostPhone, GiveUnit, TakeUnits, AskLeave]
    return [
        Search().pack(),
        *[kind(employee_id=who).pack() for kind in alone],
        *[AskName(employee_id=who, posting=posting).pack() for posting in Posting],
        *[Choose(employee_id=who, other_id=other, posting=each).pack() for each in Posting],
        ChooseCapacity(employee_id=who, other_id=other, capacity=Capacity.PLT).pack(),
        Move(employee_id=who, other_id=other, basis=Basis.LINE).pack(),
        Leave(employee_id=who).pack(),
    ]


async def everything(city: City) -> list[object]:
    async with city.sessions() as session:
        left = (await session.scalars(select(Employee.left_at).order_by(Employee.id))).all()
        held = (await session.execute(select(Appointment.id, Appointment.until))).all()
        reviewed = (await session.execute(select(Assignment.id, Assignment.reviewer_id))).all()
        return [left, sorted(map(str, held)), sorted(map(str, reviewed))]


@pytest.mark.parametrize("kind", ["employee", "citizen", "other unit", "dismissed"])
async def test_no_forwarded_button_works_for_whoever_has_no_right(city: City, kind: str) -> None:
    await city_admin(city)
    stranger = await a_stranger(city, kind)
    await stranger.say("/menu")
    buttons = await buttons_about(city, "Ayu Pramesti")
    before = await everything(city)
    for data in buttons:
        read = await stranger.press_data(data)
        may_search = kind == "other unit" and data == Search().pack()
        assert (NOT_YOURS in read) != may_search, data
    assert await everything(city) == before


async def a_stranger(city: City, kind: str) -> Someone:
    if kind == "employee":
        return await city.employee(SURYA_CODE)
    if kind == "other unit":
        return await clinic_admin(city)
    if kind == "dismissed":
        ratna = await city.employee(RATNA_CODE)
        await appoint(city, "Ratna Kusumawardani", Role.UNIT_ADMIN)
        await dismiss(city, "Ratna Kusumawardani", Role.UNIT_ADMIN)
        return ratna
    someone = city.someone()
    await someone.start()
    return someone


async def test_who_is_dismissed_between_question_and_answer_learns_nothing(city: City) -> None:
    dewi = await city_admin(city)
    await dewi.say("/pegawai")
    await dismiss(city, "Dewi Anjani", Role.CITY_ADMIN)
    assert NOT_YOURS in await dewi.say("Ayu")


async def test_the_page_speaks_english_too(city: City) -> None:
    dewi = await city_admin(city)
    await dewi.say("/bahasa")
    await dewi.press("English")
    assert "Reviewed by Ratna Kusumawardani, direct superior" in await open_page(
        dewi, "Ayu Pramesti"
    )
    assert "Code slip for Ayu Pramesti" in await dewi.press("New code (slip)")
