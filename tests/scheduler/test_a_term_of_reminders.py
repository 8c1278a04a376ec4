"""Two hundred employees (or the city's 5,500) through the end of a term.

The bot is down now and then. Whoever owes something is told of every stage once, in their office's
hours, and never once it was done, although two schedulers run by mistake.
"""

import asyncio
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.calendar import WITA
from models.evaluation import Evaluation, Review, Term
from models.form import Form
from models.hours import DAYTIME
from models.notice import Notice, Topic
from models.person import Employee, Person
from models.timing import NEVER_WITHHELD, REMINDERS, When, when_told
from models.unit import Unit
from services.calendar.calendars import Calendars
from services.lookback.envelopes import Envelopes
from services.lookback.evaluations import Evaluations
from services.reminders.stages import Stages
from tests.city import City, Clock, from_bot
from tests.databases import SqliteTemplate
from tests.factories import a_unit, all_invited, an_employee, reviews

OFFICES = int(os.environ.get("SIMULATED_OFFICES", "10"))  # 275 are the city; takes minutes
IN_EACH = 20
FIRST, LAST, UNTIL = date(2026, 12, 14), date(2026, 12, 23), date(2026, 12, 29)
LOOKS = (time(0, 1), time(7), time(9), time(11), time(12), time(13, 30), time(19))
PER_WEEK = 5
STAGES = (Topic.EVALUATION_CLOSING, Topic.EVALUATION_LAST_CALL, Topic.EVALUATION_CLOSED)


@pytest.fixture
def database_url(sqlite_template: SqliteTemplate, tmp_path: Path) -> Iterator[str]:
    """On PostgreSQL two who decide at once are tested with the stages themselves."""
    with sqlite_template.new(tmp_path) as address:
        yield address


@pytest.fixture
async def city(sessions: Sessions, clock: Clock) -> City:
    """Without holding each of a thousand messages against the published schema once more."""
    city = City(sessions, clock)
    await city.found(clock(), clock() + timedelta(days=30))
    return city


