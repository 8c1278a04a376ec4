"""The whole city comes in, changes, comes in again, and goes back."""

from dataclasses import replace

from sqlalchemy import func, select

from bot.database import Sessions
from models.office import Assignment, Headship
from models.person import Employee, Person
from models.unit import Link
from rosters.changes import Kind
from rosters.reading import read_roster
from rosters.roster import Roster
from tests.city import Clock
from tests.rosters.generated import (
    PEOPLE,
    TODAY,
    a_city,
    a_nip,
    with_employees,
    workbook,
)
from tests.rosters.importing import all_tables, bring_in, take_out

MOVED, CIRCLED = (1_000, 2_000, 3_000), 90


def next_month() -> Roster:
    """Twelve more, three who move with a superior of their new unit, and the rest as before."""
    more = a_city(PEOPLE + 12)
    elsewhere = {
        number: replace(
            more.employees[number],
            unit=more.units[7].name,
            superior=a_nip(7).digits,
        )
        for number in MOVED
    }
    return with_employees(more, elsewhere)


async def test_a_city_comes_in_changes_and_goes_back(sessions: Sessions, clock: Clock) -> None:
    first, problems = read_roster(workbook(a_city()), "kota.xlsx", TODAY)
    assert problems == []
    async with sessions.begin() as session:
        empty = await all_tables(session)
        found = await bring_in(session, clock, first)
        assert found.counts[Kind.HIRED] == PEOPLE
    async with sessions.begin() as session:
        assert await session.scalar(select(func.count(Assignment.id))) == PEOPLE - 1
        assert await session.scalar(select(func.count(Headship.id))) == len(first.units)
        codes = await session.scalars(select(Link.code))
        assert len({code for code in codes if len(code) == 12}) == len(first.services)
        as_imported = await all_tables(session)
        assert (await bring_in(session, clock, first)).is_empty
    clock.advance(days=1)
    async with sessions.begin() as session:
        changed = await bring_in(session, clock, next_month())
        assert changed.counts[Kind.HIRED] == 12
        assert changed.counts[Kind.MOVED] == len(MOVED)
        assert changed.counts[Kind.SUPERIOR] == len(MOVED)
        assert changed.counts["unchanged"] == PEOPLE - len(MOVED)
    async with sessions.begin() as session:
        assert (await bring_in(session, clock, next_month())).is_empty
        await take_out(session, clock)
    async with sessions.begin() as session:
        assert await all_tables(session) == as_imported
        await take_out(session, clock)
    async with sessions.begin() as session:
        assert await all_tables(session) == empty
        assert await session.scalar(select(func.count(Person.id))) == 0


async def test_one_circle_refuses_the_whole_file(sessions: Sessions, clock: Clock) -> None:
    """The head of all answers to somebody who answers to them."""
    city = a_city(200)
    turned = {0: replace(city.employees[0], superior=a_nip(CIRCLED).digits)}
    async with sessions.begin() as session:
        found = await bring_in(session, clock, with_employees(city, turned))
        (problem,) = found.problems
        assert problem.code == "superiors-in-circle"
        assert str(problem.values["chain"]).count("→") == 3
        assert await session.scalar(select(func.count(Employee.id))) == 0
