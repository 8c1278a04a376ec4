"""A senior of Dinas Pendidikan guides new civil servants in drafting an effective work programme.

So the city asked for it: here in one group session, with material, a journal, both signatures.
"""

from datetime import datetime

import pytest

from handlers.mentoring.buttons import AcceptOffer
from models.calendar import WITA
from models.form import Form
from models.mentoring import Mentorship, Outcome
from models.mentoring_session import MentoringSession
from models.received_file import ReceivedFile
from models.session_draft import SessionDraft
from tests.city import SURYA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.conversations.offices import city_admin
from tests.feedback import heard, send
from tests.guiding import MENTEES, MENTOR, TOPIC, a_school
from tests.pictures import PDF, VOICE

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PLAN = ("Program kerja 2027 saya susun sendiri.", "Analisis, sasaran, anggaran.")
REST = ("Tiap dua minggu, Kamis pagi.", "Ruang rapat Dinas Pendidikan.", "Disetujui tanpa revisi.")
JOURNAL = "Membedah program kerja 2026.\nDisepakati: draf pertama dikirim 17 Desember."


async def brought_together(city: City) -> tuple[Someone, list[Someone]]:
    """The senior lists, the newcomers wish, the city offers, and all accept."""
    mentor, mentees = await a_school(city, paired=False)
    await mentor.say("/mentoring")
    for label in ("Menjadi mentor", "Program kerja", "3 orang", "Mulai menerima"):
        await mentor.press(label)
    for mentee in mentees:
        await mentee.say("/mentoring")
        await mentee.press("Minta mentor")
        await mentee.press(next(each for each in mentee.buttons if "Program kerja" in each))
        await mentee.say("Ingin menyusun program kerja yang efektif.")
    dewi = await city_admin(city)
    await dewi.say("/padanan")
    await dewi.press("Tawarkan semua (3)")
    await dewi.press("Ya, tawarkan")
    for number, mentee in enumerate(mentees, 1):
        for someone in (mentor, mentee):
            await someone.press_data(AcceptOffer(mentorship_id=number).pack())
    return mentor, mentees


async def open_pair(someone: Someone, number: int = 1) -> str:
    return await someone.press_data(f"mj:{number}")


async def write_plan(someone: Someone) -> str:
    for words in PLAN:
        await someone.say(words)
    await someone.press("Mengerjakan sendiri, didampingi")
    for words in REST:
        await someone.say(words)
    return someone.reads


async def plan_group_session(mentor: Someone) -> str:
    """With all three; told in full before anybody hears of it."""
    await open_pair(mentor)
    asked = await mentor.press("Rencanakan sesi")
    assert "Peserta: Lina Hartati\n\nKetuk nama" in asked
    assert mentor.buttons[:3] == ["✓ Lina Hartati", "✗ Budi Santosa", "✗ Citra Lestari"]
    await mentor.press("✗ Budi Santosa")
    await mentor.press("✗ Citra Lestari")
    assert "Kapan?" in await mentor.press("Mengerjakan sendiri, didampingi")
    assert "hari Kamis" in await mentor.say("Rabu 3 Desember 09.00")
    assert "05-12-2026 bukan hari kerja. Pilih 07-12-2026" in await mentor.say("5/12 9:00")
    told = await mentor.say("Kamis 3 Desember 09.00")
    assert "Waktu: Kamis, 3 Desember 2026, 09.00 WITA" in told
    assert "Tentang apa?" in told
    assert "Di mana" in await mentor.say(TOPIC)
    checked = await mentor.say("Ruang rapat <lantai 2>")
    assert f"Topik: {TOPIC}\nTempat: Ruang rapat <lantai 2>" in checked
    return checked


