"""How pairs end: on their last day, early, or by the city because they never met."""

from datetime import datetime, timedelta
from io import BytesIO

import pypdfium2 as pdfium
import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from handlers.feedback.buttons import Format
from handlers.guidance.buttons import (
    EndMentorship,
    ExportMentorship,
    GiveGuidance,
    ReadGuidance,
    Rematch,
    SayOutcome,
)
from models.calendar import WITA
from models.mentoring import EndReason, MentoringWish, Mentorship, Outcome
from models.person import Employee
from models.unit import Unit
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import file_of, stored
from tests.factories import a_code, an_employee
from tests.offices import administers
from tests.pairs import a_pair, a_session, sign

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
MENTOR, MENTEE = "Surya Wirabakti", "Ayu Pramesti"
DEWI_CODE = "DEWI234567"


@pytest.fixture
async def ratna(city: City) -> Someone:
    """Above both."""
    return await city.employee(RATNA_CODE)


@pytest.fixture
async def ayu(city: City) -> Someone:
    return await city.employee(AYU_CODE)


@pytest.fixture
async def surya(city: City) -> Someone:
    return await city.employee(SURYA_CODE)


@pytest.fixture
async def dewi(city: City) -> Someone:
    async with city.sessions.begin() as session:
        unit_id = (await session.scalars(select(Employee.unit_id).limit(1))).one()
        employee = await an_employee(session, await session.get_one(Unit, unit_id), "Dewi Admin")
        await administers(session, employee)
        await a_code(session, employee, DEWI_CODE, city.clock() + timedelta(days=90))
    return await city.employee(DEWI_CODE)


async def paired(city: City, *, met: bool = True) -> int:
    """Surya guides Ayu; they met yesterday and have both signed it."""
    async with city.sessions.begin() as session:
        people = {each.name: each for each in await session.scalars(select(Employee))}
        pair = await a_pair(session, people[MENTOR], people[MENTEE], city.clock)
        if met:
            begins_at = city.clock() + timedelta(days=1)
            meeting = await a_session(session, city.clock, begins_at, pair)
            await sign(session, meeting, begins_at + timedelta(hours=3))
    city.clock.advance(days=2)
    return pair.id


def turn(city: City, day: str, hour: int = 10) -> None:
    city.clock.turn(datetime.fromisoformat(day).replace(hour=hour, tzinfo=WITA))


async def test_ended_early_and_what_the_mentee_says_goes_to_the_superior_alone(
    city: City, ratna: Someone, ayu: Someone, surya: Someone
) -> None:
    pair_id = await paired(city)
    asked = await surya.press_data(EndMentorship(mentorship_id=pair_id).pack())
    assert f"Akhiri mentoring dengan {MENTEE} sekarang?" in asked
    assert "alasan ini kami sampaikan" in asked
    assert surya.buttons[-6:-1] == [
        "tujuan sudah tercapai",
        "waktu tidak memungkinkan",
        "tugas atau tempat kerja berubah",
        "bidangnya kurang sesuai kebutuhan",
        "alasan pribadi",
    ]
    assert "sudah diakhiri" in await surya.press("tujuan sudah tercapai")
    again = await surya.press_data(EndMentorship(mentorship_id=pair_id).pack())
    assert "sudah diakhiri" not in again

    await city.look()
    assert f"Mentoring dengan {MENTOR} sudah selesai" in ayu.reads
    assert "alasannya: tujuan sudah tercapai" in ayu.reads
    assert "Dicatat: Tercapai sebagian" in await ayu.press("Tercapai sebagian")
    first = await ayu.press("Isi umpan balik bimbingan")
    assert "Mentor tidak pernah melihatnya" in first
    assert "1 dari 9" in first
    for label in ("Setuju",) * 7 + ("Tidak setuju", "Tidak dapat menilai"):
        assert "Hanya dibaca atasan mentor" in ayu.reads
        await ayu.press(label)
    assert f"Hanya atasan {MENTOR} yang dapat membacanya" in await ayu.press("Kirim")
    once_more = await ayu.press_data(GiveGuidance(mentorship_id=pair_id).pack())
    assert "Terkirim" in once_more

    before = len(surya.messages)
    await city.look()
    assert len(surya.messages) == before
    assert f"Umpan balik bimbingan untuk {MENTOR}" in ratna.reads
    read = await ratna.press("Baca umpan balik")
    assert read.count("Setuju") == 7
    assert "9. Setiap sesi ditutup dengan langkah berikutnya yang disepakati. Tidak dapat" in read
    (stands,) = await stored(city, Mentorship)
    assert (stands.outcome, stands.end_reason) == (Outcome.PARTLY, EndReason.REACHED)
    for someone in (surya, ayu):
        refused = await someone.press_data(ReadGuidance(mentorship_id=pair_id).pack())
        assert "bukan untuk" in refused
        assert "Setiap sesi" not in refused
    mine = await surya.say("/data_saya")
    assert "Jawaban saya" not in mine
    assert "Mentoring: 1" in mine
    shown = await surya.press("Mentoring")
    assert "alasan diakhiri: tujuan tercapai" in shown
    assert "hasil: Tercapai sebagian" in shown
    assert "keahlian: Program kerja" in shown


