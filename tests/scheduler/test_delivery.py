"""What is owed is told once: at once, late, or when the person can be reached again."""

import asyncio

import pytest
from sqlalchemy import String, literal, select, update

from bot.database import Sessions
from bot.messenger import dated
from handlers.screen import Document, Screen
from models.notice import Notice
from models.person import Employee, Person
from scheduler.delivery import AT_ONCE, CLAIMED_AT_ONCE, Outcome
from services.notices import Notices
from tests.city import RATNA_CODE, City, Clock, Someone
from tests.factories import look_back
from tests.scheduler.tellers import Listener, Teller, delivery_by, owe

REMINDER = "Satu tinjauan menunggu"


@pytest.fixture
async def ratna(city: City) -> Someone:
    """She is owed a reminder that is due now: Ayu has sent."""
    ratna = await city.employee(RATNA_CODE)
    async with city.sessions.begin() as session:
        employee = await session.scalar(select(Employee).where(Employee.name == "Ayu Pramesti"))
        assert employee is not None
        ayu = await session.get_one(Person, employee.id)
        await session.refresh(ayu, ["employee"])
        await look_back(session, city.clock, ayu)
    city.clock.advance(days=1)
    return ratna


async def the_notice(city: City) -> Notice:
    async with city.sessions() as session:
        return (await session.scalars(select(Notice))).one()


async def test_what_is_due_is_told_once(city: City, ratna: Someone) -> None:
    delivery = city.round.delivery
    assert await delivery.deliver() == {Outcome.SENT: 1}
    assert REMINDER in ratna.reads
    notice = await the_notice(city)
    assert notice.sent_at == notice.done_at == city.clock()
    city.clock.advance(days=1)
    assert await delivery.deliver() == {}


async def test_nothing_is_told_before_it_is_due(city: City, ratna: Someone) -> None:
    city.clock.advance(hours=-2)
    assert await city.round.delivery.deliver() == {}
    assert REMINDER not in ratna.reads


async def test_who_has_blocked_the_bot_is_left_in_peace_until_they_write(
    city: City, ratna: Someone
) -> None:
    city.telegram.block(ratna.id)  # and the bot has not been told yet
    assert await city.round.delivery.deliver() == {Outcome.UNREACHABLE: 1}
    city.clock.advance(days=2)
    calls = len(city.telegram.calls)
    assert await city.round.delivery.deliver() == {}
    assert len(city.telegram.calls) == calls
    await ratna.start()
    assert await city.round.delivery.deliver() == {Outcome.SENT: 1}
    assert REMINDER in ratna.reads


async def test_whom_telegram_does_not_know_is_left_in_peace(city: City, ratna: Someone) -> None:
    city.telegram.chats.pop(ratna.id)
    city.telegram.people.pop(ratna.id)
    assert await city.round.delivery.deliver() == {Outcome.UNREACHABLE: 1}


