"""Feedback that somebody asked for."""

from models.feedback import FeedbackRequest
from tests.city import AYU_CODE, RATNA_CODE, City
from tests.conversations.acting import stored
from tests.feedback import heard


async def test_an_employee_asks_and_the_answer_settles_it(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    await ayu.say("/umpan")
    await ayu.press("Minta umpan balik")
    assert ayu.buttons[:2] == ["Ratna Kusumawardani · pimpinan", "Surya Wirabakti · rekan"]
    await ayu.press("Ratna Kusumawardani · pimpinan")
    assert "Permintaan terkirim kepada Ratna" in await ayu.press("Adaptif")
    await city.look()
    assert "Ayu Pramesti meminta umpan balik Bapak/Ibu tentang Adaptif" in heard(ratna)
    await ratna.say("/umpan")
    assert ratna.buttons[0] == "🙏 Ayu Pramesti meminta umpan balik"
    asked = await ratna.press("🙏 Ayu Pramesti meminta umpan balik")
    assert "meminta umpan balik tentang Adaptif" in asked
    await ratna.say("Cepat menyesuaikan diri.")
    (request,) = await stored(city, FeedbackRequest)
    assert request.feedback_id == 1
    await ratna.say("/umpan")
    assert not ratna.buttons[0].startswith("🙏")


async def test_asked_in_free_words_and_not_twice(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    await ayu.say("/umpan")
    await ayu.press("Minta umpan balik")
    await ayu.press("Ratna Kusumawardani · pimpinan")
    assert "Permintaan terkirim" in await ayu.say("Cara saya memimpin rapat")
    await city.look()
    for words in ("cara saya memimpin RAPAT", "Dua", "Tiga", "Empat"):
        await ayu.say("/umpan")
        await ayu.press("Minta umpan balik")
        await ayu.press("Ratna Kusumawardani · pimpinan")
        answer = await ayu.say(words)
        if words.startswith("cara"):
            assert "masih menunggu jawaban" in answer
    assert "Sudah 3 permintaan" in answer
    await ratna.press("Beri umpan balik")
    asked = "Cara saya memimpin rapat.\n\nUmpan balik untuk Ayu Pramesti: tentang hasil kerja"
    assert asked in heard(ratna)
    await ratna.press("Kolaboratif")
    await ratna.say("Semua mendapat giliran.")
    done = {request.id: request.feedback_id for request in await stored(city, FeedbackRequest)}
    assert done == {1: 1, 2: None, 3: None}
    city.clock.advance(days=31)
    await ratna.say("/umpan")
    assert not ratna.buttons[0].startswith("🙏")  # an old one neither presses nor stops another
