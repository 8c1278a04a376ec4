import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import EnteredBefore, NothingToEnter, SemesterWrong, ServiceUnknown, UnitUnknown
from models.rating import Rating
from models.running_tally import SKM
from models.satisfaction import Element
from models.semester import Semester, UnknownSemester
from models.unit import Service, Unit
from services.clock import Clock
from services.figures.tallies import Tallies

Answers = Mapping[Element, int]


@dataclass(frozen=True, slots=True)
class PaperForms:
    """Ratings that people gave on paper, entered by the office: all of a file or nothing."""

    session: AsyncSession
    clock: Clock

    async def enter(self, unit: str, service: str, semester: str, rows: Sequence[Answers]) -> int:
        """Gives how many were entered."""
        if not rows:
            raise NothingToEnter
        when = self._semester(semester)
        about = await self._service(unit, service)
        digest = _digest(about, when, rows)
        if await self._is_known(digest):
            raise EnteredBefore
        return await self.add(about, when, rows, digest)

    async def add(
        self,
        service: Service,
        semester: Semester,
        rows: Sequence[Answers],
        digest: str | None = None,
    ) -> int:
        """Nobody holds a receipt for paper: the first form of a file bears the file's digest."""
        ratings = [self._rating(service, semester, answers) for answers in rows]
        ratings[0].receipt_digest = digest
        self.session.add_all(ratings)
        await self.session.flush()
        await Tallies(self.session).add(ratings)
        return len(ratings)

    def _semester(self, code: str) -> Semester:
        try:
            semester = Semester.parse(code)
        except UnknownSemester:
            raise SemesterWrong(semester=code) from None
        if semester > Semester.of(self.clock()):
            raise SemesterWrong(semester=code)
        return semester

    async def _service(self, unit: str, name: str) -> Service:
        at = await self.session.scalar(select(Unit.id).where(Unit.name == unit))
        if at is None:
            raise UnitUnknown(name=unit)
        found = await self.session.scalars(
            select(Service).where(Service.unit_id == at, Service.name == name)
        )
        service = found.first()
        if service is None:
            raise ServiceUnknown(name=name)
        return service

    async def _is_known(self, digest: str) -> bool:
        known = await self.session.scalar(select(Rating.id).where(Rating.receipt_digest == digest))
        return known is not None

    def _rating(self, service: Service, semester: Semester, answers: Answers) -> Rating:
        return Rating(
            id=secrets.randbelow(2**62) + 1,
            service_id=service.id,
            unit_id=service.unit_id,
            semester=semester.code,
            week=self._week(semester),
            questionnaire=SKM,
            assisted=True,
            **{element.value: score for element, score in answers.items()},
        )

    def _week(self, semester: Semester) -> date:
        """This week's Monday, or that of the semester's last day: paper comes late."""
        day = min(self.clock().astimezone(WITA).date(), semester.last_day)
        return day - timedelta(days=day.weekday())


def _digest(service: Service, semester: Semester, rows: Sequence[Answers]) -> str:
    """Of what was read, so that the same table saved in another way is the same file."""
    table = [[answers.get(element) for element in Element] for answers in rows]
    return sha256(f"{service.id} {semester.code} {table}".encode()).hexdigest()
