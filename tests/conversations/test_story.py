"""The whole main job, as the people in it live it."""

from datetime import UTC, datetime

from tests.city import AYU_CODE, LOKET, RATNA_CODE, City

ABOVE, MEETS, BELOW = "Di atas ekspektasi", "Sesuai ekspektasi", "Di bawah ekspektasi"


async def test_three_voices_from_end_to_end(city: City) -> None:
    # A citizen scans the QR at the counter: two taps are enough, more is welcome.
    sari = city.someone("Sari")
    welcome = await sari.start(LOKET)
    assert "Perekaman KTP-el" in welcome
    assert "akun Saudara tidak ikut disimpan" in welcome
    assert "Kirim sekarang" in await sari.press("😀 Sangat puas") + " ".join(sari.buttons)
    assert "1 dari 9" in await sari.press("Ceritakan lebih lanjut (±1 menit)")
    await sari.press("Sesuai")
    await sari.press("Lewati")
    assert "4 dari 9" in await sari.press("Cepat")
    await sari.press("Periksa & kirim")
    thanks = await sari.press("Kirim")
    receipt = thanks.split("Kode kuitansi: ")[1].split()[0]
    assert "menunggu diserahkan bersama yang lain" in await sari.say(f"/kuitansi {receipt}")

    # An employee binds the chat and looks back on the semester.
    ayu = await city.employee(AYU_CODE)
    assert "Ayu Pramesti" in ayu.reads
    first = await ayu.press("Evaluasi diri periode ini")
    assert "Ramah, cekatan, solutif, dan dapat diandalkan" in first
    for rating in (ABOVE, MEETS, MEETS, "Tidak sempat menunjukkan", MEETS, ABOVE, ABOVE):
        await ayu.press(rating)
        if "Lewati" in ayu.buttons and rating == MEETS:
            await ayu.press("Lewati")
        elif rating == ABOVE:
            await ayu.say("Jam buka loket diperpanjang.")
    assert "Pencapaian" in ayu.reads
    await ayu.say("Antrean loket turun dari 40 menjadi 15 menit.")
    await ayu.say("Listrik padam dua kali sepekan.")
    await ayu.press("Dukungan sumber daya")
    assert "Mohon diperiksa" in await ayu.press("Periksa & kirim")
    await ayu.press("✎ 3")
    await ayu.press(BELOW)
    preview = await ayu.press("Periksa & kirim")
    assert "3. Akuntabel: Di bawah ekspektasi" in preview
    sent = await ayu.press("Kirim")
    assert "Antrean loket turun dari 40 menjadi 15 menit." in sent
    assert "tersegel" in sent

    # At 09.00 of the next working day, and not before, the supervisor is reminded.
    ratna = await city.employee(RATNA_CODE)
    city.clock.turn(datetime(2026, 11, 25, 0, 59, tzinfo=UTC))
    await city.look()
    assert "menunggu" not in ratna.reads
    city.clock.turn(datetime(2026, 11, 25, 1, 0, tzinfo=UTC))
    await city.look()
    assert "Ayu Pramesti sudah mengirim evaluasi diri" in ratna.reads

    # One tap opens that very review.
    question = await ratna.press("Tinjau sekarang")
    assert "Tinjauan: Ayu Pramesti" in question
    for rating in (ABOVE, ABOVE, BELOW, MEETS, MEETS, MEETS, ABOVE, MEETS, ABOVE):
        await ratna.press(rating)
    await ratna.say("Pertahankan keramahan di loket; ikuti pelatihan arsip digital.")
    assert "Kedua amplop sudah terbuka" in await ratna.press("Kirim")

    # Both envelopes open; the employee is told at once and reads both sides.
    await city.look()
    assert "Kedua amplop sudah terbuka" in ayu.reads
    both = await ayu.press("Baca berdampingan")
    assert "Berorientasi Pelayanan: selaras" in both
    assert "Akuntabel: berbeda" in both
    assert "Kompeten: titik buta" in both
    assert "Harmonis: belum dapat dibandingkan" in both
    assert "Predikat: Baik" in both
    assert "Bahan dialog kinerja" in both
    assert "pelatihan arsip digital" in both

    # A day after it was sent the citizen's rating is released: the receipt shows what is kept.
    city.clock.turn(datetime(2026, 11, 25, 2, 0, tzinfo=UTC))
    assert (await city.look())["ratings-released"] == 1
    kept = await sari.say(f"/kuitansi {receipt}")
    assert "Cepat" in kept
    assert "Tidak tersimpan: akun" in kept

    # The head of the unit asks for the picture: one rating is not enough to show anything.
    caption = await ratna.say("/laporan")
    assert "belum cukup data" in caption.lower()
    assert ratna.messages[-1]["photo"]
