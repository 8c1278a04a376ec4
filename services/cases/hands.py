from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import Case, CaseKind, CaseState
from models.errors import CaseMoved, EmployeeUnknown
from models.notice import Topic
from models.person import Employee, Person
from services.cases.cases import Cases
from services.cases.desk import PAGE, CaseDesk
from services.cases.notices import CaseNotices
from services.cases.owners import CaseOwners
from services.clock import Clock
from services.notices import Notices


@dataclass(frozen=True, slots=True)
class Colleagues:
    """Some of those who work at the case's unit, by name."""

    case: Case
    people: Sequence[Employee]
    number: int
    more: bool


@dataclass(frozen=True, slots=True)
class CaseHands:
    """Giving a case, or the thanks in it, to somebody at the same unit."""

    session: AsyncSession
    clock: Clock

    async def colleagues(self, person: Person, case_id: int, number: int) -> Colleagues:
        case = await self._desk.one(person, case_id)
        found = await self.session.scalars(
            select(Employee)
            .where(*await self._at_unit(case))
            .order_by(Employee.name, Employee.id)
            .offset(number * PAGE)
            .limit(PAGE + 1)
        )
        people = list(found)
        return Colleagues(case, people[:PAGE], number, more=len(people) > PAGE)

    async def hand_over(
        self, person: Person, case_id: int, employee_id: int
    ) -> tuple[Case, Employee]:
        """From now on this one has to answer; the term stays."""
        case = await self._desk.one(person, case_id)
        owner = await self._colleague(case, employee_id)
        case.owner_id = owner.id
        await CaseNotices(self.session, self.clock).tell_office(case, Topic.CASE_OPENED)
        return case, owner

    async def pass_on(
        self, person: Person, case_id: int, employee_id: int, words: str
    ) -> tuple[Case, Employee]:
        """Let an officer read a citizen's thanks, at once; the citizen reads these words."""
        case = await self._desk.one(person, case_id)
        if case.kind is not CaseKind.PRAISE:
            raise CaseMoved
        officer = await self._colleague(case, employee_id)
        notices = Notices(self.session, self.clock)
        await notices.owe([officer.id], Topic.PRAISE, case.id, self.clock())
        if CaseState.ANSWERED in case.office_moves:
            await self._desk.move(person, case.id, CaseState.ANSWERED, words)
        return case, officer

    async def praise(self, case_id: int) -> Case | None:
        """What an officer is told; asked for only by a notice that was owed to them."""
        return await Cases(self.session, self.clock).fetched(Case.id == case_id)

    async def _colleague(self, case: Case, employee_id: int) -> Employee:
        colleague = await self.session.scalar(
            select(Employee).where(Employee.id == employee_id, *await self._at_unit(case))
        )
        if colleague is None:
            raise EmployeeUnknown
        return colleague

    async def _at_unit(self, case: Case) -> tuple[ColumnElement[bool], ...]:
        unit = await CaseOwners(self.session, self.clock).staffed_unit(case.unit_id)
        return Employee.unit_id == unit, Employee.works_at(self.clock())

    @property
    def _desk(self) -> CaseDesk:
        return CaseDesk(self.session, self.clock)
