from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.binding import Rebinding, must_still_work
from models.errors import ButtonNotYours, ButtonOutdated, NobodyToAgree, SecondPersonWanted
from models.notice import Topic
from models.office import Assignment, Headship
from models.person import Employee, Person
from services.access.bindings import Bindings
from services.access.rights import Rights
from services.access.staff import Staff
from services.clock import Clock
from services.notices import Notices


@dataclass(frozen=True, slots=True)
class Request:
    """A request to release a lost phone, with the names that it is about."""

    rebinding: Rebinding
    employee: Employee
    asker: Employee
    second: Employee | None


@dataclass(frozen=True, slots=True)
class Rebindings:
    """A lost phone: one asks, a second who knows the person agrees and hands over the code."""

    session: AsyncSession
    clock: Clock

    async def ask(self, asker: Person, employee_id: int) -> Request:
        """An administrator asks; while a request is open, asking again gives that one."""
        employee = await Staff(self.session, self.clock).one(asker, employee_id)
        if asker.id == employee_id:
            raise SecondPersonWanted
        open_one = await self._open(employee_id)
        return await self.brief(open_one or await self._new(asker, employee))

    async def decide(
        self, second: Person, rebinding_id: int, *, agreed: bool
    ) -> tuple[Request, str | None]:
        """The first who decides; whoever agrees gets the new code, which nobody else is shown."""
        rebinding = await self.session.get(Rebinding, rebinding_id, with_for_update=True)
        if rebinding is None:
            raise ButtonOutdated
        employee = await self.session.get_one(Employee, rebinding.employee_id)
        must_still_work(employee, self.clock())
        seconds = await self._second_persons(employee, rebinding.asked_by)
        if second.id not in {*seconds, rebinding.asked_by, employee.id}:
            raise ButtonNotYours
        rebinding.decide(second.id, self.clock(), agreed=agreed)
        await self._notices.settle(Topic.REBINDING_ASKED, rebinding.id)
        await self._tell([rebinding.asked_by], Topic.REBINDING_DECIDED, rebinding)
        code = await self._renew(employee, rebinding) if agreed else None
        return await self.brief(rebinding.id), code

    async def brief(self, rebinding_id: int) -> Request:
        rebinding = await self.session.get_one(Rebinding, rebinding_id)
        ids = [rebinding.employee_id, rebinding.asked_by, rebinding.decided_by]
        found = await self.session.scalars(select(Employee).where(Employee.id.in_(ids)))
        named = {employee.id: employee for employee in found}
        second = named.get(rebinding.decided_by) if rebinding.decided_by else None
        return Request(rebinding, named[ids[0] or 0], named[ids[1] or 0], second)

    async def _open(self, employee_id: int) -> int | None:
        found = await self.session.scalars(
            select(Rebinding).where(
                Rebinding.employee_id == employee_id, Rebinding.decided_at.is_(None)
            )
        )
        return next((each.id for each in found if each.is_open(self.clock())), None)

    async def _new(self, asker: Person, employee: Employee) -> int:
        seconds = await self._second_persons(employee, asker.id)
        if not seconds:
            raise NobodyToAgree
        rebinding = Rebinding(employee_id=employee.id, asked_by=asker.id, asked_at=self.clock())
        self.session.add(rebinding)
        await self.session.flush()
        await self._tell(seconds, Topic.REBINDING_ASKED, rebinding)
        return rebinding.id

    async def _renew(self, employee: Employee, rebinding: Rebinding) -> str:
        """The old account is told too: if nobody lost a phone, its owner must hear of it."""
        citizen = await Bindings(self.session, self.clock).release(employee.id)
        if citizen is not None:
            await self._tell([citizen.id], Topic.CHAT_RELEASED, rebinding)
        [(_, code)] = await Bindings(self.session, self.clock).issue([employee])
        return code

    async def _second_persons(self, employee: Employee, asked_by: int) -> set[int]:
        """Who may know this civil servant by sight: reviewer, head of the unit, administrators."""
        now = self.clock()
        reviewers = select(Assignment.reviewer_id).where(
            Assignment.employee_id == employee.id, Assignment.at(now)
        )
        heads = select(Headship.employee_id).where(
            Headship.unit_id == employee.unit_id, Headship.at(now)
        )
        known = await self.session.scalars(
            select(Employee.id).where(
                or_(Employee.id.in_(reviewers), Employee.id.in_(heads)), Employee.works_at(now)
            )
        )
        return {*known, *await self._rights.administrators()} - {asked_by, employee.id}

    async def _tell(self, people: Iterable[int], topic: Topic, rebinding: Rebinding) -> None:
        await self._notices.owe(sorted(people), topic, rebinding.id, self.clock())

    @property
    def _notices(self) -> Notices:
        return Notices(self.session, self.clock)

    @property
    def _rights(self) -> Rights:
        return Rights(self.session, self.clock)
