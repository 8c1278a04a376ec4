"""What an employee shares: read by whoever reviews them at that moment, and by nobody else."""

from sqlalchemy import update

from handlers.journal.buttons import OpenEntry, SharedEntries, SharedEntry, ShareEntry
from models.disclosure import Seen, Viewing
from models.feedback import Feedback
from models.office import Assignment
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import stored
from tests.feedback import employee_named, send
from tests.pictures import a_photo


async def shared(ayu: Someone, *notes: str) -> None:
    for words in notes:
        await ayu.say(f"/jurnal {words}")
        await ayu.press("Bagikan kepada pimpinan")


async def all_of_ayu(city: City, page: int = 0) -> str:
    her = await employee_named(city, "Ayu Pramesti")
    return SharedEntries(employee_id=her.id, page=page).pack()


async def test_the_superior_reads_it_at_once_and_answers(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await ayu.say("/jurnal Rahasia saya")
    button = await all_of_ayu(city)
    assert "Belum ada catatan yang dibagikan" in await ratna.press_data(button)
    await shared(ayu, "Menyusun panduan")
    await send(ayu, "photo", a_photo())
    listed = await ratna.press_data(button)
    assert "Catatan Ayu Pramesti\n\n1 catatan dibagikan kepada Bapak/Ibu" in listed
    assert ratna.buttons[:2] == ["24-11 · Menyusun panduan", "Beri umpan balik"]
    opened = await ratna.press("24-11 · Menyusun panduan")
    assert "Catatan Ayu Pramesti\n\n24 November 2026\nMenyusun panduan" in opened
    assert "photo" in ratna.messages[-1]
    await ratna.press("Beri umpan balik")
    asked = ratna.messages[-2]["text"]  # in the place of the note, above the photo
    assert "Catatan Ayu Pramesti yang dibagikan" in asked
    await ratna.press("Kompeten")
    await ratna.say("Bagus.")
    assert [each.entry_id for each in await stored(city, Feedback)] == [2]
    seen = {(v.what, v.day, v.viewer_id != v.employee_id) for v in await stored(city, Viewing)}
    assert seen == {(Seen.JOURNAL, city.clock().date(), True)}


async def test_what_is_private_taken_back_or_deleted_is_not_there(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await shared(ayu, "Sebentar saja")
    await ratna.press_data(await all_of_ayu(city))
    await ayu.press_data(ShareEntry(entry_id=1, shared=False).pack())
    assert "sudah ditarik kembali" in await ratna.press("24-11 · Sebentar saja")
    assert "tidak ada lagi" in await ratna.press_data(SharedEntry(entry_id=99).pack())
    assert "bukan untuk akun" in await ratna.press_data(OpenEntry(entry_id=1).pack())


async def test_only_whoever_reviews_now_reads_it(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    surya = await city.employee(SURYA_CODE)
    citizen = city.someone()
    await citizen.start()
    await shared(ayu, "Untuk pimpinan")
    everything, one = await all_of_ayu(city), SharedEntry(entry_id=1).pack()
    for button in (everything, one):
        assert "bukan untuk akun" in await surya.press_data(button)
        assert "bukan untuk akun" in await ayu.press_data(button)
        assert "untuk pegawai" in await citizen.press_data(button)
    assert "1 catatan" in await ratna.press_data(everything)
    async with city.sessions.begin() as session:
        await session.execute(update(Assignment).values(until=city.clock()))
    for button in (everything, one):
        assert "bukan untuk akun" in await ratna.press_data(button)
    assert len(await stored(city, Viewing)) == 1


async def test_many_are_paged(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await shared(ayu, *(f"Catatan {number}" for number in range(1, 11)))
    await ratna.press_data(await all_of_ayu(city))
    assert ratna.buttons[0] == "24-11 · Catatan 10"
    await ratna.press(next(label for label in ratna.buttons if "2/2" in label))
    assert ratna.buttons[:2] == ["24-11 · Catatan 2", "24-11 · Catatan 1"]
    assert "10 catatan" in await ratna.press_data(await all_of_ayu(city, page=99))
