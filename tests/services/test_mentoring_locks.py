"""Two at once about one session or one plan: the second finds what the first has left."""

import pytest

from bot.database import Sessions
from models.errors import ButtonOutdated, JournalRewritten, SessionOff
from models.mentoring_session import MentoringSession
from services.mentoring.journals import Journals
from services.mentoring.plannings import Plannings
from services.mentoring.sessions import Sessions as Meetings
from tests.city import Clock
from tests.databases import beside
from tests.guiding import MENTEES, MENTOR, THURSDAY, a_session, guided, send_plan
from tests.people import person_of

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


async def held(sessions: Sessions, clock: Clock) -> tuple[int, int]:
    """Both say that they met, and the journal waits for the mentee."""
    async with sessions.begin() as session:
        found = await guided(session, clock)
        key = (await a_session(session, clock, found)).id
        clock.turn(THURSDAY)
        for who in (found.mentor, found.mentee):
            await Meetings(session, clock).say(who, key, found.pair.id, met=True)
        await Journals(session, clock).write(found.mentor, key, "Analisis.")
        return key, found.pair.id


async def test_nobody_signs_what_is_being_written_anew(sessions: Sessions, clock: Clock) -> None:
    key, pair = await held(sessions, clock)

    async def sign() -> None:
        async with sessions.begin() as session:
            mentee = await person_of(session, MENTEES[0])
            await Journals(session, clock).confirm(mentee, key, pair, 1)

    async with sessions.begin() as session:
        mentor = await person_of(session, MENTOR)
        await Journals(session, clock).write(mentor, key, "Analisis dan sasaran.")
        signing = await beside(sign())
        assert not signing.done()
    with pytest.raises(JournalRewritten):
        await signing


async def test_of_a_move_and_a_cancellation_one_holds(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        found = await guided(session, clock)
        key = (await a_session(session, clock, found)).id

    async def cancel() -> None:
        async with sessions.begin() as session:
            mentee = await person_of(session, MENTEES[0])
            await Meetings(session, clock).cancel(mentee, key, "Sakit.")

    async with sessions.begin() as session:
        mentor = await person_of(session, MENTOR)
        await Meetings(session, clock).cancel(mentor, key, "Dinas luar.")
        cancelling = await beside(cancel())
        assert not cancelling.done()
    with pytest.raises(SessionOff):
        await cancelling
    async with sessions() as session:
        assert (await session.get_one(MentoringSession, key)).reason == "Dinas luar."


async def test_nobody_agrees_to_a_plan_that_is_being_sent_back(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        found = await guided(session, clock)
        pair, form = found.pair.id, (await send_plan(session, clock, found)).id

    async def agree() -> None:
        async with sessions.begin() as session:
            mentor = await person_of(session, MENTOR)
            await Plannings(session, clock).confirm(mentor, pair, form)

    async with sessions.begin() as session:
        mentor = await person_of(session, MENTOR)
        await Plannings(session, clock).give_back(mentor, f"{pair}:{form}", "Belum terukur.")
        agreeing = await beside(agree())
        assert not agreeing.done()
    with pytest.raises(ButtonOutdated):
        await agreeing
