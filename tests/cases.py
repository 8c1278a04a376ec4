"""Cases for tests: in memory, and opened as a release of ratings opens them."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.case import Case, CaseKind, CaseState
from models.notice import Notice, Topic
from models.office import Appointment, Role
from models.person import Person
from models.unit import Service, Unit
from services.cases.cases import Cases
from services.clock import Clock
from services.secrets import digest_of
from tests.factories import LONG_AGO

TUESDAY = date(2026, 11, 24)
CODE = "KASUS23456"
WORDS = "Antrean tiga jam, loket hanya satu yang buka."


def a_case(
    state: CaseState = CaseState.RECEIVED, kind: CaseKind = CaseKind.COMPLAINT, day: date = TUESDAY
) -> Case:
    """In memory, brought to that state on that day."""
    case = Case(id=1, kind=kind, receipt_digest=digest_of(CODE), entries=[])
    case.open(WORDS, day)
    for step in WAYS[state]:
        by_citizen = step in (CaseState.DONE_SAYS_CITIZEN, CaseState.REOPENED)
        case.say(step, f"kata untuk {step}", day, None if by_citizen else 7)
    return case


WAYS: dict[CaseState, tuple[CaseState, ...]] = {
    CaseState.RECEIVED: (),
    CaseState.WORKING: (CaseState.WORKING,),
    CaseState.ANSWERED: (CaseState.WORKING, CaseState.ANSWERED),
    CaseState.IMPOSSIBLE: (CaseState.WORKING, CaseState.IMPOSSIBLE),
    CaseState.DONE_SAYS_OFFICE: (CaseState.WORKING, CaseState.DONE_SAYS_OFFICE),
    CaseState.DONE_SAYS_CITIZEN: (CaseState.ANSWERED, CaseState.DONE_SAYS_CITIZEN),
    CaseState.REOPENED: (CaseState.ANSWERED, CaseState.REOPENED),
}
"""The moves that lead to each state."""


def at(month: int, day: int, hour: int = 0, year: int = 2026) -> datetime:
    """A minute past that hour in Mataram."""
    return datetime(year, month, day, hour, 1, tzinfo=WITA)


async def opened(
    session: AsyncSession,
    clock: Clock,
    service: Service,
    kind: CaseKind = CaseKind.COMPLAINT,
    words: str = WORDS,
    notify: Person | None = None,
) -> Case:
    """A case whose code is CODE, then CODE1, CODE2 …: they are unique."""
    number = await session.scalar(select(func.count()).select_from(Case)) or 0
    digest = digest_of(f"{CODE}{number or ''}")
    cases = Cases(session, clock)
    return await cases.open(service, kind, words, digest, notify.id if notify else None)


async def appoint(
    session: AsyncSession, person_id: int, role: Role, unit: Unit | None = None
) -> None:
    unit_id = unit.id if unit else None
    session.add(Appointment(employee_id=person_id, role=role, unit_id=unit_id, since=LONG_AGO))
    await session.flush()


async def owed(session: AsyncSession) -> list[tuple[int, Topic, int]]:
    found = await session.execute(
        select(Notice.person_id, Notice.topic, Notice.about)
        .where(Notice.done_at.is_(None))
        .order_by(Notice.id)
    )
    return [(row.person_id, row.topic, row.about) for row in found]


async def people_told(session: AsyncSession, topic: Topic) -> list[int]:
    found = await session.scalars(
        select(Notice.person_id).where(Notice.topic == topic).order_by(Notice.id)
    )
    return list(found)
