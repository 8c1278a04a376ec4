"""Words that want an answer, from the receipt to the last word of citizen and office."""

import pytest
from sqlalchemy import select

from models.case import Case, CaseKind
from models.notice import Notice
from models.person import Person
from tests.cases import CODE, WORDS
from tests.city import AYU_CODE, LOKET, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.conversations.casework import a_case, all_read, answer, at

OFFICE = "Dinas Kependudukan"


async def test_a_complaint_followed_by_its_code(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city)
    told = await sari.say(f"/kuitansi {CODE}")
    assert "Pengaduan sejak 24 November 2026. Keadaan: diterima." in told
    assert f"Yang harus menjawab: {OFFICE}, paling lambat 1 Desember 2026." in told
    assert WORDS in told
    assert "hanya terbuka dengan kode kuitansi" in told
    assert sari.buttons == ["Tulis lagi", "Naskah SP4N-LAPOR!"]
    assert f"“{WORDS}”" in await sari.press("Tulis lagi")
    assert "sudah tersimpan" in await sari.say("Bu Ayu bilang besok; telepon 0812-3456-7890.")

    # In the morning the head, who owns it, is told and answers.
    assert "menunggu jawaban" not in all_read(ratna)
    await at(city, 11, 25)
    assert "Pengaduan warga tentang Perekaman KTP-el menunggu" in all_read(ratna)
    assert "Warga menulis lagi dalam pengaduan" in ratna.reads
    page = await ratna.press("Buka kasusnya")
    assert "⏳ sisa 4 hari kerja" in page
    assert "Penanggung jawab: Ratna Kusumawardani" in page
    assert "Bu [nama] bilang besok; telepon [telepon]." in page
    assert "sedang dikerjakan" in await ratna.press("Kerjakan")
    assert WORDS in await ratna.press("Jawab")
    assert "dijawab" in await ratna.say("Loket kedua dibuka mulai Senin.")
    assert ratna.buttons[:2] == ["Selesai", "Serahkan ke …"]

    # The citizen sees it when they look, and settles it.
    told = await sari.say(f"/kuitansi {CODE}")
    assert "Loket kedua dibuka mulai Senin." in told
    assert "apakah ini sudah beres?" in told
    assert "sampai 9 Desember 2026" in told
    assert sari.buttons[:2] == ["Sudah beres", "Belum, buka lagi"]
    assert "selesai menurut Saudara" in await sari.press("Sudah beres")
    assert "Keadaan: selesai menurut warga." in await sari.press("Lihat semuanya")
    assert "Tidak ada kasus" in await ratna.say("/kasus")


async def rate_with_words(sari: Someone, words: str, kind: str, reply: str) -> str:
    """A whole rating through the bot; gives the receipt's code."""
    await sari.start(LOKET)
    await sari.press("😞 Tidak puas")
    await sari.press("Ceritakan lebih lanjut (±1 menit)")
    for _ in range(9):
        await sari.press("Lewati")
    await sari.say(words)
    await sari.press(kind)
    await sari.press(reply)
    await sari.press("Lewati semua data diri")
    thanks = await sari.press("Kirim")
    return thanks.split("Kode kuitansi: ")[1].split()[0]


@pytest.mark.parametrize("reply", ["Dengan kode kuitansi", "Beri tahu di chat ini"])
async def test_from_the_rating_to_the_answer(city: City, reply: str) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    code = await rate_with_words(sari, "Bu Ayu lama sekali.", "Pengaduan", reply)
    assert "menunggu diserahkan" in await sari.say(f"/kuitansi {code}")
    assert "Tidak ada kasus" in await ratna.say("/kasus")
    await at(city, 11, 25, hour=11)  # 24 hours later it is released
    told = await sari.say(f"/kuitansi {code}")
    assert "Pengaduan sejak 25 November 2026. Keadaan: diterima." in told
    assert "Bu [nama] lama sekali." in told
    assert ("Yang tersimpan" in all_read(sari)) == (reply == "Dengan kode kuitansi")
    await answer(ratna, "Mohon maaf, sudah kami bahas.")
    await city.look()
    assert ("Ada kabar" in all_read(sari)) == (reply == "Beri tahu di chat ini")
    assert "Mohon maaf, sudah kami bahas." in await sari.say(f"/kuitansi {code}")


