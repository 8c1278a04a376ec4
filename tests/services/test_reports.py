from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import EmployeesOnly, HeadsOnly
from models.person import Headship
from models.satisfaction import Element
from services.reports import Reports
from tests.city import Clock
from tests.factories import (
    Office,
    a_person,
    a_service,
    a_unit,
    an_employee,
    an_office,
    heads,
    some_ratings,
)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await an_office(session, clock())


@pytest.fixture
def reports(session: AsyncSession, clock: Clock) -> Reports:
    return Reports(session, clock, threshold=5)


@pytest.mark.parametrize(("count", "enough"), [(0, False), (4, False), (5, True)])
async def test_fewer_than_the_threshold_are_not_enough(
    office: Office, reports: Reports, session: AsyncSession, count: int, *, enough: bool
) -> None:
    await some_ratings(session, office.service, "2026-2", count)
    (report,) = await reports.of_head(office.ratna)
    assert (report.enough, report.satisfaction.respondents) == (enough, count)
    assert report.unit is office.unit


async def test_all_services_of_the_unit_are_counted_together(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    other = await a_service(session, office.unit, "Akta", "AKTA")
    await some_ratings(session, office.service, "2026-2", 3)
    await some_ratings(session, other, "2026-2", 4)
    (report,) = await reports.of_head(office.ratna)
    assert report.satisfaction.respondents == 7
    assert report.satisfaction.answered(Element.WAKTU) == 7


async def test_other_units_and_other_semesters_do_not_count(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    clinic = await a_service(session, await a_unit(session, "Puskesmas"), "Poli", "POLI")
    await some_ratings(session, clinic, "2026-2", 9)
    await some_ratings(session, office.service, "2026-1", 8)
    await some_ratings(session, office.service, "2026-2", 5)
    (report,) = await reports.of_head(office.ratna)
    assert (report.semester.code, report.satisfaction.respondents) == ("2026-2", 5)
    clock.turn(datetime(2026, 12, 31, 16, 0, tzinfo=UTC))  # midnight in Mataram
    (report,) = await reports.of_head(office.ratna)
    assert (report.semester.code, report.satisfaction.respondents) == ("2027-1", 0)


async def test_it_is_for_heads_only(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    for person in (office.ayu, office.surya):
        with pytest.raises(HeadsOnly):
            await reports.of_head(person)
    with pytest.raises(EmployeesOnly):
        await reports.of_head(await a_person(session, 1))


async def test_a_former_head_and_one_to_come_see_nothing(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    former = (await session.scalars(select(Headship))).one()
    former.until = clock()
    to_come = await heads(session, office.ayu.as_employee(), office.unit, clock())
    to_come.since = clock.now.replace(hour=3)
    await session.flush()
    for person in (office.ratna, office.ayu):
        with pytest.raises(HeadsOnly):
            await reports.of_head(person)
    clock.advance(hours=1)
    assert len(await reports.of_head(office.ayu)) == 1


async def test_an_acting_head_of_two_units_sees_each_by_itself(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    clinic = await a_unit(session, "Balai Latihan")
    await heads(session, office.ratna.as_employee(), clinic, clock())
    await heads(session, office.ratna.as_employee(), clinic, clock())  # entered twice
    await some_ratings(session, office.service, "2026-2", 5)
    found = await reports.of_head(office.ratna)
    assert [(report.unit.name, report.enough) for report in found] == [
        ("Balai Latihan", False),
        ("Dinas Kependudukan", True),
    ]


async def test_the_head_of_a_unit_without_services_sees_that_there_is_nothing(
    reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    unit = await a_unit(session)
    head = await an_employee(session, unit, "Wayan")
    await heads(session, head, unit, clock())
    (report,) = await reports.of_head(head.person)
    assert (report.enough, report.satisfaction.ikm) == (False, None)
