"""Before and after a review: the way out, the doubt, the talk, and who blocks the closing."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from models.evaluation import Dialogue, ReviewDecline, ReviewReturn
from models.form import Answer, Form
from models.plan import PlannedResult, ResultKind
from tests.city import AYU_CODE, RATNA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.conversations.offices import city_admin, id_of
from tests.factories import look_back, review
from tests.people import person_of

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ABOVE, MEETS, BELOW = "Di atas ekspektasi", "Sesuai ekspektasi", "Di bawah ekspektasi"
MAIN, ADDITIONAL = ResultKind.MAIN, ResultKind.ADDITIONAL
PLAN = (("Antrean", MAIN), ("Arsip", ADDITIONAL), ("Data", MAIN))


async def both(city: City) -> tuple[Someone, Someone]:
    return await city.employee(AYU_CODE), await city.employee(RATNA_CODE)


async def send_own(city: City) -> None:
    async with city.sessions.begin() as session:
        ayu = await person_of(session, "Ayu Pramesti")
        await look_back(session, city.clock, ayu)


async def send_both(city: City, **ratings: int) -> None:
    await send_own(city)
    async with city.sessions.begin() as session:
        ratna = await person_of(session, "Ratna Kusumawardani")
        ayu = await person_of(session, "Ayu Pramesti")
        await review(session, city.clock, ratna, ayu, **ratings)


async def open_ayu(ratna: Someone, label: str = "○ Ayu Pramesti") -> str:
    """Out of the list; in this city nobody has heard anything for a hundred days."""
    await ratna.say("/tim")
    return await ratna.press(f"⏳ {label}")


async def test_a_reviewer_gives_it_back_without_reading_it(city: City) -> None:
    ayu, ratna = await both(city)
    await send_own(city)
    await open_ayu(ratna, "● Ayu Pramesti · hari ini")
    told = await ratna.press("Pilihan lain")
    assert "dijawab" in told
    assert "tersegel" in told
    assert "Antrean turun" not in told
    assert "Hanya sekali" in await ratna.press("Kembalikan untuk dilengkapi")
    assert "kami kabari" in await ratna.say("Mohon lengkapi bukti.")
    await city.look()
    assert "diminta dilengkapi" in ayu.reads
    assert "Mohon lengkapi bukti." in ayu.reads
    await ayu.press("Lengkapi sekarang")
    await ayu.press("Kirim")
    (returned,) = await stored(city, ReviewReturn)
    assert returned.completed_at == city.clock()
    await city.look()
    assert "sudah melengkapi" in ratna.reads
    await ratna.press("Tinjau sekarang")
    assert "Sudah dikirim lagi" in await ratna.press("Pilihan lain")
    assert "Kembalikan untuk dilengkapi" not in ratna.buttons[-4:]


async def test_a_reviewer_declines_and_thinks_better_of_it(city: City) -> None:
    ayu, ratna = await both(city)
    dewi = await city_admin(city)
    await open_ayu(ratna)
    await ratna.press("Pilihan lain")
    await ratna.press("Tidak dapat menilai")
    assert "Pesan" not in await ratna.press("‹ Kembali")
    await ratna.say("Ini bukan alasan.")  # back is back: nothing is awaited any more
    assert await stored(city, ReviewDecline) == []
    await ratna.press("Tidak dapat menilai")
    assert "Tercatat" in await ratna.say("Hanya dua minggu membawahi.")
    assert "– 1 tidak dinilai" in await ratna.press("Kembali ke tim")
    await city.look()
    assert "tidak dapat menilai Bapak/Ibu" in ayu.reads
    assert "Hanya dua minggu membawahi." in ayu.reads
    assert "tetapkan penilai lain" in dewi.reads
    assert "tidak dapat menilai hari-hari ini" in await open_ayu(ratna, "– Ayu Pramesti")
    assert "Hanya dua minggu membawahi." in await ratna.press("Pilihan lain")
    assert "Jadi menilai" in ratna.buttons
    await open_ayu(ratna, "– Ayu Pramesti")
    assert "Tinjauan: Ayu Pramesti" in await ratna.press("Jadi menilai")
    assert await stored(city, ReviewDecline) == []


@pytest.mark.parametrize(
    ("text", "answer"), [("\u2800", "kosong"), ("x" * 1_501, "paling panjang")]
)
async def test_a_reason_has_words_and_not_too_many(city: City, text: str, answer: str) -> None:
    _, ratna = await both(city)
    await open_ayu(ratna)
    await ratna.press("Pilihan lain")
    await ratna.press("Tidak dapat menilai")
    assert answer in await ratna.say(text)
    assert await stored(city, ReviewDecline) == []
    city.clock.advance(minutes=1)
    assert "Tercatat" in await ratna.say("Baru.")


async def test_the_proposal_stands_above_the_preview_with_its_doubt(city: City) -> None:
    """Only main results are weighed, by what they were when the review was begun."""
    _, ratna = await both(city)
    async with city.sessions.begin() as session:
        ayu = await person_of(session, "Ayu Pramesti")
        for number, (words, kind) in enumerate(PLAN, 1):
            planned = {"number": number, "words": words, "kind": kind, "semester": "2026-2"}
            session.add(PlannedResult(employee_id=ayu.id, **planned))
    await open_ayu(ratna)
    await ratna.press("Tinjau")
    async with city.sessions.begin() as session:
        await session.execute(update(PlannedResult).values(kind=ADDITIONAL))
    for rating in (ABOVE, BELOW, ABOVE, *[MEETS] * 7, MEETS, ABOVE):
        await ratna.press(rating)
    preview = await ratna.say("Pertahankan.")
    assert "menurut tabel PermenPANRB 6/2022: Baik" in preview
    assert "bukan predikat e-Kinerja" in preview
    assert "ditimbang" not in preview  # the one that is below is an additional one
    await ratna.press("✎ 3")
    assert "tidak ada hasil utama di bawah ekspektasi" in await ratna.press(BELOW)
    assert "tersegel" in await ratna.press("Kirim")


async def test_the_talk_is_recorded_by_one_and_confirmed_by_the_other(city: City) -> None:
    ayu, ratna = await both(city)
    await send_both(city)
    await city.look()
    card = await ayu.press("Baca berdampingan")
    assert "Dialog kinerja belum dicatat" in card
    assert "keberatan dapat diajukan sampai 14 Desember 2026" in card
    assert "Hari ini" in await ayu.press("Catat dialog kinerja") + " ".join(ayu.buttons)
    assert "bukan tanggal" in await ayu.say("kemarin dulu") or "belum dapat" in ayu.reads
    assert "Apa hasilnya" in await ayu.say("24-11-2026")
    assert "Menunggu dibenarkan" in await ayu.say("Pelatihan arsip.")
    await city.look()
    assert "Ayu Pramesti mencatat dialog kinerja" in ratna.reads
    stale = ratna.data_of("Benar")
    await ratna.press("Perbaiki")
    await ratna.press("Hari ini")
    assert "Pelatihan arsip, Februari." in await ratna.say("Pelatihan arsip, Februari.")
    await city.look()
    assert "Benarkah begini" in ayu.reads
    assert "tidak berlaku lagi" in await ratna.press_data(stale)
    assert "Dibenarkan kedua pihak" in await ayu.press("Benar")
    (dialogue,) = await stored(city, Dialogue)
    assert (dialogue.version, dialogue.confirmed_at) == (2, city.clock())
    assert "Dibenarkan kedua pihak" in await ratna.press("Baca berdampingan")
    assert "Dibaca pegawai pada 24 November 2026" in ratna.reads


async def test_a_broken_seal_is_said_before_anything_is_read(city: City) -> None:
    ayu, ratna = await both(city)
    await send_both(city)
    await city.look()
    own = next(form for form in await stored(city, Form) if form.about == "2026-2")
    async with city.sessions.begin() as session:
        await session.execute(
            update(Answer)
            .where(Answer.form_id == own.id, Answer.question == "loyal")
            .values(choice=1)
        )
    button = ayu.data_of("Baca berdampingan")
    for reader in (ayu, ratna):
        read = await reader.press_data(button)
        assert read.startswith("⚠️ Segel tidak cocok.")
        assert "Evaluasi diri semester II 2026" in read


async def test_the_administrator_sees_whom_the_semester_waits_for(city: City) -> None:
    ayu, ratna = await both(city)
    dewi = await city_admin(city)
    await send_own(city)
    told = await dewi.say("/penutupan")
    assert "Penutupan semester II 2026" in told
    assert "Ratna Kusumawardani: tinjauan untuk Ayu Pramesti, sejak 24 November 2026" in told
    for someone in (ayu, ratna):
        assert "tidak tersedia untuk peran" in await someone.say("/penutupan") or someone.reads
    city.clock.turn(datetime(2026, 12, 30, tzinfo=UTC))
    await city.look()
    assert "Amplop terbuka: " in await dewi.say("/penutupan")
    assert await id_of(city, "Dewi Anjani")
