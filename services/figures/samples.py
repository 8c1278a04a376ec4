import re
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated, UsersWrong
from models.person import Person
from models.rating import ServiceUsers
from models.running_tally import COUNTED, SKM, RunningTally
from models.semester import Semester
from models.unit import Service
from services.clock import Clock
from services.figures.readers import Readers

AWAITED = "users"
"""What `Person.awaits` begins with while a number of users is awaited."""
_NUMBER = re.compile(r"[0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3}){1,2}")
_MOST = 10_000_000  # many times the city


@dataclass(frozen=True, slots=True)
class Samples:
    """How many people used a service, from which follows how many are to be asked."""

    session: AsyncSession
    clock: Clock

    async def ask(self, person: Person, service_id: int, semester: Semester) -> Service:
        """The next message is the number."""
        service = await self._own(person, service_id)
        if semester > Semester.of(self.clock()):
            raise ButtonOutdated
        person.awaits = f"{AWAITED}:{service_id}:{semester.code}"
        return service

    async def enter(self, person: Person, awaited: str, text: str) -> tuple[Service, Semester]:
        service_id, _, code = awaited.partition(":")
        service, semester = await self._own(person, int(service_id)), Semester.parse(code)
        people = await self._number(service, semester, text)
        await self.session.merge(ServiceUsers(service_id=service.id, semester=code, people=people))
        person.awaits = None
        return service, semester

    async def _number(self, service: Service, semester: Semester, text: str) -> int:
        """A whole number; points may stand between thousands, as people write them."""
        if not _NUMBER.fullmatch(text.strip()):
            raise UsersWrong
        people = int(text.replace(".", ""))
        if not 0 < people <= _MOST:
            raise UsersWrong
        answered = await self._respondents(service, semester)
        if people < answered:
            raise UsersWrong(reason="few", count=answered)
        return people

    async def _respondents(self, service: Service, semester: Semester) -> int:
        found = await self.session.scalar(
            select(func.sum(RunningTally.respondents)).where(
                RunningTally.service_id == service.id,
                RunningTally.month.between(semester.first_day, semester.last_day),
                RunningTally.questionnaire.in_([SKM + series for series in COUNTED]),
            )
        )
        return found or 0

    async def _own(self, person: Person, service_id: int) -> Service:
        service = await self.session.get(Service, service_id)
        if service is None:
            raise ButtonOutdated
        await Readers(self.session, self.clock).must_answer_for(person, service.unit_id)
        return service
