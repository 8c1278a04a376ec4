"""From "I can help" and "I would like to learn" to a pair that begins, in presses and words."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from aiogram.filters.callback_data import CallbackData

from handlers.mentoring.buttons import (
    AcceptOffer,
    DeclineOffer,
    FindMatches,
    OfferAll,
    OpenOffer,
    StrikeMatch,
    ToggleSkill,
    Unanswered,
    WishFor,
    WithdrawWish,
)
from models.mentoring import MentoringVeto, MentoringWish, Mentorship, Skill
from models.office import Assignment, Basis
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone, read
from tests.conversations.acting import stored
from tests.conversations.offices import city_admin, id_of, newcomer

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
MADE_CODE = "MADE234567"
HELP = "Dua puluh tahun <menyusun> program."
LEARN = "Ingin menyusun program kerja yang efektif."


@dataclass(frozen=True, slots=True)
class Cast:
    """Made of another agency guides, Ayu wishes, Dewi administers the city."""

    made: Someone
    ayu: Someone
    dewi: Someone


@pytest.fixture
async def cast(city: City) -> Cast:
    made = await newcomer(city, "Dinas Pendidikan", "Made Artha", MADE_CODE)
    return Cast(made, await city.employee(AYU_CODE), await city_admin(city))


async def list_as_mentor(someone: Someone) -> str:
    await someone.say("/mentoring")
    for label in (
        "Menjadi mentor",
        "Program kerja",
        "2 orang",
        "Tulis apa yang dapat Bapak/Ibu bantu",
    ):
        await someone.press(label)
    await someone.say(HELP)
    return await someone.press("Mulai menerima")


async def wish(someone: Someone) -> str:
    await someone.say("/mentoring")
    await someone.press("Minta mentor")
    label = next(each for each in someone.buttons if each.startswith("Program kerja"))
    await someone.press(label)
    return await someone.say(LEARN)


async def offer_all(cast: Cast) -> str:
    await list_as_mentor(cast.made)
    await wish(cast.ayu)
    await cast.dewi.say("/padanan")
    await cast.dewi.press("Tawarkan semua (1)")
    return await cast.dewi.press("Ya, tawarkan")


def heard(someone: Someone, words: str) -> bool:
    return any(words in read(message) for message in someone.messages)


async def test_somebody_offers_to_guide_and_pauses(cast: Cast) -> None:
    made = cast.made
    assert "<b>Sebagai mentor</b>" not in await made.say("/mentoring"), "tags are not read"
    assert "Sebagai mentor: belum terdaftar." in made.reads
    shown = await made.press("Menjadi mentor")
    assert "Keahlian: belum dipilih\nPaling banyak 1 orang sekaligus; terisi 0." in shown
    assert "Pilih dulu paling sedikit satu keahlian" in await made.press("Mulai menerima")
    assert "Keahlian: Program kerja" in await made.press("Program kerja")
    assert "Program kerja, Memimpin tim" in await made.press("Memimpin tim")
    assert "Keahlian: Program kerja\n" in await made.press("✓ Memimpin tim")
    assert "Paling banyak 2 orang" in await made.press("2 orang")
    assert "✓ 2 orang" in made.buttons
    assert "paling panjang 500 huruf" in await made.press("Tulis apa yang dapat Bapak/Ibu bantu")
    assert "Tulisan itu 501 huruf" in await made.say("a" * 501)
    made.city.clock.advance(seconds=5)
    assert HELP in await made.say(HELP)
    assert "terdaftar dan dapat ditawarkan" in await made.press("Mulai menerima")
    home = await made.press("‹ Mentoring")
    assert "menerima paling banyak 2 orang sekaligus, untuk Program kerja. Terisi: 0." in home
    await made.press("Yang saya tawarkan sebagai mentor")
    await made.press("Jeda dulu")
    assert "sedang jeda" in await made.press("‹ Mentoring")


async def test_somebody_wishes_sees_their_place_and_takes_it_back(city: City, cast: Cast) -> None:
    await list_as_mentor(cast.made)
    surya = await city.employee(SURYA_CODE)
    assert "nomor 1 dari 1" in await wish(surya)
    await cast.ayu.say("/mentoring")
    assert "Dalam hal apa" in await cast.ayu.press("Minta mentor")
    assert "Keuangan dan anggaran · 0 menunggu" in cast.ayu.buttons
    assert "Program kerja: apa yang ingin" in await cast.ayu.press(
        "Program kerja · 2 tempat kosong"
    )
    assert "masih kosong" in await cast.ayu.say("\u200b")
    placed = await cast.ayu.say(LEARN)
    assert "Permintaan Bapak/Ibu tercatat" in placed
    line = "nomor 2 dari 2 yang menunggu mentor Program kerja; 2 tempat sedang kosong"
    assert line in placed
    assert line in await cast.ayu.say("/mentoring")
    assert LEARN in cast.ayu.reads
    assert "Minta mentor" not in cast.ayu.buttons
    assert "masih menunggu" in await cast.ayu.press_data(WishFor(skill=Skill.DATA).pack())
    forwarded = cast.ayu.data_of("Tarik permintaan")
    assert "bukan untuk akun" in await surya.press_data(forwarded)
    assert "ikut hilang" in await cast.ayu.press("Tarik permintaan")
    assert "sudah ditarik" in await cast.ayu.press("Ya, tarik")
    assert "tidak ada permintaan" in await cast.ayu.press("‹ Mentoring")
    await surya.say("/mentoring")
    assert "nomor 1 dari 1" in surya.reads


async def test_the_words_of_a_challenge_by_one_tap(city: City, cast: Cast) -> None:
    await cast.ayu.say("/tantangan")
    await cast.ayu.press("Bimbingan")
    await cast.ayu.say("Belum paham <RKA>.")
    await cast.ayu.press_data(WishFor(skill=Skill.FINANCE).pack())
    assert "1. Belum paham <RKA>." in cast.ayu.reads
    kept = await cast.ayu.press("Pakai tantangan 1")
    assert "menunggu mentor Keuangan dan anggaran; belum ada tempat kosong" in kept
    (one,) = await stored(city, MentoringWish)
    assert (one.words, one.challenge_id is not None) == ("Belum paham <RKA>.", True)


async def test_who_goes_back_is_no_longer_asked(city: City, cast: Cast) -> None:
    await cast.ayu.say("/mentoring")
    await cast.ayu.press("Minta mentor")
    await cast.ayu.press("Data dan statistik · 0 menunggu")
    await cast.ayu.press("‹ Kembali")
    await cast.ayu.press("‹ Mentoring")
    await cast.ayu.say("Halo?")
    assert await stored(city, MentoringWish) == []


async def test_it_is_matched_offered_accepted_by_both_and_begins(city: City, cast: Cast) -> None:
    made, ayu, dewi = cast.made, cast.ayu, cast.dewi
    assert "Belum ada yang menunggu mentor." in await dewi.say("/padanan")
    await list_as_mentor(made)
    await wish(ayu)
    found = await dewi.press("Hitung ulang")
    assert "Program kerja: 1 menunggu, 2 tempat kosong" in found
    assert "1. Made Artha (Dinas Pendidikan) → Ayu Pramesti (Dinas Kependudukan)" in found
    assert "• Jabatan sejenis: Analis." in found
    detail = await dewi.press("1")
    assert "Made Artha, Analis, Dinas Pendidikan\nsebagai mentor\nAyu Pramesti" in detail
    assert LEARN in detail
    await dewi.press("‹ Padanan")
    assert "Tawarkan 1 pasangan sekarang?" in await dewi.press("Tawarkan semua (1)")
    assert "1 pasangan ditawarkan" in await dewi.press("Ya, tawarkan")
    await city.look()
    assert "Made Artha, Analis, Dinas Pendidikan, ditawarkan sebagai mentor" in ayu.reads
    assert f"Kata mentor: {HELP}" in ayu.reads
    assert "• Mentor belum pernah membimbing di sini" in ayu.reads
    assert "paling lambat 1 Desember 2026" in ayu.reads
    assert "Ayu Pramesti, Analis, Dinas Kependudukan, ingin dibimbing" in made.reads
    assert f"Yang ingin dikuasai: {LEARN}" in made.reads
    waiting = await made.press("Terima")
    assert "Bapak/Ibu sudah menerima. Kami menunggu jawaban Ayu Pramesti" in waiting
    await dewi.say("/padanan")
    listed = await dewi.press("Belum dijawab (1)")
    assert "Made Artha → Ayu Pramesti (Program kerja), ditawarkan" in listed
    assert "menunggu yang dibimbing" in listed
    await ayu.say("/mentoring")
    assert "Tarik permintaan" not in ayu.buttons
    await ayu.press("Jawab tawaran: Made Artha")
    begins = await ayu.press("Terima")
    assert "bimbingan dengan Made Artha dimulai, sampai 23 Februari 2027" in begins
    assert "Buka bimbingan" in ayu.buttons
    await made.say("/mentoring")
    assert "Bimbingan dengan Ayu Pramesti" in made.buttons
    assert "Terisi: 1." in made.reads
    assert "Semua tawaran sudah dijawab." in await dewi.press_data(Unanswered().pack())


async def test_a_decline_tells_no_reason_and_is_not_offered_again(city: City, cast: Cast) -> None:
    made, ayu, dewi = cast.made, cast.ayu, cast.dewi
    await offer_all(cast)
    await city.look()
    await made.press("Terima")
    assert "Alasannya tidak ditanyakan" in await ayu.press("Tolak")
    declined = await ayu.press("Jangan tawarkan orang ini lagi")
    assert "Permintaan Bapak/Ibu tetap pada tempatnya" in declined
    await city.look()
    assert "Bimbingan dengan Ayu Pramesti (Program kerja) tidak jadi dimulai." in made.reads
    assert "Tawaran Made Artha dan Ayu Pramesti (Program kerja) tidak diterima." in dewi.reads
    assert "lagi" not in dewi.reads
    (veto,) = await stored(city, MentoringVeto)
    assert veto.other_id == await id_of(city, "Made Artha")
    again = await dewi.press("Hitung ulang")
    assert "tidak ada pasangan baru" in again
    (offer,) = await stored(city, Mentorship)
    accept = AcceptOffer(mentorship_id=offer.id).pack()
    assert "tidak berlaku lagi" in await made.press_data(accept)


async def test_an_offer_is_reminded_of_and_lapses(city: City, cast: Cast) -> None:
    await offer_all(cast)
    await city.look()
    await cast.ayu.press("Terima")
    city.clock.turn(datetime(2026, 11, 27, 2, 0, tzinfo=UTC))
    await city.look()
    due = "ditawarkan sebagai pasangan mentoring (Program kerja)"
    assert (heard(cast.made, due), heard(cast.ayu, due)) == (True, False)
    city.clock.turn(datetime(2026, 12, 2, 2, 0, tzinfo=UTC))
    await city.look()
    await city.look()
    assert heard(cast.ayu, "tidak jadi dimulai")
    assert heard(cast.dewi, "gugur karena tidak dijawab")
    assert "tidak berlaku lagi" in await cast.made.press("Lihat dan jawab")


async def test_who_has_come_to_rate_the_other_is_refused_in_words(city: City, cast: Cast) -> None:
    await offer_all(cast)
    await city.look()
    await cast.made.press("Terima")
    async with city.sessions.begin() as session:
        session.add(
            Assignment(
                employee_id=await id_of(city, "Ratna Kusumawardani"),
                reviewer_id=await id_of(city, "Made Artha"),
                since=city.clock(),
                basis=Basis.LINE,
            )
        )
    refused = await cast.ayu.press("Terima")
    assert "mentornya menjadi penilai atau atasan yang dibimbing" in refused
    await city.look()
    assert "tidak jadi dimulai" in cast.made.reads
    assert "tidak lagi memenuhi syarat" in cast.dewi.reads
    (offer,) = await stored(city, Mentorship)
    assert (offer.begun_at, offer.ended_by_id) == (None, None)


async def test_pairs_are_struck_out_and_put_back(cast: Cast) -> None:
    await list_as_mentor(cast.made)
    await wish(cast.ayu)
    await cast.dewi.say("/padanan")
    await cast.dewi.press("1")
    assert "Pasangan ini dicoret" in await cast.dewi.press("Coret")
    assert "tidak ada pasangan baru" in await cast.dewi.press("‹ Padanan")
    assert "1. Made Artha → Ayu Pramesti" in cast.dewi.reads
    await cast.dewi.press("1 ✗")
    await cast.dewi.press("Batalkan coretan")
    assert "1 pasangan ditawarkan" in await cast.dewi.press("Tawarkan")


async def test_buttons_of_others_do_nothing(city: City, cast: Cast) -> None:
    await offer_all(cast)
    (offer,) = await stored(city, Mentorship)
    surya, ratna = await city.employee(SURYA_CODE), await city.employee(RATNA_CODE)
    citizen = city.someone()
    await citizen.start()
    theirs: tuple[CallbackData, ...] = (
        OpenOffer(mentorship_id=offer.id),
        AcceptOffer(mentorship_id=offer.id),
        DeclineOffer(mentorship_id=offer.id, never=True),
        WithdrawWish(wish_id=offer.wish_id),
    )
    for button in theirs:
        assert "bukan untuk akun" in await surya.press_data(button.pack())
        assert "untuk pegawai" in await citizen.press_data(button.pack())
    for data in (ToggleSkill(skill=Skill.DATA).pack(), WishFor(skill=Skill.DATA).pack()):
        assert "untuk pegawai" in await citizen.press_data(data)
    of_the_city: tuple[CallbackData, ...] = (
        FindMatches(),
        StrikeMatch(wish_id=offer.wish_id, mentor_id=offer.mentor_id),
        OfferAll(found_at=1, sure=True),
        Unanswered(),
    )
    for button in of_the_city:
        assert "di luar kewenangan" in await ratna.press_data(button.pack())
    assert "tidak diusulkan lagi" in await cast.dewi.press_data(
        OfferAll(found_at=1, sure=True).pack()
    )
    for data in ("mbb:cooking", "mbc:6", "mbc:0", "mef:x:1", "mdd:1:maybe"):
        assert "sudah lama" in await surya.press_data(data)
