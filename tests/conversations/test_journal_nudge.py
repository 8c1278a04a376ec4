"""One question on Friday morning to whoever noted nothing down, and never against their wish."""

from datetime import UTC, datetime

from models.notice import Notice, Topic
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City
from tests.conversations.acting import stored

BEFORE = datetime(2026, 11, 27, 0, 59, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 27, 1, tzinfo=UTC)  # 09.00 in Mataram
NEXT_FRIDAY = datetime(2026, 12, 4, 1, tzinfo=UTC)
QUESTION = "Pekan ini belum ada catatan"


async def nudges(city: City) -> list[Notice]:
    return [each for each in await stored(city, Notice) if each.topic is Topic.JOURNAL_NUDGE]


async def test_silence_is_asked_about_once_and_answered_with_one_tap(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await ratna.say("/jurnal Rapat")
    city.clock.turn(BEFORE)
    await city.look()
    assert QUESTION not in ayu.reads
    city.clock.turn(FRIDAY)
    for _ in range(2):
        await city.look()
    asked = [m for m in ayu.messages if QUESTION in m.get("text", "")]
    assert len(asked) == 1
    assert QUESTION not in ratna.reads
    assert ayu.buttons[:2] == ["📓 Catat", "Jangan ingatkan lagi"]
    await ayu.press("📓 Catat")
    await ayu.say("Arsip 2024 selesai.")
    (notice,) = await nudges(city)
    assert (notice.about, notice.settled_at) == (202648, city.clock())


async def test_who_writes_before_it_is_told_is_not_asked(city: City) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    await ayu.say("/cuti")
    await ayu.press("Tambah cuti")
    await ayu.say("27-11-2026")
    await surya.say("/pengingat")
    await surya.press("15.00")
    city.clock.turn(FRIDAY)
    await city.look()
    assert len(await nudges(city)) == 2
    await surya.say("/jurnal Sudah")
    city.clock.turn(datetime(2026, 11, 27, 7, 30, tzinfo=UTC))
    await city.look()
    city.clock.turn(datetime(2026, 11, 30, 1, tzinfo=UTC))  # of another week
    await city.look()
    assert QUESTION not in "".join(m.get("text", "") for m in [*ayu.messages, *surya.messages])
    assert all(notice.done_at for notice in await nudges(city))


async def test_it_is_refused_with_one_press_and_wished_for_again(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    city.clock.turn(FRIDAY)
    await city.look()
    assert "tidak mengingatkan lagi soal jurnal" in await ayu.press("Jangan ingatkan lagi")
    city.clock.turn(NEXT_FRIDAY)
    await city.look()
    assert len(await nudges(city)) == 1
    await ayu.press("Jurnal saya")
    assert "hari Jumat pagi" in await ayu.press("Ingatkan setiap Jumat")
    city.clock.advance(days=7)
    await city.look()
    assert QUESTION in ayu.reads
