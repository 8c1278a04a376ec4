"""Who rewrites the plan while an evaluation runs reads on in the words that were rated."""

import pytest

from models.form import Form
from models.plan import PlannedResult
from tests.city import AYU_CODE, RATNA_CODE, City
from tests.conversations.acting import MEETS, file_of, stored
from tests.conversations.offices import id_of
from tests.feedback import a_result
from tests.unit.printing import pages, words

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
BEFORE, AFTER = "Antrean turun", "Arsip <tertata>"
BELOW = "Di bawah ekspektasi"


async def test_each_side_keeps_the_words_that_it_began_with(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    async with city.sessions.begin() as session:
        result = await a_result(session, await id_of(city, "Ayu Pramesti"), BEFORE)
        result.indicator = "Menit antre"
    assert BEFORE in await ayu.press("Evaluasi diri periode ini")
    await ayu.press(MEETS)

    await ayu.say("/rencana")
    await ayu.press("1")
    assert "tetap memakai kata-kata saat dimulai" in await ayu.press("Ubah hasil")
    await ayu.say(AFTER)
    (kept,) = await stored(city, PlannedResult)
    assert kept.words == AFTER
    assert BEFORE in await ayu.say("/evaluasi")
    assert AFTER not in ayu.reads
    await ayu.press("Lewati")
    for _ in range(7):
        await ayu.press(MEETS)
        await ayu.press("Lewati")
    assert f"1. {BEFORE}: {MEETS}" in await ayu.press("Periksa & kirim")
    assert BEFORE in await ayu.press("Kirim")
    await ayu.say("/data_saya")
    await ayu.press("PDF untuk e-Kinerja")
    paper = " ".join(words(page) for page in pages(file_of(ayu)[1]))
    assert BEFORE in paper
    assert AFTER not in paper
    assert "Menit antre" not in paper  # the indicator is now that of other words

    await ratna.say("/tinjau")
    await ratna.press("⏳ ● Ayu Pramesti · hari ini")
    assert AFTER in await ratna.press("Tinjau")
    for rating in (BELOW, *[MEETS] * 9):
        await ratna.press(rating)
    await ratna.say("Pertahankan.")
    await ratna.press("Kirim")
    await city.look()
    both = await ayu.press("Baca berdampingan")
    assert f"{BEFORE}: belum dapat dibandingkan" in both
    assert f"Kata-kata rencana berubah di antara keduanya. Yang dinilai atasan: “{AFTER}”" in both
    forms = await stored(city, Form)
    assert [[*form.subjects.values()] for form in forms] == [[BEFORE], [AFTER]]
