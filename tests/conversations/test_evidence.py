"""A self-evaluation written out of the journal, by pressing."""

from datetime import date, datetime, time

import pytest

from models.calendar import WITA
from models.form import Form
from models.journal import JournalEntry
from models.person import Person
from models.received_file import ReceivedFile
from tests.city import AYU_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import MEETS, answers, stored
from tests.conversations.offices import id_of
from tests.feedback import send
from tests.pictures import VOICE, a_photo

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def note(city: City, day: date, words: str, value: str | None = "pelayanan") -> None:
    employee = await id_of(city, "Ayu Pramesti")
    async with city.sessions.begin() as session:
        entry = JournalEntry(
            employee_id=employee,
            semester="2026-2",
            happened_on=day,
            written_at=datetime.combine(day, time(15), WITA),
            words=words,
            value=value,
        )
        session.add(entry)


async def ayu_with(city: City, *notes: tuple[date, str]) -> Someone:
    for day, words in notes:
        await note(city, day, words)
    return await city.employee(AYU_CODE)


OCTOBER, NOVEMBER, JULY = date(2026, 10, 6), date(2026, 11, 9), date(2026, 7, 3)


async def test_notes_are_taken_rewritten_refused_and_stand_in_the_preview(city: City) -> None:
    ayu = await ayu_with(
        city,
        (JULY, "Membuka loket <Sabtu>."),
        (OCTOBER, "melayani lansia drmh"),
        (NOVEMBER, "Rapat."),
    )
    first = await ayu.press("Evaluasi diri periode ini")
    assert "Jul ▮  Agu ▯  Sep ▯  Okt ▮  Nov ▮" in first
    asked = await ayu.press(MEETS)
    assert "📓 1. 9 November 2026: Rapat." in asked
    assert "📓 3. 3 Juli 2026: Membuka loket <Sabtu>." in asked
    taken = await ayu.press("✓ 3")
    assert "Jawaban Bapak/Ibu sejauh ini: Membuka loket <Sabtu>." in taken
    assert "📓 3." not in taken
    copied = await ayu.press("✎ 2")
    assert "melayani lansia drmh" in copied
    rewritten = await ayu.say("Melayani lansia di rumah.")
    assert "📓 1. 9 November 2026: Rapat." in rewritten
    assert "📓" not in await ayu.press("✕ 1")
    await ayu.say("Setiap pekan.")
    assert "Akuntabel" in await ayu.press("Lanjut ›")
    assert (await answers(city))["bukti-pelayanan"] == (
        "Membuka loket <Sabtu>.\nMelayani lansia di rumah.\nSetiap pekan."
    )
    (person,) = [each for each in await stored(city, Person) if each.telegram_id == ayu.id]
    assert person.awaits is None  # a choice is next


