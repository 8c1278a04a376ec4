"""An objection from the first look to the decision, with every reminder on the way."""

from datetime import datetime

import pytest

from models.calendar import WITA
from models.objection import Objection, ObjectionState
from tests import factories
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.conversations.offices import city_admin, newcomer
from tests.conversations.test_review import send_both
from tests.people import person_of

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
HADI_CODE, WHY = "HADJ234567", "Target saya tercapai."


async def hadi_above_ratna(city: City) -> Someone:
    hadi = await newcomer(city, "Sekretariat", "Hadi Santoso", HADI_CODE)
    async with city.sessions.begin() as session:
        above = (await person_of(session, "Hadi Santoso")).as_employee()
        below = (await person_of(session, "Ratna Kusumawardani")).as_employee()
        await factories.reviews(session, above, below, city.clock())
    return hadi


async def read(city: City) -> tuple[Someone, Someone]:
    """Ayu has read what Ratna has rated."""
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await send_both(city, hasil=1, perilaku=2)
    await city.look()
    await ayu.press("Baca berdampingan")
    return ayu, ratna


async def test_from_the_objection_to_a_changed_rating(city: City) -> None:
    hadi = await hadi_above_ratna(city)
    ayu, ratna = await read(city)
    asked = await ayu.press("Ajukan keberatan")
    assert "keputusannya final" in asked
    assert "e-Kinerja BKN" in asked
    filed = await ayu.say(WHY)
    assert "diputus Hadi Santoso" in filed
    assert "Dapat diputus mulai 30 November 2026, paling lambat 3 Desember 2026" in filed
    await city.look()
    assert "mengajukan keberatan atas tinjauan Bapak/Ibu" in ratna.reads
    assert "memutus paling lambat 3 Desember 2026" in hadi.reads
    assert WHY not in hadi.reads  # read where the reading is recorded

    await hadi.press("Lihat keberatan")
    assert WHY in hadi.reads
    assert "mulai 30-11-2026" in await hadi.press("Tulis alasan dan putuskan")
    await ratna.press("Lihat keberatan")
    await ratna.press("Beri keterangan")
    assert "Kedua pihak sudah didengar" in await ratna.say("Target triwulan III lewat.")
    await city.look()
    assert "kedua pihak sudah didengar" in hadi.reads

    # Two working days before the last one the decider is reminded, the reviewer is not.
    before = ratna.reads
    city.clock.turn(datetime(2026, 12, 1, 12, tzinfo=WITA))
    await city.look()
    assert "Keputusan ditunggu paling lambat 3 Desember 2026" in hadi.reads
    assert ratna.reads == before

    await hadi.press("Lihat keberatan")
    both = await hadi.press("Baca berdampingan")
    assert "Berorientasi Pelayanan" in both
    await hadi.press("‹ Kembali")
    await hadi.press("Tulis alasan dan putuskan")
    assert "Bagaimana keputusannya" in await hadi.say("Capaian sesuai rencana.")
    await hadi.press("Ubah penilaian")
    await hadi.press("Di bawah ekspektasi")
    assert "sama dengan tinjauan semula" in await hadi.press("Sesuai ekspektasi")
    await hadi.press("‹ Kembali")
    await hadi.press("Tulis alasan dan putuskan")
    await hadi.say("Capaian sesuai rencana.")
    await hadi.press("Ubah penilaian")
    await hadi.press("Sesuai ekspektasi")
    preview = await hadi.press("Sesuai ekspektasi")
    assert "Tinjauan semula: hasil Di bawah ekspektasi" in preview
    assert "Keputusan: hasil Sesuai ekspektasi" in preview
    assert "Capaian sesuai rencana." in preview
    assert (await stored(city, Objection))[0].state is ObjectionState.HEARD
    assert "penilaian diubah" in await hadi.press("Tetapkan")

    await city.look()
    for someone in (ayu, ratna):
        assert "sudah diputus: penilaian diubah" in someone.reads
        told = await someone.press("Lihat keberatan")
        assert "Capaian sesuai rencana." in told
        assert "Tinjauan semula" in told
    card = await ayu.press("Baca berdampingan")
    assert "Keputusan: hasil Sesuai ekspektasi" in card
    assert "Ajukan keberatan" not in ayu.buttons[:4]
    city.clock.turn(datetime(2026, 12, 3, 12, tzinfo=WITA))
    before = hadi.reads
    await city.look()
    assert hadi.reads == before  # what is decided is not reminded of


async def test_withdrawn_after_being_asked_once_more(city: City) -> None:
    hadi = await hadi_above_ratna(city)
    ayu, ratna = await read(city)
    await ayu.press("Ajukan keberatan")
    await ayu.say(WHY)
    await city.look()
    assert "tidak dapat diajukan lagi" in await ayu.press("Tarik kembali")
    assert "ditarik kembali" in await ayu.press("Ya, tarik kembali")
    await city.look()
    for someone in (hadi, ratna):
        assert "menarik kembali keberatannya" in someone.reads
    await ayu.press("Baca berdampingan")
    assert "Keberatan ditarik kembali" in ayu.reads


async def test_forwarded_buttons_of_an_objection(city: City) -> None:
    hadi = await hadi_above_ratna(city)
    ayu, ratna = await read(city)
    surya = await city.employee(SURYA_CODE)
    offer = ayu.data_of("Ajukan keberatan")
    for someone in (surya, ratna, hadi):
        assert "bukan untuk akun" in await someone.press_data(offer)
    await ayu.press("Ajukan keberatan")
    await ayu.say(WHY)
    (objection,) = await stored(city, Objection)
    key = objection.id
    for data in (f"zs:{key}", f"zh:{key}", f"zr:{key}", f"ze:{key}", f"zx:{key}:1"):
        assert "bukan untuk akun" in await surya.press_data(data)
    for data in (f"zv:{key}:0:0", f"zf:{key}:2:2", f"zn:{key}:0", f"zr:{key}"):
        assert "bukan untuk akun" in await ayu.press_data(data)
        assert "bukan untuk akun" in await ratna.press_data(data)
    for data in (f"zf:{key}:9:9", "zs:0", "zo:99999999999", f"zx:{key}:mungkin"):
        assert "tidak berlaku lagi" in await hadi.press_data(data)
    assert "sudah pernah diajukan" in await ayu.press_data(offer)


async def test_where_nobody_can_decide_it_says_so_and_tells_bkpsdm(city: City) -> None:
    dewi = await city_admin(city)
    ayu, _ = await read(city)
    assert "belum ada atasan yang dapat memutus" in await ayu.press("Ajukan keberatan")
    await city.look()
    assert "Ayu Pramesti ingin mengajukan keberatan" in dewi.reads
    await ayu.say(WHY)
    assert await stored(city, Objection) == []


async def test_day_fifteen_is_too_late(city: City) -> None:
    await hadi_above_ratna(city)
    ayu, _ = await read(city)
    offer = ayu.data_of("Ajukan keberatan")
    city.clock.turn(datetime(2026, 12, 15, 9, tzinfo=WITA))
    assert "sudah lewat pada 14-12-2026" in await ayu.press_data(offer)
