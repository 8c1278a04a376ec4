from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    AlreadyDecided,
    AlreadyReviews,
    AnswerAwaited,
    ButtonNotYours,
    EmployeesOnly,
    EmployeeUnknown,
    NotYourRole,
    OwnReport,
    ReviewsInCircle,
    ReviewsThemselves,
)
from models.notice import Notice, Topic
from models.office import Appointment, Basis, Role
from models.person import Employee
from models.semester import Semester
from models.superior import SuperiorReport
from services.lines.lines import Lines
from services.lines.superior_reports import Reply, SuperiorReports
from services.lines.superiors import Superiors
from services.lookback.shares import Shares
from tests.city import Clock
from tests.factories import LONG_AGO, a_person, an_employee
from tests.lineage import TODAY, Lineage, rows_of, who_reviews

ASKED, REPORTED, DECIDED = (
    Topic.SUPERIOR_ASKED,
    Topic.SUPERIOR_REPORTED,
    Topic.SUPERIOR_DECIDED,
)


@pytest.fixture
async def dewi(session: AsyncSession, line: Lineage) -> Employee:
    """The city's administrator."""
    dewi = await an_employee(session, line.city, "Dewi Anjani", telegram_id=7)
    session.add(Appointment(employee_id=dewi.id, role=Role.CITY_ADMIN, since=LONG_AGO))
    await session.flush()
    return dewi


@pytest.fixture
def superiors(session: AsyncSession, clock: Clock) -> Superiors:
    return Superiors(session, clock)


@pytest.fixture
def reports(session: AsyncSession, clock: Clock) -> SuperiorReports:
    return SuperiorReports(session, clock)


async def told(session: AsyncSession, topic: Topic) -> set[int]:
    """Who is still owed it."""
    rows = select(Notice).where(Notice.topic == topic, Notice.done_at.is_(None))
    found = await session.scalars(rows.execution_options(populate_existing=True))
    return {notice.person_id for notice in found}


async def a_report(superiors: Superiors, line: Lineage) -> SuperiorReport:
    """Ayu says that the peer should review her."""
    return (await superiors.report(line.ayu.person, line.peer.id)).report


async def answer_both(reports: SuperiorReports, line: Lineage, report: SuperiorReport) -> None:
    await reports.answer(line.kabid.person, report.id, agrees=False)
    await reports.answer(line.peer.person, report.id, agrees=True)


async def test_everybody_sees_who_reviews_them_why_and_since_when(
    line: Lineage, superiors: Superiors, session: AsyncSession, clock: Clock
) -> None:
    await Lines(session, clock).give(line.ayu.id, line.peer.id, TODAY, None, Basis.TEAM)
    found = await superiors.now(line.ayu.person)
    assert found is not None
    reviewer, span = found
    assert (reviewer.name, span.basis, span.since) == ("Kabid Nengah", Basis.TEAM, TODAY)
    assert await superiors.now(line.sekda.person) is None


async def test_a_name_is_found_and_one_that_nobody_has_is_asked_again(
    line: Lineage, superiors: Superiors
) -> None:
    assert await superiors.ask(line.ayu.person) is None
    assert [who.id for who in await superiors.find(line.ayu.person, "nengah")] == [line.peer.id]
    with pytest.raises(EmployeeUnknown):
        await superiors.find(line.ayu.person, "tidak ada")
    assert line.ayu.person.awaits == f"superior:{line.ayu.id}"


async def test_both_superiors_are_asked_and_the_administrators_told(
    line: Lineage, dewi: Employee, superiors: Superiors, session: AsyncSession
) -> None:
    await superiors.ask(line.ayu.person)
    reported = await superiors.report(line.ayu.person, line.peer.id)
    assert await told(session, ASKED) == {line.kabid.id, line.peer.id}
    assert await told(session, REPORTED) == {dewi.id}
    assert line.ayu.person.awaits is None
    assert reported.replies() == [
        (line.kabid, Reply.UNCONNECTED),
        (line.peer, Reply.UNCONNECTED),
    ]


