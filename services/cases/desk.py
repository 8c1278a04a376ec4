from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import OFFICE_OWES, Case, CaseKind, CaseState
from models.errors import ButtonNotYours, CaseMoved, NotYourRole
from models.office import Headship, Role
from models.person import Person
from models.unit import Unit
from services.access.rights import Rights
from services.cases.cases import WHOLE, Cases, lend_calendar
from services.cases.notices import CaseNotices
from services.clock import Clock

AWAITED = "case-desk"
"""What `Person.awaits` begins with while somebody of the office writes in a case."""
LAPOR = "lapor"
"""Awaited instead of a state's words: the tracking number of SP4N-LAPOR!."""
PAGE = 8


@dataclass(frozen=True, slots=True)
class DeskPage:
    """Some of the cases that are not closed: what the office owes first, the oldest term first."""

    cases: Sequence[Case]
    today: date
    number: int
    more: bool


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """The office's side: the owner, the unit's administrators and its head, and those above."""

    session: AsyncSession
    clock: Clock

    async def page(self, person: Person, number: int = 0) -> DeskPage:
        owing = Case.state.in_(OFFICE_OWES)
        found = await self.session.scalars(
            select(Case)
            .where(Case.closed_on.is_(None), await self._within_reach(person))
            .order_by(owing.desc(), Case.due_on, Case.id)
            .offset(number * PAGE)
            .limit(PAGE + 1)
            .options(*WHOLE)
        )
        cases = list(found)
        await lend_calendar(self.session, *cases)
        return DeskPage(cases[:PAGE], self.today(), number, more=len(cases) > PAGE)

    async def one(self, person: Person, case_id: int) -> Case:
        """A case that this person may work on at this moment; locked."""
        mine = (Case.id == case_id, await self._within_reach(person))
        case = await self._cases.locked(*mine)
        if case is None:
            raise ButtonNotYours
        return case

    async def told(self, person: Person, case_id: int) -> Case | None:
        """A case that the office still owes a word, to whoever may give it."""
        try:
            within_reach = await self._within_reach(person)
        except NotYourRole:
            return None
        mine = (Case.id == case_id, Case.state.in_(OFFICE_OWES), within_reach)
        return await self._cases.fetched(*mine)

    async def move(self, person: Person, case_id: int, state: CaseState, words: str = "") -> Case:
        """Say what is now true of it; the citizen is told if they chose to be."""
        case = await self.one(person, case_id)
        person.awaits = None
        case.say(state, words, self.today(), person.id)
        await CaseNotices(self.session, self.clock).tell_citizen(case)
        return case

    async def ask(self, person: Person, case_id: int, state: CaseState) -> Case:
        """The next message are the words that go with this state."""
        case = await self.one(person, case_id)
        if state not in case.office_moves:
            raise CaseMoved
        person.awaits = f"{AWAITED}:{case.id}:{state}"
        return case

    async def ask_lapor(self, person: Person, case_id: int) -> Case:
        case = await self.one(person, case_id)
        if case.kind is not CaseKind.COMPLAINT:
            raise CaseMoved
        person.awaits = f"{AWAITED}:{case.id}:{LAPOR}"
        return case

    async def take(self, person: Person, awaited: str, text: str) -> Case:
        """What was awaited: a state's words, or a tracking number."""
        case_id, _, what = awaited.partition(":")
        if what != LAPOR:
            return await self.move(person, int(case_id), CaseState(what), text)
        case = await self.one(person, int(case_id))
        case.keep_lapor_number(text)
        person.awaits = None
        return case

    def today(self) -> date:
        return self._cases.today()

    async def _within_reach(self, person: Person) -> ColumnElement[bool]:
        rights = Rights(self.session, self.clock)
        await rights.must_hold(person, Role.EMPLOYEE)
        units = self._with_all_below(person, await rights.administered(person))
        return or_(Case.owner_id == person.id, Case.unit_id.in_(units))

    def _with_all_below(self, person: Person, administered: set[int]) -> Select[int]:
        """With the units that this one heads, and those that went into any of these."""
        now = self.clock()
        headed = select(Headship.unit_id).where(
            Headship.employee_id == person.id, Headship.at(now)
        )
        own = select(Unit.id).where(or_(Unit.id.in_(administered), Unit.id.in_(headed)))
        reach = own.cte("reach", recursive=True)
        went_in = and_(Unit.successor_id == reach.c.id, Unit.until <= now)
        belongs = or_(Unit.parent_id == reach.c.id, went_in)
        return select(reach.union(select(Unit.id).join(reach, belongs)).c.id)

    @property
    def _cases(self) -> Cases:
        return Cases(self.session, self.clock)
