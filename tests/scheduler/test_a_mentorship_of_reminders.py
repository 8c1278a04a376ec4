"""A mentorship from its offer to its end, day by day, with nights, leaves and downtime.

Each stage is told once, to whoever blocks, in their hours, and to nobody who has done it already.
"""

from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions as Transactions
from models.calendar import WITA
from models.mentoring import Mentorship, Outcome
from models.mentoring_session import MentoringSession
from models.notice import Notice, Topic
from models.office import Absence, AbsenceKind
from models.person import Employee, Person
from models.timing import When, when_told
from services.calendar.calendars import Calendars
from services.mentoring.clocks import Clocks
from services.mentoring.endings import Endings
from services.mentoring.guidances import Guidances
from services.mentoring.journals import Journals
from services.mentoring.offers import Offers
from services.mentoring.plannings import Plannings
from services.mentoring.sessions import Sessions
from tests.city import City, Clock
from tests.databases import SqliteTemplate
from tests.factories import fill
from tests.offices import administers
from tests.pairs import a_session, an_offer

T = Topic
FIRST = date(2026, 11, 24)  # a Tuesday
NIGHT, MORNING, AFTERNOON = (time(hour, 30) for hour in (3, 10, 15))
MENTOR, MENTEE, ABOVE = "Surya Wirabakti", "Ayu Pramesti", "Ratna Kusumawardani"
Deed = Callable[[AsyncSession], Coroutine[Any, Any, None]]


@pytest.fixture
def database_url(sqlite_template: SqliteTemplate, tmp_path: Path) -> Iterator[str]:
    with sqlite_template.new(tmp_path) as address:
        yield address


@dataclass
class Life:
    """What the two do on which day; all else is the scheduler's."""

    city: City
    deeds: dict[date, list[Deed]] = field(default_factory=dict)
    pair_id: int = 0
    done: dict[tuple[str, Topic], datetime] = field(default_factory=dict)
    down: frozenset[date] = frozenset()

    def on(self, day: str, *deeds: Deed) -> None:
        self.deeds.setdefault(date.fromisoformat(day), []).extend(deeds)

    async def live(self, until: str) -> None:
        day = FIRST
        while day <= date.fromisoformat(until):
            for look in self._looks(day):
                self.city.clock.turn(datetime.combine(day, look, WITA).astimezone(UTC))
                if look == MORNING:
                    await self._act(day)
                if day not in self.down:
                    await self.city.look()
            day += timedelta(days=1)

    def _looks(self, day: date) -> Iterator[time]:
        """A round has nothing to do in most of a quarter's minutes: those that may matter."""
        if day.weekday() in (0, 5):
            yield NIGHT
        yield MORNING
        if day in self.deeds:
            yield AFTERNOON

    async def _act(self, day: date) -> None:
        for deed in self.deeds.get(day, ()):
            async with self.city.sessions.begin() as session:
                await deed(session)

    async def person(self, session: AsyncSession, name: str) -> Person:
        found = await session.scalars(select(Person).where(Person.employee.has(name=name)))
        person = found.one()
        await session.refresh(person, ["employee"])
        return person

    async def offer(self, session: AsyncSession) -> None:
        mentor = (await self.person(session, MENTOR)).as_employee()
        mentee = (await self.person(session, MENTEE)).as_employee()
        offer = await an_offer(session, mentor, mentee, self.city.clock())
        await Clocks(session, self.city.clock).offered(offer)
        self.pair_id = offer.id

    def accepts(self, name: str) -> Deed:
        async def deed(session: AsyncSession) -> None:
            who = await self.person(session, name)
            await Offers(session, self.city.clock).accept(who, self.pair_id)
            self.done[name, T.MENTORING_OFFER_DUE] = self.city.clock()

        return deed

    async def plan(self, session: AsyncSession) -> None:
        ayu = await self.person(session, MENTEE)
        plannings = Plannings(session, self.city.clock)
        _, form = await plannings.begin(ayu, self.pair_id)
        fill(form, self.city.clock())
        await plannings.send(ayu, form.id)
        self.done[MENTEE, T.MENTORING_PLAN_DUE] = self.city.clock()

    async def confirm_plan(self, session: AsyncSession) -> None:
        surya = await self.person(session, MENTOR)
        pair = await session.get_one(Mentorship, self.pair_id)
        await Plannings(session, self.city.clock).confirm(surya, pair.id, pair.plan_id or 0)
        self.done[MENTOR, T.MENTORING_PLAN_DUE] = self.city.clock()

    def meets(self, moment: str) -> Deed:
        async def deed(session: AsyncSession) -> None:
            begins_at = datetime.fromisoformat(moment).replace(tzinfo=WITA)
            pair = await session.get_one(Mentorship, self.pair_id)
            await a_session(session, self.city.clock, begins_at, pair)

        return deed

    def says_met(self, name: str) -> Deed:
        async def deed(session: AsyncSession) -> None:
            who, meeting = await self.person(session, name), await _newest(session)
            sessions = Sessions(session, self.city.clock)
            await sessions.say(who, meeting.id, self.pair_id, met=True)
            self.done[name, T.SESSION_MET] = self.city.clock()

        return deed

    async def write(self, session: AsyncSession) -> None:
        surya, meeting = await self.person(session, MENTOR), await _newest(session)
        await Journals(session, self.city.clock).write(surya, meeting.id, "Membahas contoh.")
        self.done[MENTOR, T.SESSION_DUE] = self.city.clock()

    async def sign(self, session: AsyncSession) -> None:
        ayu, meeting = await self.person(session, MENTEE), await _newest(session)
        journals = Journals(session, self.city.clock)
        await journals.confirm(ayu, meeting.id, self.pair_id, meeting.journal_version)
        self.done[MENTEE, T.SESSION_DUE] = self.city.clock()

    async def leave(self, session: AsyncSession) -> None:
        """The mentee's, of a week in January."""
        ayu = await self.person(session, MENTEE)
        since, until = (datetime(2027, 1, day, tzinfo=WITA) for day in (16, 25))
        away = Absence(employee_id=ayu.id, kind=AbsenceKind.LEAVE, since=since, until=until)
        session.add(away)

    async def give_guidance(self, session: AsyncSession) -> None:
        ayu = await self.person(session, MENTEE)
        await Endings(session, self.city.clock).say_outcome(ayu, self.pair_id, Outcome.REACHED)
        guidances = Guidances(session, self.city.clock)
        form = await guidances.begin(ayu, self.pair_id)
        fill(form, self.city.clock())
        await guidances.send(ayu, form.id)

    async def told(self) -> list[tuple[str, Topic, datetime]]:
        """Of mentoring, in the order in which it was told."""
        async with self.city.sessions() as session:
            rows = await session.execute(
                select(Employee.name, Notice.topic, Notice.sent_at)
                .join(Employee, Employee.id == Notice.person_id)
                .where(Notice.sent_at.is_not(None))
                .order_by(Notice.sent_at, Notice.person_id)
            )
            return [(name, topic, at) for name, topic, at in rows if _is_ours(topic) and at]

    async def read_on(self, name: str, words: str) -> list[str]:
        """The days of messages with these words: of two asks the second takes the first's row."""
        async with self.city.sessions() as session:
            account = (await self.person(session, name)).telegram_id or 0
        messages = self.city.telegram.chat(account).messages
        found = [each["date"] for each in messages if words in str(each.get("text"))]
        return [f"{datetime.fromtimestamp(moment, WITA):%m-%d}" for moment in found]


