"""The record of a pair: what both have signed, what they have not, and the plan that was sent."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.disclosure import Viewing
from models.errors import ButtonNotYours, EmployeesOnly
from models.form import Form
from models.mentoring import Mentorship
from services.mentoring.records import Records
from tests.city import Clock
from tests.factories import Office, a_person, an_employee, an_office, fill
from tests.pairs import a_pair, a_session, at, sign

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    clock.turn(at("2026-11-24", 10))
    return await an_office(session, clock())


@pytest.fixture
async def pair(session: AsyncSession, clock: Clock, office: Office) -> Mentorship:
    mentor, mentee = office.surya.as_employee(), office.ayu.as_employee()
    return await a_pair(session, mentor, mentee, clock)


@pytest.fixture
def records(session: AsyncSession, clock: Clock) -> Records:
    return Records(session, clock)


async def a_plan(session: AsyncSession, clock: Clock, pair: Mentorship, words: str) -> Form:
    form = Form(
        person_id=pair.mentee_id,
        questionnaire="mentoring-1",
        about=pair.mentor.name,
        opened_at=clock(),
        answers={},
    )
    fill(form, clock(), words)
    session.add(form)
    await session.flush()
    return form


async def test_only_what_both_have_signed_counts_and_the_rest_stands_apart(
    session: AsyncSession, clock: Clock, office: Office, pair: Mentorship, records: Records
) -> None:
    hadi = await an_employee(session, office.unit, "Hadi")
    other = await a_pair(session, office.surya.as_employee(), hadi, clock)
    first = await a_session(session, clock, at("2026-11-25"), pair, other)
    second = await a_session(session, clock, at("2026-11-26"), pair)
    third = await a_session(session, clock, at("2026-11-27"), pair)
    cancelled = await a_session(session, clock, at("2026-11-30"), pair)
    ahead = await a_session(session, clock, at("2026-12-18"), pair)
    others = await a_session(session, clock, at("2026-11-25"), other)
    cancelled.cancel(None, clock())
    for each in (third, first, others):
        await sign(session, each, at("2026-11-28"))
    clock.turn(at("2026-12-01"))
    for reader in (office.surya, office.ayu):
        record = await records.of(reader, pair.id)
        assert [each.session_id for each in record.counted] == [first.id, third.id]
        assert [each.session_id for each in record.uncounted] == [second.id]
        assert {each.mentorship_id for each in record.counted} == {pair.id}
        assert record.plan is None
    assert ahead.is_ahead(clock())


async def test_the_plan_is_the_last_that_was_sent(
    session: AsyncSession, clock: Clock, office: Office, pair: Mentorship, records: Records
) -> None:
    """What is being written anew is its author's alone."""
    plan = await a_plan(session, clock, pair, "Mampu menyusun sendiri")
    pair.plan = plan
    await session.flush()
    assert (await records.of(office.surya, pair.id)).plan is None
    plan.send(clock())
    anew = await a_plan(session, clock, pair, "Lebih banyak")
    for in_hand, earlier in ((plan, None), (anew, plan.id)):
        in_hand.earlier_id = earlier
        pair.plan = in_hand
        await session.flush()
        session.expire(plan)
        found = (await records.of(office.surya, pair.id)).plan
        assert found is not None
        assert (found.id, found.answers["tujuan"].text) == (plan.id, "Mampu menyusun sendiri")


async def test_it_is_for_the_two_of_them_and_each_can_see_that_it_was_read(
    session: AsyncSession, clock: Clock, office: Office, pair: Mentorship, records: Records
) -> None:
    with pytest.raises(ButtonNotYours):
        await records.of(office.ratna, pair.id)
    with pytest.raises(EmployeesOnly):
        await records.of(await a_person(session, 1), pair.id)
    assert list(await session.scalars(select(Viewing))) == []
    for reader in (office.surya, office.ayu):
        await records.of(reader, pair.id)
    seen = await session.execute(select(Viewing.viewer_id, Viewing.employee_id))
    mentor, mentee = pair.pair
    assert {tuple(row) for row in seen} == {(mentor, mentee), (mentee, mentor)}
    clock.advance(days=400)
    assert (await records.of(office.ayu, pair.id)).mentorship is pair
