"""The head of a unit, and the bureau that looks after all of them, read what citizens say."""

from datetime import date

import pytest
from sqlalchemy import select

from models.office import Appointment, Role
from models.person import Employee, Person
from models.rating import ServiceUsers
from models.unit import Service, Unit
from tests import factories
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.ratings import every, rated

EARLIER = date(2026, 11, 16)
KTP = "Perekaman KTP-el"


async def ratings(
    city: City, count: int, name: str = KTP, week: date = EARLIER, **answers: object
) -> None:
    async with city.sessions.begin() as session:
        found = await session.scalars(select(Service).where(Service.name == name))
        await rated(session, found.one(), count, week, **answers)


async def appointed(city: City, code: str, role: Role) -> Someone:
    someone = await city.employee(code)
    async with city.sessions.begin() as session:
        person = await session.scalar(select(Person.id).where(Person.telegram_id == someone.id))
        session.add(Appointment(employee_id=person, role=role, since=factories.LONG_AGO))
    return someone


async def test_a_head_goes_from_the_unit_to_a_service_and_back(city: City) -> None:
    await ratings(city, 8)
    await ratings(city, 3, assisted=True, kepuasan=None)
    await ratings(city, 6, questionnaire="spak-1")
    ratna = await city.employee(RATNA_CODE)
    caption = await ratna.say("/laporan")
    assert "Dinas Kependudukan, semester II 2026" in caption
    assert "IKM 75,00 · mutu C (Kurang baik) · n = 11" in caption
    assert "3 di antaranya lewat formulir kertas" in caption
    assert "kuesioner lain, tidak dihitung dalam IKM ini: 6" in caption
    assert ratna.messages[-2]["photo"]
    assert "Kuesioner lain: spak-1, Dinas Kependudukan" in ratna.reads
    assert "Nilai 75,00 · n = 6" in ratna.reads
    assert "Urutannya menurut abjad" in await ratna.press("Per layanan")
    caption = await ratna.press(KTP)
    assert caption.startswith("Perekaman KTP-el\nDinas Kependudukan, semester II 2026")
    assert ratna.messages[-2]["photo"]
    assert "Kuesioner lain: spak-1, Perekaman KTP-el" in ratna.reads
    await ratna.press("Layanan lain")
    assert "IKM 75,00" in await ratna.press("Kembali ke unit")


async def test_few_answers_are_said_and_nothing_else(city: City) -> None:
    await ratings(city, 4)
    ratna = await city.employee(RATNA_CODE)
    caption = await ratna.say("/laporan")
    assert "Belum cukup data: n = 4. Angka tampil mulai 5 responden." in caption
    assert "IKM" not in caption


async def test_new_answers_wait_for_others(city: City) -> None:
    await ratings(city, 5)
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/laporan")
    await ratings(city, 2, **every(1))
    caption = await ratna.say("/laporan")
    assert "IKM 75,00" in caption
    assert "n = 5" in caption
    assert "menunggu sampai cukup banyak untuk dihitung bersama: 2" in caption


async def test_the_earlier_semester_and_back(city: City) -> None:
    await ratings(city, 6, week=date(2026, 3, 2), semester="2026-1", **every(4))
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/laporan")
    assert "Semester I 2027" not in ratna.buttons
    caption = await ratna.press("Semester I 2026")
    assert "IKM 100,00 · mutu A" in caption
    assert "semester II 2026" in await ratna.press("Semester II 2026")


async def test_the_number_of_users_gives_the_number_to_be_asked(city: City) -> None:
    await ratings(city, 11)
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/laporan")
    await ratna.press("Per layanan")
    await ratna.press(KTP)
    assert "Berapa orang memakai layanan" in await ratna.press("Isi jumlah pengguna")
    assert "bilangan bulat lebih dari 0" in await ratna.say("banyak sekali")
    assert "Sudah ada 11 responden" in await ratna.say("10")
    caption = await ratna.say("250")
    assert "n = 11 dari 152 responden yang perlu" in caption
    async with city.sessions() as session:
        assert (await session.scalars(select(ServiceUsers.people))).all() == [250]


