"""What may be told at this moment: not at night, not outside the office, not too much a week."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar import WITA
from models.notice import Notice, Topic
from models.office import AbsenceKind
from models.person import Person
from services.lines.absences import Absences
from services.notices import Notices
from services.reminders import outgoing as module
from services.reminders.outgoing import Outgoing
from tests.city import Clock
from tests.databases import beside
from tests.factories import Office, a_person, a_unit, an_employee, an_office

T = Topic


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await an_office(session, clock())


@pytest.fixture
def outgoing(session: AsyncSession, clock: Clock) -> Outgoing:
    return Outgoing(session, clock, per_week=3)


def turn(clock: Clock, text: str) -> None:
    clock.turn(local(text))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WITA).astimezone(UTC)


async def owe(session: AsyncSession, person: Person, *topics: Topic, due_at: datetime) -> None:
    """As it stood in the table, whatever the hour."""
    for number, topic in enumerate(topics, 1):
        notice = Notice(person_id=person.id, topic=topic, about=number, due_at=due_at, attempts=0)
        session.add(notice)
    await session.flush()


async def told(outgoing: Outgoing) -> list[tuple[int, Topic]]:
    """Take all there is, and send it."""
    found = []
    while notices := await outgoing.take(4):
        for notice in notices:
            found.append((notice.person_id, notice.topic))
            await Notices(outgoing.session, outgoing.clock).sent(notice.id)
    return found


async def dues(session: AsyncSession) -> Sequence[datetime]:
    found = select(Notice.due_at).where(Notice.done_at.is_(None)).order_by(Notice.id)
    return (await session.scalars(found)).all()


async def test_what_is_decided_in_the_evening_is_due_when_it_may_be_told(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    turn(clock, "2026-11-24 21:00")
    notices, people = Notices(session, clock), [office.ayu.id]
    for topic in (T.REVIEW_DUE, T.ENVELOPES_OPEN, T.IMPORT_DONE):
        await notices.owe(people, topic, 1, clock())
    assert await dues(session) == [
        local("2026-11-25 09:00"),
        local("2026-11-25 07:00"),
        clock(),
    ]


@pytest.mark.parametrize(
    ("topic", "now", "opens"),
    [
        (T.REVIEW_DUE, "2026-11-24 22:00", "2026-11-25 09:00"),
        (T.REVIEW_DUE, "2026-11-24 12:00", "2026-11-24 13:30"),
        (T.REVIEW_DUE, "2026-11-27 11:00", "2026-11-30 09:00"),
        (T.CASE_MOVED, "2026-11-24 22:00", "2026-11-25 07:00"),
        (T.CASE_MOVED, "2026-11-28 22:00", "2026-11-29 07:00"),
    ],
)
async def test_what_was_late_disturbs_nobody_either(  # noqa: PLR0917 - a table and its parts
    office: Office,
    outgoing: Outgoing,
    session: AsyncSession,
    clock: Clock,
    topic: Topic,
    now: str,
    opens: str,
) -> None:
    """The bot was down until then: all that became due meanwhile is put off, and nothing lost."""
    for person in (office.ratna, office.ayu, office.surya):
        await owe(session, person, topic, topic, due_at=local("2026-11-24 09:00"))
    turn(clock, now)
    assert await outgoing.take(2) == []
    assert await dues(session) == [local(opens)] * 6
    turn(clock, opens)
    found = await outgoing.take(10)
    assert [notice.attempts for notice in found] == [1] * 6


async def test_what_is_put_off_keeps_nothing_else_waiting(
    office: Office, outgoing: Outgoing, session: AsyncSession, clock: Clock
) -> None:
    await owe(session, office.ayu, T.REVIEW_DUE, due_at=local("2026-11-24 09:00"))
    await owe(session, office.ratna, T.ENVELOPES_OPEN, due_at=local("2026-11-24 09:10"))
    turn(clock, "2026-11-24 19:00")
    assert await told(outgoing) == [(office.ratna.id, T.ENVELOPES_OPEN)]


async def test_more_than_fit_into_one_batch_are_put_off_too(
    office: Office, session: AsyncSession, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PUT_OFF_AT_ONCE", 2)
    await owe(session, office.ayu, *[T.REVIEW_DUE] * 7, due_at=local("2026-11-23 09:00"))
    turn(clock, "2026-11-24 23:00")
    assert await Outgoing(session, clock, per_week=3).take(1) == []
    assert set(await dues(session)) == {local("2026-11-25 09:00")}


async def test_each_office_has_its_hours_and_who_is_away_waits(
    office: Office, outgoing: Outgoing, session: AsyncSession, clock: Clock
) -> None:
    clinic = await a_unit(session, "Puskesmas")
    clinic.six_days = True
    nurse = (await an_employee(session, clinic, "Nengah", 8)).person
    citizen = await a_person(session, 9)
    office.surya.reminded_at = 16
    everybody = [office.ratna, office.ayu, office.surya, nurse, citizen]
    for person in everybody:
        await owe(session, person, T.REVIEW_DUE, due_at=local("2026-11-27 09:00"))
    turn(clock, "2026-11-27 09:00")
    await Absences(session, clock).add(office.ratna, AbsenceKind.LEAVE, "27-11 s.d. 1-12-2026")
    turn(clock, "2026-11-28 09:30")  # a Saturday
    assert {who for who, _ in await told(outgoing)} == {nurse.id, citizen.id}
    assert await dues(session) == [
        local("2026-12-02 09:00"),
        local("2026-11-30 09:00"),
        local("2026-11-30 09:00"),
    ]
    turn(clock, "2026-11-30 16:10")
    assert await told(outgoing) == [(office.surya.id, T.REVIEW_DUE)]  # in their own hour


async def test_a_week_brings_so_many_and_the_least_urgent_wait(
    office: Office, outgoing: Outgoing, session: AsyncSession, clock: Clock
) -> None:
    due = clock()
    reminders = [T.REVIEW_DUE, T.REVIEW_CLOSING, T.EVALUATION_CLOSING, T.CASE_OPENED]
    await owe(session, office.ayu, *reminders, due_at=due)
    await owe(session, office.ratna, T.REVIEW_DUE, due_at=due)
    assert {each for each in await told(outgoing) if each[0] == office.ayu.id} == {
        (office.ayu.id, topic) for topic in (T.CASE_OPENED, T.EVALUATION_CLOSING, T.REVIEW_CLOSING)
    }
    assert await dues(session) == [local("2026-11-30 09:00")]
    clock.advance(days=1)
    await owe(session, office.ayu, T.EVALUATION_LAST_CALL, T.ENVELOPES_OPEN, due_at=due)
    assert {topic for _, topic in await told(outgoing)} == {
        T.EVALUATION_LAST_CALL,
        T.ENVELOPES_OPEN,
    }
    turn(clock, "2026-11-30 09:00")
    assert await told(outgoing) == [(office.ayu.id, T.REVIEW_DUE)]


async def test_news_and_answers_are_told_in_any_case_and_only_news_count(
    office: Office, outgoing: Outgoing, session: AsyncSession, clock: Clock
) -> None:
    answers = [T.IMPORT_DONE, T.IMPORT_COMPARED]
    news = [T.ENVELOPES_OPEN, T.SUPERIOR_DECIDED, T.ROLES_CHANGED]
    await owe(session, office.ayu, *answers, *news, due_at=clock())
    assert len(await told(outgoing)) == 5
    await owe(session, office.surya, *answers, due_at=clock())
    assert len(await told(outgoing)) == 2
    for person in (office.ayu, office.surya):
        await owe(session, person, T.REVIEW_DUE, due_at=clock())
    assert await told(outgoing) == [(office.surya.id, T.REVIEW_DUE)]


async def test_on_the_morning_of_the_digest_single_reminders_stand_in_it(
    office: Office, outgoing: Outgoing, session: AsyncSession, clock: Clock
) -> None:
    turn(clock, "2026-11-30 09:00")
    await owe(session, office.ratna, T.REVIEW_DUE, T.CASE_OPENED, due_at=clock() - timedelta(1))
    await owe(session, office.ratna, T.EVALUATION_CLOSING, T.DIGEST, due_at=clock())
    await owe(session, office.ayu, T.REVIEW_DUE, due_at=clock())
    assert set(await told(outgoing)) == {
        (office.ratna.id, T.DIGEST),
        (office.ratna.id, T.EVALUATION_CLOSING),
        (office.ayu.id, T.REVIEW_DUE),
    }
    folded = await session.scalars(
        select(Notice.topic).where(Notice.sent_at.is_(None), Notice.done_at.is_not(None))
    )
    assert set(folded) == {T.REVIEW_DUE, T.CASE_OPENED}


async def test_whoever_cannot_be_reached_loses_nothing_to_the_digest(
    office: Office, outgoing: Outgoing, session: AsyncSession, clock: Clock
) -> None:
    turn(clock, "2026-11-30 09:00")
    office.ratna.telegram_id = None
    await owe(session, office.ratna, T.REVIEW_DUE, T.DIGEST, due_at=clock())
    assert await told(outgoing) == []
    assert len(await dues(session)) == 2


async def test_two_who_take_at_once_keep_to_the_weeks_number(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        await owe(session, office.ayu, *[T.REVIEW_DUE] * 4, due_at=clock())

    async def take_too() -> set[int]:
        async with sessions.begin() as session:
            return {each.id for each in await Outgoing(session, clock, 3).take(2)}

    async with sessions.begin() as session:
        taken = {each.id for each in await Outgoing(session, clock, 3).take(2)}
        other = await beside(take_too())
    assert len(taken) == 2
    assert len(taken | await other) <= 3
    async with sessions() as session:
        assert set(await dues(session)) <= {clock(), local("2026-11-30 09:00")}
