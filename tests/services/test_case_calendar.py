"""What the administrators say of a day counts in every term: of cases, and of reports."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WorkingCalendar
from models.calendar_day import CalendarDay
from models.case import Case, CaseState
from models.superior import SuperiorReport
from services.cases.cases import Cases
from services.cases.desk import CaseDesk
from services.cases.terms import CaseTerms
from services.lines.superior_reports import SuperiorReports, reported_of
from tests.cases import CODE, opened
from tests.city import Clock
from tests.factories import Office, an_office


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    """Wednesday and Thursday, 25 and 26 November, are days off by the city's decree."""
    office = await an_office(session, clock())
    for day in (25, 26):
        session.add(
            CalendarDay(
                day=date(2026, 11, day),
                working=False,
                name="Libur daerah",
                set_by_id=office.ratna.id,
                set_at=clock(),
            )
        )
    await session.flush()
    return office


async def test_a_case_has_as_many_working_days_as_any_other(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    case = await opened(session, clock, office.service)
    assert case.due_on == date(2026, 12, 3)  # without the decree, the 1st
    assert case.days_left(date(2026, 11, 24)) == 5
    case.owner_id = office.ratna.id
    await session.flush()
    case.calendar = WorkingCalendar()
    (shown,) = (await CaseDesk(session, clock).page(office.ratna)).cases
    assert shown.days_left(date(2026, 11, 24)) == 5


async def test_the_silence_that_closes_a_case_is_counted_without_them(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    case = await opened(session, clock, office.service)
    case.say(CaseState.ANSWERED, "Loket kedua dibuka.", date(2026, 11, 24), office.ratna.id)
    await session.flush()
    found = await Cases(session, clock).by_receipt(CODE)
    assert found is not None
    assert (found.asks_on, found.closes_on) == (date(2026, 12, 1), date(2026, 12, 10))
    clock.turn(datetime(2026, 12, 10, 2, tzinfo=UTC))
    assert await CaseTerms(session, clock).close() == 0
    clock.advance(days=1)
    assert await CaseTerms(session, clock).close() == 1


async def test_the_answer_to_a_report_is_waited_for_as_long(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    report = SuperiorReport(
        employee_id=office.ayu.id,
        current_id=office.ratna.id,
        named_id=office.surya.id,
        reported_at=clock(),
    )
    session.add(report)
    await session.flush()
    shown = (await reported_of(session, report)).report
    assert shown.decidable_from == date(2026, 12, 3)
    report.calendar = WorkingCalendar()
    brief = await SuperiorReports(session, clock).brief(report.id)
    assert brief.report.waited(datetime(2026, 11, 30, 2, tzinfo=UTC)) == 2


def test_in_memory_a_case_is_counted_by_what_is_published() -> None:
    assert Case(id=1).calendar.is_working(date(2026, 11, 25))
