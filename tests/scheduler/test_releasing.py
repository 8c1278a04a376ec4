"""The round that hands over what citizens have said."""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from models.form import Form
from models.rating import Rating
from scheduler.releases import ReleaseRound
from tests.city import LOKET, City

WORDS = "Antrean sejak subuh di loket tiga."


async def write_and_send(city: City, number: int, words: str) -> None:
    citizen = city.someone(f"Warga {number}")
    await citizen.start(LOKET)
    await citizen.press("😞 Tidak puas")
    form = citizen.data_of("Kirim sekarang").partition(":")[2]
    await citizen.press_data(f"q:{form}:saran")
    await citizen.say(words)
    await citizen.press("Periksa & kirim")
    await citizen.press("Kirim")


async def test_five_are_released_ten_minutes_later(city: City) -> None:
    for number in range(5):
        await write_and_send(city, number, WORDS)
    assert (await city.look())["ratings-released"] == 0
    city.clock.advance(minutes=10)
    assert (await city.look())["ratings-released"] == 5
    async with city.sessions() as session:
        assert set(await session.scalars(select(Rating.comment))) == {WORDS}
        assert (await session.scalars(select(Form))).all() == []


async def test_as_many_as_are_set_wait_for_each_other(city: City) -> None:
    for number in range(5):
        await write_and_send(city, number, WORDS)
    city.clock.advance(minutes=10)
    assert (await ReleaseRound(city.sessions, city.clock, at_least=6).go())[
        "ratings-released"
    ] == 0
    assert (await ReleaseRound(city.sessions, city.clock, at_least=5).go())[
        "ratings-released"
    ] == 5


async def test_nothing_of_a_draft_is_left_in_the_files(city: City, engine: AsyncEngine) -> None:
    if engine.dialect.name != "sqlite":
        return  # its files are the server's; see decision 12
    for number in range(5):
        await write_and_send(city, number, WORDS)
    assert b"saran" + WORDS.encode() in files(engine)
    city.clock.advance(minutes=10)
    await city.look()
    assert b"saran" + WORDS.encode() not in files(engine)
    assert files(engine).count(WORDS.encode()) == 5  # the ratings


def files(engine: AsyncEngine) -> bytes:
    paths = [Path(f"{engine.url.database}{ending}") for ending in ("", "-wal")]
    return b"".join(path.read_bytes() for path in paths if path.exists())
