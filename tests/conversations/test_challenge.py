"""A challenge: three messages to raise it, told in office hours, answered in two."""

from datetime import UTC, datetime

import pytest

from models.challenge import Challenge
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City
from tests.conversations.acting import MEETS, evaluate, stored

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_it_is_raised_told_answered_and_told(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    assert "Ada hambatan?" in await ayu.say("/tantangan")
    assert "Apa yang menghambat" in await ayu.press("Dukungan sumber daya")
    assert "kami beri tahu pada jam kerja" in await ayu.say("Printer <loket> rusak.")
    await city.look()
    assert "Ayu Pramesti menyampaikan tantangan (Dukungan sumber daya)" in ratna.reads
    assert "Printer <loket> rusak." in await ratna.press("Jawab")
    assert "disampaikan kepada Ayu Pramesti" in await ratna.say("Senin diganti.")
    await city.look()
    assert "Ratna Kusumawardani menjawab tantangan Bapak/Ibu" in ayu.reads
    assert "Jawaban: Senin diganti." in ayu.reads
    own = await ayu.press("Tantangan saya")
    assert "Jawaban Ratna Kusumawardani: Senin diganti." in own
    assert "Tidak ada tantangan" in await ratna.press("Tantangan yang menunggu jawaban")


async def test_whoever_reviews_sees_all_that_wait(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    for code, words in ((AYU_CODE, "Printer rusak."), (SURYA_CODE, "Kurang orang.")):
        someone = await city.employee(code)
        await someone.say("/tantangan")
        await someone.press("Bimbingan")
        await someone.say(words)
    await ratna.say("/tantangan")
    listed = await ratna.press("Tantangan bawahan (2)")
    assert "1. Ayu Pramesti · Bimbingan\nPrinter rusak." in listed
    await ratna.press("Jawab 2. Surya Wirabakti")
    await ratna.say("Dua orang datang bulan depan.")
    kept = {each.words: each.answer for each in await stored(city, Challenge)}
    assert kept == {"Printer rusak.": None, "Kurang orang.": "Dua orang datang bulan depan."}


async def test_out_of_a_self_evaluation_it_waits_for_the_opening(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await evaluate(ayu)
    await ayu.press("Lewati")
    await ayu.say("Listrik padam.")
    await ayu.press("Pelatihan")
    await ayu.press("Periksa & kirim")
    await ayu.press("Kirim")
    assert "Listrik padam." in await ayu.say("/tantangan")
    (challenge,) = await stored(city, Challenge)
    assert "bukan untuk akun" in await ratna.press_data(f"vn:{challenge.id}")
    city.clock.turn(datetime(2026, 11, 25, 1, 0, tzinfo=UTC))
    await city.look()
    await ratna.press("Tinjau sekarang")
    for _ in range(9):
        await ratna.press(MEETS)
    await ratna.say("Pertahankan.")
    await ratna.press("Kirim")
    assert "Listrik padam." in await ratna.press_data(f"vn:{challenge.id}")


async def test_others_are_refused_and_bad_words_change_nothing(city: City) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    ratna, citizen = await city.employee(RATNA_CODE), city.someone()
    await citizen.start()
    await ayu.say("/tantangan")
    await ayu.press("Pelatihan")
    assert "masih kosong" in await ayu.say("\u2800")
    assert "memerlukan tulisan" in await ayu.send_photo()
    assert "1.500" in await ayu.say("a" * 1_600)
    city.clock.advance(seconds=3)
    await ayu.say("Perlu pelatihan arsip.")
    (challenge,) = await stored(city, Challenge)
    answer = f"vn:{challenge.id}"
    for stranger in (ayu, surya):
        assert "bukan untuk akun" in await stranger.press_data(answer)
    for data in (answer, "vk", "vm", "vl:2"):
        assert "untuk pegawai" in await citizen.press_data(data)
    assert "tidak berlaku lagi" in await ratna.press_data("vl:9")
    await ratna.press_data(answer)
    await ratna.say("Sudah didaftarkan.")
    assert "sudah dijawab" in await ratna.press_data(answer)
    (kept,) = await stored(city, Challenge)
    assert kept.answer == "Sudah didaftarkan."
