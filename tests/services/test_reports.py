"""Who reads which figures, and what of them may be seen."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import ButtonOutdated, EmployeesOnly, HeadsOnly, NotYourRole
from models.office import Appointment, Headship, Role
from models.person import Employee, Person
from models.rating import RespondentCount, ServiceUsers
from models.running_tally import RunningTally
from models.satisfaction import Element
from models.semester import Semester
from models.unit import Service, Unit
from services.figures.reports import Report, Reports
from services.figures.tallies import Tallies
from tests.city import Clock
from tests.databases import beside
from tests.factories import (
    LONG_AGO,
    Office,
    a_person,
    a_service,
    a_unit,
    an_employee,
    an_office,
    heads,
)
from tests.ratings import a_rating, every, rated

NOW = Semester(2026, 2)
LAST_YEAR = Semester(2025, 2)


@pytest.fixture
def reports(session: AsyncSession, clock: Clock) -> Reports:
    return Reports(session, clock, threshold=5)


async def of_unit(reports: Reports, office: Office, semester: Semester = NOW) -> Report:
    return await reports.of_unit(office.ratna, office.unit.id, semester)


async def of_service(
    reports: Reports, office: Office, service: Service, semester: Semester = NOW
) -> Report:
    return await reports.of_service(office.ratna, office.unit.id, service.id, semester)


async def with_role(
    session: AsyncSession, employee: Employee, role: Role, unit: Unit | None = None
) -> Person:
    at = unit.id if unit else None
    session.add(Appointment(employee_id=employee.id, role=role, unit_id=at, since=LONG_AGO))
    await session.flush()
    return employee.person


@pytest.mark.parametrize(("count", "enough"), [(0, False), (4, False), (5, True)])
async def test_fewer_than_the_threshold_are_not_enough(
    office: Office, reports: Reports, session: AsyncSession, count: int, *, enough: bool
) -> None:
    await rated(session, office.service, count)
    report = await of_unit(reports, office)
    assert (report.enough, report.respondents) == (enough, count)
    assert report.unit is office.unit
    assert report.satisfaction.grade == (None if not enough else "C")


async def test_all_services_of_the_unit_are_counted_together(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    """Though each alone is too small to be shown."""
    other = await a_service(session, office.unit, "Akta", "AKTA")
    await rated(session, office.service, 3)
    await rated(session, other, 4)
    report = await of_unit(reports, office)
    assert report.respondents == 7
    assert report.satisfaction.answered(Element.WAKTU) == 7
    for service in (office.service, other):
        assert not (await of_service(reports, office, service)).enough


async def test_a_service_that_the_total_would_tell_is_hidden_by_another(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    second = await a_service(session, office.unit, "Akta", "AKTA")
    third = await a_service(session, office.unit, "Kartu", "KARTU")
    for service, count in ((office.service, 2), (second, 6), (third, 20)):
        await rated(session, service, count)
    assert (await of_unit(reports, office)).satisfaction.respondents == 28
    shown = [
        (await of_service(reports, office, service)).enough
        for service in (office.service, second, third)
    ]
    assert shown == [False, False, True]


async def test_figures_stay_until_enough_new_answers_are_there(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    await rated(session, office.service, 6)
    first = await of_unit(reports, office)
    for _ in range(4):
        await rated(session, office.service, 1, **every(1))
        report = await of_unit(reports, office)
        assert report.satisfaction == first.satisfaction
        assert (await of_service(reports, office, office.service)).satisfaction.respondents == 6
    assert report.counted.respondents == 10
    await rated(session, office.service, 1, **every(1))
    report = await of_unit(reports, office)
    assert report.satisfaction.respondents == report.counted.respondents == 11
    assert report.satisfaction.ikm == Decimal("52.27")


async def test_what_one_person_saw_the_next_one_sees_too(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    """What is shown is remembered for all: a colleague is no second pair of eyes."""
    await rated(session, office.service, 6)
    await of_unit(reports, office)
    await rated(session, office.service, 4, **every(1))
    colleague = await with_role(session, office.ayu.as_employee(), Role.ORGANISATION)
    report = await Reports(session, clock, 5).of_unit(colleague, office.unit.id, NOW)
    assert report.satisfaction.respondents == 6


async def test_two_who_look_at_once_see_the_same(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        await rated(session, office.service, 6)

    async def look() -> Report:
        async with sessions.begin() as session:
            return await of_unit(Reports(session, clock, 5), office)

    async with sessions.begin() as session:
        first = await of_unit(Reports(session, clock, 5), office)
        await rated(session, office.service, 4)
        waiting = await beside(look())
        assert not waiting.done()
    assert (await waiting).satisfaction == first.satisfaction


async def test_an_element_that_few_answered_is_in_no_figure(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    await rated(session, office.service, 6, biaya=None)
    await rated(session, office.service, 2, biaya=1)
    report = await of_unit(reports, office)
    assert report.satisfaction.mean(Element.BIAYA) is None
    assert (report.satisfaction.ikm, report.satisfaction.incomplete) == (Decimal("75.00"), True)
    assert (report.answered(Element.BIAYA), report.answered(Element.WAKTU)) == (2, 8)


async def test_other_units_semesters_and_instruments_are_not_mixed_in(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    clinic = await a_service(session, await a_unit(session, "Puskesmas"), "Poli", "POLI")
    await rated(session, clinic, 9)
    await rated(session, office.service, 8, date(2026, 3, 2), semester="2026-1", **every(4))
    await rated(session, office.service, 7, questionnaire="spak-1", **every(1))
    await rated(session, office.service, 5)
    report = await of_unit(reports, office)
    assert (report.respondents, report.satisfaction.ikm) == (5, Decimal(75))
    before = await of_unit(reports, office, Semester(2026, 1))
    assert (before.respondents, before.others, before.satisfaction.ikm) == (8, [], Decimal(100))
    clock.turn(datetime(2026, 12, 31, 16, 0, tzinfo=UTC))  # midnight in Mataram
    assert (await of_unit(reports, office, Semester.of(clock()))).respondents == 0


async def test_another_instrument_is_a_series_of_its_own(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    """Each with its own number, figure, interval and threshold; shown no finer than the first."""
    beside = await a_service(session, office.unit, "Akta", "AKTA")
    await rated(session, office.service, 5)
    await rated(session, office.service, 6, questionnaire="spak-1", **every(1))
    await rated(session, office.service, 4, questionnaire="skm-2030", **every(4))
    report = await of_unit(reports, office)
    few, spak = report.others
    assert (few.instrument, few.enough, few.respondents, few.satisfaction.ikm) == (
        *("skm-2030", False, 4),
        None,
    )
    assert (spak.instrument, spak.respondents, spak.satisfaction.ikm) == ("spak-1", 6, Decimal(25))
    assert spak.satisfaction.interval is not None
    assert (report.respondents, report.satisfaction.ikm) == (5, Decimal(75))
    await rated(session, office.service, 4, questionnaire="spak-1", **every(4))
    assert (await of_unit(reports, office)).others[1].satisfaction == spak.satisfaction
    await rated(session, office.service, 1, questionnaire="spak-1", **every(4))
    assert (await of_unit(reports, office)).others[1].respondents == 11
    theirs = await reports.of_service(
        office.ratna, office.unit.id, office.service.id, report.semester
    )
    assert [each.instrument for each in theirs.others] == ["skm-2030", "spak-1"]
    assert all(each.service == office.service for each in theirs.others)
    none = await reports.of_service(office.ratna, office.unit.id, beside.id, report.semester)
    assert none.others == []


async def test_paper_forms_are_counted_and_said(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    await rated(session, office.service, 5)
    await rated(session, office.service, 3, assisted=True, kepuasan=None)
    for report in (
        await of_unit(reports, office),
        await of_service(reports, office, office.service),
    ):
        assert (report.respondents, report.assisted) == (8, 3)


async def test_a_merged_unit_keeps_what_was_its_own(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    city = await with_role(session, office.ayu.as_employee(), Role.ORGANISATION)
    heir = await a_unit(session, "Dinas Gabungan")
    await rated(session, office.service, 6)
    office.unit.until, office.unit.successor_id = clock(), heir.id
    office.service.unit_id = heir.id
    await session.flush()
    await rated(session, office.service, 7, **every(4))
    assert (await reports.of_unit(city, office.unit.id, NOW)).respondents == 6
    assert (await reports.of_unit(city, heir.id, NOW)).respondents == 7
    for unit, count in ((office.unit, 6), (heir, 7)):
        found = await reports.of_service(city, unit.id, office.service.id, NOW)
        assert found.respondents == count
        assert (await reports.services(city, unit.id))[1] == [office.service]
    assert [unit.name for unit in await reports.units(city)] == [
        "Dinas Gabungan",
        "Dinas Kependudukan",
    ]
    clock.turn(Semester(2027, 1).starts_at)
    assert [unit.name for unit in await reports.units(city)] == ["Dinas Gabungan"]


async def test_the_trend_says_what_was_shown_by_the_end_of_each_month(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    seen = [(9, 2, 6), (10, 3, 3), (11, 4, 6)]
    for month, score, count in seen:
        clock.turn(datetime(2026, month, 20, tzinfo=UTC))
        await rated(session, office.service, count, date(2026, month, 14), **every(score))
        report = await of_unit(reports, office)
    assert [(month.month, s.respondents, s.ikm) for month, s in report.trend] == [
        (9, 6, Decimal("50.00")),
        (11, 15, Decimal("75.00")),
    ]
    assert report.satisfaction.ikm == Decimal("75.00")
    clock.turn(datetime(2027, 3, 1, tzinfo=UTC))
    assert (await of_unit(reports, office)).trend == report.trend
    await rated(session, office.service, 5, date(2026, 12, 28), **every(4))
    late = await of_unit(reports, office)
    assert [month.month for month, _ in late.trend] == [9, 11, 12]


async def test_what_the_users_make_necessary(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    report = await of_service(reports, office, office.service)
    assert (report.users, report.wanted) == (None, None)
    session.add(ServiceUsers(service_id=office.service.id, semester="2026-2", people=250))
    await session.flush()
    report = await of_service(reports, office, office.service)
    assert (report.users, report.wanted) == (250, 152)


async def test_who_the_respondents_were_is_told_when_the_semester_is_over(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    counted = {"kelamin": {1: 30, 2: 25}, "usia": {1: 2, 2: 6, 3: 40, 4: 0}, "pekerjaan": {1: 3}}
    for trait, choices in counted.items():
        for choice, people in choices.items():
            row = {"service_id": office.service.id, "semester": "2026-2", "trait": trait}
            session.add(RespondentCount(**row, choice=choice, people=people))
    await session.flush()
    assert (await of_service(reports, office, office.service)).traits is None
    clock.turn(NOW.ends_at)
    report = await of_service(reports, office, office.service)
    assert report.traits == {
        "kelamin": {1: 30, 2: 25},
        "pekerjaan": {},
        "usia": {3: 40, 4: 0},
    }


async def test_it_is_for_heads_and_those_who_look_after_reports(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    for person in (office.ayu, office.surya):
        with pytest.raises(HeadsOnly):
            await reports.units(person)
        with pytest.raises(NotYourRole):
            await reports.of_unit(person, office.unit.id, NOW)
        with pytest.raises(NotYourRole):
            await reports.of_service(person, office.unit.id, office.service.id, NOW)
        with pytest.raises(NotYourRole):
            await reports.services(person, office.unit.id)
    with pytest.raises(EmployeesOnly):
        await reports.units(await a_person(session, 1))
    with pytest.raises(EmployeesOnly):
        await reports.of_unit(await a_person(session, 2), office.unit.id, NOW)


@pytest.mark.parametrize("role", [Role.ORGANISATION, Role.CITY_ADMIN])
async def test_some_read_every_unit_by_name(
    office: Office, reports: Reports, session: AsyncSession, role: Role
) -> None:
    clinic = await a_unit(session, "Puskesmas")
    await rated(session, await a_service(session, clinic, "Poli", "POLI"), 9, **every(4))
    await rated(session, office.service, 5, **every(1))
    person = await with_role(session, office.surya.as_employee(), role)
    assert [unit.name for unit in await reports.units(person)] == [
        "Dinas Kependudukan",
        "Puskesmas",
    ]
    assert (await reports.of_unit(person, clinic.id, NOW)).respondents == 9


async def test_the_administrator_of_a_unit_reads_it(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    await a_unit(session, "Puskesmas")
    person = await with_role(session, office.ayu.as_employee(), Role.UNIT_ADMIN, office.unit)
    assert await reports.units(person) == [office.unit]


async def test_a_former_head_and_one_to_come_see_nothing(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    former = (await session.scalars(select(Headship))).one()
    former.until = clock()
    to_come = await heads(session, office.ayu.as_employee(), office.unit, clock())
    to_come.since = clock.now + timedelta(hours=1)
    await session.flush()
    for person in (office.ratna, office.ayu):
        with pytest.raises(HeadsOnly):
            await reports.units(person)
        with pytest.raises(NotYourRole):
            await reports.of_unit(person, office.unit.id, NOW)
    clock.advance(hours=1)
    assert await reports.units(office.ayu) == [office.unit]


async def test_a_head_who_left_the_service_reads_nothing(
    office: Office, reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    await session.execute(update(Employee).values(left_at=clock()))
    with pytest.raises(HeadsOnly):
        await reports.units(office.ratna)


async def test_a_head_reads_the_units_below_and_no_others(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    below = await a_unit(session, "Bidang Pelayanan")
    lowest = await a_unit(session, "Seksi Loket")
    above = await a_unit(session, "Sekretariat Daerah")
    below.parent_id, lowest.parent_id, office.unit.parent_id = office.unit.id, below.id, above.id
    await session.flush()
    assert [unit.name for unit in await reports.units(office.ratna)] == [
        "Bidang Pelayanan",
        "Dinas Kependudukan",
        "Seksi Loket",
    ]
    assert not (await reports.of_unit(office.ratna, lowest.id, NOW)).enough
    with pytest.raises(NotYourRole):
        await reports.of_unit(office.ratna, above.id, NOW)


async def test_buttons_that_join_what_does_not_belong_together(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    clinic = await a_service(session, await a_unit(session, "Puskesmas"), "Poli", "POLI")
    for service_id in (clinic.id, 999):
        with pytest.raises(ButtonOutdated):
            await reports.of_service(office.ratna, office.unit.id, service_id, NOW)
    city = await with_role(session, office.ayu.as_employee(), Role.ORGANISATION)
    with pytest.raises(ButtonOutdated):
        await reports.of_unit(city, 999, NOW)


async def test_a_unit_without_services_has_no_figure(
    reports: Reports, session: AsyncSession, clock: Clock
) -> None:
    unit = await a_unit(session)
    head = await an_employee(session, unit, "Wayan")
    await heads(session, head, unit, clock())
    report = await reports.of_unit(head.person, unit.id, NOW)
    assert (report.enough, report.satisfaction.ikm, report.trend) == (False, None, [])
    assert (await reports.services(head.person, unit.id))[1] == []


async def test_looking_writes_only_when_something_new_is_shown(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    async def rows() -> int | None:
        return await session.scalar(select(func.count()).select_from(RunningTally))

    await rated(session, office.service, 4)
    await of_unit(reports, office)
    assert await rows() == 1
    await rated(session, office.service, 4)
    await of_unit(reports, office)
    assert await rows() == 3
    await of_unit(reports, office)
    assert await rows() == 3


async def test_a_recount_and_a_report_agree(
    office: Office, reports: Reports, session: AsyncSession
) -> None:
    session.add_all([a_rating(office.service) for _ in range(6)])
    await session.flush()
    assert not (await of_unit(reports, office)).enough
    assert await Tallies(session).recount() == 1
    assert (await of_unit(reports, office)).respondents == 6
