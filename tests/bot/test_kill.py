"""SIGKILL at every step of the story: no answer is lost, none is doubled."""

import asyncio
import re
from datetime import timedelta

import pytest
from aiohttp import ClientSession
from sqlalchemy import func, select

from bot.database import Sessions
from models.base import Base
from models.evaluation import Evaluation
from models.form import Answer, Form
from models.notice import Notice, Topic
from models.rating import Rating, RatingDraft, VoteGuard
from sandbox import LocalTelegram
from tests.bot.living import PATIENCE, LivingBot, Resident, turn_to_a_monday, until
from tests.city import AYU_CODE, LOKET, RATNA_CODE, read

MEETS, ABOVE = "Sesuai ekspektasi", "Di atas ekspektasi"
VALUES = ["Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif", "Pencapaian"]
REVIEWED = [*VALUES[:-1], "Perilaku kerja"]

pytestmark = pytest.mark.process


async def test_a_citizen_rates_a_service(
    telegram: LocalTelegram, address: str, bot: LivingBot, sessions: Sessions
) -> None:
    sari = Resident(telegram, telegram.join("Sari").id)
    await bot.start()
    await sari.start(LOKET, reads="Bagaimana pelayanan")
    await again(bot)
    await sari.press("😀 Sangat puas", reads="Jawaban Saudara")
    await again(bot)
    await sari.press("Ceritakan lebih lanjut (±1 menit)", reads="1 dari 9")
    sari.begin_to_press("Sesuai")
    await again(bot)  # killed before, in or after it was handled: nobody can say
    await sari.press("Sesuai", reads="2 dari 9")
    await sari.press("Mudah", reads="3 dari 9")
    await again(bot)
    await sari.press("Periksa & kirim", reads="Mohon diperiksa")
    sari.begin_to_press("Kirim")
    await again(bot)
    sari.begin_to_press("Kirim")
    await until(lambda: sari.sees("Kode kuitansi") or alerted(telegram))

    # Whether the code was ever seen nobody can say: the same link gives another one.
    await sari.start(LOKET, reads="sudah diterima")
    await again(bot)
    seen = codes(sari)
    sari.begin_to_press("Buat kode kuitansi baru")
    await until(lambda: codes(sari) != seen)
    receipt = codes(sari)[-1]

    # A day later it is released, however often the bot is killed on the way.
    await turn(address, days=1)
    for _ in range(3):
        await again(bot)
    async with asyncio.timeout(PATIENCE):
        while not await count(sessions, Rating):  # noqa: ASYNC110 - another process does it
            await asyncio.sleep(0.1)
    async with sessions() as session:
        rating = (await session.scalars(select(Rating))).one()
        assert (rating.kepuasan, rating.persyaratan, rating.prosedur) == (4, 3, 3)
    assert await count(sessions, RatingDraft) == 0
    assert await count(sessions, VoteGuard) == 1
    await sari.say(f"/kuitansi {receipt}", reads="Yang tersimpan")


async def test_both_envelopes(
    telegram: LocalTelegram, address: str, bot: LivingBot, sessions: Sessions
) -> None:
    ayu, ratna = (Resident(telegram, telegram.join(name).id) for name in ("Ayu", "Ratna"))
    await bot.start()
    await ayu.start(AYU_CODE, reads="Ayu Pramesti")
    await again(bot)
    await ayu.press("Evaluasi diri periode ini", reads="1 dari 21")
    for heading in VALUES:
        await ayu.press(MEETS, reads="Bukti")
        await ayu.press("Lewati", reads=heading)
    await again(bot)
    await ayu.say("Antrean turun menjadi 15 menit.", reads="Tantangan")
    await again(bot)
    await ayu.press("Lewati", reads="Mohon diperiksa")
    await again(bot)
    await ayu.press("Kirim", reads="tersegel")

    await ratna.start(RATNA_CODE, reads="Ratna Kusumawardani")
    await again(bot)
    await turn_to_a_monday(address)
    await ratna.reads("1 hal menunggu Bapak/Ibu")
    await again(bot)
    await ratna.press("Tinjau Ayu Pramesti", reads="Tinjauan: Ayu Pramesti")
    for heading in REVIEWED:
        await ratna.press(ABOVE, reads=heading)
    await again(bot)
    await ratna.press(MEETS, reads="Hasil kerja")
    await ratna.press(MEETS, reads="Ringkasan")
    await ratna.say("Pertahankan.", reads="Mohon diperiksa")
    await again(bot)
    await ratna.press("Kirim", reads="Kedua amplop sudah terbuka")
    await again(bot)
    await ayu.reads("Kedua amplop sudah terbuka")
    await ayu.press("Baca berdampingan", reads="Predikat: Baik")

    async with sessions() as session:
        forms = (await session.scalars(select(Form))).all()
        answers = await session.scalar(select(func.count()).select_from(Answer))
        theirs = select(Evaluation).where(Evaluation.form_id.is_not(None))
        evaluation = (await session.scalars(theirs)).one()
        about = select(Notice).where(Notice.topic.in_([Topic.ENVELOPES_OPEN, Topic.REVIEW_DUE]))
        notices = (await session.scalars(about)).all()
    assert len(forms) == 2
    assert answers == 16 + 10
    assert evaluation.opened_at is not None
    assert sorted(notice.topic for notice in notices) == ["envelopes-open", "review-due"]
    assert all(notice.done_at for notice in notices)


def codes(someone: Resident) -> list[str]:
    texts = [read(message) for message in someone.telegram.chat(someone.id).messages]
    return [code for text in texts for code in re.findall(r"Kode kuitansi: (\w{10})", text)]


async def count(sessions: Sessions, model: type[Base]) -> int:
    async with sessions() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


def alerted(telegram: LocalTelegram) -> bool:
    return any(toast.get("text") for toast in telegram.toasts)


async def again(bot: LivingBot) -> None:
    await bot.kill()
    await bot.start()


async def turn(address: str, **by: float) -> None:
    async with (
        ClientSession() as client,
        client.post(
            f"{address}/sim/clock", json={"advance": timedelta(**by).total_seconds()}
        ) as answer,
    ):
        answer.raise_for_status()