@dataclass
class Town:
    """Heads review their offices, and one chief reviews the heads."""

    city: City
    luck: Random = field(default_factory=lambda: Random(5))  # noqa: S311 - a game
    members: dict[int, int] = field(default_factory=dict)
    """Employee to reviewer."""
    sent: dict[int, datetime] = field(default_factory=dict)
    reviewed: dict[tuple[int, int], datetime] = field(default_factory=dict)

    async def found(self) -> None:
        async with self.city.sessions.begin() as session:
            closes = datetime.combine(LAST + timedelta(days=1), time(), WITA)
            await session.execute(update(Term).values(closes_at=closes))
            chief = await self._joins(session, "Sekretaris Daerah", 0)
            for number in range(OFFICES):
                head = await self._joins(session, f"Kantor {number}", number)
                await self._reviewed_by(session, chief, head)
                for _ in range(IN_EACH - 1):
                    member = await self._joins(session, f"Kantor {number}", number)
                    await self._reviewed_by(session, head, member)
            await all_invited(session, "2026-2")

    async def live(self, now: datetime) -> None:
        """Some send their self-evaluation, some reviewers send a review."""
        async with self.city.sessions.begin() as session:
            for employee in self.luck.sample(sorted(self.members), len(self.members) // 20):
                if employee not in self.sent and employee % 4:  # every fourth never does
                    await self._send(session, employee, now)
            waiting = [each for each in self.sent if each not in self._reviewed_ones()]
            reviewed = min(len(self.members) // 50, len(waiting))
            for employee in self.luck.sample(sorted(waiting), reviewed):
                await self._review(session, employee, now)

    def _reviewed_ones(self) -> set[int]:
        return {employee for employee, _ in self.reviewed}

    async def _joins(self, session: AsyncSession, office: str, number: int) -> Employee:
        unit = await session.scalar(select(Unit).where(Unit.name == office))
        unit = unit or await a_unit(session, office)
        unit.six_days = number % 3 == 0
        account = self.city.telegram.join("Pegawai", language_code="id").id
        self.city.telegram.start(account)
        return await an_employee(session, unit, f"Pegawai {account}", account)

    async def _reviewed_by(self, session: AsyncSession, head: Employee, who: Employee) -> None:
        await reviews(session, head, who, self.city.clock())
        self.members[who.id] = head.id

    async def _send(self, session: AsyncSession, employee: int, now: datetime) -> None:
        evaluation = await self._evaluation(session, employee)
        evaluation.form = await _sent_form(session, employee, now)
        await self._done(session, evaluation, employee)
        self.sent[employee] = now

    async def _review(self, session: AsyncSession, employee: int, now: datetime) -> None:
        evaluation = await self._evaluation(session, employee)
        head = self.members[employee]
        form = await _sent_form(session, head, now)
        evaluation.reviews.append(
            Review(evaluation_id=evaluation.id, reviewer_id=head, form=form, form_id=form.id)
        )
        await self._done(session, evaluation, head)
        self.reviewed[employee, head] = now

    async def _done(self, session: AsyncSession, evaluation: Evaluation, who: int) -> None:
        await session.flush()
        await Envelopes(session, self.city.clock).look(evaluation, but=who)
        await Stages(session, self.city.clock).settle(await session.get_one(Person, who))

    async def _evaluation(self, session: AsyncSession, employee: int) -> Evaluation:
        return await Evaluations(session, self.city.clock).locked(
            Evaluation.employee_id == employee
        )


async def _sent_form(session: AsyncSession, person: int, now: datetime) -> Form:
    form = Form(
        person_id=person, questionnaire="evaluation-1", about="2026-2", opened_at=now, answers={}
    )
    form.sent_at = now
    session.add(form)
    await session.flush()
    return form


def moments() -> Iterator[datetime]:
    day = FIRST
    while day <= UNTIL:
        for look in LOOKS:
            yield datetime.combine(day, look, WITA).astimezone(UTC)
        day += timedelta(days=1)


async def test_everybody_is_told_what_they_owe_once_in_their_hours_and_not_after_it(
    city: City,
) -> None:
    town = Town(city)
    city.clock.turn(next(moments()))
    await town.found()
    other = replace(city.round, _one_at_a_time=asyncio.Lock(), _one_voice=asyncio.Lock())
    down = 0
    for moment in moments():
        city.clock.turn(moment)
        if moment.astimezone(WITA).hour in (9, 13) and moment.astimezone(WITA).date() <= LAST:
            await town.live(moment)
        down = down - 1 if down else town.luck.choice((0, 0, 0, 0, 0, 1, 2))
        if not down:
            await asyncio.gather(city.look(), other.go())
    async with city.sessions() as session:
        notices = list(await session.scalars(select(Notice).where(Notice.sent_at.is_not(None))))
        await in_their_hours(session, city, notices)
    each_owed_stage_once(town, notices)
    never_after_it_was_done(town, notices)
    not_too_many_in_a_week(notices)
    each_was_said_once(city, notices, town)


async def in_their_hours(session: AsyncSession, city: City, notices: list[Notice]) -> None:
    people = {notice.person_id for notice in notices}
    hours = await Calendars(session, city.clock).hours_of(people)
    for notice in notices:
        assert notice.sent_at is not None
        if when_told(notice.topic) is When.OFFICE_HOURS:
            assert hours[notice.person_id].next(notice.sent_at) == notice.sent_at
        else:
            ((opens, closes),) = DAYTIME
            assert opens <= notice.sent_at.astimezone(WITA).time() < closes


def each_owed_stage_once(town: Town, notices: list[Notice]) -> None:
    told = Counter((notice.person_id, notice.topic) for notice in notices)
    silent = set(town.members) - set(town.sent)
    assert len(silent) > len(town.members) // 5
    assert len(town.sent) > len(town.members) * 2 // 5
    for person in silent:
        assert [told[person, topic] for topic in STAGES] == [1, 1, 1]


def never_after_it_was_done(town: Town, notices: list[Notice]) -> None:
    for notice in notices:
        done = town.sent.get(notice.person_id)
        if notice.topic in STAGES and done is not None:
            assert notice.sent_at is not None
            assert notice.sent_at <= done
    reviewers = {notice.person_id for notice in notices if notice.topic is Topic.REVIEW_LAST_CALL}
    last_call = datetime.combine(LAST, time(), WITA)
    sent_in_time = {employee for employee, at in town.sent.items() if at < last_call}
    blocked = {
        head
        for employee, head in town.members.items()
        if employee in sent_in_time and (employee, head) not in town.reviewed
    }
    assert blocked <= reviewers


def not_too_many_in_a_week(notices: list[Notice]) -> None:
    weeks = Counter(
        (notice.person_id, notice.sent_at.astimezone(WITA).isocalendar()[:2])
        for notice in notices
        if notice.sent_at and notice.topic in set(REMINDERS) - NEVER_WITHHELD
    )
    assert max(weeks.values()) <= PER_WEEK
    digests = [notice for notice in notices if notice.topic is Topic.DIGEST]
    assert {notice.about for notice in digests} <= {20261214, 20261221, 20261228}
    assert digests


def each_was_said_once(city: City, notices: list[Notice], town: Town) -> None:
    messages = sum(
        from_bot(message) for chat in city.telegram.chats.values() for message in chat.messages
    )
    assert messages == len(notices)
    assert len(town.members) == OFFICES * IN_EACH
