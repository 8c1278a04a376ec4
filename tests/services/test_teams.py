"""A superior's people: each exactly once, also new and transferred, and nobody else."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from models.base import Base
from models.challenge import Challenge, Need
from models.disclosure import Seen, Viewing
from models.errors import ButtonNotYours, EmployeesOnly, NobodyToReview, NotYourRole
from models.evaluation import Evaluation, Term
from models.feedback import Feedback, Voice
from models.journal import JournalEntry
from models.office import Appointment, Assignment, Basis, Role
from models.person import Employee, Person
from models.plan import PlannedResult, ResultKind
from services.lookback.declines import Declines
from services.lookback.evaluations import Evaluations
from services.reminders.pending import Pending
from services.team.members import MemberState
from services.team.mirrors import Mirrors
from services.team.teams import Team, Teams
from tests import factories
from tests.city import Clock
from tests.factories import Office, an_employee, an_office, look_back, review, reviews
from tests.people import person_of


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await an_office(session, clock())


def names(team: Team) -> list[str]:
    return [member.employee.name for member in team.members]


def states(team: Team) -> list[tuple[str, MemberState]]:
    return [(member.employee.name, member.state) for member in team.members]


async def test_everybody_once_the_most_urgent_first(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    ratna = office.ratna.as_employee()
    people = {}
    for name in ("Zainal", "Candra", "Bagus", "Dewa"):
        people[name] = await an_employee(session, office.unit, name)
        await reviews(session, ratna, people[name], clock())
        await reviews(session, ratna, people[name], clock() - timedelta(days=1))  # named twice
    await look_back(session, clock, people["Zainal"].person)
    clock.advance(hours=1)
    await look_back(session, clock, people["Bagus"].person)
    await review(session, clock, office.ratna, office.ayu)
    await look_back(session, clock, office.surya)
    await review(session, clock, office.ratna, office.surya)
    declines = Declines(session, clock)
    await declines.decline(office.ratna, people["Dewa"].id, "2026-2", "Hanya dua minggu.")
    new = await an_employee(session, office.unit, "Abdul")
    session.add(
        Assignment(
            employee_id=new.id,
            reviewer_id=ratna.id,
            basis=Basis.LINE,
            since=clock(),
            until=clock() + timedelta(days=9),
        )
    )
    await session.flush()

    team = await Teams(session, clock).of(office.ratna)
    assert team.semester == "2026-2"
    assert states(team) == [
        ("Zainal", MemberState.WAITING),  # an hour longer than Bagus
        ("Bagus", MemberState.WAITING),
        ("Candra", MemberState.WRITING),
        ("Abdul", MemberState.NEW),
        ("Ayu", MemberState.REVIEWED),
        ("Dewa", MemberState.DECLINED),
        ("Surya", MemberState.OPEN),
    ]
    assert [member.employee.name for member in team.waiting] == ["Zainal", "Bagus"]
    assert list(team.states) == URGENCY_WITHOUT_REST
    assert team.states[MemberState.WAITING] == 2


URGENCY_WITHOUT_REST = [state for state in MemberState if state is not MemberState.RESTING]


async def test_who_waits_here_is_who_the_reminders_name(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    """Two services say it of different people at different times; they say the same."""
    teams, pending = Teams(session, clock), Pending(session, clock)

    async def named() -> list[str]:
        listed = [member.employee.name for member in await teams.waiting(office.ratna)]
        reminded = [each.name for each in await pending.reviews_by(office.ratna.id)]
        assert listed == reminded
        return listed

    assert await named() == []
    await look_back(session, clock, office.surya)
    clock.advance(hours=1)
    await look_back(session, clock, office.ayu)
    assert await named() == ["Surya", "Ayu"]
    declines = Declines(session, clock)
    await declines.decline(office.ratna, office.surya.id, "2026-2", "Tidak mengenal.")
    assert await named() == ["Ayu"]
    await declines.undo(office.ratna, office.surya.id, "2026-2")
    await review(session, clock, office.ratna, office.ayu)
    assert await named() == ["Surya"]
    await extend(session, office.surya, clock() + timedelta(days=40))
    clock.advance(days=8)
    await Evaluations(session, clock).end_terms()
    assert await named() == ["Surya"]


async def extend(session: AsyncSession, person: Person, until: datetime) -> None:
    evaluation = await session.scalar(
        select(Evaluation).where(Evaluation.employee_id == person.id)
    )
    assert evaluation is not None
    evaluation.extend(until, person.id, "Cuti melahirkan.")
    await session.flush()


async def test_who_has_more_time_stays_in_their_semester(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    """While the others are between terms, or in the next one."""
    await look_back(session, clock, office.ayu)
    until = datetime(2027, 1, 20, 16, tzinfo=UTC)
    await extend(session, office.ayu, until)
    clock.turn(datetime(2027, 1, 4, 2, tzinfo=UTC))
    await Evaluations(session, clock).end_terms()
    teams = Teams(session, clock)
    team = await teams.of(office.ratna)
    assert (team.semester, team.ends_at) == ("2027-1", None)
    assert states(team) == [("Ayu", MemberState.WAITING), ("Surya", MemberState.RESTING)]
    assert [(m.semester, m.ends_at) for m in team.members] == [("2026-2", until), ("2027-1", None)]

    closes_at = until + timedelta(days=20)
    await factories.a_term(session, "2027-1", clock() - timedelta(days=1), closes_at)
    team = await teams.of(office.ratna)
    assert [(m.semester, m.ends_at) for m in team.members] == [
        ("2026-2", until),
        ("2027-1", closes_at),
    ]
    await review(session, clock, office.ratna, office.ayu)
    assert {m.semester for m in (await teams.of(office.ratna)).members} == {"2027-1"}


async def test_of_two_who_wait_the_one_whose_time_ends_first_comes_first(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    await look_back(session, clock, office.ayu)
    clock.advance(hours=1)
    await look_back(session, clock, office.surya)
    assert names(await Teams(session, clock).of(office.ratna)) == ["Ayu", "Surya"]
    await extend(session, office.ayu, clock() + timedelta(days=40))
    assert names(await Teams(session, clock).of(office.ratna)) == ["Surya", "Ayu"]


async def test_days_of_waiting_are_those_of_the_calendar(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    clock.turn(datetime(2026, 11, 24, 15, 59, tzinfo=UTC))  # a minute before midnight in Mataram
    await look_back(session, clock, office.ayu)
    (ayu,) = await Teams(session, clock).waiting(office.ratna)
    assert [ayu.waited_days(clock() + timedelta(minutes=more)) for more in (0, 1, 1441)] == [
        0,
        1,
        2,
    ]


async def test_thirty_people_take_as_many_queries_as_two(
    session: AsyncSession, engine: AsyncEngine, clock: Clock, office: Office
) -> None:
    async def asked() -> int:
        session.expunge_all()
        ratna = await person_of(session, "Ratna")
        with statements(engine) as seen:
            await Teams(session, clock).of(ratna)
        return len(seen)

    await look_back(session, clock, office.ayu)
    await review(session, clock, office.ratna, office.ayu)
    of_two = await asked()
    assert of_two <= 8
    ratna = await person_of(session, "Ratna")
    for number in range(28):
        who = await an_employee(session, office.unit, f"Pegawai {number:02}")
        await reviews(session, ratna.as_employee(), who, clock())
        person = await person_of(session, who.name)
        if number % 4 == 0:
            await look_back(session, clock, person)
        if number % 6 == 0:
            await review(session, clock, ratna, person)
    assert await asked() == of_two
    assert len((await Teams(session, clock).of(ratna)).members) == 30


@contextmanager
def statements(engine: AsyncEngine) -> Iterator[list[str]]:
    seen: list[str] = []

    def see(_: Connection, __: object, statement: str, *___: object) -> None:
        seen.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", see)
    yield seen
    event.remove(engine.sync_engine, "before_cursor_execute", see)


async def prolong(session: AsyncSession, clock: Clock) -> None:
    """The term of the office lasts a week, and whoever rates needs two."""
    term = await session.get_one(Term, "2026-2")
    term.closes_at = clock() + timedelta(days=30)
    await session.flush()


async def test_a_new_one_and_one_who_was_moved_are_told_apart(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    gede = await an_employee(session, office.unit, "Gede")
    clock.advance(days=40)
    await prolong(session, clock)
    now = clock()
    await move(session, await session.get_one(Employee, office.ayu.id), gede, now)
    new = await an_employee(session, office.unit, "Nur")
    ratna = await session.get_one(Employee, office.ratna.id)
    await move(session, new, ratna, now)

    members = {m.employee.name: m for m in (await Teams(session, clock).of(office.ratna)).members}
    assert set(members) == {"Ayu", "Surya", "Nur"}
    assert members["Ayu"].led_since is None
    assert members["Ayu"].share is not None
    assert members["Nur"].share is None
    assert members["Nur"].led_since == now
    assert names(await Teams(session, clock).of(gede.person)) == ["Ayu"]


async def test_who_has_heard_nothing_for_sixty_days_is_forgotten(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    for line in await session.scalars(select(Assignment)):
        line.since = clock()
    clock.advance(days=59)
    assert (await Teams(session, clock).of(office.ratna)).forgotten == []
    session.add(
        Feedback(
            giver_id=office.ratna.id,
            receiver_id=office.ayu.id,
            semester="2026-2",
            voice=Voice.SUPERIOR,
            given_at=clock(),
            words="Terima kasih.",
        )
    )
    clock.advance(days=1)
    team = await Teams(session, clock).of(office.ratna)
    assert [m.employee.name for m in team.forgotten] == ["Surya"]
    clock.advance(days=59)
    assert len((await Teams(session, clock).of(office.ratna)).forgotten) == 2


async def test_a_page_about_one_person(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    result = PlannedResult(
        employee_id=office.ayu.id,
        semester="2026-2",
        number=1,
        kind=ResultKind.MAIN,
        words="Antrean turun",
    )
    session.add(result)
    await session.flush()
    for shared_at in (clock(), None):
        session.add(note(office.ayu.id, result.id, clock(), shared_at))
    sealed = await look_back(session, clock, office.ayu)
    for evaluation_id in (None, sealed.id):
        session.add(challenge(office.ayu.id, evaluation_id, clock()))
    await session.flush()

    teams = Teams(session, clock)
    found = await teams.profile(office.ratna, office.ayu.id)
    assert [(each.words, count) for each, count in found.plan] == [("Antrean turun", 1)]
    assert (found.shared, found.challenges) == (1, 1), "no secret is told"
    await review(session, clock, office.ratna, office.ayu)
    opened = await teams.profile(office.ratna, office.ayu.id)
    assert opened.challenges == 2 + 3, "with the three of the self-evaluation"
    seen = (await session.scalars(select(Viewing).where(Viewing.what == Seen.PROFILE))).all()
    assert [(v.viewer_id, v.employee_id) for v in seen] == [(office.ratna.id, office.ayu.id)]


def note(
    employee_id: int, result_id: int, now: datetime, shared_at: datetime | None
) -> JournalEntry:
    return JournalEntry(
        employee_id=employee_id,
        semester="2026-2",
        happened_on=now.date(),
        written_at=now,
        words="40 warga terlayani.",
        result_id=result_id,
        shared_at=shared_at,
    )


def challenge(employee_id: int, evaluation_id: int | None, now: datetime) -> Challenge:
    return Challenge(
        employee_id=employee_id,
        semester="2026-2",
        evaluation_id=evaluation_id,
        words="Listrik padam.",
        need=Need.RESOURCES,
        raised_at=now,
    )


async def test_nobody_else_opens_it(session: AsyncSession, clock: Clock, office: Office) -> None:
    teams = Teams(session, clock)
    for person, employee_id in (
        (office.surya, office.ayu.id),
        (office.ratna, office.ratna.id),
        (office.ratna, 999),
    ):
        with pytest.raises(ButtonNotYours):
            await teams.profile(person, employee_id)
    with pytest.raises(NobodyToReview):
        await teams.of(office.ayu)
    assert await teams.waiting(office.ayu) == []
    with pytest.raises(EmployeesOnly):
        await teams.of(await factories.a_person(session, 1))


BEGIN = datetime(2026, 7, 1, 1, tzinfo=UTC)
DAYS = st.integers(0, 150)
MOVES = st.lists(st.tuples(st.integers(0, 3), st.booleans(), DAYS), max_size=12)


@settings(max_examples=25)
@given(moves=MOVES)
def test_whatever_moves_each_is_there_once(moves: list[tuple[int, bool, int]]) -> None:
    """Four people who come to two superiors and go again, in any order."""
    asyncio.run(each_is_there_once(sorted(moves, key=lambda move: move[2])))


async def each_is_there_once(moves: list[tuple[int, bool, int]]) -> None:
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine, expire_on_commit=False) as session:
        clock = Clock(BEGIN)
        unit = await factories.a_unit(session)
        heads = [await an_employee(session, unit, name) for name in ("Ratna", "Gede")]
        people = [await an_employee(session, unit, f"Pegawai {n}") for n in range(4)]
        for who, second, days in moves:
            clock.turn(BEGIN + timedelta(days=days))
            await move(session, people[who], heads[second], clock())
        for head in heads:
            await must_be_there_once(session, clock, head, {each.id for each in people})
    await engine.dispose()


async def move(session: AsyncSession, who: Employee, to: Employee, now: datetime) -> None:
    for line in await session.scalars(
        select(Assignment).where(Assignment.employee_id == who.id, Assignment.until.is_(None))
    ):
        line.until = now
    session.add(Assignment(employee_id=who.id, reviewer_id=to.id, basis=Basis.LINE, since=now))
    await session.flush()


async def must_be_there_once(
    session: AsyncSession, clock: Clock, head: Employee, people: set[int]
) -> None:
    lines = select(Assignment.employee_id).where(Assignment.reviewer_id == head.id)
    led = set(await session.scalars(lines.where(Assignment.at(clock()))))
    ever = set(await session.scalars(lines))
    try:
        members = (await Teams(session, clock).of(head.person)).members
    except NobodyToReview:
        members = []
    found = [member.employee.id for member in members]
    assert len(found) == len(set(found))
    assert led <= set(found) <= ever <= people


async def test_a_mirror_shows_the_own_manner_and_nobody_elses(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    await look_back(session, clock, office.ayu)
    await review(session, clock, office.ratna, office.ayu)
    mirrors = Mirrors(session, clock)
    assert (await mirrors.own(office.ratna)).reviews == 1
    assert (await mirrors.own(office.ayu)).reviews == 0
    with pytest.raises(NotYourRole):
        await mirrors.by_agency(office.ratna)
    session.add(Appointment(employee_id=office.surya.id, role=Role.CITY_ADMIN, since=clock()))
    await session.flush()
    assert await mirrors.by_agency(office.surya) == {}
