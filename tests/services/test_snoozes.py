"""A reminder that comes again when it suits, an hour of one's own, and whether reminders help."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import EmployeesOnly, NotYourRole, ReminderOver
from models.notice import Notice, Topic
from models.office import Appointment, Role
from models.person import Person
from services.notices import Notices
from services.reminders.rates import Rate, Rates
from services.reminders.snoozes import Snooze, Snoozes
from tests.city import Clock
from tests.factories import LONG_AGO, Office, a_person, an_office

TOPIC, ABOUT = Topic.EVALUATION_CLOSING, 20261223


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await an_office(session, clock())


@pytest.fixture
def snoozes(session: AsyncSession, clock: Clock) -> Snoozes:
    return Snoozes(session, clock)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WITA)


async def told(
    session: AsyncSession, clock: Clock, person: Person, topic: Topic = TOPIC
) -> Notice:
    """They have just read it."""
    now = clock()
    notice = Notice(person_id=person.id, topic=topic, about=ABOUT, due_at=now, attempts=1)
    notice.claimed_at = notice.done_at = notice.sent_at = now
    session.add(notice)
    await session.flush()
    return notice


@pytest.mark.parametrize(
    ("how", "own", "now", "again"),
    [
        (Snooze.AN_HOUR, None, "2026-11-24 10:00", "2026-11-24 11:00"),
        (Snooze.AN_HOUR, None, "2026-11-24 11:00", "2026-11-24 13:30"),  # not in the break
        (Snooze.AN_HOUR, 17, "2026-11-24 09:20", "2026-11-24 10:20"),
        (Snooze.TOMORROW, None, "2026-11-24 14:00", "2026-11-25 09:00"),
        (Snooze.TOMORROW, None, "2026-11-27 09:00", "2026-11-30 09:00"),
        (Snooze.TOMORROW, None, "2026-12-23 14:00", "2026-12-28 09:00"),
        (Snooze.MY_HOUR, 17, "2026-11-24 14:00", "2026-11-24 17:00"),
        (Snooze.MY_HOUR, 14, "2026-11-24 14:05", "2026-11-25 14:00"),
        (Snooze.MY_HOUR, 8, "2026-11-27 14:05", "2026-11-30 08:00"),
    ],
)
async def test_it_comes_again_when_it_suits(  # noqa: PLR0917 - a table and its parts
    office: Office,
    snoozes: Snoozes,
    session: AsyncSession,
    clock: Clock,
    how: Snooze,
    own: int | None,
    now: str,
    again: str,
) -> None:
    clock.turn(local(now))
    await snoozes.set_hour(office.ayu, own)
    notice = await told(session, clock, office.ayu)
    for _ in range(2):
        assert await snoozes.snooze(office.ayu, TOPIC, ABOUT, how) == local(again)
    await session.flush()
    assert await Notices(session, clock).claim(10) == []
    clock.turn(local(again))
    assert [each.id for each in await Notices(session, clock).claim(10)] == [notice.id]


async def test_what_is_done_is_no_reminder_or_is_not_ones_own_does_not_come_again(
    office: Office, snoozes: Snoozes, session: AsyncSession, clock: Clock
) -> None:
    await told(session, clock, office.ayu)
    await told(session, clock, office.ayu, Topic.ENVELOPES_OPEN)
    for person, topic, about in (
        (office.surya, TOPIC, ABOUT),  # a forwarded button
        (office.ayu, TOPIC, 1),
        (office.ayu, Topic.ENVELOPES_OPEN, ABOUT),
    ):
        with pytest.raises(ReminderOver):
            await snoozes.snooze(person, topic, about, Snooze.TOMORROW)
    await Notices(session, clock).settle(TOPIC, ABOUT, office.ayu.id)
    with pytest.raises(ReminderOver):
        await snoozes.snooze(office.ayu, TOPIC, ABOUT, Snooze.TOMORROW)


async def test_an_hour_of_ones_own_moves_what_is_decided_from_then_on(
    office: Office, snoozes: Snoozes, session: AsyncSession, clock: Clock
) -> None:
    await snoozes.set_hour(office.ayu, 16)
    await Notices(session, clock).owe([office.ayu.id, office.ratna.id], TOPIC, ABOUT, clock())
    due = await session.scalars(select(Notice.due_at).order_by(Notice.person_id))
    assert list(due) == [clock(), local("2026-11-24 16:00")]
    await snoozes.set_hour(office.ayu, None)
    await Notices(session, clock).owe([office.ayu.id], TOPIC, 1, clock())
    assert clock() in set(await session.scalars(select(Notice.due_at).where(Notice.about == 1)))


async def test_citizens_have_no_hour(session: AsyncSession, snoozes: Snoozes) -> None:
    with pytest.raises(EmployeesOnly):
        await snoozes.set_hour(await a_person(session, 1), 9)


async def test_whether_reminders_help_is_counted_and_never_by_name(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    session.add(Appointment(employee_id=office.ratna.id, role=Role.CITY_ADMIN, since=LONG_AGO))
    people = [await a_person(session, number) for number in range(1, 7)]
    for number, person in enumerate(people):
        notice = await told(session, clock, person)
        await told(session, clock, person, Topic.EVALUATION_LAST_CALL)
        if number < 4:  # after half a day, one and a half …
            notice.settled_at = clock() + timedelta(days=number + 0.5)
    await told(session, clock, office.ayu, Topic.REVIEW_CLOSING)
    old = await told(session, clock, office.ayu)
    old.sent_at = clock() - timedelta(days=200)  # of the half-year before
    await told(session, clock, office.ayu, Topic.ENVELOPES_OPEN)  # asks for nothing
    await session.flush()
    rates = Rates(session, clock)
    assert await rates.of_semester(office.ratna, 5) == [
        Rate(TOPIC, sent=6, done=4, days=2.0),  # the middle of four
        Rate(Topic.EVALUATION_LAST_CALL, sent=6, done=0, days=None),
    ]
    assert (await rates.of_semester(office.ratna, 5))[0].percent == 67
    assert await rates.of_semester(office.ratna, 7) == []
    with pytest.raises(NotYourRole):
        await rates.of_semester(office.ayu, 5)


async def test_the_rates_are_read_from_their_index_alone(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    """However many notices of other topics and other years there are."""
    session.add(Appointment(employee_id=office.ratna.id, role=Role.CITY_ADMIN, since=LONG_AGO))
    connection = await session.connection()
    if connection.dialect.name != "sqlite":
        pytest.skip("PostgreSQL reads few rows in whichever way")
    asked: list[tuple[str, Any]] = []

    def listen(_: object, __: object, statement: str, values: Any, *___: object) -> None:
        asked.append((statement, values))

    event.listen(connection.sync_connection, "before_cursor_execute", listen)
    await Rates(session, clock).of_semester(office.ratna, 5)
    ((statement, values),) = [each for each in asked if "notice" in each[0]]
    plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
    assert "COVERING INDEX ix_notice_sent (topic=? AND sent_at>?)" in str(plan.all())