async def test_the_end_is_announced_and_comes_by_itself(
    city: City, ayu: Someone, surya: Someone
) -> None:
    pair_id = await paired(city)
    (pair,) = await stored(city, Mentorship)
    turn(city, f"{pair.ends_on - timedelta(days=4)}")
    await city.look()
    for someone, other in ((ayu, MENTOR), (surya, MENTEE)):
        assert any(f"Mentoring dengan {other} berakhir" in one for one in texts_of(someone))
    turn(city, f"{pair.ends_on + timedelta(days=1)}")
    await city.look()
    assert f"Mentoring dengan {MENTEE} sudah selesai. Waktunya sudah genap." in surya.reads
    assert "Tercapai" not in surya.buttons
    assert "Tercapai" in ayu.buttons
    assert "Apakah tujuan" in ayu.reads
    refused = await surya.press_data(
        SayOutcome(mentorship_id=pair_id, outcome=Outcome.REACHED).pack()
    )
    assert "bukan untuk" in refused
    assert (await stored(city, Mentorship))[0].outcome is None


def texts_of(someone: Someone) -> list[str]:
    return [str(message.get("text")) for message in someone.messages]


async def test_who_does_not_meet_is_asked_twice_and_the_city_ends_it_with_one_tap(
    city: City, ayu: Someone, surya: Someone, dewi: Someone
) -> None:
    turn(city, "2026-11-24")
    pair_id = await paired(city, met=False)
    turn(city, "2026-12-15")
    await city.look()
    await city.look()
    for someone, other in ((ayu, MENTOR), (surya, MENTEE)):
        (asked,) = [one for one in texts_of(someone) if f"Apakah sudah bertemu {other}?" in one]
        assert "Sejak 24 November 2026" in asked
        assert "BKPSDM diberi tahu" in asked
        assert {"Tentukan waktu sesi", "Akhiri lebih awal"} <= set(someone.buttons)
    turn(city, "2026-12-22")
    await city.look()
    await city.look()
    again = [
        one for one in texts_of(surya) if f"Sekali lagi: apakah sudah bertemu {MENTEE}?" in one
    ]
    assert len(again) == 1
    assert "paling cepat 11 Januari 2027" in again[0]
    turn(city, "2027-01-15")
    await city.look()
    assert f"Mentor: {MENTOR}\nYang dibimbing: {MENTEE}" in dewi.reads
    refused = await ayu.press_data(Rematch(mentorship_id=pair_id).pack())
    assert "sudah diakhiri" not in refused.lower()
    assert f"Permintaan {MENTEE} kembali ke antrean" in await dewi.press(
        "Akhiri, cari mentor lain"
    )
    await city.look()
    assert "Permintaan Bapak/Ibu kembali ke antrean" in ayu.reads
    assert "lama tidak ada sesi" in surya.reads
    (wish,) = await stored(city, MentoringWish)
    assert wish.ended_at is None
    assert "Isi umpan balik bimbingan" in ayu.buttons


async def test_planning_a_session_meanwhile_makes_the_question_moot(
    city: City, ayu: Someone, surya: Someone
) -> None:
    turn(city, "2026-11-24")
    pair_id = await paired(city, met=False)
    turn(city, "2026-12-15", 6)  # before anybody may be told
    await city.look()
    async with city.sessions.begin() as session:
        pair = await session.get_one(Mentorship, pair_id)
        await a_session(session, city.clock, city.clock() + timedelta(days=3), pair)
    turn(city, "2026-12-15", 10)
    await city.look()
    for someone in (ayu, surya):
        assert not any("sudah bertemu" in one for one in texts_of(someone))


async def test_the_record_is_a_file_for_both_and_for_nobody_else(
    city: City, ratna: Someone, ayu: Someone, surya: Someone
) -> None:
    pair_id = await paired(city)
    data = {each: ExportMentorship(mentorship_id=pair_id, form=each).pack() for each in Format}
    await ayu.press_data(data[Format.PDF])
    name, content = file_of(ayu)
    assert name.endswith(".pdf")
    page = pdfium.PdfDocument(content)[0].get_textpage().get_text_range()
    assert "Sesi yang terhitung (1)" in page
    assert MENTOR in page
    await surya.press_data(data[Format.XLSX])
    name, content = file_of(surya)
    assert name.endswith(".xlsx")
    rows = [[cell.value for cell in row] for row in load_workbook(BytesIO(content))["Terhitung"]]
    assert rows[1][4] == "Membahas contoh, disepakati draf."
    assert str(rows[1][6]).endswith("WITA")
    assert "bukan untuk" in await ratna.press_data(data[Format.PDF])
