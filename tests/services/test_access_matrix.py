"""Everybody's hand at every button of the review, out of one table."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import set_committed_value

from models.errors import DomainError
from models.form import Form
from models.office import Appointment, Assignment, Basis, Role
from models.person import Person
from models.predicate import Expectation, Overall
from services.lookback.closings import Closings
from services.lookback.declines import Declines
from services.lookback.dialogues import Dialogues
from services.lookback.openings import Openings
from services.lookback.returns import Returns
from services.lookback.reviews import Reviews
from services.lookback.revisions import Revisions
from services.objections.objections import Objections
from services.objections.verdicts import Verdicts
from tests.city import Clock
from tests.factories import (
    LONG_AGO,
    a_person,
    a_unit,
    an_employee,
    an_office,
    fill,
    look_back,
    review,
    reviews,
)
from tests.offices import administers

# Ayu is the employee, Ratna rates her, Hadi stands above Ratna, Surya is her colleague, Budi rated
# her for ten days only, Putu rates and heads another line, Gede administers her unit, Dewi the
# city, Wayan reads the city's reports, Lalu has left, Sari is a citizen. Y: may; n: not theirs;
# E: for employees only; R: not their role; anything else: the code of the refusal.
TABLE = """
action       ayu   ratna hadi  surya budi  putu  gede  dewi  wayan lalu  sari
rate         n     Y     n     n     n     n     n     n     n     E     E
send         n     Y     n     n     n     n     n     n     n     n     n
outlook      n     Y     n     n     n     n     n     n     n     E     E
return       n     Y     n     n     n     n     n     n     n     E     E
decline      n     Y     n     n     n     n     n     n     n     E     E
undo         n     Y     n     n     n     n     n     n     n     E     E
complete     Y     n     n     n     n     n     n     n     n     n     n
peek         X     X     n     n     n     n     n     n     n     E     E
read         Y     Y     n     n     n     n     n     n     n     E     E
record       Y     Y     n     n     n     n     n     n     n     E     E
confirm      Y     n     n     n     n     n     n     n     n     E     E
object       Y     n     n     n     n     n     n     n     n     E     E
see          Y     Y     Y     n     n     n     n     n     n     E     E
speak        n     Y     n     n     n     n     n     n     n     E     E
reason       n     n     Y     n     n     n     n     n     n     E     E
envelopes    n     n     Y     n     n     n     n     n     n     E     E
decide       n     n     Y     n     n     n     n     n     n     E     E
withdraw     Y     n     n     n     n     n     n     n     n     E     E
closing      R     R     R     R     R     R     R     Y     R     R     R
"""
CODES = {
    "Y": None,
    "n": "button-not-yours",
    "E": "employees-only",
    "R": "not-your-role",
    "X": "envelope-sealed",
}
(_, *WHO), *ROWS = [line.split() for line in TABLE.strip().splitlines()]
SEMESTER, WORDS = "2026-2", "Sudah baik."
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@dataclass(frozen=True, slots=True)
class Stage:
    """A city in the state in which an action can be done by whoever may do it."""

    session: AsyncSession
    clock: Clock
    people: dict[str, Person]
    evaluation_id: int
    form_id: int = 0
    review_id: int = 0
    objection_id: int = 0

    @property
    def ayu_id(self) -> int:
        return self.people["ayu"].id


async def everybody(session: AsyncSession, clock: Clock) -> dict[str, Person]:
    office = await an_office(session, clock())
    other = await a_unit(session, "Dinas Lain")
    people = {"ayu": office.ayu, "ratna": office.ratna, "surya": office.surya}
    for name in ("hadi", "budi", "gede", "dewi", "wayan", "lalu"):
        people[name] = (await an_employee(session, office.unit, name.title())).person
    people["putu"] = (await an_employee(session, other, "Putu")).person
    people["sari"] = await a_person(session, 1)
    who = {name: person.as_employee() for name, person in people.items() if person.employee}
    await reviews(session, who["hadi"], who["ratna"], clock())
    await reviews(session, who["putu"], await an_employee(session, other, "Made"), clock())
    await administers(session, who["gede"], office.unit)
    await administers(session, who["dewi"])
    since = clock() - timedelta(days=80)
    briefly = {"since": since, "until": since + timedelta(days=10), "basis": Basis.ACTING}
    session.add_all(
        [
            Assignment(employee_id=office.ayu.id, reviewer_id=who["budi"].id, **briefly),
            Appointment(employee_id=who["wayan"].id, role=Role.ORGANISATION, since=LONG_AGO),
        ]
    )
    who["lalu"].left_at = clock() - timedelta(days=1)
    await session.flush()
    set_committed_value(people["lalu"], "employee", None)  # as they are met from then on
    return people


async def sealed(session: AsyncSession, clock: Clock) -> Stage:
    """Ayu has sent, and Ratna's review is ready to be."""
    people = await everybody(session, clock)
    evaluation = await look_back(session, clock, people["ayu"])
    _, form = await Reviews(session, clock).begin(people["ratna"], people["ayu"].id, SEMESTER)
    fill(form, clock())
    await session.flush()
    return Stage(session, clock, people, evaluation.id, form.id)


