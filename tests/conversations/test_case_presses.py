"""Buttons of others, old ones, long texts and long lists in cases."""

import pytest

from tests.cases import CODE
from tests.city import AYU_CODE, RATNA_CODE, City
from tests.conversations.casework import POLI, a_case, all_read, answer, at, count


async def test_the_code_stands_in_no_button_and_no_notice(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city, told=sari)
    await sari.say(f"/kuitansi {CODE}")
    await at(city, 11, 25)
    await ratna.press("Buka kasusnya")
    await ratna.press("Kerjakan")
    await city.look()
    said = f"{[m for m in sari.messages if m['from']['is_bot']]}{ratna.messages}"
    assert CODE not in said
    assert "Ada kabar" in said


async def test_buttons_of_a_citizen_forwarded(city: City) -> None:
    sari, budi, ratna = city.someone("Sari"), city.someone("Budi"), await city.employee(RATNA_CODE)
    await sari.start()
    await budi.start()
    case = await a_case(city, told=sari)
    await answer(ratna)
    await sari.say(f"/kuitansi {CODE}")
    labels = ("Sudah beres", "Belum, buka lagi", "Naskah SP4N-LAPOR!",
              "Jangan beri tahu di chat ini")  # fmt: skip
    forwarded = [sari.data_of(label) for label in labels]
    for data in (*forwarded, f"hv:{case}:{'0' * 10}"):
        for other in (budi, ratna):
            assert "bukan untuk akun" in await other.press_data(data)
    assert await count(city) == 2


async def test_buttons_of_the_office_forwarded(city: City) -> None:
    ratna, ayu, sari = (
        await city.employee(RATNA_CODE),
        await city.employee(AYU_CODE),
        city.someone("Sari"),
    )
    await sari.start()
    case = await a_case(city)
    await ratna.say("/kasus")
    await ratna.press("1")
    labels = [label for label in ratna.buttons[:6] if label != "‹ Daftar kasus"]
    forwarded = [ratna.data_of(label) for label in labels]
    assert len(forwarded) == 5
    for data in (*forwarded, f"hm:{case}:answered:1", f"hs:{case}:answered:1", f"hh:{case}:2"):
        assert "bukan untuk akun" in await ayu.press_data(data)
        assert "di luar kewenangan" in await sari.press_data(data)
    assert await count(city) == 1


@pytest.mark.parametrize("number", [0, 4, 999])
async def test_a_ready_text_that_does_not_exist(city: City, number: int) -> None:
    ratna = await city.employee(RATNA_CODE)
    case = await a_case(city)
    for kind in ("hm", "hs"):
        told = await ratna.press_data(f"{kind}:{case}:answered:{number}")
        assert "sudah lama dan tidak berlaku lagi" in told
    assert await count(city) == 1


async def test_a_case_of_another_unit(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    clinic = await a_case(city, service=POLI)
    assert "Tidak ada kasus" in await ratna.say("/kasus")
    assert "bukan untuk akun" in await ratna.press_data(f"ho:{clinic}")
    assert "di luar kewenangan" in await city.someone("Sari").say("/kasus")


async def test_an_old_button_of_the_office(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    await a_case(city)
    await ratna.say("/kasus")
    await ratna.press("1")
    work = ratna.data_of("Kerjakan")
    await ratna.press("Kerjakan")
    assert "sudah berubah" in await ratna.press_data(work)
    assert await count(city) == 2


async def test_whoever_goes_to_the_menu_has_stopped_writing(city: City) -> None:
    sari = city.someone("Sari")
    await sari.start()
    await a_case(city)
    await sari.say(f"/kuitansi {CODE}")
    for back in ("/menu", f"/kuitansi {CODE}"):
        await sari.press("Tulis lagi")
        await sari.say(back)
        assert "tidak ada pertanyaan yang menunggu" in await sari.say("Halo?")
        await sari.say(f"/kuitansi {CODE}")
    assert await count(city) == 1


async def test_a_text_that_is_too_long_is_kept_by_nobody(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city)
    await sari.say(f"/kuitansi {CODE}")
    await sari.press("Tulis lagi")
    assert "2.001 huruf; paling panjang 2.000" in await sari.say("a" * 2001)
    await ratna.say("/kasus")
    await ratna.press("1")
    await ratna.press("Jawab")
    assert "paling panjang 2.000" in await ratna.paste("a" * 5000)
    assert await count(city) == 1


async def test_markup_of_citizens_and_a_long_history_are_shown_as_written(city: City) -> None:
    sari, ratna = city.someone("Sari"), await city.employee(RATNA_CODE)
    await sari.start()
    await a_case(city, words=f"<b>{'&' * 1990}</b>")
    await sari.say(f"/kuitansi {CODE}")
    for number in range(3):
        await sari.press("Tulis lagi")
        await sari.say(f"<i>{number}</i>{'&' * 1900}")
        await sari.press("Lihat semuanya")
    assert sari.buttons == ["Tulis lagi", "Naskah SP4N-LAPOR!", *sari.buttons[2:]]
    await ratna.say("/kasus")
    await ratna.press("1")
    for number in range(3):
        assert f"<i>{number}</i>" in all_read(ratna)


async def test_a_long_list_turns_its_pages(city: City) -> None:
    ratna = await city.employee(RATNA_CODE)
    for _ in range(9):
        await a_case(city)
    assert "1. ⏳ sisa 5 hari kerja" in await ratna.say("/kasus")
    assert ratna.buttons[-1:] != ["9"]
    second = await ratna.press("Halaman 2 ›")
    assert second.count("⏳") == 1


async def test_the_head_finds_it_in_the_menu_and_others_do_not(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    assert "Kasus warga" in ratna.buttons
    assert "Kasus warga" not in ayu.buttons
    assert "Tidak ada kasus" in await ratna.press("Kasus warga")


async def test_both_sides_in_english(city: City) -> None:
    sari, ratna = city.someone("Sari", "en"), await city.employee(RATNA_CODE)
    await sari.start()
    await ratna.say("/bahasa")
    await ratna.press("English")
    await a_case(city, told=sari)
    await at(city, 11, 25)
    assert "waits for your answer (⏳ 4 working days left)" in ratna.reads
    await ratna.press("Open the case")
    await ratna.press("Answer")
    await ratna.press("It is mended")
    await ratna.press("Send it like this")
    await at(city, 11, 30)
    assert "In your eyes, is it done?" in sari.reads
    assert "Thank you. The case is done" in await sari.press("It is done")
