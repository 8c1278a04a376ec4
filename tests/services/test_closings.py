from datetime import date, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import NoTermOpen, NotYourRole
from models.person import Person
from services.lookback.closings import Block, Closings, Missing
from services.lookback.declines import Declines
from services.lookback.evaluations import Evaluations
from services.objections.objections import Objections
from tests.city import Clock
from tests.factories import a_term, a_unit, an_employee, look_back
from tests.offices import administers
from tests.opened import an_opened_review

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
TODAY = date(2026, 11, 24)


async def dewi(session: AsyncSession) -> Person:
    admin = await an_employee(session, await a_unit(session, "BKPSDM"), "Dewi")
    await administers(session, admin)
    return admin.person


async def test_everybody_whom_the_semester_waits_for_is_named_and_counted(
    session: AsyncSession, clock: Clock
) -> None:
    admin = await dewi(session)
    opened = await an_opened_review(session, clock)
    office = opened.office
    closings = Closings(session, clock)
    await Evaluations(session, clock).begin(office.surya)
    found = await closings.of(admin)
    assert found.semester == "2026-2"
    assert found.counts == {
        "evaluations": 2,
        "sent": 1,
        "reviewed": 1,
        "opened": 1,
        "declined": 0,
        "objections": 0,
    }
    week_ago = TODAY - timedelta(days=7)
    assert found.blocks == [Block(Missing.EVALUATION, "Surya", "Surya", week_ago)]

    await look_back(session, clock, office.surya)
    await Objections(session, clock).file(office.ayu, opened.review_id, "Keliru.")
    found = await closings.of(admin, "2026-2")
    assert found.counts["objections"] == 1
    assert found.blocks == [
        Block(Missing.OBJECTION, "Hadi", "Ayu", TODAY),
        Block(Missing.REVIEW, "Ratna", "Surya", TODAY),
    ]

    await Declines(session, clock).decline(office.ratna, office.surya.id, "2026-2", "Baru.")
    found = await closings.of(admin)
    assert found.counts["declined"] == 1
    assert [block.missing for block in found.blocks] == [Missing.OBJECTION]


async def test_it_is_for_the_citys_administrators_and_of_the_newest_term(
    session: AsyncSession, clock: Clock
) -> None:
    admin, closings = await dewi(session), Closings(session, clock)
    with pytest.raises(NoTermOpen):
        await closings.of(admin)
    opened = await an_opened_review(session, clock)
    long_ago = clock() - timedelta(days=180)
    await a_term(session, "2026-1", long_ago, long_ago + timedelta(days=30))
    await a_term(session, "2027-1", clock() + timedelta(days=180), clock() + timedelta(days=200))
    assert (await closings.of(admin)).semester == "2026-2"
    assert (await closings.of(admin, "2026-1")).blocks == []
    with pytest.raises(NoTermOpen):
        await closings.of(admin, "semester lalu")
    for who in (opened.office.ratna, opened.office.ayu, opened.hadi):
        with pytest.raises(NotYourRole):
            await closings.of(who)