async def test_the_plan_is_written_returned_and_agreed(city: City) -> None:
    mentor, (lina, *_) = await a_school(city)
    await city.look()
    assert "Wayan Sudiarta membimbing Bapak/Ibu dalam Program kerja" in lina.reads
    assert "dalam 5 hari kerja" in lina.reads
    assert "Citra Lestari dibimbing Bapak/Ibu dalam Program kerja" in mentor.reads
    page = await open_pair(lina)
    assert "Mentor: Wayan Sudiarta, Analis, Dinas Pendidikan" in page
    assert "Rencana: belum ditulis" in page
    assert "Menunggu Bapak/Ibu:\n• rencana mentoring" in page
    assert "Menunggu Lina Hartati:\n• rencana mentoring" in await open_pair(mentor)
    assert "Rencana mentoring bersama Wayan Sudiarta" in await lina.press("Tulis rencana")
    preview = await write_plan(lina)
    assert "Ukuran keberhasilan" in preview
    assert "Rencana terkirim" in await lina.press("Kirim")

    await city.look()
    assert "Lina Hartati mengirim rencana mentoring" in mentor.reads
    read = await mentor.press("Baca rencana")
    for words in (*PLAN, *REST, "Mengerjakan sendiri, didampingi"):
        assert words in read
    await mentor.press("Kembalikan")
    await mentor.say("Ukurannya belum terukur.")
    await city.look()
    assert "mengembalikan rencana mentoring: Ukurannya belum terukur." in lina.reads
    assert "Yang diminta mentor: Ukurannya belum terukur." in await open_pair(lina)
    assert "rencana yang ditulis ulang" in await lina.press("Perbaiki rencana")
    await lina.press("✎ 6")
    await lina.say("Program kerja 2027 disetujui tanpa revisi.")
    await lina.press("Kirim")
    await city.look()
    assert "disetujui tanpa revisi" in await mentor.press("Baca rencana")
    assert "Rencana disetujui" in await mentor.press("Setujui rencana")
    assert "Rencana: disepakati" in await open_pair(lina)
    first, second = await stored(city, Form)
    assert (second.earlier_id, first.sent_at is not None) == (first.id, True)


async def test_one_group_session_from_the_plan_to_the_outcome(city: City) -> None:
    mentor, mentees = await brought_together(city)
    lina, budi, citra = mentees
    await mentor.say("/mentoring")
    assert sum("Lina Hartati" in label for label in mentor.buttons) > 0
    await plan_group_session(mentor)
    assert (await stored(city, MentoringSession)) == []
    assert "Sesi tercatat" in await mentor.press("Rencanakan sesi")
    assert await stored(city, SessionDraft) == []
    await city.look()
    for mentee in mentees:
        assert "Sesi mentoring direncanakan" in mentee.reads
        assert f"Peserta: {', '.join(MENTEES)}" in mentee.reads
        assert "Pindahkan" not in mentee.buttons[-3:]
    assert "0 terhitung, 1 akan datang" in await open_pair(lina)

    # It is moved with a reason, and everybody is told.
    await mentor.press("Buka sesi")
    await mentor.press("Pindahkan")
    await mentor.say("3/12 13.30")
    await mentor.say("Pagi ada apel.")
    await mentor.press("Pindahkan sesi")
    await city.look()
    assert "Sesi mentoring dipindahkan" in budi.reads
    assert (
        "Dipindahkan dari Kamis, 3 Desember 2026, 09.00 WITA. Alasan: Pagi ada apel." in budi.reads
    )

    city.clock.turn(datetime(2026, 12, 2, 9, 30, tzinfo=WITA))
    await city.look()
    for someone in (mentor, *mentees):
        assert "Sesi mentoring sudah dekat" in heard(someone)
    city.clock.turn(datetime(2026, 12, 3, 15, 30, tzinfo=WITA))
    await city.look()
    city.clock.turn(datetime(2026, 12, 4, 9, 0, tzinfo=WITA))
    await city.look()
    for someone in (mentor, *mentees):
        assert "Apakah Bapak/Ibu bertemu?" in heard(someone)

    # Each says for themselves, and sees nothing of the other before.
    assert "Menurut Bapak/Ibu: bertemu." in await lina.press("Ya, bertemu")
    assert "Jawaban Wayan Sudiarta terlihat setelah" in lina.reads
    assert "Jawaban Lina Hartati terlihat setelah" in heard(mentor)
    together = await mentor.press("Semua hadir")
    assert "Menurut Lina Hartati: bertemu." in together
    assert "Jawaban Budi Santosa terlihat setelah" in together
    assert "paling panjang 2.000 huruf" in await mentor.press("Tulis jurnal")
    assert "2.000" in await mentor.say("a" * 2_001)
    city.clock.advance(seconds=3)
    assert "Jurnal tersimpan" in await mentor.say(JOURNAL)
    assert "bukan tulisan atau suara" in await send(mentor, "voice", VOICE)
    assert "Bahan tersimpan" in await send(mentor, "document", PDF, filename="bahan.pdf")
    await city.look()

    # Two sign; one says that it was different, and it is written anew.
    await city.look()
    assert "Jurnal sesi menunggu dibenarkan" in lina.reads
    assert JOURNAL in lina.reads
    assert "Jurnal sesi menunggu" not in heard(budi)  # it would tell what the mentor has said
    assert "Sesi ini terhitung" in await lina.press("Benar")
    assert JOURNAL in await budi.press("Ya, bertemu")
    await budi.press("Ada yang berbeda")
    assert "Tersampaikan" in await budi.say("Draf dikirim 18 Desember.")
    await city.look()
    assert "Jurnal sesi dianggap berbeda" in mentor.reads
    assert "Menurut Budi Santosa berbeda: Draf dikirim 18 Desember." in mentor.reads
    old = lina.reads
    await mentor.press("Tulis ulang jurnal")
    await mentor.say(JOURNAL.replace("17", "18"))
    await city.look()
    assert lina.reads != old  # what they had signed is not what stands there now
    await lina.press("Benar")
    await budi.press("Benar")
    await citra.press("Tidak bertemu")
    counted = [await open_pair(each, number) for number, each in enumerate(mentees, 1)]
    assert ["1 terhitung" in page for page in counted] == [True, True, False]
    assert "Tanpa" not in counted[0]

    # The material is for those who came, and for nobody else.
    await lina.press_data("mm:1")
    await lina.press("Ambil bahan")
    assert any("document" in message for message in lina.messages)
    surya = await city.employee(SURYA_CODE)
    for data in (
        "mm:1",
        "mqr:1",
        "mj:1",
        "mr:1:1:2",
        "mn:1:1:1",
        "mo:1",
        "mpr:1",
        "ml:1",
        "mk:1:0",
    ):
        assert "bukan untuk akun" in await surya.press_data(data)
    (kept,) = await stored(city, ReceivedFile)
    assert kept.telegram_file_id is not None

    # At its end the mentee says what became of it.
    city.clock.turn(datetime(2027, 2, 24, 9, 30, tzinfo=WITA))
    await city.look()
    await city.look()
    assert "Sudah selesai" in await open_pair(lina)
    await lina.press_data(f"mu:1:{Outcome.REACHED.value}")
    (first, *_) = sorted(await stored(city, Mentorship), key=lambda each: each.id)
    assert first.outcome == Outcome.REACHED
    assert MENTOR in await open_pair(lina)


