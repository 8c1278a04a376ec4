from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.notice import Notice, Topic
from models.person import Person
from services.access.people import People
from services.access.unreachables import Unreachables
from services.notices import OWED, Notices
from tests.city import Clock
from tests.databases import beside
from tests.factories import Office, a_person, an_office


@pytest.fixture
def notices(session: AsyncSession, clock: Clock) -> Notices:
    return Notices(session, clock)


async def owe(notices: Notices, *people: Person, about: int = 1, **later: float) -> None:
    due = notices.clock() + timedelta(**later)
    await notices.owe([person.id for person in people], Topic.ENVELOPES_OPEN, about, due)


async def all_of(session: AsyncSession) -> list[Notice]:
    found = select(Notice).order_by(Notice.id).execution_options(populate_existing=True)
    return list(await session.scalars(found))


async def test_deciding_it_twice_owes_it_once(
    office: Office, notices: Notices, session: AsyncSession, clock: Clock
) -> None:
    await owe(notices, office.ayu, office.ratna)
    await owe(notices, office.ayu, hours=3)
    await notices.owe([office.ayu.id], Topic.REVIEW_DUE, 1, clock())
    await owe(notices, office.ayu, about=2)
    found = await all_of(session)
    assert len(found) == 4
    assert found[0].due_at == clock()
    assert session.info[OWED]


async def test_a_notice_is_taken_when_it_is_due_and_only_once(
    office: Office, notices: Notices, clock: Clock
) -> None:
    await owe(notices, office.ayu, hours=1)
    assert await notices.next_due() == clock() + timedelta(hours=1)
    assert await notices.claim(10) == []
    clock.advance(hours=1)
    (claimed,) = await notices.claim(10)
    assert (claimed.person.telegram_id, claimed.attempts) == (office.ayu.telegram_id, 1)
    assert await notices.claim(10) == []


async def test_the_oldest_are_taken_first_and_not_more_than_asked(
    office: Office, notices: Notices, clock: Clock
) -> None:
    for about, hours in ((1, 3), (2, 1), (3, 2)):
        await owe(notices, office.ayu, about=about, hours=hours)
    clock.advance(hours=3)
    assert [notice.about for notice in await notices.claim(2)] == [2, 3]
    assert [notice.about for notice in await notices.claim(2)] == [1]


async def test_a_claim_that_died_is_free_after_five_minutes(
    office: Office, notices: Notices, clock: Clock
) -> None:
    await owe(notices, office.ayu)
    await notices.claim(10)
    clock.advance(minutes=5)
    assert await notices.claim(10) == []
    clock.advance(seconds=1)
    (again,) = await notices.claim(10)
    assert again.attempts == 2


async def test_what_is_sent_is_done(
    office: Office, notices: Notices, session: AsyncSession, clock: Clock
) -> None:
    await owe(notices, office.ayu)
    (claimed,) = await notices.claim(10)
    await notices.sent(claimed.id)
    clock.advance(hours=1)
    assert await notices.claim(10) == []
    assert await notices.next_due() is None
    (notice,) = await all_of(session)
    assert notice.sent_at == notice.done_at == clock() - timedelta(hours=1)
    await owe(notices, office.ayu)
    assert await notices.claim(10) == []


async def test_what_is_settled_is_not_told(
    office: Office, notices: Notices, session: AsyncSession, clock: Clock
) -> None:
    await owe(notices, office.ayu, office.ratna)
    await owe(notices, office.ayu, about=2)
    await notices.settle(Topic.REVIEW_DUE, 1)
    await notices.settle(Topic.ENVELOPES_OPEN, 1)
    (left,) = await notices.claim(10)
    assert left.about == 2
    assert [notice.sent_at for notice in await all_of(session)] == [None] * 3
    await notices.sent(left.id)
    clock.advance(hours=1)
    await notices.settle(Topic.ENVELOPES_OPEN, 2)  # too late, and it stays told
    assert (await all_of(session))[-1].done_at == clock() - timedelta(hours=1)


async def test_who_has_blocked_the_bot_keeps_what_they_are_owed(
    office: Office, notices: Notices, session: AsyncSession, clock: Clock
) -> None:
    await owe(notices, office.ayu)
    (claimed,) = await notices.claim(10)
    await Unreachables(session, clock).keep(claimed.id)
    await session.flush()
    clock.advance(days=30)
    assert await notices.claim(10) == []
    await People(session, clock).meet({office.ayu.telegram_id or 0: "id"})
    await session.flush()
    assert [notice.id for notice in await notices.claim(10)] == [claimed.id]


async def test_who_has_no_chat_keeps_what_they_are_owed(
    notices: Notices, session: AsyncSession
) -> None:
    person = await a_person(session, telegram_id=None)
    await owe(notices, person)
    assert await notices.claim(10) == []
    person.telegram_id = 1
    await session.flush()
    assert len(await notices.claim(10)) == 1


async def test_two_who_claim_at_once_never_get_the_same(sessions: Sessions, clock: Clock) -> None:
    async def claim_too() -> set[int]:
        async with sessions.begin() as session:
            return {notice.id for notice in await Notices(session, clock).claim(4)}

    async with sessions.begin() as session:
        office = await an_office(session, clock())
        for about in range(6):
            await owe(Notices(session, clock), office.ayu, about=about)
    async with sessions.begin() as session:
        claimed = {notice.id for notice in await Notices(session, clock).claim(4)}
        other = await beside(claim_too())
        if session.get_bind().dialect.name == "postgresql":
            await other  # it passes over what is held, and waits for nobody
    assert (len(claimed), len(await other)) == (4, 2)
    assert claimed & await other == set()


async def test_owed_from_two_places_at_once_it_is_owed_once(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())

    async def owe_too() -> None:
        async with sessions.begin() as session:
            await owe(Notices(session, clock), office.ratna, office.ayu)

    async with sessions.begin() as session:
        await owe(Notices(session, clock), office.ayu)
        other = await beside(owe_too())
    await other
    async with sessions() as session:
        owed = {(notice.person_id, notice.about) for notice in await all_of(session)}
        assert owed == {(office.ayu.id, 1), (office.ratna.id, 1)}
        assert len(await all_of(session)) == 2
