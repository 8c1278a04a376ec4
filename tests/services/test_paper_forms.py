"""Forms from paper: all of a file or nothing, once, and always told apart."""

from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    EnteredBefore,
    NothingToEnter,
    SemesterWrong,
    ServiceUnknown,
    UnitUnknown,
)
from models.rating import Rating
from models.running_tally import RunningTally
from models.satisfaction import Element
from models.semester import Semester
from services.figures.paper_forms import Answers, PaperForms
from services.figures.reports import Reports
from tests.city import Clock
from tests.factories import Office, a_service
from tests.ratings import rated

ROWS: list[Answers] = [{Element.WAKTU: 4, Element.BIAYA: 3}, {Element.SARANA: 1}] * 3


@pytest.fixture
def paper(session: AsyncSession, clock: Clock) -> PaperForms:
    return PaperForms(session, clock)


async def enter(
    paper: PaperForms, office: Office, rows: list[Answers], semester: str = "2026-2"
) -> int:
    return await paper.enter(office.unit.name, office.service.name, semester, rows)


async def stored(session: AsyncSession) -> int:
    return await session.scalar(select(func.count()).select_from(Rating)) or 0


async def test_forms_become_ratings_without_a_face_and_marked(
    office: Office, paper: PaperForms, session: AsyncSession
) -> None:
    assert await enter(paper, office, ROWS) == 6
    ratings = (await session.scalars(select(Rating))).all()
    assert {(r.assisted, r.kepuasan, r.comment, r.questionnaire) for r in ratings} == {
        (True, None, None, "skm-2017")
    }
    assert sorted(str(sorted(r.elements.items())) for r in ratings) == sorted(
        str(sorted(row.items())) for row in ROWS
    )
    assert {r.week for r in ratings} == {date(2026, 11, 23)}


async def test_they_are_counted_with_the_others_and_said(
    office: Office, paper: PaperForms, session: AsyncSession, clock: Clock
) -> None:
    await rated(session, office.service, 2)
    await enter(paper, office, ROWS)
    reports = Reports(session, clock, threshold=5)
    report = await reports.of_unit(office.ratna, office.unit.id, Semester(2026, 2))
    assert (report.respondents, report.assisted) == (8, 6)


async def test_forms_that_come_late_stand_in_the_last_week_of_their_semester(
    office: Office, paper: PaperForms, session: AsyncSession
) -> None:
    await enter(paper, office, ROWS, "2026-1")
    assert set(await session.scalars(select(Rating.week))) == {date(2026, 6, 29)}
    assert set(await session.scalars(select(RunningTally.month))) == {date(2026, 6, 1)}


async def test_the_same_file_is_entered_once_for_a_service_and_semester(
    office: Office, paper: PaperForms, session: AsyncSession
) -> None:
    await enter(paper, office, ROWS)
    with pytest.raises(EnteredBefore):
        await enter(paper, office, ROWS)
    assert await stored(session) == 6
    await enter(paper, office, ROWS, "2026-1")
    await enter(paper, office, ROWS[:2])
    other = await a_service(session, office.unit, "Akta", "AKTA")
    await paper.enter(office.unit.name, other.name, "2026-2", ROWS)
    assert await stored(session) == 6 + 6 + 2 + 6


async def test_keys_are_random(office: Office, paper: PaperForms, session: AsyncSession) -> None:
    """The order of the file is the order of the counter: it is not kept."""
    rows: list[Answers] = [{Element.WAKTU: 1 + number % 4} for number in range(40)]
    await enter(paper, office, rows)
    found = await session.scalars(select(Rating.waktu).order_by(Rating.id))
    assert list(found) != [row[Element.WAKTU] for row in rows]


@pytest.mark.parametrize("semester", ["2027-1", "2026-3", "2026", "", "=2026-1"])
async def test_a_semester_that_cannot_be_filled(
    office: Office, paper: PaperForms, semester: str
) -> None:
    with pytest.raises(SemesterWrong) as refused:
        await enter(paper, office, ROWS, semester)
    assert refused.value.values == {"semester": semester}


async def test_what_is_not_known_and_what_is_empty_is_refused(
    office: Office, paper: PaperForms, session: AsyncSession
) -> None:
    with pytest.raises(UnitUnknown):
        await paper.enter("Dinas Lain", office.service.name, "2026-2", ROWS)
    with pytest.raises(ServiceUnknown):
        await paper.enter(office.unit.name, "Loket Lain", "2026-2", ROWS)
    with pytest.raises(NothingToEnter):
        await enter(paper, office, [])
    assert await stored(session) == 0


async def test_an_impossible_answer_leaves_nothing(
    office: Office, paper: PaperForms, session: AsyncSession
) -> None:
    with pytest.raises(ValueError, match="5"):
        await enter(paper, office, [{Element.WAKTU: 3}, {Element.WAKTU: 5}])
    await session.rollback()
    assert await stored(session) == 0