async def test_a_recording_is_heard_and_its_sentence_is_written(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    for kind, content in (("voice", VOICE), ("photo", a_photo())):
        await ayu.say("/jurnal")
        await ayu.press("Berorientasi Pelayanan")
        await send(ayu, kind, content)
    await ayu.say("/evaluasi")
    asked = await ayu.press(MEETS)
    assert "📓 1. 24 November 2026: 📷 foto, belum ada kalimatnya." in asked
    assert "📓 2. 24 November 2026: 🎤 rekaman 1 detik, belum ada kalimatnya." in asked
    offered = [label for label in ayu.buttons if label[0] in "✓✎✕" or "Pakai" in label]
    assert offered == ["✎ 1", "✕ 1", "✎ 2", "✕ 2"]
    told = await ayu.press("✎ 2")
    assert "🎤 Rekaman tanggal 24 November 2026 ada di bawah ini" in told
    assert ayu.messages[-1]["caption"] == "🎤 Rekaman pada catatan ini"
    written = await ayu.say("Menjawab warga lewat telepon.")
    assert "sejauh ini: Menjawab warga lewat telepon." in written
    assert "🎤" not in written
    assert (await answers(city))["bukti-pelayanan"] == "Menjawab warga lewat telepon."
    assert [each.words for each in await stored(city, JournalEntry)] == ["", ""]
    assert len(await stored(city, ReceivedFile)) == 2


async def test_all_at_once_and_cleared_again(city: City) -> None:
    notes = [(date(2026, 9, day), f"Hari {day}.") for day in range(1, 8)]
    ayu = await ayu_with(city, *notes)
    await ayu.press("Evaluasi diri periode ini")
    assert "📓 5." in await ayu.press(MEETS)
    older = await ayu.press("Lebih lama ›")
    assert "📓 7. 1 September 2026: Hari 1." in older
    assert "Hari 7." not in older
    await ayu.press("‹ Lebih baru")
    assert "📓" not in await ayu.press("Pakai semua (7)")
    assert (await answers(city))["bukti-pelayanan"] == "\n".join(
        f"Hari {day}." for day in range(1, 8)
    )
    assert "📓 5." in await ayu.press("Kosongkan")
    assert "bukti-pelayanan" not in await answers(city)
    await ayu.say("Ketikan sendiri.")
    assert (await answers(city))["bukti-pelayanan"] == "Ketikan sendiri."


async def test_it_is_told_when_the_evidence_is_of_the_last_months(city: City) -> None:
    notes = [(JULY, "A."), (JULY, "B."), *[(OCTOBER, "C.")] * 3, *[(NOVEMBER, "D.")] * 4]
    ayu = await ayu_with(city, *notes)
    sentence = "7 dari 9 bukti berasal dari dua bulan terakhir"
    assert sentence in await ayu.press("Evaluasi diri periode ini")
    await ayu.press(MEETS)
    await ayu.press("Pakai semua (9)")
    await ayu.press("Lanjut ›")
    for _ in range(6):
        await ayu.press(MEETS)
        await ayu.press("Lewati")
    preview = await ayu.press("Periksa & kirim")
    assert sentence in preview
    assert "Jul ▮▮  Agu ▯  Sep ▯  Okt ▮▮▮  Nov ▮▮▮▮" in preview
    await ayu.press("Kirim")


async def test_without_a_journal_nothing_is_offered(city: City) -> None:
    ayu = await ayu_with(city)
    assert "Jul ▯" in await ayu.press("Evaluasi diri periode ini")
    await ayu.press(MEETS)
    assert not any(label.startswith(("✓", "Pakai", "Kosongkan")) for label in ayu.buttons)
    assert "Akuntabel" in await ayu.say("Antrean turun.")


async def test_a_long_note_is_cut_on_the_screen_and_whole_in_the_answer(city: City) -> None:
    long = "Melayani warga. " * 60
    ayu = await ayu_with(city, *[(NOVEMBER, f"{number} {long}".strip()) for number in range(5)])
    await ayu.press("Evaluasi diri periode ini")
    asked = await ayu.press(MEETS)
    assert asked.count("…") == 5
    await ayu.press("✓ 1")
    assert (await answers(city))["bukti-pelayanan"] == f"4 {long}".strip()
    for number in (1, 1, 1):
        await ayu.press(f"✓ {number}")
    told = await ayu.press("✓ 1")
    assert "sudah penuh (4.000 huruf)" in told


async def test_bad_lines_are_explained_and_change_nothing(city: City) -> None:
    ayu = await ayu_with(city, (NOVEMBER, "Rapat."))
    await ayu.press("Evaluasi diri periode ini")
    await ayu.press(MEETS)
    await ayu.press("✓ 1")
    before = await answers(city)
    assert "masih kosong" in await ayu.say("\u2800")
    assert "1.500" in await ayu.say("a" * 1_600)
    assert await answers(city) == before
    city.clock.advance(seconds=3)
    assert "Rapat." in await ayu.say("Memutuskan jadwal.")


async def test_what_others_press_changes_nothing(city: City) -> None:
    ayu = await ayu_with(city, (NOVEMBER, "Rapat."))
    surya, citizen = await city.employee(SURYA_CODE), city.someone()
    await citizen.start()
    await ayu.press("Evaluasi diri periode ini")
    await ayu.press(MEETS)
    (form,) = await stored(city, Form)
    (entry,) = await stored(city, JournalEntry)
    place = f"{form.id}:bukti-pelayanan"
    for prefix in ("va", "vb", "vc"):
        assert "bukan untuk akun" in await surya.press_data(f"{prefix}:{place}:{entry.id}")
    for data in (f"vd:{place}", f"ve:{place}", f"vf:{place}:0", f"vg:{form.id}"):
        assert "bukan untuk akun" in await citizen.press_data(data)
    for data in (f"va:{form.id}:gaji:{entry.id}", f"vf:{form.id}:gaji:0"):
        assert "tidak ada lagi dalam formulir" in await ayu.press_data(data)
    assert "tidak tersedia" in await ayu.press_data(f"va:{form.id}:loyal:{entry.id}")
    async with city.sessions.begin() as session:
        await session.delete(await session.get_one(JournalEntry, entry.id))
    assert "tidak berlaku lagi" in await ayu.press_data(f"va:{place}:{entry.id}")
    assert set(await answers(city)) == {"pelayanan"}
