"""One look at everything that can be due: twice does nothing, late loses nothing."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from models.base import Base
from models.calendar import WITA
from models.evaluation import Evaluation
from models.notice import Notice, TakenUpdate, Topic
from models.office import Basis
from models.person import Employee, Person
from models.rating import Rating, RatingDraft, VoteKey
from scheduler.jobs import every_minute
from services.lines.lines import Lines
from services.notices import Notices
from tests.city import AYU_CODE, LOKET, POLI, RATNA_CODE, SURYA_CODE, City
from tests.conversations.acting import MEETS, send_evaluation

NOTHING = Counter[str]()
NEXT_SEMESTER = datetime(2027, 1, 4, 2, 0, tzinfo=UTC)


async def count(city: City, model: type[Base]) -> int:
    async with city.sessions() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


async def test_when_nothing_is_due_nothing_is_done(city: City) -> None:
    assert await city.look() == NOTHING


async def test_doing_it_twice_does_nothing_the_second_time(city: City) -> None:
    ratna, ayu, sari = (
        await city.employee(RATNA_CODE),
        await city.employee(AYU_CODE),
        city.someone(),
    )
    await send_evaluation(ayu)
    await sari.start(LOKET)
    await sari.press("😞 Tidak puas")
    city.clock.turn(NEXT_SEMESTER)
    assert await city.look() == Counter(
        {
            "envelopes-opened": 1,
            "ratings-handed-in": 1,
            "vote-keys-destroyed": 1,
            "stages-owed": 2,  # neither has Ratna sent hers, nor Surya
            "digests-owed": 1,
            "told-sent": 2,
            "told-moot": 1,  # nothing waits for Ratna any more
        }
    )
    read, calls = ratna.reads, len(city.telegram.calls)
    assert await city.look() == NOTHING
    assert (ratna.reads, len(city.telegram.calls)) == (read, calls)
    assert "Kedua amplop sudah terbuka" in ayu.reads


async def test_a_day_of_downtime_loses_nothing(city: City) -> None:
    ratna, ayu, sari = (
        await city.employee(RATNA_CODE),
        await city.employee(AYU_CODE),
        city.someone(),
    )
    await send_evaluation(ayu)
    await sari.start(LOKET)
    await sari.press("😞 Tidak puas")
    await sari.start(POLI)  # left without a face
    city.clock.advance(days=2)  # the reminder was due at nine yesterday
    assert await city.look() == Counter({"ratings-handed-in": 2, "told-sent": 1})
    assert "Ayu Pramesti sudah mengirim" in ratna.reads
    assert (await count(city, Rating), await count(city, RatingDraft)) == (0, 1)
    city.clock.advance(days=1)  # nobody else has said anything meanwhile
    assert (await city.look())["ratings-released"] == 1
    assert (await count(city, Rating), await count(city, RatingDraft)) == (1, 0)


async def test_the_end_of_the_term_opens_the_envelopes_and_reminds_of_nothing_more(
    city: City,
) -> None:
    ratna, ayu = await city.employee(RATNA_CODE), await city.employee(AYU_CODE)
    await ratna.press("Tim saya")
    await ratna.press("⏳ ○ Ayu Pramesti")
    await ratna.press("Tinjau")
    await ratna.press(MEETS)
    await send_evaluation(ayu)
    city.clock.advance(days=30)
    assert (await city.look())["envelopes-opened"] == 1
    for side in (ratna, ayu):
        assert "Kedua amplop sudah terbuka" in side.reads
        both = await side.press("Baca berdampingan")
        assert "Tinjauan atasan tidak dikirim" in both
        assert "Atasan: tidak ada penilaian" in both  # a draft is not yet said
        assert "Antrean turun." in both
    assert not any("menunggu Bapak/Ibu" in message.get("text", "") for message in ratna.messages)
    assert "sudah berakhir" in await ratna.press(MEETS)


async def test_two_rounds_at_once_tell_each_notice_once(city: City) -> None:
    await send_evaluation(await city.employee(AYU_CODE))
    crowd = [city.someone() for _ in range(25)]
    for someone in crowd:
        await someone.start()
    async with city.sessions.begin() as session:
        people = await session.scalars(
            select(Person.id).where(Person.telegram_id.in_([someone.id for someone in crowd]))
        )
        (evaluation,) = await session.scalars(
            select(Evaluation.id).where(Evaluation.form_id.is_not(None))
        )
        await Notices(session, city.clock).owe(
            people.all(), Topic.ENVELOPES_OPEN, evaluation, city.clock()
        )
    other = replace(city.round, _one_at_a_time=asyncio.Lock())
    done, also_done = await asyncio.gather(city.look(), other.go())
    assert done["told-sent"] + also_done["told-sent"] == len(crowd)
    for someone in crowd:
        told = [message for message in someone.messages if "amplop" in message.get("text", "")]
        assert len(told) == 1


async def test_two_rounds_at_once_end_a_term_and_hand_in_once(city: City) -> None:
    ayu, sari = await city.employee(AYU_CODE), city.someone()
    await send_evaluation(ayu)
    await sari.start(LOKET)
    await sari.press("😞 Tidak puas")
    await sari.start(POLI)
    city.clock.turn(NEXT_SEMESTER)
    other = replace(city.round, _one_at_a_time=asyncio.Lock())
    done, also_done = await asyncio.gather(city.look(), other.go())
    both = done + also_done
    assert (both["envelopes-opened"], both["ratings-handed-in"]) == (1, 2)
    city.clock.advance(days=1)
    done, also_done = await asyncio.gather(city.look(), other.go())
    assert (done + also_done)["ratings-released"] == await count(city, Rating) == 1
    assert sum("Kedua amplop" in message.get("text", "") for message in ayu.messages) == 1


async def test_what_was_taken_long_ago_is_forgotten(city: City) -> None:
    await city.someone().start()
    assert await count(city, TakenUpdate) == 1
    city.clock.advance(days=2, seconds=1)
    await city.look()
    assert await count(city, TakenUpdate) == 0


async def test_keys_last_as_long_as_their_semester(city: City) -> None:
    sari = city.someone()
    await sari.start(LOKET)
    city.clock.turn(NEXT_SEMESTER)
    await sari.start(POLI)
    assert (await city.look())["vote-keys-destroyed"] == 1
    async with city.sessions() as session:
        keys = {key.semester: bool(key.secret) for key in await session.scalars(select(VoteKey))}
    assert keys == {"2026-2": False, "2027-1": True}


async def test_a_tick_that_comes_late_is_still_a_tick_and_many_are_one() -> None:
    ticked = asyncio.Queue[None]()

    async def tick() -> None:
        ticked.put_nowait(None)

    scheduler = every_minute(tick)
    scheduler.start(paused=True)
    (job,) = scheduler.get_jobs()
    job.modify(next_run_time=datetime.now(UTC) - timedelta(days=1))
    scheduler.resume()
    async with asyncio.timeout(10):
        await ticked.get()
    assert job.next_run_time > datetime.now(UTC)
    scheduler.shutdown(wait=False)
    assert ticked.empty()


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_transfer_with_a_date_moves_the_reminder_when_its_day_comes(
    city: City, *, restarted: bool
) -> None:
    """However late the round looks, after a start too."""
    ayu, surya = await city.employee(AYU_CODE), await city.employee(SURYA_CODE)
    await send_evaluation(ayu)
    async with city.sessions.begin() as session:
        names = select(Employee.name, Employee.id)
        people = {name.split()[0]: key for name, key in await session.execute(names)}
        lines = Lines(session, city.clock)
        day = datetime(2026, 11, 26, tzinfo=WITA)
        await lines.give(people["Ayu"], people["Surya"], day, None, Basis.LINE)
    await city.look()
    assert await reminded(city) == {people["Ratna"]}
    city.clock.turn(datetime(2026, 11, 27, 2, 0, tzinfo=UTC))
    if restarted:
        city.round._looked = None
    await city.look()
    assert await reminded(city) == {people["Ratna"], people["Surya"]}
    city.clock.advance(days=6)
    await city.look()
    assert "Tinjauan Ayu Pramesti, sejak 24 November 2026" in surya.reads  # in the digest


async def reminded(city: City) -> set[int]:
    async with city.sessions() as session:
        due = select(Notice.person_id).where(Notice.topic == Topic.REVIEW_DUE)
        return set(await session.scalars(due))
