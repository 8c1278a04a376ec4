from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import HeadsOnly
from models.person import Headship, Person
from models.rating import Rating
from models.satisfaction import Satisfaction, Tally
from models.semester import Semester
from models.unit import Service, Unit
from services.clock import Clock
from services.surveys import SATISFACTION


@dataclass(frozen=True, slots=True)
class UnitReport:
    unit: Unit
    semester: Semester
    satisfaction: Satisfaction
    threshold: int

    @property
    def enough(self) -> bool:
        return self.satisfaction.enough(self.threshold)


@dataclass(frozen=True, slots=True)
class Reports:
    """What the head of a unit may see: figures of a unit and a period, never of a person."""

    session: AsyncSession
    clock: Clock
    threshold: int
    """Fewer ratings than this show nothing but their number."""

    async def of_head(self, person: Person) -> list[UnitReport]:
        units = await self.session.scalars(
            select(Unit)
            .join(Headship, Headship.unit_id == Unit.id)
            .where(
                Headship.employee_id == person.as_employee().id,
                Headship.at(self.clock()),
            )
            .distinct()
            .order_by(Unit.name)
        )
        reports = [await self._of_unit(unit) for unit in units.all()]
        if not reports:
            raise HeadsOnly
        return reports

    async def _of_unit(self, unit: Unit) -> UnitReport:
        semester = Semester.of(self.clock())
        ratings = await self.session.scalars(
            select(Rating)
            .join(Service, Service.id == Rating.service_id)
            .where(
                Service.unit_id == unit.id,
                Rating.semester == semester.code,
                Rating.questionnaire == SATISFACTION,
            )
        )
        satisfaction = Satisfaction(Tally.of(rating.elements for rating in ratings))
        return UnitReport(
            unit, semester, satisfaction.withheld_below(self.threshold), self.threshold
        )
