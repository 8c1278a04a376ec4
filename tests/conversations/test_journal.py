"""A tap and a sentence: kept at once, completed with a press, nobody else's until it is shared."""

from datetime import UTC, date, datetime

import pytest

from handlers.journal.buttons import (
    DeleteEntry,
    JournalMonth,
    OpenEntry,
    PlaceEntry,
    RemoveFile,
    ShareEntry,
    WasYesterday,
    WriteAbout,
    WriteEntry,
)
from models.journal import JournalEntry
from models.received_file import ReceivedFile
from tests.city import AYU_CODE, RATNA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.feedback import a_result, employee_named, send
from tests.pictures import PDF, VOICE, a_photo

STICKER = {
    "file_id": "a", "file_unique_id": "b", "width": 9, "height": 9,
    "type": "regular", "is_animated": False, "is_video": False,
}  # fmt: skip


async def with_a_plan(city: City) -> Someone:
    ayu = await city.employee(AYU_CODE)
    her = await employee_named(city, "Ayu Pramesti")
    async with city.sessions.begin() as session:
        await a_result(session, her.id, "Perekaman KTP-el")
        await a_result(session, her.id, "Melatih petugas", number=2)
        await a_result(session, her.id, "Rencana lama", semester="2026-1")
    return ayu


async def the_entry(city: City) -> JournalEntry:
    (entry,) = await stored(city, JournalEntry)
    assert isinstance(entry, JournalEntry)
    return entry


async def test_two_taps_and_a_sentence(city: City) -> None:
    ayu = await with_a_plan(city)
    await ayu.say("/menu")
    assert "Apa yang dikerjakan hari ini?" in await ayu.press("📓 Catat")  # 1
    assert ayu.buttons[:4] == [
        "1. Perekaman KTP-el", "2. Melatih petugas", "Berorientasi Pelayanan", "Akuntabel"
    ]  # fmt: skip
    assert "Tentang Perekaman KTP-el." in await ayu.press("1. Perekaman KTP-el")  # 2
    saved = await ayu.say("Melayani <40> warga & pulang\ntepat waktu.")  # 3
    assert "Tersimpan." in saved
    assert "24 November 2026\nTentang: Perekaman KTP-el\nMelayani <40> warga & pulang" in saved
    assert "Hanya Bapak/Ibu yang dapat membacanya" in saved
    entry = await the_entry(city)
    assert entry.words == "Melayani <40> warga & pulang\ntepat waktu."
    assert (entry.result_id, entry.value, entry.shared_at) == (1, None, None)
    assert (entry.semester, entry.happened_on) == ("2026-2", date(2026, 11, 24))


async def test_a_sentence_alone_is_enough(city: City) -> None:
    ayu = await with_a_plan(city)
    await ayu.say("/jurnal")
    assert "Tersimpan" in await ayu.say("Rapat anggaran.")
    assert "Tersimpan" in await ayu.say("/jurnal Melayani 40 warga di loket")
    first, second = await stored(city, JournalEntry)
    assert (first.words, second.words) == ("Rapat anggaran.", "Melayani 40 warga di loket")
    lost = await ayu.say("Selamat pagi")
    assert "tidak disimpan" in lost
    assert "/jurnal, diikuti kalimatnya" in lost
    assert len(await stored(city, JournalEntry)) == 2


async def test_it_may_belong_to_a_result_and_a_value_and_be_freed_again(city: City) -> None:
    ayu = await with_a_plan(city)
    await ayu.say("/jurnal Menyusun panduan")
    assert "Boleh keduanya" in await ayu.press("Hasil kerja/perilaku")
    assert "Rencana lama" not in "".join(ayu.buttons)
    await ayu.press("2. Melatih petugas")
    await ayu.press("Hasil kerja/perilaku")
    placed = await ayu.press("Kompeten")
    assert "Tentang: Melatih petugas\nTentang: Kompeten" in placed
    entry = await the_entry(city)
    assert (entry.result_id, entry.value) == (2, "kompeten")
    await ayu.press_data(PlaceEntry(entry_id=1, about="r2").pack())
    assert "Tentang" not in await ayu.press_data(PlaceEntry(entry_id=1, about="kompeten").pack())
    for foreign in ("r3", "r99", "malas"):  # last semester's, nobody's, no value
        button = PlaceEntry(entry_id=1, about=foreign)
        assert "tidak berlaku lagi" in await ayu.press_data(button.pack())
        assert "tidak berlaku lagi" in await ayu.press_data(WriteAbout(about=foreign).pack())
    entry = await the_entry(city)
    assert (entry.result_id, entry.value) == (None, None)