def _is_ours(topic: Topic) -> bool:
    return topic.startswith(("mentoring-", "session-", "guidance-"))


async def _newest(session: AsyncSession) -> MentoringSession:
    query = select(MentoringSession).order_by(MentoringSession.id.desc()).limit(1)
    return (await session.scalars(query)).one()


@pytest.fixture
async def city(sessions: Transactions, clock: Clock) -> City:
    """Without holding each message against the published schema once more; Ratna administers."""
    city = City(sessions, clock)
    await city.found(clock() - timedelta(days=400), clock() - timedelta(days=300))
    return city


@pytest.fixture
async def life(city: City, clock: Clock) -> Life:
    clock.turn(datetime.combine(FIRST, time(1), WITA).astimezone(UTC))
    async with city.sessions.begin() as session:
        for person in await session.scalars(select(Person)):
            person.telegram_id = city.telegram.join("Pegawai", language_code="id").id
            city.telegram.start(person.telegram_id)
        found = await session.scalars(select(Employee).where(Employee.name == ABOVE))
        await administers(session, found.one())
    return Life(city)


async def in_their_hours(city: City, told: list[tuple[str, Topic, datetime]]) -> None:
    async with city.sessions() as session:
        people = {each.name: each.id for each in await session.scalars(select(Employee))}
        hours = await Calendars(session, city.clock).hours_of(list(people.values()))
    for name, topic, at in told:
        if when_told(topic) is When.OFFICE_HOURS:
            assert hours[people[name]].next(at) == at
        assert time(7) <= at.astimezone(WITA).time() < time(20)