async def declined(session: AsyncSession, clock: Clock) -> Stage:
    stage = await sealed(session, clock)
    await Declines(session, clock).decline(stage.people["ratna"], stage.ayu_id, SEMESTER, WORDS)
    return stage


async def opened(session: AsyncSession, clock: Clock) -> Stage:
    people = await everybody(session, clock)
    await look_back(session, clock, people["ayu"])
    evaluation = await review(session, clock, people["ratna"], people["ayu"], hasil=1)
    await Openings(session, clock).read(people["ayu"], evaluation.id)
    return Stage(session, clock, people, evaluation.id, review_id=evaluation.reviews[0].id)


async def recorded(session: AsyncSession, clock: Clock) -> Stage:
    stage = await opened(session, clock)
    await record(stage, stage.people["ratna"])
    return stage


async def filed(session: AsyncSession, clock: Clock) -> Stage:
    stage = await opened(session, clock)
    ayu = stage.people["ayu"]
    found = await Objections(session, clock).file(ayu, stage.review_id, WORDS)
    return Stage(
        session,
        clock,
        stage.people,
        stage.evaluation_id,
        review_id=stage.review_id,
        objection_id=found.objection.id,
    )


async def heard(session: AsyncSession, clock: Clock) -> Stage:
    stage = await filed(session, clock)
    verdicts = Verdicts(session, clock)
    await verdicts.hear(stage.people["ratna"], stage.objection_id, WORDS)
    await verdicts.reason(stage.people["hadi"], stage.objection_id, WORDS)
    return stage


async def record(stage: Stage, who: Person) -> None:
    awaited = f"{stage.review_id}:{stage.clock().date().toordinal()}"
    await Dialogues(stage.session, stage.clock).write(who, awaited, WORDS)


Act = Callable[[Stage, Person], Awaitable[object]]
VERDICT = Overall(Expectation.MEETS, Expectation.MEETS)


ACTIONS: dict[str, tuple[Callable[[AsyncSession, Clock], Awaitable[Stage]], Act]] = {
    "rate": (
        sealed,
        lambda s, who: Reviews(s.session, s.clock).begin(who, s.ayu_id, SEMESTER),
    ),
    "send": (sealed, lambda s, who: Reviews(s.session, s.clock).send(who, s.form_id)),
    "outlook": (
        sealed,
        lambda s, who: Returns(s.session, s.clock).outlook(who, s.ayu_id, SEMESTER),
    ),
    "return": (
        sealed,
        lambda s, who: Returns(s.session, s.clock).give_back(who, s.ayu_id, SEMESTER, WORDS),
    ),
    "decline": (
        sealed,
        lambda s, who: Declines(s.session, s.clock).decline(who, s.ayu_id, SEMESTER, WORDS),
    ),
    "undo": (
        declined,
        lambda s, who: Declines(s.session, s.clock).undo(who, s.ayu_id, SEMESTER),
    ),
    "complete": (
        sealed,
        lambda s, who: Revisions(s.session, s.clock).begin(who, s.evaluation_id),
    ),
    "peek": (sealed, lambda s, who: Openings(s.session, s.clock).read(who, s.evaluation_id)),
    "read": (opened, lambda s, who: Openings(s.session, s.clock).read(who, s.evaluation_id)),
    "record": (opened, record),
    "confirm": (
        recorded,
        lambda s, who: Dialogues(s.session, s.clock).confirm(who, s.review_id, 1),
    ),
    "object": (
        opened,
        lambda s, who: Objections(s.session, s.clock).file(who, s.review_id, WORDS),
    ),
    "see": (filed, lambda s, who: Objections(s.session, s.clock).see(who, s.objection_id)),
    "speak": (
        filed,
        lambda s, who: Verdicts(s.session, s.clock).hear(who, s.objection_id, WORDS),
    ),
    "reason": (
        heard,
        lambda s, who: Verdicts(s.session, s.clock).reason(who, s.objection_id, WORDS),
    ),
    "envelopes": (
        filed,
        lambda s, who: Verdicts(s.session, s.clock).envelopes(who, s.objection_id),
    ),
    "decide": (
        heard,
        lambda s, who: Verdicts(s.session, s.clock).decide(who, s.objection_id, VERDICT),
    ),
    "withdraw": (
        filed,
        lambda s, who: Objections(s.session, s.clock).withdraw(who, s.objection_id),
    ),
    "closing": (filed, lambda s, who: Closings(s.session, s.clock).of(who)),
}