async def test_one_report_at_a_time_is_open(
    line: Lineage, dewi: Employee, superiors: Superiors, reports: SuperiorReports
) -> None:
    report = await a_report(superiors, line)
    again = await superiors.report(line.ayu.person, line.kadis.id)
    assert (again.report.id, again.named.id) == (report.id, line.peer.id)
    shown = await superiors.ask(line.ayu.person)
    assert shown is not None
    assert shown.report.id == report.id
    assert line.ayu.person.awaits is None
    await answer_both(reports, line, report)
    await reports.decide(dewi.person, report.id, accepted=False)
    assert await superiors.ask(line.ayu.person) is None


async def test_only_another_one_who_works_can_be_named(
    line: Lineage, superiors: Superiors, session: AsyncSession, clock: Clock
) -> None:
    line.surya.left_at = clock()
    await session.flush()
    refused = (
        (line.ayu, ReviewsThemselves),
        (line.kabid, AlreadyReviews),
        (line.surya, EmployeeUnknown),
    )
    for named, refusal in refused:
        with pytest.raises(refusal):
            await superiors.candidate(line.ayu.person, named.id)
        with pytest.raises(refusal):
            await superiors.report(line.ayu.person, named.id)
    with pytest.raises(EmployeeUnknown):
        await superiors.candidate(line.ayu.person, 999)


async def test_citizens_and_those_who_left_have_no_superior_to_report(
    line: Lineage, superiors: Superiors, session: AsyncSession, clock: Clock
) -> None:
    citizen = await a_person(session, 1)
    with pytest.raises(EmployeesOnly):
        await superiors.now(citizen)
    with pytest.raises(EmployeesOnly):
        await superiors.report(citizen, line.peer.id)
    line.ayu.left_at = clock()
    await session.flush()
    with pytest.raises(NotYourRole):
        await superiors.report(line.ayu.person, line.peer.id)


async def test_an_accepted_one_puts_all_days_of_the_wrong_one_right(
    line: Lineage,
    dewi: Employee,
    superiors: Superiors,
    reports: SuperiorReports,
    session: AsyncSession,
) -> None:
    (wrong,) = await rows_of(session, line.ayu)
    began = wrong.since
    report = await a_report(superiors, line)
    await answer_both(reports, line, report)
    await reports.decide(dewi.person, report.id, accepted=True)
    (row,) = await rows_of(session, line.ayu)
    assert (row.reviewer_id, row.since) == (line.peer.id, began)
    held = await Shares(session, reports.clock).held_by(line.kabid.id, "2026-2")
    assert held.keys() == {line.surya.id}
    assert await told(session, DECIDED) == {line.ayu.id, line.kabid.id, line.peer.id}
    assert await told(session, ASKED) == await told(session, REPORTED) == set()
    assert (report.decided_by, report.accepted) == (dewi.id, True)


async def test_an_earlier_semester_stays_as_it_was(
    line: Lineage,
    dewi: Employee,
    superiors: Superiors,
    reports: SuperiorReports,
    session: AsyncSession,
) -> None:
    (wrong,) = await rows_of(session, line.ayu)
    wrong.since = LONG_AGO
    report = await a_report(superiors, line)
    await answer_both(reports, line, report)
    await reports.decide(dewi.person, report.id, accepted=True)
    before, after = await rows_of(session, line.ayu)
    assert (before.reviewer_id, before.since) == (line.kabid.id, LONG_AGO)
    assert (after.reviewer_id, after.since) == (line.peer.id, before.until)
    assert after.since == Semester(2026, 2).starts_at


async def test_a_refused_one_changes_nothing(
    line: Lineage,
    dewi: Employee,
    superiors: Superiors,
    reports: SuperiorReports,
    session: AsyncSession,
) -> None:
    before = [row.id for row in await rows_of(session, line.ayu)]
    report = await a_report(superiors, line)
    await answer_both(reports, line, report)
    await reports.decide(dewi.person, report.id, accepted=False)
    assert [row.id for row in await rows_of(session, line.ayu)] == before
    assert await told(session, DECIDED) == {line.ayu.id, line.kabid.id, line.peer.id}


