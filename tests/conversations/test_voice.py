"""A citizen speaks: two taps are enough, more is welcome, and every slip is explained."""

from typing import Any

import pytest
from sqlalchemy import select

from models.case import Case, CaseKind
from models.form import LONGEST_TEXT, Answer, Form
from models.person import Person
from models.rating import Rating, RatingDraft, RespondentCount, VoteGuard
from models.unit import Link
from services.voice.surveys import Surveys
from tests.city import LOKET, POLI, City, Someone
from tests.conversations.acting import MORE, answers, rate, stored

HAPPY, SEND_NOW, CHECK = "😀 Sangat puas", "Kirim sekarang", "Periksa & kirim"
NINE = 9


def code_in(said: str) -> str:
    return said.split("Kode kuitansi: ")[1].split(maxsplit=1)[0]


async def release(city: City) -> None:
    city.clock.advance(days=1)
    await city.look()


async def test_two_taps_from_the_link_to_what_is_sent(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    assert "Jawaban Saudara: 😀 Sangat puas" in await sari.press(HAPPY)
    assert sari.buttons == [SEND_NOW, MORE]
    assert "sudah kami terima" in await sari.press(SEND_NOW)
    await release(city)
    (rating,) = await stored(city, Rating)
    assert (rating.kepuasan, rating.elements, rating.comment) == (4, {}, None)


async def test_everything_that_can_be_told(city: City) -> None:
    sari = city.someone()
    await rate(sari, "😞 Tidak puas", MORE, "Kurang sesuai")
    for _ in range(NINE - 2):
        await sari.press("Lewati")
    assert "9 dari 9" in sari.reads
    assert "ingin Saudara sampaikan" in await sari.press("Tidak berlaku")
    assert "berupa apa" in await sari.say("Antre sejak subuh.")
    assert "menginginkan jawaban" in await sari.press("Pengaduan")
    assert "akun Saudara disimpan pada kasus ini sampai selesai" in sari.reads
    assert "Jenis kelamin" in await sari.press("Dengan kode kuitansi")
    for label in ("Perempuan", "30–39 tahun", "S1"):
        await sari.press(label)
    preview = await sari.press("Wiraswasta")
    for line in ("Persyaratan: Kurang sesuai", "Saran dan Masukan: Tidak berlaku",
                 "11. Pesan: Antre sejak subuh.", "12. Jenis pesan: Pengaduan",
                 "13. Jawaban: Dengan kode kuitansi", "17. Pekerjaan: Wiraswasta"):  # fmt: skip
        assert line in preview
    receipt = code_in(await sari.press("Kirim"))
    await release(city)

    (rating,), (case,) = await stored(city, Rating), await stored(city, Case)
    assert {element.value: score for element, score in rating.elements.items()} == {
        "persyaratan": 2
    }
    assert (case.kind, case.notify_id) == (CaseKind.COMPLAINT, None)
    people = {row.trait: row.people for row in await stored(city, RespondentCount) if row.people}
    assert people == {"kelamin": 1, "usia": 1, "pendidikan": 1, "pekerjaan": 1}
    shown = await city.someone("Budi").say(f"/kuitansi {receipt}")
    assert "Antre sejak subuh." in shown
    assert "Perempuan" not in shown


async def test_all_about_oneself_is_left_out_with_one_tap(city: City) -> None:
    sari = city.someone()
    await rate(sari, HAPPY, MORE, *["Lewati"] * NINE, "Lewati")
    assert "Jenis kelamin" in sari.reads  # without words nothing is asked about them
    preview = await sari.press("Lewati semua data diri")
    assert "Mohon diperiksa" in preview
    assert "12. Jenis kelamin: (dilewati)" in preview
    assert "Jenis pesan" not in preview
    assert "sudah kami terima" in await sari.press("Kirim")


async def test_back_from_oneself_leads_past_what_was_not_asked(city: City) -> None:
    sari = city.someone()
    await rate(sari, HAPPY, MORE, *["Lewati"] * NINE, "Lewati")
    assert "ingin Saudara sampaikan" in await sari.press("‹ Kembali")


async def test_told_in_the_chat(city: City) -> None:
    sari = city.someone()
    await rate(sari, HAPPY, MORE, *["Lewati"] * NINE)
    await sari.say("Bu petugas sabar sekali.")
    await sari.press("Pujian")
    await sari.press("Beri tahu di chat ini")
    await sari.press("Lewati semua data diri")
    await sari.press("Kirim")
    await release(city)
    (case,) = await stored(city, Case)
    async with city.sessions() as session:
        asked = select(Person.telegram_id).where(Person.id == case.notify_id)
        assert await session.scalar(asked) == sari.id


async def test_a_rating_that_waits_says_so_and_gives_a_lost_code_anew(city: City) -> None:
    sari = city.someone()
    await rate(sari, HAPPY)
    send = sari.data_of(SEND_NOW)
    lost = code_in(await sari.press_data(send))
    assert "Buka lagi tautan" in await sari.press_data(send)
    assert "menunggu diserahkan bersama yang lain" in await sari.say(f"/kuitansi {lost}")
    assert "kode lama tidak berlaku lagi" in await sari.start(LOKET)
    receipt = code_in(await sari.press("Buat kode kuitansi baru"))
    assert "tidak kami temukan" in await sari.say(f"/kuitansi {lost}")
    assert "menunggu diserahkan" in await sari.say(f"/kuitansi {receipt}")
    await release(city)
    assert "Yang tersimpan" in await sari.say(f"/kuitansi {receipt}")
    assert len(await stored(city, VoteGuard)) == len(await stored(city, Rating)) == 1


async def test_a_second_vote(city: City) -> None:
    sari = city.someone()
    await rate(sari, HAPPY, SEND_NOW)
    assert "sudah diterima" in await sari.start(LOKET)
    await release(city)
    assert "sudah menilai Perekaman KTP-el" in await sari.start(LOKET)
    assert "Bagaimana pelayanan" in await sari.start(POLI)
    assert len(await stored(city, Rating)) == 1


async def test_a_vote_through_a_code_that_was_replaced(city: City) -> None:
    sari, budi = city.someone("Sari"), city.someone("Budi")
    await rate(sari, HAPPY)
    async with city.sessions.begin() as session:
        link = (await session.scalars(select(Link).where(Link.code == LOKET))).one()
        link.revoked_at = city.clock()
    assert "pelayanan yang Saudara terima" not in await budi.start(LOKET)
    assert await stored(city, RatingDraft) != []
    assert "sudah kami terima" in await sari.press(SEND_NOW)  # what was begun is not lost
    assert len(await stored(city, RatingDraft)) == 1


async def test_a_vote_after_the_draft_was_handed_in(city: City) -> None:
    sari = city.someone()
    await rate(sari, HAPPY)
    buttons = [sari.data_of(label) for label in (SEND_NOW, MORE)]
    await release(city)
    for data in buttons:
        assert "sudah terkirim" in await sari.press_data(data)
    await release(city)
    for data in buttons:
        assert "tidak berlaku lagi" in await sari.press_data(data)
    assert len(await stored(city, Rating)) == 1


async def at_the_words(city: City) -> Someone:
    sari = city.someone()
    await rate(sari, HAPPY, MORE, *["Lewati"] * NINE)
    return sari


FILE = {"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}


@pytest.mark.parametrize(
    "media",
    [
        {"video": {**FILE, "duration": 1}},
        {"video_note": {"file_id": "a", "file_unique_id": "b", "length": 9, "duration": 1}},
        {"sticker": {**FILE, "type": "regular", "is_animated": False, "is_video": False}},
    ],
    ids=lambda media: next(iter(media)),
)
async def test_what_is_no_text_where_words_are_wanted(city: City, media: dict[str, Any]) -> None:
    sari = await at_the_words(city)
    update = city.telegram.say(sari.id, "x")
    del update["message"]["text"]
    assert "memerlukan tulisan" in await sari._take(
        update | {"message": update["message"] | media}
    )
    assert "saran" not in await answers(city)
    assert "berupa apa" in await sari.say("Antre.")


async def test_four_thousand_emoji(city: City) -> None:
    """An app sends them as two messages, and they are one comment; of more the first part."""
    sari = await at_the_words(city)
    assert "berupa apa" in await sari.say("😀" * 2_048)
    joined = await sari.say("😀" * 1_952)
    assert "disambung" in joined
    assert "berupa apa" in joined
    assert (await answers(city))["saran"] == "😀" * LONGEST_TEXT
    await sari.press("‹ Kembali")
    city.clock.advance(seconds=3)
    await sari.say("😀" * 2_048)
    assert "kelebihan sedikitnya 96" in await sari.say("😀" * 2_048)
    assert "bagian pertamanya, 2.048 huruf" in sari.reads
    before = len(sari.messages)
    await sari.say("😀" * 904)
    assert len(sari.messages) == before + 1  # their own message, and no second refusal
    assert (await answers(city))["saran"] == "😀" * 2_048
    assert "berupa apa" in await sari.press("Lanjut ›")


async def test_script_in_a_comment_is_read_as_it_was_written(city: City) -> None:
    sari = await at_the_words(city)
    script = "<script>alert('x')</script> {{7*7}} '; DROP TABLE rating; --"
    await sari.say(script)
    assert script in await sari.press(CHECK)
    receipt = code_in(await sari.press("Kirim"))
    await release(city)
    assert script in await sari.say(f"/kuitansi {receipt}")
    (rating,) = await stored(city, Rating)
    assert rating.comment == script


async def test_a_forged_face_and_a_forged_choice(city: City) -> None:
    sari = city.someone()
    await rate(sari)
    (form,) = await stored(city, Form)
    for data in (f"sf:{form.id}:9", f"sf:{form.id}:0", f"c:{form.id}:usia:7"):
        assert "tidak tersedia" in await sari.press_data(data)
    assert "tidak berlaku lagi" in await sari.press_data(f"sf:{form.id}:x")
    assert "tidak berlaku lagi" in await sari.press_data(f"sn:{form.id}")
    assert await stored(city, Answer) == []


async def test_the_old_buttons_of_a_new_form_and_the_new_of_an_old(city: City) -> None:
    """Faces were once chosen like any other answer; such messages still hang in chats."""
    sari = city.someone()
    await rate(sari)
    (form,) = await stored(city, Form)
    assert "1 dari 9" in await sari.press_data(f"c:{form.id}:kepuasan:4")
    assert SEND_NOW in " ".join([await sari.start(LOKET), *sari.buttons])


async def test_by_the_web_or_by_the_chat_the_counter_counts_both(city: City) -> None:
    await rate(city.someone(), HAPPY, SEND_NOW)
    async with city.sessions.begin() as session:
        receipt = await Surveys(session, city.clock).answer_without_account(LOKET, {"kepuasan": 1})
    await release(city)
    assert sorted(rating.kepuasan for rating in await stored(city, Rating)) == [1, 4]
    assert "😞 Tidak puas" in await city.someone().say(f"/kuitansi {receipt}")


async def test_privacy_says_how_many_are_released_together(city: City) -> None:
    sari = city.someone()
    assert "sedikitnya 5 penilaian layanan yang sama" in await sari.say("/privasi")
    services = city.intake.services
    city.intake.services = lambda session: services(session) | {"release_at_least": 17}
    assert "sedikitnya 17 penilaian layanan yang sama" in await sari.say("/privasi")