async def test_a_complaint_told_in_the_chat(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city, told=sari)
    await ratna.say("/kasus")
    await ratna.press("1")
    await ratna.press("Kerjakan")
    await city.look()
    assert f"Saudara menulis: “{WORDS}”" in sari.reads
    assert f"{OFFICE}: sedang dikerjakan" in sari.reads
    await ratna.press("Selesai")
    assert "Sudah selesai kami kerjakan" in await ratna.press("Sudah dikerjakan")
    assert "selesai menurut kantor" in await ratna.press("Kirim begini")
    await city.look()
    assert "Sudah selesai kami kerjakan" in sari.reads

    # Three working days later it is asked, in the morning, whether that is so.
    await at(city, 11, 27, hour=8)
    assert "apakah sudah beres?" not in sari.reads
    await at(city, 11, 27)
    assert "apakah sudah beres?" in sari.reads
    assert WORDS in sari.reads
    await sari.press("Belum, buka lagi")
    assert "alasannya" in sari.reads
    assert "dibuka lagi" in await sari.say("Loketnya masih satu.")
    await at(city, 11, 30)
    assert "Warga menulis lagi" in all_read(ratna)
    page = await ratna.press("Buka kasusnya")
    assert "Keadaan: dibuka lagi." in page
    assert "Loketnya masih satu." in page
    assert "paling lambat 4 Desember 2026" in page


async def test_a_question_that_was_answered_is_not_asked(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city, told=sari)
    await answer(ratna)
    await at(city, 11, 27, hour=8)  # owed for 09.00
    await sari.say(f"/kuitansi {CODE}")
    await sari.press("Belum, buka lagi")
    await sari.say("Masih antre.")
    read = len(sari.messages)
    await at(city, 11, 27)
    assert len(sari.messages) == read


async def test_no_more_news_in_this_chat(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city, told=sari)
    assert "chat yang Saudara pilih" in await sari.say(f"/kuitansi {CODE}")
    assert "tidak lagi diberi tahu" in await sari.press("Jangan beri tahu di chat ini")
    read = len(sari.messages)
    await answer(ratna)
    await at(city, 11, 27)
    assert len(sari.messages) == read
    assert "Loket kedua dibuka." in await sari.say(f"/kuitansi {CODE}")
    assert "Jangan beri tahu di chat ini" not in sari.buttons


async def test_overdue_and_told_above(city: City) -> None:
    sari, ratna, surya = (
        city.someone("Sari"),
        await city.employee(RATNA_CODE),
        await city.employee(SURYA_CODE),
    )
    await sari.start()
    await a_case(city)
    await ratna.say("/kasus")
    await ratna.press("1")
    await ratna.press("Serahkan ke …")
    assert "sekarang ditangani Surya" in await ratna.press("Surya Wirabakti")
    await at(city, 11, 25)
    assert "menunggu jawaban Bapak/Ibu" in surya.reads
    await at(city, 12, 1, hour=23)
    assert "belum dijawab" not in ratna.reads
    await at(city, 12, 2, hour=0)
    assert "belum dijawab" not in ratna.reads
    await at(city, 12, 2)
    assert "belum dijawab sampai batasnya (⚠️ lewat 1 hari kerja)" in ratna.reads
    assert "Sejak 2 Desember 2026" in await sari.say(f"/kuitansi {CODE}")
    assert "⚠️ lewat 1 hari kerja" in await surya.say("/kasus")
    await answer(surya)
    await sari.say(f"/kuitansi {CODE}")
    assert sari.buttons[:3] == ["Sudah beres", "Belum, buka lagi", "Naskah SP4N-LAPOR!"]


