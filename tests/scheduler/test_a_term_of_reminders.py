"""A hundred and forty employees (or the city's 5,500) through the end of a term, under storms.

The bot is down now and then; two of its processes run by mistake and die wherever it hurts;
Telegram refuses for the rate, fails and cuts the line; people block the bot and come back, press
twice, and Telegram delivers twice. Whoever owes something is told of every stage once, in their
office's hours, and never once it was done; told twice is at most the one message with which a
process has died.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.database import Sessions
from models.calendar import WITA
from tests.city import City, Clock
from tests.databases import SqliteTemplate
from tests.scheduler.term_promises import Promises
from tests.scheduler.term_storm import Gap, Process, Weather
from tests.scheduler.term_town import Town

OFFICES = int(os.environ.get("SIMULATED_OFFICES", "7"))  # 275 are the city; takes minutes
FIRST, LAST, UNTIL = date(2026, 12, 14), date(2026, 12, 23), date(2026, 12, 29)
LOOKS = (time(0, 1), time(9), time(11), time(13, 30), time(19))
LIVED_AT = (9, 13)
AFTERWARDS = datetime(2026, 12, 30, 9, tzinfo=WITA)
TRIES = 4
"""Whoever dies or is refused looks again once the claims of the dead have ended."""
AGAIN = timedelta(minutes=6)


@pytest.fixture
def database_url(sqlite_template: SqliteTemplate, tmp_path: Path) -> Iterator[str]:
    """Two who decide at once and real kills are tested on PostgreSQL by themselves."""
    with sqlite_template.new(tmp_path) as address:
        yield address


@pytest.fixture
async def town(sessions: Sessions, clock: Clock) -> Town:
    """Without holding each of a thousand messages against the published schema once more."""
    city = City(sessions, clock)
    await city.found(clock(), clock() + timedelta(days=30))
    clock.turn(next(moments()))
    town = Town(city, OFFICES, datetime.combine(LAST + timedelta(days=1), time(), WITA))
    await town.found()
    return town


@pytest.fixture
def weather() -> Weather:
    return Weather(Random(7), floods=1 + OFFICES // 10)  # noqa: S311 - a game


@pytest.fixture
async def processes(
    town: Town, weather: Weather, database_url: str
) -> AsyncIterator[list[Process]]:
    """Two by mistake, which share no memory."""
    two = [Process(town.city, database_url, weather, OFFICES * 6, Random(n)) for n in (1, 2)]  # noqa: S311
    two[1].heard = two[0].heard
    next(two[1].gaps)  # they do not die of the same
    yield two
    for process in two:
        await process.end()


def moments() -> Iterator[datetime]:
    day = FIRST
    while day <= UNTIL:
        for look in LOOKS:
            yield datetime.combine(day, look, WITA).astimezone(UTC)
        day += timedelta(days=1)


async def go_through_it(town: Town, processes: list[Process], weather: Weather) -> None:
    clock, down = town.city.clock, 0
    for moment in moments():
        clock.turn(moment)
        local = moment.astimezone(WITA)
        if local.hour in LIVED_AT and local.date() <= LAST:
            await town.live()
            clock.advance(minutes=1)
        down = down - 1 if down else town.luck.choice((0, 0, 0, 0, 0, 1, 2))
        if not down:
            await look(clock, processes, weather)


async def look(clock: Clock, processes: list[Process], weather: Weather) -> None:
    for _ in range(TRIES):
        troubles = weather.troubles
        survived = await asyncio.gather(*(process.go() for process in processes))
        if all(survived) and weather.troubles == troubles:
            return
        clock.now += AGAIN


async def test_everybody_is_told_what_they_owe_once_in_their_hours_and_not_after_it(
    town: Town, processes: list[Process], weather: Weather, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.speaker.TRIES", 1)  # else it is insisted on for seconds
    await go_through_it(town, processes, weather)
    weather.passed = True
    town.city.clock.turn(AFTERWARDS)
    await look(town.city.clock, processes, weather)
    deaths = [death for process in processes for death in process.deaths]
    assert {gap for gap, _ in deaths} == set(Gap)
    assert min(weather.struck.values()) > 0
    promises = await Promises.look(town, processes[0].heard, deaths)
    promises.each_owed_stage_once()
    promises.in_their_hours()
    promises.never_after_it_was_done()
    promises.whoever_blocked_a_review_was_called_last()
    promises.not_too_many_in_a_week()
    promises.doubled_is_what_the_dying_had_told()
    promises.who_came_back_has_caught_up()
    promises.administrators_hear_of_the_unreachable_once_a_week()
