"""The record of a half-year, for the employee and whoever reviews them."""

from handlers.feedback.buttons import ExportFeedback, FeedbackRecordOf, Format, ReadFeedback
from models.disclosure import Seen, Viewing
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City
from tests.conversations.acting import stored
from tests.feedback import employee_named, say_to_ayu


async def test_the_record_is_read_and_exported_by_employee_and_reviewer_alone(city: City) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    surya = await city.employee(SURYA_CODE)
    her = await employee_named(city, "Ayu Pramesti")
    await say_to_ayu(ratna, "=1+1")
    await ayu.say("/umpan")
    assert "1 umpan balik, 1 belum dibaca." in await ayu.press(
        "Umpan balik untuk saya · 1 belum dibaca"
    )
    assert "• 24 November 2026 · Ratna Kusumawardani · Kompeten" in ayu.buttons
    await ayu.press("Unduh PDF")
    await ayu.press("Unduh Excel")
    names = [m["document"]["file_name"] for m in ayu.messages if "document" in m]
    assert names == [f"umpan-balik-{her.nip}-2026-2.{kind}" for kind in ("pdf", "xlsx")]
    assert await stored(city, Viewing) == []
    await ratna.say("/umpan")
    await ratna.press("Ayu Pramesti · hari ini")
    assert "Catatan umpan balik Ayu Pramesti" in await ratna.press("Catatan umpan balik")
    assert {v.what for v in await stored(city, Viewing)} == {Seen.FEEDBACK}
    for button in (
        FeedbackRecordOf(employee_id=her.id, semester="2026-2"),
        ExportFeedback(employee_id=her.id, semester="2026-2", format=Format.PDF),
        ReadFeedback(feedback_id=1),
    ):
        assert "tidak dapat dibuka" in await surya.press_data(button.pack())
    city.clock.advance(days=60)
    await ayu.say("/umpan")
    await ayu.press("Umpan balik untuk saya · 1 belum dibaca")
    assert "Belum ada pada semester ini" in ayu.reads
    assert ayu.buttons[:3] == ["Semester II 2026", "Umpan balik", "Menu"]  # nothing to export
    assert "1 umpan balik" in await ayu.press("Semester II 2026")
