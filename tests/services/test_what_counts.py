"""Whatever is pressed, by whomever, in whatever order: what counts is what both have signed."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import open_engine, open_sessions
from models.errors import DomainError
from models.mentoring_session import Attendance
from models.person import Person
from services.mentoring.journals import Journals
from services.mentoring.mentorships import Mentorships
from services.mentoring.sessions import Sessions
from tests.city import Clock
from tests.databases import SqliteTemplate
from tests.guiding import THURSDAY, a_session, guided

MENTOR, LINA, BUDI, STRANGER = range(4)
Move = tuple[int, str, int, int]
"""Who does what with which of the two pairs, having read how many versions before the last."""
HONEST: Sequence[Move] = (
    (MENTOR, "wait", 0, 0),
    (MENTOR, "met", 0, 0),
    (LINA, "met", 0, 0),
    (MENTOR, "met", 1, 0),
    (MENTOR, "journal", 0, 0),
    (LINA, "confirm", 0, 0),
    (BUDI, "met", 1, 0),
)
DOINGS = ("met", "met", "unmet", "journal", "journal", "confirm", "confirm", "dispute", "cancel")
ANY = st.tuples(
    st.sampled_from([MENTOR, MENTOR, LINA, BUDI, STRANGER]),
    st.sampled_from([*DOINGS, "wait"]),
    st.integers(0, 1),
    st.sampled_from([0, 0, 1]),
)
MOVES = st.builds(
    lambda honest, rest: [*HONEST[:honest], *rest],
    st.integers(0, len(HONEST)),
    st.lists(ANY, max_size=10),
)
"""Left to chance alone nobody would come to sign anything."""


@dataclass
class Expected:
    """The rules once more, by hand."""

    begun: bool = False
    cancelled: bool = False
    version: int = 0
    mentor_met: list[bool | None] = field(default_factory=lambda: [None, None])
    mentee_met: list[bool | None] = field(default_factory=lambda: [None, None])
    signed: list[bool] = field(default_factory=lambda: [False, False])

    def do(self, who: int, what: str, pair: int, version: int) -> None:
        if what == "wait":
            self.begun = True
        elif what == "cancel":
            self.cancelled |= who == MENTOR and not self.begun
        elif self.begun and not self.cancelled:
            self._after(who, what, pair, version)

    def _after(self, who: int, what: str, pair: int, version: int) -> None:
        """The session has begun."""
        if what in ("met", "unmet") and not self.signed[pair]:
            said = {MENTOR: self.mentor_met, pair + 1: self.mentee_met}.get(who, [None, None])
            said[pair] = what == "met"
        elif what == "journal" and who == MENTOR:
            self._write()
        elif what == "confirm" and self.version and (who, version) == (pair + 1, self.version):
            self.signed[pair] |= bool(self.mentor_met[pair] and self.mentee_met[pair])

    def _write(self) -> None:
        met = [number for number in (0, 1) if self.mentor_met[number]]
        awaited = [number for number in met if self.mentee_met[number] is not False]
        if met and not (awaited and all(self.signed[number] for number in awaited)):
            self.version += 1
            self.signed = [False, False]


@dataclass(frozen=True)
class Bot:
    session: AsyncSession
    clock: Clock
    session_id: int
    pairs: Sequence[int]

    async def do(self, person: Person, what: str, pair: int, version: int) -> None:
        meetings, journals = Sessions(self.session, self.clock), Journals(self.session, self.clock)
        key, mentorship = self.session_id, self.pairs[pair]
        if what == "wait":
            self.clock.turn(max(self.clock(), THURSDAY) + timedelta(hours=1))
            return
        acts: dict[str, Callable[[], Awaitable[object]]] = {
            "met": lambda: meetings.say(person, key, mentorship, met=True),
            "unmet": lambda: meetings.say(person, key, mentorship, met=False),
            "journal": lambda: journals.write(person, key, "Analisis masalah."),
            "confirm": lambda: journals.confirm(person, key, mentorship, version),
            "dispute": lambda: journals.differ(person, f"{key}:{mentorship}:{version}", "Lain."),
            "cancel": lambda: meetings.cancel(person, key, "Sakit."),
        }
        await acts[what]()


async def played(address: str, moves: Sequence[Move]) -> None:
    """Nothing is committed, so that each game begins in the same empty city."""
    engine, clock = open_engine(address), Clock(datetime(2026, 11, 24, 2, tzinfo=UTC))
    async with open_sessions(engine)() as session:
        found = await guided(session, clock, mentees=2)
        key = (await a_session(session, clock, found)).id
        bot, expected = Bot(session, clock, key, [each.id for each in found.pairs]), Expected()
        people = [found.mentor, *found.mentees, found.stranger]
        for who, what, pair, lag in moves:
            version = expected.version - lag
            with suppress(DomainError):
                await bot.do(people[who], what, pair, version)
            expected.do(who, what, pair, version)
            await agree(session, key, expected)
        for each, signed in zip(found.pairs, expected.signed, strict=True):
            assert (await Mentorships(session, clock).see(found.mentor, each.id)).held == signed
    await engine.dispose()


async def agree(session: AsyncSession, key: int, expected: Expected) -> None:
    of = select(Attendance).where(Attendance.session_id == key).order_by(Attendance.mentorship_id)
    rows = (await session.scalars(of)).all()
    assert [each.counts for each in rows] == expected.signed
    assert [each.mentor_met for each in rows] == expected.mentor_met
    assert [each.mentee_met for each in rows] == expected.mentee_met
    assert not any(expected.signed) or (expected.begun and not expected.cancelled)


@pytest.fixture(scope="module")
def address(
    sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    with sqlite_template.new(tmp_path_factory.mktemp("counts")) as address:
        yield address


@settings(max_examples=15)
@given(moves=MOVES)
def test_what_counts_is_what_both_have_signed(address: str, moves: Sequence[Move]) -> None:
    asyncio.run(played(address, moves))


def test_everything_is_pressed_twice(address: str) -> None:
    """And the players do come to sign, or the game above would prove nothing."""
    moves, expected = [move for move in HONEST for _ in range(2)], Expected()
    for who, what, pair, lag in moves:
        expected.do(who, what, pair, expected.version - lag)
    assert (expected.version, expected.signed) == (2, [True, False])
    asyncio.run(played(address, moves))
