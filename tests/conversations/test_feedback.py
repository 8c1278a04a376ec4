"""Feedback in 20 seconds: a person, a thing, a sentence; and the other one reads it at once."""

from sqlalchemy import delete, update

from handlers.feedback.buttons import (
    Acknowledge,
    FeedbackOnEntry,
    FeedbackRecordOf,
    GiveAbout,
    GiveFeedback,
    ReadFeedback,
    ReplyToFeedback,
)
from models.disclosure import Seen, Viewing
from models.feedback import Feedback, FeedbackReply, Voice
from models.journal import JournalEntry
from models.office import Assignment
from models.plan import PlannedResult
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City
from tests.conversations.acting import stored
from tests.feedback import a_result, employee_named, heard, say_to_ayu, send
from tests.pictures import PDF, VOICE, a_photo


async def test_four_steps_give_it_and_the_next_delivery_brings_it(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    written = len([m for m in ratna.messages if not m["from"]["is_bot"]])
    assert "Satu ketukan memilih orangnya" in await ratna.say("/umpan")  # 1
    assert ratna.buttons[:2] == ["Ayu Pramesti · belum pernah", "Surya Wirabakti · belum pernah"]
    about = await ratna.press("Ayu Pramesti · belum pernah")  # 2
    assert "tentang hasil kerja atau perilaku yang mana?" in about
    asked = await ratna.press("Kompeten")  # 3
    assert "Untuk Ayu Pramesti, tentang Kompeten." in asked
    assert "Nama Bapak/Ibu terlihat oleh penerima" in asked
    owed = city.owed
    sent = await ratna.say("Panduan <barunya> jelas & cepat.")  # 4
    assert "Terkirim kepada Ayu Pramesti, tentang Kompeten" in sent
    assert len([m for m in ratna.messages if not m["from"]["is_bot"]]) - written == 2
    assert city.owed > owed  # the scheduler is woken, and does not wait for its minute
    assert "Panduan" not in heard(ayu)

    await city.look()
    assert "Umpan balik dari Ratna Kusumawardani (pimpinan) untuk Ayu Pramesti" in heard(ayu)
    assert "Kompeten · 24 November 2026, 10.00 WITA" in heard(ayu)
    assert "Panduan <barunya> jelas & cepat." in heard(ayu)
    (feedback,) = await stored(city, Feedback)
    assert (feedback.voice, feedback.value, feedback.semester) == (
        "superior",
        "kompeten",
        "2026-2",
    )
    await ratna.say("/umpan")
    assert ratna.buttons[0] == "Surya Wirabakti · belum pernah"
    city.clock.advance(days=3)
    await ratna.say("/umpan")
    assert "Ayu Pramesti · 3 hari" in ratna.buttons


async def test_it_is_read_answered_and_the_answer_answered(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    await say_to_ayu(ratna, "Rapatnya dimulai tepat waktu.")
    await city.look()
    assert "dapat melihat bahwa Bapak/Ibu sudah membacanya" in await ayu.press(
        "Terima kasih, sudah saya baca"
    )
    city.clock.advance(minutes=2)
    assert "Tulis balasan untuk Ratna" in await ayu.press("Balas")
    assert "Balasan terkirim" in await ayu.say("Terima kasih, Bu.")
    await city.look()
    assert "Balasan dari Ayu Pramesti pada umpan balik tentang Kompeten" in heard(ratna)
    assert "Terima kasih, Bu." in heard(ratna)
    await ratna.press("Balas")
    await ratna.say("Sama-sama.")
    await city.look()
    assert "Sama-sama." in heard(ayu)
    whole = await ayu.press("Lihat seluruhnya")
    for part in ("Rapatnya", "Terima kasih, Bu.", "Sama-sama.", "✓ Dibaca 24 November 2026"):
        assert part in whole
    assert "Terima kasih, sudah saya baca" not in ayu.buttons
    first = (await stored(city, Feedback))[0].acknowledged_at
    city.clock.advance(days=1)
    await ayu.press_data(Acknowledge(feedback_id=1).pack())
    assert (await stored(city, Feedback))[0].acknowledged_at == first


async def test_a_voice_message_and_evidence_are_handed_on(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    await ratna.say("/umpan")
    await ratna.press("Ayu Pramesti · belum pernah")
    await ratna.press("Loyal")
    assert "satu kalimat" in await send(ratna, "photo", a_photo())
    assert "Terkirim kepada Ayu" in await send(ratna, "voice", VOICE)
    await city.look()
    (voice,) = [m for m in ayu.messages if "voice" in m]
    assert voice["caption"] == "🎤 Rekaman dari Ratna Kusumawardani"
    assert "Berkas terkirim" in await send(ratna, "photo", a_photo())  # without pressing anything
    assert "Silakan kirim foto" in await ratna.press("Tambah bukti")
    await send(ratna, "document", PDF, "Notula", filename="notula.pdf")
    await ratna.say("Selamat pagi")  # small talk is not told to anybody
    await city.look()
    assert [m["caption"] for m in ayu.messages if "photo" in m] == [
        "📷 Foto dari Ratna Kusumawardani"
    ]
    assert "Notula" in "\n".join(m.get("text", "") for m in ayu.messages)
    assert len(await stored(city, FeedbackReply)) == 2
    await ayu.press_data(ReadFeedback(feedback_id=1).pack())
    files = [kind for m in ayu.messages for kind in ("voice", "photo", "document") if kind in m]
    assert files == ["voice", "photo", "document"] * 2


async def test_too_long_and_blank_are_refused_and_can_be_said_again(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    assert "paling panjang 1.000" in await say_to_ayu(ratna, "a" * 1001)
    city.clock.advance(seconds=5)  # what comes at once may be the rest of it
    assert "masih kosong" in await ratna.say("\u2800 \u200b")
    assert "Terkirim" in await ratna.say("a" * 1000)
    assert len(await stored(city, Feedback)) == 1


async def test_a_planned_result_is_named_and_survives_the_plan(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    her = await employee_named(city, "Ayu Pramesti")
    async with city.sessions.begin() as session:
        await a_result(session, her.id, "Perekaman KTP-el bagi 1.200 warga")
        await a_result(session, her.id, "Rencana lama", semester="2026-1")
    await ratna.say("/umpan")
    await ratna.press("Ayu Pramesti · belum pernah")
    assert not [label for label in ratna.buttons if "lama" in label]
    await ratna.press("1. Perekaman KTP-el bagi 1.200 warga")
    await ratna.say("Antrean tinggal setengahnya.")
    old = GiveAbout(employee_id=her.id, subject="r2").pack()
    assert "tentang hasil kerja atau perilaku yang mana?" in await ratna.press_data(old)
    async with city.sessions.begin() as session:
        await session.execute(delete(PlannedResult).where(PlannedResult.number == 1))
    await city.look()
    assert "Perekaman KTP-el bagi 1.200 warga" in heard(ayu)
    assert (await stored(city, Feedback))[0].result_id is None


async def test_a_shared_note_is_answered_at_once(city: City) -> None:
    ratna, surya = await city.employee(RATNA_CODE), await city.employee(SURYA_CODE)
    her = await employee_named(city, "Ayu Pramesti")
    today = city.clock().date()
    async with city.sessions.begin() as session:
        for words, value, at in (
            ("Menyusun panduan", "kompeten", city.clock()),
            ("Belum dibagikan", "loyal", None),
            ("Tanpa nilai", None, city.clock()),
        ):
            session.add(
                JournalEntry(
                    employee_id=her.id, semester="2026-2", happened_on=today,
                    written_at=city.clock(), words=words, value=value, shared_at=at,
                )
            )  # fmt: skip
    shared, private, free = (FeedbackOnEntry(entry_id=n).pack() for n in (1, 2, 3))
    asked = await ratna.press_data(shared)
    assert "Menyusun panduan" in asked
    assert "tentang Kompeten" in asked
    await ratna.say("Bagikan juga ke loket lain.")
    assert (await stored(city, Feedback))[0].entry_id == 1
    assert "tidak berlaku lagi" in await ratna.press_data(private)
    assert "perilaku yang mana" in await ratna.press_data(free)
    await ratna.press("Adaptif")
    await ratna.say("Baik.")
    assert [f.entry_id for f in await stored(city, Feedback)] == [1, 3]
    assert "bukan bawahan" in await surya.press_data(shared)
    assert {v.what for v in await stored(city, Viewing)} == {Seen.JOURNAL}


async def test_peers_and_subordinates_speak_by_name(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    surya = await city.employee(SURYA_CODE)
    await ayu.say("/umpan")
    assert ayu.buttons[:2] == ["Surya Wirabakti · rekan", "Ratna Kusumawardani · pimpinan"]
    for label in ("Surya Wirabakti · rekan", "Ratna Kusumawardani · pimpinan"):
        await ayu.say("/umpan")
        await ayu.press(label)
        await ayu.press("Harmonis")
        await ayu.say("Suka menolong.")
    await city.look()
    assert "dari Ayu Pramesti (rekan kerja)" in heard(surya)
    assert "dari Ayu Pramesti (bawahan)" in heard(ratna)
    assert [f.voice for f in await stored(city, Feedback)] == [Voice.PEER, Voice.SUBORDINATE]


async def test_old_and_forwarded_buttons_give_nothing(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    surya, sari = await city.employee(SURYA_CODE), city.someone()
    await sari.start()
    her = await employee_named(city, "Ayu Pramesti")
    await say_to_ayu(ratna, "Baik.")
    give = GiveAbout(employee_id=her.id, subject="loyal").pack()
    await ratna.press_data(give)
    async with city.sessions.begin() as session:
        moved = update(Assignment).where(Assignment.employee_id == her.id)
        await session.execute(moved.values(until=city.clock()))
    assert "bukan bawahan" in await ratna.say("Terlambat.")
    for data in (give, GiveFeedback(employee_id=her.id).pack()):
        assert "bukan bawahan" in await ratna.press_data(data)
        assert "bukan bawahan" in await surya.press_data(data)
        assert "diri sendiri" in await ayu.press_data(data)
        assert "untuk pegawai" in await sari.press_data(data)
    record = FeedbackRecordOf(employee_id=her.id, semester="2026-2").pack()
    assert "bukan bawahan" in await ratna.press_data(record)
    assert "Baik." in await ratna.press_data(ReadFeedback(feedback_id=1).pack())  # their own words
    for button in (Acknowledge(feedback_id=1), ReplyToFeedback(feedback_id=1)):
        assert "bukan untuk akun" in await surya.press_data(button.pack())
    for data in ("wo:99", "wk:99", "wr:99", "we:99", "wq:99", "ws:1:jujur:0:0", "ws:1:r0:0:0"):
        assert "tidak berlaku lagi" in await ratna.press_data(data)
    assert len(await stored(city, Feedback)) == 1
