from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated
from models.person import Person
from models.rating import RespondentCount, ServiceUsers
from models.running_tally import SKM, RunningTally, tally_of
from models.satisfaction import Element, Satisfaction, krejcie_morgan
from models.semester import Semester
from models.suppression import hidden
from models.unit import Service, Unit
from services.clock import Clock
from services.figures.figures import Figures, Seen
from services.figures.readers import Readers

Traits = Mapping[str, Mapping[int, int]]


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of a unit, or of one service of it, in a semester; never of a person."""

    unit: Unit
    semester: Semester
    satisfaction: Satisfaction
    """As it may be seen: every figure rests on enough answers, and changed by enough at once."""
    counted: Satisfaction
    """All answers until now. Only how many there are may be told."""
    threshold: int
    instrument: str = SKM
    assisted: int = 0
    others: Sequence["Report"] = ()
    """Of the same place and time, what was answered to other instruments: each by itself."""
    trend: Sequence[tuple[date, Satisfaction]] = ()
    service: Service | None = None
    users: int | None = None
    traits: Traits | None = None
    """Who the respondents were; not before the semester is over, when nothing changes any more."""

    @property
    def enough(self) -> bool:
        return self.satisfaction.enough(self.threshold)

    @property
    def name(self) -> str:
        return self.unit.name if self.service is None else self.service.name

    @property
    def respondents(self) -> int:
        """Those behind the figures; where there are none, all that there are."""
        return (self.satisfaction if self.enough else self.counted).respondents

    @property
    def wanted(self) -> int | None:
        """Respondents that the rule asks for."""
        return None if self.users is None else krejcie_morgan(self.users)

    def answered(self, element: Element) -> int:
        """How many answers to speak of: those behind the mean, or those that are not enough."""
        shown = self.satisfaction
        return (shown if shown.mean(element) is not None else self.counted).answered(element)


@dataclass(frozen=True, slots=True)
class Reports:
    """What heads, administrators and the city's organisation bureau read of citizens' answers."""

    session: AsyncSession
    clock: Clock
    threshold: int
    """Fewer answers than this show nothing but their number."""

    async def units(self, person: Person) -> list[Unit]:
        return await self._readers.units(person)

    async def of_unit(self, person: Person, unit_id: int, semester: Semester) -> Report:
        unit, seen = await self._seen(person, unit_id, semester)
        first, *others = [self._whole(unit, semester, *each) for each in seen.items()]
        return replace(first, others=others)

    def _whole(self, unit: Unit, semester: Semester, instrument: str, seen: Seen) -> Report:
        return Report(
            unit=unit,
            semester=semester,
            satisfaction=self._shown(_total(seen.shown.together)),
            counted=Satisfaction(tally_of(_total(seen.counted))),
            threshold=self.threshold,
            instrument=instrument,
            assisted=sum(seen.assisted.values()),
            trend=[(month, self._shown(counts)) for month, counts in seen.trend.items()],
        )

    async def of_service(
        self, person: Person, unit_id: int, service_id: int, semester: Semester
    ) -> Report:
        unit, seen = await self._seen(person, unit_id, semester)
        service = await self._service(unit_id, service_id)
        users = await self.session.get(ServiceUsers, (service_id, semester.code))
        first, *others = [self._part(unit, semester, service, *each) for each in seen.items()]
        return replace(
            first,
            others=[each for each in others if each.counted.respondents],
            users=None if users is None else users.people,
            traits=await self._traits(service_id, semester),
        )

    def _part(
        self, unit: Unit, semester: Semester, service: Service, instrument: str, seen: Seen
    ) -> Report:
        return Report(
            unit=unit,
            semester=semester,
            satisfaction=self._shown(seen.shown.alone.get(service.id, {})),
            counted=Satisfaction(tally_of(seen.counted.get(service.id, {}))),
            threshold=self.threshold,
            instrument=instrument,
            assisted=seen.assisted.get(service.id, 0),
            service=service,
        )

    async def services(self, person: Person, unit_id: int) -> tuple[Unit, Sequence[Service]]:
        """The unit's services, and those that were its own when they were rated, by name."""
        await self._readers.must_read(person, unit_id)
        rated = select(RunningTally.service_id).where(RunningTally.unit_id == unit_id)
        found = await self.session.scalars(
            select(Service)
            .where(or_(Service.unit_id == unit_id, Service.id.in_(rated)))
            .order_by(Service.name, Service.id)
        )
        return await self._unit(unit_id), found.all()

    async def _seen(
        self, person: Person, unit_id: int, semester: Semester
    ) -> tuple[Unit, Mapping[str, Seen]]:
        await self._readers.must_read(person, unit_id)
        unit = await self._unit(unit_id)
        return unit, await Figures(self.session, self.clock, self.threshold).of(unit_id, semester)

    async def _unit(self, unit_id: int) -> Unit:
        unit = await self.session.get(Unit, unit_id)
        if unit is None:
            raise ButtonOutdated
        return unit

    async def _service(self, unit_id: int, service_id: int) -> Service:
        """A button may join a service to a unit that it never belonged to."""
        service = await self.session.get(Service, service_id)
        if service is None:
            raise ButtonOutdated
        if service.unit_id != unit_id and not await self._was_of(unit_id, service_id):
            raise ButtonOutdated
        return service

    async def _was_of(self, unit_id: int, service_id: int) -> bool:
        found = await self.session.scalar(
            select(RunningTally.unit_id)
            .where(RunningTally.unit_id == unit_id, RunningTally.service_id == service_id)
            .limit(1)
        )
        return found is not None

    async def _traits(self, service_id: int, semester: Semester) -> Traits | None:
        """Small groups are left out, with as many others as it takes to hide them."""
        if self.clock() < semester.ends_at:
            return None
        rows = await self.session.scalars(
            select(RespondentCount)
            .where(
                RespondentCount.service_id == service_id,
                RespondentCount.semester == semester.code,
            )
            .order_by(RespondentCount.trait, RespondentCount.choice)
        )
        traits: dict[str, dict[int, int]] = {}
        for row in rows:
            traits.setdefault(row.trait, {})[row.choice] = row.people
        return {trait: _told(people, self.threshold) for trait, people in traits.items()}

    def _shown(self, counts: Mapping[str, int]) -> Satisfaction:
        return Satisfaction(tally_of(counts)).withheld_below(self.threshold)

    @property
    def _readers(self) -> Readers:
        return Readers(self.session, self.clock)


def _told(people: Mapping[int, int], least: int) -> dict[int, int]:
    apart = hidden(people, least)
    return {} if apart is None else {c: n for c, n in people.items() if c not in apart}


def _total(services: Mapping[int, Mapping[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counts in services.values():
        total.update(counts)
    return total
