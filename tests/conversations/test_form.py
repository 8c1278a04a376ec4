"""Filling a form on two phones, with old buttons, after weeks, and blocked in between."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.form import Answer, Form
from models.office import Role
from services.lookback import evaluations
from tests import factories
from tests.city import AYU_CODE, RATNA_CODE, City
from tests.conversations.acting import MEETS, MORE, answers, evaluate, rate, stored
from tests.conversations.offices import appoint

OPEN = "Evaluasi diri periode ini"
ABOVE = "Di atas ekspektasi"

sqlite_only = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@sqlite_only
async def test_an_old_button_changes_its_answer_and_says_so(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.press(OPEN)
    (form,) = await stored(city, Form)
    assert "sisa ±" in ayu.reads
    await ayu.press(MEETS)
    assert "diganti" not in ayu.reads
    shown = await ayu.press_data(f"c:{form.id}:pelayanan:3")  # on another phone, an hour later
    assert "Jawaban “Berorientasi Pelayanan” diganti: Di atas ekspektasi" in shown
    assert "Bukti" in shown
    assert "diganti" not in await ayu.press_data(f"c:{form.id}:pelayanan:3")  # a double tap
    assert await answers(city) == {"pelayanan": 3}
    await ayu.press_data(f"k:{form.id}:bukti-pelayanan")
    shown = await ayu.press_data(f"c:{form.id}:pelayanan:0")
    assert "diganti: Tidak sempat menunjukkan" in shown
    assert await answers(city) == {"pelayanan": 0, "bukti-pelayanan": None}


@sqlite_only
async def test_a_question_that_is_no_more_is_explained(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.press(OPEN)
    (form,) = await stored(city, Form)
    for data in ("c:{}:gaji:1", "k:{}:gaji", "q:{}:gaji", "c:{}:rhk-99:1"):
        shown = await ayu.press_data(data.format(form.id))
        assert "tidak ada lagi dalam formulir" in shown
        assert "Apa yang ingin Bapak/Ibu kerjakan?" in shown
    assert await answers(city) == {}


@sqlite_only
async def test_whoever_has_begun_goes_on_with_their_version_after_weeks(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    ayu = await city.employee(AYU_CODE)
    monkeypatch.setattr(evaluations, "SELF_EVALUATION", "evaluation-1")
    await ayu.press(OPEN)
    await ayu.press(MEETS)
    monkeypatch.setattr(evaluations, "SELF_EVALUATION", "evaluation-2")
    city.clock.advance(days=20)
    assert "2 dari 9 · sisa ±5 menit" in await ayu.say("/evaluasi")
    ratna = await city.employee(RATNA_CODE)
    assert "1 dari 21" in await ratna.say("/evaluasi")


@sqlite_only
async def test_blocked_in_between_nothing_is_lost(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    before = await answers(city)
    await city.take(city.telegram.block(ayu.id))
    city.clock.advance(days=3)
    await city.take(city.telegram.unblock(ayu.id))
    assert "Tantangan" in await ayu.say("Antrean turun.")
    assert await answers(city) == before | {"pencapaian": "Antrean turun."}


@sqlite_only
async def test_two_phones_and_every_update_twice(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.press(OPEN)
    (form,) = await stored(city, Form)
    last = ayu.messages[-1]["message_id"]
    taps = [
        city.telegram.press_data(ayu.id, last, f"c:{form.id}:{key}:{choice}")
        for choice in (1, 2)
        for key in ("pelayanan", "loyal", "adaptif")
    ]
    await city.receive(*taps, *reversed(taps))
    assert await answers(city) == {"pelayanan": 2, "loyal": 2, "adaptif": 2}
    assert len(await stored(city, Answer)) == 3


@sqlite_only
async def test_a_personal_extension_lets_one_go_on_and_not_the_others(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    for someone in (ayu, ratna):
        await someone.say("/evaluasi")
    async with city.sessions.begin() as session:
        mine = (await session.scalars(select(Form).order_by(Form.id).limit(1))).one()
        assert mine.closes_at is not None
        closes = mine.closes_at
        mine.extend(closes - timedelta(days=1))
        assert mine.closes_at == closes
        mine.extend(closes + timedelta(days=7))
    city.clock.turn(closes)
    old = ayu.data_of(ABOVE)
    assert "Bukti" in await ayu.press(ABOVE)
    assert "sudah berakhir" in await ratna.press(ABOVE)
    city.clock.advance(days=7)
    assert "sudah berakhir" in await ayu.press_data(old)


@sqlite_only
async def test_a_citizen_reads_of_no_minutes(city: City) -> None:
    sari = city.someone()
    await rate(sari, "😀 Sangat puas", MORE)
    assert "1 dari 9" in sari.reads
    assert "sisa" not in sari.reads
    async with city.sessions() as session:
        times = (await session.scalars(select(Answer.answered_at))).all()
    assert set(times) == {None}


@sqlite_only
async def test_where_people_stop_is_for_the_citys_administrators(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    assert "di luar kewenangan" in await ratna.say("/terhenti")
    assert "/terhenti" not in await ratna.say("/bantuan")
    await appoint(city, "Ratna Kusumawardani", Role.CITY_ADMIN)
    city.clock.advance(minutes=1)
    assert "/terhenti" in await ratna.say("/bantuan")
    assert "sedikitnya 5 orang" in await ratna.say("/terhenti")
    async with city.sessions.begin() as session:
        unit = await factories.a_unit(session)
        for _ in range(5):
            employee = await factories.an_employee(session, unit, "Budi")
            await evaluations.Evaluations(session, city.clock).begin(employee.person)
    shown = await ratna.say("/terhenti")
    assert "dimulai 5 · terkirim 0" in shown
    assert "Berorientasi Pelayanan: ditanyakan 5 · terhenti 5 ▇▇▇▇▇▇▇▇▇▇" in shown
    assert "Budi" not in shown