async def test_going_back_ends_the_question(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/laporan")
    await ratna.press("Per layanan")
    await ratna.press(KTP)
    await ratna.press("Isi jumlah pengguna")
    await ratna.press("Kembali ke layanan")
    await ratna.say("250")
    async with city.sessions() as session:
        assert (await session.scalars(select(ServiceUsers))).all() == []


async def test_words_of_citizens_by_the_page(city: City) -> None:
    await ratings(city, 7, comment="<b>Antrean</b> panjang & lama")
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/laporan")
    await ratna.press("Per layanan")
    await ratna.press(KTP)
    assert "dapat dibaca mulai 8 penilaian" in await ratna.press("Kata warga")
    await ratings(city, 1)
    await ratna.press("Kembali ke layanan")
    page = await ratna.press("Kata warga")
    assert "halaman 1 dari 2" in page
    assert page.count("<b>Antrean</b> panjang & lama") == 5
    assert (await ratna.press("Berikutnya ›")).count("Antrean") == 2
    assert "halaman 1 dari 2" in await ratna.press("‹ Sebelumnya")
    assert "Perekaman KTP-el" in await ratna.press("Kembali ke layanan")


async def test_nobody_has_written(city: City) -> None:
    await ratings(city, 9)
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/laporan")
    await ratna.press("Per layanan")
    await ratna.press(KTP)
    assert "belum ada yang menulis" in await ratna.press("Kata warga")


@pytest.mark.parametrize("role", [Role.ORGANISATION, Role.CITY_ADMIN])
async def test_some_choose_among_all_units(city: City, role: Role) -> None:
    async with city.sessions.begin() as session:
        for number in range(10):
            await factories.a_unit(session, f"Kelurahan {number}")
    await ratings(city, 6, "Poli Umum", **every(4))
    surya = await appointed(city, SURYA_CODE, role)
    assert "Silakan pilih unit" in await surya.say("/laporan")
    assert surya.buttons[0] == "Dinas Kependudukan"
    assert len([b for b in surya.buttons if b.startswith("Kelurahan")]) == 7
    await surya.press("Berikutnya ›")
    assert "IKM 100,00" in await surya.press("Puskesmas Melati")
    assert "Silakan pilih unit" in await surya.press("Daftar unit")


async def test_the_bureau_reads_and_does_not_enter(city: City) -> None:
    surya = await appointed(city, SURYA_CODE, Role.ORGANISATION)
    await surya.say("/laporan")
    await surya.press("Dinas Kependudukan")
    await surya.press("Per layanan")
    await surya.press(KTP)
    assert "di luar kewenangan" in await surya.press("Isi jumlah pengguna")


async def test_a_forwarded_button_works_for_nobody_else(city: City) -> None:
    await ratings(city, 9, comment="Rahasia")
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    await ratna.say("/laporan")
    stolen = [ratna.data_of("Semester I 2026"), ratna.data_of("Per layanan")]
    await ratna.press("Per layanan")
    stolen.append(ratna.data_of(KTP))
    await ratna.press(KTP)
    stolen += [ratna.data_of(label) for label in ("Kata warga", "Isi jumlah pengguna")]
    assert len(set(stolen)) == 5
    for data in stolen:
        assert "di luar kewenangan" in await ayu.press_data(data)
    assert "kepala unit" in await ayu.press_data("ul:0")


@pytest.mark.parametrize(
    "data", ["uu:1:2026-3", "uu:0:2026-2", "uu:99999999999:2026-2", "us:1:2026-2:-1", "uw:1:x:0"]
)
async def test_a_forged_button_is_no_button(city: City, data: str) -> None:
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/laporan")
    assert "tidak berlaku lagi" in (await ratna.press_data(data)).lower()


async def test_a_unit_without_services(city: City) -> None:
    async with city.sessions.begin() as session:
        unit = await factories.a_unit(session, "Sekretariat")
        ratna = await session.scalar(select(Employee).where(Employee.name.startswith("Ratna")))
        assert ratna is not None
        await factories.heads(session, ratna, unit, city.clock())
    head = await city.employee(RATNA_CODE)
    await head.say("/laporan")
    assert "Belum cukup data: n = 0" in await head.press("Sekretariat")
    assert "belum mempunyai layanan" in await head.press("Per layanan")


async def test_all_of_it_in_english_and_with_the_longest_names(city: City) -> None:
    async with city.sessions.begin() as session:
        unit = (await session.scalars(select(Unit).where(Unit.name.startswith("Dinas")))).one()
        unit.name = "Dinas <Kependudukan> & Pencatatan Sipil ".ljust(160, "y")
        service = (await session.scalars(select(Service).limit(1))).one()
        service.name = "Perekaman <KTP-el> ".ljust(160, "z")
    await ratings(city, 9, service.name)
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/bahasa")
    await ratna.press("English")
    assert "IKM 75.00 · grade C" in await ratna.say("/laporan")
    await ratna.press("By service")
    assert service.name in await ratna.press(service.name)
    assert "What citizens say" in ratna.buttons
