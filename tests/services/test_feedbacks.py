"""Who may give feedback to whom at this moment, and what it leaves behind."""

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    ButtonNotYours,
    ButtonOutdated,
    FeedbackNotTaken,
    FeedbackOutOfReach,
    FeedbackRepliesEnded,
    FeedbackToYourself,
)
from models.feedback import MOST_REPLIES, Feedback, FeedbackReply, Subject, Voice
from models.notice import Notice, Topic
from models.office import Assignment
from models.person import Employee
from services.clock import Clock
from services.feedback.circles import Circles, Neighbour
from services.feedback.desk import FeedbackDesk
from services.feedback.feedbacks import Feedbacks
from services.feedback.occasions import Occasion
from services.feedback.readings import Readings
from services.feedback.replies import REPLY, FeedbackReplies
from services.lines.lines import Lines
from tests.city import Clock as TurnedClock
from tests.feedback import LOYAL, a_result, give
from tests.lineage import a_lineage


def named(near: list[Neighbour]) -> list[tuple[str, Voice]]:
    return [(one.employee.name, one.voice) for one in near]


async def moved(session: AsyncSession, who: Employee, clock: Clock) -> None:
    """Nobody reviews them from now on."""
    theirs = update(Assignment).where(Assignment.employee_id == who.id)
    await session.execute(theirs.values(until=clock()))


async def test_the_line_says_who_gives_and_in_which_voice(
    session: AsyncSession, clock: TurnedClock
) -> None:
    line = await a_lineage(session, clock())
    circles = Circles(session, clock)
    assert named(await circles.receivers(line.kabid.id)) == [
        ("Ayu Pramesti", Voice.SUPERIOR),
        ("Surya Putra", Voice.SUPERIOR),
        ("Kabid Nengah", Voice.PEER),
        ("Kadis Ratna", Voice.SUBORDINATE),
    ]
    assert named(await circles.givers(line.kabid.id)) == [
        ("Kadis Ratna", Voice.SUPERIOR),
        ("Kabid Nengah", Voice.PEER),
        ("Ayu Pramesti", Voice.SUBORDINATE),
        ("Surya Putra", Voice.SUBORDINATE),
    ]
    for other in (line.kadis, line.sekda, line.peer):  # two levels up, or in another line
        with pytest.raises(FeedbackOutOfReach):
            await circles.neighbour(line.ayu.id, other.id)
    with pytest.raises(FeedbackToYourself):
        await circles.neighbour(line.ayu.id, line.ayu.id)
    assert (await circles.neighbour(line.ayu.id, line.kabid.id)).voice is Voice.SUBORDINATE


async def test_the_circle_changes_with_the_line_and_forgets_who_left(
    session: AsyncSession, clock: TurnedClock
) -> None:
    line = await a_lineage(session, clock())
    circles = Circles(session, clock)
    await Lines(session, clock).leave(line.surya.id, clock())
    await moved(session, line.ayu, clock)
    assert named(await circles.receivers(line.kabid.id)) == [
        ("Kabid Nengah", Voice.PEER),
        ("Kadis Ratna", Voice.SUBORDINATE),
    ]
    for gone in (line.surya, line.ayu):
        with pytest.raises(FeedbackOutOfReach):
            await circles.neighbour(line.kabid.id, gone.id)
    assert await circles.receivers(line.ayu.id) == []


async def test_the_city_lets_only_some_speak(session: AsyncSession, clock: TurnedClock) -> None:
    line = await a_lineage(session, clock())
    circles = Circles(session, clock, frozenset({Voice.SUPERIOR}))
    assert {voice for _, voice in named(await circles.receivers(line.kabid.id))} == {"superior"}
    assert named(await circles.givers(line.ayu.id)) == [("Kabid Wayan", Voice.SUPERIOR)]
    for giver, receiver in ((line.ayu, line.surya), (line.ayu, line.kabid)):
        with pytest.raises(FeedbackNotTaken):
            await circles.neighbour(giver.id, receiver.id)
    feedbacks = Feedbacks(session, clock, frozenset({Voice.SUPERIOR, Voice.PEER}))
    await feedbacks.give(line.ayu.person, Occasion(line.surya.id, LOYAL), "Rapi.")
    with pytest.raises(FeedbackNotTaken):
        await feedbacks.give(line.ayu.person, Occasion(line.kabid.id, LOYAL), "Rapi.")


