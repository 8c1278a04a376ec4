"""An employee says "Atasan saya salah": what everybody in it sees."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from handlers.superior.buttons import AnswerReport, DecideReport, Name, Report, SeeReport
from models.office import Assignment, Basis, Role
from models.superior import SuperiorReport
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import evaluate, stored
from tests.conversations.offices import (
    appoint,
    city_admin,
    clinic_admin,
    dismiss,
    id_of,
    newcomer,
)

WAYAN = "Wayan Suartana"


async def reviewers_now(city: City, name: str) -> list[int]:
    """Who reviews that one at this moment."""
    async with city.sessions() as session:
        who = await id_of(city, name)
        rows = select(Assignment).where(Assignment.employee_id == who, Assignment.at(city.clock()))
        return [row.reviewer_id for row in await session.scalars(rows)]


async def report(ayu: Someone, name: str = WAYAN) -> str:
    """Ayu says who should review her."""
    await ayu.say("/atasan")
    await ayu.press("Atasan saya salah")
    await ayu.say(name)
    await ayu.press(name)
    return await ayu.press("Ya, sampaikan")


class Four:
    """Ayu, her superior of now, the one who should be, and the administrator."""

    def __init__(self, city: City, *people: Someone) -> None:
        self.city = city
        self.ayu, self.ratna, self.wayan, self.dewi = people


@pytest.fixture
async def four(city: City) -> Four:
    people = [await city.employee(AYU_CODE), await city.employee(RATNA_CODE)]
    people.append(await newcomer(city, "Dinas Arsip", WAYAN, "WAYAN23456"))
    return Four(city, *people, await city_admin(city))


async def test_it_is_reported_answered_accepted_and_told(four: Four) -> None:
    now = await four.ayu.say("/atasan")
    assert "Ratna Kusumawardani" in now
    assert "atasan langsung, sejak 16 Agustus 2026" in now
    assert "Mohon tulis nama atau NIP" in await four.ayu.press("Atasan saya salah")
    assert WAYAN in await four.ayu.say("suartana")
    assert f"{WAYAN}, Analis, seharusnya meninjau" in await four.ayu.press(WAYAN)
    state = await four.ayu.press("Ya, sampaikan")
    assert "Ratna Kusumawardani (sekarang): belum menjawab" in state
    assert f"{WAYAN} (seharusnya): belum menjawab" in state

    await four.city.look()
    for asked in (four.ratna, four.wayan):
        assert f"yang seharusnya meninjau beliau adalah {WAYAN}. Benarkah?" in asked.reads
    assert "Ayu Pramesti melaporkan" in four.dewi.reads
    assert "mulai 1 Desember 2026 tanpa jawaban" in four.dewi.reads

    assert "tercatat: bukan" in await four.ratna.press("Bukan")
    assert "atau 5 hari kerja lagi" in await four.dewi.press("Setujui")
    assert "tidak membenarkan" in await four.dewi.press("Lihat jawaban terbaru")
    assert "tercatat: benar" in await four.wayan.press("Benar")

    await four.city.look()
    assert f"{WAYAN} (seharusnya): membenarkan" in four.dewi.reads
    assert "disetujui" in await four.dewi.press("Setujui")
    await four.city.look()
    for someone in (four.ayu, four.ratna, four.wayan):
        assert f"Ayu Pramesti disetujui BKPSDM: {WAYAN} meninjau beliau" in someone.reads
    assert WAYAN in await four.ayu.say("/atasan")
    assert "Ayu Pramesti" in " ".join(await team_of(four.wayan))


async def team_of(reviewer: Someone) -> list[str]:
    await reviewer.say("/tinjau")
    return reviewer.buttons


async def test_refused_nothing_changes_and_all_are_told(four: Four) -> None:
    before = await reviewers_now(four.city, "Ayu Pramesti")
    await report(four.ayu)
    await four.city.look()
    await four.ratna.press("Bukan")
    await four.wayan.press("Bukan")
    assert "tidak disetujui" in await four.dewi.press("Tolak")
    await four.city.look()
    for someone in (four.ayu, four.ratna, four.wayan):
        assert "tidak disetujui BKPSDM" in someone.reads
    assert await reviewers_now(four.city, "Ayu Pramesti") == before


async def test_both_may_change_their_mind_until_it_is_decided(four: Four) -> None:
    await report(four.ayu)
    await four.city.look()
    await four.ratna.press("Bukan")
    assert "tercatat: benar" in await four.ratna.press("Benar")
    await four.wayan.press("Benar")
    await four.dewi.press("Setujui")
    assert "sudah diputuskan" in await four.ratna.press("Bukan")
    assert "sudah diputuskan" in await four.dewi.press_data(
        DecideReport(report_id=1, accepted=False).pack()
    )


async def test_whoever_has_no_chat_yet_is_asked_when_they_have(city: City) -> None:
    ayu, dewi = await city.employee(AYU_CODE), await city_admin(city)
    await report(ayu, "Surya Wirabakti")
    await city.look()
    assert "Ratna Kusumawardani (sekarang): belum terhubung" in dewi.reads
    ratna = await city.employee(RATNA_CODE)
    await city.look()
    assert "Benarkah?" in ratna.reads
    assert "Ratna Kusumawardani (sekarang): belum menjawab" in await dewi.press(
        "Lihat jawaban terbaru"
    )


async def test_five_working_days_of_silence_hold_nothing_up(four: Four) -> None:
    await report(four.ayu)
    await four.city.look()
    four.city.clock.advance(days=6)
    assert "atau 1 hari kerja lagi" in await four.dewi.press("Setujui")
    four.city.clock.advance(days=1)
    assert "disetujui" in await four.dewi.press("Setujui")
    wayan = await id_of(four.city, WAYAN)
    assert await reviewers_now(four.city, "Ayu Pramesti") == [wayan]


async def test_a_circle_is_explained_and_nothing_changes(four: Four) -> None:
    await report(four.ratna, "Ayu Pramesti")
    await four.city.look()
    await four.ayu.press("Benar")
    assert "saling meninjau" in await four.dewi.press("Setujui")
    assert await reviewers_now(four.city, "Ratna Kusumawardani") == []
    (kept,) = await stored(four.city, SuperiorReport)
    assert kept.decided_at is None
    assert "tidak disetujui" in await four.dewi.press("Tolak")


async def test_a_second_press_shows_the_open_report(four: Four) -> None:
    await report(four.ayu)
    await four.ayu.say("/atasan")
    assert "Sudah kami sampaikan" in await four.ayu.press("Atasan saya salah")
    again = await four.ayu.press_data(Report(employee_id=1).pack())
    assert f"adalah {WAYAN}" in again
    assert len(await stored(four.city, SuperiorReport)) == 1


async def test_meanwhile_the_evaluation_goes_on(four: Four) -> None:
    await report(four.ayu)
    await four.ayu.say("/menu")
    assert "Pencapaian" in await evaluate(four.ayu)
    assert any("Ayu Pramesti" in label for label in await team_of(four.ratna))


async def test_forwarded_buttons_work_for_nobody_else(four: Four) -> None:
    await report(four.ayu)
    surya, gede = await four.city.employee(SURYA_CODE), await clinic_admin(four.city)
    answer = AnswerReport(report_id=1, agrees=True).pack()
    decide = DecideReport(report_id=1, accepted=True).pack()
    look = SeeReport(report_id=1).pack()
    for stranger in (surya, gede, four.ayu):
        assert "bukan untuk akun" in await stranger.press_data(answer)
        for data in (decide, look):
            assert "di luar kewenangan" in await stranger.press_data(data)
    citizen = four.city.someone()
    await citizen.start()
    assert "bukan untuk akun" in await citizen.press_data(answer)
    assert "di luar kewenangan" in await citizen.press_data(decide)
    for data in (Name(employee_id=1).pack(), Report(employee_id=1).pack()):
        assert "untuk pegawai" in await citizen.press_data(data)
    (kept,) = await stored(four.city, SuperiorReport)
    assert (kept.current_agrees, kept.named_agrees, kept.decided_at) == (None, None, None)


async def test_an_administrator_who_was_dismissed_decides_nothing(four: Four) -> None:
    await report(four.ayu)
    await four.city.look()
    await dismiss(four.city, "Dewi Anjani", Role.CITY_ADMIN)
    assert "di luar kewenangan" in await four.dewi.press("Setujui")


async def test_an_administrator_dismissed_before_is_not_told(four: Four) -> None:
    await report(four.ayu)
    await dismiss(four.city, "Dewi Anjani", Role.CITY_ADMIN)
    await appoint(four.city, WAYAN, Role.CITY_ADMIN)
    await four.city.look()
    assert "melaporkan" not in four.dewi.reads


async def test_a_name_that_nobody_has_is_asked_once_more(four: Four) -> None:
    await four.ayu.say("/atasan")
    await four.ayu.press("Atasan saya salah")
    assert "tidak kami temukan" in await four.ayu.say("Tidak Ada")
    assert f"• {WAYAN}, Analis" in await four.ayu.say(WAYAN)
    assert WAYAN in four.ayu.buttons


async def test_oneself_and_the_superior_of_now_are_not_named(four: Four) -> None:
    await four.ayu.say("/atasan")
    await four.ayu.press("Atasan saya salah")
    await four.ayu.say("ayu")
    assert "tidak dapat meninjau dirinya sendiri" in await four.ayu.press("Ayu Pramesti")
    await four.ayu.say("ratna")
    assert "sudah menjadi peninjau" in await four.ayu.press("Ratna Kusumawardani")
    await four.ayu.say("suartana")
    await four.ayu.press(WAYAN)
    assert "Mohon tulis nama" in await four.ayu.press("Bukan, cari lagi")


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (Basis.TEAM, "Sebagai ketua tim"),
        (Basis.ACTING, "Sebagai Plt/Plh"),
        (Basis.VACANCY, "kosong atau sedang digantikan"),
    ],
)
async def test_it_says_on_which_basis_somebody_reviews(
    city: City, basis: Basis, words: str
) -> None:
    ayu = await city.employee(AYU_CODE)
    async with city.sessions.begin() as session:
        who = await id_of(city, "Ayu Pramesti")
        row = await session.scalar(select(Assignment).where(Assignment.employee_id == who))
        assert row is not None
        row.basis, row.since = basis, city.clock() - timedelta(days=1)
    assert words in await ayu.say("/atasan")
    assert "sejak 23 November 2026" in ayu.reads


async def test_a_vacant_post_is_said_and_can_be_reported(four: Four) -> None:
    async with four.city.sessions.begin() as session:
        await session.execute(delete(Assignment))
    assert "belum ada yang ditugaskan" in await four.ayu.say("/atasan")
    await report(four.ayu)
    await four.city.look()
    await four.wayan.press("Benar")
    assert "disetujui" in await four.dewi.press("Setujui")


async def test_citizens_are_told_that_it_is_for_employees(city: City) -> None:
    sari = city.someone()
    await sari.start()
    assert "untuk pegawai" in await sari.say("/atasan")
    assert "untuk pegawai" in await sari.say("/cuti")