async def test_while_telegram_fails_it_waits_and_is_told_later(
    city: City, ratna: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.speaker.TRIES", 1)
    city.telegram.faults.fail(city.clock(), seconds=60)
    assert await city.round.delivery.deliver() == {Outcome.LATER: 1}
    city.clock.advance(minutes=5)
    assert await city.round.delivery.deliver() == {}
    city.clock.advance(seconds=1)
    assert await city.round.delivery.deliver() == {Outcome.SENT: 1}
    assert REMINDER in ratna.reads
    assert (await the_notice(city)).attempts == 2


async def test_however_many_are_due_all_are_told(sessions: Sessions, clock: Clock) -> None:
    count = AT_ONCE + CLAIMED_AT_ONCE + 3
    await owe(sessions, clock, count)
    teller = Teller(sessions)
    assert await delivery_by(sessions, clock, teller).deliver() == {Outcome.SENT: count}
    assert sorted(teller.told) == list(range(count))


async def test_one_that_breaks_is_tried_again_later_and_holds_up_no_other(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 3)
    teller = Teller(sessions, breaks_at=1)
    delivery = delivery_by(sessions, clock, teller)
    assert await delivery.deliver() == {Outcome.SENT: 2, Outcome.LATER: 1}
    assert sorted(teller.told) == [0, 2]
    teller.breaks_at = -1
    assert await delivery.deliver() == {}
    clock.advance(minutes=5, seconds=1)
    assert await delivery.deliver() == {Outcome.SENT: 1}
    assert teller.told[2] == 1


async def test_what_takes_too_long_is_left_before_another_may_claim_it(
    sessions: Sessions, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.delivery.LONGEST", 0.05)
    await owe(sessions, clock, 1)
    assert await delivery_by(sessions, clock, Listener()).deliver() == {Outcome.LATER: 1}


async def test_what_is_no_longer_worth_telling_is_done_and_was_never_sent(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 1)
    moot = Listener(outcome=Outcome.MOOT)
    moot.go_on.set()
    delivery = delivery_by(sessions, clock, moot)
    assert await delivery.deliver() == {Outcome.MOOT: 1}
    async with sessions() as session:
        notice = (await session.scalars(select(Notice))).one()
    assert (notice.done_at, notice.sent_at) == (clock(), None)
    clock.advance(days=1)
    assert await delivery.deliver() == {}


async def test_two_schedulers_by_mistake_tell_each_notice_once(
    sessions: Sessions, clock: Clock
) -> None:
    count = 3 * AT_ONCE
    await owe(sessions, clock, count)
    tellers = [Teller(sessions), Teller(sessions)]
    done = await asyncio.gather(
        *(delivery_by(sessions, clock, teller).deliver() for teller in tellers)
    )
    assert sum(each[Outcome.SENT] for each in done) == count
    assert sorted(tellers[0].told + tellers[1].told) == list(range(count))


async def test_a_topic_that_nobody_knows_any_more_breaks_nothing(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 3)
    async with sessions.begin() as session:
        removed = update(Notice).where(Notice.about == 1)
        await session.execute(removed.values(topic=literal("of-an-earlier-version", String)))
    teller = Teller(sessions)
    assert await delivery_by(sessions, clock, teller).deliver() == {Outcome.SENT: 2}
    assert sorted(teller.told) == [0, 2]
    async with sessions() as session:
        assert await Notices(session, clock).next_due() is None  # nor is it waited for


async def test_a_clock_that_is_turned_back_and_forth_loses_and_doubles_nothing(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 2)
    async with sessions.begin() as session:
        assert len(await Notices(session, clock).claim(1)) == 1  # by a process that dies
    clock.advance(hours=-1)
    teller = Teller(sessions)
    delivery = delivery_by(sessions, clock, teller)
    assert await delivery.deliver() == {}  # nothing is due yet
    clock.advance(days=30)
    assert await delivery.deliver() == {Outcome.SENT: 2}
    clock.advance(days=-30)
    assert await delivery.deliver() == {}
    clock.advance(hours=1)
    assert await delivery.deliver() == {}
    assert sorted(teller.told) == [0, 1]


async def test_a_claim_from_before_the_clock_was_turned_back_is_free(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 1)
    clock.advance(hours=1)
    async with sessions.begin() as session:
        assert len(await Notices(session, clock).claim(1)) == 1
        assert await Notices(session, clock).claim(1) == []
    clock.advance(minutes=-2)  # another process's clock is a little behind: it is still held
    teller = Teller(sessions)
    assert await delivery_by(sessions, clock, teller).deliver() == {}
    clock.advance(minutes=-58)
    assert await delivery_by(sessions, clock, teller).deliver() == {Outcome.SENT: 1}


async def test_what_is_a_day_late_says_so(city: City, ratna: Someone) -> None:
    city.clock.advance(days=1, hours=1)
    await city.round.delivery.deliver()
    assert ratna.reads.startswith("Terlambat: seharusnya sampai 25 November 2026, ")
    assert REMINDER in ratna.reads


async def test_what_is_a_little_late_says_nothing_of_it(city: City, ratna: Someone) -> None:
    city.clock.advance(hours=5)
    await city.round.delivery.deliver()
    assert REMINDER in ratna.reads
    assert "Terlambat" not in ratna.reads


def test_a_file_that_is_late_is_dated_above_it() -> None:
    """A caption holds a quarter of what a message does."""
    picture = Screen("Laporan", picture=lambda: b"")
    assert dated(picture, "Terlambat") == Screen("Terlambat", then=picture)
    paper = Screen("Laporan", document=Document("a.pdf", lambda: b""))
    assert dated(paper, "Terlambat") == Screen("Terlambat", then=paper)
    words = Screen("Laporan", fresh=True)
    assert dated(words, "Terlambat") == Screen("Terlambat\n\nLaporan", fresh=True)
    assert dated(None, "Terlambat") is None


async def test_a_flood_in_the_middle_is_waited_for_and_all_are_told(
    city: City, ratna: Someone
) -> None:
    city.telegram.faults.flood(calls=1, retry_after=1)
    assert await city.round.delivery.deliver() == {Outcome.SENT: 1}
    assert REMINDER in ratna.reads
    assert city.pace._lost == 1


async def test_who_was_bound_to_another_chat_meanwhile_reads_it_there(
    city: City, ratna: Someone
) -> None:
    other = city.someone("Ratna yang baru")
    await other.start()
    async with city.sessions.begin() as session:
        people = await session.scalars(
            select(Person).where(Person.telegram_id.in_([ratna.id, other.id])).order_by(Person.id)
        )
        bound, free = sorted(people, key=lambda person: person.telegram_id == other.id)
        free.telegram_id = None
        await session.flush()
        bound.telegram_id = other.id
    await city.round.delivery.deliver()
    assert REMINDER in other.reads
    assert REMINDER not in ratna.reads


async def test_what_a_dead_process_had_claimed_is_told_by_another(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 1)
    async with sessions.begin() as session:
        await Notices(session, clock).claim(10)
    clock.advance(minutes=5, seconds=1)
    assert await delivery_by(sessions, clock, Teller(sessions)).deliver() == {Outcome.SENT: 1}
