import secrets
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from models.calendar import WITA
from models.case import Case, CaseEntry, CaseKind
from models.errors import ButtonNotYours
from models.masking import masked
from models.notice import Topic
from models.person import Employee, Person
from models.unit import Service, Unit
from services.calendar.calendars import city_calendar
from services.cases.notices import CaseNotices
from services.cases.owners import CaseOwners
from services.clock import Clock
from services.secrets import digest_of

WHOLE = (
    joinedload(Case.service).joinedload(Service.unit),
    joinedload(Case.unit),
    joinedload(Case.owner),
    selectinload(Case.entries).joinedload(CaseEntry.file),
)
"""A case with all that a screen shows of it."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Words of citizens that want an answer, and who may see them on the citizen's side."""

    session: AsyncSession
    clock: Clock

    async def open(
        self,
        service: Service,
        kind: CaseKind,
        words: str,
        receipt_digest: str,
        notify_id: int | None,
        file_id: int | None = None,
    ) -> Case:
        """Touches no person's row, except that the keys of owner and chat are seen to exist."""
        case = Case(
            id=secrets.randbelow(2**62) + 1,
            service_id=service.id,
            unit_id=service.unit_id,
            receipt_digest=receipt_digest,
            kind=kind,
            owner_id=await CaseOwners(self.session, self.clock).owner_of(service.unit_id),
            notify_id=notify_id,
            entries=[],
        )
        await lend_calendar(self.session, case)
        case.open(await self.masked(kind, service.unit_id, words), self.today(), file_id)
        self.session.add(case)
        await self.session.flush()
        await CaseNotices(self.session, self.clock).tell_office(case, Topic.CASE_OPENED)
        return case

    async def by_receipt(self, code: str) -> Case | None:
        return await self.fetched(Case.receipt_digest == digest_of(code))

    async def told(self, person: Person, case_id: int) -> Case | None:
        """A case of whose course this chat is told; nothing when it no longer is."""
        return await self.fetched(Case.id == case_id, Case.notify_id == person.id)

    async def seen(self, person: Person, case_id: int, proof: str) -> Case:
        """A case whose code was known in this chat.

        Not locked: on PostgreSQL the lock would leave a number that this chat's row has, too.
        """
        return _proven(await self.fetched(Case.id == case_id), person, proof)

    async def proven(self, person: Person, case_id: int, proof: str) -> Case:
        """The same, locked for what is decided next."""
        return _proven(await self.locked(Case.id == case_id), person, proof)

    async def locked(self, *which: ColumnElement[bool]) -> Case | None:
        """Two who speak at once are heard one after the other."""
        case = await self.session.scalar(
            select(Case)
            .where(*which)
            .options(*WHOLE)
            .with_for_update(of=Case)
            .execution_options(populate_existing=True)
        )
        if case is not None:
            await lend_calendar(self.session, case)
        return case

    async def fetched(self, *which: ColumnElement[bool]) -> Case | None:
        """One to read; whoever decides something locks it."""
        found = select(Case).where(*which).options(*WHOLE)
        case = await self.session.scalar(found)
        if case is not None:
            await lend_calendar(self.session, case)
        return case

    async def masked(self, kind: CaseKind, unit_id: int, words: str) -> str:
        """Thanks keep the names: without one, they could not be passed on to anybody."""
        if kind is CaseKind.PRAISE:
            return masked(words)
        unit_id = await CaseOwners(self.session, self.clock).staffed_unit(unit_id)
        return masked(words, await staff_names(self.session, unit_id))

    def today(self) -> date:
        return self.clock().astimezone(WITA).date()


async def lend_calendar(session: AsyncSession, *cases: Case) -> None:
    """Their terms are counted with what the administrators have said of single days."""
    calendar = await city_calendar(session)
    for case in cases:
        case.calendar = calendar


def _proven(case: Case | None, person: Person, proof: str) -> Case:
    if case is None or not case.proves(person.id, proof):
        raise ButtonNotYours
    return case


async def staff_names(session: AsyncSession, unit_id: int) -> list[str]:
    """Of the unit, of the one above and of those right below: a counter is often a unit itself."""
    above = select(Unit.parent_id).where(Unit.id == unit_id).scalar_subquery()
    near = select(Unit.id).where(
        or_(Unit.id == unit_id, Unit.id == above, Unit.parent_id == unit_id)
    )
    return list(await session.scalars(select(Employee.name).where(Employee.unit_id.in_(near))))
