"""Buttons of others, old ones, and ones pressed twice: explained, and nothing is doubled."""

from datetime import timedelta

import pytest

from models.evaluation import Evaluation
from models.form import Form
from models.notice import TakenUpdate
from models.rating import Rating, RatingDraft, VoteGuard
from tests import factories
from tests.city import AYU_CODE, LOKET, RATNA_CODE, City, from_bot
from tests.conversations.acting import MORE, answers, evaluate, rate, stored

ABOVE = "Di atas ekspektasi"


async def test_a_button_of_somebody_else(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    sari, budi = city.someone("Sari"), city.someone("Budi")
    await rate(sari, "😀 Sangat puas", MORE, "Sesuai")
    await evaluate(ayu)
    await ratna.press("Tim saya")
    before = await answers(city)
    (rating,) = [form.id for form in await stored(city, Form) if form.closes_at is None]
    (own,) = [form.id for form in await stored(city, Form) if form.closes_at]
    evaluation = next(each for each in await stored(city, Evaluation) if each.form_id == own)
    member = ratna.data_of("⏳ ○ Ayu Pramesti")
    await ratna.press("⏳ ○ Ayu Pramesti")
    review = ratna.data_of("Tinjau")
    await budi.start()
    for data in (
        f"c:{rating}:kepuasan:1",
        f"k:{rating}:waktu",
        f"q:{rating}:waktu",
        f"p:{rating}",
        f"sr:{rating}",
        f"sf:{rating}:1",
        f"sn:{rating}",
        f"c:{own}:loyal:1",
        f"se:{own}",
        f"sv:{own}",
    ):
        assert "bukan untuk akun" in await budi.press_data(data)
    for data in (f"o:{evaluation.id}", member, review, "nt:0:0", "t"):
        assert "untuk pegawai" in await budi.press_data(data)
    for data in (member, review):
        assert "bukan untuk akun" in await ayu.press_data(data)
    assert await answers(city) == before
    assert await stored(city, Rating) == []


@pytest.mark.parametrize(
    "data",
    ["", "zz", "zz:1", "c", "c:", "c:1", "c:1:loyal", "c:x:loyal:1", "c:0:loyal:1", "o:-1",
     "c:99999999999999:loyal:1", "c:999:loyal:1", "p:²", "r:1", "🙂"],
)  # fmt: skip
async def test_a_button_that_leads_nowhere_brings_the_menu(city: City, data: str) -> None:
    sari = city.someone()
    await sari.start()
    told = await sari.press_data(data)
    assert "sudah lama dan tidak berlaku lagi" in told
    assert "Selamat datang" in told
    assert city.telegram.unanswered == []


async def test_an_answer_that_is_not_offered(city: City) -> None:
    sari = city.someone()
    await rate(sari, "😀 Sangat puas")
    (form,) = await stored(city, Form)
    for data in (f"c:{form.id}:waktu:9", f"c:{form.id}:saran:1", f"k:{form.id}:kepuasan"):
        assert "tidak tersedia" in await sari.press_data(data)
    assert "tidak ada lagi" in await sari.press_data(f"c:{form.id}:gaji:1")
    assert await answers(city) == {"kepuasan": 4}


async def test_sending_before_all_is_answered(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.press("Evaluasi diri periode ini")
    await ayu.press(ABOVE)
    (form,) = await stored(city, Form)
    assert "belum dijawab" in await ayu.press_data(f"se:{form.id}")
    (form,) = await stored(city, Form)
    assert form.sent_at is None


async def test_buttons_of_a_closed_semester(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await evaluate(ayu)
    await ayu.press("‹ Kembali")
    await ayu.press("‹ Kembali")
    await ratna.press("Tim saya")
    await ratna.press("⏳ ○ Ayu Pramesti")
    city.clock.advance(days=30)
    for label in (ABOVE, "‹ Kembali"):
        assert "sudah berakhir" in await ayu.press(label)
    assert "tidak ada masa evaluasi" in await ayu.say("/evaluasi")
    assert "tidak ada masa evaluasi" in await ratna.press("Tinjau")
    assert set((await answers(city)).values()) == {2, None}

    async with city.sessions.begin() as session:
        now = city.clock()
        await factories.a_term(session, "2027-1", now, now + timedelta(days=30))
    assert "sudah berakhir" in await ratna.press("Tinjau")
    assert "sudah berakhir" in await ayu.press(ABOVE)


async def test_a_text_for_a_closed_semester(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    assert "Pencapaian" in await evaluate(ayu)
    city.clock.advance(days=30)
    assert "sudah berakhir" in await ayu.say("Antrean turun.")
    assert "pencapaian" not in await answers(city)


async def test_old_buttons_after_the_form_was_sent(city: City) -> None:
    ayu, sari = await city.employee(AYU_CODE), city.someone()
    await evaluate(ayu)
    await ayu.say("Antrean turun.")
    await ayu.press("Periksa & kirim")
    change, send = ayu.data_of("✎ 2"), ayu.data_of("Kirim")
    sent = await ayu.press("Kirim")
    for data in (change, send):
        assert "sudah terkirim" in await ayu.press_data(data)
    assert await ayu.say("/evaluasi") == sent

    await rate(sari, "😀 Sangat puas", MORE, "Periksa & kirim")
    change, send = sari.data_of("✎ 2"), sari.data_of("Kirim")
    await sari.press("Kirim")
    assert "sudah terkirim" in await sari.press_data(change)
    assert "sudah terkirim dan tidak berubah" in await sari.press_data(send)
    assert len(await stored(city, RatingDraft)) == 1

    city.clock.advance(hours=24)
    await city.look()
    for data in (change, send, f"sn:{send.partition(':')[2]}"):
        assert "tidak berlaku lagi" in await sari.press_data(data)
    assert "sudah menilai Perekaman KTP-el" in await sari.start(LOKET)
    assert len(await stored(city, Rating)) == 1


async def test_a_press_after_the_message_was_deleted(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    pressed = sari.tap("😀 Sangat puas")
    message = sari.messages[-1]["message_id"]
    city.telegram.call("deleteMessage", {"chat_id": sari.id, "message_id": message})
    await city.take(pressed)
    assert "Jawaban Saudara: 😀 Sangat puas" in sari.reads
    assert await answers(city) == {"kepuasan": 4}


async def test_a_press_that_is_answered_too_late(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    pressed = sari.tap("😀 Sangat puas")
    city.clock.advance(hours=1)
    await city.take(pressed)
    assert "Jawaban Saudara: 😀 Sangat puas" in sari.reads


@pytest.mark.parametrize("together", [True, False], ids=["together", "one after the other"])
async def test_two_quick_taps_are_one_answer(city: City, *, together: bool) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    taps = [sari.tap("😀 Sangat puas"), sari.tap("😀 Sangat puas")]
    if together:
        await city.receive(*taps)
    else:
        for tap in taps:
            await city.receive(tap)
    assert "Jawaban Saudara: 😀 Sangat puas" in sari.reads
    assert len([message for message in sari.messages if from_bot(message)]) == 1
    assert await answers(city) == {"kepuasan": 4}
    assert city.telegram.unanswered == []


async def test_two_quick_taps_on_send_are_one_rating(city: City) -> None:
    sari = city.someone()
    await rate(sari, "😀 Sangat puas", MORE, "Periksa & kirim")
    await city.receive(sari.tap("Kirim"), sari.tap("Kirim"))
    assert any("Kode kuitansi" in message.get("text", "") for message in sari.messages)
    assert len(await stored(city, VoteGuard)) == 1


async def test_two_quick_taps_on_different_faces_keep_the_later(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    await city.receive(sari.tap("😀 Sangat puas"), sari.tap("😞 Tidak puas"))
    assert await answers(city) == {"kepuasan": 1}


async def test_the_same_update_twice_has_one_effect(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    tap = sari.tap("😀 Sangat puas")
    await city.take(tap, tap)
    said = len(city.telegram.calls)
    await city.take(tap)
    await city.receive(tap, tap)
    assert len(city.telegram.calls) == said
    assert await answers(city) == {"kepuasan": 4}
    assert len(await stored(city, TakenUpdate)) == 2
