"""The self-evaluation from the invitation to the receipt, its change, and what is kept of it."""

from datetime import UTC, datetime, timedelta

from models.evaluation import Evaluation
from models.form import Answer, Form
from models.plan import PlannedResult, ResultKind
from tests import factories
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import MEETS, answers, evaluate, send_evaluation, stored
from tests.conversations.offices import city_admin, id_of

ABOVE, BELOW = "Di atas ekspektasi", "Di bawah ekspektasi"


async def plan(city: City, name: str, *results: str) -> None:
    employee = await id_of(city, name)
    async with city.sessions.begin() as session:
        session.add_all(
            PlannedResult(
                employee_id=employee,
                semester="2026-2",
                number=number,
                kind=ResultKind.MAIN,
                words=words,
            )
            for number, words in enumerate(results, 1)
        )


async def review(ratna: Someone, *ratings: str) -> str:
    await ratna.press("Tinjau sekarang")
    for rating in ratings:
        await ratna.press(rating)
    await ratna.say("Pertahankan.")
    return await ratna.press("Kirim")


async def test_whoever_is_new_is_invited_once_and_begins_from_there(city: City) -> None:
    async with city.sessions.begin() as session:
        unit = await factories.a_unit(session, "Dinas Sosial")
        made = await factories.an_employee(session, unit, "Made Wirya")
        await factories.a_code(session, made, "MADE234567", city.clock() + timedelta(days=9))
    made_ = await city.employee("MADE234567")
    assert (await city.look())["evaluations-opened"] == 1
    assert "Evaluasi diri semester II 2026 sudah dibuka" in made_.reads
    assert "sampai 24 Desember 2026" in made_.reads
    assert (await city.look())["evaluations-opened"] == 0
    assert "1 dari 21" in await made_.press("Mulai sekarang")


async def test_results_of_the_plan_are_rated_by_both_sides_and_compared(city: City) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await plan(city, "Ayu Pramesti", "Antrean <loket> turun", "Arsip tertata")
    first = await ayu.press("Evaluasi diri periode ini")
    assert "1 dari 25" in first
    assert "Antrean <loket> turun" in first
    for rating in (ABOVE, MEETS, *[MEETS] * 7):
        await ayu.press(rating)
        await ayu.press("Lewati")
    await ayu.press("Periksa & kirim")
    await ayu.press("Kirim")
    city.clock.turn(datetime(2026, 11, 25, 1, 0, tzinfo=UTC))
    await city.look()
    await review(ratna, ABOVE, BELOW, *[MEETS] * 9)
    await city.look()
    both = await ayu.press("Baca berdampingan")
    assert "Antrean <loket> turun: selaras" in both
    assert "Arsip tertata: titik buta" in both
    assert "(dilewati)" not in both


