from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import DatesWrong, NotYourRole, ReviewsThemselves
from models.office import Assignment, Basis, Capacity, Headship, Role
from models.person import Employee
from services.access.appointments import Appointments
from services.lines.postings import Posting, Postings
from tests.city import Clock
from tests.factories import Office, a_unit, an_employee, an_office

TODAY = datetime(2026, 11, 23, 16, tzinfo=UTC)  # 00.00 of 24 November in Mataram


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    """Ratna also administers her unit."""
    office = await an_office(session, clock())
    ratna = office.ratna.as_employee()
    await Appointments(session, clock).appoint(ratna, Role.UNIT_ADMIN, office.unit.id)
    return office


@pytest.fixture
def postings(session: AsyncSession, clock: Clock) -> Postings:
    return Postings(session, clock)


@pytest.fixture
async def gede(session: AsyncSession) -> Employee:
    return await an_employee(session, await a_unit(session, "Puskesmas"), "Gede")


async def reviewers(session: AsyncSession, employee_id: int, at: datetime) -> list[object]:
    wanted = select(Assignment.reviewer_id, Assignment.basis).where(
        Assignment.employee_id == employee_id, Assignment.at(at)
    )
    return [tuple(row) for row in await session.execute(wanted)]


@pytest.mark.parametrize("posting", Posting)
async def test_the_next_message_names_somebody(
    postings: Postings, office: Office, posting: Posting
) -> None:
    employee = await postings.ask_name(office.ratna, office.ayu.id, posting)
    assert employee.name == "Ayu"
    assert office.ratna.awaits == f"posting:{posting}:{office.ayu.id}"


async def test_somebody_of_another_unit_is_found_and_the_one_it_is_about_is_not(
    postings: Postings, office: Office, gede: Employee
) -> None:
    await postings.ask_name(office.ratna, office.ayu.id, Posting.REVIEWER)
    assert (await postings.find(office.ratna, office.ayu.id, "Ayu"))[1] == []
    assert office.ratna.awaits is not None
    assert (await postings.find(office.ratna, office.ayu.id, "gede"))[1] == [gede]
    assert office.ratna.awaits is None


async def test_from_today_another_reviews_and_yesterday_stays(
    session: AsyncSession, clock: Clock, postings: Postings, office: Office, gede: Employee
) -> None:
    await postings.move(office.ratna, office.ayu.id, gede.id, Basis.TEAM)
    assert await reviewers(session, office.ayu.id, clock()) == [(gede.id, Basis.TEAM)]
    assert await reviewers(session, office.ayu.id, TODAY) == [(gede.id, Basis.TEAM)]
    yesterday = datetime(2026, 11, 23, 15, tzinfo=UTC)
    assert await reviewers(session, office.ayu.id, yesterday) == [(office.ratna.id, Basis.LINE)]


async def test_nobody_reviews_themselves(postings: Postings, office: Office) -> None:
    with pytest.raises(ReviewsThemselves):
        await postings.move(office.ratna, office.ayu.id, office.ayu.id, Basis.LINE)


async def acts(postings: Postings, office: Office, gede: Employee, text: str) -> None:
    acting = await postings.ask_days(office.ratna, office.ratna.id, gede.id, Capacity.PLH)
    assert len(acting.awaited) <= 64
    await postings.act(office.ratna, acting.awaited.partition(":")[2], text)


async def test_for_a_week_another_reviews_and_heads(
    session: AsyncSession, postings: Postings, office: Office, gede: Employee
) -> None:
    await acts(postings, office, gede, "1 s.d. 5 Desember 2026")
    assert office.ratna.awaits is None
    inside, after = datetime(2026, 12, 3, tzinfo=UTC), datetime(2026, 12, 6, tzinfo=UTC)
    for person in (office.ayu, office.surya):
        assert await reviewers(session, person.id, inside) == [(gede.id, Basis.ACTING)]
        assert await reviewers(session, person.id, after) == [(office.ratna.id, Basis.LINE)]
    acting = await session.scalar(select(Headship).where(Headship.employee_id == gede.id))
    assert acting is not None
    assert (acting.unit_id, acting.capacity) == (office.unit.id, Capacity.PLH)


@pytest.mark.parametrize("text", ["minggu depan", "5-12-2026 s.d. 1-12-2026", ""])
async def test_days_that_cannot_be_read_are_asked_for_again(
    session: AsyncSession, postings: Postings, office: Office, gede: Employee, text: str
) -> None:
    with pytest.raises(DatesWrong):
        await acts(postings, office, gede, text)
    assert (office.ratna.awaits or "").startswith("acting-days:")
    wanted = select(Headship).where(Headship.employee_id == gede.id)
    assert (await session.scalars(wanted)).all() == []


async def test_who_was_dismissed_while_writing_the_days_appoints_nobody(
    session: AsyncSession, clock: Clock, postings: Postings, office: Office, gede: Employee
) -> None:
    acting = await postings.ask_days(office.ratna, office.ratna.id, gede.id, Capacity.PLT)
    ratna = office.ratna.as_employee()
    await Appointments(session, clock).dismiss(ratna, Role.UNIT_ADMIN)
    with pytest.raises(NotYourRole):
        await postings.act(office.ratna, acting.awaited.partition(":")[2], "1-12-2026")
