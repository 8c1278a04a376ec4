from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.disclosure import CorrectionRequest
from models.errors import AlreadyDecided, ButtonNotYours, CorrectionWaits
from models.notice import Topic
from models.person import Person
from services.access.rights import Rights
from services.clock import Clock
from services.notices import Notices

ASKED, ANSWERED = "correction", "correction-answer"
"""What `Person.awaits` begins with."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """An employee says what is wrong in what is held about them; an administrator answers."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person) -> None:
        """The next message says what is wrong; one request at a time."""
        await self._none_may_wait(person.as_employee().id)
        person.awaits = f"{ASKED}:"

    async def request(self, person: Person, words: str) -> CorrectionRequest:
        employee = person.as_employee()
        await self._none_may_wait(employee.id)
        request = CorrectionRequest(employee_id=employee.id, words=words, asked_at=self.clock())
        self.session.add(request)
        await self.session.flush()
        person.awaits = None
        told = [each for each in await self._rights.administrators() if each != person.id]
        await self._notices.owe(told, Topic.CORRECTION_ASKED, request.id, self.clock())
        return request

    async def seen(self, person: Person, request_id: int) -> CorrectionRequest:
        """For the one who asked, and for whoever administers their unit."""
        request = await self._found(request_id)
        if person.id != request.employee_id:
            await self._rights.must_administer(person, request.employee.unit_id)
        return request

    async def begin_answer(self, person: Person, request_id: int) -> CorrectionRequest:
        """The next message is the answer; nobody answers themselves."""
        request = await self._answerable(person, request_id)
        person.awaits = f"{ANSWERED}:{request.id}"
        return request

    async def answer(self, person: Person, request_id: int, words: str) -> CorrectionRequest:
        request = await self._answerable(person, request_id)
        request.answer, request.answered_at = words, self.clock()
        request.answered_by_id = person.id
        person.awaits = None
        await self._notices.settle(Topic.CORRECTION_ASKED, request.id)
        await self._notices.owe(
            [request.employee_id], Topic.CORRECTION_ANSWERED, request.id, self.clock()
        )
        return request

    async def brief(self, request_id: int) -> CorrectionRequest:
        """For the one who is told of it."""
        return await self._found(request_id)

    async def _answerable(self, person: Person, request_id: int) -> CorrectionRequest:
        request = await self._found(request_id, with_for_update={"of": CorrectionRequest})
        await self._rights.must_administer(person, request.employee.unit_id)
        if request.employee_id == person.id:
            raise ButtonNotYours
        if request.answered_at is not None:
            raise AlreadyDecided
        return request

    async def _found(self, request_id: int, **how: Any) -> CorrectionRequest:
        request = await self.session.get(
            CorrectionRequest,
            request_id,
            options=[joinedload(CorrectionRequest.employee)],
            populate_existing=True,
            **how,
        )
        if request is None:
            raise ButtonNotYours
        return request

    async def _none_may_wait(self, employee_id: int) -> None:
        waiting = await self.session.scalar(
            select(CorrectionRequest.id).where(
                CorrectionRequest.employee_id == employee_id,
                CorrectionRequest.answered_at.is_(None),
            )
        )
        if waiting is not None:
            raise CorrectionWaits

    @property
    def _rights(self) -> Rights:
        return Rights(self.session, self.clock)

    @property
    def _notices(self) -> Notices:
        return Notices(self.session, self.clock)
