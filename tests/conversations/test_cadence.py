"""A city looks back by quarters, half-years or years, and every word says which."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import delete

from models.calendar import WITA
from models.evaluation import Evaluation, Term
from models.period import Schedule
from tests.city import AYU_CODE, RATNA_CODE, City, Someone, read
from tests.conversations.acting import MEETS, file_of
from tests.conversations.offices import city_admin, id_of
from tests.feedback import a_result

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
BOTH = ["Antrean turun", "Arsip <tertata>"]
"""The first is of the plan of the first semester."""


async def looks_back_by(city: City, months: int) -> None:
    """As if the bot had run with that setting from the beginning."""
    ayu = await id_of(city, "Ayu Pramesti")
    async with city.sessions.begin() as session:
        await session.execute(delete(Evaluation))
        await session.execute(delete(Term))
        for words, semester in zip(BOTH, ("2026-1", "2026-2"), strict=True):
            await a_result(session, ayu, words, semester=semester)
    city.round = replace(city.round, schedule=Schedule(months))


async def turn(city: City, day: date) -> None:
    city.clock.turn(datetime(day.year, day.month, day.day, 9, tzinfo=WITA).astimezone(UTC))
    await city.look()


def read_by(someone: Someone, since: int = 0) -> str:
    return "\n".join(read(message) for message in someone.messages[since:])


async def rate(someone: Someone, count: int, *after: str) -> str:
    for _ in range(count):
        await someone.press(MEETS)
        for label in after:
            await someone.press(label)
    return someone.reads


@pytest.mark.parametrize(
    ("months", "name", "results"),
    [
        (3, "triwulan IV 2026", BOTH[1:]),
        (6, "semester II 2026", BOTH[1:]),
        (12, "tahun 2026", BOTH),
    ],
)
async def test_the_words_follow_the_period(
    city: City, months: int, name: str, results: list[str]
) -> None:
    admin = await city_admin(city)
    await looks_back_by(city, months)
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    known = len(ayu.messages), len(ratna.messages), len(admin.messages)
    await turn(city, date(2026, 12, 17))
    assert f"Evaluasi diri {name} sudah dibuka" in ayu.reads
    first = await ayu.press("Mulai sekarang")
    assert f"Evaluasi diri {name}\n1 dari {21 + 2 * len(results)}" in first
    for words in results:
        assert words in ayu.reads
        await rate(ayu, 1, "Lewati")
    assert "pada periode ini?" in ayu.reads
    await rate(ayu, 7, "Lewati")
    await ayu.press("Periksa & kirim")
    assert f"Evaluasi diri {name} terkirim." in await ayu.press("Kirim")
    await ayu.say("/data_saya")
    await ayu.press("PDF untuk e-Kinerja")
    assert file_of(ayu)[0].startswith("evaluasi-diri-2026")
    await ayu.say("/data_saya")
    assert f"periode: {name}" in await ayu.press("Evaluasi per periode")

    await turn(city, date(2026, 12, 18))
    assert f"Ayu Pramesti sudah mengirim evaluasi diri {name}." in read_by(ratna)
    await turn(city, date(2026, 12, 21))  # a Monday, and its digest
    assert "Tinjauan Ayu Pramesti, sejak 17 Desember 2026" in read_by(ratna)
    assert f"Tim saya · {name}" in await ratna.say("/tim")
    page = await ratna.press("⏳ ● Ayu Pramesti · 4 hari")
    assert f"{name[0].upper()}{name[1:]}: evaluasi diri sudah masuk" in page
    await ratna.press("Tinjau")
    await rate(ratna, len(results))
    assert "pada periode ini?" in ratna.reads
    await rate(ratna, 9)
    await ratna.say("Pertahankan.")
    await ratna.press("Kirim")
    await city.look()
    assert f"Ayu Pramesti, {name}. Evaluasi diri dan tinjauan" in ayu.reads
    assert f"Ayu Pramesti, {name}\n" in await ayu.press("Baca berdampingan")
    assert f"Penutupan {name} · sampai" in await admin.say("/penutupan")

    told = [read_by(*since) for since in zip((ayu, ratna, admin), known, strict=True)]
    assert ["semester" in each.lower() for each in told] == [months == 6] * 3
