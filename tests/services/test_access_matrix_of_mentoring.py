"""Everybody's hand at every button of mentoring, out of one table."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import DomainError
from models.form import Form
from models.mentoring import EndReason, Mentorship, Outcome
from models.mentoring_session import MentoringSession
from models.person import Person
from services.mentoring.drafts import SessionDrafts
from services.mentoring.endings import Endings
from services.mentoring.guidances import Guidances
from services.mentoring.journals import Journals
from services.mentoring.matches import Matches
from services.mentoring.mentorships import Mentorships
from services.mentoring.offers import Offers
from services.mentoring.plannings import Plannings
from services.mentoring.proposals import Proposals
from services.mentoring.records import Records
from services.mentoring.sessions import Sessions
from tests.city import Clock
from tests.factories import fill
from tests.pairs import a_pair, a_session, an_offer, at, sign
from tests.services.test_access_matrix import CODES, everybody

# Surya guides Ayu, and Ratna is above both; the others as in the table of the review: Hadi stands
# above Ratna, Budi rated Ayu once, Putu heads another line, Gede administers the unit, Dewi the
# city, Wayan reads its reports, Lalu has left, Sari is a citizen.
TABLE = """
action       ayu   surya ratna hadi  budi  putu  gede  dewi  wayan lalu  sari
offer        Y     Y     n     n     n     n     n     n     n     E     E
accept       Y     Y     n     n     n     n     n     n     n     E     E
propose      R     R     R     R     R     R     R     Y     R     R     R
unanswered   R     R     R     R     R     R     R     Y     R     R     R
see          Y     Y     n     n     n     n     n     n     n     E     E
write-plan   Y     n     n     n     n     n     n     n     n     E     E
send-plan    Y     n     n     n     n     n     n     n     n     n     n
read-plan    Y     Y     n     n     n     n     n     n     n     E     E
confirm-plan n     Y     n     n     n     n     n     n     n     E     E
plan-session Y     Y     n     n     n     n     n     n     n     E     E
see-session  Y     Y     n     n     n     n     n     n     n     E     E
say-met      Y     Y     n     n     n     n     n     n     n     E     E
cancel       Y     Y     n     n     n     n     n     n     n     E     E
journal      n     Y     n     n     n     n     n     n     n     E     E
sign         Y     n     n     n     n     n     n     n     n     E     E
end          Y     Y     n     n     n     n     n     n     n     E     E
rematch      R     R     R     R     R     R     R     Y     R     R     R
record       Y     Y     n     n     n     n     n     n     n     E     E
outcome      Y     n     n     n     n     n     n     n     n     E     E
guidance     Y     n     n     n     n     n     n     n     n     E     E
send-guid.   Y     n     n     n     n     n     n     n     n     E     E
read-guid.   n     n     Y     n     n     n     n     n     n     E     E
"""
(_, *WHO), *ROWS = [line.split() for line in TABLE.strip().splitlines()]
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@dataclass(slots=True)
class Stage:
    session: AsyncSession
    clock: Clock
    people: dict[str, Person]
    pair: Mentorship
    meeting: MentoringSession | None = None
    form: Form | None = None

    @property
    def id(self) -> int:
        return self.pair.id

    @property
    def session_id(self) -> int:
        return self.meeting.id if self.meeting else 0

    @property
    def form_id(self) -> int:
        return self.form.id if self.form else 0


async def offered(session: AsyncSession, clock: Clock) -> Stage:
    clock.turn(at("2026-11-24", 10))
    people = await everybody(session, clock)
    mentor, mentee = people["surya"].as_employee(), people["ayu"].as_employee()
    return Stage(session, clock, people, await an_offer(session, mentor, mentee, clock()))


async def running(session: AsyncSession, clock: Clock) -> Stage:
    """With a session ahead, which is no hindrance."""
    clock.turn(at("2026-11-24", 10))
    people = await everybody(session, clock)
    mentor, mentee = people["surya"].as_employee(), people["ayu"].as_employee()
    pair = await a_pair(session, mentor, mentee, clock)
    meeting = await a_session(session, clock, at("2026-11-25"), pair)
    return Stage(session, clock, people, pair, meeting)


async def held(session: AsyncSession, clock: Clock) -> Stage:
    """Both said that they met, and there is a journal to sign."""
    stage = await running(session, clock)
    assert stage.meeting is not None
    clock.advance(days=2)
    (attendance,) = stage.meeting.attendances
    attendance.mentor_met = attendance.mentee_met = True
    stage.meeting.write("Membahas contoh.", clock())
    await session.flush()
    return stage


async def planned(session: AsyncSession, clock: Clock) -> Stage:
    """The mentee's plan is filled."""
    stage = await running(session, clock)
    _, stage.form = await Plannings(session, clock).begin(stage.people["ayu"], stage.id)
    fill(stage.form, clock())
    await session.flush()
    return stage


