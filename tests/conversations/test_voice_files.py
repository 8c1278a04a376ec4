"""A citizen sends a photo or speaks; whoever answers sees and hears it, and nobody else."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import undefer

from models.case import Case, CaseEntry, CaseKind
from models.form import Answer
from models.rating import Rating, RatingDraft
from models.received_file import FileState, ReceivedFile
from services.cases.files import KEPT_AFTER_CLOSING
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import MORE, evaluate, rate, stored
from tests.conversations.casework import all_read
from tests.conversations.test_voice import code_in, release
from tests.pictures import MAKER, PDF, VOICE, a_photo

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SHOW, LISTEN = "📷 Lihat foto", "🎤 Dengarkan rekaman"
MEGABYTE = 1024 * 1024


async def at_the_words(city: City, name: str = "Sari") -> Someone:
    sari = city.someone(name)
    await rate(sari, "😞 Tidak puas", MORE, *["Lewati"] * 9)
    return sari


async def send(
    someone: Someone, kind: str = "photo", content: bytes | None = None, **more: Any
) -> str:
    content = content or (a_photo() if kind == "photo" else VOICE)
    upload = someone.city.telegram.upload(someone.id, kind, content, filename="x", **more)
    return await someone._take(upload)


async def files(city: City) -> list[ReceivedFile]:
    async with city.sessions() as session:
        found = select(ReceivedFile).options(undefer(ReceivedFile.content))
        return list(await session.scalars(found))


async def finish(sari: Someone, *labels: str) -> str:
    for label in labels:
        await sari.press(label)
    if "Lewati semua data diri" in sari.buttons:
        await sari.press("Lewati semua data diri")
    return code_in(await sari.press("Kirim"))


async def file_in(someone: Someone) -> bytes:
    """The newest photo or voice message in the chat."""
    said = next(m for m in reversed(someone.messages) if "photo" in m or "voice" in m)
    found = said["voice"] if "voice" in said else said["photo"][-1]
    content = await someone.city.bot.download(found["file_id"])
    assert content is not None
    return content.read()


async def test_a_photo_with_a_caption_from_the_citizen_to_the_officer(city: City) -> None:
    sari = await at_the_words(city)
    assert "satu foto atau pesan suara" in sari.reads
    assert "Wajah dan suara dapat dikenali" in sari.reads
    assert "berupa apa" in await send(sari, caption="Atapnya bocor.")
    await sari.press("Pengaduan")
    assert "akun Saudara disimpan" in sari.reads
    await sari.press("Dengan kode kuitansi")
    assert "11. Pesan: 📷 foto Atapnya bocor." in await sari.press("Lewati semua data diri")
    receipt = code_in(await sari.press("Kirim"))
    await city.look()
    (waiting,) = await files(city)
    assert (waiting.state, waiting.telegram_file_id) == (FileState.KEPT, None)
    await release(city)

    (case,), (kept,) = await stored(city, Case), await files(city)
    (entry,), (rating,) = await stored(city, CaseEntry), await stored(city, Rating)
    assert (entry.file_id, entry.words) == (kept.id, "Atapnya bocor.")
    assert (rating.comment, case.kind) == (None, CaseKind.COMPLAINT)
    assert kept.id != waiting.id  # a row of its own, that lies beside no account
    assert MAKER.encode() not in (kept.content or b"")
    assert await stored(city, Answer) == []
    read = await city.someone("Budi").say(f"/kuitansi {receipt}")
    assert "📷 foto\nAtapnya bocor." in read

    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/kasus")
    assert "📷 foto\nAtapnya bocor." in await ratna.press("1")
    assert "Hanya untuk Bapak/Ibu" in await ratna.press(SHOW)
    assert await file_in(ratna) == kept.content
    assert "Atapnya bocor." in await ratna.press("Buka kasusnya")


async def test_a_voice_message_without_words_is_a_case_of_its_own(city: City) -> None:
    """Nobody asked for an answer, and still somebody has to listen to it."""
    sari = await at_the_words(city)
    await send(sari, "voice", duration=12)
    await sari.press("Lewati")
    await sari.press("Tidak perlu")
    assert "11. Pesan: 🎤 rekaman" in await sari.press("Lewati semua data diri")
    receipt = code_in(await sari.press("Kirim"))
    await city.look()
    await release(city)
    ratna = await city.employee(RATNA_CODE)
    assert "“🎤”" in await ratna.say("/kasus")
    assert "🎤 rekaman" in await ratna.press("1")
    await ratna.press(LISTEN)
    assert await file_in(ratna) == VOICE
    await ratna.press("Buka kasusnya")
    assert "Warga menulis: “🎤”" in await ratna.press("Jawab")
    await ratna.say("Sudah kami dengar, terima kasih.")
    assert "Sudah kami dengar" in await sari.say(f"/kuitansi {receipt}")


async def test_only_the_one_who_answers_sees_it(city: City) -> None:
    sari = await at_the_words(city)
    await send(sari)
    await finish(sari, "Saran", "Tidak perlu")
    await city.look()
    await release(city)
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    await ratna.say("/kasus")
    await ratna.press("1")
    button = ratna.data_of(SHOW)
    for stranger in (ayu, sari):
        before = len(stranger.messages)
        await stranger.press_data(button)
        assert not any("photo" in message for message in stranger.messages[before:])
    await ratna.press("Serahkan ke …")
    await ratna.press("Ayu Pramesti")
    assert "hanya diperlihatkan kepada penanggung jawab" in await ratna.press_data(button)
    await ayu.press_data(button)
    assert ayu.messages[-1]["photo"]
    surya = await city.employee(SURYA_CODE)
    assert "hanya diperlihatkan" not in await surya.press_data(button)  # it is not even a case


async def test_after_ninety_days_the_photo_is_gone_and_said_to_be(city: City) -> None:
    sari = await at_the_words(city)
    await send(sari, caption="Bocor.")
    receipt = await finish(sari, "Saran", "Dengan kode kuitansi")
    await city.look()
    await release(city)
    ratna = await city.employee(RATNA_CODE)
    await ratna.say("/kasus")
    await ratna.press("1")
    button = ratna.data_of(SHOW)
    await ratna.press("Jawab")
    await ratna.say("Sudah ditambal.")
    await sari.say(f"/kuitansi {receipt}")
    await sari.press("Sudah beres")
    city.clock.now += KEPT_AFTER_CLOSING - timedelta(days=1)
    await city.look()
    assert (await files(city))[0].content is not None
    city.clock.now += timedelta(days=1)
    await city.look()
    (file,) = await files(city)
    assert (file.state, file.content) == (FileState.FORGOTTEN, None)
    assert "📷 foto (dihapus 90 hari" in await sari.say(f"/kuitansi {receipt}")
    assert "hanya diperlihatkan" in await ratna.press_data(button)


async def test_a_rating_waits_until_its_photo_was_looked_into(city: City) -> None:
    sari = await at_the_words(city)
    await send(sari)
    await finish(sari, "Saran", "Dengan kode kuitansi")
    kept, city.telegram.files.by_id = city.telegram.files.by_id, {}
    for hours in (1, 24):
        city.clock.advance(hours=hours)
        await city.look()
        assert len(await stored(city, RatingDraft)) == 1
    city.telegram.files.by_id = kept
    await release(city)
    assert await stored(city, RatingDraft) == []
    assert len(await stored(city, Case)) == 1


async def test_what_telegram_never_hands_out_is_told_and_the_rating_goes_without(
    city: City,
) -> None:
    sari = await at_the_words(city)
    await send(sari, caption="Bocor.")
    await finish(sari, "Saran", "Dengan kode kuitansi")
    city.telegram.files.by_id = {}
    for _ in range(9):
        city.clock.advance(hours=5)
        await city.look()
    assert "Foto yang tadi dikirim tidak dapat kami simpan: Telegram tidak" in sari.reads
    await release(city)
    (entry,) = await stored(city, CaseEntry)
    assert (entry.words, entry.file_id) == ("Bocor.", None)
    assert await files(city) == []


async def test_what_is_no_voice_is_refused_and_the_form_goes_on(city: City) -> None:
    sari = await at_the_words(city)
    await send(sari, "voice", b"RIFF....WAVE", duration=2)
    await city.look()
    assert "isinya bukan rekaman suara Telegram" in sari.reads
    await sari.press("Periksa & kirim")
    assert "11. Pesan: (dilewati)" in all_read(sari)
    await finish(sari)
    await release(city)
    assert await stored(city, Case) == []
    assert len(await stored(city, Rating)) == 1


async def test_another_photo_or_words_take_the_place_of_the_first(city: City) -> None:
    sari = await at_the_words(city)
    await send(sari, caption="Satu.")
    await sari.press("‹ Kembali")
    assert "📷 foto Satu." in sari.reads
    await send(sari, "voice", duration=3)
    assert len(await files(city)) == 1
    await sari.press("‹ Kembali")
    await sari.say("Kata-kata saja.")
    await finish(sari, "Saran", "Tidak perlu")
    await release(city)
    assert [rating.comment for rating in await stored(city, Rating)] == ["Kata-kata saja."]
    assert (await files(city), await stored(city, Case)) == ([], [])


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("photo", {"file_size": 21 * MEGABYTE}, "lebih dari 20 MB"),
        ("voice", {"duration": 30 * 60}, "lebih dari 5 menit"),
    ],
)
async def test_what_is_too_large_or_too_long_is_explained_and_nothing_is_kept(
    city: City, kind: str, said: dict[str, int], words: str
) -> None:
    sari = await at_the_words(city)
    content = a_photo() if kind == "photo" else VOICE
    update = city.telegram.upload(sari.id, kind, content, filename="x")
    media = update["message"][kind]
    for one in media if kind == "photo" else [media]:
        one.update(said)
    assert words in await sari._take(update)
    assert await files(city) == []
    assert "berupa apa" in await sari.say("Antre.")


async def test_a_document_and_an_album_are_explained_once(city: City) -> None:
    sari = await at_the_words(city)
    assert "kirim sebagai foto atau pesan suara" in await send(sari, "document", PDF)
    album = [
        city.telegram.upload(sari.id, "photo", a_photo(), filename="x", album="77")
        for _ in range(3)
    ]
    before = len(sari.messages)
    assert "satu foto saja" in await sari._take(*album)
    assert len(sari.messages) == before + 1
    assert await files(city) == []
    city.clock.advance(seconds=5)
    assert "berupa apa" in await send(sari, caption="Satu foto.")
    assert len(await files(city)) == 1


async def test_a_caption_that_is_too_long_is_refused_with_the_photo(city: City) -> None:
    sari = await at_the_words(city)
    update = city.telegram.upload(sari.id, "photo", a_photo(), filename="x", caption="x")
    update["message"]["caption"] = "x" * 4_096
    assert "paling panjang 2.000" in await sari._take(update)
    assert (await files(city), await stored(city, RatingDraft)) != ([], [])
    assert await files(city) == []


async def test_a_photo_left_behind_is_handed_in_with_the_face(city: City) -> None:
    sari = await at_the_words(city)
    await send(sari)
    await city.look()
    await release(city)
    await release(city)
    assert len(await stored(city, Case)) == len(await stored(city, Rating)) == 1


async def test_a_photo_in_an_evaluation_wants_words(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    assert "memerlukan tulisan" in await send(ayu)
    assert await files(city) == []
