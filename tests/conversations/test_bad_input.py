"""What people may say or send by mistake: each gets a clear answer, nothing is lost."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.binding import BindingCode
from models.form import LONGEST_TEXT, Form
from models.person import Employee
from models.rating import Rating
from tests import factories
from tests.city import AYU_CODE, LOKET, SURYA_CODE, City, Someone
from tests.conversations.acting import MORE, answers, evaluate, rate, stored

STRANGE = "<b>&amp; 😀</b> سارة 👩‍👩‍👧"


@pytest.mark.parametrize(
    "payload", ["TIDAKADA", "0", "x" * 300, "'; DROP TABLE person; --", "<b>", "سارة", "LOKET KTP"]
)
async def test_a_code_that_is_none(city: City, payload: str) -> None:
    sari = city.someone()
    assert "tidak kami kenal" in await sari.say(f"/start {payload}")
    assert await stored(city, Form) == []


async def test_a_code_that_was_used(city: City) -> None:
    ayu, budi = await city.employee(AYU_CODE), city.someone("Budi")
    assert "sudah pernah dipakai" in await budi.start(AYU_CODE)
    assert "sudah pernah dipakai" in await ayu.start(AYU_CODE)
    assert "Ayu Pramesti" in await ayu.say("/menu")
    assert "pindai kode QR" in await budi.say("/menu")


async def test_a_code_that_has_expired(city: City) -> None:
    city.clock.advance(days=90)
    assert "sudah habis" in await city.someone().start(AYU_CODE)


async def test_a_chat_that_is_bound_uses_no_second_code_up(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    assert "sudah terhubung sebagai Ayu Pramesti" in await ayu.start(SURYA_CODE)
    assert "Surya Wirabakti" in await city.someone("Surya").start(SURYA_CODE)


async def test_an_employee_stays_with_the_first_chat(city: City) -> None:
    ayu, budi = await city.employee(AYU_CODE), city.someone("Budi")
    async with city.sessions.begin() as session:
        employee = (
            await session.scalars(select(Employee).where(Employee.name.like("Ayu%")))
        ).one()
        await factories.a_code(session, employee, "NEWPAPER22", city.clock() + timedelta(days=1))
    assert "terhubung dengan chat lain" in await budi.start("NEWPAPER22")
    assert "Ayu Pramesti" in await ayu.say("/menu")
    assert [code.used_at for code in await stored(city, BindingCode)].count(None) == 3


# Texts


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Antrean turun. " * 334, None),
        (f"{'a' * 3_800}\n\n{'b' * 1_200}", "a" * 3_800),  # cut at the paragraph
        ("a" * 20_000, None),
    ],
    ids=["sentences", "paragraphs", "many pieces"],
)
async def test_five_thousand_characters_get_one_explanation(
    city: City, text: str, kept: str | None
) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    told = await ayu.paste(text)
    assert told.count("lebih panjang dari 4.000 huruf") == 1
    assert "kelebihan sedikitnya" in told
    assert ("bagian pertamanya, 3.800 huruf, sampai “…aaa" in told) is (kept is not None)
    assert "Pencapaian" in ayu.reads  # asked again
    assert (await answers(city)).get("pencapaian") == kept
    assert "tantangan" not in await answers(city)
    city.clock.advance(seconds=3)
    assert "Tantangan" in await ayu.say("Antrean turun.")
    assert (await answers(city))["pencapaian"] == "Antrean turun."


async def test_a_text_that_a_desktop_cuts_in_the_middle_is_one_answer(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    first = city.telegram.say(ayu.id, "a" * 2_100)
    rest = city.telegram.say(ayu.id, "b" * 1_800)
    assert "Tantangan" in await ayu._take(first)
    joined = await ayu._take(rest, rest)  # and twice, as when it was not acknowledged
    assert joined.count("disambung ke jawaban “Pencapaian") == 1
    assert "Tantangan" in ayu.reads
    await ayu.say("Listrik padam.")
    kept = await answers(city)
    assert kept["pencapaian"] == f"{'a' * 2_100} {'b' * 1_800}"
    assert kept["tantangan-1"] == "Listrik padam."


async def test_the_rest_of_the_last_answer_comes_below_the_preview(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    for _ in range(2):
        await ayu.press("Lewati")
    await ayu.press("✎ 15")
    pieces = [city.telegram.say(ayu.id, letter * 1_999) for letter in ("aé", "b")]
    assert "Mohon diperiksa" in await ayu._take(pieces[0])
    told = await ayu._take(pieces[1])
    assert "lebih panjang dari 4.000 huruf" in told
    assert "kelebihan sedikitnya 1.998" in told
    assert "Pencapaian" in ayu.reads
    assert (await answers(city))["pencapaian"] == "aé" * 1_999
    assert "Mohon diperiksa" in await ayu.press("Lanjut ›")  # with the first part alone


@pytest.mark.parametrize("letter", ["a", "&", "😀", "ن"])
async def test_the_longest_answers_are_kept_and_shown_to_the_end(city: City, letter: str) -> None:
    ayu, text = await city.employee(AYU_CODE), letter * LONGEST_TEXT
    await evaluate(ayu)
    assert "Tantangan" in await ayu.say(text)
    assert "Mohon diperiksa" in await ayu.press("Lewati")
    assert "Jawaban Bapak/Ibu sejauh ini" in await ayu.press("✎ 15")
    await ayu.press("Periksa & kirim")
    assert text in await ayu.press("Kirim")
    assert (await answers(city))["pencapaian"] == text


@pytest.mark.parametrize("blank", ["\xa0", "\u2007\u3000", "\u200b", "\u2800", "\u3164"])
async def test_only_blanks(city: City, blank: str) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    assert "masih kosong" in await ayu.say(blank)
    assert "pencapaian" not in await answers(city)
    assert "Tantangan" in await ayu.say("Antrean turun.")


async def test_strange_letters_in_comments_are_read_as_they_were_written(city: City) -> None:
    sari = city.someone(STRANGE)
    await rate(sari, "😀 Sangat puas", MORE, *["Lewati"] * 9)
    await sari.say(STRANGE)
    assert STRANGE in await sari.press("Periksa & kirim")
    receipt = (await sari.press("Kirim")).split("Kode kuitansi: ")[1].split()[0]
    city.clock.advance(hours=24)
    await city.look()
    assert STRANGE in await sari.say(f"/kuitansi {receipt}")
    (rating,) = await stored(city, Rating)
    assert rating.comment == STRANGE


async def test_strange_letters_in_names_are_read_as_they_were_written(city: City) -> None:
    async with city.sessions.begin() as session:
        unit = await factories.a_unit(session, f"Dinas {STRANGE}")
        head, member = [
            await factories.an_employee(session, unit, f"{name} {STRANGE}")
            for name in ("Boss", "Staf")
        ]
        await factories.reviews(session, head, member, city.clock())
        await factories.heads(session, head, unit, city.clock())
        await factories.a_service(session, unit, f"Loket {STRANGE}", "ANEH")
        for employee, code in ((head, "BOSS"), (member, "STAF")):
            await factories.a_code(session, employee, code, city.clock() + timedelta(days=9))
    boss, staff = await city.employee("BOSS"), await city.employee("STAF")
    assert f"Boss {STRANGE}" in boss.reads
    await boss.press("Tim saya")
    name = f"\u2068Staf {STRANGE}\u2069"
    assert f"{name} · Analis" in await boss.press(f"⏳ ○ {name}")
    assert f"Tinjauan: {name}" in await boss.press("Tinjau")
    assert f"Dinas {STRANGE}" in await boss.say("/laporan")
    assert f"Loket {STRANGE}" in await staff.start("ANEH")


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "location", "contact"])
async def test_something_else_where_a_text_is_awaited(city: City, kind: str) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    assert "memerlukan tulisan" in await something_else(ayu, kind)
    assert "Tantangan" in await ayu.say("Antrean turun.")


@pytest.mark.parametrize("kind", ["photo", "sticker"])
async def test_something_that_nobody_waits_for(city: City, kind: str) -> None:
    sari = city.someone()
    await sari.start()
    assert "tidak ada pertanyaan yang menunggu" in await something_else(sari, kind)
    assert "tidak ada pertanyaan yang menunggu" in await sari.say("Halo")


async def something_else(someone: Someone, kind: str) -> str:
    telegram = someone.city.telegram
    if kind == "photo":
        return await someone.send_photo()
    if kind == "location":
        update = telegram.location(someone.id, -8.58, 116.1)
    elif kind == "voice":
        update = telegram.upload(someone.id, "voice", b"OggS", mime_type="audio/ogg")
    else:
        update = getattr(telegram, kind)(someone.id)
    await someone.city.take(update)
    return someone.reads


async def test_whoever_goes_to_the_menu_has_stopped_writing(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    await ayu.say("/menu")
    assert "tidak ada pertanyaan yang menunggu" in await ayu.say("Antrean turun.")
    assert "pencapaian" not in await answers(city)
    assert "Pencapaian" in await ayu.press("Evaluasi diri periode ini")


# Languages and groups


@pytest.mark.parametrize(
    ("language_code", "words"),
    [("en", "we do not know this code"), ("en-GB", "we do not know this code"),
     ("id", "tidak kami kenal"), ("nl", "tidak kami kenal"), ("", "tidak kami kenal")],
)  # fmt: skip
async def test_everybody_is_answered_in_their_language(
    city: City, language_code: str, words: str
) -> None:
    someone = city.someone("Tom", language_code)
    assert words in (await someone.start("NOTHING")).lower()


async def test_an_english_speaker_reads_english_all_the_way(city: City) -> None:
    tom = city.someone("Tom", "en")
    assert "How was the service" in await tom.start(LOKET)
    assert "Your answer: 😀" in await tom.press("😀 Very satisfied")
    assert "1 of 9" in await tom.press("Tell more (±1 minute)")
    for _ in range(3):
        await tom.press("Skip")
    assert "Free of charge" in tom.buttons
    assert "old and no longer valid" in await tom.press_data("zz:1")
    await tom.press("Check & send")
    assert "we have your voice" in await tom.press("Send")


async def test_in_a_group_nothing_is_begun(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    group = city.telegram.group("Loket", [ayu.id])
    before = len(group.messages)
    for text in ("/evaluasi", f"/start {LOKET}"):
        await city.take(city.telegram.say(ayu.id, text, chat_id=group.id))
        assert "chat pribadi" in group.messages[-1]["text"]
    assert len(group.messages) == before + 4
    assert await stored(city, Form) == []
