"""The plan of a half-year: typed one question at a time, pasted at once, copied, corrected."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from handlers.plan.buttons import DeleteResult, LeaveEmpty, OpenResult, OwnPlan, SetKind
from models.journal import JournalEntry
from models.plan import MOST_RESULTS, Field, PlannedResult, ResultKind
from tests.city import AYU_CODE, SURYA_CODE, City
from tests.conversations.acting import stored
from tests.feedback import a_result, employee_named

PASTED = """1. Perekaman KTP-el bagi 1.200 warga; warga terekam; 1.200 warga
2) Loket buka tepat waktu; hari tepat waktu

- 40 petugas dilatih; ; 40 petugas"""


async def plan_of(city: City) -> list[tuple[int, str, str, str | None, str | None]]:
    async with city.sessions() as session:
        rows = await session.scalars(select(PlannedResult).order_by(PlannedResult.number))
        return [(r.number, r.kind, r.words, r.indicator, r.target) for r in rows]


async def test_a_result_is_typed_one_question_at_a_time(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    assert "Belum ada hasil kerja" in await ayu.say("/rencana")
    assert ayu.buttons[:2] == ["Tambah", "Menu"]
    assert "Tulis satu hasil kerja" in await ayu.press("Tambah")
    assert "Hasil kerja utama atau tambahan?" in await ayu.say("Perekaman <KTP-el> & KIA")
    assert "Apa indikatornya?" in await ayu.press("Tambahan")
    assert "Berapa targetnya?" in await ayu.say("warga terekam")
    shown = await ayu.say("1.200\nwarga")
    assert "Perekaman <KTP-el> & KIA (tambahan)" in shown
    assert "Indikator: warga terekam\nTarget: 1.200 warga" in shown
    words = "Perekaman <KTP-el> & KIA"
    assert await plan_of(city) == [(1, "additional", words, "warga terekam", "1.200 warga")]
    assert f"1. {words} (tambahan)\nIndikator: warga terekam" in await ayu.press("Rencana saya")


async def test_indicator_and_target_may_be_skipped(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/rencana")
    await ayu.press("Tambah")
    await ayu.say("Melatih petugas")
    await ayu.press("Utama")
    assert "Berapa targetnya?" in await ayu.press("Lewati")
    assert "Melatih petugas (utama)" in await ayu.press("Lewati")
    assert await plan_of(city) == [(1, "main", "Melatih petugas", None, None)]
    assert "Pesan diterima" in await ayu.say("Selamat pagi")  # nothing is asked any more


async def test_a_list_is_pasted_at_once_and_twice_is_once(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    for _ in range(2):
        await ayu.say("/rencana")
        await ayu.press("Tambah")
        assert "3 hasil kerja ada dalam rencana" in await ayu.say(PASTED)
    first = "Perekaman KTP-el bagi 1.200 warga"
    assert await plan_of(city) == [
        (1, "main", first, "warga terekam", "1.200 warga"),
        (2, "main", "Loket buka tepat waktu", "hari tepat waktu", None),
        (3, "main", "40 petugas dilatih", None, "40 petugas"),
    ]
    listed = await ayu.press("Rencana saya")
    assert "3. 40 petugas dilatih (utama)\nTarget: 40 petugas" in listed
    assert ayu.buttons[:3] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        (" \u200f\u2800\0 ", "hasil kerjanya masih kosong"),
        ("a" * 301, "hasil kerjanya 301 huruf, paling panjang 300"),
        ("Baik\n;tanpa hasil", "Baris 2: hasil kerjanya masih kosong"),
        ("Baik\nJuga; " + "b" * 201, "Baris 2: indikatornya 201 huruf, paling panjang 200"),
        ("Baik; x; " + "c" * 121, "targetnya 121 huruf, paling panjang 120"),
        ("\n".join(f"Hasil {n}" for n in range(21)), "paling banyak 20 hasil kerja"),
        ("😀" * 4096, "lebih dari 2.000 huruf"),
    ],
)
async def test_what_cannot_be_a_result_is_explained_and_can_be_written_again(
    city: City, written: str, answer: str
) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/rencana")
    await ayu.press("Tambah")
    assert answer in await ayu.say(written)
    assert await plan_of(city) == []
    city.clock.advance(seconds=5)  # what comes at once may be the rest of it
    assert "utama atau tambahan?" in await ayu.say("\u200fMelatih \0petugas ")
    assert (await plan_of(city))[0][2] == "Melatih petugas"
    await ayu.press("Rencana saya")
    await ayu.press("Tambah")
    assert "kami memerlukan tulisan" in await ayu.send_photo()


async def test_every_part_can_be_corrected_and_emptied(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/rencana")
    await ayu.press("Tambah")
    await ayu.say("Melatih petugas; dilatih; 40")
    await ayu.press("Rencana saya")
    await ayu.press("1")
    assert "Sekarang tertulis: Melatih petugas" in await ayu.press("Ubah hasil")
    assert "Lewati" not in ayu.buttons
    assert "Melatih loket (utama)" in await ayu.say("Melatih loket")
    await ayu.press("Ubah target")
    assert "targetnya 121 huruf" in await ayu.say("c" * 121)
    await ayu.say("50")
    await ayu.press("Ubah indikator")
    await ayu.press("Kosongkan")
    await ayu.press("Jadikan tambahan")
    assert await plan_of(city) == [(1, "additional", "Melatih loket", None, "50")]
    await ayu.press("Jadikan utama")
    forged = LeaveEmpty(result_id=1, field=Field.WORDS, adding=False).pack()
    assert "masih kosong" in await ayu.press_data(forged)
    assert await plan_of(city) == [(1, "main", "Melatih loket", None, "50")]


async def test_a_deleted_result_lets_its_notes_live(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/rencana")
    await ayu.press("Tambah")
    await ayu.say("Satu\nDua\nTiga")
    await ayu.say("/jurnal")
    await ayu.press("2. Dua")
    await ayu.say("Selesai dua bab.")
    await ayu.say("/rencana")
    await ayu.press("2")
    assert "Hapus Dua dari rencana?" in await ayu.press("Hapus")
    await ayu.press("Tidak, biarkan")
    await ayu.press("Hapus")
    assert "2 hasil kerja" in await ayu.press("Ya, hapus")
    assert [row[:3] for row in await plan_of(city)] == [(1, "main", "Satu"), (2, "main", "Tiga")]
    (entry,) = await stored(city, JournalEntry)
    assert (entry.words, entry.result_id) == ("Selesai dua bab.", None)
    again = DeleteResult(result_id=2, sure=True).pack()
    assert "2 hasil kerja" in await ayu.press_data(again)
    assert "tidak berlaku lagi" in await ayu.press_data(OpenResult(result_id=2).pack())


async def test_last_semesters_plan_is_copied_on_wish_and_never_twice(city: City) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    her = await employee_named(city, "Ayu Pramesti")
    async with city.sessions.begin() as session:
        for number, words in enumerate(("Lama satu", "Lama dua"), 1):
            await a_result(session, her.id, words, number, semester="2026-1")
    await ayu.say("/rencana")
    assert "Salin dari semester lalu (2)" in ayu.buttons
    await ayu.press("Tambah")
    await ayu.say("LAMA DUA; sudah ada\nBaru")
    await ayu.press("Rencana saya")
    assert "Lama satu" in await ayu.press("Salin dari semester lalu (1)")
    mine = [each for each in await stored(city, PlannedResult) if each.semester == "2026-2"]
    assert [each.words for each in mine] == ["LAMA DUA", "Baru", "Lama satu"]
    await ayu.say("/rencana")
    assert not [label for label in ayu.buttons if label.startswith("Salin")]
    await surya.say("/rencana")
    assert not [label for label in surya.buttons if label.startswith("Salin")]


async def test_a_full_plan_takes_no_more(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await ayu.say("/rencana")
    await ayu.press("Tambah")
    await ayu.say("\n".join(f"Hasil {n}" for n in range(MOST_RESULTS)))
    await ayu.press("Tambah")
    assert "paling banyak 20" in "".join(t["text"] for t in city.telegram.toasts)
    await ayu.press("Rencana saya")
    assert ayu.buttons[:21] == [*map(str, range(1, 21)), "Menu"]


async def test_a_plan_is_its_owners_and_of_its_semester(city: City) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    await ayu.say("/rencana")
    await ayu.press("Tambah")
    await ayu.say("Milik Ayu")
    citizen = city.someone()
    await citizen.start()
    buttons = (
        OpenResult(result_id=1),
        SetKind(result_id=1, kind=ResultKind.ADDITIONAL),
        DeleteResult(result_id=1, sure=True),
        LeaveEmpty(result_id=1, field=Field.TARGET, adding=False),
    )
    for button in buttons:
        assert "bukan untuk akun" in await surya.press_data(button.pack())
        assert "untuk pegawai" in await citizen.press_data(button.pack())
    assert "untuk pegawai" in await citizen.press_data(OwnPlan().pack())
    assert await plan_of(city) == [(1, "main", "Milik Ayu", None, None)]
    city.clock.turn(datetime(2026, 12, 31, 16, tzinfo=UTC))  # midnight in Mataram
    assert "semester II 2026 sudah ditutup" in await ayu.press_data(buttons[1].pack())
    assert "semester I 2027" in await ayu.say("/rencana")
    assert "Salin dari semester lalu (1)" in ayu.buttons
