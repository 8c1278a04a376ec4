"""More time for one person: both envelopes wait for its end, and nobody else's."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    AlreadySent,
    ButtonOutdated,
    EnvelopesOpened,
    ExtensionWrong,
    FormClosed,
    NotAWorkingDay,
    NoTermOpen,
    NothingToExtend,
    NotYourRole,
)
from models.evaluation import Evaluation
from models.notice import Notice, Topic
from models.office import Role
from models.person import Employee
from services.access.appointments import Appointments
from services.lookback.evaluations import Evaluations
from services.lookback.extensions import Extensions
from services.lookback.reviews import Reviews
from tests.city import Clock
from tests.factories import Office, a_unit, an_employee, an_office, fill, look_back, review

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
UNTIL = datetime(2026, 12, 11, 16, 0, tzinfo=UTC)  # 11 December, 24.00 in Mataram


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    """A term that ends on 1 December."""
    return await an_office(session, clock())


@pytest.fixture
async def dewi(office: Office, session: AsyncSession, clock: Clock) -> Employee:
    """Administers the city."""
    dewi = await an_employee(session, await a_unit(session, "BKPSDM"), "Dewi")
    await Appointments(session, clock).appoint(dewi, Role.CITY_ADMIN, None)
    assert office
    return dewi


@pytest.fixture
def extensions(session: AsyncSession, clock: Clock) -> Extensions:
    return Extensions(session, clock)


async def test_both_sides_may_send_later_and_are_opened_at_the_end(
    office: Office, dewi: Employee, session: AsyncSession, clock: Clock, extensions: Extensions
) -> None:
    _, own = await Evaluations(session, clock).begin(office.ayu)
    fill(own, clock())
    _, begun = await Reviews(session, clock).begin(office.ratna, office.ayu.id, "2026-2")
    await look_back(session, clock, office.surya)
    granted, _ = await extensions.grant(dewi.person, office.ayu.id, "11-12 cuti sakit")
    assert (granted.extended_until, granted.extension_reason) == (UNTIL, "cuti sakit")
    assert granted.extended_by_id == dewi.id
    await session.refresh(own)
    await session.refresh(begun)
    assert (own.closes_at, begun.closes_at) == (UNTIL, UNTIL)
    clock.advance(days=8)  # the term is over, for Surya too
    assert await Evaluations(session, clock).end_terms() == 1
    with pytest.raises(NoTermOpen):
        await Evaluations(session, clock).begin(office.ratna)
    evaluation, _ = await Evaluations(session, clock).send(office.ayu, own.id)
    assert evaluation.opened_at is None
    clock.turn(UNTIL - timedelta(minutes=1))
    assert await Evaluations(session, clock).end_terms() == 0
    clock.turn(UNTIL)
    assert await Evaluations(session, clock).end_terms() == 1
    assert evaluation.opened_at == UNTIL


async def test_it_may_be_begun_and_reviewed_late(
    office: Office, dewi: Employee, session: AsyncSession, clock: Clock, extensions: Extensions
) -> None:
    await extensions.grant(dewi.person, office.ayu.id, "11/12/2026 baru kembali dari haji")
    clock.advance(days=9)
    await Evaluations(session, clock).end_terms()
    _, own = await Evaluations(session, clock).begin(office.ayu)
    assert own.closes_at == UNTIL
    await review(session, clock, office.ratna, office.ayu)
    with pytest.raises(NoTermOpen):
        await Evaluations(session, clock).begin(office.surya)
    evaluation, own = await Evaluations(session, clock).begin(office.ayu)
    fill(own, clock())
    await Evaluations(session, clock).send(office.ayu, own.id)
    assert evaluation.opened_at == clock()  # both are in


async def test_the_employee_is_told_each_time_and_it_only_grows(
    office: Office, dewi: Employee, session: AsyncSession, extensions: Extensions
) -> None:
    for day in ("11-12", "14 Desember"):
        await extensions.grant(dewi.person, office.ayu.id, f"{day} sakit")
    rows = await session.scalars(select(Notice).where(Notice.topic == Topic.EVALUATION_EXTENDED))
    notices = rows.all()
    (evaluation,) = (await session.scalars(select(Evaluation))).all()
    assert [notice.person_id for notice in notices] == [office.ayu.id] * 2
    assert [Evaluation.extended(notice.about) for notice in notices] == [evaluation.id] * 2
    assert evaluation.extension == notices[1].about
    for day in ("11-12", "14-12"):
        with pytest.raises(ExtensionWrong, match="early"):
            await extensions.grant(dewi.person, office.ayu.id, f"{day} sakit")


@pytest.mark.parametrize(
    ("written", "refusal"),
    [
        ("", ExtensionWrong),
        ("sakit", ExtensionWrong),
        ("11-12", ExtensionWrong),  # and why?
        ("31-2 sakit", ExtensionWrong),
        ("1 s.d. 11-12-2026 sakit", ExtensionWrong),
        ("30-11 sakit", ExtensionWrong),  # a day before it ends anyway
        ("23-11 sakit", ExtensionWrong),  # in a year
        ("25-2-2027 sakit", ExtensionWrong),
        ("12-12 sakit", NotAWorkingDay),
        ("25-12 sakit", NotAWorkingDay),
    ],
)
async def test_other_days_are_refused_and_change_nothing(
    office: Office,
    dewi: Employee,
    extensions: Extensions,
    session: AsyncSession,
    written: str,
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        await extensions.grant(dewi.person, office.ayu.id, written)
    assert (await session.scalars(select(Evaluation.extended_until))).all() == [None]


async def test_a_date_without_a_year_is_the_next_one(
    office: Office, dewi: Employee, extensions: Extensions
) -> None:
    granted, _ = await extensions.grant(dewi.person, office.ayu.id, "15 Januari cuti melahirkan")
    assert granted.extended_until == datetime(2027, 1, 15, 16, 0, tzinfo=UTC)
    assert granted.extension_reason == "cuti melahirkan"


async def test_only_administrators_of_the_unit_give_it(
    office: Office, dewi: Employee, session: AsyncSession, clock: Clock, extensions: Extensions
) -> None:
    gede = await an_employee(session, office.unit, "Gede")
    await Appointments(session, clock).appoint(gede, Role.UNIT_ADMIN, office.unit.id)
    await extensions.ask(gede.person)
    assert [each.name for each in await extensions.find(gede.person, "Ayu")] == ["Ayu"]
    assert await extensions.find(gede.person, "Dewi") == []
    await extensions.choose(gede.person, office.ayu.id)
    assert gede.person.awaits == f"extension:{office.ayu.id}"
    await extensions.grant(gede.person, office.ayu.id, "11-12 sakit")
    for person, whom in ((gede.person, dewi.id), (office.ratna, office.ayu.id)):
        with pytest.raises(NotYourRole):
            await extensions.choose(person, whom)
        with pytest.raises(NotYourRole):
            await extensions.grant(person, whom, "14-12 sakit")
    with pytest.raises(NotYourRole):
        await extensions.ask(office.ratna)
    with pytest.raises(ButtonOutdated):
        await extensions.choose(dewi.person, 999)


async def test_what_is_open_is_not_sealed_again(
    office: Office, dewi: Employee, session: AsyncSession, clock: Clock, extensions: Extensions
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    await review(session, clock, office.ratna, office.ayu)
    assert evaluation.opened_at
    with pytest.raises(EnvelopesOpened):
        await extensions.grant(dewi.person, office.ayu.id, "11-12 sakit")
    assert office.surya.employee is not None
    office.surya.employee.left_at = clock()
    with pytest.raises(NothingToExtend):
        await extensions.grant(dewi.person, office.surya.id, "11-12 sakit")
    clock.advance(days=8)
    with pytest.raises(NoTermOpen):
        await extensions.grant(dewi.person, office.ratna.id, "11-12 sakit")


async def test_what_was_sent_stays_closed(
    office: Office, dewi: Employee, session: AsyncSession, clock: Clock, extensions: Extensions
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    form_id = evaluation.form_id or 0
    await extensions.grant(dewi.person, office.ayu.id, "11-12 sakit")
    with pytest.raises(AlreadySent):
        await Evaluations(session, clock).send(office.ayu, form_id)
    _, draft = await Evaluations(session, clock).begin(office.surya)
    fill(draft, clock())
    clock.advance(days=8)
    with pytest.raises(FormClosed):
        await Evaluations(session, clock).send(office.surya, draft.id)