async def sent(session: AsyncSession, clock: Clock) -> Stage:
    stage = await planned(session, clock)
    await Plannings(session, clock).send(stage.people["ayu"], stage.form_id)
    return stage


async def ended(session: AsyncSession, clock: Clock) -> Stage:
    """The mentee's feedback is filled."""
    stage = await running(session, clock)
    assert stage.meeting is not None
    await sign(session, stage.meeting, clock())
    clock.advance(days=2)
    await Endings(session, clock).end(stage.people["ayu"], stage.id, EndReason.REACHED)
    stage.form = await Guidances(session, clock).begin(stage.people["ayu"], stage.id)
    fill(stage.form, clock())
    await session.flush()
    return stage


async def given(session: AsyncSession, clock: Clock) -> Stage:
    stage = await ended(session, clock)
    await Guidances(session, clock).send(stage.people["ayu"], stage.form_id)
    return stage


Act = Callable[[Stage, Person], Awaitable[object]]
ACTIONS: dict[str, tuple[Callable[[AsyncSession, Clock], Awaitable[Stage]], Act]] = {
    "offer": (offered, lambda s, who: Offers(s.session, s.clock).read(who, s.id)),
    "accept": (offered, lambda s, who: Offers(s.session, s.clock).accept(who, s.id)),
    "propose": (offered, lambda s, who: Matches(s.session, s.clock).standing(who)),
    "unanswered": (offered, lambda s, who: Proposals(s.session, s.clock).unanswered(who)),
    "see": (running, lambda s, who: Mentorships(s.session, s.clock).see(who, s.id)),
    "write-plan": (running, lambda s, who: Plannings(s.session, s.clock).begin(who, s.id)),
    "send-plan": (planned, lambda s, who: Plannings(s.session, s.clock).send(who, s.form_id)),
    "read-plan": (sent, lambda s, who: Plannings(s.session, s.clock).read(who, s.id)),
    "confirm-plan": (
        sent,
        lambda s, who: Plannings(s.session, s.clock).confirm(who, s.id, s.form_id),
    ),
    "plan-session": (running, lambda s, who: SessionDrafts(s.session, s.clock).begin(who, s.id)),
    "see-session": (running, lambda s, who: Sessions(s.session, s.clock).see(who, s.session_id)),
    "say-met": (
        held,
        lambda s, who: Sessions(s.session, s.clock).say(who, s.session_id, s.id, met=True),
    ),
    "cancel": (
        running,
        lambda s, who: Sessions(s.session, s.clock).ask_reason(who, s.session_id),
    ),
    "journal": (
        held,
        lambda s, who: Journals(s.session, s.clock).write(who, s.session_id, "Baru."),
    ),
    "sign": (
        held,
        lambda s, who: Journals(s.session, s.clock).confirm(who, s.session_id, s.id, 1),
    ),
    "end": (running, lambda s, who: Endings(s.session, s.clock).ask(who, s.id)),
    "rematch": (running, lambda s, who: Endings(s.session, s.clock).rematch(who, s.id)),
    "record": (held, lambda s, who: Records(s.session, s.clock).of(who, s.id)),
    "outcome": (
        ended,
        lambda s, who: Endings(s.session, s.clock).say_outcome(who, s.id, Outcome.REACHED),
    ),
    "guidance": (ended, lambda s, who: Guidances(s.session, s.clock).begin(who, s.id)),
    "send-guid.": (ended, lambda s, who: Guidances(s.session, s.clock).send(who, s.form_id)),
    "read-guid.": (given, lambda s, who: Guidances(s.session, s.clock).read(who, s.id)),
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
    assert all("Y" in cells for _, *cells in ROWS)


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