async def test_cancelled_with_a_reason_before_it_begins(city: City) -> None:
    mentor, (lina, budi, _) = await a_school(city)
    await open_pair(lina)
    assert "bentuk sesinya" in await lina.press("Rencanakan sesi")
    await lina.press("Berbagi pekerjaan")
    await lina.say("besok 10.30")
    await lina.say("Tinjau draf")
    await lina.say("Ruang guru")
    await lina.press("Ubah waktu")
    checked = await lina.say("Kamis 10.30")
    assert "Waktu: Kamis, 26 November 2026, 10.30 WITA" in checked
    await lina.press("Rencanakan sesi")
    before = heard(budi)
    await city.look()
    assert "Sesi mentoring direncanakan" in heard(mentor)
    assert heard(budi).count("Sesi") == before.count("Sesi")
    await mentor.press_data("mm:1")
    assert "Mengapa dibatalkan?" in await mentor.press("Batalkan sesi")
    assert "Sesi dibatalkan" in await mentor.say("Dinas luar.")
    await city.look()
    assert "Sesi mentoring dibatalkan" in lina.reads
    assert "Alasan: Dinas luar." in lina.reads
    for data in ("mmx:1", "mmv:1", "mn:1:1:1", "mo:1"):
        assert "sudah dibatalkan" in await mentor.press_data(data)
    assert "✗ 26-11 · Tinjau draf" in (await mentor.press_data("mk:1:0"), *mentor.buttons)
    assert "tidak berlaku lagi" in await mentor.press_data("mls:1")
    for data in ("mj:0", "mlk:1:dancing", "mlc:1:price", "mls:-1", "mr:1:1:0", "mn:1:1:perhaps"):
        assert "tidak berlaku lagi" in await mentor.press_data(data)