async def test_who_waits_longest_comes_first(session: AsyncSession, clock: TurnedClock) -> None:
    line = await a_lineage(session, clock())
    kabid = line.kabid.person
    await give(session, clock, kabid, line.ayu.person)
    clock.advance(days=20)
    await give(session, clock, kabid, line.surya.person)
    await give(session, clock, line.kadis.person, kabid)
    clock.advance(days=42)
    desk = await FeedbackDesk(session, clock).open(kabid)
    assert [one.neighbour.employee.name for one in desk.people] == [
        "Ayu Pramesti", "Surya Putra", "Kabid Nengah", "Kadis Ratna",
    ]  # fmt: skip
    assert desk.unread == 1
    ids = [line.ayu.id, line.surya.id, line.peer.id]
    last = await Feedbacks(session, clock).last_given(kabid.id, ids)
    assert {who: (clock() - at).days for who, at in last.items()} == {
        line.ayu.id: 62, line.surya.id: 42,
    }  # fmt: skip
    assert await Feedbacks(session, clock).last_given(line.kadis.id, ids) == {}


async def test_a_result_must_be_theirs_and_of_this_semester(
    session: AsyncSession, clock: TurnedClock
) -> None:
    line = await a_lineage(session, clock())
    kabid, ayu = line.kabid.person, line.ayu.person
    mine = await a_result(session, line.ayu.id, "Arsip tertata")
    theirs = await a_result(session, line.surya.id, "Arsip daring")
    old = await a_result(session, line.ayu.id, "Arsip lama", semester="2026-1")
    for wrong in (theirs, old):
        with pytest.raises(ButtonOutdated):
            await give(session, clock, kabid, ayu, subject=Subject(result_id=wrong.id))
    given = await give(session, clock, kabid, ayu, subject=Subject(result_id=mine.id))
    assert (given.result_words, given.value) == ("Arsip tertata", None)
    (notice,) = await session.scalars(select(Notice))
    assert (notice.person_id, notice.topic, notice.about, notice.due_at) == (
        ayu.id, Topic.FEEDBACK_GIVEN, given.id, clock(),
    )  # fmt: skip


async def test_giver_receiver_and_reviewer_read_and_nobody_else(
    session: AsyncSession, clock: TurnedClock
) -> None:
    line = await a_lineage(session, clock())
    readings = Readings(session, clock)
    given = await give(session, clock, line.surya.person, line.ayu.person)
    for reader in (line.surya, line.ayu, line.kabid):
        assert (await readings.one(reader.person, given.id)).words == "Pertahankan."
    for outsider in (line.kadis, line.peer, line.sekda):
        with pytest.raises(FeedbackOutOfReach):
            await readings.one(outsider.person, given.id)
        with pytest.raises(FeedbackOutOfReach):
            await readings.record(outsider.person, line.ayu.id, "2026-2")
        assert await readings.told(outsider.person, given.id) is None
    await moved(session, line.ayu, clock)
    with pytest.raises(FeedbackOutOfReach):
        await readings.one(line.kabid.person, given.id)
    for other in (line.surya, line.kabid):
        with pytest.raises(ButtonNotYours):
            await readings.acknowledge(other.person, given.id)


async def test_the_record_turns_to_the_next_half_year_that_has_some(
    session: AsyncSession, clock: TurnedClock
) -> None:
    line = await a_lineage(session, clock())
    readings, ayu = Readings(session, clock), line.ayu.person
    for _ in range(3):
        await give(session, clock, line.kabid.person, ayu)
        clock.advance(days=366)
    assert [given.semester for given in await session.scalars(select(Feedback))] == [
        "2026-2", "2027-2", "2028-2",
    ]  # fmt: skip
    record = await readings.record(ayu, ayu.id, "2027-2")
    assert [each.semester for each in record.feedback] == ["2027-2"]
    assert record.earlier is not None
    assert record.later is not None
    assert (record.earlier.code, record.later.code) == ("2026-2", "2028-2")
    first = await readings.record(ayu, ayu.id, "2026-1")
    assert (first.feedback, first.earlier) == ([], None)


async def test_replies_go_to_the_other_side_and_end(
    session: AsyncSession, clock: TurnedClock
) -> None:
    line = await a_lineage(session, clock())
    replies = FeedbackReplies(session, clock)
    given = await give(session, clock, line.kabid.person, line.ayu.person)
    sides = [line.ayu.person, line.kabid.person]
    for number in range(MOST_REPLIES):
        await replies.ask(sides[number % 2], given.id, REPLY)
        await replies.say(sides[number % 2], given.id, f"Balasan {number + 1}")
    for ask in (replies.ask(sides[0], given.id, REPLY), replies.say(sides[0], given.id, "Lagi")):
        with pytest.raises(FeedbackRepliesEnded):
            await ask
    with pytest.raises(ButtonNotYours):
        await replies.say(line.surya.person, given.id, "Saya juga.")
    told = await session.scalars(
        select(Notice).where(Notice.topic == Topic.FEEDBACK_ANSWERED).order_by(Notice.about)
    )
    owed = [(notice.person_id, FeedbackReply.place(notice.about)) for notice in told]
    assert owed == [
        (sides[(number + 1) % 2].id, (given.id, number + 1)) for number in range(MOST_REPLIES)
    ]