async def refusal(stage: Stage, act: Act, who: Person) -> str | None:
    try:
        await act(stage, who)
        await stage.session.flush()
    except DomainError as refused:
        return refused.code
    return None


def test_the_table_has_every_action_and_each_is_somebodys() -> None:
    assert [action for action, *_ in ROWS] == list(ACTIONS)
    assert all("Y" in cells or "X" in cells for _, *cells in ROWS)


@on_sqlite
@pytest.mark.parametrize(
    ("action", "cells"), [(a, cells) for a, *cells in ROWS], ids=list(ACTIONS)
)
async def test_who_may_do_what(
    action: str, cells: list[str], session: AsyncSession, clock: Clock
) -> None:
    """Whoever may comes last, so that all others have tried in vain before."""
    prepare, act = ACTIONS[action]
    stage = await prepare(session, clock)
    expected = dict(zip(WHO, cells, strict=True))
    for name in sorted(WHO, key=lambda who: expected[who] == "Y"):
        found = await refusal(stage, act, stage.people[name])
        assert (name, found) == (name, CODES[expected[name]])


@on_sqlite
async def test_old_buttons_after_a_transfer(session: AsyncSession, clock: Clock) -> None:
    """Ratna's days are too few once Putu is the reviewer from a week after she began."""
    stage = await sealed(session, clock)
    rows = await session.scalars(
        select(Assignment).where(
            Assignment.employee_id == stage.ayu_id,
            Assignment.reviewer_id == stage.people["ratna"].id,
        )
    )
    assignment = rows.one()
    assignment.until = assignment.since + timedelta(days=7)
    await reviews(
        session, stage.people["putu"].as_employee(), stage.people["ayu"].as_employee(), clock()
    )
    for action in ("rate", "send", "outlook", "return", "decline", "undo"):
        found = await refusal(stage, ACTIONS[action][1], stage.people["ratna"])
        assert (action, found) == (action, "button-not-yours")
    assert (await session.get_one(Form, stage.form_id)).sent_at is None
    assert await refusal(stage, ACTIONS["rate"][1], stage.people["putu"]) is None


@on_sqlite
async def test_nobody_rates_themselves_and_two_who_act_rate_their_own(
    session: AsyncSession, clock: Clock
) -> None:
    stage = await sealed(session, clock)
    ratna, putu = stage.people["ratna"], stage.people["putu"]
    await reviews(session, ratna.as_employee(), ratna.as_employee(), clock())
    for act in (
        Reviews(session, clock).begin(ratna, ratna.id, SEMESTER),
        Declines(session, clock).ask(ratna, ratna.id, SEMESTER),
        Returns(session, clock).ask(ratna, ratna.id, SEMESTER),
    ):
        with pytest.raises(DomainError, match="button-not-yours"):
            await act
    await reviews(session, putu.as_employee(), stage.people["ayu"].as_employee(), clock())
    _, form = await Reviews(session, clock).begin(putu, stage.ayu_id, SEMESTER)
    assert form.id != stage.form_id
    for who, theirs in ((putu, stage.form_id), (ratna, form.id)):
        with pytest.raises(DomainError, match="button-not-yours"):
            await Reviews(session, clock).send(who, theirs)