async def test_a_pair_that_does_all_in_time_hears_each_stage_once_and_no_call_for_what_is_done(
    life: Life,
) -> None:
    life.on("2026-11-24", life.offer)
    life.on("2026-11-25", life.accepts(MENTOR), life.accepts(MENTEE))
    life.on("2026-11-26", life.plan)
    life.on("2026-11-27", life.confirm_plan)
    life.on("2026-11-30", life.meets("2026-12-03T08:15"))
    life.on("2026-12-03", life.says_met(MENTOR), life.says_met(MENTEE), life.write)
    life.on("2026-12-04", life.sign)
    for day in (date(2026, 12, 21), date(2027, 1, 11), date(2027, 1, 28), date(2027, 2, 15)):
        life.on(f"{day}", life.meets(f"{day}T15:00"))
        deeds = life.says_met(MENTOR), life.says_met(MENTEE), life.write, life.sign
        life.on(f"{day + timedelta(days=1)}", *deeds)
    life.on("2027-02-26", life.give_guidance)
    quiet = (date(2026, 12, 7) + timedelta(days=number) for number in range(84))
    life.down = frozenset(day for day in quiet if day.weekday() in (2, 4, 5, 6)) - set(life.deeds)
    await life.live("2027-03-02")
    told = await life.told()
    await in_their_hours(life.city, told)
    counts = Counter((name, topic) for name, topic, _ in told)
    for topic in (T.MENTORING_OFFERED, T.MENTORING_BEGUN, T.MENTORING_ENDING, T.MENTORING_ENDED):
        assert (counts[MENTOR, topic], counts[MENTEE, topic]) == (1, 1)
    assert (counts[MENTOR, T.MENTORING_PLAN_WRITTEN], counts[ABOVE, T.GUIDANCE_GIVEN]) == (1, 1)
    assert counts[MENTEE, T.SESSION_PLANNED] == 5
    assert counts[MENTEE, T.SESSION_JOURNAL] == 1  # the others were signed at once
    assert counts[MENTEE, T.SESSION_NEAR] == 1  # only the first was planned so early
    never = (
        T.MENTORING_OFFER_DUE,
        T.MENTORING_PLAN_DUE,
        T.MENTORING_IDLE,
        T.MENTORING_ESCALATED,
        T.SESSION_DUE,
    )
    assert [(name, topic) for name, topic, _ in told if topic in never] == []
    assert {name for name, topic, _ in told if topic is T.GUIDANCE_GIVEN} == {ABOVE}


async def test_a_pair_that_blocks_is_called_once_a_stage_through_downtime_and_leave(
    life: Life,
) -> None:
    """Nobody answers in time, the bot is down for a week, and the mentee is on leave."""
    life.on("2026-11-24", life.offer)
    life.on("2026-11-26", life.accepts(MENTEE))
    life.on("2026-12-01", life.accepts(MENTOR))
    life.on("2026-12-10", life.plan)
    life.on("2026-12-16", life.meets("2026-12-18T08:15"))
    life.on("2026-12-21", life.leave)
    week = [date(2027, 1, 4) + timedelta(days=number) for number in range(7)]
    life.down = frozenset(week)
    await life.live("2027-02-12")
    told = await life.told()
    await in_their_hours(life.city, told)
    counts = Counter((name, topic) for name, topic, _ in told)
    for topic in (
        T.MENTORING_OFFERED,
        T.MENTORING_BEGUN,
        T.MENTORING_PLAN_DUE,
        T.SESSION_MET,
        T.SESSION_DUE,
    ):
        assert (topic, counts[MENTOR, topic], counts[MENTEE, topic]) == (topic, 1, 1)
    assert [counts[name, T.MENTORING_OFFER_DUE] for name in (MENTOR, MENTEE)] == [1, 0]
    asked = {name: await life.read_on(name, "sudah bertemu") for name in (MENTOR, MENTEE)}
    assert asked == {MENTOR: ["01-11", "01-18"], MENTEE: ["01-11", "01-25"]}
    assert days_of(told, ABOVE, T.MENTORING_ESCALATED) == ["02-09"]
    for name, topic, at in told:
        if (name, topic) in life.done:
            assert at <= life.done[name, topic]
        assert at.astimezone(WITA).date() not in week


def days_of(told: list[tuple[str, Topic, datetime]], name: str, topic: Topic) -> list[str]:
    return [
        f"{at.astimezone(WITA):%m-%d}" for who, what, at in told if (who, what) == (name, topic)
    ]


async def test_an_offer_that_nobody_answers_lapses_and_nothing_follows(life: Life) -> None:
    life.on("2026-11-24", life.offer)
    await life.live("2026-12-07")
    told = [(name, topic) for name, topic, _ in await life.told()]
    assert told[-1] == (ABOVE, T.MENTORING_DECLINED)
    assert sorted(told[:-1]) == sorted(
        (name, topic)
        for name in (MENTOR, MENTEE)
        for topic in (T.MENTORING_OFFERED, T.MENTORING_OFFER_DUE)
    )
