"""A line of four levels: Sekda, Kadis, two Kabid, and the staff of one of them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.office import Assignment, Basis, Headship
from models.person import Employee
from models.timeline import Span
from models.unit import Unit
from services.lines.timelines import span_of
from tests.factories import a_unit, an_employee, heads, reviews

TODAY = datetime(2026, 11, 23, 16, tzinfo=UTC)  # 24 November, 00.00 in Mataram
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Lineage:
    city: Unit
    office: Unit
    sekda: Employee
    kadis: Employee
    kabid: Employee
    peer: Employee
    ayu: Employee
    surya: Employee


async def a_lineage(session: AsyncSession, now: datetime) -> Lineage:
    city, office = await a_unit(session, "Sekretariat"), await a_unit(session, "Dinas Arsip")
    sekda = await an_employee(session, city, "Lalu Sekda")
    kadis, kabid, peer, ayu, surya = [
        await an_employee(session, office, name)
        for name in ("Kadis Ratna", "Kabid Wayan", "Kabid Nengah", "Ayu Pramesti", "Surya Putra")
    ]
    await heads(session, kadis, office, now)
    pairs = [(sekda, kadis), (kadis, kabid), (kadis, peer), (kabid, ayu), (kabid, surya)]
    for above, below in pairs:
        await reviews(session, above, below, now)
    return Lineage(city, office, sekda, kadis, kabid, peer, ayu, surya)


async def rows_of(session: AsyncSession, employee: Employee) -> list[Assignment]:
    found = await session.scalars(
        select(Assignment)
        .where(Assignment.employee_id == employee.id)
        .order_by(Assignment.since)
        .execution_options(populate_existing=True)
    )
    return list(found)


async def timeline_of(session: AsyncSession, employee: Employee) -> list[Span]:
    return [span_of(row) for row in await rows_of(session, employee)]


async def who_reviews(
    session: AsyncSession, employee: Employee, *moments: datetime
) -> list[tuple[int, Basis] | None]:
    """At each of these moments; the test's own way of looking."""
    timeline = await timeline_of(session, employee)
    found: list[tuple[int, Basis] | None] = []
    for moment in moments:
        covering = [(s.reviewer_id, s.basis) for s in timeline if s.covers(moment)]
        assert len(covering) <= 1
        found.append(covering[0] if covering else None)
    return found


async def headships_of(session: AsyncSession, unit: Unit) -> list[Headship]:
    found = await session.scalars(
        select(Headship)
        .where(Headship.unit_id == unit.id)
        .order_by(Headship.since, Headship.id)
        .execution_options(populate_existing=True)
    )
    return list(found)