async def test_without_a_plan_there_is_a_way_to_one(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/jurnal Satu hal")
    await ayu.press("Hasil kerja/perilaku")
    assert "Belum ada hasil kerja" in await ayu.press("Rencana saya")


async def test_a_photo_a_document_or_a_voice_is_a_note(city: City) -> None:
    ayu = await with_a_plan(city)
    await ayu.say("/jurnal")
    await ayu.press("Loyal")
    saved = await send(ayu, "photo", a_photo(), "Apel pagi")
    assert "Tersimpan dengan buktinya." in saved
    assert "Tentang: Loyal\nApel pagi" in saved
    await ayu.say("/jurnal")
    assert "(rekaman suara)" in await send(ayu, "voice", VOICE)
    photo, voice = await stored(city, JournalEntry)
    assert (photo.words, photo.value, voice.words) == ("Apel pagi", "loyal", "")
    await ayu.press("Jurnal saya")
    assert ayu.buttons[:2] == ["24 · (rekaman suara) 📎", "24 · Apel pagi 📎"]
    await ayu.press("24 · (rekaman suara) 📎")
    assert ayu.messages[-1]["caption"] == "🎤 Rekaman pada catatan ini"
    assert "hanya berisi berkas" in await ayu.press("Hapus bukti")
    await ayu.say("/jurnal")
    await send(ayu, "document", PDF, filename="notula.pdf")
    await ayu.press_data(OpenEntry(entry_id=3).pack())
    assert "masih diperiksa" in ayu.reads
    await city.look()
    await ayu.press_data(OpenEntry(entry_id=3).pack())
    assert "document" in ayu.messages[-1]


async def test_evidence_is_added_and_removed(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/jurnal Apel pagi")
    assert "dengan buktinya" in await send(ayu, "photo", a_photo())  # without a press
    again = await send(ayu, "photo", a_photo())  # an album's second
    assert "Satu catatan memuat satu berkas" in again
    assert len(await stored(city, ReceivedFile)) == 1
    await ayu.press("Hapus bukti")
    assert await stored(city, ReceivedFile) == []
    await ayu.press("Tambah bukti")
    large = city.telegram.upload(ayu.id, "document", PDF, filename="a.pdf")
    large["message"]["document"]["file_size"] = 60_000_000
    assert "20 MB" in await ayu._take(large)
    assert "dengan buktinya" in await send(ayu, "voice", VOICE)
    assert (await the_entry(city)).words == "Apel pagi"
    await ayu.press("Hapus")
    assert "tidak dapat dikembalikan" in ayu.reads
    await ayu.press("Ya, hapus")
    assert await stored(city, JournalEntry) == await stored(city, ReceivedFile) == []


async def test_words_and_day_are_corrected(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/jurnal Melayani warga")
    await ayu.press("Perbaiki")
    assert "Melayani warga" in await ayu.press("Tulis ulang")
    assert "Melayani 40 warga" in await ayu.say("Melayani 40 warga")
    await ayu.press("Perbaiki")
    assert "23 November 2026" in await ayu.press("Kemarin")
    await ayu.press("Perbaiki")
    await ayu.press("Ubah tanggal")
    for written, answer in (("minggu lalu", "belum dapat kami baca"), ("25-11-2026", "belum tiba"),
                            ("30-6-2026", "semester I 2026 sudah ditutup")):  # fmt: skip
        assert answer in await ayu.say(written)
    assert "1 Juli 2026" in await ayu.say("1 Juli 2026")
    entry = await the_entry(city)
    assert (entry.words, entry.happened_on) == ("Melayani 40 warga", date(2026, 7, 1))


async def test_months_are_paged(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    for number in range(1, 10):
        await ayu.say(f"/jurnal Catatan {number}")
    await ayu.press("Perbaiki")
    await ayu.press("Ubah tanggal")
    await ayu.say("3 Agustus 2026")
    shown = await ayu.press("Jurnal saya")
    assert "Jurnal November 2026\n\n8 catatan" in shown
    assert "Agustus 2026" in ayu.buttons
    assert "Jurnal Agustus 2026\n\n1 catatan" in await ayu.press("Agustus 2026")
    assert ayu.buttons[0] == "3 · Catatan 9"
    assert "8 catatan" in await ayu.press("November 2026")
    await ayu.say("/jurnal Kesepuluh")
    await ayu.press("Jurnal saya")
    assert ayu.buttons[:2] == ["24 · Kesepuluh", "24 · Catatan 8"]
    await ayu.press(next(label for label in ayu.buttons if "2/2" in label))
    assert ayu.buttons[0] == "24 · Catatan 1"
    december = JournalMonth(month="2026-12")
    assert "Desember 2026\n\nBelum ada" in await ayu.press_data(december.pack())


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        (" \u200f\u2800 \u200b", "masih kosong"),
        ("a" * 1001, "1001 huruf"),
        ("😀" * 4096, "4096 huruf"),
    ],
)
async def test_what_cannot_be_a_note_is_explained_and_can_be_written_again(
    city: City, written: str, answer: str
) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/jurnal")
    await ayu.press("Adaptif")
    assert answer in (await ayu.say(written)).replace(".", "")
    assert await stored(city, JournalEntry) == []
    city.clock.advance(seconds=5)
    sticker = city.telegram.say(ayu.id, "x")
    sticker["message"]["sticker"] = STICKER
    del sticker["message"]["text"]
    assert "kami memerlukan tulisan" in await ayu._take(sticker)
    assert "Tersimpan" in await ayu.say("\u200fApa \0saja " + "a" * 980)
    entry = await the_entry(city)
    assert entry.value == "adaptif"
    assert entry.words.startswith("\u200fApa ")


async def test_a_note_is_shared_read_and_taken_back(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await ayu.say("/jurnal Menyusun panduan")
    assert "pimpinan yang meninjau" in await ayu.press("Bagikan kepada pimpinan")
    assert (await the_entry(city)).shared_at == city.clock()
    assert ayu.buttons[2] == "Tarik kembali dari pimpinan"
    await ayu.press("Jurnal saya")
    assert ayu.buttons[0] == "24 · Menyusun panduan 👁"
    await ayu.press(ayu.buttons[0])
    assert "Hanya Bapak/Ibu" in await ayu.press("Tarik kembali dari pimpinan")
    assert (await the_entry(city)).shared_at is None
    refused = await ratna.press_data(OpenEntry(entry_id=1).pack())
    assert "bukan untuk akun" in refused


async def test_an_old_button_of_a_deleted_note_explains_itself(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/jurnal Sementara")
    await ayu.press_data(DeleteEntry(entry_id=1, sure=True).pack())
    buttons = (
        OpenEntry(entry_id=1),
        ShareEntry(entry_id=1, shared=True),
        WasYesterday(entry_id=1),
        DeleteEntry(entry_id=1, sure=True),
    )
    for button in buttons:
        assert "tidak ada lagi" in await ayu.press_data(button.pack())


async def test_nobody_else_touches_it_and_citizens_have_none(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await ayu.say("/jurnal Milik Ayu")
    citizen = city.someone()
    await citizen.start()
    buttons = (
        OpenEntry(entry_id=1),
        PlaceEntry(entry_id=1, about="loyal"),
        ShareEntry(entry_id=1, shared=True),
        WasYesterday(entry_id=1),
        RemoveFile(entry_id=1),
        DeleteEntry(entry_id=1, sure=True),
    )
    for button in buttons:
        assert "bukan untuk akun" in await ratna.press_data(button.pack())
        assert "untuk pegawai" in await citizen.press_data(button.pack())
    for own in (WriteEntry(), JournalMonth()):
        assert "untuk pegawai" in await citizen.press_data(own.pack())
    assert "untuk pegawai" in await citizen.say("/jurnal Halo")
    entry = await the_entry(city)
    assert (entry.words, entry.value, entry.shared_at) == ("Milik Ayu", None, None)


async def test_a_closed_semester_is_read_and_no_longer_changed(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/jurnal Tahun lalu")
    await ayu.press("Bagikan kepada pimpinan")
    city.clock.turn(datetime(2026, 12, 31, 15, 59, tzinfo=UTC))
    await ayu.press_data(WasYesterday(entry_id=1).pack())
    assert (await the_entry(city)).happened_on == date(2026, 12, 30)
    city.clock.turn(datetime(2026, 12, 31, 16, tzinfo=UTC))
    assert "Tahun lalu" in await ayu.press_data(OpenEntry(entry_id=1).pack())
    for button in (
        PlaceEntry(entry_id=1, about="loyal"),
        WasYesterday(entry_id=1),
        DeleteEntry(entry_id=1, sure=True),
        ShareEntry(entry_id=1, shared=True),
    ):
        assert "II 2026 sudah ditutup" in await ayu.press_data(button.pack())
    await ayu.press("Tarik kembali dari pimpinan")
    entry = await the_entry(city)
    assert (entry.words, entry.value, entry.shared_at) == ("Tahun lalu", None, None)
    await ayu.say("/jurnal Tahun baru")
    assert (await stored(city, JournalEntry))[1].semester == "2027-1"


async def test_two_phones_at_once_write_two_notes_and_share_once(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/jurnal")
    both = [city.telegram.say(ayu.id, words) for words in ("/jurnal Satu", "/jurnal Dua")]
    await city.receive(*both)
    assert sorted(entry.words for entry in await stored(city, JournalEntry)) == ["Dua", "Satu"]
    last = ayu.messages[-1]["message_id"]
    data = ShareEntry(entry_id=1, shared=True).pack()
    await city.receive(*(city.telegram.press_data(ayu.id, last, data) for _ in range(2)))
    (pressed,) = (entry for entry in await stored(city, JournalEntry) if entry.id == 1)
    assert pressed.shared_at == city.clock()
