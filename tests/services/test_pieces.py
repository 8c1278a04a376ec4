"""A text that an app has cut: joined to its answer or passed over, never a second answer."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import AlreadySent, ButtonOutdated, FormClosed, TextBlank
from models.form import LONGEST_TEXT, Form
from models.person import Person
from services.forms import Forms, Written
from services.pieces import LONGEST_ALONE, is_piece, joined, meant, pass_over, too_long
from tests.city import Clock
from tests.factories import a_person

SECOND = timedelta(seconds=1)
LONG = "a" * 2_049  # as short as a desktop cuts it


async def a_form(session: AsyncSession, clock: Clock, person: Person) -> Form:
    """An evaluation in which only the two texts are missing."""
    forms = Forms(session, clock)
    form = await forms.begin(person, "evaluation-1", "2026-2", clock() + timedelta(days=1))
    for question in form.questions:
        if question.choices:
            form.choose(question.key, 3, clock())
    await forms.resume(person, form.id)
    return form


def said(form: Form) -> dict[str, str | None]:
    return {key: answer.text for key, answer in form.answers.items() if answer.text}


async def test_the_rest_is_joined_though_the_next_question_was_asked(
    session: AsyncSession, clock: Clock
) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    first = await forms.write(person, LONG, clock())
    assert first == Written(form, form.question("pencapaian"), 0, joined=False)
    assert person.awaits == f"form:{form.id}:tantangan"
    assert meant(person, clock()) == f"form:{form.id}:pencapaian"

    rest = await forms.write(person, "b" * 100, clock() + 2 * SECOND)
    assert rest == Written(form, form.question("pencapaian"), 0, joined=True)
    assert said(form) == {"pencapaian": f"{LONG} {'b' * 100}"}
    assert person.awaits == f"form:{form.id}:tantangan"

    await forms.write(person, "Listrik.", clock() + 2 * SECOND)  # after a short piece comes none
    assert said(form)["tantangan"] == "Listrik."
    assert meant(person, clock()) is None


async def test_the_rest_of_the_last_answer_comes_when_all_is_shown(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        person = await a_person(session, 1)
        await a_form(session, clock, person)
        await Forms(session, clock).write(person, "Antrean turun.", clock())
        await Forms(session, clock).write(person, LONG, clock())
        assert person.awaits is None
    async with sessions.begin() as session:  # the process began anew
        person = await session.get_one(Person, person.id)
        rest = await Forms(session, clock).write(person, "b", clock() + SECOND)
        assert said(rest.form)["tantangan"] == f"{LONG} b"
    async with sessions.begin() as session:
        person = await session.get_one(Person, person.id)
        with pytest.raises(ButtonOutdated):
            await Forms(session, clock).write(person, "b", clock() + SECOND)


@pytest.mark.parametrize(
    ("piece", "later"), [("Antrean turun.", 0 * SECOND), ("a" * 2_000, SECOND), (LONG, 3 * SECOND)]
)
async def test_a_second_answer_is_no_rest(
    session: AsyncSession, clock: Clock, piece: str, later: timedelta
) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    await forms.write(person, piece, clock())
    await forms.write(person, "Listrik padam.", clock() + later)
    assert said(form) == {"pencapaian": piece, "tantangan": "Listrik padam."}


async def test_too_long_in_all_the_first_piece_is_kept_and_it_is_asked_again(
    session: AsyncSession, clock: Clock
) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    await forms.write(person, "a" * 3_900, clock())
    refused = await forms.write(person, "b" * 1_200, clock() + SECOND)
    assert (refused.excess, refused.joined) == (1_101, True)  # with the space between
    assert said(form) == {"pencapaian": "a" * 3_900}
    assert refused.first_part == "a" * 3_900
    assert person.awaits == f"form:{form.id}:pencapaian"
    assert is_piece(person, clock() + SECOND)  # more of it is passed over
    assert meant(person, clock() + SECOND) == person.awaits
    assert not is_piece(person, clock() + 4 * SECOND)
    await forms.write(person, "Antrean turun.", clock() + 4 * SECOND)
    assert said(form) == {"pencapaian": "Antrean turun."}


async def test_what_is_too_long_by_itself_leaves_an_earlier_answer(
    session: AsyncSession, clock: Clock
) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    await forms.write(person, "Antrean turun.", clock())
    await forms.ask(person, form.id, "pencapaian")
    refused = await forms.write(person, "a" * 4_096, clock())
    assert (refused.excess, refused.joined, refused.first_part) == (96, False, None)
    assert said(form) == {"pencapaian": "Antrean turun."}
    kept = await forms.write(person, "a" * LONGEST_TEXT, clock() + 3 * SECOND)
    assert (kept.excess, kept.first_part) == (0, None)
    assert said(form) == {"pencapaian": "a" * LONGEST_TEXT}


async def test_to_what_is_sent_or_closed_nothing_is_joined(
    session: AsyncSession, clock: Clock
) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    await forms.write(person, "Antrean turun.", clock())
    await forms.write(person, LONG, clock())
    sent_at = clock()
    clock.advance(days=1)
    for rest in ("b", "b" * LONGEST_TEXT):
        with pytest.raises(FormClosed):
            await forms.write(person, rest, sent_at)
    form.send(sent_at)
    for rest in ("b", "b" * LONGEST_TEXT):
        with pytest.raises(AlreadySent):
            await forms.write(person, rest, sent_at)
    assert said(form)["tantangan"] == LONG


async def test_blanks_after_a_long_text_change_nothing(
    session: AsyncSession, clock: Clock
) -> None:
    person = await a_person(session, 1)
    form, forms = await a_form(session, clock, person), Forms(session, clock)
    await forms.write(person, LONG, clock())
    await forms.write(person, " \u200b", clock())
    assert str(said(form)["pencapaian"]).rstrip(" \u200b") == LONG
    with pytest.raises(TextBlank):
        await forms.write(person, " \u200b", clock())


@pytest.mark.parametrize(
    ("before", "whole"),
    [
        ("Antrean turun.", "Antrean turun.\nrest"),
        ("Antrean", "Antrean rest"),
        ("a" * 4_096, "a" * 4_096 + "rest"),
        ("😀" * 2_048, "😀" * 2_048 + "rest"),  # two units each
    ],
)
def test_what_the_app_cut_away_is_put_back(before: str, whole: str) -> None:
    assert joined(before, "rest") == whole


async def test_elsewhere_a_text_too_long_is_refused_with_its_further_pieces(
    clock: Clock,
) -> None:
    person, sent = Person(continues="form:1:saran", continues_until=clock() + SECOND), clock()
    assert not too_long(person, "a" * LONGEST_ALONE, sent)
    assert not is_piece(person, sent)
    assert too_long(person, "a" * (LONGEST_ALONE + 1), sent)
    assert is_piece(person, sent)
    assert is_piece(person, sent + timedelta(seconds=2))
    assert not is_piece(person, sent + timedelta(seconds=3))
    assert meant(person, sent) is None


def test_what_is_passed_over_continues_nothing() -> None:
    sent = datetime(2026, 11, 24).astimezone()
    person = Person(awaits="form:1:saran", continues="form:1:x", continues_until=sent)
    assert meant(person, sent) == "form:1:x"
    pass_over(person, sent)
    assert meant(person, sent) == "form:1:saran"
