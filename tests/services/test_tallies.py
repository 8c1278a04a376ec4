"""Running counts are always what a full recount would give."""

import asyncio
from collections import defaultdict
from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from bot.database import Sessions
from models.base import Base
from models.rating import Rating
from models.running_tally import Key, RunningTally, key_of, tally_of
from models.satisfaction import Element, Tally
from models.unit import Service
from services.figures.tallies import Tallies
from tests.databases import beside
from tests.factories import a_service, a_unit
from tests.ratings import a_rating, every, rated

Counted = dict[Key, tuple[Tally, int, int]]
MONDAYS = [date(2026, 6, 22), date(2026, 6, 29), date(2026, 7, 6), date(2026, 11, 30)]

scores = st.dictionaries(st.sampled_from([e.value for e in Element]), st.integers(1, 4))
faces = st.none() | st.integers(1, 4)


async def counted(session: AsyncSession) -> Counted:
    rows = await session.scalars(select(RunningTally).execution_options(populate_existing=True))
    return {
        (r.service_id, r.unit_id, r.month, r.questionnaire): (
            tally_of(r.counts),
            r.faces,
            r.faces_total,
        )
        for r in rows
    }


async def recounted(session: AsyncSession) -> Counted:
    """Over the raw rows, as the definition says and not as the service does."""
    rows: defaultdict[Key, list[Rating]] = defaultdict(list)
    for rating in await session.scalars(select(Rating)):
        rows[key_of(rating)].append(rating)
    found = {}
    for key, ratings in rows.items():
        said = [rating.kepuasan for rating in ratings if rating.kepuasan is not None]
        tally = Tally.of(rating.elements for rating in ratings)
        if tally.respondents or said:
            found[key] = (tally, len(said), sum(said))
    return found


class Machine(RuleBasedStateMachine):
    """Ratings come in any order, while services move between units."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.runner.run(self._open())

    async def _open(self) -> None:
        self.engine = create_async_engine("sqlite+aiosqlite://")
        async with self.engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        self.session = AsyncSession(self.engine, expire_on_commit=False)
        self.units = [await a_unit(self.session, name) for name in ("Satu", "Dua")]
        self.services = [
            await a_service(self.session, self.units[n % 2], f"Loket {n}", f"LOKET{n}")
            for n in range(3)
        ]

    @rule(
        service=st.integers(0, 2),
        week=st.sampled_from(MONDAYS),
        half=st.sampled_from(["2026-1", "2026-2"]),
        questionnaire=st.sampled_from(["skm-2017", "spak-1"]),
        assisted=st.booleans(),
        answers=st.lists(st.tuples(scores, faces), min_size=1, max_size=4),
    )
    def insert(
        self,
        service: int,
        week: date,
        half: str,
        questionnaire: str,
        assisted: bool,  # noqa: FBT001 - hypothesis gives it by name
        answers: list[tuple[dict[str, int], int | None]],
    ) -> None:
        ratings = [
            a_rating(
                self.services[service],
                week,
                semester=half,
                questionnaire=questionnaire,
                assisted=assisted,
                **{**every(None), **given, "kepuasan": face},
            )
            for given, face in answers
        ]
        self.runner.run(self._insert(ratings))

    async def _insert(self, ratings: list[Rating]) -> None:
        self.session.add_all(ratings)
        await self.session.flush()
        await Tallies(self.session).add(ratings)

    @rule(service=st.integers(0, 2), unit=st.integers(0, 1))
    def merge(self, service: int, unit: int) -> None:
        """What was rated before stays with the unit of its time."""
        self.services[service].unit_id = self.units[unit].id

    @rule()
    def recount(self) -> None:
        assert self.runner.run(Tallies(self.session).recount()) == 0

    @invariant()
    def equals_a_recount(self) -> None:
        assert self.runner.run(counted(self.session)) == self.runner.run(recounted(self.session))

    def teardown(self) -> None:
        self.runner.run(self.session.close())
        self.runner.run(self.engine.dispose())
        self.runner.close()


TestTallies = Machine.TestCase
TestTallies.settings = settings(max_examples=20, stateful_step_count=12, deadline=None)


@pytest.fixture
async def service(session: AsyncSession) -> Service:
    return await a_service(session, await a_unit(session))


async def test_one_story_on_both_databases(session: AsyncSession, service: Service) -> None:
    await rated(session, service, 4, biaya=None)
    await rated(session, service, 3, MONDAYS[1], semester="2026-1", waktu=1)
    await rated(session, service, 3, assisted=True, kepuasan=None)
    found = await counted(session)
    assert found == await recounted(session)
    assert sorted((key[3], tally.respondents) for key, (tally, _, _) in found.items()) == [
        ("skm-2017", 3),
        ("skm-2017", 4),
        ("skm-2017/paper", 3),
    ]


async def test_a_month_is_that_of_the_monday_but_never_before_the_semester(
    session: AsyncSession, service: Service
) -> None:
    """Wednesday, 1 July is in the week of Monday, 29 June."""
    await rated(session, service, 1, date(2026, 6, 29), semester="2026-2")
    await rated(session, service, 1, date(2026, 6, 29), semester="2026-1")
    assert sorted(key[2] for key in await counted(session)) == [
        date(2026, 6, 1),
        date(2026, 7, 1),
    ]


async def test_a_face_alone_is_no_respondent(session: AsyncSession, service: Service) -> None:
    await rated(session, service, 2, **every(None), kepuasan=4)
    ((tally, faces, total),) = (await counted(session)).values()
    assert (tally.respondents, faces, total) == (0, 2, 8)


async def test_a_recount_mends_and_says_how_much(session: AsyncSession, service: Service) -> None:
    await rated(session, service, 6)
    await rated(session, service, 2, MONDAYS[2])
    assert await Tallies(session).recount() == 0
    await session.execute(update(RunningTally).values(respondents=99))
    assert await Tallies(session).recount() == 2
    assert await counted(session) == await recounted(session)


async def test_a_recount_leaves_what_was_shown(session: AsyncSession, service: Service) -> None:
    key = {"service_id": service.id, "unit_id": service.unit_id, "month": date(2026, 7, 1)}
    session.add(RunningTally(**key, questionnaire="skm-2017/unit", respondents=5))
    await session.flush()
    assert await Tallies(session).recount() == 0
    assert len(await counted(session)) == 1


async def test_nothing_to_add_changes_nothing(session: AsyncSession) -> None:
    await Tallies(session).add([])
    assert await counted(session) == {}


async def test_two_who_add_at_once_are_both_counted(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))

    async def another() -> None:
        async with sessions.begin() as session:
            await rated(session, service, 3)

    async with sessions.begin() as session:
        await rated(session, service, 4)
        waiting = await beside(another())
        assert not waiting.done()
    await waiting
    async with sessions() as session:
        assert await counted(session) == await recounted(session)
        ((tally, _, _),) = (await counted(session)).values()
        assert tally.respondents == 7


async def test_a_number_larger_than_32_bits_is_kept(
    session: AsyncSession, service: Service
) -> None:
    """Squares of means grow fast: 10080² a respondent."""
    await rated(session, service, 30, **every(4))
    stored = await session.scalar(text("SELECT squares FROM running_tally"))
    assert stored == 30 * 10_080**2
