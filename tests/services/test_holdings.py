"""Everything that is held about a person has its place in what they are shown."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Column, Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import every_table
from models.errors import ButtonOutdated
from models.evaluation import Evaluation, Review
from models.form import Answer, Form
from models.mentoring import MentoringVeto
from models.office import Absence, AbsenceKind
from models.person import Employee, Person
from services.disclosure.held import NOT_SHOWN, SECTIONS
from services.disclosure.holdings import ON_A_PAGE, Holdings
from tests import factories
from tests.city import Clock
from tests.pairs import a_pair, a_session

PEOPLE = ("person", "employee")


def leads_to_a_person(table: Table, seen: frozenset[str] = frozenset()) -> bool:
    """Through the keys of other tables too."""
    if table.name in PEOPLE:
        return True
    others = (key.column.table for key in table.foreign_keys if key.column.table.name not in seen)
    return any(leads_to_a_person(other, seen | {table.name}) for other in others)


def personal_columns() -> Iterator[Column[object]]:
    for table in every_table().tables.values():
        if leads_to_a_person(table):
            yield from (column for column in table.columns if column.name != "id")


def test_every_stored_column_is_shown_or_it_is_said_why_not() -> None:
    shown = {
        f"{held.class_.__tablename__}.{held.key}"
        for section in SECTIONS
        for column in section.columns
        for held in column.holds
    }
    stored = {f"{column.table.name}.{column.name}" for column in personal_columns()}
    assert sorted(stored - shown - set(NOT_SHOWN)) == []
    assert sorted(set(NOT_SHOWN) - stored) == [], "what is not stored needs no excuse"
    assert sorted(set(NOT_SHOWN) & shown) == [], "what is shown needs no excuse"


def test_keys_are_unique() -> None:
    keys = [section.key for section in SECTIONS]
    assert len(set(keys)) == len(keys)


@pytest.fixture
async def ayu(session: AsyncSession, clock: Clock) -> Employee:
    unit = await factories.a_unit(session)
    ratna = await factories.an_employee(session, unit, "Ratna Kusumawardani")
    ayu = await factories.an_employee(session, unit, "Ayu Pramesti")
    await factories.reviews(session, ratna, ayu, clock())
    await factories.a_term(session, "2026-2", clock(), clock())
    forms = [a_form(ayu, "saya", clock), a_form(ratna, "rahasia", clock)]
    session.add_all(forms)
    await session.flush()
    evaluation = Evaluation(employee_id=ayu.id, semester="2026-2", form_id=forms[0].id)
    session.add(evaluation)
    await session.flush()
    session.add(Review(evaluation_id=evaluation.id, reviewer_id=ratna.id, form_id=forms[1].id))
    await session.flush()
    return ayu


def a_form(author: Employee, text: str, clock: Clock) -> Form:
    return Form(
        person_id=author.id,
        questionnaire="evaluation-1",
        about="2026-2",
        opened_at=clock(),
        answers={"pencapaian": Answer(question="pencapaian", text=text)},
    )


async def words(session: AsyncSession, clock: Clock, person_id: int) -> str:
    person = await session.get_one(Person, person_id)
    return str(await Holdings(session, clock).everything(person))


async def test_a_sealed_review_is_shown_to_its_author_alone_until_it_is_open(
    session: AsyncSession, clock: Clock, ayu: Employee
) -> None:
    review = (await session.scalars(select(Review))).one()
    assert "saya" in await words(session, clock, ayu.id)
    assert "rahasia" not in await words(session, clock, ayu.id)
    assert "rahasia" in await words(session, clock, review.reviewer_id)
    assert "saya" not in await words(session, clock, review.reviewer_id)

    evaluation = await session.get_one(Evaluation, review.evaluation_id)
    evaluation.open(clock())
    await session.flush()
    assert "rahasia" in await words(session, clock, ayu.id)
    assert "saya" not in await words(session, clock, review.reviewer_id)


async def test_pages_hold_every_row_once(
    session: AsyncSession, clock: Clock, ayu: Employee
) -> None:
    person = await session.get_one(Person, ayu.id)
    for number in range(ON_A_PAGE + 2):
        since = clock() + timedelta(days=number)
        session.add(Absence(employee_id=ayu.id, kind=AbsenceKind.DUTY, since=since))
    await session.flush()
    holdings = Holdings(session, clock)
    assert (await holdings.overview(person))["absences"] == ON_A_PAGE + 2

    first, last = [await holdings.page(person, "absences", number) for number in (0, 9)]
    assert (len(first.rows), first.more, last.number, last.more) == (ON_A_PAGE, True, 1, False)
    assert len({*map(tuple, first.rows), *map(tuple, last.rows)}) == ON_A_PAGE + 2
    with pytest.raises(ButtonOutdated):
        await holdings.page(person, "tidak-ada", 0)


async def test_nobody_sees_what_is_about_another(
    session: AsyncSession, clock: Clock, ayu: Employee
) -> None:
    stranger = await factories.a_person(session, 77)
    found = await Holdings(session, clock).everything(stranger)
    assert set(found) == {"account"}
    assert ayu.name not in str(found)


async def test_of_a_meeting_nobody_finds_the_others_word_before_their_own(
    session: AsyncSession, clock: Clock
) -> None:
    unit = await factories.a_unit(session)
    mentor = await factories.an_employee(session, unit, "Made")
    mentee = await factories.an_employee(session, unit, "Lina")
    pair = await a_pair(session, mentor, mentee, clock)
    meeting = await a_session(session, clock, clock() + timedelta(days=1), pair)
    attendance = meeting.attendances[0]
    meeting.journal = "Disepakati draf."
    reader = {"joined": mentee, "guided": mentor}
    for said, known in (
        ((None, True), {"joined": [True, None, None], "guided": [None, None, "Disepakati draf."]}),
        ((True, None), {"joined": [None, None, None], "guided": [True, None, "Disepakati draf."]}),
        ((True, True), {"joined": [True, True, "Disepakati draf."]}),
        ((False, True), {"joined": [True, False, None]}),
    ):
        attendance.mentor_met, attendance.mentee_met = said
        await session.flush()
        for side, expected in known.items():
            assert await said_of(session, clock, side, reader[side].id) == expected


async def said_of(session: AsyncSession, clock: Clock, side: str, person_id: int) -> list[object]:
    """One's own word, the other's, and the journal."""
    person = await session.get_one(Person, person_id)
    page = await Holdings(session, clock).page(person, f"{side}-sessions", 0)
    (row,) = page.rows
    facts = dict(zip((column.key for column in page.section.columns), row, strict=True))
    own, other = ("mentee", "mentor") if side == "joined" else ("mentor", "mentee")
    return [facts[f"{own}-met"], facts[f"{other}-met"], facts["words"]]


async def test_a_veto_is_known_to_whoever_said_it_alone(
    session: AsyncSession, clock: Clock, ayu: Employee
) -> None:
    other = await factories.an_employee(
        session, await factories.a_unit(session, "Dinas Lain"), "Made Jangan"
    )
    session.add(MentoringVeto(employee_id=ayu.id, other_id=other.id, said_at=clock()))
    await session.flush()
    assert "Made Jangan" in await words(session, clock, ayu.id)
    person = await session.get_one(Person, other.id)
    assert "mentor-vetoes" not in await Holdings(session, clock).overview(person)
