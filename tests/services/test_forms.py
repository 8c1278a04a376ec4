from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import ButtonNotYours, ButtonOutdated, FormClosed
from models.form import Form
from models.person import Person
from services.forms import Forms
from tests.city import Clock
from tests.factories import a_person


async def a_form(session: AsyncSession, clock: Clock, person: Person) -> Form:
    return await Forms(session, clock).begin(
        person, "skm-2017", "Loket", clock() + timedelta(days=1)
    )


async def test_answers_are_there_for_whoever_looks_later(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        person = await a_person(session, 1)
        form = await a_form(session, clock, person)
        await Forms(session, clock).choose(person, form.id, "kepuasan", 4)
    async with sessions.begin() as session:
        person = await session.get_one(Person, person.id)
        again = await Forms(session, clock).choose(person, form.id, "kepuasan", 2)
        await Forms(session, clock).skip(person, again.id, "prosedur")
    async with sessions() as session:
        found = await Forms(session, clock).own(person, form.id)
        assert {key: answer.choice for key, answer in found.answers.items()} == {
            "kepuasan": 2,
            "prosedur": None,
        }


async def test_a_foreign_form_is_not_yours(session: AsyncSession, clock: Clock) -> None:
    sari, budi = await a_person(session, 1), await a_person(session, 2)
    form, forms = await a_form(session, clock, sari), Forms(session, clock)
    for attempt in (
        forms.own(budi, form.id),
        forms.resume(budi, form.id),
        forms.choose(budi, form.id, "kepuasan", 4),
        forms.skip(budi, form.id, "waktu"),
        forms.ask(budi, form.id, "waktu"),
        forms.look_over(budi, form.id),
    ):
        with pytest.raises(ButtonNotYours):
            await attempt
    assert form.answers == {}
    assert budi.awaits is None


async def test_a_form_that_has_vanished_is_an_old_button(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        person = await a_person(session, 1)
        form = await a_form(session, clock, person)
    async with sessions.begin() as session:
        await session.execute(delete(Form))
    async with sessions() as session:
        person = await session.get_one(Person, person.id)
        person.awaits = f"form:{form.id}:saran"
        with pytest.raises(ButtonOutdated):
            await Forms(session, clock).choose(person, form.id, "kepuasan", 4)
        with pytest.raises(ButtonOutdated):
            await Forms(session, clock).write(person, "Antrean", clock())


async def test_only_a_written_question_awaits_a_text(session: AsyncSession, clock: Clock) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    await forms.resume(person, form.id)
    assert person.awaits is None
    await forms.ask(person, form.id, "saran")
    assert person.awaits == f"form:{form.id}:saran"
    await forms.ask(person, form.id, "waktu")
    assert person.awaits is None
    await forms.ask(person, form.id, "saran")
    await forms.look_over(person, form.id)
    assert person.awaits is None
    with pytest.raises(ButtonOutdated):
        await forms.write(person, "Antrean", clock())


async def test_a_text_answers_the_question_that_awaits_it(
    session: AsyncSession, clock: Clock
) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    await forms.ask(person, form.id, "saran")
    await forms.write(person, " Antrean lama. ", clock())
    assert form.answers["saran"].text == "Antrean lama."
    assert person.awaits is None


async def test_nothing_is_asked_once_the_form_is_closed(
    session: AsyncSession, clock: Clock
) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    clock.advance(days=1)
    for attempt in (
        forms.resume(person, form.id),
        forms.ask(person, form.id, "waktu"),
        forms.look_over(person, form.id),
    ):
        with pytest.raises(FormClosed):
            await attempt


async def test_what_was_sent_can_still_be_looked_at(session: AsyncSession, clock: Clock) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    form.choose("kepuasan", 4, clock())
    form.send(clock())
    clock.advance(days=300)
    assert await forms.resume(person, form.id) is form


async def test_many_forms_come_with_their_answers_at_once(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        person = await a_person(session, 1)
        some = [await a_form(session, clock, person) for _ in range(3)]
        some[1].choose("kepuasan", 3, clock())
    async with sessions() as session:
        found = await Forms(session, clock).fetch([form.id for form in some] + [999])
        assert {form.id: len(form.answers) for form in found} == {
            form.id: number for form, number in zip(some, (0, 1, 0), strict=True)
        }
        assert await Forms(session, clock).fetch([]) == []