async def test_the_receipt_is_what_is_stored_and_its_seal_can_be_checked(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    sent = await send_evaluation(ayu, "Antrean turun <b>separuh</b>.")
    (form,) = await stored(city, Form)
    assert "24 November 2026, 10.00 WITA" in sent
    assert f"segel {form.seal[:12]}" in sent
    assert "Antrean turun <b>separuh</b>." in sent
    assert sent.count("(dilewati)") == 7
    assert f"Segel {form.seal[:12]} cocok" in await ayu.press("Periksa segel")
    async with city.sessions.begin() as session:
        answer = await session.get(Answer, (form.id, "pencapaian"))
        assert answer is not None
        answer.text = "Antrean hilang."
    assert "Segel TIDAK cocok" in await ayu.press("Periksa segel")


async def test_what_was_sent_is_changed_while_it_is_sealed(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await send_evaluation(ayu)
    preview = await ayu.press("Ubah")
    assert "Yang sudah terkirim tetap di dalam amplop" in preview
    assert await ayu.say("/evaluasi") == preview
    await ayu.press("✎ 15")
    await ayu.say("Antrean turun menjadi 15 menit.")
    await ayu.press("Periksa & kirim")
    city.clock.advance(minutes=5)
    assert "Antrean turun menjadi 15 menit." in await ayu.press("Kirim")
    assert "10.05 WITA" in ayu.reads
    before = await ayu.press("Versi sebelumnya")
    assert "Antrean turun." in before
    assert "10.00 WITA" in before
    first, second = sorted(await stored(city, Form), key=lambda form: form.id)
    (evaluation,) = [each for each in await stored(city, Evaluation) if each.form_id]
    assert (evaluation.form_id, evaluation.revision_id) == (second.id, None)
    assert second.earlier_id == first.id


async def test_a_change_that_is_half_done_when_the_envelopes_open_is_dropped_with_a_word(
    city: City,
) -> None:
    ayu, ratna = await city.employee(AYU_CODE), await city.employee(RATNA_CODE)
    await send_evaluation(ayu)
    await ayu.press("Ubah")
    await ayu.press("✎ 15")
    await ayu.say("Setengah jadi.")
    await ayu.press("Periksa & kirim")
    change = ayu.data_of("Kirim")
    city.clock.turn(datetime(2026, 11, 25, 1, 0, tzinfo=UTC))
    await city.look()
    await review(ratna, *[MEETS] * 9)
    await city.look()
    assert "yang berlaku adalah yang terkirim sebelumnya" in ayu.reads
    both = await ayu.press("Baca berdampingan")
    assert "Antrean turun." in both
    assert "Setengah jadi." not in both
    assert "sudah berakhir" in await ayu.press_data(change)


async def test_a_term_that_ends_while_the_preview_is_open(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    await ayu.say("Antrean turun.")
    await ayu.press("Periksa & kirim")
    city.clock.advance(days=30)
    assert "/evaluasi" in await ayu.press("Kirim")
    await city.look()
    assert "tidak ada masa evaluasi yang dibuka" in await ayu.say("/evaluasi")
    kept = await ayu.press("Semester II 2026 · tidak terkirim")
    assert "tidak terkirim" in kept
    assert "Antrean turun." in kept
    assert "Ubah" not in ayu.buttons
    (form,) = await stored(city, Form)
    assert form.sent_at is None


async def test_a_text_after_the_term_is_explained_and_kept_nowhere(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    before = await answers(city)
    city.clock.advance(days=30)
    assert "sudah berakhir" in await ayu.say("Antrean turun.")
    assert await answers(city) == before


async def test_between_two_terms_it_is_told_when_the_next_one_opens(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    city.clock.turn(datetime(2027, 5, 3, 2, 0, tzinfo=UTC))
    await city.look()
    told = await ayu.say("/evaluasi")
    assert "Evaluasi diri semester I 2027 dibuka 16 Juni 2027" in told


async def test_two_phones_press_and_send_at_once(city: City) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    await ayu.say("Antrean turun.")
    await ayu.press("Periksa & kirim")
    once, again = ayu.tap("Kirim"), ayu.tap("Kirim")
    await city.receive(once, again)
    (form,) = await stored(city, Form)
    assert form.sent_at == city.clock()
    assert "sudah terkirim" in await ayu.press_data(f"vd:{form.id}:pencapaian")


async def test_forwarded_buttons_show_nobody_elses(city: City) -> None:
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    await send_evaluation(ayu)
    (form,) = await stored(city, Form)
    (evaluation,) = [each for each in await stored(city, Evaluation) if each.form_id]
    citizen = city.someone()
    await citizen.start()
    for data in (f"vi:{form.id}", f"vj:{form.id}", f"zl:{evaluation.id}", f"ve:{form.id}:loyal"):
        assert "bukan untuk akun" in await surya.press_data(data)
    for data in (f"vi:{form.id}", f"vj:{form.id}", "vh", "e"):
        assert "untuk pegawai" in await citizen.press_data(data)


async def test_an_administrator_gives_more_time_and_it_is_told(city: City) -> None:
    ayu, dewi = await city.employee(AYU_CODE), await city_admin(city)
    await evaluate(ayu)
    await dewi.say("/perpanjang")
    assert "Tidak ada pegawai" in await dewi.say("Zulkifli")
    await dewi.say("Pramesti")
    found = await dewi.press("Ayu Pramesti · Analis")
    assert "Ayu Pramesti, evaluasi diri semester II 2026" in found
    assert "bukan hari kerja" in await dewi.say("2-1 cuti sakit")
    assert "belum dapat kami baca" in await dewi.say("cuti sakit")
    assert "kini sampai 15 Januari 2027" in await dewi.say("15-1 cuti sakit")
    await city.look()
    assert "diperpanjang sampai 15 Januari 2027" in ayu.reads
    assert "cuti sakit" in ayu.reads
    city.clock.turn(datetime(2027, 1, 12, 2, 0, tzinfo=UTC))
    await city.look()
    assert "Pencapaian" in await ayu.say("/evaluasi")
    await ayu.say("Antrean turun.")
    await ayu.press("Periksa & kirim")
    assert "terkirim" in await ayu.press("Kirim")