async def test_closing_in_silence_forgets_the_chat_and_can_be_opened_again(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city, told=sari)
    await answer(ratna)
    await at(city, 11, 27)
    await at(city, 12, 8, hour=23)
    (case,) = await stored(city, Case)
    assert case.notify_id is not None
    await at(city, 12, 9)
    (case,) = await stored(city, Case)
    assert case.notify_id is None
    assert len(await notices_of(city, sari)) == 0
    told = await sari.say(f"/kuitansi {CODE}")
    assert "Keadaan: selesai menurut kantor." in told
    assert "Tanpa kabar 10 hari kerja: selesai menurut kantor" in told
    assert "selesai menurut warga" not in told
    await sari.press("Belum, buka lagi")
    assert "dibuka lagi" in await sari.say("Masih satu loket.")
    assert "Keadaan: dibuka lagi." in await sari.press("Lihat semuanya")


async def notices_of(city: City, someone: Someone) -> list[Notice]:
    async with city.sessions() as session:
        found = await session.scalars(
            select(Notice).join(Notice.person).where(Person.telegram_id == someone.id)
        )
        return list(found)


async def test_a_question_in_the_chat_still_works_after_it_was_closed(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city, told=sari)
    await answer(ratna)
    await at(city, 11, 27)
    await at(city, 12, 9)
    assert "selesai menurut Saudara" in await sari.press("Sudah beres")


async def test_it_cannot_be_done_and_the_reason_is_wanted(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city, told=sari)
    await ratna.say("/kasus")
    await ratna.press("1")
    assert "Mengapa ini tidak dapat" in await ratna.press("Tidak dapat dikerjakan")
    assert "bukan foto" in await ratna.send_photo()
    await ratna.press("Di luar kewenangan unit")
    assert "hal ini di luar kewenangan unit kami" in all_read(ratna)
    await ratna.say("Gedungnya milik provinsi.")
    await at(city, 11, 27)
    assert "Bila alasannya belum dapat Saudara terima" in sari.reads
    assert "Sudah beres" not in sari.buttons[: sari.buttons.index("Belum, buka lagi")]
    assert "Gedungnya milik provinsi." in await sari.press("Lihat semuanya")


async def test_thanks_reach_the_officer_with_two_presses(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    sari = city.someone("Sari")
    await sari.start()
    await a_case(city, kind=CaseKind.PRAISE, words="Bu Ayu sabar sekali.", told=sari)
    await at(city, 11, 25)
    assert "Pujian warga" in ratna.reads
    assert "Bu Ayu sabar sekali." in await ratna.press("Buka kasusnya")
    assert "Siapa yang dimaksud?" in await ratna.press("Teruskan kepada pegawai")
    assert "sudah diteruskan kepada Ayu Pramesti" in await ratna.press("Ayu Pramesti")
    await city.look()
    assert "Seorang warga berterima kasih kepada Bapak/Ibu" in ayu.reads
    assert "“Bu Ayu sabar sekali.”" in ayu.reads
    assert "sudah kami sampaikan kepada pegawai" in sari.reads
    await at(city, 12, 1)
    assert "sudah beres" not in all_read(sari)


async def test_a_text_for_the_national_channel_from_both_sides(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city)
    await ratna.say("/kasus")
    await ratna.press("1")
    assert "pilihan warga sendiri" in await ratna.press("Naskah SP4N-LAPOR!")
    assert f"Perekaman KTP-el, {OFFICE}, Kota Mataram, 24 November 2026" in all_read(ratna)
    assert "Mohon tulis sekali lagi" in await ratna.say("sudah dikirim")
    assert "Nomor SP4N-LAPOR!: 8123456" in await ratna.say("#8123456")
    assert "Nomor SP4N-LAPOR!: 8123456" in await sari.say(f"/kuitansi {CODE}")
    await sari.press("Naskah SP4N-LAPOR!")
    assert "Nomor SP4N-LAPOR!: 777" in await sari.say("777")
