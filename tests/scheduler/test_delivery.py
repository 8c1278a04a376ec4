"""What is owed is told once: at once, late, or when the person can be reached again."""

from dataclasses import dataclass, field

import pytest
from sqlalchemy import select

from bot.database import Sessions
from models.notice import Notice, TakenUpdate, Topic
from models.person import Employee, Person
from scheduler.delivery import CLAIMED_AT_ONCE, Delivery, Outcome
from services.notices import Notices
from tests.city import RATNA_CODE, City, Clock, Someone
from tests.factories import a_person, look_back

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
    city.clock.advance(days=3)
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


@dataclass
class Teller:
    """A messenger of whom each notice is asked once; it breaks at those about a number."""

    sessions: Sessions
    breaks_at: int = -1
    told: list[int] = field(default_factory=list)

    async def tell(self, notice: Notice) -> Outcome:
        if notice.about == self.breaks_at:
            raise RuntimeError("a fault of ours")
        async with self.sessions.begin() as session:  # nobody else's transaction is open
            session.add(TakenUpdate(update_id=notice.id, taken_at=notice.due_at))
        self.told.append(notice.about)
        return Outcome.SENT


async def owe(sessions: Sessions, clock: Clock, count: int) -> None:
    async with sessions.begin() as session:
        person = await a_person(session, 1)
        for about in range(count):
            notices = Notices(session, clock)
            await notices.owe([person.id], Topic.REVIEW_DUE, about, clock())


async def test_however_many_are_due_all_are_told(sessions: Sessions, clock: Clock) -> None:
    count = 2 * CLAIMED_AT_ONCE + 3
    await owe(sessions, clock, count)
    teller = Teller(sessions)
    assert await Delivery(sessions, clock, teller).deliver() == {Outcome.SENT: count}
    assert sorted(teller.told) == list(range(count))


async def test_one_that_breaks_is_tried_again_later_and_holds_up_no_other(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 3)
    teller = Teller(sessions, breaks_at=1)
    delivery = Delivery(sessions, clock, teller)
    assert await delivery.deliver() == {Outcome.SENT: 2, Outcome.LATER: 1}
    assert teller.told == [0, 2]
    teller.breaks_at = -1
    assert await delivery.deliver() == {}
    clock.advance(minutes=5, seconds=1)
    assert await delivery.deliver() == {Outcome.SENT: 1}
    assert teller.told == [0, 2, 1]


async def test_what_a_dead_process_had_claimed_is_told_by_another(
    sessions: Sessions, clock: Clock
) -> None:
    await owe(sessions, clock, 1)
    async with sessions.begin() as session:
        await Notices(session, clock).claim(10)
    clock.advance(minutes=5, seconds=1)
    assert await Delivery(sessions, clock, Teller(sessions)).deliver() == {Outcome.SENT: 1}
