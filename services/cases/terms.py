from dataclasses import dataclass

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from models.case import OFFICE_OWES, OFFICE_SPOKE, Case
from models.notice import Topic
from models.person import Employee, Person
from services.cases.cases import Cases, lend_calendar
from services.cases.notices import AWAITED, CaseNotices
from services.cases.owners import CaseOwners
from services.clock import Clock

_SPOKEN = (Case.state.in_(OFFICE_SPOKE), Case.closed_on.is_(None))


@dataclass(frozen=True, slots=True)
class CaseTerms:
    """What falls due in cases without anybody asking; each says how many there were."""

    session: AsyncSession
    clock: Clock

    async def escalate(self) -> int:
        """Tell those above of what was not answered within its term."""
        today, owners = self._cases.today(), CaseOwners(self.session, self.clock)
        late = (Case.state.in_(OFFICE_OWES), Case.due_on < today, Case.escalated_on.is_(None))
        cases = await self._free(*late)
        for case in cases:
            case.escalated_on = today
            await self._notices.tell_above(case, await owners.above(case))
        return len(cases)

    async def ask(self) -> int:
        """Ask citizens whether it is so; without a chat, they are asked when they look."""
        today = self._cases.today()
        waiting = await self._free(*_SPOKEN, Case.asked_on.is_(None))
        due = [case for case in waiting if case.asks_on is not None and case.asks_on <= today]
        for case in due:
            case.asked_on = today
            await self._notices.ask_citizen(case)
        return len(due)

    async def close(self) -> int:
        """Close what the citizen has been silent about, and forget their account."""
        today = self._cases.today()
        waiting = await self._free(*_SPOKEN)
        due = [case for case in waiting if case.closes_on is not None and case.closes_on < today]
        for case in due:
            case.close_in_silence(today)
            await self._notices.forget_chat(case)
        return len(due)

    async def hand_on(self) -> int:
        """Cases of somebody who has left the city's service go to whoever answers there now."""
        now, owners = self.clock(), CaseOwners(self.session, self.clock)
        gone = select(Employee.id).where(~Employee.works_at(now))
        cases = await self._free(Case.closed_on.is_(None), Case.owner_id.in_(gone))
        for case in cases:
            case.owner_id = await owners.owner_of(case.unit_id)
            await self._notices.tell_office(case, Topic.CASE_OPENED)
        return len(cases)

    async def forget_unwritten(self) -> None:
        """Whoever began to write in a case on another day has left it."""
        begun = Person.awaits.startswith(f"{AWAITED}:", autoescape=True)
        today = Person.awaits.endswith(f":{self._cases.today():%Y%m%d}", autoescape=True)
        await self.session.execute(update(Person).where(begun, ~today).values(awaits=None))

    async def _free(self, *which: ColumnElement[bool]) -> list[Case]:
        """Those that nobody is just working on; the others are looked at a minute later."""
        found = await self.session.scalars(
            select(Case)
            .where(*which)
            .options(selectinload(Case.entries))
            .with_for_update(skip_locked=True, of=Case)
        )
        cases = list(found)
        await lend_calendar(self.session, *cases)
        return cases

    @property
    def _cases(self) -> Cases:
        return Cases(self.session, self.clock)

    @property
    def _notices(self) -> CaseNotices:
        return CaseNotices(self.session, self.clock)
