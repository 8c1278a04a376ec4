"""Asking for feedback: kindly, not too often, and settled by the answer."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    AlreadyAskedFor,
    AskedOften,
    ButtonOutdated,
    FeedbackNotTaken,
    FeedbackOutOfReach,
    FeedbackToYourself,
)
from models.feedback import MOST_REQUESTS, REQUEST_LAPSES, FeedbackRequest, Subject, Voice
from models.notice import Notice, Topic
from services.feedback.desk import FeedbackDesk
from services.feedback.feedbacks import Feedbacks
from services.feedback.occasions import Occasion, Occasions
from services.feedback.requests import FeedbackRequests
from tests.city import Clock
from tests.feedback import LOYAL, a_result, give
from tests.lineage import a_lineage

ADAPTIVE = Subject("adaptif")


async def test_a_request_is_told_at_once_and_settled_by_the_answer(
    session: AsyncSession, clock: Clock
) -> None:
    line = await a_lineage(session, clock())
    requests, ayu, kabid = FeedbackRequests(session, clock), line.ayu.person, line.kabid.person
    result = await a_result(session, line.ayu.id, "Arsip tertata")
    by_value = await requests.ask(ayu, kabid.id, LOYAL)
    by_result = await requests.ask(ayu, kabid.id, Subject(result_id=result.id))
    in_words = await requests.ask(ayu, kabid.id, None, "Rapat saya")
    assert (by_result.words, in_words.words) == ("Arsip tertata", "Rapat saya")
    owed = await session.scalars(select(Notice).where(Notice.topic == Topic.FEEDBACK_ASKED))
    assert [(one.person_id, one.about, one.due_at) for one in owed] == [
        (kabid.id, request.id, clock()) for request in (by_value, by_result, in_words)
    ]
    occasion = await Occasions(session, clock).on_request(in_words.id)
    assert occasion == Occasion(ayu.id, request_id=in_words.id)
    chosen = Occasion(ayu.id, ADAPTIVE, request_id=in_words.id)
    given = await Feedbacks(session, clock).give(kabid, chosen, "Singkat dan jelas.")
    assert (by_value.feedback_id, in_words.feedback_id) == (None, given.id)
    unasked = await give(session, clock, kabid, ayu, subject=Subject(result_id=result.id))
    assert by_result.feedback_id == unasked.id  # about the same thing, whichever button it was
    assert await requests.told(kabid, by_result.id) is None
    assert [one.id for one in await requests.open_to(kabid)] == [by_value.id]
    settled = await session.scalars(select(Notice.about).where(Notice.done_at.is_not(None)))
    assert set(settled) == {by_result.id, in_words.id}


async def test_the_same_twice_and_too_many_are_refused_until_they_lapse(
    session: AsyncSession, clock: Clock
) -> None:
    line = await a_lineage(session, clock())
    requests, ayu, kabid = FeedbackRequests(session, clock), line.ayu.person, line.kabid.person
    first = await requests.ask(ayu, kabid.id, LOYAL)
    with pytest.raises(AlreadyAskedFor):
        await requests.ask(ayu, kabid.id, LOYAL)
    for number in range(MOST_REQUESTS - 1):
        await requests.ask(ayu, kabid.id, None, f"Hal {number}")
    with pytest.raises(AskedOften):
        await requests.ask(ayu, kabid.id, ADAPTIVE)
    await requests.ask(ayu, line.surya.id, LOYAL)  # others may be asked
    await requests.ask(line.surya.person, kabid.id, LOYAL)  # and others may ask
    clock.advance(seconds=REQUEST_LAPSES.total_seconds() - 1)
    with pytest.raises(AlreadyAskedFor):
        await requests.ask(ayu, kabid.id, LOYAL)
    clock.turn(first.asked_at + REQUEST_LAPSES + timedelta(seconds=1))
    again = await requests.ask(ayu, kabid.id, LOYAL)
    assert [one.id for one in await requests.open_to(kabid)] == [again.id]


async def test_only_who_may_give_it_is_asked(session: AsyncSession, clock: Clock) -> None:
    line = await a_lineage(session, clock())
    requests, ayu = FeedbackRequests(session, clock), line.ayu.person
    theirs = await a_result(session, line.surya.id, "Arsip daring")
    for other in (line.kadis, line.peer):
        with pytest.raises(FeedbackOutOfReach):
            await requests.ask(ayu, other.id, LOYAL)
    with pytest.raises(FeedbackToYourself):
        await requests.choices(ayu, ayu.id)
    with pytest.raises(ButtonOutdated):
        await requests.ask(ayu, line.kabid.id, Subject(result_id=theirs.id))
    superiors_alone = FeedbackRequests(session, clock, frozenset({Voice.SUPERIOR}))
    with pytest.raises(FeedbackNotTaken):
        await superiors_alone.ask(ayu, line.surya.id, LOYAL)
    assert list(await session.scalars(select(FeedbackRequest))) == []


async def test_somebody_elses_request_settles_nothing_and_shows_nothing(
    session: AsyncSession, clock: Clock
) -> None:
    line = await a_lineage(session, clock())
    requests, kabid = FeedbackRequests(session, clock), line.kabid.person
    asked = await requests.ask(line.ayu.person, line.surya.id, None, "Rahasia saya")
    assert await requests.told(kabid, asked.id) is None
    forged = Occasion(line.ayu.id, LOYAL, request_id=asked.id)
    prompt = await Occasions(session, clock).look_into(kabid, forged)
    assert prompt.request is None
    await Feedbacks(session, clock).give(kabid, forged, "Baik.")
    assert asked.feedback_id is None
    assert (await FeedbackDesk(session, clock).open(kabid)).requests == []
    surya = await FeedbackDesk(session, clock).open(line.surya.person)
    assert [one.id for one in surya.requests] == [asked.id]