async def test_where_nobody_reviews_only_the_named_one_is_asked(
    line: Lineage,
    dewi: Employee,
    superiors: Superiors,
    reports: SuperiorReports,
    session: AsyncSession,
) -> None:
    report = (await superiors.report(line.sekda.person, dewi.id)).report
    assert report.current_id is None
    assert await told(session, ASKED) == {dewi.id}
    reported = await reports.answer(dewi.person, report.id, agrees=True)
    assert reported.replies() == [(dewi, Reply.AGREES)]
    await reports.decide(dewi.person, report.id, accepted=True)
    assert await who_reviews(session, line.sekda, TODAY) == [(dewi.id, Basis.LINE)]


async def test_silence_is_waited_out(
    line: Lineage, dewi: Employee, superiors: Superiors, reports: SuperiorReports, clock: Clock
) -> None:
    report = await a_report(superiors, line)
    await reports.answer(line.peer.person, report.id, agrees=True)
    clock.turn(datetime(2026, 11, 30, 15, 59, tzinfo=UTC))
    with pytest.raises(AnswerAwaited):
        await reports.decide(dewi.person, report.id, accepted=True)
    clock.turn(datetime(2026, 11, 30, 16, 0, tzinfo=UTC))
    await reports.decide(dewi.person, report.id, accepted=True)
    assert report.accepted


async def test_a_circle_is_refused(
    line: Lineage, dewi: Employee, superiors: Superiors, reports: SuperiorReports
) -> None:
    report = (await superiors.report(line.kadis.person, line.ayu.id)).report
    await reports.answer(line.sekda.person, report.id, agrees=True)
    await reports.answer(line.ayu.person, report.id, agrees=True)
    with pytest.raises(ReviewsInCircle):
        await reports.decide(dewi.person, report.id, accepted=True)


async def test_only_the_asked_answer_and_only_administrators_decide(
    line: Lineage, dewi: Employee, superiors: Superiors, reports: SuperiorReports
) -> None:
    report = await a_report(superiors, line)
    for stranger in (line.ayu, line.surya, dewi):
        with pytest.raises(ButtonNotYours):
            await reports.answer(stranger.person, report.id, agrees=True)
    for nobody in (line.ayu, line.kabid, line.peer):
        with pytest.raises(NotYourRole):
            await reports.decide(nobody.person, report.id, accepted=True)
        with pytest.raises(NotYourRole):
            await reports.seen(nobody.person, report.id)
    assert (await reports.seen(dewi.person, report.id)).named == line.peer


async def test_nobody_decides_about_their_own_superior(
    line: Lineage, dewi: Employee, superiors: Superiors, reports: SuperiorReports
) -> None:
    report = (await superiors.report(dewi.person, line.peer.id)).report
    await reports.answer(line.peer.person, report.id, agrees=True)
    with pytest.raises(OwnReport):
        await reports.decide(dewi.person, report.id, accepted=True)


async def test_what_is_decided_is_neither_answered_nor_decided_again(
    line: Lineage, dewi: Employee, superiors: Superiors, reports: SuperiorReports
) -> None:
    report = await a_report(superiors, line)
    await answer_both(reports, line, report)
    await reports.decide(dewi.person, report.id, accepted=False)
    with pytest.raises(AlreadyDecided):
        await reports.decide(dewi.person, report.id, accepted=True)
    with pytest.raises(AlreadyDecided):
        await reports.answer(line.kabid.person, report.id, agrees=True)


@pytest.mark.parametrize("report_id", [1, 2**31 - 1])
async def test_a_report_that_never_was_is_nobodys(
    dewi: Employee, reports: SuperiorReports, report_id: int
) -> None:
    with pytest.raises(ButtonNotYours):
        await reports.decide(dewi.person, report_id, accepted=True)
    with pytest.raises(ButtonNotYours):
        await reports.answer(dewi.person, report_id, agrees=True)


async def test_the_administrators_are_told_again_once_all_have_answered(
    line: Lineage,
    dewi: Employee,
    superiors: Superiors,
    reports: SuperiorReports,
    session: AsyncSession,
    clock: Clock,
) -> None:
    report = await a_report(superiors, line)
    for notice in await session.scalars(select(Notice)):
        notice.done_at = notice.sent_at = clock()
    await reports.answer(line.kabid.person, report.id, agrees=True)
    assert await told(session, REPORTED) == set()
    await reports.answer(line.peer.person, report.id, agrees=True)
    assert await told(session, REPORTED) == {dewi.id}
