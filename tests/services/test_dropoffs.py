"""At which question people stop: counts, and nothing that tells of one person."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from handlers.dropoff.screens import halts
from models.dropoff import DropOff, halted_at, rounded
from models.errors import NotYourRole
from models.evaluation import Evaluation, Review
from models.form import Form
from models.office import Appointment, Role
from models.person import Person
from models.unit import Unit
from questionnaires import load
from services.forms import Forms
from services.lookback.dropoffs import DropOffs
from tests import factories
from tests.city import Clock
from texts import LANGUAGES, Texts

SUBJECTS = {"7": "Antrean turun", "9": "Arsip rapi"}


async def an_administrator(session: AsyncSession, clock: Clock, unit: Unit) -> Person:
    employee = await factories.an_employee(session, unit, "Wayan", 9)
    session.add(Appointment(employee_id=employee.id, role=Role.CITY_ADMIN, since=clock()))
    await session.flush()
    return employee.person


async def begun(
    session: AsyncSession,
    clock: Clock,
    unit: Unit,
    questionnaire: str,
    *,
    semester: str = "2026-2",
) -> Form:
    employee = await factories.an_employee(session, unit, "Ayu")
    form = await Forms(session, clock).begin(employee.person, questionnaire, semester, None)
    if questionnaire == "evaluation-2":
        form.subjects = SUBJECTS
    evaluation = Evaluation(employee_id=employee.id, semester=semester, form_id=form.id)
    session.add(evaluation)
    await session.flush()
    return form


def answer(form: Form, clock: Clock, until: str | None = None) -> None:
    """In their order, up to that question; what may be skipped is."""
    while (question := form.next_question) is not None and question.key != until:
        if question.optional:
            form.skip(question.key, clock())
        else:
            form.choose(question.key, 3, clock())


async def test_who_stops_where(session: AsyncSession, clock: Clock) -> None:
    await factories.a_term(session, "2026-2", clock(), clock() + timedelta(days=9))
    unit = await factories.a_unit(session)
    admin = await an_administrator(session, clock, unit)
    for until in (*["bukti-9"] * 5, "kompeten", None):
        form = await begun(session, clock, unit, "evaluation-2")
        answer(form, clock, until)
        if until is None:
            form.send(clock())
    stuck = await begun(session, clock, unit, "evaluation-2")
    answer(stuck, clock)  # and not sent
    other = await begun(session, clock, unit, "evaluation-1")  # too few to be shown
    answer(other, clock, "loyal")
    clock.advance(minutes=1)
    await session.flush()

    (found,) = await DropOffs(session, clock, 5).of_newest_term(admin)
    assert (found.questionnaire, found.begun, found.sent, found.unsent) == (
        "evaluation-2",
        8,
        1,
        1,
    )
    by_key = {step.question.key: step for step in found.steps}
    results, evidence = by_key["rhk"], by_key["bukti"]
    assert (results.answered, results.skipped, results.left) == (16, 0, 0)  # two each
    assert (evidence.answered, evidence.skipped, evidence.left) == (0, 11, 5)
    assert (by_key["kompeten"].left, by_key["kompeten"].reached) == (1, 3)
    assert by_key["butuh-1"].reached == 0  # hangs on a challenge that nobody named

    for language in LANGUAGES:
        screen = halts([found], 5, Texts(language))
        lines = screen.text.splitlines()
        assert sum("▇" in line for line in lines) == 1
        assert "▇" * 10 in next(line for line in lines if line.startswith("2. "))
        assert " 1 " not in screen.text
        assert "8" not in screen.text.split("</b>")[2].split("\n")[1]


async def test_both_sides_of_the_newest_term_and_only_of_it(
    session: AsyncSession, clock: Clock
) -> None:
    past = clock() - timedelta(days=99)
    await factories.a_term(session, "2026-1", past, clock() - timedelta(days=9))
    await factories.a_term(session, "2026-2", clock(), clock() + timedelta(days=9))
    unit = await factories.a_unit(session)
    admin = await an_administrator(session, clock, unit)
    boss = await factories.an_employee(session, unit, "Ratna")
    await begun(session, clock, unit, "evaluation-1", semester="2026-1")
    form = await begun(session, clock, unit, "evaluation-1")
    review = await Forms(session, clock).begin(boss.person, "review-1", "Ayu", None)
    review.choose("pelayanan", 0, clock())
    found_by = select(Evaluation.id).where(Evaluation.form_id == form.id)
    evaluation = await session.scalar(found_by)
    session.add(Review(evaluation_id=evaluation, reviewer_id=boss.id, form_id=review.id))
    await session.flush()
    found = await DropOffs(session, clock, 1).of_newest_term(admin)
    assert [(one.questionnaire, one.begun, one.sent) for one in found] == [
        ("evaluation-1", 1, 0),
        ("review-1", 1, 0),
    ]
    assert [one.steps[0].left for one in found] == [1, 0]
    assert found[1].steps[1].left == 1


async def test_only_the_citys_administrators_look(session: AsyncSession, clock: Clock) -> None:
    unit = await factories.a_unit(session)
    ayu = await factories.an_employee(session, unit, "Ayu")
    with pytest.raises(NotYourRole):
        await DropOffs(session, clock, 5).of_newest_term(ayu.person)
    admin = await an_administrator(session, clock, unit)
    clock.advance(minutes=1)
    assert await DropOffs(session, clock, 5).of_newest_term(admin) == []
    assert "sedikitnya 5 orang" in halts([], 5, Texts("id")).text


@given(st.integers(0, 10_000), st.integers(1, 50))
def test_a_figure_is_rounded_to_the_threshold_and_none_below_it_is_told(
    count: int, least: int
) -> None:
    shown = rounded(count, least)
    assert (shown == 0) == (count < least)
    assert shown % least == 0
    assert shown == 0 or abs(shown - count) <= least / 2


def test_every_version_of_ours_can_be_shown_in_one_screen() -> None:
    for key in ("evaluation-1", "evaluation-2", "review-1", "review-2"):
        said = {(q.key, True): 5_000 for q in load(key)} | {(q.key, False): 500 for q in load(key)}
        left = {q.key: 100 for q in load(key)} | {"": 100}
        screen = halts([DropOff(key, 5_500, 100, Counter(said), Counter(left))], 5, Texts("id"))
        assert screen.then is None


def test_a_form_is_halted_at_its_next_question() -> None:
    assert halted_at("evaluation-2", SUBJECTS, (), ()) == "rhk"
    assert halted_at("evaluation-2", SUBJECTS, ("rhk-7",), ("rhk-7",)) == "bukti"
    assert halted_at("evaluation-2", SUBJECTS, ("rhk-7",), ()) == "rhk"  # no occasion
    assert halted_at("evaluation-2", None, (), ()) == "pelayanan"
    every = [question.key for question in load("review-1")]
    assert halted_at("review-1", None, every, every) == ""
